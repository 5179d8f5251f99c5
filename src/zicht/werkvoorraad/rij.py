"""A row of the worklist: who it is about, where it stands, how long still, with whom zicht lies, what comes next."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any
from uuid import UUID

from django.db.models import Count

from zicht.dossier.handelingen.informeren import PLICHTEN
from zicht.dossier.koppelen import MERGED, numbers_beside
from zicht.dossier.models import Dossier, Gevaar, Rol, ZichtStand
from zicht.dossier.namen import Naam, household_name, names_for_list
from zicht.dossier.partijnamen import Partijnamen
from zicht.dossier.spiegel import INFORMEREN, NAKIJKEN, NAKIJKEN_MEDISCH
from zicht.foundation import klok, woorden
from zicht.foundation.vaste_vraag import VasteVraag, among, together
from zicht.foundation.woorden import breakable
from zicht.protocol import kalender
from zicht.protocol.begrippen import Leeftijd
from zicht.protocol.partijen import Partij, Partijsoort
from zicht.protocol.route import ROUTE
from zicht.protocol.termijnen import Eenheid
from zicht.protocol.trajecten import Trajectsoort
from zicht.werkvoorraad import volgende_stap
from zicht.werkvoorraad.loopt import RUNNING, Loopt, Lopend, running

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
    def soort(self) -> str:
        if self.voorbij:
            return "te-laat"
        return "bijna" if self.over <= 2 else ""

    @property
    def in_woorden(self) -> str:
        """`nog 2 werkdagen`; too late but not by a whole day of its own unit, the weekend after a Friday: `te laat`."""
        if self.voorbij and self.over == 0:
            return "te laat"
        return woorden.workdays_left(self.over) if self.werkdagen else woorden.days_left(self.over)

    @property
    def wanneer(self) -> str:
        """`vr 27 nov`, or `vr 27 nov, melding`."""
        day = woorden.short_day(self.uiterlijk, klok.today())
        return f"{day}, {self.waarvan.lower()}" if self.waarvan else day


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


def grouped(rows: Sequence[Dossier], opens: Container[UUID]) -> tuple[Groep, ...]:
    """The rows in words, under Nu, Deze week and Later; `opens` are the dossiers that may be opened."""
    made = in_words(rows, opens)
    pairs = groupby(zip(rows, made, strict=True), key=lambda pair: pair[0].groep)  # type: ignore[attr-defined]
    return tuple(Groep(GROEPEN[group], tuple(row for _, row in members)) for group, members in pairs)


def in_words(rows: Sequence[Dossier], opens: Container[UUID]) -> list[Rij]:
    """All that a page of rows needs, in as many queries as one row needs."""
    ids = [row.pk for row in rows]
    if not ids:
        return []
    names = names_for_list(ids, "werkvoorraad")
    trajecten, held, pairs = together(RUNNING.of(ids), _HELD.of(ids, klok.now()), MERGED.of(ids))
    loopt, holders, merged = running(trajecten), _holders(held), numbers_beside(pairs, ids)
    partijen = Partijnamen.by_ids(_refs(loopt, holders))
    return [
        _row(
            row,
            names.get(row.pk, []),
            loopt[row.pk],
            holders[row.pk],
            partijen,
            opens=row.pk in opens,
            samen=merged.get(row.pk, ""),
        )
        for row in rows
    ]


def _held(ids: list[UUID], moment: datetime) -> Any:
    """With whom zicht lies at a moment, of most people first."""
    held = ZichtStand.objects.held_at(moment).filter(dossier__in=among(ids))
    counted = held.values_list("dossier_id", "houder", "houder_ref").annotate(aantal=Count("pk"))
    return counted.order_by("-aantal", "houder", "houder_ref")


_HELD = VasteVraag(_held, list, datetime)


def _holders(rows: Iterable[tuple[Any, ...]]) -> dict[UUID, list[Partij]]:
    found: dict[UUID, list[Partij]] = defaultdict(list)
    for dossier, houder, ref, _ in rows:
        found[dossier].append(Partij(Partijsoort(houder), ref))
    return found


def _refs(loopt: Mapping[UUID, Loopt], holders: Mapping[UUID, list[Partij]]) -> Iterator[str]:
    yield from (partij.ref for partijen in holders.values() for partij in partijen)
    steps = (traject for one in loopt.values() for traject in one.trajecten)
    yield from (traject.stap_over for traject in steps if traject.stap in volgende_stap.OVER_EEN_PARTIJ)


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
        station=breakable(ROUTE[row.station].naam),
        nog=_left(pressing, row.station, nu) if pressing else None,
        zicht=breakable(_holders_in_words(holders, partijen) if row.gesloten_op is None else "Afgesloten"),
        stap=breakable(volgende_stap.in_words(to_do, names, partijen) if to_do else "De melding vastleggen"),
        gevaar=badge(row),
        leesbaar=opens,
        samen=samen,
    )


def _holders_in_words(holders: list[Partij], partijen: Partijnamen) -> str:
    return " en ".join(dict.fromkeys(map(partijen.short, holders))) or "nog niemand"


def badge(dossier: Dossier) -> tuple[str, str] | None:
    """Danger to people in words, and its look; red is for nothing else."""
    if not dossier.gevaar:
        return None
    soort = Gevaar(dossier.gevaar)
    return str(soort.label), "structureel" if soort is Gevaar.STRUCTUREEL else "acuut"


def _left(traject: Lopend, station: str, nu: datetime) -> Nog:
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


def _in_working_days(traject: Lopend) -> bool:
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
