"""Which dossiers are somebody's work, in which order: danger first, then what is due soonest.

Only dossiers of one scope that somebody is at work on are ever walked, and a page shows fifty: nothing here grows with the archive.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Value, When

from zicht.accounts.models import Medewerker
from zicht.accounts.regels import mag
from zicht.accounts.rollen import Rol
from zicht.dossier.models import Dossier, Gevaar, Overlegdeelnemer, Traject
from zicht.dossier.spiegel import NAKIJKEN, NAKIJKEN_MEDISCH
from zicht.foundation import klok
from zicht.protocol.kalender import end_of_day

PER_BLADZIJDE = 50
#: Dossiers with `groep` and `ernst` on them.
Rijen = QuerySet[Any]
_NU = (Gevaar.ACUUT, Gevaar.SPOED)


class Wie(StrEnum):
    """Whose work."""

    MIJ = "mij"
    TEAM = "team"
    NIEMAND = "niemand"
    OVERLEG = "overleg"
    NAKIJKEN = "nakijken"


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
    """The dossiers in which something is to be done that this is about. Who leads no team in particular leads all."""
    running = Q(klaar_op=None)
    aanstelling = medewerker.aanstelling
    assert aanstelling
    match wie:
        case Wie.MIJ:
            return running & Q(behandelaar=medewerker)
        case Wie.NIEMAND:
            return running & Q(behandelaar=None)
        case Wie.OVERLEG:
            return Q(gesloten_op=None) & _asked(medewerker)
        case Wie.NAKIJKEN:
            return running & _to_review(aanstelling.rol)
        case Wie.TEAM if aanstelling.team_id is None and aanstelling.rol == Rol.TEAMLEIDER:
            return running
    return running & Q(team=aanstelling.team_id) if aanstelling.team_id else running & Q(pk=None)


def _asked(medewerker: Medewerker) -> Q:
    """Asked into an overleg on it, from now on."""
    still = Overlegdeelnemer.objects.filter(Q(tot=None) | Q(tot__gt=klok.now()), medewerker=medewerker)
    return Q(pk__in=still.values("dossier"))


def _to_review(rol: str) -> Q:
    """What the night decided without an expert, for the experts who may look at it."""
    soorten = {Rol.GEDRAGSWETENSCHAPPER: (NAKIJKEN, NAKIJKEN_MEDISCH), Rol.VERTROUWENSARTS: (NAKIJKEN_MEDISCH,)}
    waiting = Traject.objects.running().filter(soort__in=soorten.get(Rol(rol), ()))
    return Q(pk__in=waiting.values("dossier"))


def ordered(scope: Q) -> Rijen:
    """The dossiers of a scope with `groep` and `ernst`: danger first, then what must be looked at this week, then later."""
    return (
        Dossier.objects.filter(scope)
        .exclude(station="")
        .annotate(
            groep=Case(
                When(gevaar__in=_NU, then=Value(0)),
                When(kijken_op__lte=end_of_week(), then=Value(1)),
                default=Value(2),
                output_field=IntegerField(),
            ),
            ernst=Case(
                When(gevaar=Gevaar.ACUUT, then=Value(0)),
                When(gevaar=Gevaar.SPOED, then=Value(1)),
                default=Value(2),
                output_field=IntegerField(),
            ),
        )
    )


def chosen(rows: Rijen, keuze: Keuze) -> Rijen:
    if keuze.station:
        rows = rows.filter(station=keuze.station)
    match keuze.telt:
        case Telt.ACUUT:
            rows = rows.filter(gevaar__in=_NU)
        case Telt.TE_LAAT:
            rows = rows.filter(kijken_op__lt=klok.now())
        case Telt.DEZE_WEEK:
            rows = rows.filter(kijken_op__lte=end_of_week())
    return rows


def in_order(rows: Rijen) -> Rijen:
    soonest = F("kijken_op").asc(nulls_last=True)
    return rows.order_by("groep", "ernst", soonest, "nummer").select_related("gemeente")


def counts(rows: Rijen) -> Tellingen:
    """One pass over the scope."""
    nu, tonight = klok.now(), end_of_day(klok.today())
    per_station: dict[str, dict[str, Any]] = {
        row["station"]: row
        for row in rows.order_by()
        .values("station")
        .annotate(
            aantal=Count("pk"),
            acuut=Count("pk", filter=Q(gevaar__in=_NU)),
            te_laat=Count("pk", filter=Q(kijken_op__lt=nu)),
            vandaag=Count("pk", filter=Q(kijken_op__gte=nu, kijken_op__lte=tonight)),
            deze_week=Count("pk", filter=Q(kijken_op__lte=end_of_week())),
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
    found = Dossier.objects.at_work().aggregate(**numbers)
    found[Wie.OVERLEG.value] = Dossier.objects.filter(scope(Wie.OVERLEG, medewerker)).count()
    if mag(medewerker, "besluit.meebeslissen"):
        found[Wie.NAKIJKEN.value] = Dossier.objects.filter(scope(Wie.NAKIJKEN, medewerker)).count()
    return {Wie(wie): number for wie, number in found.items()}


def end_of_week() -> datetime:
    """The last moment of this Sunday; in a weekend the week that comes counts."""
    today = klok.today()
    ahead = 7 - today.isoweekday()
    return end_of_day(today + timedelta(days=ahead if ahead > 1 else ahead + 7))
