"""Every answer is one that the description tells of, whatever is sent. Bounded: a few dozen requests an operation."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    positive_data_acceptance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from zicht.api import limiet, protocol
from zicht.api.deur import api
from zicht.api.tests.systemen import Systeem
from zicht.vault.tempo import Maat

CHECKS: list[Any] = [
    schemathesis.checks.not_a_server_error,
    content_type_conformance,
    negative_data_rejection,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
]
#: A shape cannot say that 30 February is no day, nor that two answers contradict each other: 400 in words.
MORE_THAN_A_SHAPE = {
    "/protocol/termijnen/{code}",
    "/protocol/weging",
    "/meldingen",
    "/meldingen/{id}",
    "/meldingen/{id}/bijlagen",
    "/zorgmeldingen",
}
KNOWN = {"Authorization": "Bearer oefen-politie"}
#: Nothing about these can be sent wrong but a cursor (`test_navragen`): what is no parameter is passed over.
WITHOUT_INPUT = {("/protocol/route", GenerationMode.NEGATIVE), ("/gebeurtenissen", GenerationMode.NEGATIVE)}
SENT = [
    (path, method, mode)
    for path, operations in api.get_openapi_schema()["paths"].items()
    for method in operations
    for mode in GenerationMode
    if (path, mode) not in WITHOUT_INPUT
]


@pytest.fixture
def within_the_test(db: None) -> Iterator[None]:
    """A whole request from the web server's side, in the transaction of the test: its connection stays open."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def description(within_the_test: None, politie: Systeem) -> Any:
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())


def _send(description: Any, path: str, method: str, mode: GenerationMode, examples: int = 30) -> None:
    checks = CHECKS if path in MORE_THAN_A_SHAPE else [*CHECKS, positive_data_acceptance]

    @given(case=description[path][method.upper()].as_strategy(generation_mode=mode))
    @settings(
        max_examples=examples, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
    )
    def answers_as_described(case: schemathesis.Case) -> None:
        case.call_and_validate(checks=checks, headers=KNOWN)

    answers_as_described()


@pytest.mark.parametrize("path, method, mode", SENT)
def test_the_api_answers_as_it_says(description: Any, path: str, method: str, mode: GenerationMode) -> None:
    _send(description, path, method, mode)


def test_so_it_does_for_whoever_has_no_key(description: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(KNOWN, "Authorization", "Bearer verzonnen")
    monkeypatch.setattr(limiet, "MISGELOPEN", Maat("api-sleutel", ineens=1_000_000, elke=1))
    for path, method in (("/meldingen", "post"), ("/zorgmeldingen", "post"), ("/gebeurtenissen", "get")):
        _send(description, path, method, GenerationMode.POSITIVE, examples=3)


def test_an_answer_that_the_description_does_not_tell_of_is_seen(
    description: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half_an_answer(jaar: int) -> list[Any]:
        raise AttributeError("planted")

    monkeypatch.setattr(protocol, "vrije_dagen", half_an_answer)
    with pytest.raises(BaseExceptionGroup):
        _send(description, "/protocol/werkdagen", "get", GenerationMode.POSITIVE, examples=3)
