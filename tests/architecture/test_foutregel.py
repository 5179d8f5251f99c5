"""An error that nobody expected leaves one line, with a code that stands on the page and without a word of anybody's."""

import logging
import re
from typing import Any

import pytest
from django.test import Client

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.wereld import wereld
from zicht.dossier.concepten import InDossier
from zicht.dossier.models import Fragment
from zicht.dossier.openen import open_dossier

pytestmark = pytest.mark.django_db

TEKST = "Kwikkelstaartje"


class Kapot(RuntimeError):
    """Planted; its message holds what was typed, as that of a database error would."""


@pytest.fixture
def hier(client: Client) -> Bureau:
    client.raise_request_exception = False
    return bureau(wereld(), client)


@pytest.fixture
def kapot(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*args: Any) -> None:
        try:
            int(args[-1]["voornamen"])
        except ValueError as wrong:
            raise Kapot(args[-1]["voornamen"]) from wrong

    monkeypatch.setattr(InDossier, "keep", breaks)


def lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name == "zicht.fouten"]


def test_one_line_says_where_and_what_and_its_code_stands_on_the_page(
    hier: Bureau, kapot: None, caplog: pytest.LogCaptureFixture
) -> None:
    answer = hier.client.post(hier.address("persoon-toevoegen"), {"voornamen": TEKST, "_concept": "1"})
    assert answer.status_code == 500
    (line,) = lines(caplog)
    (code,) = re.findall(r"Noem dan de code (\w{8})", answer.content.decode())
    assert line.startswith(f"fout {code} POST dossiers/<uuid:dossier_id>/persoon/ ")
    assert "test_foutregel.Kapot at " in line
    assert "foundation/vraagpagina.py:" in line
    assert " | from builtins.ValueError at " in line
    assert "\n" not in line


def test_nothing_that_was_typed_and_no_id_stands_in_it(
    hier: Bureau, kapot: None, caplog: pytest.LogCaptureFixture
) -> None:
    hier.client.post(hier.address("persoon-toevoegen"), {"voornamen": TEKST, "_concept": "1"})
    assert not [word for word in (TEKST, str(hier.dossier), "invalid literal") if word in lines(caplog)[0]]


def test_what_is_too_much_is_said_in_words_and_what_is_much_comes_back(hier: Bureau) -> None:
    address = hier.address("gesprek-vastleggen")
    much: Any = hier.client.post(address, {"uitkomst": "gesproken", "verslag": "a" * 3_000_000, "wat": "a" * 3_000_000})
    assert much.status_code == 200
    assert "tekens te lang" in much.content.decode()
    too_much: Any = hier.client.post(address, {"verslag": "a" * 11_000_000})
    assert too_much.status_code == 413
    assert "Een bestand mag 10 MB groot zijn" in too_much.content.decode()
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        assert not Fragment.objects.exists()


def test_the_line_goes_to_the_log_of_the_web_process(settings: Any) -> None:
    assert settings.LOGGING["loggers"]["zicht.fouten"]["handlers"] == ["fouten"]
    assert logging.getLogger("zicht.fouten").handlers
