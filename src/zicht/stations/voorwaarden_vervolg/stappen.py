"""What can be done during voorwaarden en vervolg."""

from collections.abc import Iterator
from uuid import UUID

from django.urls import reverse

from zicht.dossier.stap import Stap
from zicht.dossier.wie import Mensen
from zicht.protocol.begrippen import Dienstsoort
from zicht.protocol.stand import Stand
from zicht.protocol.voldaan import not_spoken


def stappen(dossier: UUID, stand: Stand, mensen: Mensen) -> Iterator[Stap]:
    running = stand.running_dienst
    if running is None or running.soort is not Dienstsoort.VOORWAARDEN_VERVOLG:
        return
    yield Stap("Veiligheidsvoorwaarde vaststellen", reverse("voorwaarde-vaststellen", args=[dossier]))
    for wie in not_spoken(stand):
        yield Stap(f"Gesprek met {mensen.short(wie)}", reverse("gesprek-met", args=[dossier, wie]))
