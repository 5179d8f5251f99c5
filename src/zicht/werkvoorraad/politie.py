"""The zorgmeldingen that wait for their veiligheidsbeoordeling, by household: what seems to be of one stands together.

One household is an equal token: a BSN, a surname with a birth date, a postcode with a number; or dossiers that somebody merged.
Nothing is put away here: each has a number and a dossier, and people decide what is one.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from zicht.dossier.koppelen import MERGED
from zicht.dossier.models import Dossier, Gevaar, Traject, Zoekteken
from zicht.dossier.namen import Naam, names_for_list
from zicht.dossier.openen import openable
from zicht.foundation import klok
from zicht.protocol import kalender
from zicht.protocol.trajecten import Trajectsoort
from zicht.stations.melding.models import Zorgmelding
from zicht.werkvoorraad.rij import Nog, badge, household, who

Soort = Zoekteken.Soort
SAME_HOUSEHOLD = (Soort.BSN, Soort.NAAM_GEBOORTE, Soort.ADRES)
PER_BLADZIJDE = 25
_URGENT = {Gevaar.ACUUT, Gevaar.SPOED}


@dataclass(frozen=True)
class Wacht:
    """One zorgmelding with its dossier and its term; `dubbel` is the number of the one it looks like."""

    melding: Zorgmelding
    dossier: Dossier
    sinds: datetime
    uiterlijk: datetime
    dubbel: str = ""

    @property
    def nog(self) -> Nog:
        nu = klok.now()
        left = kalender.werkdagen_between(kalender.day_of(nu), kalender.day_of(self.uiterlijk))
        passed = (nu - self.sinds) / (self.uiterlijk - self.sinds)
        return Nog(self.uiterlijk, left, True, passed, nu > self.uiterlijk, "")


@dataclass(frozen=True)
class Gezin:
    """What seems to be one household, the first that is due on top. `naam` is empty for whoever may not read it."""

    wachtend: tuple[Wacht, ...]

    @property
    def dossiers(self) -> dict[UUID, Dossier]:
        return {one.dossier.pk: one.dossier for one in self.wachtend}

    @property
    def is_urgent(self) -> bool:
        return any(dossier.gevaar in _URGENT for dossier in self.dossiers.values())


def waiting() -> list[Gezin]:
    """Every household of which a zorgmelding is being assessed: what is urgent first, then what is due first."""
    running = Traject.objects.running().filter(soort=Trajectsoort.MELDING)
    columns = running.values_list("ref", "sinds", "uiterlijk")
    terms: dict[UUID, tuple[datetime, datetime]] = {UUID(ref): (since, end or since) for ref, since, end in columns}
    rows = list(Zorgmelding.objects.filter(melding__in=list(terms)).select_related("dossier__gemeente"))
    doubles = _numbers({row.lijkt_op for row in rows if row.lijkt_op})
    found = [Wacht(row, row.dossier, *terms[row.melding], doubles.get(row.lijkt_op, "")) for row in rows]
    return sorted(_by_household(found), key=lambda gezin: (not gezin.is_urgent, gezin.wachtend[0].uiterlijk))


def _numbers(meldingen: set[UUID]) -> dict[UUID | None, str]:
    return dict(Zorgmelding.objects.filter(melding__in=meldingen).values_list("melding", "nummer"))


def _by_household(found: Sequence[Wacht]) -> list[Gezin]:
    first_of = _one_household({one.dossier.pk for one in found})
    groups = defaultdict(list)
    for one in found:
        groups[first_of[one.dossier.pk]].append(one)
    return [
        Gezin(tuple(sorted(group, key=lambda one: (one.uiterlijk, one.melding.nummer)))) for group in groups.values()
    ]


def _one_household(dossiers: set[UUID]) -> dict[UUID, UUID]:
    """For each dossier the one that stands for its household: what has a token in common, also by way of another."""
    stands_for = {id: id for id in dossiers}

    def first(id: UUID) -> UUID:
        while stands_for[id] != id:
            id = stands_for[id]
        return id

    for together in _together(dossiers):
        firsts = sorted({first(id) for id in together})
        for other in firsts[1:]:
            stands_for[other] = firsts[0]
    return {id: first(id) for id in dossiers}


def _together(dossiers: set[UUID]) -> Iterable[set[UUID]]:
    same = defaultdict(set)
    tokens = Zoekteken.objects.filter(dossier__in=dossiers, soort__in=SAME_HOUSEHOLD)
    for dossier, soort, teken in tokens.values_list("dossier_id", "soort", "teken"):
        same[soort, bytes(teken)].add(dossier)
    yield from same.values()
    for een, _, ander, _ in MERGED(list(dossiers)):
        yield {een, ander} & dossiers


@dataclass(frozen=True)
class Regel:
    wacht: Wacht
    gevaar: tuple[str, str] | None
    leesbaar: bool


@dataclass(frozen=True)
class Groep:
    naam: str
    wie: str
    regels: tuple[Regel, ...]
    dossiers: int


def in_words(gezinnen: Sequence[Gezin]) -> list[Groep]:
    """All that a page shows, with one line in the log for the names."""
    ids = [id for gezin in gezinnen for id in gezin.dossiers]
    if not ids:
        return []
    names, opens = names_for_list(ids, "zorgmeldingen"), openable(ids)
    return [_group(gezin, names, opens) for gezin in gezinnen]


def _group(gezin: Gezin, names: dict[UUID, list[Naam]], opens: set[UUID]) -> Groep:
    known = [naam for id in gezin.dossiers for naam in names.get(id, [])]
    people = next((names[id] for id in gezin.dossiers if names.get(id)), [])
    place = next((str(dossier.gemeente) for dossier in gezin.dossiers.values() if dossier.gemeente), "")
    return Groep(
        naam=household(known),
        wie=". ".join(filter(None, (who(people, klok.today()), place))),
        regels=tuple(Regel(one, badge(one.dossier), one.dossier.pk in opens) for one in gezin.wachtend),
        dossiers=len(gezin.dossiers),
    )
