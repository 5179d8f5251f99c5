"""Who comes in at the door for machines: a bearer token says which system it is, and so for which organisation it works."""

from hmac import compare_digest
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.security import HttpBearer

from zicht.api.aansluiten import print_of
from zicht.api.limiet import MISGELOPEN, VERZOEKEN
from zicht.api.models import Aansluiting, Mag, Toegangssleutel
from zicht.api.problem import Problem, problem
from zicht.foundation import context, klok

LONGEST = 200
#: What every operation behind this door may answer.
REFUSED = {401: Problem, 403: Problem, 413: Problem, 429: Problem}


class GeenToegang(Exception):
    """No key, or one that does not count (any more)."""


class TeVeel(Exception):
    """More than one system, or one address, may ask."""


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
        whence = request.META.get("REMOTE_ADDR", "")
        if MISGELOPEN.is_spent(whence):
            raise TeVeel
        aansluiting = super().__call__(request)
        if aansluiting is None:
            MISGELOPEN.takes(whence)
            raise GeenToegang
        if not VERZOEKEN.takes(str(aansluiting.pk)):
            raise TeVeel
        if self.wat is not None and self.wat not in aansluiting.mag:
            raise MagNiet(self.wat)
        if not self.in_stukken:
            context.bind(working_for(aansluiting))
        return aansluiting

    def authenticate(self, request: HttpRequest, token: str) -> Aansluiting | None:
        return found_by(token) if token and len(token) <= LONGEST else None


def working_for(aansluiting: Aansluiting) -> context.Context:
    return context.Context(aansluiting.organisatie_id, actor=f"client:{aansluiting.pk}")


def found_by(sleutel: str) -> Aansluiting | None:
    """The system with this key; None when there is none, or when it does not count today."""
    afdruk = print_of(sleutel)
    row = Toegangssleutel.objects.live_at(klok.machine_now()).filter(afdruk=afdruk).first()
    if row is None or not compare_digest(bytes(row.afdruk), afdruk) or (row.oefenen and not settings.PRACTICE):
        return None
    return (
        Aansluiting.objects.active_on(klok.today()).filter(pk=row.aansluiting_id).select_related("organisatie").first()
    )


def install(api: NinjaAPI) -> None:
    """Each refusal at the door as a problem."""
    api.add_exception_handler(GeenToegang, lambda request, error: _unknown())
    api.add_exception_handler(TeVeel, lambda request, error: _too_many())
    api.add_exception_handler(MagNiet, lambda request, error: problem(HTTPStatus.FORBIDDEN, str(error)))


def _unknown() -> HttpResponse:
    told = problem(HTTPStatus.UNAUTHORIZED)
    told.headers["WWW-Authenticate"] = "Bearer"
    return told


def _too_many() -> HttpResponse:
    told = problem(HTTPStatus.TOO_MANY_REQUESTS)
    told.headers["Retry-After"] = "30"
    return told
