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

_BLAD = Path(__file__).with_name("blad.typ")
#: PDF/A-2a to keep, PDF/UA-1 to be read aloud.
_EEN_TEGELIJK = Lock()
_NORMEN = ["a-2a", "ua-1"]
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
    """`titel` is what a reader shows in its window: it says nothing of what is in it."""
    day = [dag.year, dag.month, dag.day]
    blad = {"titel": titel, "taal": taal, "dag": day, "regels": [asdict(line) for line in lines(text)]}
    with _EEN_TEGELIJK:
        made: bytes = _compiler().compile(sys_inputs={"blad": json.dumps(blad)}, format="pdf", pdf_standards=_NORMEN)
    return made


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
