"""What the public door brings into the world to walk in: receipts of meldingen, and a question for advice at each place."""

from uuid import uuid4

from django.test import Client
from django.urls import reverse

from tests.proefopstelling.chattende import always_open
from tests.proefopstelling.meldende import Tabbezoek
from zicht.contact import webvragen
from zicht.contact.chat import actions
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


def begin_chats(code: str, medewerker: Client) -> list[str]:
    """Two that this worker has: one goes on, one ended with an advies. A third waits."""
    organisatie = Organisatie.objects.get(code=code)
    always_open(organisatie)
    chats = [uuid4() for _ in range(3)]
    with acting(codes.at(organisatie)):
        for chat in chats:
            actions.begin(chat, jong=False, taal="nl")
            actions.say(chat, "Mijn zus wordt geslagen. Wat kan ik doen?", sleutel=chat)
    medewerker.post(reverse("contact-chatbalie"), {"doe": "aanwezig"})
    for chat in chats[:2]:
        medewerker.post(reverse("contact-chatbalie"), {"doe": str(chat)})
    answer = {"doe": "verstuur", "sleutel": str(uuid4()), "tekst": "Goed dat je het vertelt. Is zij nu veilig?"}
    medewerker.post(reverse("contact-chat", args=[chats[0]]), answer)
    medewerker.post(reverse("contact-chat", args=[chats[1]]), {"doe": "einde", "einde": "advies"})
    return [str(chat) for chat in chats[:2]]
