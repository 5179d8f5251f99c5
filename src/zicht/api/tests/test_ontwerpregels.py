"""The NL API Design Rules, as their published linter asks them: each rule by its id, and the fault that it must see.

The linter is Spectral with the ruleset `media/linter.yaml` of Logius-standaarden/API-Design-Rules (version of 2026). It needs
Node, so its rules stand here in Python; with Spectral itself this description was found without a fault on 1 December 2026.
"""

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import pytest

from zicht.api.deur import api

Schema = dict[str, Any]
METHODS = {"get", "put", "post", "delete", "patch"}
PROBLEM = "application/problem+json"
KEBAB = re.compile(r"^(/|(/_[a-z0-9]+|/(([a-z0-9\-]+|\{[^}]+\})(/([a-z0-9\-.]+|\{[^}]+\}))*)(/_[a-z]+)?)/?)$")
CAMEL = re.compile(r"^\$?[a-z][a-z\d]*([A-Z][a-z\d]*)*$")
PASCAL = re.compile(r"^[A-Z][a-zA-Z\d]*$")
SEMVER = re.compile(r"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$")
A_DATE = re.compile(r"^(date|datum)$|(\wD|_[dD])(ate|atum)")


def description() -> Schema:
    """As it is published, with the errors and headers that the API adds."""
    return deepcopy(api.get_openapi_schema())


def operations(schema: Schema) -> Iterator[tuple[str, str, Schema]]:
    for path, methods in schema["paths"].items():
        yield from ((path, method, operation) for method, operation in methods.items())


def responses(schema: Schema) -> Iterator[tuple[str, int, Schema]]:
    for path, method, operation in operations(schema):
        for status, response in operation["responses"].items():
            yield f"{method} {path} {status}", int(status), response


def properties(part: Any) -> Iterator[tuple[str, Schema]]:
    if isinstance(part, dict):
        yield from part.get("properties", {}).items() if isinstance(part.get("properties"), dict) else ()
        for inner in part.values():
            yield from properties(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from properties(inner)


def resolved(schema: Schema, part: Schema) -> Schema:
    name = part.get("$ref", "").removeprefix("#/components/schemas/")
    return dict(schema["components"]["schemas"][name]) if name else part


def missing_problem_members(schema: Schema) -> Iterator[str]:
    for place, status, response in responses(schema):
        if status >= 400 and PROBLEM in response.get("content", {}):
            known = resolved(schema, response["content"][PROBLEM]["schema"])["properties"]
            yield from (f"{place}: {naam}" for naam in ("status", "title", "detail") if naam not in known)


def without_400(schema: Schema) -> Iterator[str]:
    for path, method, operation in operations(schema):
        asks = operation.get("parameters") if method in {"get", "delete"} else True
        if asks and "400" not in {str(status) for status in operation["responses"]}:
            yield f"{method} {path}"


def path_parameters(schema: Schema) -> Iterator[str]:
    for path, method, operation in operations(schema):
        named = {one["name"] for one in operation.get("parameters", []) if one["in"] == "path"}
        if named != set(re.findall(r"\{([^}]+)\}", path)):
            yield f"{method} {path}"


def twice(names: list[str]) -> Iterator[str]:
    yield from (name for name in set(names) if names.count(name) > 1)


Rule = Callable[[Schema], Any]
#: Each gives what breaks it.
REGELS: dict[str, Rule] = {
    "nlgov:openapi3": lambda s: [] if re.match(r"^3(.\d+){1,2}$", s["openapi"]) else [s["openapi"]],
    "nlgov:openapi-root-exists": lambda s: [] if "openapi" in s else ["openapi"],
    "nlgov:missing-header": lambda s: [p for p, status, r in responses(s) if status < 400 and not r.get("headers")],
    "nlgov:missing-version-header": lambda s: [
        p for p, status, r in responses(s) if status < 400 and "API-Version" not in r.get("headers", {})
    ],
    "nlgov:include-major-version-in-uri": lambda s: [
        o["url"] for o in s["servers"] if not re.search(r"/v\d", o["url"])
    ],
    "oas3-api-servers": lambda s: [] if s.get("servers") else ["servers"],
    "nlgov:servers-use-https": lambda s: [o["url"] for o in s["servers"] if o["url"].startswith("http://")],
    "nlgov:paths-no-trailing-slash": lambda s: [path for path in s["paths"] if len(path) > 1 and path.endswith("/")],
    "nlgov:paths-kebab-case": lambda s: [path for path in s["paths"] if not KEBAB.match(path)],
    "info-contact": lambda s: [] if s["info"].get("contact") else ["contact"],
    "nlgov:info-contact-fields-exist": lambda s: [
        naam for naam in ("email", "name", "url") if not s["info"].get("contact", {}).get(naam)
    ],
    "nlgov:http-methods": lambda s: [f"{m} {p}" for p, m, _ in operations(s) if m not in METHODS],
    "nlgov:query-keys-camel-case": lambda s: [
        one["name"]
        for _, _, operation in operations(s)
        for one in operation.get("parameters", [])
        if one["in"] == "query" and not CAMEL.match(one["name"])
    ],
    "nlgov:schema-camel-case": lambda s: [naam for naam in s["components"]["schemas"] if not PASCAL.match(naam)],
    "nlgov:property-casing": lambda s: [naam for naam, _ in properties(s["components"]) if not CAMEL.match(naam)],
    "nlgov:use-problem-schema": lambda s: [
        p for p, status, r in responses(s) if status >= 400 and PROBLEM not in r.get("content", {})
    ],
    "nlgov:problem-schema-members": missing_problem_members,
    "nlgov:problem-invalid-input": without_400,
    "nlgov:date-time-ensure-timezone": lambda s: [
        naam for naam, part in properties(s) if part.get("format") == "date-time-local"
    ],
    "nlgov:time-without-timezone": lambda s: [naam for naam, part in properties(s) if part.get("format") == "time"],
    "nlgov:specify-format-for-date-and-time": lambda s: [
        naam for naam, part in properties(s) if A_DATE.search(naam) and "format" not in part and "allOf" not in part
    ],
    "nlgov:use-date-instead-of-datetime": lambda s: [
        naam for naam, part in properties(s) if A_DATE.search(naam) and part.get("format") == "date-time"
    ],
    "nlgov:semver": lambda s: [] if SEMVER.match(s["info"]["version"]) else [s["info"]["version"]],
    "operation-operationId-unique": lambda s: twice([o["operationId"] for _, _, o in operations(s)]),
    "openapi-tags-uniqueness": lambda s: twice([one["name"] for one in s.get("tags", [])]),
    "path-params": path_parameters,
}


def first(schema: Schema, method: str = "post") -> Schema:
    return next(operation for _, one, operation in operations(schema) if one == method)


#: For each rule a fault that it must see.
FOUTEN: dict[str, Callable[[Schema], Any]] = {
    "nlgov:openapi3": lambda s: s.update(openapi="2.0"),
    "nlgov:openapi-root-exists": lambda s: s.pop("openapi"),
    "nlgov:missing-header": lambda s: next(r for _, status, r in responses(s) if status < 400).pop("headers"),
    "nlgov:missing-version-header": lambda s: next(r for _, status, r in responses(s) if status < 400)[
        "headers"
    ].clear(),
    "nlgov:include-major-version-in-uri": lambda s: s["servers"][0].update(url="/api"),
    "oas3-api-servers": lambda s: s.update(servers=[]),
    "nlgov:servers-use-https": lambda s: s["servers"][0].update(url="http://zicht.example/api/v1"),
    "nlgov:paths-no-trailing-slash": lambda s: s["paths"].update({"/regios/": {}}),
    "nlgov:paths-kebab-case": lambda s: s["paths"].update({"/zorgMeldingen": {}}),
    "info-contact": lambda s: s["info"].pop("contact"),
    "nlgov:info-contact-fields-exist": lambda s: s["info"]["contact"].pop("email"),
    "nlgov:http-methods": lambda s: s["paths"]["/regios"].update(purge=first(s, "get")),
    "nlgov:query-keys-camel-case": lambda s: first(s, "get").update(parameters=[{"in": "query", "name": "Na_Wie"}]),
    "nlgov:schema-camel-case": lambda s: s["components"]["schemas"].update(een_vorm={}),
    "nlgov:property-casing": lambda s: s["components"]["schemas"]["Problem"]["properties"].update(wie_dan={}),
    "nlgov:use-problem-schema": lambda s: next(r for _, status, r in responses(s) if status >= 400).update(content={}),
    "nlgov:problem-schema-members": lambda s: s["components"]["schemas"]["Problem"]["properties"].pop("detail"),
    "nlgov:problem-invalid-input": lambda s: [first(s)["responses"].pop(code, None) for code in (400, "400")],
    "nlgov:date-time-ensure-timezone": lambda s: _property(s, "op", "date-time-local"),
    "nlgov:time-without-timezone": lambda s: _property(s, "hoeLaat", "time"),
    "nlgov:specify-format-for-date-and-time": lambda s: _property(s, "streefDatum", None),
    "nlgov:use-date-instead-of-datetime": lambda s: _property(s, "streefDatum", "date-time"),
    "nlgov:semver": lambda s: s["info"].update(version="1"),
    "operation-operationId-unique": lambda s: [o.update(operationId="een") for _, _, o in operations(s)],
    "openapi-tags-uniqueness": lambda s: s.update(tags=[{"name": "een"}, {"name": "een"}]),
    "path-params": lambda s: s["paths"].update({"/wie/{id}": {"get": first(s)}}),
}


def _property(schema: Schema, naam: str, format: str | None) -> None:
    part = {"type": "string"} | ({"format": format} if format else {})
    schema["components"]["schemas"]["Problem"]["properties"][naam] = part


@pytest.mark.parametrize("regel", REGELS)
def test_the_description_keeps_to_the_published_rule(regel: str) -> None:
    assert list(REGELS[regel](description())) == []


@pytest.mark.parametrize("regel", REGELS)
def test_a_description_that_breaks_the_rule_is_seen(regel: str) -> None:
    broken = description()
    FOUTEN[regel](broken)
    assert list(REGELS[regel](broken))
