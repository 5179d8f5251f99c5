"""The police's batch: a result an item, in order; a bad one spoils no other; what looks double is received and said."""

from typing import Any
from uuid import uuid4

import pytest
from django.db import OperationalError, connection
from django.db.utils import load_backend

from tests.proefopstelling.wereld import iemand
from zicht.api import zorgmeldingen
from zicht.api.models import Aanlevering
from zicht.api.tests.systemen import MELDER, NOOR, Systeem, a_melding
from zicht.dossier.models import Dossier
from zicht.foundation.context import acting
from zicht.organisaties.models import Organisatie
from zicht.stations.melding.models import Zorgmelding

pytestmark = pytest.mark.django_db
AGENT = {**MELDER, "naam": "Pim Politieman", "functie": "agent"}


def an_incident(number: int, **anders: Any) -> dict[str, Any]:
    child = {**NOOR, "voornamen": f"Kind {number}", "bsn": None, "achternaam": f"Huis {number}", "adres": None}
    own = {
        "melder": AGENT,
        "omschrijving": f"Ruzie op adres {number}.",
        "betrokkenen": [child],
        "registratienummer": f"PL0900-{number}",
        "incidentOp": "2026-11-30T23:10:00+01:00",
    }
    return a_melding(**own) | anders


def results(answer: Any) -> list[dict[str, Any]]:
    assert answer.status_code == 200, answer.content.decode()
    return list(answer.json()["resultaten"])


def at_flevoland() -> Any:
    return iemand(Organisatie.objects.get(code="VT03"), "frontoffice").at_work()


@pytest.mark.eis("R-121")
def test_each_has_a_result_in_order_and_a_bad_one_spoils_no_other(politie: Systeem) -> None:
    sent = [an_incident(1), an_incident(2, gemeente="Nergens"), "geen object", an_incident(4, gemeente="Utrecht")]
    first, second, third, fourth = results(politie.post("/zorgmeldingen", {"meldingen": sent}))
    assert [one["volgnummer"] for one in (first, second, third, fourth)] == [1, 2, 3, 4]
    assert [one["status"] for one in (first, second, third, fourth)] == [
        "ontvangen",
        "geweigerd",
        "geweigerd",
        "ontvangen",
    ]
    assert (first["melding"]["veiligThuis"]["code"], fourth["melding"]["veiligThuis"]["code"]) == ("VT03", "VT20")
    assert second["errors"][0]["location"] == {"pointer": "#/meldingen/1/gemeente"}
    assert "niet bekend" in second["detail"]
    assert "JSON-object" in third["detail"]
    with at_flevoland():
        assert Dossier.objects.count() == 1
        assert Zorgmelding.objects.get().nummer == first["melding"]["nummer"]


def test_the_name_of_an_unknown_field_is_not_kept_with_the_answer(politie: Systeem) -> None:
    sent = [an_incident(1, Proefman=1), an_incident(2, betrokkenen=[{**NOOR, "\u0000": 1}])]
    answer = politie.post("/zorgmeldingen", {"meldingen": sent})
    places = [one["errors"][0]["location"]["pointer"] for one in results(answer)]
    assert places == ["#/meldingen/0", "#/meldingen/1/betrokkenen/0"]
    assert "Proefman" not in answer.content.decode()


def test_two_unknown_fields_at_one_place_are_said_once(politie: Systeem) -> None:
    (result,) = results(politie.post("/zorgmeldingen", {"meldingen": [an_incident(1, postcode="x", huisnummer="7")]}))
    assert len(result["errors"]) == 1
    assert result["detail"].count("een veld dat wij niet kennen") == 1


def test_what_goes_wrong_with_us_at_one_is_said_there_and_undone(
    politie: Systeem, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = zorgmeldingen.bring

    def stumbles(vorm: Any, aansluiting: Any) -> Any:
        told = real(vorm, aansluiting)
        if vorm.registratienummer == "PL0900-2":
            raise RuntimeError("Huis 2")
        return told

    monkeypatch.setattr(zorgmeldingen, "bring", stumbles)
    answer = politie.post("/zorgmeldingen", {"meldingen": [an_incident(number) for number in (1, 2, 3)]})
    assert [one["status"] for one in results(answer)] == ["ontvangen", "mislukt", "ontvangen"]
    assert "Huis 2" not in answer.content.decode()
    with at_flevoland():
        assert Dossier.objects.count() == 2


def test_the_same_batch_again_is_the_same_answer_and_nothing_more(politie: Systeem) -> None:
    key, batch = str(uuid4()), {"meldingen": [an_incident(1), an_incident(2)]}
    first, again = (politie.post("/zorgmeldingen", batch, sleutel=key) for _ in range(2))
    assert results(first) == results(again)
    assert first.content == again.content
    with acting(politie.context):
        assert Aanlevering.objects.count() == 2


def test_a_batch_that_was_broken_off_goes_on_where_it_was(politie: Systeem, monkeypatch: pytest.MonkeyPatch) -> None:
    """The database went away at the third; what was kept before stays, and comes in once."""
    real, key = zorgmeldingen.bring, str(uuid4())
    batch = {"meldingen": [an_incident(number) for number in (1, 2, 3)]}

    def goes_away(vorm: Any, aansluiting: Any) -> Any:
        if vorm.registratienummer == "PL0900-3":
            raise OperationalError
        return real(vorm, aansluiting)

    monkeypatch.setattr(zorgmeldingen, "bring", goes_away)
    answer = politie.post("/zorgmeldingen", batch, sleutel=key)
    assert (answer.status_code, answer["Content-Type"]) == (503, "application/problem+json")
    monkeypatch.setattr(zorgmeldingen, "bring", real)
    told = results(politie.post("/zorgmeldingen", batch, sleutel=key))
    assert [one["status"] for one in told] == ["ontvangen"] * 3
    with at_flevoland():
        kept = list(Zorgmelding.objects.order_by("nummer").values_list("nummer", flat=True))
    assert kept == [one["melding"]["nummer"] for one in told]


def test_the_key_of_a_batch_with_another_batch_is_a_conflict(politie: Systeem) -> None:
    key = str(uuid4())
    politie.post("/zorgmeldingen", {"meldingen": [an_incident(1)]}, sleutel=key)
    answer = politie.post("/zorgmeldingen", {"meldingen": [an_incident(2)]}, sleutel=key)
    assert answer.status_code == 409
    with acting(politie.context):
        assert Aanlevering.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_each_is_kept_by_itself_so_that_nobody_waits_for_the_last(
    politie: Systeem, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, seen = zorgmeldingen.bring, list[int]()

    def looks(vorm: Any, aansluiting: Any) -> Any:
        seen.append(kept_elsewhere())
        return real(vorm, aansluiting)

    monkeypatch.setattr(zorgmeldingen, "bring", looks)
    politie.post("/zorgmeldingen", {"meldingen": [an_incident(number) for number in (1, 2, 3)]})
    assert seen == [0, 1, 2]


def kept_elsewhere() -> int:
    """How many another connection sees."""
    colleague = load_backend(connection.settings_dict["ENGINE"]).DatabaseWrapper(connection.settings_dict)
    try:
        with colleague.cursor() as cursor:
            cursor.execute("RESET SESSION AUTHORIZATION")  # past every wall
            cursor.execute("SELECT count(*) FROM melding_zorgmelding")
            return int(cursor.fetchone()[0])
    finally:
        colleague.close()


#: What is sent after a first incident, and whether it looks like that one.
DUBBEL = [
    (an_incident(1), True),  # all of it once more
    (
        an_incident(1, melder={**AGENT, "naam": "Een ander"}, registratienummer="PL0900-8"),
        True,
    ),  # the same, by a colleague
    (an_incident(2, registratienummer="PL0900-1"), True),  # the same number, told otherwise
    (an_incident(2), False),
    (an_incident(1, registratienummer="PL0900-9", incidentOp="2026-11-29T23:10:00+01:00"), False),  # the day before
]


@pytest.mark.parametrize(("sent", "alike"), DUBBEL)
def test_what_looks_double_is_received_with_a_number_of_its_own_and_said(
    politie: Systeem, sent: dict[str, Any], alike: bool
) -> None:
    (first,) = results(politie.post("/zorgmeldingen", {"meldingen": [an_incident(1)]}))
    (second,) = results(politie.post("/zorgmeldingen", {"meldingen": [sent]}))
    assert second["status"] == "ontvangen"
    assert second["melding"]["nummer"] != first["melding"]["nummer"]
    assert second.get("lijktOp") == (first["melding"]["id"] if alike else None)


def test_a_batch_is_not_empty_and_not_without_end(politie: Systeem) -> None:
    assert politie.post("/zorgmeldingen", {"meldingen": []}).status_code == 400
    assert politie.post("/zorgmeldingen", {"meldingen": [1] * (zorgmeldingen.MOST + 1)}).status_code == 400


def test_whoever_is_logged_in_in_the_same_browser_is_nobody_here(politie: Systeem) -> None:
    politie.client.force_login(iemand(Organisatie.objects.get(code="VT03"), "frontoffice").medewerker)
    assert politie.post("/zorgmeldingen", {"meldingen": [an_incident(1)]}).status_code == 200


def test_each_is_asked_after_by_itself(politie: Systeem) -> None:
    batch = {"meldingen": [an_incident(1), an_incident(2)]}
    found = [
        politie.get(f"/meldingen/{one['melding']['id']}").json()
        for one in results(politie.post("/zorgmeldingen", batch))
    ]
    assert [one["status"] for one in found] == ["ontvangen", "ontvangen"]
    assert len({one["nummer"] for one in found}) == 2
