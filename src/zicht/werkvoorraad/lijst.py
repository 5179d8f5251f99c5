"""Which dossiers are somebody's work, in which order: one row a dossier, danger first, then what is due soonest.

Only running dossiers of one scope are ever walked, and a page shows fifty: nothing here grows with the archive.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from django.db.models import Case, Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When

from zicht.accounts.models import Medewerker
from zicht.accounts.rollen import Rol
from zicht.dossier.models import Dossier, Gevaar, Traject
from zicht.dossier.spiegel import INFORMEREN
from zicht.foundation import klok
from zicht.protocol.kalender import end_of_day
from zicht.protocol.zin import VOLGORDE

PER_BLADZIJDE = 50
#: Trajecten with `dringend`, `groep` and `ernst` on them.
Rijen = QuerySet[Any]
_NU = (Gevaar.ACUUT, Gevaar.SPOED)


class Wie(StrEnum):
    """Whose work."""

    MIJ = "mij"
    TEAM = "team"
    NIEMAND = "niemand"
    OVERLEG = "overleg"


class Telt(StrEnum):
    """What matters now."""

    ACUUT = "acuut"
    TE_LAAT = "te-laat"
    DEZE_WEEK = "deze-week"


@dataclass(frozen=True)
class Keuze:
    """What somebody chose to see."""

    wie: Wie
    telt: Telt | None = None
    station: str = ""
    bladzijde: int = 1


@dataclass(frozen=True)
class Tellingen:
    """How many of a scope matter in which way, and stand at which station."""

    totaal: int
    acuut: int
    te_laat: int
    vandaag: int
    deze_week: int
    stations: dict[str, int]


def scope(wie: Wie, medewerker: Medewerker) -> Q:
    """The running dossiers this is about. Who leads no team in particular leads them all."""
    running = Q(gesloten_op=None)
    aanstelling = medewerker.aanstelling
    assert aanstelling
    match wie:
        case Wie.MIJ:
            return running & Q(behandelaar=medewerker)
        case Wie.NIEMAND:
            return running & Q(behandelaar=None)
        case Wie.OVERLEG:
            return running & _asked(medewerker)
        case Wie.TEAM if aanstelling.team_id is None and aanstelling.rol == Rol.TEAMLEIDER:
            return running
    return running & Q(team=aanstelling.team_id) if aanstelling.team_id else running & Q(pk=None)


def _asked(medewerker: Medewerker) -> Q:
    """Asked into an overleg on it, from now on."""
    still = Q(overlegdeelnemers__tot=None) | Q(overlegdeelnemers__tot__gt=klok.now())
    return Q(overlegdeelnemers__medewerker=medewerker) & still


def readable(dossier: Dossier, medewerker: Medewerker) -> bool:
    """Whether it opens for this person as it is: their own, their team's, or new at the front desk."""
    aanstelling = medewerker.aanstelling
    assert aanstelling
    if dossier.behandelaar_id == medewerker.pk or (dossier.team_id and dossier.team_id == aanstelling.team_id):
        return True
    return dossier.behandelaar_id is None and aanstelling.rol in (Rol.FRONTOFFICE, Rol.BEREIKBAARHEIDSDIENST)


def leading(scope: Q) -> Rijen:
    """One traject a dossier, the one its sentence is about, with `dringend`: when something must be done first."""
    dossiers = Dossier.objects.filter(scope)
    order = Case(
        *(When(soort=soort.value, then=Value(place)) for place, soort in enumerate(VOLGORDE)),
        default=Value(len(VOLGORDE)),
        output_field=IntegerField(),
    )
    running = Traject.objects.running().exclude(soort=INFORMEREN).filter(dossier__in=dossiers)
    firsts = running.order_by("dossier_id", order, F("uiterlijk").asc(nulls_last=True)).distinct("dossier_id")
    pressing = Traject.objects.running().filter(dossier=OuterRef("dossier")).exclude(kijken_op=None)
    return Traject.objects.filter(pk__in=firsts.values("pk")).annotate(
        dringend=Subquery(pressing.order_by("kijken_op").values("kijken_op")[:1]),
        groep=Case(
            When(dossier__gevaar__in=_NU, then=Value(0)),
            When(dringend__lte=end_of_week(), then=Value(1)),
            default=Value(2),
            output_field=IntegerField(),
        ),
        ernst=Case(
            When(dossier__gevaar=Gevaar.ACUUT, then=Value(0)),
            When(dossier__gevaar=Gevaar.SPOED, then=Value(1)),
            default=Value(2),
            output_field=IntegerField(),
        ),
    )


def chosen(rows: Rijen, keuze: Keuze) -> Rijen:
    if keuze.station:
        rows = rows.filter(station=keuze.station)
    match keuze.telt:
        case Telt.ACUUT:
            rows = rows.filter(dossier__gevaar__in=_NU)
        case Telt.TE_LAAT:
            rows = rows.filter(dringend__lt=klok.now())
        case Telt.DEZE_WEEK:
            rows = rows.filter(dringend__lte=end_of_week())
    return rows


def in_order(rows: Rijen) -> Rijen:
    soonest = F("dringend").asc(nulls_last=True)
    return rows.order_by("groep", "ernst", soonest, "dossier__nummer").select_related("dossier", "dossier__gemeente")


def counts(rows: Rijen) -> Tellingen:
    """One pass over the scope."""
    nu, tonight = klok.now(), end_of_day(klok.today())
    per_station: dict[str, dict[str, Any]] = {
        row["station"]: row
        for row in rows.order_by()
        .values("station")
        .annotate(
            aantal=Count("pk"),
            acuut=Count("pk", filter=Q(dossier__gevaar__in=_NU)),
            te_laat=Count("pk", filter=Q(dringend__lt=nu)),
            vandaag=Count("pk", filter=Q(dringend__gte=nu, dringend__lte=tonight)),
            deze_week=Count("pk", filter=Q(dringend__lte=end_of_week())),
        )
    }

    def total(naam: str) -> int:
        return sum(row[naam] for row in per_station.values())

    return Tellingen(
        totaal=total("aantal"),
        acuut=total("acuut"),
        te_laat=total("te_laat"),
        vandaag=total("vandaag"),
        deze_week=total("deze_week"),
        stations={station: row["aantal"] for station, row in per_station.items()},
    )


def scopes(medewerker: Medewerker) -> dict[Wie, int]:
    """How many dossiers each scope holds, in one query."""
    numbers = {wie.value: Count("pk", filter=scope(wie, medewerker)) for wie in (Wie.MIJ, Wie.TEAM, Wie.NIEMAND)}
    found = Dossier.objects.filter(gesloten_op=None).aggregate(**numbers)
    found[Wie.OVERLEG.value] = Dossier.objects.filter(scope(Wie.OVERLEG, medewerker)).distinct().count()
    return {Wie(wie): number for wie, number in found.items()}


def end_of_week() -> datetime:
    """The last moment of this Sunday; in a weekend the week that comes counts."""
    today = klok.today()
    ahead = 7 - today.isoweekday()
    return end_of_day(today + timedelta(days=ahead if ahead > 1 else ahead + 7))
