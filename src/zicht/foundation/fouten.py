"""Pages for what went wrong, in words: what, why, and what to do now.

A missing page, a broken server and one without its database look the same to everybody: 404, 500 and 503 know nobody, so
that "this exists, but not for you" cannot be read off them; a 500 and a 503 have only the code of their line in the log,
and a 503 what its sender sent. 400 and 403 keep the shell one works in.
"""

import sys

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from psycopg.errors import DiskFull

from zicht.foundation import getypt
from zicht.foundation.eenmaal import STORINGEN
from zicht.foundation.foutregel import write_line_of
from zicht.foundation.getypt import GEHEIM

WORK, PUBLIC = "zicht/medewerker.html", "zicht/publiek.html"


def _page(request: HttpRequest, status: int, shell: str = PUBLIC) -> HttpResponse:
    return HttpResponse(render_to_string(f"zicht/fouten/{status}.html", _context(shell), request), status=status)


def _neutral(status: int, **more: object) -> HttpResponse:
    """The same bytes for everyone: no request, so no person, no address, no context."""
    return HttpResponse(render_to_string(f"zicht/fouten/{status}.html", _context(PUBLIC) | more), status=status)


def _context(shell: str) -> dict[str, object]:
    """The other language leads to the beginning: the page that is not there is not there in any language."""
    return {"shell": shell, "andere_taal_adres": "/" if get_language() == "en" else "/en/"}


def _shell(request: HttpRequest) -> str:
    user = getattr(request, "user", None)
    return WORK if user is not None and user.is_authenticated else PUBLIC


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _page(request, 413 if isinstance(exception, RequestDataTooBig) else 400, _shell(request))


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _page(request, 403, _shell(request))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return _page(request, 403, _shell(request))


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _neutral(404)


def server_error(request: HttpRequest) -> HttpResponse:
    storing = _storing(request)
    return unavailable(request, storing) if storing else _neutral(500, code=write_line_of(request))


def unavailable(request: HttpRequest, storing: BaseException, *, recorded: bool | None = False) -> HttpResponse:
    """The database is away, or full. What was sent comes back, ready to be sent again by the same key; `recorded` None is
    that nobody knows whether it was kept. Asks the database nothing, and so looks at nobody's session."""
    given = {"code": write_line_of(request), "vol": isinstance(storing.__cause__, DiskFull), "zeker": recorded is False}
    if request.headers.get("Accept") == "application/json":
        response: HttpResponse = JsonResponse({"fout": _("Niet opgeslagen: de database antwoordt niet.")}, status=503)
    elif request.method == "POST" and not GEHEIM & set(request.POST):
        velden, words = getypt.to_send_again(request.POST), getypt.typed(request.POST)
        again = {
            "velden": velden,
            "getypt": words,
            "naar": request.get_full_path(),
            "sleutel": "sleutel" in request.POST,
        }
        response = _neutral(503, **given, **again)
    else:
        response = _neutral(503, **given)
    response["Retry-After"] = "60"
    return response


def _storing(request: HttpRequest) -> BaseException | None:
    """The first storing of this request: after it, whatever still asks the database fails in other ways."""
    error = sys.exc_info()[1]
    first: BaseException | None = getattr(request, "storing", None)
    if first is None and isinstance(error, STORINGEN):
        first = request.storing = error  # type: ignore[attr-defined]
    return first
