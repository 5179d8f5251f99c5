"""Who comes in at the door for machines: a key that counts, for what it may, and not without end."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client, override_settings

from tests.proefopstelling.database import AsRole, owner_at_work
from zicht.api import limiet
from zicht.api.aansluiten import BestaatNiet, connect, new_key, withdraw_key
from zicht.api.limiet import Limiet
from zicht.api.models import Aansluiting, Toegangssleutel
from zicht.api.tests.systemen import Systeem, a_melding
from zicht.foundation import aanroep, klok
from zicht.organisaties.models import Organisatie

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


def test_one_address_guesses_a_few_times_and_then_waits(his: Systeem) -> None:
    guesses = [Systeem(his.client, f"raad-{number}").get(DOOR).status_code for number in range(32)]
    assert set(guesses[:30]) == {401}
    answer = his.get(DOOR)
    assert (guesses[-1], answer.status_code, answer["Retry-After"]) == (429, 429, "30")


def test_a_system_that_runs_wild_waits_and_loses_nothing(his: Systeem, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limiet.VERZOEKEN, "ineens", 2)
    monkeypatch.setattr(limiet.VERZOEKEN, "per_seconde", 0)
    key = str(uuid4())
    assert [his.get(DOOR).status_code for _ in range(2)] == [404, 404]
    assert his.post("/meldingen", a_melding(), sleutel=key).status_code == 429
    limiet.VERZOEKEN.forget()
    assert his.post("/meldingen", a_melding(), sleutel=key).status_code == 201


def test_a_bucket_empties_at_once_and_fills_by_the_second() -> None:
    bucket = Limiet(ineens=2, per_seconde=0.5)
    assert [bucket.takes("a", now=0.0) for _ in range(3)] == [True, True, False]
    assert bucket.takes("b", now=0.0)
    assert not bucket.takes("a", now=1.0)
    assert bucket.takes("a", now=2.5)
