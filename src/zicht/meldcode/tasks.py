"""What the worker does for the files of the meldcode."""

from zicht.foundation.context import acting, taak
from zicht.foundation.taken import cron
from zicht.meldcode import bewaren
from zicht.meldcode.eigen import own_meldcode
from zicht.organisaties.models import Organisatie


@cron("meldcode.wissen", "17 1 * * *")
def erase_due() -> None:
    """Each night what is due by the own rule, or was granted on request, one organisation at a time."""
    for organisatie in Organisatie.objects.values_list("id", flat=True):
        with acting(taak(organisatie, "meldcode-wissen")):
            bewaren.erase_due(own_meldcode())
