"""What stands in a file, step by step, in the words of a page."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from zicht.accounts.models import Medewerker
from zicht.foundation import klok
from zicht.foundation.woorden import day_in_words
from zicht.meldcode.eigen import Eigen
from zicht.meldcode.kritiek import critical_day
from zicht.meldcode.models import Betrokkene, Meldcodedossier, Meldcodetekst
from zicht.meldcode.samen import STOPREDENEN
from zicht.meldcode.signaalvragen import SignalenVorm
from zicht.meldcode.vragen import BeslissenVorm, GesprekVorm, OverlegVorm
from zicht.meldcode.wegen import WegenVorm
from zicht.protocol.begrippen import Id
from zicht.protocol.doorloop import Doorloop
from zicht.protocol.doorloop.toelaten import deviations
from zicht.protocol.doorloop.woorden import Kindcheck, Overlegrol, Stap
from zicht.protocol.weging import Weging
from zicht.stations.melding.begrippen import Onderwerp

Zeg = Callable[[str], str]

JA_NEE = {True: "ja", False: "nee", None: "weet ik niet"}
ROLLEN = dict(OverlegVorm.base_fields["met"].choices)  # type: ignore[attr-defined]
NIET_GESPROKEN = dict(GesprekVorm.base_fields["gesproken"].choices)  # type: ignore[attr-defined]
KINDCHECK = {
    "kinderen": "de meldcode ook voor de kinderen",
    "ongeboren": "de meldcode ook voor het ongeboren kind",
    "veilig": "de kinderen zijn veilig",
    "niemand": "er zijn geen kinderen in huis",
    "licht": "de problemen zijn niet zo ernstig dat een kind er last van heeft",
}
KINDVRAGEN = ("Zorgt voor kinderen", "Iemand zwanger", "Kinderen veilig")
WEEGVRAGEN: tuple[tuple[str, str], ...] = (
    ("vermoeden", "Vermoeden blijft"),
    ("acuut", "Acute onveiligheid"),
    ("structureel", "Structurele onveiligheid"),
    ("hulp_mogelijk", "Passende hulp mogelijk"),
    ("betrokkenen_werken_mee", "Betrokkenen werken mee"),
    ("hulp_leidt_tot_veiligheid", "Hulp leidt tot veiligheid"),
)
NORM = {
    ("melden", True): "de norm zegt: melden",
    ("melden", False): "de norm zegt: melden hoeft niet",
    ("hulp", True): "de norm zegt: zelf helpen kan",
    ("hulp", False): "de norm zegt: zelf helpen kan niet",
}
HULPDELEN: tuple[tuple[str, str], ...] = (
    ("passend", "Hulp die past"),
    ("plan", "Veiligheidsplan"),
    ("zicht", "Iemand let op"),
)
_VORMEN = (SignalenVorm, OverlegVorm, GesprekVorm, WegenVorm, BeslissenVorm)
VRAGEN: dict[str, str] = {naam: str(veld.label) for vorm in _VORMEN for naam, veld in vorm.base_fields.items()} | {
    "vermoeden_reden": "Over het vermoeden",
    "onveilig_reden": "Over acuut en structureel",
    "hulp_reden": "Over passende hulp",
    "mee_reden": "Over meewerken",
    "stabiel_reden": "Over blijvende veiligheid",
    "reden": "Waarom zo beslist",
    "gevaar": "Acuut gevaar: wat er gebeurt",
    "stoppen": "Waarom gestopt",
    "advies": "Meegegeven door een collega",
}


class Iemand(Protocol):
    """Somebody it is about, as far as words need: an id, and what they are called."""

    @property
    def pk(self) -> object: ...


@dataclass
class Staptekst:
    vraag: str
    tekst: str
    door: str
    op: datetime


@dataclass
class Stapbeeld:
    """One step as it was taken: when, by whom, the answers in words and what was written."""

    stap: Stap
    nummer: int
    naam: str
    klaar_op: datetime | None = None
    door: str = ""
    antwoorden: list[tuple[str, str]] = field(default_factory=list)
    teksten: list[Staptekst] = field(default_factory=list)
    later: bool = False
    nu: bool = False


def names_of(doorloop: Doorloop) -> dict[Id, str]:
    """Who took which step, by name."""
    doors = {UUID(one.door) for one in doorloop.gezet}
    return {str(one.pk): str(one) for one in Medewerker.objects.filter(pk__in=doors)}


def stapbeelden(
    dossier: Meldcodedossier, doorloop: Doorloop, eigen: Eigen, betrokkenen: list[Betrokkene], namen: dict[Id, str]
) -> list[Stapbeeld]:
    """Every step with what counts now; advice, danger and why it stopped stay whatever is taken again."""
    rows = sorted(Meldcodetekst.objects.filter(dossier=dossier).select_related("door"), key=_place)
    return [
        Stapbeeld(
            stap=stap,
            nummer=nummer,
            naam=eigen.name(stap),
            klaar_op=taken.op if (taken := doorloop.taken(stap)) else None,
            door=namen.get(taken.door, "") if taken else "",
            antwoorden=list(answers(doorloop, stap, betrokkenen)) if taken else [],
            teksten=[_as_text(row) for row in rows if row.stap == stap.value and _counts(row, doorloop, stap)],
            later=stap in doorloop.to_complete,
            nu=stap is doorloop.stap,
        )
        for nummer, stap in enumerate(doorloop.volgorde, 1)
    ]


def _place(row: Meldcodetekst) -> tuple[int, int]:
    """In the order of the questions, as they were asked."""
    return row.volgnummer, list(VRAGEN).index(row.vraag) if row.vraag in VRAGEN else len(VRAGEN)


def written_before(dossier: Meldcodedossier, doorloop: Doorloop) -> list[Staptekst]:
    """What stood at a step that was taken again: it counts no more, and it stays."""
    rows = Meldcodetekst.objects.filter(dossier=dossier, vraag__in=VRAGEN).select_related("door")
    return [_as_text(row) for row in rows if not _counts(row, doorloop, Stap(row.stap))]


def _counts(row: Meldcodetekst, doorloop: Doorloop, stap: Stap) -> bool:
    taken = doorloop.taken(stap)
    return row.vraag in {"advies", "gevaar", "stoppen"} or (taken is not None and row.volgnummer == taken.volgnummer)


def _as_text(row: Meldcodetekst) -> Staptekst:
    return Staptekst(VRAGEN.get(row.vraag, row.vraag).rstrip(".?"), row.tekst, str(row.door), row.op)


def answers(doorloop: Doorloop, stap: Stap, betrokkenen: Iterable[Iemand], zeg: Zeg = str) -> Iterator[tuple[str, str]]:
    """What was chosen at a step, in words; `zeg` says each of them to somebody else, or in another language."""
    names = {str(one.pk): str(one) for one in betrokkenen}
    if stap is Stap.SIGNALEN:
        if doorloop.onderwerpen:
            yield zeg("Misschien"), ", ".join(zeg(str(Onderwerp(one).label)) for one in doorloop.onderwerpen)
        if day := critical_day(doorloop):
            yield zeg("Kritieke dag"), f"{zeg(day.reden)}, {day_in_words(day.dag, klok.today())}"
        if doorloop.beroepskracht:
            yield zeg("Gaat over"), zeg("misschien een collega of andere beroepskracht")
        if check := doorloop.kindcheck:
            yield from _of_the_kindcheck(check, zeg)
    elif stap is Stap.OVERLEG:
        yield zeg("Met"), ", ".join(zeg(str(ROLLEN[Overlegrol(one)])) for one in doorloop.overlegd_met)
        yield from _when(doorloop.overlegd_op, zeg)
    elif stap is Stap.GESPREK:
        spoken = ", ".join(names.get(id, zeg("iemand")) for id in doorloop.gesproken_met)
        why_not = zeg(str(NIET_GESPROKEN.get(doorloop.niet_gesproken)))
        yield zeg("Gesproken"), zeg("met %s") % spoken if spoken else why_not
        yield from _when(doorloop.gesproken_op, zeg)
    elif stap is Stap.WEGEN and doorloop.weging:
        yield from weighed(doorloop, doorloop.weging, zeg)
    elif stap is Stap.BESLISSEN and doorloop.besluit:
        yield zeg("Melden"), zeg(JA_NEE[doorloop.besluit.melden])
        yield zeg("Zelf hulp"), zeg(JA_NEE[doorloop.besluit.hulp])
        if doorloop.advies and (other := deviations(doorloop.advies, doorloop.besluit)):
            yield zeg("Anders dan de norm"), ", ".join(zeg(NORM[one]) for one in other)


def _of_the_kindcheck(check: Kindcheck, zeg: Zeg) -> Iterator[tuple[str, str]]:
    """What follows from it, and the answers that it follows from."""
    if check.ernstig is False:
        yield zeg("Kindcheck"), zeg(KINDCHECK["licht"])
        return
    opens = "ongeboren" if check.kinderen is False else "kinderen"
    closed = "veilig" if check.veilig else "niemand"
    yield zeg("Kindcheck"), zeg(KINDCHECK[opens if check.opens_meldcode else closed])
    for woord, answer in zip(KINDVRAGEN, (check.kinderen, check.zwanger, check.veilig), strict=True):
        yield zeg(woord), zeg(JA_NEE[answer])


def _when(dag: date | None, zeg: Zeg) -> Iterator[tuple[str, str]]:
    if dag:
        yield zeg("Wanneer"), day_in_words(dag, klok.today())


def weighed(doorloop: Doorloop, weging: Weging, zeg: Zeg = str) -> Iterator[tuple[str, str]]:
    """Every answer, and after whether help is possible the three parts that it was made of; without a suspicion only that."""
    for naam, words in WEEGVRAGEN:
        yield zeg(words), zeg(JA_NEE[getattr(weging, naam)])
        if weging.vermoeden is False:
            return
        if naam == "hulp_mogelijk" and (parts := doorloop.hulpdelen):
            yield from ((zeg(words), zeg(JA_NEE[getattr(parts, deel)])) for deel, words in HULPDELEN)


def stopped_because(doorloop: Doorloop) -> str:
    return dict(STOPREDENEN)[doorloop.stopreden] if doorloop.stopreden else ""
