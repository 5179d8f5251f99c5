"""Notes of made-up calls, as somebody types them in a hurry, with what a family could be recognised by marked in them.

A note ends at `---`. `{n:Fatima}` is a name, `{b:..}` a BSN, `{d:..}` a birth date, `{t:..}` a telephone number, `{a:..}` an address,
`{e:..}` an e-mail address; what is a name once is one wherever it stands in that note. Two of the files were looked at while the
screening was made (`afstellen`, `engels_afstellen`); of the other two (`apart`, `engels_apart`) only the count was.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from zicht.contact.screening import Vondst, findings

SOORTEN = {"b": "BSN", "d": "geboortedatum", "t": "telefoon", "n": "naam", "a": "adres", "e": "e-mail"}
_MERK = re.compile(r"\{(\w):([^}]*)\}")
Screening = Callable[[str], list[Vondst]]


@dataclass
class Gesprek:
    """`plekken`: kind, begin and end of everything that must be found."""

    tekst: str = ""
    plekken: list[tuple[str, int, int]] = field(default_factory=list)

    def add(self, tekst: str, soort: str = "") -> None:
        if soort:
            self.plekken.append((soort, len(self.tekst), len(self.tekst) + len(tekst)))
        self.tekst += tekst

    def add_repeated(self) -> None:
        """A name that stands there again is one again."""
        for soort, begin, end in list(self.plekken):
            again = rf"(?<!\w){re.escape(self.tekst[begin:end])}(?!\w)"
            for found in re.finditer(again, self.tekst, re.I) if soort == "n" else ():
                if not any(one < found.end() and found.start() < other for _, one, other in self.plekken):
                    self.plekken.append((soort, *found.span()))


def gesprekken(naam: str) -> list[Gesprek]:
    text = (Path(__file__).parent / f"{naam}.txt").read_text(encoding="utf-8")
    return [_read(block) for block in text.strip().split("\n---\n")]


def _read(block: str) -> Gesprek:
    gesprek, last = Gesprek(), 0
    for found in _MERK.finditer(block):
        gesprek.add(block[last : found.start()])
        gesprek.add(found[2], found[1])
        last = found.end()
    gesprek.add(block[last:])
    gesprek.add_repeated()
    return gesprek


@dataclass
class Telling:
    gesprekken: int = 0
    met_gegevens: int = 0
    geplant: Counter[str] = field(default_factory=Counter)
    gevonden: Counter[str] = field(default_factory=Counter)
    vals: int = 0

    @property
    def vals_per_gesprek(self) -> float:
        return self.vals / self.gesprekken

    def share(self, soort: str) -> float:
        return self.gevonden[soort] / self.geplant[soort]

    def __str__(self) -> str:
        caught = ", ".join(
            f"{woord} {self.gevonden[s]}/{self.geplant[s]}" for s, woord in SOORTEN.items() if self.geplant[s]
        )
        with_data = f"{self.gesprekken} gesprekken, {self.met_gegevens} met gegevens"
        return f"{with_data}: {caught}; vals alarm {self.vals} ({self.vals_per_gesprek:.2f} per gesprek)"


def counted(which: list[Gesprek], screening: Screening = findings) -> Telling:
    telling = Telling(len(which), sum(bool(one.plekken) for one in which))
    for gesprek in which:
        found = [(one.begin, one.begin + len(one.tekst)) for one in screening(gesprek.tekst)]
        for soort, begin, end in gesprek.plekken:
            telling.geplant[soort] += 1
            telling.gevonden[soort] += any(one < end and begin < other for one, other in found)
        telling.vals += sum(1 for _ in _false(gesprek, found))
    return telling


def _false(gesprek: Gesprek, found: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for one, other in found:
        if not any(one < end and begin < other for _, begin, end in gesprek.plekken):
            yield one, other
