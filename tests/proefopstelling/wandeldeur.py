"""What the public door brings into the world to walk in: receipts of meldingen, and a question for advice at each place."""

from tests.proefopstelling.meldende import Tabbezoek
from zicht.contact import webvragen
from zicht.dossier.models import Dossier
from zicht.foundation.context import acting
from zicht.organisaties.models import Organisatie
from zicht.publiek import codes
from zicht.stations.melding import ontvangst
from zicht.stations.melding.models import Melding
from zicht.vault import ontvangstcode


def give_receipts(dossier: Dossier) -> None:
    """As if each melding had come through the public door."""
    for melding in Melding.objects.filter(dossier=dossier):
        ontvangst.give(melding, ontvangstcode.token_of(ontvangstcode.new_code()))


def ask_for_advice(organisatie: str, gemeente: str) -> str:
    """The id of the question at its Veilig Thuis."""
    sent = Tabbezoek("/advies/").send(vraag="Wat kan ik doen?", gemeente=gemeente).send(wijze="code")
    assert sent.code, sent.html
    with acting(codes.at(Organisatie.objects.get(code=organisatie))):
        found = webvragen.with_code(ontvangstcode.token_of(sent.code))
    assert found is not None
    return str(found.pk)
