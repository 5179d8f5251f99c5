"""Who comes in at the door for machines: a key that counts, for what it may, and not without end."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test import Client, override_settings

from tests.proefopstelling.database import AsRole, owner_at_work
from zicht.api import limiet
from zicht.api.aansluiten import BestaatNiet, connect, new_key, withdraw_key
from zicht.api.models import Aansluiting, Toegangssleutel
from zicht.api.tests.systemen import Systeem, a_melding
from zicht.api.versie import VERSIE
from zicht.foundation import aanroep, klok
from zicht.organisaties.models import Organisatie
from zicht.vault import tempo
from zicht.vault.tempo import Maat

pytestmark = pytest.mark.django_db
DOOR = "/meldingen/3f0c1f9e-7a4b-4c1d-9a57-2f6d3f1f2a10"


def made() -> tuple[UUID, Systeem]:
    with owner_at_work():
        new = connect(Organisatie.objects.get(code="oefen-huisarts-almere"), "his-proef", ["melden"])
        id, sleutel = new_key(new)
    return id, Systeem(Client(), sleutel)


def test_a_known_key_comes_in(his: Systeem) -> None:
    assert his.get(DOOR).status_code == 404
    assert made()[1].get(DOOR).status_code == 404


@pytest.mark.parametrize("sleutel", ["verzonnen", "", "zicht_" + "x" * 43, "é", "x" * 5_000])
def test_an_unknown_key_is_refused_and_says_how_to_come_in(his: Systeem, sleutel: str) -> None:
    answer = Systeem(his.client, sleutel).get(DOOR)
    assert (answer.status_code, answer["WWW-Authenticate"]) == (401, "Bearer")
    assert "Authorization: Bearer" in answer.json()["detail"]


def test_without_a_header_nobody_comes_in_also_when_logged_in(his: Systeem) -> None:
    assert his.client.get(f"/api/v1{DOOR}").status_code == 401
    assert his.client.post("/api/v1/meldingen", a_melding(), content_type="application/json").status_code == 401


def test_a_withdrawn_key_is_as_no_key_and_the_other_of_the_same_system_goes_on(his: Systeem) -> None:
    id, first = made()
    with owner_at_work():
        _, second = new_key(Aansluiting.objects.get(naam="his-proef"))
        withdraw_key(id)
    assert first.get(DOOR).status_code == 401
    assert Systeem(his.client, second).get(DOOR).status_code == 404
    with pytest.raises(BestaatNiet), owner_at_work():
        withdraw_key(id)


@pytest.mark.parametrize("ended", ["verval", "tot", "organisatie"])
def test_what_has_ended_lets_nobody_in(his: Systeem, ended: str) -> None:
    id, system = made()
    assert system.get(DOOR).status_code == 404
    with owner_at_work():
        match ended:
            case "verval":
                Toegangssleutel.objects.filter(pk=id).update(verval=klok.now() - timedelta(seconds=1))
            case "tot":
                Aansluiting.objects.filter(naam="his-proef").update(
                    van=klok.today() - timedelta(days=2), tot=klok.today()
                )
            case "organisatie":
                Organisatie.objects.filter(code="oefen-huisarts-almere").update(geldig_tot=klok.today())
    assert system.get(DOOR).status_code == 401


def test_a_practice_word_counts_in_a_practice_system_alone(his: Systeem) -> None:
    with override_settings(PRACTICE=False):
        assert his.get(DOOR).status_code == 401
        assert made()[1].get(DOOR).status_code == 404


def test_who_may_not_send_a_batch_is_told_so(his: Systeem) -> None:
    answer = his.post("/zorgmeldingen", {"meldingen": []})
    assert answer.status_code == 403
    assert "zorgmeldingen sturen" in answer.json()["detail"]


def test_no_key_stands_in_the_database(his: Systeem, as_role: AsRole) -> None:
    _, system = made()
    with as_role("postgres"):
        rows = str(aanroep.rows("SELECT to_jsonb(t)::text FROM api_toegangssleutel t"))
    assert system.sleutel not in rows
    assert "oefen-his" not in rows


def test_who_guesses_at_a_key_waits_and_who_has_one_comes_in(his: Systeem) -> None:
    """From the same house: a wrong setting in one system does not shut out another."""
    answers = [Systeem(his.client, f"raad-{number}").get(DOOR) for number in range(32)]
    assert {answer.status_code for answer in answers[:30]} == {401}
    assert answers[-1].status_code == 429
    assert 1 <= int(answers[-1]["Retry-After"]) <= 2
    assert his.get(DOOR).status_code == 404


def test_behind_a_proxy_who_guesses_is_told_apart_by_where_they_sit(
    his: Systeem, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limiet, "MISGELOPEN", Maat("api-sleutel-proef", ineens=1, elke=3600))
    with override_settings(ALLAUTH_TRUSTED_PROXY_COUNT=1):
        said = [
            Client().get(f"/api/v1{DOOR}", headers={"X-Forwarded-For": address}).status_code
            for address in ("192.0.2.7", "192.0.2.7", "192.0.2.8")
        ]
    assert said == [401, 429, 401]


def test_a_system_that_runs_wild_waits_and_loses_nothing(his: Systeem, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limiet, "VERZOEKEN", Maat("api-proef", ineens=2, elke=3600))
    key = str(uuid4())
    assert [his.get(DOOR).status_code for _ in range(2)] == [404, 404]
    refused = his.post("/meldingen", a_melding(), sleutel=key)
    assert (refused.status_code, refused["API-Version"]) == (429, VERSIE)
    assert 3500 < int(refused["Retry-After"]) <= 3600
    aanroep.rows("UPDATE vault_tempo SET op = op - interval '2 hours'")
    assert his.post("/meldingen", a_melding(), sleutel=key).status_code == 201


@pytest.mark.django_db(transaction=True)
def test_a_request_is_counted_before_its_transaction_so_that_none_waits_for_another(
    his: Systeem, monkeypatch: pytest.MonkeyPatch
) -> None:
    within: list[bool] = []
    monkeypatch.setattr(tempo, "take", lambda *_: within.append(connection.in_atomic_block))
    assert his.get(DOOR).status_code == 404
    assert within == [False]
