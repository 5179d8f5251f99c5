"""What can be done during voorwaarden en vervolg."""

from collections.abc import Iterator
from uuid import UUID

from zicht.dossier.pogingen import steps_to_speak
from zicht.dossier.stap import Stap
from zicht.dossier.wie import Mensen
from zicht.foundation.adres import address
from zicht.protocol.begrippen import Dienstsoort
from zicht.protocol.stand import Stand


def stappen(dossier: UUID, stand: Stand, mensen: Mensen) -> Iterator[Stap]:
    running = stand.running_dienst
    if running is None or running.soort is not Dienstsoort.VOORWAARDEN_VERVOLG:
        return
    yield Stap("Veiligheidsvoorwaarde vaststellen", address("voorwaarde-vaststellen", dossier))
    yield from steps_to_speak(dossier, stand, mensen)
