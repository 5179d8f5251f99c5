"""`zicht aansluiting`, as the reference of the API types it."""

import re

import pytest
from django.test import Client

from tests.proefopstelling.database import owner_at_work
from zicht.api.tests.systemen import Systeem, practice_systems
from zicht.config.opdracht import main

pytestmark = pytest.mark.django_db
DOOR = "/meldingen/3f0c1f9e-7a4b-4c1d-9a57-2f6d3f1f2a10"
NIEUW = ("nieuw", "oefen-huisarts-almere", "his-de-vuurtoren", "--mag", "melden")


@pytest.fixture(autouse=True)
def _as_owner_in_this_database(monkeypatch: pytest.MonkeyPatch) -> None:
    practice_systems()
    monkeypatch.setattr("zicht.config.opdrachten.aansluiting.set_up", lambda rol: None)


def typed(*words: str) -> int:
    with owner_at_work():
        return main(("aansluiting", *words))


def test_a_system_is_let_in_listed_and_shut_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert typed(*NIEUW) == 0
    said = capsys.readouterr().out
    sleutel = said.splitlines()[-1]
    number = re.search(r"sleutel ([0-9a-f-]{36})", said)
    assert number
    system = Systeem(Client(), sleutel)
    assert system.get(DOOR).status_code == 404
    assert typed("lijst") == 0
    listed = capsys.readouterr().out
    assert "his-de-vuurtoren: Huisartsenpraktijk De Vuurtoren" in listed
    assert number[1] in listed
    assert sleutel not in listed
    assert typed("intrekken", number[1]) == 0
    assert system.get(DOOR).status_code == 401


# What is typed, and what is said.
WEIGERINGEN = [
    (("nieuw", "verzonnen", "his"), "bestaat niet"),
    (("nieuw", "VT03", "oefen-his"), "is er al"),
    (("nieuw", "oefen-huisarts-almere", "oefen-his", "--mag", "zorgmelden"), "is er al"),
    (("intrekken", "3f0c1f9e-7a4b-4c1d-9a57-2f6d3f1f2a10"), "niets ingetrokken"),
    (("intrekken", "verzonnen"), "niets ingetrokken"),
]


@pytest.mark.parametrize(("words", "said"), WEIGERINGEN)
def test_what_cannot_be_is_refused_in_words(
    words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert typed(*words) == 1
    assert said in capsys.readouterr().err
