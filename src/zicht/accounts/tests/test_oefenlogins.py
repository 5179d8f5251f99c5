"""The practice logins: who they are, where they work, and only where practising is meant."""

import pytest
from django.test import Client

from tests.proefopstelling.database import owner_at_work
from zicht.accounts import oefenlogins
from zicht.accounts.models import Aanstelling, Medewerker
from zicht.accounts.rollen import Rol, exists_at
from zicht.accounts.tests.conftest import LogIn
from zicht.organisaties.models import Organisatie
from zicht.organisaties.soorten import Soort

pytestmark = pytest.mark.django_db

# login, kind of organisation, region, role, team: as docs and partners' scripts know them
PROMISED = [
    ("frontoffice.flevoland", "veilig-thuis", "VT03", "frontoffice", ""),
    ("crisisdienst.flevoland", "veilig-thuis", "VT03", "bereikbaarheidsdienst", ""),
    ("medewerker.flevoland", "veilig-thuis", "VT03", "backoffice", "Almere"),
    ("collega.flevoland", "veilig-thuis", "VT03", "backoffice", "Lelystad"),
    ("gedragswetenschapper.flevoland", "veilig-thuis", "VT03", "gedragswetenschapper", ""),
    ("vertrouwensarts.flevoland", "veilig-thuis", "VT03", "vertrouwensarts", ""),
    ("teamleider.flevoland", "veilig-thuis", "VT03", "teamleider", ""),
    ("privacy.flevoland", "veilig-thuis", "VT03", "privacy", ""),
    ("beheer.flevoland", "veilig-thuis", "VT03", "beheer", ""),
    ("medewerker.utrecht", "veilig-thuis", "VT20", "backoffice", "Utrecht"),
    ("gedragswetenschapper.utrecht", "veilig-thuis", "VT20", "gedragswetenschapper", ""),
    ("wijkteam.almere", "wijkteam", "VT03", "ketenpartner", ""),
    ("gi.flevoland", "gecertificeerde-instelling", "VT03", "ketenpartner", ""),
    ("raad.lelystad", "raad", "VT03", "ketenpartner", ""),
    ("leerkracht.almere", "school", "VT03", "professional", ""),
    ("aandachtsfunctionaris.almere", "school", "VT03", "aandachtsfunctionaris", ""),
    ("huisarts.almere", "huisarts", "VT03", "professional", ""),
    ("verpleegkundige.almere", "zorgaanbieder", "VT03", "professional", ""),
]


@pytest.mark.parametrize("login, soort, regio, rol, team", PROMISED)
def test_every_promised_login_works_where_it_should(
    oefenaars: dict[str, Medewerker], login: str, soort: str, regio: str, rol: str, team: str
) -> None:
    (aanstelling,) = Aanstelling.objects.of(oefenaars[login]).filter(organisatie__regio=regio)
    assert (aanstelling.organisatie.soort, aanstelling.rol) == (soort, rol)
    assert (aanstelling.team.naam if aanstelling.team else "") == team


def test_there_are_no_other_practice_logins(oefenaars: dict[str, Medewerker]) -> None:
    assert set(oefenaars) == {login for login, *_ in PROMISED}


def test_the_vertrouwensarts_also_works_in_utrecht(oefenaars: dict[str, Medewerker]) -> None:
    where = Aanstelling.objects.of(oefenaars["vertrouwensarts.flevoland"]).values_list("organisatie__code", flat=True)
    assert set(where) == {"VT03", "VT20"}


def test_the_teacher_and_the_aandachtsfunctionaris_work_at_the_same_school(oefenaars: dict[str, Medewerker]) -> None:
    both = ("leerkracht.almere", "aandachtsfunctionaris.almere")
    assert len({Aanstelling.objects.get(medewerker=oefenaars[login]).organisatie_id for login in both}) == 1


def test_making_them_again_changes_nothing(oefenaars: dict[str, Medewerker]) -> None:
    before = (
        set(Aanstelling.objects.values_list("id", flat=True)),
        set(Organisatie.objects.values_list("id", flat=True)),
    )
    with owner_at_work():
        oefenlogins.maak()
    after = set(Aanstelling.objects.values_list("id", flat=True)), set(Organisatie.objects.values_list("id", flat=True))
    assert before == after


def test_every_aanstelling_is_a_role_that_exists_there(oefenaars: dict[str, Medewerker]) -> None:
    for aanstelling in Aanstelling.objects.select_related("organisatie"):
        aanstelling.full_clean()
        assert exists_at(Rol(aanstelling.rol), Soort(aanstelling.organisatie.soort))


@pytest.mark.parametrize("login", [login for login, *_ in PROMISED])
def test_everyone_gets_in_with_the_password_that_the_page_shows(log_in: LogIn, login: str) -> None:
    assert log_in(login).get("/account/").status_code == 200


def test_the_login_page_lists_them_and_one_click_logs_in(oefenaars: dict[str, Medewerker], client: Client) -> None:
    page = client.get("/inloggen/").content.decode()
    assert all(f'value="{login}"' in page for login, *_ in PROMISED)
    assert oefenlogins.PASSWORD in page


def test_outside_practice_they_are_neither_made_nor_shown(settings: object, client: Client, db: None) -> None:
    settings.PRACTICE = False  # type: ignore[attr-defined]
    with pytest.raises(oefenlogins.GeenOefenomgeving):
        oefenlogins.maak()
    assert oefenlogins.PASSWORD not in client.get("/inloggen/").content.decode()
