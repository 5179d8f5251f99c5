"""Decorators for views: who is let in. Nobody is told what they may not see.

Not logged in: to the login page, and back; a form that was sent is kept. No aanstelling yet: to the choice. A form that
was opened under another aanstelling: nothing is done, and back to that one. A role that may not: the same 404 as a page
that does not exist.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any
from urllib.parse import urlencode

from allauth.account.internal.flows.reauthentication import did_recently_reauthenticate
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import URLResolver, resolve, reverse

from zicht.accounts.models import Medewerker
from zicht.accounts.regels import mag, rol_of
from zicht.accounts.rollen import Rol
from zicht.accounts.vastgehouden import keep_what_was_sent, opened_under_another, under_another
from zicht.foundation.adres import kind_of, routes

View = Callable[..., HttpResponseBase]
Test = Callable[[HttpRequest], bool]


def require(wat: str) -> Callable[[View], View]:
    """Only for who may do this kind of work (a name of `regels.WHO_MAY`, or a permission added by a higher layer)."""

    def decorate(view: View) -> View:
        guarded = _require(lambda request: mag(request.user, wat))(view)
        guarded.wat = wat  # type: ignore[attr-defined]  # read by `may_come`
        return guarded

    return decorate


def may_come(medewerker: object, adres: str) -> bool:
    """Whether the role of this person opens the page at `adres`: a page offers no step that is not there for its reader."""
    wat = _work_at(routes(), kind_of(adres))
    return wat is None or mag(medewerker, wat)


@lru_cache(maxsize=2_000)
def _work_at(routes: URLResolver, adres: str) -> str | None:
    return getattr(resolve(adres).func, "wat", None)


def require_rol(*rollen: Rol) -> Callable[[View], View]:
    """Only for these roles. Prefer `require`: it says why."""
    return _require(lambda request: rol_of(request.user) in rollen)


def require_aanstelling(view: View) -> View:
    """For everyone who works under an aanstelling, whatever their role."""
    return _require(lambda request: True)(view)


def require_fresh_login(view: View) -> View:
    """Only shortly after giving the password or code again; stands under another `require`."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if did_recently_reauthenticate(request):
            return view(request, *args, **kwargs)
        return _go_and_come_back(request, "account_reauthenticate")

    return guarded


def _require(passes: Test) -> Callable[[View], View]:
    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not isinstance(request.user, Medewerker):
                return _go_and_come_back(request, "account_login")
            if request.user.aanstelling is None:
                return _go_and_come_back(request, "aanmelden_verder")
            if opened_under_another(request):
                return under_another(request)
            if not passes(request):
                raise Http404
            return view(request, *args, **kwargs)

        return guarded

    return decorate


def _go_and_come_back(request: HttpRequest, name: str) -> HttpResponseBase:
    if request.headers.get("HX-Request"):
        return HttpResponse(status=401, headers={"HX-Trigger": "zicht:uitgelogd"})
    if request.method not in ("GET", "HEAD"):
        return keep_what_was_sent(request, login=reverse(name))
    query = {"next": request.get_full_path()}
    if getattr(request, "sessie_verlopen", False):
        query["reden"] = "verlopen"
    return HttpResponseRedirect(f"{reverse(name)}?{urlencode(query)}")
