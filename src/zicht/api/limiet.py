"""How much a system may ask, and how often one address may guess at a key: counted over every process.

A middleware, before the transaction of the request: a count inside it would make all requests of one system wait for one
another. A key that counts always comes in, whoever guessed before from the same house.
"""

from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse

from zicht.api.models import Aansluiting
from zicht.api.problem import problem
from zicht.api.sleutel import found_by, key_of
from zicht.api.versie import PREFIX
from zicht.foundation.eenmaal import STORINGEN
from zicht.vault import tempo
from zicht.vault.tempo import Maat, TeVaak

#: Requests of one system: a day's batch of single meldingen in one go.
VERZOEKEN = Maat("api-verzoek", ineens=1_500, elke=0.04)
#: Wrong keys from one address.
MISGELOPEN = Maat("api-sleutel", ineens=30, elke=2)
_SYSTEM = "aansluiting"


class Limiet:
    """Says 429 with the seconds to wait; a database that is away counts nothing, and the request itself will say so."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(f"{PREFIX}/"):
            return self.get_response(request)
        try:
            with suppress(*STORINGEN):
                _count(request)
            answer = self.get_response(request)
            if answer.status_code == HTTPStatus.UNAUTHORIZED:
                with suppress(*STORINGEN):
                    tempo.take(MISGELOPEN, tempo.place_of(request))
        except TeVaak as often:
            answer = problem(HTTPStatus.TOO_MANY_REQUESTS)
            answer.headers["Retry-After"] = str(often.wachten)
        return answer


def system_of(request: HttpRequest) -> Aansluiting | None:
    """Whose key came with this request, asked of the database once."""
    if not hasattr(request, _SYSTEM):
        key = key_of(request)
        setattr(request, _SYSTEM, found_by(key) if key else None)
    found: Aansluiting | None = getattr(request, _SYSTEM)
    return found


def _count(request: HttpRequest) -> None:
    if system := system_of(request):
        tempo.take(VERZOEKEN, str(system.pk))
