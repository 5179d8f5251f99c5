"""Does this text hold something that a family could be recognised by? A warning for who types, never a wall.

Numbers and dates are found whatever they stand for; what is likely a name, `contact.namen` says.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from zicht.contact.namen import LETTER, WOORD, names
from zicht.contact.woordenlijst import ENGELSE_MAANDEN, MAANDEN, plain


class Soort(StrEnum):
    BSN = "lijkt een burgerservicenummer"
    TELEFOON = "lijkt een telefoonnummer"
    DATUM = "lijkt een geboortedatum"
    ADRES = "lijkt een adres"
    EMAIL = "is een e-mailadres"
    NAAM = "lijkt een naam"


INSTEAD = {
    Soort.BSN: "Haal het nummer weg.",
    Soort.TELEFOON: "Een nummer van de beller hoort bij 'Wie belt'; een ander nummer kan weg.",
    Soort.DATUM: "Schrijf de leeftijd: 'ongeveer 9 jaar'.",
    Soort.ADRES: "Haal het weg. Is iemand nu in gevaar: geef het aan 112.",
    Soort.EMAIL: "Haal het adres weg.",
    Soort.NAAM: "Schrijf een label: 'kind 1', 'moeder', 'broertje'.",
}


@dataclass(frozen=True, slots=True)
class Vondst:
    soort: Soort
    tekst: str
    begin: int

    @property
    def liever(self) -> str:
        return INSTEAD[self.soort]


_SEP = r"[ .\-/]?"
_TUSSEN = r"[\s./\-]{0,3}"
_MAAND = "|".join(sorted({*MAANDEN, *ENGELSE_MAANDEN}, key=len, reverse=True))
_PATTERNS = (
    (Soort.EMAIL, re.compile(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+")),
    (
        Soort.DATUM,
        re.compile(
            rf"(?<!\d)\d{{1,2}}{_TUSSEN}[./\- ]{_TUSSEN}\d{{1,2}}{_TUSSEN}[./\- ]{_TUSSEN}(?:(?:19|20)\d\d|['’]\d\d)(?!\d)"
        ),
    ),
    (Soort.DATUM, re.compile(r"(?<![\d./\-])\d{1,2}[./\-]\d{1,2}[./\-]\d{2}(?!\d|[./\-]\d)")),
    (Soort.DATUM, re.compile(r"(?<!\d)(?:19|20)\d\d[./\- ]\d{1,2}[./\- ]\d{1,2}(?!\d)")),
    (Soort.DATUM, re.compile(r"(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d(?!\d)")),
    (Soort.DATUM, re.compile(r"(?<!\d)(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)")),
    (Soort.DATUM, re.compile(rf"(?<!\d)\d{{1,2}}(?:e|ste|de)?[\s\-]+(?:{_MAAND})\.?[\s\-]+['’]?\d{{2,4}}\b", re.I)),
    (
        Soort.DATUM,
        re.compile(
            rf"\b(?:geboren|geb\.?|jarig|verjaart|verjaardag(?: is)?)\s+(?:op\s+|in\s+)?"
            rf"(?:\d{{1,2}}[\s./\-]+(?:{_MAAND}|\d{{1,2}})\b|(?:{_MAAND})\s+(?:19|20)\d\d)",
            re.I,
        ),
    ),
    (Soort.TELEFOON, re.compile(r"(?<![\d+])(?:\+|00)[1-9](?:[\s.\-/()]{0,3}\d){7,13}(?!\d)")),
    (Soort.TELEFOON, re.compile(r"(?<!\d)\(?0(?:[\s.\-/()]{0,3}\d){9}(?!\d)")),
    (Soort.BSN, re.compile(rf"(?<!\d)\d(?:{_SEP}\d){{8}}(?!\d)")),
    (Soort.BSN, re.compile(r"\bbsn\b\D{0,12}(\d(?:[ .\-/]?\d){6,8})(?!\d)", re.I)),
    (Soort.ADRES, re.compile(r"\b[1-9]\d{3}\s?[A-Za-z]{2}\b(?=$|[\s,.;)])")),
    (
        Soort.ADRES,
        re.compile(
            rf"\b[{LETTER}.'’]+(?: [{LETTER}'’]+)?(?:straat|laan|weg|plein|hof|gracht|kade|dijk|singel|steeg|pad|"
            rf"dreef|plantsoen|markt|str\.)\s+\d{{1,4}}\s?[A-Za-z]?\b",
            re.I,
        ),
    ),
)


def findings(text: str, eigen: Iterable[str] = ()) -> list[Vondst]:
    """What stands out, in the order of the text. `eigen` are names of the caller and their work: those are no alarm."""
    found = list(_numbers(text))
    taken = [range(vondst.begin, vondst.begin + len(vondst.tekst)) for vondst in found]
    known = {plain(word) for name in eigen for word in WOORD.findall(name)}
    likely = [Vondst(Soort.NAAM, text[begin:end], begin) for begin, end in names(text, known)]
    found += [name for name in likely if not any(name.begin in place for place in taken)]
    return sorted(found, key=lambda vondst: vondst.begin)


def _numbers(text: str) -> Iterator[Vondst]:
    """The first pattern that claims a place keeps it."""
    taken: set[int] = set()
    for soort, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            place = set(range(*match.span()))
            if soort is Soort.ADRES and match[0].split()[-1].casefold() in _GEEN_POSTCODE:
                continue
            if not place & taken:
                taken |= place
                yield Vondst(soort, match[0].strip(), match.start())


#: "2014 in", "3500 op": a number and a word, no postcode.
_GEEN_POSTCODE = frozenset(
    [
        "in",
        "op",
        "en",
        "of",
        "is",
        "te",
        "om",
        "al",
        "ze",
        "we",
        "je",
        "er",
        "na",
        "nu",
        "zo",
        "de",
        "bs",
        "ze",
        "km",
        "kg",
        "cm",
        "mg",
        "uu",
    ]
)
