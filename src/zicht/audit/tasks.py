"""What the worker does for the logs."""

from zicht.audit import keten
from zicht.foundation.context import acting, taak
from zicht.foundation.taken import cron
from zicht.organisaties.models import Organisatie


@cron("audit.keten", "* * * * *")
def lay_chain() -> None:
    """Link the lines of the last minute, one organisation at a time."""
    for organisatie in Organisatie.objects.values_list("id", flat=True):
        with acting(taak(organisatie, "keten")):
            keten.lay()
