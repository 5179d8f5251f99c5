"""Whether people are seen earlier, helped faster and followed longer: what the improved meldcode is for, by year, without a name."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zicht.accounts.toegang import require
from zicht.foundation import klok
from zicht.foundation.woorden import as_day
from zicht.meldcode.models import Meldcodedossier

JAREN = 5


@dataclass(frozen=True)
class Jaar:
    """The files that began in `jaar`. Days are the middle one of all; None where there is nothing to count."""

    jaar: int
    begonnen: int
    acuut: int
    gemeld: int
    eerder: float | None
    sneller: float | None
    langer: float | None
    volgen: int


def years(rows: Iterable[Meldcodedossier], today: date) -> list[Jaar]:
    """The latest year first."""
    by_year: dict[int, list[Meldcodedossier]] = {}
    for row in rows:
        by_year.setdefault(as_day(row.begonnen_op).year, []).append(row)
    return [_year(jaar, by_year[jaar], today) for jaar in sorted(by_year, reverse=True)[:JAREN]]


def _year(jaar: int, rows: list[Meldcodedossier], today: date) -> Jaar:
    decided = [row for row in rows if row.besloten_op]
    return Jaar(
        jaar=jaar,
        begonnen=len(rows),
        acuut=sum(row.acuut for row in rows),
        gemeld=sum(row.ontvangst is not None for row in rows),
        eerder=_middle((as_day(row.begonnen_op) - row.eerst_gezien).days for row in rows if row.eerst_gezien),
        sneller=_middle((as_day(row.besloten_op) - as_day(row.begonnen_op)).days for row in decided if row.besloten_op),
        langer=_middle((_until(row, today) - as_day(row.besloten_op)).days for row in decided if row.besloten_op),
        volgen=sum(row.gestopt_op is None for row in decided),
    )


def _until(row: Meldcodedossier, today: date) -> date:
    return as_day(row.gestopt_op) if row.gestopt_op else today


def _middle(days: Iterable[int]) -> float | None:
    """Never below nothing: a signal of later than the beginning was there at the beginning."""
    known = [max(day, 0) for day in days]
    return median(known) if known else None


@require("meldcode.begeleiden")
def cijfers(request: HttpRequest) -> HttpResponse:
    rows = Meldcodedossier.objects.only(
        "begonnen_op", "eerst_gezien", "besloten_op", "gestopt_op", "acuut", "ontvangst"
    )
    return render(request, "meldcode/cijfers.html", {"jaren": years(rows, klok.today())})
