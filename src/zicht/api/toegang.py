"""Who comes in at the door for machines: a bearer token says which system it is, and so for which organisation it works."""

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.security import HttpBearer

from zicht.api.limiet import system_of
from zicht.api.models import Aansluiting, Mag
from zicht.api.problem import Problem, problem
from zicht.foundation import context

#: What every operation behind this door may answer.
REFUSED = {401: Problem, 403: Problem, 413: Problem, 429: Problem}


class GeenToegang(Exception):
    """No key, or one that does not count (any more)."""


class MagNiet(Exception):
    """A known system that may not do this."""

    def __init__(self, wat: Mag) -> None:
        super().__init__(f"Deze aansluiting mag dit niet: {wat.label.lower()}. Vraag de functioneel beheerder erom.")


class Toegang(HttpBearer):
    """From here on the organisation of this system is at work, by the name of the system.

    `in_stukken`: the address takes many at once, and its view works as `working_for(aansluiting)` for each.
    """

    openapi_bearerFormat = "opaque"

    def __init__(self, wat: Mag | None = None, *, in_stukken: bool = False) -> None:
        super().__init__()
        self.wat, self.in_stukken = wat, in_stukken

    def __call__(self, request: HttpRequest) -> Any:
        """Refused by an exception of our own, so that each refusal has its words."""
        aansluiting = super().__call__(request)
        if aansluiting is None:
            raise GeenToegang
        if self.wat is not None and self.wat not in aansluiting.mag:
            raise MagNiet(self.wat)
        if not self.in_stukken:
            context.bind(working_for(aansluiting))
        return aansluiting

    def authenticate(self, request: HttpRequest, token: str) -> Aansluiting | None:
        return system_of(request)


def working_for(aansluiting: Aansluiting) -> context.Context:
    return context.Context(aansluiting.organisatie_id, actor=f"client:{aansluiting.pk}")


def install(api: NinjaAPI) -> None:
    """Each refusal at the door as a problem."""
    api.add_exception_handler(GeenToegang, lambda request, error: _unknown())
    api.add_exception_handler(MagNiet, lambda request, error: problem(HTTPStatus.FORBIDDEN, str(error)))


def _unknown() -> HttpResponse:
    told = problem(HTTPStatus.UNAUTHORIZED)
    told.headers["WWW-Authenticate"] = "Bearer"
    return told
