"""The days of monitoring: which were held, which come, and what becomes of them when one moves."""

from datetime import date, timedelta

from zicht.protocol.kalender import day_of
from zicht.protocol.lopend import Monitoring

_EEN_DAG = timedelta(days=1)


def held_days(monitoring: Monitoring) -> tuple[date, ...]:
    """The days on which moments were held, each later than the one before: the protocol counts in order."""
    days: list[date] = []
    for moment in monitoring.gehouden:
        day = day_of(moment.op)
        days.append(max(day, days[-1] + _EEN_DAG) if days else day)
    return tuple(days)


def coming(monitoring: Monitoring) -> tuple[date, ...]:
    """The planned days that no moment has answered yet."""
    return monitoring.gepland[len(monitoring.gehouden) :]


def with_next(monitoring: Monitoring, held_on: date, volgende: date) -> tuple[date, ...]:
    """The plan after a moment held on `held_on`, with the one after it on `volgende`; later days stay as they were."""
    held = held_days(monitoring)
    now = max(held_on, held[-1] + _EEN_DAG) if held else held_on
    later = (day for day in coming(monitoring)[2:] if day > volgende)
    return (*held, now, volgende, *later)
