"""A conversation without a name: open while somebody is there, honest about waiting, and nothing of it is lost or kept."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client

from tests.proefopstelling.chattende import Bezoek, Chatter, always_open, at_the_desk
from tests.proefopstelling.meldende import veilig_thuis_van
from zicht.contact.chat.modellen import Chat, Chatregel
from zicht.contact.models import Contact
from zicht.foundation import klok
from zicht.organisaties.models import Organisatie

pytestmark = pytest.mark.django_db

VRAAG = "Mijn buurjongen van ongeveer 9 huilt elke avond. Wat kan ik doen?"


def begun(adres: str = "/chat/") -> Bezoek:
    return Bezoek(adres).send(tekst=VRAAG)


def test_without_anybody_at_the_desk_it_is_closed_and_says_when_it_is_not(flevoland: Organisatie) -> None:
    shown = Bezoek().html
    assert "De chat is nu dicht" in shown
    assert "maandag tot en met zondag van 0.00 tot 23.59 uur" in shown
    assert "tel:08002000" in shown
    assert 'href="/advies/"' in shown


def test_somebody_at_the_desk_outside_the_hours_does_not_open_it() -> None:
    at_the_desk(veilig_thuis_van("Almere"))
    assert "De chat is nu dicht" in Bezoek().html


@pytest.mark.eis("R-134", "R-246")
def test_it_opens_with_who_reads_how_long_it_is_kept_and_the_telephone(fenna: Chatter) -> None:
    visitor = Bezoek()
    for words in (
        "Mensen met veel ervaring",
        "uw naam hoeft niet",
        "Wij wissen het gesprek",
        "Bel 112",
        "tel:08002000",
    ):
        assert words in visitor.html
    assert not visitor.client.cookies
    assert visitor.antwoord["Cache-Control"] == "no-store"


@pytest.mark.eis("R-134")
def test_a_talk_from_the_first_word_to_the_advies(fenna: Chatter) -> None:
    visitor = begun()
    assert "Wie er nu vrijkomt, leest dit gesprek als eerste." in visitor.html
    chat = fenna.take()
    assert VRAAG in fenna.look(chat)
    fenna.say(chat, "Goed dat je dit vertelt. Hoe lang hoor je het al?")
    assert "Hoe lang hoor je het al?" in visitor.send("ververs").html
    assert "Sinds de zomer." in visitor.send(tekst="Sinds de zomer.").html
    fenna.do(chat, "einde", einde="advies")
    assert "Dit gesprek is klaar" in visitor.send("ververs").html
    form = fenna.client.get(f"/contact/chat/{chat}/vastleggen/")
    assert form.context["form"].initial["kanaal"] == "chat"
    id = uuid4()
    sent = {"sleutel": str(id), "kanaal": "chat", "keuze": "advies", "kring": "omstander"}
    recorded = fenna.client.post(f"/contact/chat/{chat}/vastleggen/", sent)
    assert recorded["Location"] == f"/contact/{id}/advies/"
    with fenna.wie.at_work():
        contact = Contact.objects.get(pk=id)
        assert (contact.kanaal, contact.adviesvrager) == ("chat", None)
        assert Chat.objects.get(pk=chat).contact_id == id


def test_sent_twice_is_once_and_what_was_changed_before_sending_again_is_there_too(fenna: Chatter) -> None:
    visitor, sleutel = begun(), uuid4()
    visitor.by_script("Zij huilt.", sleutel)
    visitor.by_script("Zij huilt.", sleutel)
    visitor.by_script("Zij huilt, ook nu.", sleutel)
    assert visitor.words() == [VRAAG, "Zij huilt.", "Zij huilt, ook nu."]
    visitor.by_script("Zij huilt.", uuid4())
    assert visitor.words()[-1] == "Zij huilt.", "the same words, said again, are said again"


def test_begun_twice_is_one_chat_also_when_another_desk_is_less_busy_by_then(fenna: Chatter) -> None:
    utrecht = veilig_thuis_van("Utrecht")
    visitor = Bezoek()
    first = visitor.draagt
    visitor.send(tekst=VRAAG)
    always_open(utrecht)
    charlie = at_the_desk(utrecht)
    again = visitor.client.post("/chat/", {**first, "_doe": "verder", "tekst": VRAAG}).content.decode()
    assert again.count(VRAAG) == 1
    with charlie.wie.at_work():
        assert not Chat.objects.exists()


def test_another_organisation_never_sees_it(fenna: Chatter) -> None:
    begun()
    chat = fenna.take()
    charlie = at_the_desk(veilig_thuis_van("Utrecht"))
    assert charlie.client.get(f"/contact/chat/{chat}/").status_code == 404
    with charlie.wie.at_work():
        assert not Chat.objects.exists()
        assert not Chatregel.objects.exists()


@pytest.mark.eis("R-104")
@pytest.mark.parametrize(
    "tekst, gezegd",
    [
        ("De vader van Noortje Proefman slaat haar.", "lijkt een naam"),  # a name
        ("Bel mij op 06 12345678.", "in de chat bellen wij niet terug"),  # a number to call
        ("Zij woont in de Verzinstraat 12.", "lijkt een adres"),  # an address
    ],
)
def test_what_a_family_could_be_recognised_by_is_not_sent(fenna: Chatter, tekst: str, gezegd: str) -> None:
    visitor = begun()
    answer = visitor.by_script(tekst, uuid4())
    assert gezegd in answer["fouten"][0]
    assert gezegd in visitor.send(tekst=tekst).html
    assert tekst in visitor.html, "nothing typed is lost"
    assert visitor.words() == [VRAAG]


def test_while_somebody_types_it_is_looked_through_and_nothing_is_kept(fenna: Chatter) -> None:
    for visitor in (Bezoek(), begun()):
        told = visitor.client.post(
            "/chat/", {**visitor.draagt, "_doe": "kijk", "tekst": "De vader van Noortje Proefman."}
        )
        assert "lijkt een naam" in told.json()["tekst"][0]
    with fenna.wie.at_work():
        assert Chatregel.objects.count() == 1


def test_a_name_may_be_waved_away_and_a_number_never(fenna: Chatter) -> None:
    visitor = begun()
    assert visitor.by_script("Zij zit op Fietsclub Zwaluwen.", uuid4())["naam"]
    assert "fouten" not in visitor.by_script("Zij zit op Fietsclub Zwaluwen.", uuid4(), gezien="on")
    assert "fouten" in visitor.by_script("Het nummer is 06 12345678.", uuid4(), gezien="on")


def test_a_text_that_is_too_long_is_refused_in_words(fenna: Chatter) -> None:
    answer = begun().by_script("a" * 2001, uuid4())
    assert "1 tekens te lang" in answer["fouten"][0]


def test_who_waits_hears_how_many_wait_longer_and_not_how_long_it_takes(fenna: Chatter) -> None:
    begun()
    begun()
    third = begun()
    assert third.news()["stand"] == "Er wachten nog 2 personen langer. Een gesprek duurt ongeveer 20 minuten."
    with klok.stopped_at(klok.now() + timedelta(minutes=10)):
        fenna.desk("aanwezig")
        assert "Bellen kan ook nu: 0800-2000." in third.news()["stand"]


def test_a_worker_who_vanished_leaves_nobody_in_silence(fenna: Chatter) -> None:
    visitor = begun()
    chat = fenna.take()
    with klok.stopped_at(klok.now() + timedelta(minutes=2, seconds=1)):
        assert "Er zit nu niemand meer aan de chat." in visitor.news()["stand"]
        assert "De verbinding met de medewerker viel weg." in visitor.words()[-1]
        cas = at_the_desk(fenna.wie.aanstelling.organisatie)
        assert cas.take() == chat
        assert VRAAG in cas.look(chat)
        assert "Dit gesprek is niet bij jou" in fenna.look(chat)


def test_what_was_written_while_nobody_is_there_can_go_to_the_form_of_a_question(fenna: Chatter) -> None:
    visitor = begun()
    mee = visitor.shown["mee"]
    answer = visitor.client.post("/advies/", {"_mee": mee, "_sleutel": visitor.draagt["_sleutel"]})
    assert VRAAG in answer.content.decode()


def test_a_desk_that_closes_between_opening_and_sending_keeps_what_was_typed(fenna: Chatter) -> None:
    visitor = Bezoek()
    fenna.desk("weg")
    visitor.send(tekst=VRAAG)
    assert "De chat is nu dicht" in visitor.html
    mee, sleutel = visitor.shown["mee"], visitor.shown["sleutel"]
    answer = visitor.client.post("/advies/", {"_mee": mee, "_sleutel": sleutel})
    assert VRAAG in answer.content.decode()


def test_the_visitor_closes_it_and_nothing_is_added_any_more(fenna: Chatter) -> None:
    visitor = begun()
    chat = fenna.take()
    assert "Dit gesprek is klaar" in visitor.send("sluit").html
    answer = fenna.say(chat, "Ben je er nog?")
    assert "Dit had je nog niet verstuurd:" in answer.content.decode()
    assert "Ben je er nog?" in answer.content.decode()
    assert fenna.chat(chat).einde == "bezoeker"


def test_one_key_lets_the_visitor_see_how_to_call(fenna: Chatter) -> None:
    visitor = begun()
    chat = fenna.take()
    assert not visitor.news()["gevaar"]
    fenna.do(chat, "gevaar")
    assert visitor.news()["gevaar"]
    assert "Bel nu 112." in visitor.words()[-1]


def test_where_it_is_is_asked_only_to_lead_on(fenna: Chatter) -> None:
    visitor = begun()
    chat = fenna.take()
    assert not visitor.news()["gevraagd"]
    fenna.do(chat, "gemeente")
    assert visitor.news()["gevraagd"]
    visitor.send("plaats", gemeente="Nergenshuizen")
    assert "Deze gemeente kennen wij niet." in visitor.html
    visitor.send("plaats", gemeente="Almere")
    assert "Almere hoort bij" in visitor.html
    assert fenna.chat(chat).gemeente.naam == "Almere"  # type: ignore[union-attr]
    assert not visitor.news()["gevraagd"]


@pytest.mark.eis("R-020", "R-236")
def test_a_child_is_spoken_to_as_a_child_and_the_desk_knows_it(fenna: Chatter) -> None:
    visitor = begun("/vertel/chat/")
    assert "Jouw bericht" in visitor.html
    assert "Kind of jongere" in fenna.desk()
    assert fenna.chat(fenna.take()).jong


def test_in_english_the_desk_knows_it(fenna: Chatter) -> None:
    visitor = begun("/en/chat/")
    assert "Your message" in visitor.html
    assert "Engels" in fenna.desk()


def test_a_tab_is_no_key_to_another_chat(fenna: Chatter) -> None:
    one, other = begun(), begun()
    answer = other.client.post("/chat/", {**other.draagt, "_staat": one.draagt["_staat"], "_doe": "nieuws"})
    assert answer.status_code == 400


def test_the_front_page_says_whether_somebody_is_there(flevoland: Organisatie, client: Client) -> None:
    assert "De chat is nu dicht." in client.get("/").content.decode()
    at_the_desk(flevoland)
    shown = client.get("/").content.decode()
    assert "Nu open: er is iemand." in shown
    assert 'href="/chat/"' in shown
