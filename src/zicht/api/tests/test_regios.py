"""Which Veilig Thuis serves a municipality, over the API."""

from typing import Any

import pytest
from django.test import Client

from tests.proefopstelling.database import owner_at_work
from zicht.organisaties.models import GemeenteInRegio

pytestmark = pytest.mark.django_db


def _ask(client: Client, **query: str) -> Any:
    return client.get("/api/v1/regios", query)


@pytest.mark.parametrize("gemeente", ["Almere", "almere", "GM0034"])
@pytest.mark.eis("R-014")
def test_the_answer_names_municipality_and_veilig_thuis(client: Client, gemeente: str) -> None:
    assert _ask(client, gemeente=gemeente).json() == {
        "gemeentecode": "GM0034",
        "gemeente": "Almere",
        "veiligThuis": {"code": "VT03", "naam": "Veilig Thuis Flevoland"},
    }


# asked, status, words in the answer
ASKED = [
    ("Súdwest-Fryslân", 200, "Veilig Thuis Friesland"),
    ("sudwest-fryslan", 200, "Veilig Thuis Friesland"),
    ("Den Haag", 200, "Veilig Thuis Haaglanden"),
    ("Den Bosch", 200, "Veilig Thuis Oost-Brabant"),
    ("Bergen (NH.)", 200, "Veilig Thuis Noord-Holland Noord"),
    ("Bergen", 400, "Bergen (L.) of Bergen (NH.)"),
    ("Amstredam", 404, "Lijkt op: Amsterdam"),
    ("Verzonnen", 404, "niet bekend"),
    ("'; DROP TABLE x; --", 404, "niet bekend"),
    ("\x00", 404, "niet bekend"),
    ("", 400, "te kort"),
    ("x" * 101, 400, "te lang"),
]


@pytest.mark.parametrize("gemeente, status, words", ASKED)
def test_every_way_of_asking_is_answered_in_words(client: Client, gemeente: str, status: int, words: str) -> None:
    response = _ask(client, gemeente=gemeente)
    assert (response.status_code, words in str(response.json())) == (status, True)
    if status != 200:
        assert response["Content-Type"] == "application/problem+json"


def test_a_question_without_a_municipality_is_refused(client: Client) -> None:
    assert "gemeente ontbreekt" in _ask(client).json()["detail"]


def test_a_municipality_that_nobody_serves_is_a_404_in_words(client: Client) -> None:
    with owner_at_work():
        GemeenteInRegio.objects.filter(gemeente_id="GM0034").delete()
    response = _ask(client, gemeente="Almere")
    assert (response.status_code, "geen Veilig Thuis bekend" in response.json()["detail"]) == (404, True)
