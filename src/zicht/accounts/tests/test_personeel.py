"""What a functional administrator does for people, from the command line."""

from io import StringIO
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.core.management import CommandError, call_command
from django.test import Client

from tests.proefopstelling.database import owner_at_work
from zicht.accounts.models import Aanstelling, Medewerker
from zicht.accounts.sessie import owes_second_factor
from zicht.accounts.tests.conftest import LogIn

pytestmark = pytest.mark.django_db
MARE = "medewerker.flevoland"


def _do(*words: str) -> str:
    out = StringIO()
    with owner_at_work():
        call_command("medewerker", *words, stdout=out)
    return out.getvalue()


def _password(said: str) -> str:
    return said.split("Wachtwoord: ")[1].split("\n")[0]


def _is_in(client: Client) -> bool:
    return client.get("/account/").status_code == 200


def test_a_new_medewerker_is_registered_appointed_and_gets_in(log_in: LogIn) -> None:
    password = _password(_do("aannemen", "Sanne.de.Vries", "--naam", "Sanne de Vries"))
    _do("aanstellen", "sanne.de.vries", "--organisatie", "VT03", "--rol", "backoffice", "--team", "Almere")
    client = log_in("sanne.de.vries", password=password)
    client.get("/account/")
    running = Aanstelling.objects.get(medewerker__login="sanne.de.vries")
    assert client.session["aanstelling"] == str(running.id)


def test_a_new_password_ends_the_sessions_under_the_old_one(log_in: LogIn) -> None:
    client = log_in(MARE)
    password = _password(_do("wachtwoord", MARE))
    assert not _is_in(client)
    assert not _is_in(log_in(MARE))
    assert _is_in(log_in(MARE, password=password))


def test_who_lost_the_telephone_sets_up_a_new_second_factor(oefenaars: dict[str, Medewerker], settings: Any) -> None:
    settings.TWEEDE_FACTOR_VERPLICHT = True
    TOTP.activate(oefenaars[MARE], generate_totp_secret())
    assert not owes_second_factor(oefenaars[MARE])
    _do("tweede-stap-wissen", MARE)
    assert owes_second_factor(oefenaars[MARE])


def test_who_leaves_is_out_at_once_and_stays_on_record(log_in: LogIn) -> None:
    client = log_in(MARE)
    _do("uit-dienst", MARE)
    assert not _is_in(client)
    assert not _is_in(log_in(MARE))
    assert Aanstelling.objects.get(medewerker__login=MARE).tot is not None


@pytest.mark.parametrize(
    "words, why",
    [
        (("aannemen", MARE, "--naam", "Nog een"), "bestaat al"),  # a login that is taken
        (("aannemen", "met spatie", "--naam", "x"), "Gebruik kleine letters"),
        (("wachtwoord", "niemand.nergens"), "Niemand logt in als"),
        (("aanstellen", MARE, "--organisatie", "VT99", "--rol", "backoffice"), "bestaat niet"),
        (("aanstellen", MARE, "--organisatie", "VT03", "--rol", "backoffice", "--team", "Parijs"), "bestaat niet"),
        (("aanstellen", MARE, "--organisatie", "VT03", "--rol", "professional"), "is geen rol bij"),
        (("aanstellen", "beheer.flevoland", "--organisatie", "VT03", "--rol", "beheer"), "loopt al"),
    ],
)
def test_what_cannot_be_is_refused_in_words(oefenaars: dict[str, Medewerker], words: tuple[str, ...], why: str) -> None:
    with pytest.raises(CommandError, match=why):
        _do(*words)
