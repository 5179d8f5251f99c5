"""A chat that is with a colleague, or over: nothing of it leaks to an open page, nothing typed is lost, nothing stays undone."""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests.proefopstelling.chattende import Chatter, at_the_desk
from tests.proefopstelling.database import AsRole
from tests.proefopstelling.vragen import counted
from zicht.contact.chat import actions
from zicht.contact.chat.balie import desk
from zicht.contact.chat.modellen import Chat, Chatteken, Einde
from zicht.contact.tasks import clean_chats
from zicht.contact.tests.test_chat import TEKST, waiting_at
from zicht.foundation import klok
from zicht.foundation.context import Context, acting
from zicht.organisaties.models import Organisatie

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("doe", ["nieuws", "", "kijk", "pagina:onbekend"])
def test_a_page_that_is_still_open_hears_nothing_of_a_chat_that_somebody_else_has(
    fenna: Chatter, flevoland: Organisatie, doe: str
) -> None:
    chat = waiting_at(flevoland)
    fenna.desk(str(chat))
    with fenna.wie.at_work():
        read = Chatteken.objects.get(chat=chat).gelezen
    colin = at_the_desk(flevoland, "backoffice")
    address = reverse("contact-chat", args=[chat])
    answer = colin.client.post(address, {"doe": doe, "na": "999"}, headers={"Accept": "application/json"})
    assert TEKST not in answer.content.decode()
    assert (answer.json()["regels"], answer.json()["klaar"]) == ([], True), "and the page asks for itself anew"
    with fenna.wie.at_work():
        assert Chatteken.objects.get(chat=chat).gelezen == read, "nor does it read for who has it"


def test_what_was_typed_for_a_chat_that_went_to_somebody_else_stands_on_the_page(
    fenna: Chatter, flevoland: Organisatie
) -> None:
    chat = waiting_at(flevoland)
    fenna.desk(str(chat))
    colin = at_the_desk(flevoland, "backoffice")
    shown = colin.say(chat, "Ga vanavond naar je zus.").content.decode()
    assert "Dit is niet verstuurd" in shown
    assert "Ga vanavond naar je zus." in shown


@pytest.mark.parametrize("einde", [Einde.BEZOEKER, Einde.WEG, Einde.ADVIES])
def test_however_it_ended_who_had_it_records_what_was_advised_also_when_the_words_are_wiped(
    fenna: Chatter, flevoland: Organisatie, einde: Einde, as_role: AsRole
) -> None:
    chat = waiting_at(flevoland)
    fenna.desk(str(chat))
    with acting(Context(flevoland.pk, actor="publiek")):
        actions.end(chat, einde)
    with klok.stopped_at(klok.now() + timedelta(hours=30)):
        with as_role("zicht_worker"):
            clean_chats()
        assert "Nog vast te leggen" in fenna.desk()
        page = fenna.client.get(reverse("contact-chat-vastleggen", args=[chat])).content.decode()
    assert "is gewist" in page
    assert TEKST not in page


def test_tabs_that_were_shut_stand_in_nobodys_way(fenna: Chatter, flevoland: Organisatie, as_role: AsRole) -> None:
    own = waiting_at(flevoland)
    fenna.desk(str(own))
    for _ in range(3):
        waiting_at(flevoland)
    with fenna.wie.at_work(), counted() as few:
        desk(fenna.wie.medewerker)
    for _ in range(5):
        waiting_at(flevoland)
    with fenna.wie.at_work():
        with counted() as many:
            shown = desk(fenna.wie.medewerker)
        assert [row.chat.pk for row in shown["eigen"]] == [own]
        assert len(shown["wachten"]) == 8
    assert len(many) == len(few), "a longer list asks no more"
    with acting(Context(flevoland.pk, actor="publiek")):
        Chatteken.objects.exclude(chat=own).update(bezoeker_op=klok.machine_now() - timedelta(minutes=16))
    with as_role("zicht_worker"):
        clean_chats()
    with fenna.wie.at_work():
        assert set(Chat.objects.filter(einde=Einde.WEG)).isdisjoint(Chat.objects.filter(pk=own))
        assert Chat.objects.filter(einde=Einde.WEG).count() == 8
