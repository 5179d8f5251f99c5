"""The desk of the chat: who is there, who has which conversation, and what goes by itself."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from tests.proefopstelling.chattende import Chatter, always_open, at_the_desk
from tests.proefopstelling.database import AsRole
from tests.proefopstelling.meldende import veilig_thuis_van
from tests.proefopstelling.wereld import iemand
from zicht.contact.chat import actions, bezetting, gesprek
from zicht.contact.chat.modellen import Aanwezig, Chat, Chatregel, Chattijd
from zicht.contact.chat.pols import feel
from zicht.contact.tasks import clean_chats
from zicht.foundation import klok
from zicht.foundation.context import Context, acting
from zicht.organisaties.models import Organisatie

pytestmark = pytest.mark.django_db

TEKST = "Mijn zus wordt geslagen. Wat kan ik doen?"


def waiting_at(organisatie: Organisatie) -> UUID:
    with acting(Context(organisatie.pk, actor="publiek")):
        chat = actions.begin(uuid4(), jong=False, taal="nl")
        actions.say(chat.pk, TEKST, sleutel=chat.pk)
    return chat.pk


def test_the_desk_shows_who_waits_and_takes_the_conversation(fenna: Chatter, flevoland: Organisatie) -> None:
    chat = waiting_at(flevoland)
    assert "Net gekomen" in fenna.desk()
    assert TEKST in fenna.desk(str(chat))
    assert fenna.chat(chat).medewerker_id == fenna.wie.medewerker.pk
    assert "Niemand wacht" in fenna.desk()
    waiting_at(flevoland)
    assert "1 bezoeker wacht" in fenna.look(chat)
    with klok.stopped_at(klok.now() + timedelta(minutes=4)):
        assert "Wacht 4 minuten" in fenna.desk()


def test_a_colleague_sees_who_has_it_and_not_what_is_written(fenna: Chatter, flevoland: Organisatie) -> None:
    chat = waiting_at(flevoland)
    fenna.desk(str(chat))
    colin = at_the_desk(flevoland, "backoffice")
    seen = colin.look(chat)
    assert str(fenna.wie.medewerker) in seen
    assert TEKST not in seen
    refused = colin.say(chat, "Ik praat er even tussendoor.").content.decode()
    assert "Dit gesprek is niet bij jou" in refused
    with fenna.wie.at_work():
        assert Chat.objects.get(pk=chat).regels.count() == 2


@pytest.mark.eis("R-104")
def test_what_the_desk_writes_knows_no_family_either(fenna: Chatter, flevoland: Organisatie) -> None:
    chat = waiting_at(flevoland)
    fenna.desk(str(chat))
    assert "lijkt een naam" in fenna.say(chat, "Is Noortje Proefman nu veilig?").content.decode()
    fenna.say(chat, "Bel 112, 0800-2000 of de Kindertelefoon: 0800-0432.")
    with fenna.wie.at_work():
        said = [row.tekst for row in Chatregel.objects.filter(soort="medewerker")]
    assert said == ["Bel 112, 0800-2000 of de Kindertelefoon: 0800-0432."]


def test_without_script_what_was_typed_stays_when_a_page_is_shown(fenna: Chatter, flevoland: Organisatie) -> None:
    chat = waiting_at(flevoland)
    fenna.desk(str(chat))
    shown = fenna.do(chat, "pagina:melden", tekst="Half af").content.decode()
    assert ">Half af</textarea>" in shown.replace("\n", "")
    assert "dat gaat met een formulier, niet in de chat" in shown


@pytest.mark.parametrize(
    "button",
    [{"doe": "overdragen", "naar": "iemand", "notitie": "Ik moet weg."}, {"doe": "einde", "einde": "advies"}],
)
def test_an_answer_that_was_not_sent_is_not_lost_by_who_hands_over_or_ends(
    fenna: Chatter, flevoland: Organisatie, button: dict[str, str]
) -> None:
    chat = waiting_at(flevoland)
    fenna.desk(str(chat))
    page = fenna.do(chat, **button, tekst="Half af").content.decode()
    assert "Je antwoord is nog niet verstuurd." in page
    assert ">Half af</textarea>" in page.replace("\n", "")
    assert not fenna.chat(chat).is_over
    assert fenna.chat(chat).medewerker_id == fenna.wie.medewerker.pk
    fenna.do(chat, **button, tekst=" ")
    assert fenna.chat(chat).is_over or fenna.chat(chat).medewerker_id is None


def test_who_sent_a_line_is_not_typing_any_more(fenna: Chatter, flevoland: Organisatie) -> None:
    chat = waiting_at(flevoland)
    fenna.desk(str(chat))
    fenna.do(chat, "nieuws", typt="1")
    with fenna.wie.at_work():
        assert gesprek.visitor_state(feel(chat)) == "Veilig Thuis typt."
        actions.say(chat, "Goed dat je het vertelt.", sleutel=uuid4(), door=fenna.wie.medewerker)
        assert gesprek.visitor_state(feel(chat)) == "Iemand van Veilig Thuis leest mee."


def test_it_is_handed_over_with_a_note_that_only_the_colleague_reads(fenna: Chatter, flevoland: Organisatie) -> None:
    chat, colin = waiting_at(flevoland), at_the_desk(flevoland, "backoffice")
    fenna.desk(str(chat))
    assert "lijkt een naam" in fenna.do(chat, "overdragen", naar="iemand", notitie="Noortje Proefman").content.decode()
    fenna.do(chat, "overdragen", naar=str(colin.wie.medewerker.pk), notitie="Ik moet naar een zitting.")
    assert "Ik moet naar een zitting." in colin.look(chat)
    assert "Dit gesprek is niet bij jou" in fenna.look(chat)


def test_who_stops_gives_back_what_is_with_them(fenna: Chatter, flevoland: Organisatie) -> None:
    chat, colin = waiting_at(flevoland), at_the_desk(flevoland, "backoffice")
    fenna.desk(str(chat))
    fenna.desk("weg")
    assert colin.take() == chat


@pytest.mark.parametrize("how", ["uitloggen", "stil"])
def test_a_session_that_ends_is_nobody_at_the_desk(fenna: Chatter, flevoland: Organisatie, how: str) -> None:
    assert bezetting.is_open()
    later = klok.now()
    if how == "uitloggen":
        fenna.client.post("/uitloggen/")
    else:
        later += timedelta(minutes=2, seconds=1)
    with klok.stopped_at(later):
        assert not bezetting.is_open()


def test_who_was_away_too_long_is_not_there_by_opening_the_page(fenna: Chatter) -> None:
    for away, there in ((timedelta(minutes=8), True), (timedelta(minutes=30), False)):
        with klok.stopped_at(klok.now() + away):
            fenna.desk()
            assert bezetting.is_open() is there


def test_what_a_page_asks_by_itself_does_not_keep_a_session_alive(fenna: Chatter) -> None:
    session = fenna.client.session
    long_ago = session["gezien"] - 29 * 60
    session["gezien"] = long_ago
    session.save()
    fenna.client.get(reverse("contact-chatbalie"), headers={"Vanzelf": "1"})
    fenna.client.get(reverse("contact-chatbalie") + "?vanzelf=1")
    assert fenna.client.session["gezien"] == long_ago
    fenna.desk()
    assert fenna.client.session["gezien"] > long_ago


def test_a_new_chat_goes_where_it_is_least_busy(flevoland: Organisatie) -> None:
    utrecht = veilig_thuis_van("Utrecht")
    always_open(utrecht)
    at_the_desk(flevoland)
    at_the_desk(utrecht)
    waiting_at(flevoland)
    assert {bezetting.choose() for _ in range(5)} == {utrecht}


@pytest.mark.eis("R-013")
def test_who_manages_sets_the_hours_and_sees_who_changed_them(flevoland: Organisatie) -> None:
    bas = Chatter(iemand(flevoland, "beheer"))
    address = reverse("contact-chattijden")
    bas.client.post(address, {"open-1": "9:00", "dicht-1": "17:00"})
    page = bas.client.get(address).content.decode()
    assert "maandag van 9.00 tot 17.00 uur" in page
    assert "Weggehaald: dinsdag van 0.00 tot 23.59 uur" in page
    assert str(bas.wie.medewerker) in page
    for wrong, words in (
        ({"open-1": "9:00"}, "Vul allebei de tijden in"),
        ({"open-1": "17:00", "dicht-1": "9:00"}, "kies een latere tijd"),
        ({"open-1": "negen", "dicht-1": "17:00"}, "Schrijf een tijd als 9:00."),
    ):
        assert words in bas.client.post(address, wrong).content.decode()
    assert Chatter(iemand(flevoland, "frontoffice")).client.get(address).status_code == 404


def test_nobody_sets_the_hours_of_another_organisation(flevoland: Organisatie) -> None:
    utrecht = veilig_thuis_van("Utrecht")
    charlie = iemand(utrecht, "beheer")
    with charlie.at_work():
        bezetting.set_hours(1, None)
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            Chattijd.objects.filter(organisatie=flevoland).delete()
    assert Chattijd.objects.filter(organisatie=flevoland).count() == 7


def test_the_words_are_wiped_a_day_after_the_end_and_that_there_was_a_chat_stays(
    fenna: Chatter, flevoland: Organisatie, as_role: AsRole
) -> None:
    chat = waiting_at(flevoland)
    fenna.desk(str(chat))
    fenna.do(chat, "einde", einde="informatievraag")
    for after, lines in ((timedelta(hours=23, minutes=59), 3), (timedelta(hours=24, minutes=1), 0)):
        with klok.stopped_at(klok.now() + after), as_role("zicht_worker"):
            clean_chats()
        with fenna.wie.at_work():
            assert Chatregel.objects.filter(chat=chat).count() == lines
    assert fenna.chat(chat).gewist_op


def test_a_chat_whose_visitor_is_gone_ends_by_itself(fenna: Chatter, flevoland: Organisatie, as_role: AsRole) -> None:
    chat = waiting_at(flevoland)
    with klok.stopped_at(klok.now() + timedelta(hours=1, minutes=1)), as_role("zicht_worker"):
        clean_chats()
    assert fenna.chat(chat).einde == "weg"
    with fenna.wie.at_work():
        assert not Aanwezig.objects.exists()


@pytest.mark.parametrize("attempt", [{"soort": "medewerker"}, {"tekst_versleuteld": b"anders"}])
def test_no_line_is_changed_and_the_web_wipes_nothing(
    fenna: Chatter, flevoland: Organisatie, attempt: dict[str, object]
) -> None:
    waiting_at(flevoland)
    with fenna.wie.at_work():
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            Chatregel.objects.update(**attempt)
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            Chatregel.objects.all().delete()


def test_what_is_written_stands_nowhere_in_the_open(fenna: Chatter, flevoland: Organisatie, as_role: AsRole) -> None:
    chat = waiting_at(flevoland)
    with fenna.wie.at_work():
        (locked,) = Chatregel.objects.filter(chat=chat).values_list("tekst_versleuteld", flat=True)
    assert b"zus" not in bytes(locked or b"zus")


def test_what_was_recorded_already_leads_to_the_contact(fenna: Chatter, flevoland: Organisatie) -> None:
    chat, id = waiting_at(flevoland), uuid4()
    fenna.desk(str(chat))
    fenna.do(chat, "einde", einde="einde-contact")
    assert "Nog vast te leggen" in fenna.desk()
    address = reverse("contact-chat-vastleggen", args=[chat])
    sent = {"sleutel": str(id), "kanaal": "chat", "keuze": "einde-contact", "verwezen": "wijkteam"}
    assert fenna.client.post(address, sent)["Location"] == reverse("contact", args=[id])
    assert fenna.client.get(address)["Location"] == reverse("contact", args=[id])
    assert fenna.client.post(address, {**sent, "sleutel": str(uuid4())})["Location"] == reverse("contact", args=[id])
    assert "Nog vast te leggen" not in fenna.desk()
