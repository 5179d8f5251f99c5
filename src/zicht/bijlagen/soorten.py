"""What a file is, by what is in it; what it is called and what its sender says of it count for nothing.

A short list of what is taken in, and a longer one of what people send instead: to be able to say what it is.
"""

from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable
from zipfile import BadZipFile, ZipFile

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zicht.bijlagen.inkomend import Ingekomen
from zicht.bijlagen.maten import EEN, MB


class Soort(models.TextChoices):
    JPEG = "jpeg", gettext_lazy("Foto (JPEG)")
    PNG = "png", gettext_lazy("Plaatje (PNG)")
    HEIC = "heic", gettext_lazy("Foto (HEIC)")
    PDF = "pdf", "PDF"
    WORD = "docx", gettext_lazy("Word-bestand")
    TEKST = "txt", gettext_lazy("Tekst")

    @property
    def achtervoegsel(self) -> str:
        return "jpg" if self is Soort.JPEG else self.value

    @property
    def mediatype(self) -> str:
        return MEDIATYPES[self]


MEDIATYPES = {
    Soort.JPEG: "image/jpeg",
    Soort.PNG: "image/png",
    Soort.HEIC: "image/heic",
    Soort.PDF: "application/pdf",
    Soort.WORD: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Soort.TEKST: "text/plain; charset=utf-8",
}


class NietAangenomen(ValueError):
    """This file is not taken in; the message says what it is, why not, and what now."""


def recognise(sent: Ingekomen) -> Soort:
    """Raises `NietAangenomen`."""
    naam = {"naam": sent.name or _("Het bestand")}
    if sent.te_groot:
        words = _(
            "‘%(naam)s’ is te groot: één bestand mag %(mb)s MB zijn. Maak de foto kleiner, of stuur hem in delen."
        )
        raise NietAangenomen(words % {**naam, "mb": EEN // MB})
    if not sent.size:
        words = _("‘%(naam)s’ is leeg: er zit niets in. Kies het bestand opnieuw.")
        raise NietAangenomen(words % naam)
    known = next((soort for soort, is_it in IN if is_it(sent)), None)
    if known is not None:
        return known
    what = next((words for words, is_it in ANDERS if is_it(sent)), None)
    words = (
        _("‘%(naam)s’ is %(wat)s. Dat nemen wij niet aan. Stuur een foto, een PDF, een Word-bestand of een tekst.")
        if what
        else _("Wij weten niet wat ‘%(naam)s’ is. Stuur een foto, een PDF, een Word-bestand of een tekst.")
    )
    raise NietAangenomen(words % {**naam, "wat": what})


Test = Callable[[Ingekomen], bool]


def begins(*signs: bytes, at: int = 0) -> Test:
    return lambda sent: sent.hoofd[at:].startswith(signs)


def _brand(*brands: bytes) -> Test:
    """The first box of a file that is made of boxes, and what it says it is."""
    return lambda sent: sent.hoofd[4:8] == b"ftyp" and sent.hoofd[8:12] in brands


def _image(*formats: str) -> Test:
    """Its first bytes are not enough: what cannot be read as an image is none. Only the head is decoded here."""

    def test(sent: Ingekomen) -> bool:
        from PIL import Image, UnidentifiedImageError  # a web process that sees no image does not wait for it

        try:
            with Image.open(sent.whole(), formats=formats) as opened:
                return opened.width > 0
        except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError):
            return False

    return test


def _both(first: Test, second: Test) -> Test:
    return lambda sent: first(sent) and second(sent)


def _zip_names(sent: Ingekomen) -> set[str]:
    if not sent.hoofd.startswith(b"PK\x03\x04"):
        return set()
    try:
        with ZipFile(sent.whole()) as opened:
            return set(opened.namelist())
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        return set()


def _is_word(sent: Ingekomen) -> bool:
    names = _zip_names(sent)
    return {"[Content_Types].xml", "word/document.xml"} <= names and not _has_macros(names)


def _has_macros(names: Iterable[str]) -> bool:
    return any(naam.lower().endswith("vbaproject.bin") for naam in names)


_MARKED_UP = (b"<", b"{\\rtf", b"#!", b"%!PS")
_CONTROL = frozenset(chr(code) for code in range(32)) - set("\t\n\r\f") | {"\x7f"}


def _is_text(sent: Ingekomen) -> bool:
    if sent.hoofd.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(_MARKED_UP):
        return False
    reader = getincrementaldecoder("utf-8")()
    try:
        for block in sent.chunks():
            if not _CONTROL.isdisjoint(reader.decode(block)):
                return False
        return not reader.decode(b"", final=True)
    except UnicodeDecodeError:
        return False


IN: tuple[tuple[Soort, Test], ...] = (
    (Soort.JPEG, _both(begins(b"\xff\xd8\xff"), _image("JPEG"))),
    (Soort.PNG, _both(begins(b"\x89PNG\r\n\x1a\n"), _image("PNG"))),
    (Soort.HEIC, _brand(b"heic", b"heix", b"heim", b"heis", b"mif1")),
    (Soort.PDF, begins(b"%PDF-")),
    (Soort.WORD, _is_word),
    (Soort.TEKST, _is_text),
)

#: What people send instead, or what somebody tries.
ANDERS: tuple[tuple[object, Test], ...] = (
    (gettext_lazy("een programma (.exe), hoe het ook heet"), begins(b"MZ")),
    (gettext_lazy("een programma, hoe het ook heet"), begins(b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"#!")),
    (gettext_lazy("een Word-bestand met macro’s"), lambda sent: _has_macros(_zip_names(sent))),
    (gettext_lazy("een ingepakte map (zip, rar of 7z)"), begins(b"PK\x03\x04", b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b")),
    (gettext_lazy("een oud Word-, Excel- of Outlook-bestand"), begins(b"\xd0\xcf\x11\xe0")),
    (gettext_lazy("een filmpje"), lambda sent: sent.hoofd[4:8] == b"ftyp" or begins(b"\x1aE\xdf\xa3")(sent)),
    (gettext_lazy("een geluidsopname"), begins(b"ID3", b"\xff\xfb", b"OggS", b"#!AMR", b"fLaC")),
    (gettext_lazy("een filmpje of geluid"), begins(b"RIFF")),
    (gettext_lazy("een plaatje van een andere soort"), begins(b"GIF8", b"BM", b"II*\x00", b"MM\x00*")),
    (gettext_lazy("een beschadigde foto"), begins(b"\xff\xd8\xff", b"\x89PNG")),
    (gettext_lazy("een webpagina of tekening, geen gewone tekst"), lambda sent: sent.hoofd.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")),
    (gettext_lazy("een opgemaakte tekst (RTF)"), begins(b"{\\rtf")),
)  # fmt: skip
