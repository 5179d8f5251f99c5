"""What can be done while handing over: offer, hear the answer, take it back."""

from collections.abc import Iterator
from uuid import UUID

from zicht.dossier.stap import Stap
from zicht.dossier.wie import Mensen
from zicht.foundation import klok
from zicht.foundation.adres import address
from zicht.protocol.begrippen import Overlegonderwerp
from zicht.protocol.lopend import Aanbod
from zicht.protocol.partijen import Overdrachtsoort, Partijsoort
from zicht.protocol.stand import Stand
from zicht.protocol.toelaten.overdracht import offer_refusals
from zicht.stations.overdracht.models import Overdracht


def stappen(dossier: UUID, stand: Stand, mensen: Mensen) -> Iterator[Stap]:
    nu = klok.now()
    waiting = [offer.id for offer in stand.overdrachten_in(Aanbod.AANGEBODEN)]
    open_offers = Overdracht.objects.filter(dossier_id=dossier, pk__in=waiting).select_related("partij")
    for overdracht in open_offers if waiting else ():
        gezin = overdracht.soort == Overdrachtsoort.DIRECTBETROKKENEN
        page = "overdracht-gezin" if gezin else "overdracht-aanvaard"
        where = address(page, dossier, overdracht.pk)
        yield Stap(f"Aanvaarding vastleggen: {overdracht.naam}", where, uitgang="aanvaard")
        yield Stap(f"Weigering vastleggen: {overdracht.naam}", address("overdracht-geweigerd", dossier, overdracht.pk))
        yield Stap(f"Aanbod intrekken: {overdracht.naam}", address("overdracht-intrekken", dossier, overdracht.pk))
    if stand.is_closed or not stand.held_by(Partijsoort.VEILIG_THUIS, nu) or offer_refusals(stand, nu):
        return
    yield Stap("Overdragen", address("overdracht-aanbieden", dossier))
    topic = Overlegonderwerp.KEUZE_VERVOLG
    besluit = stand.last_besluit
    if stand.after_assessment and besluit and besluit.besloten_op and not stand.mdo_about(topic, besluit.besloten_op):
        yield Stap(
            "Overleg: toch zelf verder?",
            address("overleg-over", dossier, topic.value),
            toelichting="Alleen als niemand het overneemt.",
        )
