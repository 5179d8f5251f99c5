"""A form that arrived while its sender was not (or no longer) logged in is not lost: it comes back, ready to send again.

What was typed goes only into the answer to the browser it came from; nothing of it is stored. A password never goes back.
"""

from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from zicht.foundation import fouten

GEHEIM = frozenset({"password", "oldpassword", "password1", "password2", "code", "credential"})
_NOT_KEPT = GEHEIM | {"csrfmiddlewaretoken"}
TE_OUD = "De pagina stond te lang open. Vul het hieronder nog een keer in."


def keep_what_was_sent(request: HttpRequest, *, login: str) -> HttpResponse:
    """The page that holds the sent fields; `login` opens in a new tab, after which they can be sent again."""
    fields = [(name, value) for name, values in request.POST.lists() if name not in _NOT_KEPT for value in values]
    context = {
        "velden": fields,
        "naar": request.get_full_path(),
        "inloggen": f"{login}?{urlencode({'next': reverse('aanmelden_klaar')})}",
        "bestanden": bool(request.FILES),
        "minuten": settings.SESSIE_STIL_MINUTEN,
    }
    return render(request, "zicht/accounts/vastgehouden.html", context, status=401)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The token of an old page no longer fits. From our own page: what was sent comes back with a new token."""
    if request.headers.get("Sec-Fetch-Site") != "same-origin" or not request.POST:
        return fouten.csrf_failure(request, reason)
    if GEHEIM & set(request.POST):
        messages.info(request, TE_OUD)
        return HttpResponseRedirect(request.get_full_path())
    return keep_what_was_sent(request, login=reverse("account_login"))
