"""What the worker does for the systems of partners."""

from zicht.api import notificeren
from zicht.api.models import Aansluiting, Inzending
from zicht.foundation import context, eenmaal
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


@cron("api.vergeten", "37 1 * * *")
def forget_old_keys() -> None:
    """Of every organisation that has a system, also one that no longer holds."""
    for organisatie in Aansluiting.objects.values_list("organisatie", flat=True).order_by().distinct():
        with context.acting(context.taak(organisatie, "api")):
            eenmaal.forget_old(Inzending.objects)


def wake_up() -> None:
    """Soon after this transaction commits."""
    enqueue(WEKKEN)
