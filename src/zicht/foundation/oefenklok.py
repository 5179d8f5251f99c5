"""Move the clock of the organisation at work forward: in practice databases only, by the owner or the loader."""

from datetime import timedelta

from zicht.foundation import aanroep, klok


def run_ahead(by: timedelta) -> timedelta:
    """How far the clock is ahead from now on. The first call may also set it back; a clock that runs only goes forward.

    The database refuses it to the web and the worker, and to everybody in a real database.
    """
    ahead: timedelta = aanroep.value("SELECT run_clock_ahead(%s)", by)
    klok.run_ahead(ahead)
    return ahead
