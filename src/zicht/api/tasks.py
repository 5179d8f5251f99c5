"""What the worker does for the systems of partners."""

from zicht.api import notificeren
from zicht.foundation.taken import cron, enqueue, taak

WEKKEN = "api.notificeren"


@taak(WEKKEN)
def make_known() -> None:
    """Woken by what came in."""
    notificeren.work_all()


@cron("api.notificaties", "* * * * *")
def make_known_by_the_clock() -> None:
    """What happened in the last minute, whoever recorded it."""
    notificeren.work_all()


def wake_up() -> None:
    """Soon after this transaction commits."""
    enqueue(WEKKEN)
