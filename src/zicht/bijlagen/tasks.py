"""What the worker does for the files."""

from zicht.bijlagen import controleren
from zicht.bijlagen.bewaren import CONTROLEREN
from zicht.foundation.taken import cron, taak


@taak(CONTROLEREN)
def check() -> None:
    """Woken by what came in."""
    controleren.work_all()


@cron("bijlagen.nakijken", "* * * * *")
def check_by_the_clock() -> None:
    """What waits since the scanner was silent, or was not there yet."""
    controleren.work_all()
