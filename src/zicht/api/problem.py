"""Every error of the API in one shape (RFC 9457, application/problem+json), in words: what, why, and all faults at once."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI, Schema
from ninja.errors import HttpError, ValidationError
from pydantic import Field

from zicht.foundation.eenmaal import STORINGEN
from zicht.foundation.foutregel import write_line_of

MEDIA_TYPE = "application/problem+json"

TITLES: Mapping[int, str] = {
    HTTPStatus.BAD_REQUEST: "Het verzoek klopt niet",
    HTTPStatus.UNAUTHORIZED: "Er is geen geldig token meegestuurd",
    HTTPStatus.FORBIDDEN: "Dit mag niet",
    HTTPStatus.NOT_FOUND: "Niet gevonden",
    HTTPStatus.METHOD_NOT_ALLOWED: "Deze methode kan hier niet",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "Dit is te veel in één keer",
    HTTPStatus.CONFLICT: "Dit botst met een eerder verzoek",
    HTTPStatus.TOO_MANY_REQUESTS: "Te veel verzoeken",
    HTTPStatus.INTERNAL_SERVER_ERROR: "Er ging bij ons iets mis",
    HTTPStatus.SERVICE_UNAVAILABLE: "De dienst is even niet beschikbaar",
}
DETAILS: Mapping[int, str] = {
    HTTPStatus.BAD_REQUEST: "Het verzoek is niet te lezen. Stuur JSON volgens /api/v1/openapi.json.",
    HTTPStatus.UNAUTHORIZED: "Stuur een geldige sleutel mee: Authorization: Bearer <sleutel>. Is hij ingetrokken of verlopen, vraag "
    "de functioneel beheerder om een nieuwe.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "Stuur ten hoogste 10 MB in één keer; een reeks kun je in stukken sturen. Er is niets bewaard.",
    HTTPStatus.TOO_MANY_REQUESTS: "Wacht zo veel seconden als Retry-After zegt en stuur dan hetzelfde opnieuw, met dezelfde "
    "Idempotency-Key. Er is niets bewaard en niets verloren.",
    HTTPStatus.NOT_FOUND: "Op dit adres staat niets. De adressen staan in /api/v1/openapi.json; ze eindigen niet op een "
    "schuine streep.",
    HTTPStatus.METHOD_NOT_ALLOWED: "Kijk in /api/v1/openapi.json welke methode hier wel kan.",
    HTTPStatus.INTERNAL_SERVER_ERROR: "Er is niets bewaard. Probeer het later opnieuw; dezelfde aanvraag sturen kan geen kwaad.",
    HTTPStatus.SERVICE_UNAVAILABLE: "De database antwoordt niet. Stuur over een minuut hetzelfde opnieuw, met dezelfde "
    "Idempotency-Key: wat toch al bewaard is, komt er geen tweede keer bij.",
}

#: A fault that is a sentence of its own.
REGEL = "regel"

#: An unknown field whose name is not repeated, because the answer is kept: a name may be that of somebody.
VREEMD = "onbekend-veld"

#: What is wrong with a value, per kind of fault; what was sent is never repeated.
WORDS: Mapping[str, str] = {
    "missing": "ontbreekt",
    "extra_forbidden": "is geen bekend veld",
    VREEMD: "heeft een veld dat wij niet kennen; de velden staan in /api/v1/openapi.json",
    "bool_type": "moet true, false of null zijn",
    "bool_parsing": "moet true, false of null zijn",
    "int_parsing": "moet een geheel getal zijn",
    "int_from_float": "moet een geheel getal zijn",
    "string_type": "moet tekst zijn",
    "string_too_short": "is te kort",
    "string_too_long": "is te lang",
    "greater_than_equal": "is te klein: minimaal {ge}",
    "less_than_equal": "is te groot: maximaal {le}",
    "model_attributes_type": "moet een JSON-object zijn",
    "model_type": "moet een JSON-object zijn",
    "dict_type": "moet een JSON-object zijn",
    "list_type": "moet een lijst zijn",
    "value_error": "{error}",
    REGEL: "{error}",
    "string_pattern_mismatch": "heeft niet de goede vorm",
    "uuid_parsing": "moet een UUID zijn, bijvoorbeeld 3f0c1f9e-7a4b-4c1d-9a57-2f6d3f1f2a10",
    "uuid_type": "moet een UUID zijn, bijvoorbeeld 3f0c1f9e-7a4b-4c1d-9a57-2f6d3f1f2a10",
    "date_type": "moet een datum zijn, bijvoorbeeld 2026-11-20",
    "date_parsing": "moet een datum zijn, bijvoorbeeld 2026-11-20",
    "date_from_datetime_parsing": "moet een datum zijn, bijvoorbeeld 2026-11-20",
    "date_from_datetime_inexact": "moet een datum zonder tijd zijn, bijvoorbeeld 2026-11-20",
    "int_type": "moet een geheel getal zijn",
    "too_short": "heeft er te weinig: minimaal {min_length}",
    "too_long": "heeft er te veel: maximaal {max_length}",
    "enum": "moet een van deze waarden zijn: {expected}",
    "literal_error": "moet een van deze waarden zijn: {expected}",
}


class Plaats(Schema):
    """Where in the request the fault is: a parameter by name, a part of the body by JSON pointer."""

    name: str | None = None
    pointer: str | None = None


class Fout(Schema):
    in_: str = Field(alias="in", description="query, path of body")
    location: Plaats
    code: str
    detail: str


class Problem(Schema):
    status: int
    title: str
    detail: str
    errors: list[Fout] | None = None


def problem(status: int, detail: str = "", errors: Sequence[Mapping[str, Any]] = ()) -> HttpResponse:
    body: dict[str, Any] = {
        "status": int(status),
        "title": TITLES.get(status, HTTPStatus(status).phrase),
        "detail": detail or DETAILS.get(status, "Kijk in /api/v1/openapi.json wat hier wel kan."),
    }
    if errors:
        body["errors"] = list(errors)
    return JsonResponse(body, status=status, content_type=MEDIA_TYPE)


def fault(where: str, name: str, code: str, detail: str) -> dict[str, Any]:
    """One fault of a parameter, for the list in a problem."""
    return {"in": where, "location": {"name": name}, "code": code, "detail": detail}


def fault_in_body(pointer: str, code: str, detail: str) -> dict[str, Any]:
    return {"in": "body", "location": {"pointer": pointer}, "code": code, "detail": detail}


def fault_in_parameter(name: str, code: str, detail: str, *, where: str = "query") -> HttpResponse:
    return problem(HTTPStatus.BAD_REQUEST, detail, [fault(where, name, code, detail)])


def in_words(error: Mapping[str, Any]) -> dict[str, Any]:
    """One fault as the validator found it, in our shape. The validator's own message would repeat what was sent."""
    where, *path = (str(part) for part in error["loc"])
    known = error.get("ctx") or {}
    words = WORDS.get(error["type"], "is niet geldig").format_map(_Named(known))
    if where == "body":
        pointer = "#/" + "/".join(path[1:])
        detail = words if error["type"] == REGEL else _after(pointer, words)
        return fault_in_body(pointer, error["type"], detail)
    name = path[-1] if path else ""
    return fault(where, name, error["type"], _after(name, words))


def _after(name: str, words: str) -> str:
    """`gemeente ontbreekt.`, or `gemeente: Deze gemeente is niet bekend.`"""
    return f"{name}{':' if words[:1].isupper() else ''} {words.rstrip('.')}."


class Ongeldig(Exception):
    """What was sent cannot be done like this; every fault of it, in words. Nothing of it is kept."""

    def __init__(self, *faults: Mapping[str, Any]) -> None:
        super().__init__()
        self.faults = faults


class _Named(dict[str, Any]):
    """A word that the fault does not carry stays out of the sentence instead of breaking it."""

    def __missing__(self, key: str) -> str:
        return "zie de beschrijving"


def install(api: NinjaAPI) -> None:
    """Everything that can go wrong inside the API answers as a problem."""
    api.add_exception_handler(ValidationError, _on_invalid)
    api.add_exception_handler(Ongeldig, _on_faults)
    api.add_exception_handler(HttpError, _on_refusal)
    api.add_exception_handler(RequestDataTooBig, lambda request, error: problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE))
    api.add_exception_handler(Http404, lambda request, error: problem(HTTPStatus.NOT_FOUND))
    api.add_exception_handler(Exception, _on_mistake)


def _on_refusal(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(error.status_code)


def _on_faults(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(HTTPStatus.BAD_REQUEST, " ".join(one["detail"] for one in error.faults), error.faults)


def _on_invalid(request: HttpRequest, error: Any) -> HttpResponse:
    return _on_faults(request, Ongeldig(*map(in_words, error.errors)))


def _on_mistake(request: HttpRequest, error: Any) -> HttpResponse:
    """Our own mistake, or the database away. The log gets its kind and place; its message could hold what somebody sent."""
    code = write_line_of(request)
    status = HTTPStatus.SERVICE_UNAVAILABLE if isinstance(error, STORINGEN) else HTTPStatus.INTERNAL_SERVER_ERROR
    return problem(status, f"{DETAILS[status]} Code: {code}.")
