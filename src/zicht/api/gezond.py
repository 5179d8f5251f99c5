"""`GET /gezond`: are web, database and worker up?

A middleware and not a page: it stands before the request's transaction, so that it can also tell of a database that is
away.
"""

from collections.abc import Callable

import psycopg
from django.http import HttpRequest, HttpResponseBase, JsonResponse

from zicht.foundation import taken

PATH = "/gezond"


class Gezond:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path != PATH:
            return self.get_response(request)
        storing = what_is_down()
        if storing is None:
            return _answer({"status": "ok"}, 200)
        return _answer({"status": "storing", "onderdeel": storing}, 503)


def what_is_down() -> str | None:
    """`database` or `worker`; None when all is well. That the web process answers shows the web process."""
    try:
        return None if taken.has_working_worker() else "worker"
    except psycopg.Error:
        return "database"


def _answer(body: dict[str, str], status: int) -> JsonResponse:
    return JsonResponse(body, status=status, headers={"Cache-Control": "no-store"})
