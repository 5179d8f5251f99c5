"""The first page and what it leads to: in two languages, by neutral names, with help in sight and nothing kept."""

import re

import pytest
from django.test import Client

from tests.proefopstelling.vragen import counted
from zicht.publiek.views import BLADEN

pytestmark = pytest.mark.django_db

PAGINAS = [
    "/",
    *(f"/informatie/{nummer}/" for nummer in range(1, BLADEN + 1)),
    "/melden/",
    "/advies/",
    "/vertel/",
    "/status/",
]


def shown(path: str) -> str:
    return str(Client().get(path).content.decode())


@pytest.mark.eis("R-242")
def test_the_public_door_opens_with_the_right_to_a_safe_home() -> None:
    assert "<h1>Elke inwoner heeft recht op een veilig thuis</h1>" in shown("/")
    assert "<h1>Every resident has the right to a safe home</h1>" in shown("/en/")


@pytest.mark.eis("R-012", "R-013")
@pytest.mark.parametrize("taal", ["", "/en"])
@pytest.mark.parametrize("path", PAGINAS)
def test_every_page_has_help_in_sight_a_neutral_name_and_keeps_nothing(path: str, taal: str) -> None:
    client = Client()
    answer = client.get(taal + path)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert f"<title>{'Information' if taal else 'Informatie'}</title>" in page
    assert all(link in page for link in ('href="tel:112"', 'href="tel:08002000"', "data-verlaat"))
    assert not client.cookies
    assert answer["Cache-Control"] == "no-store"
    assert not re.search(r'(?:src|href)="https?://', page.split("<main")[0]), "nothing is asked of anybody else"


@pytest.mark.eis("R-236")
def test_every_choice_of_the_first_page_leads_somewhere() -> None:
    main = shown("/").split("<main")[1].split("</main")[0]
    links = re.findall(r'href="(/[^"#]*)"', main)
    assert len(links) >= 8
    assert {Client().get(link).status_code for link in links} == {200}


@pytest.mark.eis("R-007")
@pytest.mark.parametrize("nummer", [1, 4])
def test_a_worry_without_unsafety_is_led_to_the_wijkteam(nummer: int) -> None:
    assert "wijkteam van uw gemeente" in shown(f"/informatie/{nummer}/")


@pytest.mark.eis("R-234")
def test_who_hurts_somebody_is_met_with_help_and_with_the_belief_that_it_can_change() -> None:
    said = shown("/informatie/4/")
    assert "Goed dat u hier kijkt. U kunt hulp krijgen om te stoppen, ook als er al iets is gebeurd." in said
    assert not re.search(r"\b(pleger|schuld|straf|dader)", said.split("<main")[1])


@pytest.mark.eis("R-015")
def test_a_question_about_parenting_without_violence_is_led_to_the_wijkteam() -> None:
    assert "wijkteam" in shown("/informatie/5/")


@pytest.mark.eis("R-016", "R-017", "R-238")
@pytest.mark.parametrize(
    "what",
    [
        # what Veilig Thuis does
        "geven advies",
        "steunen u",
        "onderzoeken wij",
        "brengen hulp op gang",
        "voor iedereen veiliger",
        "hoort van ons",
        # and who else acts
        "gemeente",
        "wijkteam",
        "politie",
        "Openbaar Ministerie",
        "burgemeester",
        "Raad voor de Kinderbescherming",
        "kinderrechter",
        "gecertificeerde instelling",
    ],
)
def test_anybody_can_read_what_veilig_thuis_does_and_who_else_acts(what: str) -> None:
    assert 'href="/informatie/7/"' in shown("/")
    assert what in shown("/informatie/7/").split("<main")[1]


def test_a_page_that_is_not_there_is_not_there() -> None:
    assert Client().get("/informatie/0/").status_code == 404
    assert Client().get(f"/informatie/{BLADEN + 1}/").status_code == 404


def test_to_read_a_page_asks_the_database_nothing_about_anybody() -> None:
    Client().get("/")
    with counted() as asked:
        Client().get("/informatie/1/")
    assert not [text for text in asked if "INSERT" in text or "UPDATE" in text]


def test_a_form_that_was_sent_from_elsewhere_is_refused_and_comes_back_to_copy() -> None:
    answer = Client(headers={"Sec-Fetch-Site": "cross-site"}).post("/advies/", {"vraag": "Wat kan ik doen?"})
    assert answer.status_code == 403
    assert "Wat kan ik doen?" in answer.content.decode()


@pytest.mark.parametrize("taal", ["", "/en"])
@pytest.mark.parametrize("path", ["/melden/", "/advies/", "/vertel/", "/status/", "/meldcode/", "/route/"])
def test_an_address_without_its_last_stroke_leads_on_in_the_same_language(path: str, taal: str) -> None:
    answer = Client().get(f"{taal}{path.rstrip('/')}?naam=Noor")
    assert (answer.status_code, answer["Location"]) == (301, taal + path)


def test_an_address_of_the_staff_does_not_lead_on() -> None:
    assert Client().get("/werkvoorraad").status_code == 404
