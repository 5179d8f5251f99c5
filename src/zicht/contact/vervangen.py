"""What to write instead of what a family could be recognised by, and writing it with one press."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict

from zicht.contact.screening import Soort, Vondst, findings
from zicht.contact.woordenlijst import MAANDEN
from zicht.foundation.getypt import whole_number

#: For what has no label of its own.
_ANDERS = {
    Soort.BSN: "een BSN",
    Soort.TELEFOON: "een telefoonnummer",
    Soort.ADRES: "een adres",
    Soort.EMAIL: "een e-mailadres",
    Soort.DATUM: "een geboortedatum",
}
_FAMILIE = "moeder vader ouder oma opa broer broertje zus zusje oom tante stiefmoeder stiefvader buurman buurvrouw partner man vrouw"
_ROLLEN = frozenset(_FAMILIE.split())
_GEBOREN = re.compile(r"\b(?:geboren|geb\.?)(?: op| in)?\s*$", re.I)
_OOK = ("moeder", "vader")
_DAG = re.compile(r"(\d{1,2})\D{1,5}(\d{1,2}|[a-z]{3,9})\.?\D{1,3}(\d{4})|(\d{4})\D(\d{1,2})\D(\d{1,2})", re.I)
_TOETSEN = "123456789"


@dataclass(frozen=True)
class Voorstel:
    """One thing to replace in a field: by `liever`, with the key `toets`; `ook` are other labels that often fit."""

    vondst: Vondst
    liever: str
    toets: str = ""
    ook: tuple[str, ...] = ()

    def press(self, liever: str) -> str:
        """The value of the button; what it replaces comes last, for it may hold anything."""
        return f"{liever}:{self.vondst.tekst}"

    @property
    def knop(self) -> str:
        return self.press(self.liever)

    @property
    def andere(self) -> list[tuple[str, str]]:
        return [(label, self.press(label)) for label in self.ook]


def proposals(found: Mapping[str, list[Vondst]], texts: Mapping[str, str], today: date) -> dict[str, list[Voorstel]]:
    """For every field what to write instead, each thing once; the same first name is the same child."""
    labels: dict[str, str] = {}
    made: dict[str, list[Voorstel]] = {}
    keys = iter(_TOETSEN)
    for veld, vondsten in found.items():
        once = {vondst.tekst: vondst for vondst in reversed(vondsten)}
        for vondst in sorted(once.values(), key=lambda vondst: vondst.begin):
            liever = _instead(vondst, texts[veld], labels, today)
            ook = tuple(label for label in _OOK if label != liever) if vondst.soort is Soort.NAAM else ()
            made.setdefault(veld, []).append(Voorstel(vondst, liever, ook=ook))
    return {
        veld: [Voorstel(one.vondst, one.liever, next(keys, ""), one.ook) for one in many] for veld, many in made.items()
    }


def _instead(vondst: Vondst, text: str, labels: dict[str, str], today: date) -> str:
    if vondst.soort is Soort.DATUM:
        return _age(vondst.tekst, today) or _ANDERS[Soort.DATUM]
    if vondst.soort is not Soort.NAAM:
        return _ANDERS[vondst.soort]
    before = text[: vondst.begin].split()
    if before and before[-1].casefold() in _ROLLEN:
        return before[-1].casefold()
    first = vondst.tekst.split()[0].casefold()
    return labels.setdefault(first, f"kind {len(labels) + 1}")


def _age(text: str, today: date) -> str:
    """`9 jaar` for a whole date; empty when it is none."""
    match = _DAG.search(text)
    if match is None:
        return ""
    day, month, year = (match[1], match[2], match[3]) if match[3] else (match[6], match[5], match[4])
    number = whole_number(month, cijfers=2) or _month(month)
    try:
        born = date(int(year), number, int(day))
    except ValueError:
        return ""
    age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    return f"{age} jaar" if age >= 0 else ""


def _month(name: str) -> int:
    """The short names stand behind the long ones in the list: *mei* has none, and *september* has two."""
    whole = [
        maand for maand in MAANDEN[:12] if maand.startswith("maart" if name.casefold() == "mrt" else name.casefold())
    ]
    return MAANDEN.index(whole[0]) + 1 if whole else 0


def with_replaced(typed: QueryDict, velden: Iterable[str], tekst: str, liever: str, eigen: Iterable[str]) -> QueryDict:
    """What was typed, with `liever` wherever the screening finds `tekst` in these fields."""
    changed, own = typed.copy(), tuple(eigen)
    for veld in velden:
        text = changed.get(veld, "")
        for vondst in reversed(findings(text, own)):
            if vondst.tekst == tekst:
                text = _put(text, vondst, liever)
        if veld in changed:
            changed[veld] = text
    return changed


def _put(text: str, vondst: Vondst, liever: str) -> str:
    """`moeder Annemiek` becomes `moeder`, not twice so, and so does `BSN 9999...`; `geboren op 12-03-2017` becomes `9 jaar`."""
    before, after = text[: vondst.begin], text[vondst.begin + len(vondst.tekst) :]
    if vondst.soort is Soort.DATUM:
        before = _GEBOREN.sub("", before)
    last = before.split()[-1] if before.strip() else ""
    if last.casefold() == liever.casefold():
        return before.rstrip() + after
    if last.casefold() == liever.split()[-1].casefold():
        before = before.rstrip().removesuffix(last)
    return before + liever + after
