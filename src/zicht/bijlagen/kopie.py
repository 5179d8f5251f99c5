"""A copy without what a file says beside its content: where, when, with what and by whom it was made.

An image is drawn again from its points alone, a PDF loses everything that is no page. What cannot be cleaned is not given out.
"""

from io import BytesIO
from typing import TYPE_CHECKING, Any

from zicht.bijlagen.soorten import Soort

if TYPE_CHECKING:
    from PIL.Image import Image as Beeld

#: More points than a camera of a telephone has: such an image is made to fill a memory.
PUNTEN = 50_000_000
ZIJDE, VOORBEELD = 4000, 1200
_ORIENTATION = 0x0112
KAN = frozenset({Soort.JPEG, Soort.PNG, Soort.PDF, Soort.TEKST})
BEELD = frozenset({Soort.JPEG, Soort.PNG})


class KanNiet(Exception):
    """Of this file no clean copy can be made."""


def clean_copy(soort: Soort, original: bytes) -> bytes:
    """The same original gives the same bytes. Raises `KanNiet`."""
    if soort in BEELD:
        return _saved(_drawn(original, ZIJDE), "JPEG" if soort is Soort.JPEG else "PNG")
    if soort is Soort.PDF:
        return _pdf(original)
    if soort is Soort.TEKST:
        return original.removeprefix(b"\xef\xbb\xbf")
    raise KanNiet


def preview(original: bytes) -> bytes:
    """Small, and safe to look at: nothing of the file itself reaches the browser. Raises `KanNiet`."""
    from PIL import Image

    drawn = _drawn(original, VOORBEELD)
    paper = Image.new("RGB", drawn.size, "white")
    paper.paste(drawn, mask=drawn.getchannel("A") if drawn.mode == "RGBA" else None)
    return _saved(paper, "JPEG")


def _drawn(original: bytes, side: int) -> "Beeld":
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(original), formats=("JPEG", "PNG")) as opened:
            # a JPEG is read at the size that is needed, a PNG only at its own
            if opened.width * opened.height > (PUNTEN if opened.format != "PNG" else PUNTEN // 2):
                raise KanNiet
            opened.draft("RGB", (side, side))
            image = _upright(opened)
            image.thumbnail((side, side))
            mode = "RGBA" if "A" in image.getbands() or "transparency" in image.info else "RGB"
            points = image.convert(mode)
            clean = Image.new(mode, points.size)
            clean.paste(points)
            return clean
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError, MemoryError) as bad:
        raise KanNiet from bad


def _upright(image: "Beeld") -> "Beeld":
    """As the camera held it. Only that one sign is read: the rest of what a camera writes may be anything."""
    from PIL import Image

    turns = Image.Transpose
    turned = {
        2: turns.FLIP_LEFT_RIGHT, 3: turns.ROTATE_180, 4: turns.FLIP_TOP_BOTTOM, 5: turns.TRANSPOSE,
        6: turns.ROTATE_270, 7: turns.TRANSVERSE, 8: turns.ROTATE_90,
    }  # fmt: skip
    try:
        way = turned.get(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # a damaged EXIF says nothing of how it was held
        way = None
    return image.transpose(way) if way is not None else image


def _saved(image: "Beeld", form: str) -> bytes:
    file = BytesIO()
    image.save(file, form, **({"quality": 88} if form == "JPEG" else {"optimize": False}))
    return file.getvalue()


#: Of a PDF, wherever it stands in it: who, when, with what, and what does something by itself.
_SAYS = ("/Metadata", "/PieceInfo", "/LastModified", "/Thumb", "/AA", "/OpenAction", "/AcroForm", "/Names", "/Annots",
         "/StructTreeRoot", "/Outlines", "/Dests", "/AF", "/Collection", "/Perms", "/SpiderInfo", "/Lang")  # fmt: skip


def _pdf(original: bytes) -> bytes:
    import pikepdf

    try:
        with pikepdf.open(BytesIO(original)) as source, pikepdf.new() as made:
            made.pages.extend(source.pages)
            for thing in made.objects:
                if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
                    _strip(thing)
            file = BytesIO()
            made.save(file, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
            return file.getvalue()
    except (pikepdf.PdfError, pikepdf.PasswordError, RuntimeError, ValueError, TypeError) as bad:
        raise KanNiet from bad


def _strip(thing: Any) -> None:
    import pikepdf

    for name in _SAYS:
        if name in thing:
            del thing[name]
    if not isinstance(thing, pikepdf.Stream) or "/Filter" not in thing:
        return
    filters = thing.Filter if isinstance(thing.Filter, pikepdf.Array) else [thing.Filter]
    if [pikepdf.Name.DCTDecode] == list(filters):
        thing.write(without_app(bytes(thing.read_raw_bytes())), filter=pikepdf.Name.DCTDecode)
    elif {pikepdf.Name.DCTDecode, pikepdf.Name.JPXDecode} & set(filters):
        raise KanNiet  # an image that we cannot look into


#: How the colours are to be read; a remark; and where the image ends, whatever was put behind it.
_COLOURS, _REMARK, _END = (0xE0, 0xEE), 0xFE, b"\xff\xd9"


def without_app(jpeg: bytes) -> bytes:
    """A JPEG as it lies in a PDF, point for point the same, without EXIF, IPTC, XMP and remarks."""
    kept, at = bytearray(jpeg[:2]), 2
    while at + 4 <= len(jpeg) and jpeg[at] == 0xFF and jpeg[at + 1] != 0xDA:
        mark, end = jpeg[at + 1], at + 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
        says = (0xE0 <= mark <= 0xEF and mark not in _COLOURS) or mark == _REMARK
        kept += b"" if says else jpeg[at:end]
        at = end
    end = jpeg.find(_END, at)
    if end < 0:
        raise KanNiet  # its end is cut off: what a viewer would still draw would be lost without a word
    return bytes(kept + jpeg[at : end + 2])
