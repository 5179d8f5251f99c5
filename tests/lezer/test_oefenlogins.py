"""The table of logins in the README: each gets in, begins where its work is, and sees what stands beside its name."""

import re
from pathlib import Path

import pytest
from django.test import Client

from tests.proefopstelling.database import owner_at_work
from tests.proefopstelling.wereld import Wereld, wereld
from zicht.accounts import oefenlogins

pytestmark = pytest.mark.django_db

README = (Path(__file__).resolve().parents[2] / "README.md").read_text()

# login, where it begins, an address that opens, an address that is not there for it
FINDS = [
    ("frontoffice.flevoland", "/werkvoorraad/", "/contact/nieuw/", "/partner/"),
    ("crisisdienst.flevoland", "/werkvoorraad/", "/contact/nieuw/", "/partner/"),
    ("medewerker.flevoland", "/werkvoorraad/", "/werkvoorraad/?wie=team", "/partner/"),
    ("collega.flevoland", "/werkvoorraad/", "/werkvoorraad/?wie=team", "/partner/"),
    ("gedragswetenschapper.flevoland", "/werkvoorraad/", "/werkvoorraad/", "/partner/"),
    ("teamleider.flevoland", "/werkvoorraad/", "/werkvoorraad/?wie=niemand", "/partner/"),
    ("privacy.flevoland", "/account/", "/account/", "/werkvoorraad/"),
    ("beheer.flevoland", "/account/", "/account/", "/werkvoorraad/"),
    ("medewerker.utrecht", "/werkvoorraad/", "/werkvoorraad/?wie=team", "/partner/"),
    ("gedragswetenschapper.utrecht", "/werkvoorraad/", "/werkvoorraad/", "/partner/"),
    ("wijkteam.almere", "/partner/", "/partner/", "/werkvoorraad/"),
    ("gi.flevoland", "/partner/", "/partner/", "/contact/nieuw/"),
    ("raad.lelystad", "/partner/", "/partner/", "/contact/nieuw/"),
    ("leerkracht.almere", "/meldcode/dossiers/", "/meldcode/dossiers/", "/partner/"),
    ("aandachtsfunctionaris.almere", "/meldcode/dossiers/", "/meldcode/dossiers/", "/contact/nieuw/"),
    ("huisarts.almere", "/meldcode/dossiers/", "/meldcode/dossiers/", "/werkvoorraad/"),
    ("verpleegkundige.almere", "/meldcode/dossiers/", "/meldcode/dossiers/", "/werkvoorraad/"),
]


@pytest.fixture
def hier() -> Wereld:
    there = wereld()
    with owner_at_work():
        oefenlogins.maak()
    return there


def logged_in(login: str) -> tuple[Client, str]:
    """Somebody who clicked their name on the login page, and where that led."""
    client = Client()
    answer = client.post("/inloggen/", {"login": login, "password": oefenlogins.PASSWORD}, follow=True)
    return client, answer.redirect_chain[-1][0]


@pytest.mark.parametrize("login, begins, opens, closed", FINDS)
def test_who_logs_in_finds_what_the_readme_says(hier: Wereld, login: str, begins: str, opens: str, closed: str) -> None:
    client, arrived = logged_in(login)
    assert arrived.startswith(begins)
    assert client.get(opens).status_code == 200
    assert client.get(closed).status_code == 404


def test_the_doctor_chooses_between_flevoland_and_utrecht(hier: Wereld) -> None:
    client, arrived = logged_in("vertrouwensarts.flevoland")
    page = client.get(arrived).content.decode()
    assert "Veilig Thuis Flevoland" in page
    assert "Veilig Thuis Utrecht" in page


def test_this_table_and_the_one_of_the_readme_name_the_same_logins() -> None:
    chapter = README.split("## Practice logins\n", 1)[1].split("\n## ", 1)[0]
    named = set(re.findall(r"`([a-z]+\.[a-z]+)`", chapter))
    assert {login for login, *_ in FINDS} | {"vertrouwensarts.flevoland"} == named
