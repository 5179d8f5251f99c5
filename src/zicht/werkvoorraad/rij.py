"""A row of the worklist: who it is about, where it stands, how long still, with whom zicht lies, what comes next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from uuid import UUID

from zicht.dossier.handelingen.informeren import PLICHTEN
from zicht.dossier.journaal import stands_of
from zicht.dossier.models import Dossier, Gevaar, Persoon, Rol, Traject
from zicht.dossier.namen import Naam, household_name, names_for_list
from zicht.dossier.openen import openable
from zicht.dossier.partijnamen import Partijnamen
from zicht.dossier.spiegel import INFORMEREN, NAKIJKEN, NAKIJKEN_MEDISCH
from zicht.dossier.wie import Mensen
from zicht.foundation import klok
from zicht.protocol import kalender
from zicht.protocol.begrippen import Leeftijd
from zicht.protocol.route import ROUTE
from zicht.protocol.stand import Stand
from zicht.protocol.termijnen import Eenheid
from zicht.protocol.trajecten import Trajectsoort
from zicht.protocol.zin import holders_now
from zicht.werkvoorraad.lijst import end_of_week
from zicht.werkvoorraad.volgende_stap import next_step

GROEPEN = ("Nu", "Deze week", "Later")
_KINDEREN = {Rol.KIND, Rol.ONGEBOREN_KIND}


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
    """`leesbaar`: this person may open it as it is. Otherwise it shows as a number, and opens by breaking the glass."""

    dossier: Dossier
    naam: str
    wie: str
    station: str
    nog: Nog | None
    zicht: str
    stap: str
    gevaar: tuple[str, str] | None
    leesbaar: bool


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
    names = names_for_list(ids, "werkvoorraad")
    stands, pressing, opens = stands_of(ids), _pressing(ids), openable(ids)
    partijen = Partijnamen.of(*stands.values())
    return [
        _row(
            row,
            names.get(row.pk, []),
            stands.get(row.pk, Stand()),
            pressing.get(row.pk),
            partijen,
            opens=row.pk in opens,
        )
        for row in rows
    ]


def _pressing(ids: Iterable[UUID]) -> dict[UUID, Traject]:
    """Per dossier what must be looked at first."""
    rows = Traject.objects.running().filter(dossier__in=list(ids)).exclude(kijken_op=None)
    return {row.dossier_id: row for row in rows.order_by("dossier_id", "-kijken_op")}


def _row(
    row: Dossier, names: list[Naam], stand: Stand, pressing: Traject | None, partijen: Partijnamen, *, opens: bool
) -> Rij:
    nu = klok.now()
    mensen = _people(row, names)
    due = pressing if pressing and pressing.kijken_op and pressing.kijken_op <= end_of_week() else None
    return Rij(
        dossier=row,
        naam=household(names) or row.nummer,
        wie=". ".join(filter(None, (who(names, klok.today()), str(row.gemeente or "")))),
        station=ROUTE[row.station].naam,
        nog=_left(pressing, row.station, nu) if pressing else None,
        zicht=" en ".join(dict.fromkeys(partijen.short(group.periode.bij) for group in holders_now(stand, nu))),
        stap=next_step(stand, mensen, partijen, nu, (due.soort, due.ref) if due else None),
        gevaar=badge(row),
        leesbaar=opens,
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
