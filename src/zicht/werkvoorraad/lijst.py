"""Which dossiers are somebody's work, in which order: danger first, then what is due soonest.

Only dossiers of one scope that somebody is at work on are ever walked, and a page shows fifty: nothing here grows with the archive.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from django.core.paginator import Page, Paginator
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
_ALLES, _VANDAAG = "alles", "vandaag"


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
    """How many of a scope stand at each station, and matter in which way."""

    per_station: dict[str, dict[str, int]]

    def of(self, keuze: Keuze) -> int:
        """How many somebody sees who chose this."""
        return self._number(keuze.telt.value if keuze.telt else _ALLES, keuze.station)

    def _number(self, naam: str, station: str = "") -> int:
        return sum(row[naam] for code, row in self.per_station.items() if station in {"", code})

    @property
    def totaal(self) -> int:
        return self._number(_ALLES)

    @property
    def acuut(self) -> int:
        return self._number(Telt.ACUUT)

    @property
    def te_laat(self) -> int:
        return self._number(Telt.TE_LAAT)

    @property
    def vandaag(self) -> int:
        return self._number(_VANDAAG)

    @property
    def deze_week(self) -> int:
        return self._number(Telt.DEZE_WEEK)

    @property
    def stations(self) -> dict[str, int]:
        return {station: row[_ALLES] for station, row in self.per_station.items()}


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


def _matters(telt: Telt) -> Q:
    match telt:
        case Telt.ACUUT:
            return Q(gevaar__in=_NU)
        case Telt.TE_LAAT:
            return Q(kijken_op__lt=klok.now())
        case Telt.DEZE_WEEK:
            return Q(kijken_op__lte=end_of_week())


def chosen(rows: Rijen, keuze: Keuze) -> Rijen:
    if keuze.station:
        rows = rows.filter(station=keuze.station)
    return rows.filter(_matters(keuze.telt)) if keuze.telt else rows


def in_order(rows: Rijen) -> Rijen:
    soonest = F("kijken_op").asc(nulls_last=True)
    return rows.order_by("groep", "ernst", soonest, "nummer").select_related("gemeente")


def counts(rows: Rijen) -> Tellingen:
    """One pass over the scope."""
    today = Q(kijken_op__gte=klok.now(), kijken_op__lte=end_of_day(klok.today()))
    numbers = {
        _ALLES: Count("pk"),
        _VANDAAG: Count("pk", filter=today),
        **{telt.value: Count("pk", filter=_matters(telt)) for telt in Telt},
    }
    found = rows.order_by().values("station").annotate(**numbers)
    return Tellingen({row.pop("station"): row for row in found})


def page(rows: Rijen, keuze: Keuze, numbers: Tellingen) -> Page[Any]:
    """The page somebody asked for; how many there are was counted already."""
    paginator = Paginator(in_order(chosen(rows, keuze)), PER_BLADZIJDE)
    paginator.count = numbers.of(keuze)
    return paginator.get_page(keuze.bladzijde)


def scopes(medewerker: Medewerker) -> dict[Wie, int]:
    """How many dossiers each scope holds, in one query."""
    shown = [wie for wie in Wie if wie is not Wie.NAKIJKEN or mag(medewerker, "besluit.meebeslissen")]
    numbers = {wie.value: Count("pk", filter=scope(wie, medewerker)) for wie in shown}
    found = Dossier.objects.at_work().aggregate(**numbers)
    return {Wie(wie): number for wie, number in found.items()}


def end_of_week() -> datetime:
    """The last moment of this Sunday; in a weekend the week that comes counts."""
    today = klok.today()
    ahead = 7 - today.isoweekday()
    return end_of_day(today + timedelta(days=ahead if ahead > 1 else ahead + 7))
