"""A form that could not be taken in is not lost: it comes back, ready to send again or to copy from.

Because its sender is no longer logged in, works under another aanstelling than it was opened under, or may no longer come
there. What was typed goes only into the answer to the browser it came from; nothing of it is stored. A password never
goes back.
"""

from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse

from zicht.accounts import sessie
from zicht.accounts.models import Aanstelling, Medewerker
from zicht.foundation import fouten, getypt
from zicht.foundation.getypt import GEHEIM, TEKEN

#: In every staff form: the aanstelling that it was opened under, and (a button) to go back to that one and go on.
ONDER, WISSEL = "_onder", "_wissel"
_OF_THE_PAGE = frozenset({TEKEN, WISSEL})

TE_OUD = "De pagina stond te lang open. Vul het hieronder nog een keer in."
ANDERS = "Niet opgeslagen: je werkt nu onder een andere aanstelling. Je tekst staat nog op dit scherm."
DICHT = "Niet opgeslagen: deze pagina is niet meer voor je open. Je tekst staat nog op dit scherm."


class Verder(HttpResponseRedirect):
    """The browser sends the same form to the same address once more."""

    status_code = 307


def keep_what_was_sent(request: HttpRequest, *, login: str) -> HttpResponse:
    """The page that holds the sent fields; `login` opens in a new tab, after which they can be sent again."""
    context = _held(request) | {
        "inloggen": f"{login}?{urlencode({'next': reverse('aanmelden_klaar')})}",
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


def opened_under_another(request: HttpRequest) -> bool:
    """Whether this form was opened under another aanstelling than its sender works under now."""
    assert isinstance(request.user, Medewerker)
    assert request.user.aanstelling
    return request.method == "POST" and request.POST.get(ONDER, "") not in ("", str(request.user.aanstelling.pk))


def under_another(request: HttpRequest) -> HttpResponse:
    """Nothing is done; the button goes back to that aanstelling and sends the same form again."""
    assert isinstance(request.user, Medewerker)
    before = _opened_under(request, request.user)
    if before is not None and WISSEL in request.POST:
        sessie.choose(request.session, request.user, str(before.pk))
        return Verder(request.get_full_path())
    if _is_autosave(request):
        return JsonResponse({"fout": ANDERS}, status=409)
    return render(request, "zicht/accounts/andere_aanstelling.html", _held(request) | {"toen": before}, status=409)


def is_typed(request: HttpRequest) -> bool:
    return bool(getypt.typed(request.POST))


def give_back(request: HttpRequest) -> HttpResponse:
    """For an address that this person may not (or no longer) come to; the same whatever is there, and whether it is."""
    if _is_autosave(request):
        return JsonResponse({"fout": DICHT}, status=404)
    return render(request, "zicht/accounts/niet_kwijt.html", _held(request), status=404)


def _held(request: HttpRequest) -> dict[str, object]:
    return {
        "velden": getypt.to_send_again(request.POST, _OF_THE_PAGE),
        "getypt": getypt.typed(request.POST),
        "naar": request.get_full_path(),
        "bestanden": bool(request.FILES),
    }


def _opened_under(request: HttpRequest, medewerker: Medewerker) -> Aanstelling | None:
    """None when that aanstelling is not theirs, or no longer runs."""
    return next((one for one in sessie.choices(medewerker) if str(one.pk) == request.POST.get(ONDER)), None)


def _is_autosave(request: HttpRequest) -> bool:
    return request.headers.get("Accept") == "application/json"
