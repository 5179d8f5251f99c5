"""What fits a melding that is being assessed: call the melder, say that it is urgent, take zicht back, add to it."""

from collections.abc import Iterator
from uuid import UUID

from zicht.bijlagen.lezen import ONBEKEKEN
from zicht.dossier.stap import Stap
from zicht.dossier.wie import Mensen
from zicht.foundation import klok
from zicht.foundation.adres import address
from zicht.foundation.vaste_vraag import together
from zicht.protocol.begrippen import Leeftijd, Melderkring, Overlegonderwerp
from zicht.protocol.lopend import Melding
from zicht.protocol.partijen import Partijsoort
from zicht.protocol.stand import Stand
from zicht.stations.melding.models import Melding as Antwoorden
from zicht.stations.melding.ontvangst import LAATSTE_WOORD


def stappen(dossier: UUID, stand: Stand, mensen: Mensen) -> Iterator[Stap]:
    yield from _second_look(dossier, stand, mensen)
    for melding in stand.open_meldingen:
        yield from _for(dossier, stand, melding)
    for wie in stand.directbetrokkenen:
        if wie.leeftijd is Leeftijd.ONGEBOREN:
            yield Stap(f"Geboorte vastleggen: {mensen.name(wie.id)}", address("persoon-geboren", dossier, wie.id))
    yield Stap("Persoon toevoegen", address("persoon-toevoegen", dossier))
    yield Stap("Bijlage toevoegen", address("bijlage-toevoegen", dossier))


def _for(dossier: UUID, stand: Stand, melding: Melding) -> Iterator[Stap]:
    def page(naam: str) -> str:
        return address(naam, dossier, melding.id)

    if set(stand.held_by(Partijsoort.MELDER, klok.now())) & set(melding.betrokkenen):
        yield Stap("De melder geeft het zicht terug", page("melding-zicht-terug"), toelichting="Kan iedere minuut.")
    if melding.melderkring is not Melderkring.VEILIG_THUIS:
        yield Stap("De melder bellen", page("melding-melder"))
    if not melding.spoed:
        yield Stap("Spoed vaststellen", page("melding-spoed"))
    yield Stap("Melding aanvullen", page("melding-aanvullen"))


def melder_wrote(dossier: UUID, mensen: Mensen) -> Iterator[Stap]:
    """Of an open dossier only, and wherever it stands: a melder wrote or sent something that nobody looked at yet."""
    if not mensen.personen:
        return
    last_words, sent = together(LAATSTE_WOORD.of(dossier), ONBEKEKEN.of(dossier))
    for melding, of_melder in last_words:
        if of_melder:
            yield Stap("De melder schreef iets: lees het", address("melding-melder", dossier, melding))
    if sent:
        yield Stap("De melder stuurde een bijlage: bekijk die", address("bijlagen", dossier))


def _second_look(dossier: UUID, stand: Stand, mensen: Mensen) -> Iterator[Stap]:
    """A red flag asks for a second pair of eyes the same day. A list does not open the dossier, and does not ask."""
    open_ids = [melding.id for melding in stand.open_meldingen]
    if not mensen.personen or not open_ids:
        return
    topic = Overlegonderwerp.VEILIGHEIDSBEOORDELING
    for row in Antwoorden.objects.filter(dossier=dossier).exclude(vlaggen_ja=[]):
        if str(row.pk) in open_ids and stand.mdo_about(topic, row.ontvangen_op) is None:
            yield Stap(
                "Rode vlag: kijk vandaag met een collega mee",
                address("overleg-over", dossier, topic.value),
                toelichting=", ".join(row.vlaggen_ja),
            )
