"""A text to take along, set on paper: the same words as the file of plain text, as a PDF that a screen reader can read.

The text says by its form what each line is; nothing in it is markup, and it goes to the typesetter as data. The same text on
the same day gives the same bytes: no hour, no name of a machine or a writer stands in the file.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _

_BLAD = Path(__file__).with_name("blad.typ")
#: PDF/A-2a to keep, PDF/UA-1 to be read aloud.
_EEN_TEGELIJK = Lock()
_NORMEN = ["a-2a", "ua-1"]
_ONLEESBAAR = re.compile(r'the text `"(.+?)"` could not be displayed')
_UNICODE = re.compile(r"\\u\{([0-9a-f]+)\}")
#: Below this every letter can be set.
_LATIJN = "\u0250"
#: So many different signs that cannot be set; a text has fewer.
_TEKENS = 500
_LETTER = re.compile(r"[^\W\d_]")
_VRAAG = re.compile(r"^([A-Z0-9][^:.!]{1,110}\??): (\S.*)$")


@dataclass(frozen=True)
class Regel:
    """`soort`: titel, kop, punt (of a list), bij (belongs to what stands above), vraag (with its `label`), or tekst."""

    soort: str
    tekst: str
    label: str = ""


def lines(text: str) -> Iterator[Regel]:
    """What each line of a plain text is. The first is its title; in capitals is a heading."""
    title = True
    for line in filter(str.strip, text.splitlines()):
        said = line.strip()
        if title:
            yield Regel("titel", _sentence(said) if said.isupper() else said)
        elif said.isupper() and len(said) > 3:
            yield Regel("kop", _sentence(said))
        elif line.startswith("- "):
            yield Regel("punt", said[2:].strip())
        elif line.startswith("  "):
            yield Regel("bij", said)
        elif asked := _VRAAG.match(said):
            yield Regel("vraag", asked[2], asked[1])
        else:
            yield Regel("tekst", said)
        title = False


def _sentence(capitals: str) -> str:
    """`1. SIGNALEN IN KAART` as `1. Signalen in kaart`."""
    return _LETTER.sub(lambda first: first[0].upper(), capitals.lower(), count=1)


def as_pdf(text: str, *, titel: str, taal: str, dag: date) -> bytes:
    """`titel` is what a reader shows in its window: it says nothing of what is in it. A sign that our letters do not have (an
    emoji, a name in Chinese) stands as `□`, and a line says so: a paper that is read aloud may hold nothing unreadable."""
    left_out: list[Regel] = []
    for _attempt in range(_TEKENS):
        blad = {"titel": titel, "taal": taal, "dag": [dag.year, dag.month, dag.day]}
        made, missing = _set(json.dumps(blad | {"regels": list(map(asdict, [*lines(text), *left_out]))}))
        if missing is None:
            return made
        readable = text.replace(missing, "□")
        text = readable if readable != text else "".join(sign if sign < _LATIJN else "□" for sign in text)
        said = _("□ staat voor een teken dat wij niet kunnen drukken. In het tekstbestand staat het wel.")
        left_out = [Regel("tekst", said)]
    raise RuntimeError("no paper can be made of this text")


def _set(blad: str) -> tuple[bytes, str | None]:
    """The paper; or which sign cannot be set."""
    import typst

    with _EEN_TEGELIJK:
        try:
            return bytes(_compiler().compile(sys_inputs={"blad": blad}, format="pdf", pdf_standards=_NORMEN)), None
        except typst.TypstError as refused:
            named = _ONLEESBAAR.search(str(refused))
            if named is None:
                raise
            sign = _UNICODE.sub(lambda code: chr(int(code[1], 16)), named[1])
            if sign == "□":
                raise
            return b"", sign


def answer(text: str, *, naam: str, **kop: Any) -> HttpResponse:
    """To save, never to open in a tab that somebody else looks at later."""
    made = HttpResponse(as_pdf(text, **kop), content_type="application/pdf")
    made["Content-Disposition"] = f'attachment; filename="{naam}.pdf"'
    return made


@cache
def _compiler() -> Any:
    """Loaded by who asks for the first paper, and kept: the fonts are most of the work. It takes one text at a time."""
    import typst

    return typst.Compiler(_BLAD, ignore_system_fonts=True)
