"""What the worker does for the public door."""

from zicht.foundation.context import acting, taak
from zicht.foundation.eenmaal import forget_old
from zicht.foundation.taken import cron
from zicht.organisaties.models import Organisatie
from zicht.publiek.models import Inzending


@cron("publiek.vergeten", "47 1 * * *")
def forget_old_forms() -> None:
    """That a form was sent is known long enough for who sends it once more."""
    for organisatie in Organisatie.objects.veilig_thuis():
        with acting(taak(organisatie.pk, "publiek")):
            forget_old(Inzending.objects)
