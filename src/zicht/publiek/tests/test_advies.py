"""A question without a family in it: asked without a name, answered by the code, and screened both ways."""

import re

import pytest
from django.test import Client

from tests.proefopstelling.meldende import Tabbezoek, kijk, veilig_thuis_van
from tests.proefopstelling.wereld import Iemand, iemand
from zicht.contact import webvragen
from zicht.contact.models import Webbericht, Webvraag
from zicht.organisaties.models import Organisatie
from zicht.publiek.models import Inzending

pytestmark = pytest.mark.django_db

VRAAG = "Een jongen van ongeveer 9 komt vaak met honger op school. Wat kan ik doen?"


@pytest.fixture
def flevoland() -> Organisatie:
    return veilig_thuis_van("Almere")


@pytest.fixture
def front(flevoland: Organisatie) -> Iemand:
    return iemand(flevoland, "frontoffice")


def asked(adres: str = "/advies/", **antwoord: str) -> Tabbezoek:
    return Tabbezoek(adres).send(vraag=VRAAG, gemeente="Almere").send(**{"wijze": "code", **antwoord})


def answered(front: Iemand, tekst: str) -> None:
    with front.at_work():
        (vraag,) = webvragen.waiting()
        webvragen.close(vraag, gelezen=vraag.berichten.count())
        webvragen.say(vraag, tekst, door=front.medewerker)


@pytest.mark.eis("R-084", "R-106", "R-134", "R-237")
def test_a_question_without_a_name_is_answered_by_the_code(front: Iemand) -> None:
    tab = asked()
    assert "Uw vraag is verstuurd" in tab.html
    assert "Er is nog geen antwoord" in kijk(tab.code).html
    answered(front, "Vraag hem eens of hij heeft ontbeten.")
    shown = kijk(tab.code)
    assert "Vraag hem eens of hij heeft ontbeten." in shown.html
    assert "Verstuurd." in shown.send(tekst="Dat ga ik doen. Dank u.").html
    with front.at_work():
        (vraag,) = webvragen.waiting()
        assert (vraag.adviesvrager, vraag.berichten.count()) == (None, 3)


@pytest.mark.eis("R-104")
@pytest.mark.parametrize(
    "vraag, gezegd",
    [
        ("De vader van Noortje Proefman slaat haar.", "lijkt een naam"),  # a name
        ("Zij woont in de Verzinstraat 12.", "lijkt een adres"),  # an address
        ("Hij is geboren op 12-3-2017.", "lijkt een geboortedatum"),  # a birth date
        ("Zijn nummer is 06 12345678.", "lijkt een telefoonnummer"),  # a number
    ],
)
def test_what_a_family_could_be_recognised_by_is_not_kept(front: Iemand, vraag: str, gezegd: str) -> None:
    tab = Tabbezoek("/advies/").send(vraag=vraag, gemeente="Almere")
    assert gezegd in tab.html
    assert vraag in tab.html, "nothing typed is lost"
    with front.at_work():
        assert not Webbericht.objects.exists()


def test_while_somebody_types_it_is_looked_through_and_nothing_is_kept(front: Iemand) -> None:
    tab = Tabbezoek("/advies/")
    told = tab.client.post(
        "/advies/", {**tab.draagt, "_doe": "kijk", "vraag": "De vader van Noortje Proefman is stil."}
    ).json()
    assert told == {"vraag": ["‘Noortje Proefman’ lijkt een naam. Schrijf liever: ‘een meisje’, ‘de vader’."]}
    assert tab.client.post("/advies/", {**tab.draagt, "_doe": "kijk", "vraag": VRAAG}).json() == {"vraag": []}
    with front.at_work():
        assert not Webbericht.objects.exists()


def test_a_word_that_only_looks_like_a_name_may_be_waved_away_and_an_address_never(front: Iemand) -> None:
    tab = Tabbezoek("/advies/").send(vraag="Zij zat op Fietsclub Zwaluwen.", gemeente="Almere", gezien="on")
    assert tab.blad == "antwoord"
    tab = Tabbezoek("/advies/").send(vraag="Zij woont in de Verzinstraat 12.", gemeente="Almere", gezien="on")
    assert tab.blad == "vraag"


def test_to_wave_a_name_away_is_asked_when_there_is_one_and_not_before(front: Iemand) -> None:
    asks = 'name="gezien"'
    tab = Tabbezoek("/advies/")
    assert asks not in tab.html
    assert asks not in tab.send(vraag="Zij woont in de Verzinstraat 12.", gemeente="Almere").html
    assert asks in tab.send(vraag="Zij zat op Fietsclub Zwaluwen.", gemeente="Almere").html
    assert asks not in kijk(asked().code).html


def test_what_is_added_later_is_screened_too(front: Iemand) -> None:
    tab = kijk(asked().code).send(tekst="Hij heet Noortje Proefman.")
    assert "lijkt een naam" in tab.html
    with front.at_work():
        assert Webbericht.objects.count() == 1


@pytest.mark.eis("R-102")
def test_who_wants_to_be_called_lies_in_the_vault_and_the_desk_calls_as_was_asked(front: Iemand) -> None:
    code = asked(
        wijze="terugbellen", telefoon="0612345678", naam="Ria", moment="na zessen", als_wie="de bibliotheek"
    ).code
    assert "Veilig Thuis belt u." in kijk(code).html
    with front.at_work():
        (vraag,) = webvragen.waiting()
        told = {"telefoon": "+31612345678", "naam": "Ria", "moment": "na zessen", "als_wie": "de bibliotheek"}
        assert webvragen.reach(vraag) == told
    with iemand(veilig_thuis_van("Utrecht"), "frontoffice").at_work():
        assert not Webvraag.objects.exists()


def test_calling_back_takes_a_number_and_says_so() -> None:
    tab = Tabbezoek("/advies/").send(vraag=VRAAG, gemeente="Almere").send(wijze="terugbellen", naam="Ria")
    assert "Vul een antwoord in bij ‘Op welk nummer?’" in tab.html
    assert 'value="Ria"' in tab.html


@pytest.mark.eis("R-236")
def test_a_child_asks_in_its_own_words_and_says_not_who_it_is(front: Iemand) -> None:
    begin = Tabbezoek("/vertel/")
    assert "Wat wil je vertellen of vragen?" in begin.html
    tab = asked("/vertel/")
    assert "Goed dat je het vertelt" in tab.html
    with front.at_work():
        assert webvragen.waiting().get().jong
    shown = kijk(tab.code)
    assert all(words in shown.html for words in ("Je vraag", "Wil je nog iets vragen of vertellen?"))
    assert "<b>Jij</b>" in shown.send(tekst="Ik heb nog iets.").html
    assert not re.search(r"\b[Uu]w? ", shown.html.split("<main")[1].split("</main")[0])


def test_asked_twice_is_one_question_with_the_same_code(front: Iemand) -> None:
    tab = Tabbezoek("/advies/").send(vraag=VRAAG, gemeente="Almere")
    carried = tab.draagt
    code = tab.send(wijze="code").code
    assert tab.send("verder", **carried, wijze="code").code == code
    with front.at_work():
        assert Webvraag.objects.count() == Inzending.objects.count() == 1


def test_the_desk_reads_answers_and_takes_it_off_the_list_once(front: Iemand, client: Client) -> None:
    code = asked().code
    client.force_login(front.medewerker)
    page = client.get("/contact/terugbellen/").content.decode()
    with front.at_work():
        vraag = webvragen.waiting().get()
    adres = f"/contact/webvragen/{vraag.pk}/"
    assert adres in page
    assert VRAAG in client.get(adres).content.decode()
    refused = client.post(adres, {"gelezen": "1", "tekst": "Praat eens met Noortje Proefman."}).content.decode()
    assert "lijkt een naam" in refused
    assert client.post(adres, {"gelezen": "1", "tekst": "Praat eens met hem."}).status_code == 302
    assert "Praat eens met hem." in kijk(code).html
    again = client.post(adres, {"gelezen": "1", "tekst": "Nog een antwoord."}).content.decode()
    assert "Een collega heeft deze vraag al afgehandeld" in again
    assert "Nog een antwoord." in again


def test_who_reads_by_the_code_is_not_put_away_without_a_word(front: Iemand, client: Client) -> None:
    code = asked().code
    client.force_login(front.medewerker)
    with front.at_work():
        adres = f"/contact/webvragen/{webvragen.waiting().get().pk}/"
    assert "wacht op een antwoord" in client.post(adres, {"gelezen": "1", "tekst": ""}).content.decode()
    assert client.post(adres, {"gelezen": "1", "tekst": "Praat eens met hem."}).status_code == 302
    kijk(code).send(tekst="Dank u.")
    assert client.post(adres, {"gelezen": "3", "tekst": ""}).status_code == 302


def test_who_was_called_needs_no_words_on_the_website(front: Iemand, client: Client) -> None:
    asked(wijze="terugbellen", telefoon="0612345678")
    client.force_login(front.medewerker)
    with front.at_work():
        adres = f"/contact/webvragen/{webvragen.waiting().get().pk}/"
    assert client.post(adres, {"gelezen": "1", "tekst": ""}).status_code == 302


def test_what_was_written_while_the_desk_typed_its_answer_is_read_before_it_goes_from_the_list(
    front: Iemand, client: Client
) -> None:
    code = asked().code
    client.force_login(front.medewerker)
    with front.at_work():
        vraag = webvragen.waiting().get()
    adres = f"/contact/webvragen/{vraag.pk}/"
    kijk(code).send(tekst="Het is nu erger geworden.")
    page = client.post(adres, {"gelezen": "1", "tekst": "Praat eens met hem."}).content.decode()
    assert "Er kwam een bericht bij" in page
    assert "Het is nu erger geworden." in page
    assert "Praat eens met hem." in page, "nothing typed is lost"
    with front.at_work():
        assert webvragen.waiting().get().berichten.count() == 2
    assert 'name="gelezen" value="2"' in page
    assert client.post(adres, {"gelezen": "2", "tekst": "Bel ons."}).status_code == 302


def test_what_was_written_while_the_desk_closed_it_comes_back_on_the_list(front: Iemand) -> None:
    asked()
    with front.at_work():
        vraag = webvragen.waiting().get()
        webvragen.close(vraag, gelezen=1)
        webvragen.say(vraag, "Nog iets.")  # read before it was closed, as a request beside it does
        assert webvragen.waiting().get() == vraag
