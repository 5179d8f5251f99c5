"""Does this text hold something that a family could be recognised by? A warning for who types, never a wall.

Numbers and dates are found whatever they stand for. A name is a capital where a Dutch sentence has none, or a common
first name where it has one; words around it that say *caller, school, organisation* take the alarm away.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from zicht.contact.woordenlijst import BEKEND, BEROEPEN, INSTELLINGEN, MAANDEN, TUSSENVOEGSELS, VOORNAMEN


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
_LETTER = r"A-Za-zÀ-ÖØ-öø-ÿĀ-ſ"
_MAAND = "|".join(sorted(MAANDEN, key=len, reverse=True))
_PATTERNS = (
    (Soort.EMAIL, re.compile(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+")),
    (
        Soort.DATUM,
        re.compile(rf"(?<!\d)\d{{1,2}}{_TUSSEN}[./\- ]{_TUSSEN}\d{{1,2}}{_TUSSEN}[./\- ]{_TUSSEN}(?:19|20)\d\d(?!\d)"),
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
            rf"\b[{_LETTER}.'’]+(?: [{_LETTER}'’]+)?(?:straat|laan|weg|plein|hof|gracht|kade|dijk|singel|steeg|pad|"
            rf"dreef|plantsoen|markt|str\.)\s+\d{{1,4}}\s?[A-Za-z]?\b",
            re.I,
        ),
    ),
)
_WOORD = re.compile(rf"[{_LETTER}][{_LETTER}'’\-]*")
#: `Ben je veilig?` asks nothing about a Ben.
_BEN_IK = re.compile(r"Ben (?:je|jij|ik)\b")
_BEGINT_ZIN = re.compile(r"(?:^|[.!?:;\n•>(][\"'’”)]*|\n\s*[-*]|(?:^|\s)[\"'“‘])\s*$")


def findings(text: str, eigen: Iterable[str] = ()) -> list[Vondst]:
    """What stands out, in the order of the text. `eigen` are names of the caller and their work: those are no alarm."""
    found = list(_numbers(text))
    taken = [range(vondst.begin, vondst.begin + len(vondst.tekst)) for vondst in found]
    known = {word.casefold() for name in eigen for word in _WOORD.findall(name)}
    found += [name for name in _names(text, known) if not any(name.begin in place for place in taken)]
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


def _names(text: str, known: set[str]) -> Iterator[Vondst]:
    """Words that follow one another with capitals are one name; what stands before it decides."""
    words = list(_WOORD.finditer(text))
    index = 0
    while index < len(words):
        last = _end_of_name(text, words, index)
        if name := _name(text, words, index, last, known):
            yield name
        index = last + 1


def _end_of_name(text: str, words: "list[re.Match[str]]", last: int) -> int:
    """The last word of the name that begins here; small words are skipped only when a capital follows them."""
    for following in range(last + 1, len(words)):
        if _joins(text, words[last], words[following]):
            last = following
        elif words[following][0] not in TUSSENVOEGSELS:
            break
    return last


def _joins(text: str, one: "re.Match[str]", other: "re.Match[str]") -> bool:
    """`Van den Berg` is one name too: between two capitals small words may stand."""
    between = text[one.end() : other.start()]
    small = set(between.split()) <= TUSSENVOEGSELS
    return one[0][0].isupper() and other[0][0].isupper() and between.startswith(" ") and small


def _name(text: str, words: "list[re.Match[str]]", first: int, last: int, known: set[str]) -> Vondst | None:
    run = [word for word in words[first : last + 1] if word[0] not in TUSSENVOEGSELS]
    if not words[first][0][0].isupper() or _told_by_what_stands_before(text, words, first, run[0]):
        return None
    if _BEGINT_ZIN.search(text[: run[0].start()]):
        if _bare(run[0][0]) not in VOORNAMEN or _BEN_IK.match(text, run[0].start()):
            run = run[1:]
        elif run[0][0].casefold() in known:
            return None
    unknown = [word for word in run if not _is_known(word[0], known)]
    if not unknown:
        return None
    begin = unknown[0].start()
    return Vondst(Soort.NAAM, text[begin : unknown[-1].end()], begin)


def _is_known(word: str, known: set[str]) -> bool:
    bare = _bare(word)
    return len(word) == 1 or word.isupper() or bare in BEKEND or bare in known or word.casefold() in known


def _told_by_what_stands_before(text: str, words: "list[re.Match[str]]", first: int, begin: "re.Match[str]") -> bool:
    """`juf Anne`, `basisschool De Lantaarn`, or a capital right after such a word."""
    if _bare(begin[0]) in BEROEPEN | INSTELLINGEN:
        return True
    before = words[first - 1] if first else None
    if before is None or text[before.end() : begin.start()].strip(" '\"‘“,"):
        return False
    return _bare(before[0]) in BEROEPEN | INSTELLINGEN


def _bare(word: str) -> str:
    """`Sems`, `Sem's` and `Sem-` are Sem."""
    plain = re.sub(r"['’]s$|['’]$", "", word.strip("-").casefold())
    return plain[:-1] if plain.endswith("s") and plain[:-1] in VOORNAMEN else plain
