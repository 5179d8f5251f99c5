"""The pages that anyone may read without a name, a cookie or a script."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zicht.foundation.taal import language_of
from zicht.protocol.route import ROUTE
from zicht.publiek.chat.bordje import chat_sign
from zicht.publiek.routepagina import route_list, route_page

#: About me, younger than 18, about somebody else, about what I do, at work, looking safely, what we do.
BLADEN, KIND = 7, 2


@require_safe
def begin(request: HttpRequest) -> HttpResponse:
    """The first page: the right of every resident to a safe home, and whom to call."""
    return render(request, "zicht/publiek/begin.html", chat_sign())


@require_safe
def informatie(request: HttpRequest, nummer: int) -> HttpResponse:
    """What can be wrong, and what one can do. By number: an address that stays in a history says nothing."""
    if nummer not in range(1, BLADEN + 1):
        raise Http404
    if nummer == KIND:
        return render(request, "zicht/publiek/kind/informatie.html", chat_sign())
    return render(request, f"zicht/publiek/informatie/{nummer}.html")


@require_safe
def route(request: HttpRequest, station: str = "") -> HttpResponse:
    """The route map, with the explanation of one station beside it when one is chosen."""
    if station and station not in ROUTE:
        raise Http404
    taal = language_of(request.path)
    shown = {"pagina": route_page(taal, station), "lijst": route_list(taal, station)}
    return render(request, "zicht/publiek/route.html", shown)


@require_safe
def with_slash(request: HttpRequest) -> HttpResponse:
    """An address as people say it, `/melden`: on to the page, in the same language, without what stood behind a `?`.

    APPEND_SLASH is off: it would do so for every address, and tell a stranger which of them there are.
    """
    return HttpResponsePermanentRedirect(f"{request.path}/")
