"""Which dossiers are somebody's work, in which order: danger first, then what is due soonest.

Only dossiers of one scope that somebody is at work on are ever walked, and a page shows thirty, more than a screen:
nothing here grows with the archive.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Value, When

from zicht.dossier.models import Dossier, Gevaar
from zicht.werkvoorraad.blik import Blik, Wie, ask

PER_BLADZIJDE = 30
#: Dossiers with `groep` and `ernst` on them.
Rijen = QuerySet[Any]
_NU = (Gevaar.ACUUT, Gevaar.SPOED)
_ALLES, _VANDAAG = "alles", "vandaag"


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


def ordered(blik: Blik, wie: Wie) -> Rijen:
    """The dossiers of a scope with `groep` and `ernst`: danger first, then what must be looked at this week, then later."""
    return (
        Dossier.objects.filter(blik.scope(wie))
        .exclude(station="")
        .annotate(
            groep=Case(
                When(gevaar__in=_NU, then=Value(0)),
                When(kijken_op__lte=blik.week, then=Value(1)),
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


def _matters(blik: Blik, telt: Telt) -> Q:
    match telt:
        case Telt.ACUUT:
            return Q(gevaar__in=_NU)
        case Telt.TE_LAAT:
            return Q(kijken_op__lt=blik.nu)
        case Telt.DEZE_WEEK:
            return Q(kijken_op__lte=blik.week)


def _page(blik: Blik, wie: Wie, telt: Telt | None, station: str, begin: int, end: int) -> Rijen:
    rows = ordered(blik, wie)
    if station:
        rows = rows.filter(station=station)
    if telt:
        rows = rows.filter(_matters(blik, telt))
    soonest = F("kijken_op").asc(nulls_last=True)
    return rows.order_by("groep", "ernst", soonest, "nummer").select_related("gemeente")[begin:end]


def page(blik: Blik, keuze: Keuze, numbers: Tellingen) -> tuple[Page[int], list[Any]]:
    """The page somebody asked for and its dossiers; how many there are was counted already."""
    blz = Paginator(range(numbers.of(keuze)), PER_BLADZIJDE).get_page(keuze.bladzijde)
    begin = (blz.number - 1) * PER_BLADZIJDE
    return blz, ask(blik, _page, keuze.wie, keuze.telt, keuze.station, begin, begin + PER_BLADZIJDE)


def counts(blik: Blik, wie: Wie) -> Tellingen:
    """One pass over the scope."""
    return Tellingen(
        {station: dict(zip(_COUNTED, numbers, strict=True)) for station, *numbers in ask(blik, _counts, wie)}
    )


_COUNTED = (_ALLES, _VANDAAG, *Telt)


def _counts(blik: Blik, wie: Wie) -> Rijen:
    today = Q(kijken_op__gte=blik.nu, kijken_op__lte=blik.vandaag)
    numbers = {
        _ALLES: Count("pk"),
        _VANDAAG: Count("pk", filter=today),
        **{telt.value: Count("pk", filter=_matters(blik, telt)) for telt in Telt},
    }
    rows = Dossier.objects.filter(blik.scope(wie)).exclude(station="")
    return rows.values("station").annotate(**numbers).values_list("station", *_COUNTED)


def scopes(blik: Blik, shown: tuple[Wie, ...]) -> dict[Wie, int]:
    """How many dossiers each scope holds, in one query."""
    found = ask(blik, _scopes, shown)
    return dict(zip(shown, found[0], strict=True)) if found else dict.fromkeys(shown, 0)


def _scopes(blik: Blik, shown: tuple[Wie, ...]) -> Rijen:
    numbers = {wie.value: Count("pk", filter=blik.scope(wie)) for wie in shown}
    rows = Dossier.objects.at_work().order_by().annotate(samen=Value(1)).values("samen")
    return rows.annotate(**numbers).values_list(*(wie.value for wie in shown))
