"""The days of monitoring, and what becomes of them when one moves."""

from datetime import date, datetime

import pytest

from zicht.protocol.kalender import AMSTERDAM
from zicht.protocol.lopend import Moment, Monitoring
from zicht.stations.monitoring.plan import coming, held_days, with_next

GEPLAND = (date(2027, 2, 21), date(2027, 5, 21), date(2027, 11, 21), date(2028, 5, 21))


def monitoring(*held: date) -> Monitoring:
    moments = (datetime(day.year, day.month, day.day, 12, tzinfo=AMSTERDAM) for day in held)
    since = datetime(2026, 11, 21, 12, tzinfo=AMSTERDAM)
    return Monitoring(since, GEPLAND, tuple(Moment(str(op), op, (), ()) for op in moments))


@pytest.mark.eis("R-196")
@pytest.mark.parametrize(
    ("held", "held_on", "volgende", "plan"),
    [
        # held early, the next one sooner: it comes in the place of the second, the rest stays
        ((), date(2027, 1, 10), date(2027, 3, 1), (date(2027, 1, 10), date(2027, 3, 1), *GEPLAND[2:])),
        # held late, the next one later than the third: that one goes
        ((), date(2027, 3, 1), date(2028, 1, 1), (date(2027, 3, 1), date(2028, 1, 1), GEPLAND[3])),
        # the last one held: one more is added
        (
            (*GEPLAND[:3],),
            date(2028, 5, 21),
            date(2028, 9, 1),
            (*GEPLAND[:3], date(2028, 5, 21), date(2028, 9, 1)),
        ),
        # two moments on one day count as two
        (
            (date(2027, 2, 21),),
            date(2027, 2, 21),
            date(2027, 4, 1),
            (date(2027, 2, 21), date(2027, 2, 22), date(2027, 4, 1), GEPLAND[3]),
        ),
    ],
)
def test_another_day_for_the_next_moment_moves_only_what_it_must(
    held: tuple[date, ...], held_on: date, volgende: date, plan: tuple[date, ...]
) -> None:
    assert with_next(monitoring(*held), held_on, volgende) == plan


def test_what_comes_is_what_no_moment_answered() -> None:
    assert coming(monitoring(date(2027, 2, 20))) == GEPLAND[1:]
    assert held_days(monitoring(date(2027, 2, 20), date(2027, 2, 20))) == (date(2027, 2, 20), date(2027, 2, 21))
