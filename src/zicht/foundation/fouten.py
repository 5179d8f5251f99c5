"""Pages for what went wrong, in words: what, why, and what to do now.

A missing page, a broken server and a closed one look the same to everybody: 404, 500 and 503 know nobody, so that
"this exists, but not for you" cannot be read off them; a 500 has only the code of its line in the log. 400 and 403 keep
the shell one works in.
"""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import get_language

from zicht.foundation.foutregel import write_line_of

WORK, PUBLIC = "zicht/medewerker.html", "zicht/publiek.html"


def _page(request: HttpRequest, status: int, shell: str = PUBLIC) -> HttpResponse:
    return HttpResponse(render_to_string(f"zicht/fouten/{status}.html", _context(shell), request), status=status)


def _neutral(status: int, **more: str) -> HttpResponse:
    """The same bytes for everyone: no request, so no person, no address, no context."""
    return HttpResponse(render_to_string(f"zicht/fouten/{status}.html", _context(PUBLIC) | more), status=status)


def _context(shell: str) -> dict[str, str]:
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
    return _neutral(500, code=write_line_of(request))


def unavailable(request: HttpRequest) -> HttpResponse:
    """For whoever must say that the house is closed for a moment (an upgrade, no database)."""
    response = _neutral(503)
    response["Retry-After"] = "120"
    return response
