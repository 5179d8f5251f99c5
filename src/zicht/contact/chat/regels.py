"""When the chat is open, and what silence means: rules that look at no clock and no database."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from zicht.protocol.kalender import in_amsterdam, is_werkdag

#: Without a sign of life this long somebody is not there (a browser lets a hidden page speak once a minute).
TEKEN = timedelta(minutes=2)
#: So often their sign of life is written down; in between it says nothing that `TEKEN` needs.
GEZIEN = timedelta(seconds=20)
#: Who was away longer must say again that they are there.
TERUGKEER = timedelta(minutes=10)
#: How long somebody is called typing after their last key.
TYPT = timedelta(seconds=8)
#: Nothing was written for so long: then it is said.
STIL = timedelta(minutes=3)
#: Who waits this long is told again that the telephone is there.
LANG = timedelta(minutes=10)
#: A chat whose visitor was not seen for so long is over.
OPGEVEN = timedelta(hours=1)
#: The same, while it still waits for somebody: a line of tabs that are shut stands in nobody's way.
VERGEEFS = timedelta(minutes=15)
#: The words of a chat that is over are wiped after this (ADR 39).
WISSEN = timedelta(hours=24)
ZONDAG = 7


@dataclass(frozen=True, order=True)
class Tijd:
    """From opening until closing on one day."""

    open: time
    dicht: time


@dataclass(frozen=True)
class Dagen:
    """Days that follow one another and are open alike."""

    eerste: int
    laatste: int
    tijd: Tijd


Week = Mapping[int, Tijd]


def day_of_week(moment: datetime) -> int:
    """1 is Monday; a holiday is a Sunday."""
    day = in_amsterdam(moment).date()
    return day.isoweekday() if day.isoweekday() > 5 or is_werkdag(day) else ZONDAG


def is_within(week: Week, moment: datetime) -> bool:
    tijd = week.get(day_of_week(moment))
    return tijd is not None and tijd.open <= in_amsterdam(moment).time() < tijd.dicht


def together(weeks: Iterable[Week]) -> dict[int, Tijd]:
    """When any of them is open: a chat goes to whoever is there."""
    found: dict[int, Tijd] = {}
    for week in weeks:
        for dag, tijd in week.items():
            had = found.get(dag, tijd)
            found[dag] = Tijd(min(had.open, tijd.open), max(had.dicht, tijd.dicht))
    return found


def runs(week: Week) -> list[Dagen]:
    """Monday to Friday is one line, not five."""
    found: list[Dagen] = []
    for dag in sorted(week):
        last = found[-1] if found else None
        if last and last.laatste == dag - 1 and last.tijd == week[dag]:
            found[-1] = Dagen(last.eerste, dag, last.tijd)
        else:
            found.append(Dagen(dag, dag, week[dag]))
    return found


def is_there(seen: datetime | None, now: datetime) -> bool:
    return seen is not None and now - seen <= TEKEN


def is_typing(typed: datetime | None, now: datetime) -> bool:
    return typed is not None and now - typed <= TYPT


def silent_minutes(last: datetime, now: datetime) -> int:
    """Whole minutes in which nothing was written; nothing is said of a short silence."""
    silence = now - last
    return int(silence.total_seconds() // 60) if silence >= STIL else 0
