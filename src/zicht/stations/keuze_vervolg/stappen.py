"""What can be done while the choice waits."""

from collections.abc import Iterator
from uuid import UUID

from zicht.dossier.stap import Stap
from zicht.dossier.wie import Mensen
from zicht.foundation.adres import address
from zicht.protocol.begrippen import Dienstsoort, Overlegonderwerp
from zicht.protocol.stand import Stand


def stappen(dossier: UUID, stand: Stand, mensen: Mensen) -> Iterator[Stap]:
    running = stand.running_dienst
    if running is None or running.soort is not Dienstsoort.NOG_TE_KIEZEN:
        return
    topic = Overlegonderwerp.KEUZE_VERVOLG
    if stand.mdo_about(topic, running.sinds) is None:
        yield Stap("Overleg over de keuze", address("overleg-over", dossier, topic.value))
    yield Stap("Gesprek vastleggen", address("gesprek-vastleggen", dossier))
