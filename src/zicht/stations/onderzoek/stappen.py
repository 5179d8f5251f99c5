"""What can be done during an onderzoek: speak everyone, ask others, conclude about each."""

from collections.abc import Iterator
from uuid import UUID

from zicht.dossier.pogingen import steps_to_speak
from zicht.dossier.stap import Stap
from zicht.dossier.wie import Mensen
from zicht.foundation.adres import address
from zicht.protocol.begrippen import Dienstsoort, Overlegonderwerp
from zicht.protocol.stand import Stand
from zicht.protocol.voldaan import without_conclusie
from zicht.stations.onderzoek.models import Informatievraag


def stappen(dossier: UUID, stand: Stand, mensen: Mensen) -> Iterator[Stap]:
    running = stand.running_dienst
    ours = running is not None and running.soort is Dienstsoort.ONDERZOEK
    if ours:
        yield from steps_to_speak(dossier, stand, mensen)
    if not stand.is_closed:
        yield from _answers(dossier, stand)
    if running is None or not ours:
        return
    yield Stap("Informatie vragen", address("onderzoek-vraag", dossier))
    for wie in without_conclusie(stand):
        yield Stap(f"Conclusie over {mensen.short(wie)}", address("onderzoek-conclusie", dossier, wie))
    yield Stap("Veiligheidsvoorwaarde vaststellen", address("voorwaarde-vaststellen", dossier))
    topic = Overlegonderwerp.UITKOMST_ONDERZOEK
    if stand.mdo_about(topic, running.sinds) is None:
        yield Stap("Overleg over de uitkomst", address("overleg-over", dossier, topic.value))


def _answers(dossier: UUID, stand: Stand) -> Iterator[Stap]:
    """An answer may come when the onderzoek is over: it is still worth knowing."""
    if all(answered for _, answered in stand.vragen):
        return
    for vraag in Informatievraag.objects.filter(dossier_id=dossier, beantwoord_op=None):
        yield Stap(f"Antwoord vastleggen: {vraag.aan}", address("onderzoek-antwoord", dossier, vraag.pk))
