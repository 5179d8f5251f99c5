"""Files that a melder without an account sends with the receipt code: with their melding, and for the desk alone."""

from zicht.bijlagen import bewaren
from zicht.bijlagen.inkomend import Ingekomen
from zicht.bijlagen.models import Bijlage, Herkomst
from zicht.dossier.openen import add_to_dossier
from zicht.stations.melding.models import Ontvangst


def attach(ontvangst: Ontvangst, sent: Ingekomen) -> Bijlage:
    """Added to a dossier that stays closed to who sends it. Raises `NietAangenomen`."""
    add_to_dossier(ontvangst.dossier_id)
    return bewaren.keep(sent, ontvangst.dossier_id, herkomst=Herkomst.MELDER, melding=ontvangst.melding_id, door=None)


def attached(ontvangst: Ontvangst) -> list[Bijlage]:
    """For who has the code: that it came in, and whether we may open it; not what it is called, and nothing of others."""
    return list(Bijlage.objects.filter(melding=ontvangst.melding_id, herkomst=Herkomst.MELDER))
