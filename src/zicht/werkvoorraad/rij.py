"""A row of the worklist: who it is about, where it stands, how long still, with whom zicht lies, what comes next."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import groupby
from uuid import UUID

from zicht.dossier.handelingen.informeren import PLICHTEN
from zicht.dossier.koppelen import merged_with
from zicht.dossier.models import Dossier, Gevaar, Persoon, Rol, Traject, ZichtStand
from zicht.dossier.namen import Naam, household_name, names_for_list
from zicht.dossier.openen import openable
from zicht.dossier.partijnamen import Partijnamen
from zicht.dossier.spiegel import INFORMEREN, NAKIJKEN, NAKIJKEN_MEDISCH
from zicht.dossier.wie import Mensen
from zicht.foundation import klok
from zicht.protocol import kalender
from zicht.protocol.begrippen import Leeftijd
from zicht.protocol.partijen import Partij
from zicht.protocol.route import ROUTE
from zicht.protocol.termijnen import Eenheid
from zicht.protocol.trajecten import Trajectsoort
from zicht.protocol.zin import VOLGORDE
from zicht.werkvoorraad import volgende_stap
from zicht.werkvoorraad.lijst import end_of_week

GROEPEN = ("Nu", "Deze week", "Later")
_KINDEREN = {Rol.KIND, Rol.ONGEBOREN_KIND}
_PLAATS = {soort.value: place for place, soort in enumerate(VOLGORDE)}
_OOIT = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Nog:
    """How much time is left: in working days for an assessment, else in days; and which part of the term is over.

    `waarvan` says of what, when that is not the station the row stands at."""

    uiterlijk: datetime
    over: int
    werkdagen: bool
    deel: float
    voorbij: bool
    waarvan: str

    @property
    def just_late(self) -> bool:
        """Too late, but not by a whole day of its own unit: the weekend after a Friday."""
        return self.voorbij and self.over == 0

    @property
    def soort(self) -> str:
        if self.voorbij:
            return "te-laat"
        return "bijna" if self.over <= 2 else ""


@dataclass(frozen=True)
class Rij:
    """`leesbaar`: this person may open it as it is. Otherwise it shows as a number, and opens by breaking the glass.
    `samen`: the number of the dossier that it is merged with."""

    dossier: Dossier
    naam: str
    wie: str
    station: str
    nog: Nog | None
    zicht: str
    stap: str
    gevaar: tuple[str, str] | None
    leesbaar: bool
    samen: str


@dataclass(frozen=True)
class Groep:
    naam: str
    rijen: tuple[Rij, ...]


def grouped(rows: Sequence[Dossier]) -> tuple[Groep, ...]:
    """The rows in words, under Nu, Deze week and Later."""
    made = in_words(rows)
    pairs = groupby(zip(rows, made, strict=True), key=lambda pair: pair[0].groep)  # type: ignore[attr-defined]
    return tuple(Groep(GROEPEN[group], tuple(row for _, row in members)) for group, members in pairs)


def in_words(rows: Sequence[Dossier]) -> list[Rij]:
    """All that fifty rows need, in as many queries as one row needs."""
    ids = [row.pk for row in rows]
    if not ids:
        return []
    names, opens = names_for_list(ids, "werkvoorraad"), openable(ids)
    running, holders, merged = _running(ids), _holders(ids), merged_with(ids)
    partijen = Partijnamen.by_ids(_refs(running, holders))
    return [
        _row(
            row,
            names.get(row.pk, []),
            Loopt(running[row.pk]),
            holders[row.pk],
            partijen,
            opens=row.pk in opens,
            samen=merged.get(row.pk, ""),
        )
        for row in rows
    ]


def _running(ids: Iterable[UUID]) -> dict[UUID, list[Traject]]:
    found: dict[UUID, list[Traject]] = defaultdict(list)
    for traject in Traject.objects.running().filter(dossier__in=list(ids)):
        found[traject.dossier_id].append(traject)
    return found


def _holders(ids: Iterable[UUID]) -> dict[UUID, list[Partij]]:
    """With whom zicht lies now, a planned switch taken into account; of most people first."""
    found: dict[UUID, Counter[Partij]] = defaultdict(Counter)
    for row in ZichtStand.objects.filter(dossier__in=list(ids)):
        found[row.dossier_id][row.holder_at(klok.now())] += 1
    ordered = {id: [partij for partij, _ in counted.most_common()] for id, counted in found.items()}
    return defaultdict(list, ordered)


def _refs(running: Mapping[UUID, list[Traject]], holders: Mapping[UUID, list[Partij]]) -> Iterator[str]:
    yield from (partij.ref for partijen in holders.values() for partij in partijen)
    yield from (traject.stap_over for trajecten in running.values() for traject in trajecten)


@dataclass(frozen=True)
class Loopt:
    """What runs in one dossier: the one its station is of, and the one to look at first."""

    trajecten: list[Traject]

    @property
    def leading(self) -> Traject | None:
        mine = (traject for traject in self.trajecten if traject.soort in _PLAATS)
        return min(mine, key=lambda traject: (_PLAATS[traject.soort], traject.uiterlijk or _OOIT), default=None)

    @property
    def pressing(self) -> Traject | None:
        looks = (traject for traject in self.trajecten if traject.kijken_op)
        return min(looks, key=lambda traject: traject.kijken_op or _OOIT, default=None)

    def to_do(self) -> Traject | None:
        """What must be done this week; else what the station asks; in a closed dossier what is left."""
        first = self.pressing
        if first and first.kijken_op and first.kijken_op <= end_of_week():
            return first
        leading = self.leading
        return first if first and leading and leading.soort == Trajectsoort.AFSLUITEN else leading


def _row(
    row: Dossier,
    names: list[Naam],
    loopt: Loopt,
    holders: list[Partij],
    partijen: Partijnamen,
    *,
    opens: bool,
    samen: str,
) -> Rij:
    nu, to_do, pressing = klok.now(), loopt.to_do(), loopt.pressing
    return Rij(
        dossier=row,
        naam=household(names) or row.nummer,
        wie=". ".join(filter(None, (who(names, klok.today()), str(row.gemeente or "")))),
        station=ROUTE[row.station].naam,
        nog=_left(pressing, row.station, nu) if pressing else None,
        zicht=" en ".join(dict.fromkeys(map(partijen.short, holders))) if row.gesloten_op is None else "Afgesloten",
        stap=volgende_stap.in_words(to_do, _people(row, names), partijen) if to_do else "De melding vastleggen",
        gevaar=badge(row),
        leesbaar=opens,
        samen=samen,
    )


def badge(dossier: Dossier) -> tuple[str, str] | None:
    """Danger to people in words, and its look; red is for nothing else."""
    if not dossier.gevaar:
        return None
    soort = Gevaar(dossier.gevaar)
    return str(soort.label), "structureel" if soort is Gevaar.STRUCTUREEL else "acuut"


def _people(dossier: Dossier, names: list[Naam]) -> Mensen:
    """The people of a list as the words of a step want them; what a list does not show is not there."""
    return Mensen(
        {
            str(naam.persoon): Persoon(
                pk=naam.persoon,
                organisatie_id=dossier.organisatie_id,
                rol=naam.rol,
                aanduiding=naam.aanduiding,
                voornamen=naam.voornamen,
                achternaam=naam.achternaam,
            )
            for naam in names
        }
    )


def _left(traject: Traject, station: str, nu: datetime) -> Nog:
    assert traject.kijken_op
    working = _in_working_days(traject)
    today, day = kalender.day_of(nu), kalender.day_of(traject.kijken_op)
    whole = (traject.kijken_op - traject.sinds).total_seconds()
    return Nog(
        uiterlijk=traject.kijken_op,
        over=kalender.werkdagen_between(today, day) if working else (day - today).days,
        werkdagen=working,
        deel=(nu - traject.sinds).total_seconds() / whole if whole > 0 else 1.0,
        voorbij=nu > traject.kijken_op,
        waarvan="" if traject.station in {station, ""} else ROUTE[traject.station].naam,
    )


def _in_working_days(traject: Traject) -> bool:
    if traject.soort != INFORMEREN:
        return traject.soort in {Trajectsoort.MELDING, NAKIJKEN, NAKIJKEN_MEDISCH}
    termijn = PLICHTEN[traject.ref.split(":", 1)[0]].termijn
    return termijn is not None and termijn.eenheid is Eenheid.WERKDAGEN


def household(names: list[Naam]) -> str:
    """The surnames, else what we call somebody."""
    return household_name(names) or next((str(naam) for naam in names if str(naam)), "")


def who(names: list[Naam], on: date) -> str:
    """`2 kinderen (9, 4)`; without children: how many people, and the age of somebody who lives alone."""
    children = [naam for naam in names if naam.rol in _KINDEREN or naam.leeftijd == Leeftijd.MINDERJARIG]
    if children:
        ages = ", ".join(_age(naam, on) for naam in sorted(children, key=lambda naam: naam.jaar or 9999))
        return f"{len(children)} {'kind' if len(children) == 1 else 'kinderen'} ({ages})"
    if len(names) == 1:
        age = _age(names[0], on)
        return f"{age} jaar, alleen" if age.isdigit() else "1 mens"
    return f"{len(names)} mensen" if names else ""


def _age(naam: Naam, on: date) -> str:
    if naam.leeftijd == Leeftijd.ONGEBOREN:
        return "ongeboren"
    ages = naam.geboren.age_on(on)
    if ages is None:
        return "leeftijd onbekend"
    return str(ages[0]) if ages[0] == ages[1] else f"{ages[0]} of {ages[1]}"
