"""Outside practice a password alone opens nothing; in practice there is no second factor."""

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core.cache import cache
from django.test import Client

from zicht.accounts.models import Medewerker, Sessieregel

pytestmark = pytest.mark.django_db
MARE, PASSWORD = "medewerker.flevoland", "oefenen-is-veilig"


@pytest.fixture
def echt(settings: Any, oefenaars: dict[str, Medewerker]) -> None:
    """As it is where the people are real."""
    settings.TWEEDE_FACTOR_VERPLICHT = True


def _code(secret: str) -> str:
    return str(format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time()))))


def _log_in() -> Client:
    client = Client()
    client.post("/inloggen/", {"login": MARE, "password": PASSWORD})
    return client


def _set_up(client: Client) -> str:
    """Give the password again, set up the app; answers its secret."""
    client.post("/inloggen/opnieuw/", {"password": PASSWORD, "next": "/account/tweede-stap/app/"})
    page = client.get("/account/tweede-stap/app/")
    secret: str = page.context["form"].secret
    answer = client.post("/account/tweede-stap/app/", {"code": _code(secret)})
    assert answer["Location"] == "/account/tweede-stap/noodcodes/"
    return secret


def test_a_password_alone_leads_only_to_setting_up_a_second_factor(echt: None) -> None:
    client = _log_in()
    for path in ("/inloggen/verder/", "/inloggen/aanstelling/"):
        assert client.get(path)["Location"] == "/account/tweede-stap/"
    assert "aanstelling" not in client.session
    assert "met alleen een wachtwoord" in client.get("/account/tweede-stap/").content.decode()


def test_after_setting_it_up_one_works_and_every_later_login_asks_for_it(echt: None) -> None:
    client = _log_in()
    secret = _set_up(client)
    client.get("/inloggen/verder/")
    assert "aanstelling" in client.session
    again = _log_in()
    assert again.get("/account/").status_code == 302
    wrong = again.post("/inloggen/tweede-stap/", {"code": "000000"})
    assert "Deze code klopt niet" in wrong.content.decode()
    cache.clear()  # a code works once; the next one comes half a minute later
    again.post("/inloggen/tweede-stap/", {"code": _code(secret)})
    assert again.get("/account/").status_code == 200


def test_a_recovery_code_opens_once(echt: None) -> None:
    client = _log_in()
    _set_up(client)
    code = client.get("/account/tweede-stap/noodcodes/").context["unused_codes"][0]
    for expected in (200, 302):
        again = _log_in()
        again.post("/inloggen/tweede-stap/", {"code": code})
        assert again.get("/account/").status_code == expected


def test_the_secret_of_the_app_lies_encrypted_in_the_database(echt: None, settings: Any) -> None:
    secret = _set_up(_log_in())
    stored = Authenticator.objects.get(type="totp").data["secret"]
    assert secret not in stored
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "een nieuwe sleutel"
    assert Authenticator.objects.get(type="totp").wrap().validate_code(_code(secret))


def test_the_last_second_factor_is_not_taken_away(echt: None) -> None:
    client = _log_in()
    _set_up(client)
    client.post("/account/tweede-stap/app/weg/")
    assert Authenticator.objects.filter(type="totp").exists()
    assert "Zonder tweede stap kun je niet werken" in client.get("/account/tweede-stap/app/weg/").content.decode()


def test_adding_failing_and_removing_are_written_down(echt: None) -> None:
    client = _log_in()
    _set_up(client)
    _log_in().post("/inloggen/tweede-stap/", {"code": "000000"})
    Authenticator.objects.get(type="totp").delete()
    lines = Sessieregel.objects.filter(medewerker__login=MARE).values_list("soort", flat=True)
    assert {"stap-erbij", "mislukt", "stap-weg"} <= set(lines)


PAGES = [
    "/account/tweede-stap/",
    "/account/tweede-stap/app/weg/",
    "/account/tweede-stap/passkeys/",
    "/account/tweede-stap/passkeys/nieuw/",
    "/account/tweede-stap/noodcodes/",
    "/account/tweede-stap/noodcodes/nieuw/",
    "/inloggen/tweede-stap/opnieuw/",
    "/account/wachtwoord/",
]


def test_every_page_of_the_second_factor_can_be_read(echt: None) -> None:
    client = _log_in()
    _set_up(client)
    assert {page: client.get(page).status_code for page in PAGES} == dict.fromkeys(PAGES, 200)


@pytest.mark.parametrize("page", [*PAGES, "/account/tweede-stap/app/", "/inloggen/passkey/"])
def test_in_practice_mode_those_pages_are_not_there(oefenaars: dict[str, Medewerker], page: str) -> None:
    client = Client()
    client.force_login(oefenaars[MARE])
    assert client.get(page).status_code == 404
