"""What can be done next in a veiligheidsbeoordeling: ask a source, judge a person, consult. Deciding is an exit."""

from collections.abc import Iterator
from uuid import UUID

from zicht.dossier.stap import Stap
from zicht.dossier.wie import Mensen
from zicht.foundation.adres import address
from zicht.protocol.begrippen import Overlegonderwerp
from zicht.protocol.lopend import Melding
from zicht.protocol.stand import Stand
from zicht.protocol.voldaan import sources_missing, without_oordeel
from zicht.stations.veiligheidsbeoordeling.forms import BRONNEN


def stappen(dossier: UUID, stand: Stand, mensen: Mensen) -> Iterator[Stap]:
    for melding in stand.open_meldingen:
        yield from _for(dossier, stand, mensen, melding)


def _for(dossier: UUID, stand: Stand, mensen: Mensen, melding: Melding) -> Iterator[Stap]:
    for bron in sources_missing(stand, melding.id):
        where = address("veiligheidsbeoordeling-bron-van", dossier, melding.id, bron.value)
        yield Stap(f"Raadplegen: {BRONNEN[bron]}", where)
    for wie in without_oordeel(stand, melding.id):
        where = address("veiligheidsbeoordeling-oordeel", dossier, melding.id, wie)
        yield Stap(f"Oordeel over {mensen.short(wie)}", where)
    for wie in stand.ids:
        oordeel = stand.last_oordeel(wie)
        if oordeel and oordeel.acuut and oordeel.melding == melding.id:
            where = address("veiligheidsbeoordeling-oordeel", dossier, melding.id, wie)
            yield Stap(f"Nieuw oordeel over {mensen.short(wie)}", where, toelichting="Als het nu veilig is, of anders.")
    topic = Overlegonderwerp.VEILIGHEIDSBEOORDELING
    if stand.mdo_about(topic, melding.aankomst) is None:
        yield Stap(
            "Overleg over het besluit",
            address("overleg-over", dossier, topic.value),
            toelichting="Nooit alleen; 's nachts mag het aan de telefoon.",
        )
