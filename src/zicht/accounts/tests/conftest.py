"""The practice logins, and a client that sends its forms as a browser does."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests.proefopstelling.database import owner_at_work
from zicht.accounts import oefenlogins
from zicht.accounts.models import Medewerker

LogIn = Callable[..., Client]


@pytest.fixture(autouse=True)
def _quick_passwords(settings: Any) -> None:
    """Argon2 is slow on purpose; how passwords are really kept is shown in `test_wachtwoorden`."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def oefenaars(db: None) -> dict[str, Medewerker]:
    """Everyone who may log in to practise, by login name."""
    with owner_at_work():
        oefenlogins.maak()
    return {medewerker.login: medewerker for medewerker in Medewerker.objects.all()}


@pytest.fixture
def log_in(oefenaars: dict[str, Medewerker]) -> LogIn:
    """Log in through the login page, CSRF token and all; answers the client."""

    def through_the_page(login: str, *, password: str = oefenlogins.PASSWORD, client: Client | None = None) -> Client:
        client = client or Client(enforce_csrf_checks=True)
        client.get("/inloggen/")
        client.post("/inloggen/", {"login": login, "password": password, "csrfmiddlewaretoken": token_of(client)})
        return client

    return through_the_page


def token_of(client: Client) -> str:
    return client.cookies["zicht-csrf"].value
