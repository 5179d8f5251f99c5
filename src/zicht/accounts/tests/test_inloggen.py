"""Logging in and out: in words, safely back, counted over every process, and written down."""

import time
from typing import Any

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client

from tests.proefopstelling.database import owner_at_work
from zicht.accounts.middleware import GEZIEN
from zicht.accounts.models import Medewerker, Sessieregel
from zicht.accounts.tests.conftest import LogIn, token_of

pytestmark = pytest.mark.django_db
MARE = "medewerker.flevoland"


def _is_in(client: Client) -> bool:
    return client.get("/account/").status_code == 200


def _lines(login: str) -> list[str]:
    return list(Sessieregel.objects.filter(medewerker__login=login).order_by("op").values_list("soort", flat=True))


@pytest.mark.parametrize(
    "login, password",
    [
        (MARE, "verkeerd"),  # a wrong password
        ("niemand.nergens", "oefenen-is-veilig"),  # nobody's login
        (MARE, ""),  # nothing typed
        ("", ""),
    ],
)
def test_who_does_not_know_the_password_stays_out_and_reads_why(log_in: LogIn, login: str, password: str) -> None:
    client = log_in(login, password=password)
    assert not _is_in(client)
    page = client.post("/inloggen/", {"login": login, "password": password, "csrfmiddlewaretoken": token_of(client)})
    assert "Inloggen is niet gelukt" in page.content.decode()


def test_nobody_is_told_whether_a_login_exists(oefenaars: dict[str, Medewerker], settings: Any) -> None:
    settings.PRACTICE = False  # without the list of practice logins, which names them all
    pages = [_refusal(login) for login in (MARE, "niemand.nergens")]
    assert "horen niet bij elkaar" in pages[0]
    assert pages[0] == pages[1]


def _refusal(login: str) -> str:
    page = Client().post("/inloggen/", {"login": login, "password": "verkeerd"}).content.decode()
    return "\n".join(line for line in page.replace(login, "").splitlines() if "csrf" not in line.lower())


def test_the_case_of_a_login_does_not_matter(log_in: LogIn) -> None:
    assert _is_in(log_in("Medewerker.Flevoland"))


def test_who_left_cannot_log_in_and_a_running_session_ends_at_once(
    log_in: LogIn, oefenaars: dict[str, Medewerker]
) -> None:
    client = log_in(MARE)
    with owner_at_work():
        Medewerker.objects.filter(login=MARE).update(actief=False)
    assert not _is_in(client)
    assert not _is_in(log_in(MARE))


# where the address says to go after logging in, and where one really goes
NEXT = [
    ("/account/", "/account/"),
    ("https://elders.example/", "/inloggen/verder/"),
    ("//elders.example/", "/inloggen/verder/"),
    ("javascript:alert(1)", "/inloggen/verder/"),
    ("http://localhost/account/", "/inloggen/verder/"),  # another of our own host names is another host
    ("", "/inloggen/verder/"),
]


@pytest.mark.parametrize("asked, reached", NEXT)
def test_after_logging_in_one_goes_back_to_a_page_of_this_house_only(
    oefenaars: dict[str, Medewerker], client: Client, asked: str, reached: str
) -> None:
    response = client.post("/inloggen/", {"login": MARE, "password": "oefenen-is-veilig", "next": asked})
    assert (response.status_code, response["Location"]) == (302, reached)


@pytest.mark.parametrize("path", ["/signup/", "/accounts/signup/", "/inloggen/aanmelden/", "/registreren/"])
def test_nobody_signs_up(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_guessing_is_counted_where_every_process_sees_it(log_in: LogIn, oefenaars: dict[str, Medewerker]) -> None:
    for _ in range(10):
        Client().post("/inloggen/", {"login": MARE, "password": "raden"})
    caches["default"].close()  # what another process knows is only what stands in the database
    refused = Client().post("/inloggen/", {"login": MARE, "password": "oefenen-is-veilig"})
    assert "te vaak geprobeerd" in refused.content.decode()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM platform_cache")
        assert cursor.fetchone()[0] > 0


def test_who_guesses_elsewhere_does_not_shut_a_colleague_out(oefenaars: dict[str, Medewerker]) -> None:
    for _ in range(10):
        Client(REMOTE_ADDR="192.0.2.7").post("/inloggen/", {"login": MARE, "password": "raden"})
    own = {"login": MARE, "password": "oefenen-is-veilig"}
    assert "te vaak geprobeerd" in Client(REMOTE_ADDR="192.0.2.7").post("/inloggen/", own).content.decode()
    assert Client(REMOTE_ADDR="192.0.2.8").post("/inloggen/", own).status_code == 302


def test_guessing_one_login_does_not_lock_another_out(log_in: LogIn) -> None:
    for _ in range(10):
        Client().post("/inloggen/", {"login": MARE, "password": "raden"})
    assert _is_in(log_in("collega.flevoland"))


def test_a_session_is_written_down_from_beginning_to_end(log_in: LogIn) -> None:
    client = log_in(MARE)
    client.get("/account/")
    client.post("/uitloggen/", {"csrfmiddlewaretoken": token_of(client)})
    assert _lines(MARE) == ["ingelogd", "gekozen", "uitgelogd"]
    assert not _is_in(client)


def test_a_failed_attempt_is_written_down_without_what_was_typed(log_in: LogIn) -> None:
    log_in(MARE, password="geheim-getypt")
    (line,) = Sessieregel.objects.filter(medewerker__login=MARE)
    assert (line.soort, line.aanstelling) == ("mislukt", None)


def test_a_form_in_another_tab_can_still_be_sent_after_logging_in_again(log_in: LogIn) -> None:
    client = log_in(MARE)
    token_in_the_old_form = token_of(client)
    client.cookies.pop("zicht")  # the session is gone, the form still stands there
    log_in(MARE, client=client)
    sent = client.post("/inloggen/aanstelling/", {"csrfmiddlewaretoken": token_in_the_old_form})
    assert sent.status_code == 400  # judged on what it says, not refused for its token


def test_after_logging_out_an_old_form_is_worth_nothing(log_in: LogIn) -> None:
    client = log_in(MARE)
    old = token_of(client)
    client.post("/uitloggen/", {"csrfmiddlewaretoken": old})
    log_in("collega.flevoland", client=client)
    assert client.post("/inloggen/aanstelling/", {"csrfmiddlewaretoken": old}).status_code == 403


def _leave_alone(client: Client, minutes: int) -> None:
    session = client.session
    session[GEZIEN] = int(time.time()) - minutes * 60
    session.save()


def test_a_session_left_alone_ends_and_the_login_page_says_so(log_in: LogIn) -> None:
    client = log_in(MARE)
    client.get("/account/")
    _leave_alone(client, 31)
    response = client.get("/inloggen/aanstelling/")
    assert response["Location"].startswith("/inloggen/?")
    assert _lines(MARE)[-1] == "verlopen"


def test_a_session_that_is_used_goes_on(log_in: LogIn) -> None:
    client = log_in(MARE)
    _leave_alone(client, 29)
    assert _is_in(client)
    assert client.session[GEZIEN] >= int(time.time()) - 60


def test_the_moment_is_written_at_most_once_a_minute(log_in: LogIn) -> None:
    client = log_in(MARE)
    client.get("/account/")
    before = client.session[GEZIEN]
    client.get("/account/")
    assert client.session[GEZIEN] == before


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(log_in: LogIn) -> None:
    cookie = log_in(MARE).cookies["zicht"]
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "Lax", "")


def test_what_a_form_with_focus_asks_keeps_the_session(log_in: LogIn) -> None:
    client = log_in(MARE)
    _leave_alone(client, 29)
    client.head("/")
    assert int(time.time()) - client.session[GEZIEN] < 60
