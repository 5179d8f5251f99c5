"""What holds for every address of the API: problems, the version, no slash at the end, an honest description."""

import logging
from typing import Any

import pytest
from django.test import Client

from zicht.api import problem, protocol
from zicht.api.versie import VERSIE

pytestmark = pytest.mark.django_db

# method, address, status
EVERYWHERE = [
    ("get", "/api/v1/openapi.json", 200),
    ("get", "/api/v1/protocol/route", 200),
    ("get", "/api/v1/regios?gemeente=Bergen", 400),
    ("get", "/api/v1/protocol/route/", 404),  # a slash at the end is another address, not a redirect
    ("get", "/api/v1/regios/", 404),
    ("get", "/api/v1/", 404),
    ("get", "/api/v1/verzonnen", 404),
    ("delete", "/api/v1/regios", 405),
    ("post", "/api/v1/protocol/route", 405),
    ("get", "/api/v1/protocol/weging", 405),
]


@pytest.mark.parametrize("method, path, status", EVERYWHERE)
def test_every_answer_carries_the_version_and_every_error_is_a_problem(
    client: Client, method: str, path: str, status: int
) -> None:
    response = getattr(client, method)(path)
    assert (response.status_code, response["API-Version"]) == (status, VERSIE)
    if status >= 400:
        assert response["Content-Type"] == "application/problem+json"
        assert {"status", "title", "detail"} <= set(response.json())


def test_a_refused_method_says_which_one_is_allowed(client: Client) -> None:
    assert client.delete("/api/v1/regios")["Allow"] == "GET"


def test_the_description_may_be_read_by_any_page_and_the_rest_not(client: Client) -> None:
    assert client.get("/api/v1/openapi.json")["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Origin" not in client.get("/api/v1/protocol/route")


def test_outside_the_api_nothing_of_this_holds(client: Client) -> None:
    response = client.get("/inloggen/")
    assert "API-Version" not in response
    assert client.get("/bestaat-niet")["Content-Type"].startswith("text/html")


def test_the_description_is_openapi_3_1_with_every_promised_address(client: Client) -> None:
    schema = client.get("/api/v1/openapi.json").json()
    assert schema["openapi"].startswith("3.1")
    assert schema["servers"] == [{"url": "/api/v1"}]
    assert schema["info"]["version"] == VERSIE
    assert set(schema["paths"]) >= {
        "/protocol/route",
        "/protocol/termijnen/{code}",
        "/protocol/werkdagen",
        "/protocol/weging",
        "/regios",
    }


def test_the_description_tells_of_every_answer_its_version_and_of_every_error_that_it_is_a_problem(
    client: Client,
) -> None:
    for path, status, response in _responses(client.get("/api/v1/openapi.json").json()):
        assert "API-Version" in response["headers"], path
        if int(status) >= 400:
            assert list(response["content"]) == ["application/problem+json"], path


def test_every_operation_is_described_in_words(client: Client) -> None:
    for operations in client.get("/api/v1/openapi.json").json()["paths"].values():
        assert all(operation["summary"] and operation["description"] for operation in operations.values())


def _responses(schema: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (path, status, response)
        for path, operations in schema["paths"].items()
        for operation in operations.values()
        for status, response in operation["responses"].items()
    ]


def test_our_own_mistake_is_a_problem_that_tells_nothing_of_what_was_sent(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, client: Client
) -> None:
    def stumble(jaar: int) -> None:
        raise RuntimeError("Jansen, Kerkstraat 1")

    monkeypatch.setattr(protocol, "vrije_dagen", stumble)
    with caplog.at_level(logging.ERROR):
        response = client.get("/api/v1/protocol/werkdagen", {"jaar": "2026"})
    assert (response.status_code, response["Content-Type"]) == (500, problem.MEDIA_TYPE)
    assert "RuntimeError" in caplog.text
    assert "Jansen" not in caplog.text + response.content.decode()


def test_nobody_needs_to_be_logged_in_and_no_cookie_is_set(client: Client) -> None:
    response = client.post("/api/v1/protocol/weging", {"vermoeden": False}, content_type="application/json")
    assert response.status_code == 200
    assert not response.cookies
