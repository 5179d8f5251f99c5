"""Files that come from who reported, by the receipt code or from a system: with their melding, and for the desk alone."""

from uuid import UUID

from zicht.berichten import verkeer
from zicht.berichten.models import Bericht
from zicht.bijlagen import bewaren
from zicht.bijlagen.inkomend import Ingekomen
from zicht.bijlagen.models import Bijlage, Herkomst
from zicht.dossier.openen import add_to_dossier
from zicht.foundation import context
from zicht.foundation.context import Context, acting
from zicht.stations.melding.models import Ontvangst


def attach(ontvangst: Ontvangst, sent: Ingekomen) -> Bijlage:
    """Added to a dossier that stays closed to who sends it. Raises `NietAangenomen`."""
    add_to_dossier(ontvangst.dossier_id)
    return bewaren.keep(sent, ontvangst.dossier_id, herkomst=Herkomst.MELDER, melding=ontvangst.melding_id, door=None)


def attached(ontvangst: Ontvangst) -> list[Bijlage]:
    """For who has the code: that it came in, and whether we may open it; not what it is called, and nothing of others."""
    return list(Bijlage.objects.filter(melding=ontvangst.melding_id, herkomst=Herkomst.MELDER))


def attach_of_system(bewijs: Bericht, melding: UUID, sent: Ingekomen, *, opschrift: str) -> Bijlage:
    """At the Veilig Thuis that gave this receipt, as the system that sent the melding. Raises `NietAangenomen`."""
    with verkeer.acting_for_sender(bewijs) as dossier:
        naar = context.organisatie_id()
    if dossier is None:
        raise verkeer.NotLive
    with acting(Context(naar, actor=f"client:{context.organisatie_id()}")):
        add_to_dossier(dossier)
        return bewaren.keep(sent, dossier, herkomst=Herkomst.MELDER, melding=melding, door=None, opschrift=opschrift)
