"""The one clock. In a practice database every organisation may run ahead or behind (`oefenklok`); elsewhere never."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
GELIJK = timedelta(0)

_source: Callable[[], datetime] = lambda: datetime.now(UTC)  # noqa: E731
_verschuiving: ContextVar[timedelta] = ContextVar("verschuiving", default=GELIJK)


def now() -> datetime:
    """The moment, aware and in UTC, on the clock of the organisation in context."""
    return _source() + _verschuiving.get()


def machine_now() -> datetime:
    """The machine's own time: for waiting and trying again, never for anything that happens in a dossier."""
    return _source()


def today() -> date:
    """The calendar day in the Netherlands."""
    return now().astimezone(AMSTERDAM).date()


def verschuiving() -> timedelta:
    """How far the clock of the organisation in context is ahead."""
    return _verschuiving.get()


def run_ahead(by: timedelta) -> None:
    """Read the clock of another organisation; `foundation.context` calls this, nothing else should."""
    _verschuiving.set(by)


@contextmanager
def stopped_at(moment: datetime) -> Iterator[None]:
    """Let time stand still: for tests that compare two runs."""
    with _from(lambda: moment):
        yield


@contextmanager
def _from(source: Callable[[], datetime]) -> Iterator[None]:
    global _source
    before, _source = _source, source
    try:
        yield
    finally:
        _source = before
