"""Promises of the public door of which a planted fault was seen by no other test."""

import hashlib
import logging

import pytest

from tests.proefopstelling.meldende import Meldende, Tabbezoek, kijk, veilig_thuis_van
from zicht.foundation import aanroep
from zicht.publiek import maten
from zicht.vault import ontvangstcode, tempo
from zicht.vault.tempo import Maat

pytestmark = pytest.mark.django_db

NET_VEEL = "Er is hier net veel verstuurd"
VRAAG = "Een jongen van ongeveer 9 komt vaak met honger op school. Wat kan ik doen?"


@pytest.fixture(autouse=True)
def _there() -> None:
    veilig_thuis_van("Almere")


def asked() -> Tabbezoek:
    return Tabbezoek("/advies/").send(vraag=VRAAG, gemeente="Almere").send(wijze="code")


def test_sending_has_a_limit_at_every_form_and_nothing_typed_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    code = asked().code
    aanroep.rows("DELETE FROM vault_tempo")
    monkeypatch.setattr(maten, "VERSTUREN", Maat("versturen", ineens=1, elke=36_000))
    tempo.take(maten.VERSTUREN, "127.0.0.1")
    assert NET_VEEL in asked().html
    assert NET_VEEL in Meldende().to_the_end().html
    shown = kijk(code).send(tekst="Dank u, dat doe ik.").html
    assert NET_VEEL in shown
    assert "Dank u, dat doe ik." in shown


def test_a_code_is_kept_under_a_key_and_not_only_hashed() -> None:
    code = ontvangstcode.new_code()
    plain = "".join(code.split())
    for name in hashlib.algorithms_guaranteed - {"shake_128", "shake_256"}:
        assert ontvangstcode.token_of(code) not in hashlib.new(name, plain.encode()).hexdigest()


def test_a_code_that_opens_something_uses_up_no_try() -> None:
    code = asked().code
    assert all(kijk(code).blad == "antwoord" for _ in range(maten.CODE.ineens + 2))


@pytest.mark.parametrize("adres", ["/melden/", "/advies/", "/vertel/", "/status/"])
def test_what_is_typed_goes_into_no_address(adres: str) -> None:
    form = Tabbezoek(adres).html.split('id="wandeling"')[1].split(">")[0]
    assert 'method="post"' in form
    assert "action=" not in form


def test_nothing_that_was_typed_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        Meldende().to_the_end()
    written = " ".join(record.getMessage() for record in caplog.records if record.name != "django.db.backends")
    assert not any(word in written for word in ("Noor", "Proefman", "gebonk", "Theodoor", "0687654321", "tulp"))
