"""Working days and public holidays in the Netherlands, and the end of a day in Amsterdam.

A working day is Monday to Friday except the days of article 3 of the Algemene termijnenwet. Good Friday counts as such
a day; 5 May does every year. Days equated with a holiday by royal decree hold for statutory clocks only.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

from zicht.protocol import bronnen
from zicht.protocol.bronnen import Bron

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
#: Before this day nothing that is recorded here can have happened: an earlier year is a slip of the finger.
EERSTE_DAG = date(2000, 1, 1)
_EEN_DAG = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class VrijeDag:
    datum: date
    naam: str
    bron: Bron


@dataclass(frozen=True, slots=True)
class GelijkgesteldeDag:
    """A day equated with a holiday by royal decree (Algemene termijnenwet art. 3 lid 3)."""

    datum: date
    staatsblad: str


#: Shipped empty on purpose: a row is added once its decree was read. `zicht controleer` says so.
GELIJKGESTELDE_DAGEN: tuple[GelijkgesteldeDag, ...] = ()


def easter_sunday(jaar: int) -> date:
    """Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher)."""
    a, b, c = jaar % 19, jaar // 100, jaar % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    month, day = divmod(h + ell - 7 * m + 114, 31)
    return date(jaar, month, day + 1)


def _koningsdag(jaar: int) -> date:
    dag = date(jaar, 4, 27)
    return dag - _EEN_DAG if dag.isoweekday() == 7 else dag


@lru_cache
def vrije_dagen(jaar: int) -> tuple[VrijeDag, ...]:
    """The days of article 3 of the Algemene termijnenwet in `jaar`, in order."""
    pasen = easter_sunday(jaar)
    dagen = {
        date(jaar, 1, 1): "Nieuwjaarsdag",
        pasen - timedelta(days=2): "Goede Vrijdag",
        pasen + timedelta(days=1): "Tweede paasdag",
        _koningsdag(jaar): "Koningsdag",
        date(jaar, 5, 5): "Bevrijdingsdag",
        pasen + timedelta(days=39): "Hemelvaartsdag",
        pasen + timedelta(days=50): "Tweede pinksterdag",
        date(jaar, 12, 25): "Eerste kerstdag",
        date(jaar, 12, 26): "Tweede kerstdag",
    }
    return tuple(VrijeDag(dag, naam, bronnen.ALGEMENE_TERMIJNENWET_3) for dag, naam in sorted(dagen.items()))


@cache
def _vrije_data(jaar: int) -> frozenset[date]:
    return frozenset(vrij.datum for vrij in vrije_dagen(jaar))


@cache
def _vrije_weekdagen(jaar: int) -> tuple[date, ...]:
    return tuple(dag for dag in _vrije_data(jaar) if dag.isoweekday() <= 5)


def is_werkdag(dag: date) -> bool:
    return dag.isoweekday() <= 5 and dag not in _vrije_data(dag.year)


def is_free_by_law(dag: date) -> bool:
    """A weekend day, a holiday, or a day equated with one: a statutory clock does not end here."""
    return not is_werkdag(dag) or any(gelijk.datum == dag for gelijk in GELIJKGESTELDE_DAGEN)


def first_day_not_free_by_law(dag: date) -> date:
    while is_free_by_law(dag):
        dag += _EEN_DAG
    return dag


def add_werkdagen(dag: date, aantal: int) -> date:
    """The `aantal`-th working day after `dag`; `dag` itself is day 0, whatever day it is."""
    while aantal > 0:
        dag += _EEN_DAG
        aantal -= is_werkdag(dag)
    return dag


def werkdagen_before(dag: date, aantal: int) -> date:
    """The `aantal`-th working day before `dag`."""
    while aantal > 0:
        dag -= _EEN_DAG
        aantal -= is_werkdag(dag)
    return dag


def werkdagen_between(van: date, tot: date) -> int:
    """How many working days lie after `van` up to and including `tot`; negative when `tot` is earlier."""
    if tot < van:
        return -werkdagen_between(tot, van)
    weeks, rest = divmod((tot - van).days, 7)
    weekdays = 5 * weeks + sum((tot - timedelta(days=n)).isoweekday() <= 5 for n in range(rest))
    return weekdays - sum(van < dag <= tot for jaar in range(van.year, tot.year + 1) for dag in _vrije_weekdagen(jaar))


def add_maanden(dag: date, aantal: int) -> date:
    """`aantal` months later on the same day of the month, or on the month's last day when it has no such day."""
    month_index = dag.year * 12 + dag.month - 1 + aantal
    jaar, maand = divmod(month_index, 12)
    first_of_next = date(jaar + (maand == 11), (maand + 1) % 12 + 1, 1)
    return date(jaar, maand + 1, min(dag.day, (first_of_next - _EEN_DAG).day))


def in_amsterdam(moment: datetime | date) -> datetime:
    """`moment` in Amsterdam; without an offset it already is Amsterdam, a bare date is its first minute."""
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time.min)
    return moment.replace(tzinfo=AMSTERDAM) if moment.tzinfo is None else moment.astimezone(AMSTERDAM)


def day_of(moment: datetime | date) -> date:
    return in_amsterdam(moment).date()


def begin_of_day(dag: date) -> datetime:
    return datetime.combine(dag, time.min, AMSTERDAM)


def end_of_day(dag: date) -> datetime:
    """The last moment that is still in time: 23:59:59 in Amsterdam."""
    return datetime.combine(dag, time(23, 59, 59), AMSTERDAM)


OFFICE_HOURS = (time(8, 30), time(17, 0))


def in_office_hours(moment: datetime) -> bool:
    """Whether an expert can be expected at work: a working day between half past eight and five."""
    local = in_amsterdam(moment)
    return is_werkdag(local.date()) and OFFICE_HOURS[0] <= local.time() < OFFICE_HOURS[1]
