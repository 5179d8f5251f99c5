"""Ends a session that was left alone too long, says under which aanstelling a request works, and gives typed text back."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest, HttpResponseBase

from zicht.accounts import sessie
from zicht.accounts.models import Medewerker, Sessieregel
from zicht.accounts.vastgehouden import give_back, is_typed

Answer = Callable[[HttpRequest], HttpResponseBase]

GEZIEN, VANZELF = "gezien", "Vanzelf"
_EEN_MINUUT = 60


class StilleSessie:
    """After `SESSIE_STIL_MINUTEN` without a request a session ends. Stands between the session and the login.

    The last moment is written at most once a minute: a click should not cost an UPDATE. What an open page asks by itself
    is no sign of anybody.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if SESSION_KEY in request.session:
            now = int(time.time())
            silent = now - request.session.get(GEZIEN, now)
            if silent >= settings.SESSIE_STIL_MINUTEN * 60:
                self._end(request)
            elif (silent >= _EEN_MINUUT or GEZIEN not in request.session) and not _by_itself(request):
                request.session[GEZIEN] = now
        return self.get_response(request)

    def _end(self, request: HttpRequest) -> None:
        medewerker = Medewerker.objects.filter(pk=request.session[SESSION_KEY]).first()
        if medewerker is not None:
            sessie.record(Sessieregel.Soort.VERLOPEN, medewerker, sessie.current(request.session, medewerker))
        request.session.flush()
        request.sessie_verlopen = True  # type: ignore[attr-defined]  # the login page says so in words


def _by_itself(request: HttpRequest) -> bool:
    return VANZELF in request.headers or VANZELF.lower() in request.GET


class AanstellingMiddleware:
    """After login: `request.user.aanstelling` is what this person works under now, or None."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if isinstance(request.user, Medewerker):
            request.user.aanstelling = sessie.current(request.session, request.user) or sessie.choose_the_only_one(
                request.session, request.user
            )
        return self.get_response(request)


class NietKwijt:
    """What somebody typed for a page that is not there for them comes back to them: access may end while one types.

    Refused, missing and another region's are one and the same answer, as without text they are the same 404.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if response.status_code != 404 or request.method != "POST" or request.resolver_match is None:
            return response
        return give_back(request) if isinstance(request.user, Medewerker) and is_typed(request) else response
