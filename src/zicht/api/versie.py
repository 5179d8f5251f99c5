"""The version of the API, and the middleware that says it on every answer."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from zicht.api.problem import MEDIA_TYPE, problem

VERSIE = "1.1.0"
PREFIX = "/api/v1"
OPENAPI = f"{PREFIX}/openapi.json"


class ApiKopregels:
    """Under /api/v1 every answer carries API-Version, and every error is a problem, also one that Django made."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not request.path.startswith(f"{PREFIX}/"):
            return response
        if response.status_code >= 400 and response.headers.get("Content-Type") != MEDIA_TYPE:
            response = _as_problem(response)
        response.headers["API-Version"] = VERSIE
        if request.path == OPENAPI:
            response.headers["Access-Control-Allow-Origin"] = "*"
        return response


def _as_problem(response: HttpResponse) -> HttpResponse:
    told = problem(response.status_code)
    if allow := response.headers.get("Allow"):
        told.headers["Allow"] = allow
    return told
