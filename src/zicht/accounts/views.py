"""Logging in, going on after it, choosing the aanstelling to work under, and one's own account."""

from typing import Any
from urllib.parse import urlencode

from allauth.account.utils import get_next_redirect_url
from allauth.account.views import LoginView
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import Resolver404, resolve, reverse
from django.views.decorators.http import require_GET, require_http_methods, require_safe

from zicht.accounts import sessie
from zicht.accounts.forms import AanstellingForm, InlogForm
from zicht.accounts.models import Aanstelling, Medewerker
from zicht.accounts.oefenlogins import OEFENLOGINS, PASSWORD
from zicht.accounts.regels import WHO_MAY
from zicht.accounts.rollen import Rol


class Inloggen(LoginView):
    """The login page; in practice mode it lists the practice logins, each one click away."""

    form_class = InlogForm
    template_name = "zicht/accounts/inloggen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        if settings.PRACTICE:
            context |= {"oefenlogins": OEFENLOGINS, "oefenwachtwoord": PASSWORD}
        context["verlopen"] = self.request.GET.get("reden") == "verlopen"
        context["minuten"] = settings.SESSIE_STIL_MINUTEN
        return context


@login_required
@require_safe
def verder(request: HttpRequest) -> HttpResponseBase:
    """After the login: whatever still has to be settled, and then on to where this person was going."""
    medewerker: Medewerker = request.user  # type: ignore[assignment]
    if medewerker.aanstelling is not None:
        return HttpResponseRedirect(get_next_redirect_url(request) or start_page(medewerker.aanstelling))
    if sessie.owes_second_factor(medewerker):
        return HttpResponseRedirect(reverse("mfa_index"))
    return HttpResponseRedirect(_with_next(request, "aanstelling_kiezen"))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def kies_aanstelling(request: HttpRequest) -> HttpResponseBase:
    """Under which aanstelling somebody works is their own act, and it is written down."""
    medewerker: Medewerker = request.user  # type: ignore[assignment]
    if sessie.owes_second_factor(medewerker):
        return HttpResponseRedirect(reverse("mfa_index"))
    form = AanstellingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            chosen = sessie.choose(request.session, medewerker, form.cleaned_data["aanstelling"])
        except sessie.NietVanJou as refused:
            form.add_error("aanstelling", str(refused))
        else:
            return HttpResponseRedirect(get_next_redirect_url(request) or start_page(chosen))
    context = {"form": form, "aanstellingen": sessie.choices(medewerker), "next": get_next_redirect_url(request) or ""}
    return render(request, "zicht/accounts/aanstelling.html", context, status=400 if form.errors else 200)


@login_required
@require_safe
def account(request: HttpRequest) -> HttpResponse:
    medewerker: Medewerker = request.user  # type: ignore[assignment]
    context = {
        "aanstellingen": sessie.choices(medewerker),
        "tweede_stappen": Authenticator.objects.filter(user_id=medewerker.pk),
        "tweede_stap_verplicht": settings.TWEEDE_FACTOR_VERPLICHT,
    }
    return render(request, "zicht/accounts/account.html", context)


@require_GET
def klaar(request: HttpRequest) -> HttpResponse:
    """Logged in again in a new tab: the form waits in the other one."""
    if isinstance(request.user, Medewerker) and request.user.aanstelling is None:
        return HttpResponseRedirect(f"{reverse('aanmelden_verder')}?{urlencode({'next': request.path})}")
    return render(request, "zicht/accounts/klaar.html")


def te_vaak(request: HttpRequest) -> HttpResponse:
    """Too many attempts in a short time, over every web process together."""
    context = {
        "kop": "Even wachten",
        "waarom": "Er is te vaak achter elkaar geprobeerd in te loggen vanaf deze plek.",
        "nu": "Wacht een minuut en probeer het opnieuw. Kan iets niet wachten: bel een collega. Bij gevaar: bel 112.",
    }
    return render(request, "zicht/accounts/bericht.html", context, status=429)


def only_with_second_factor(view: Any) -> Any:
    """In practice mode there is no second factor, so its pages are not there either."""

    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not settings.TWEEDE_FACTOR_VERPLICHT:
            raise Http404
        response: HttpResponseBase = view(request, *args, **kwargs)
        return response

    return shown


_DOORS = (
    ("/werkvoorraad/", WHO_MAY["werkvoorraad.zien"]),
    ("/privacy/", WHO_MAY["privacy.behandelen"]),
    ("/partner/", WHO_MAY["overdracht.ontvangen"]),
    ("/meldcode/dossiers/", WHO_MAY["meldcode.doorlopen"]),
)


def start_page(aanstelling: Aanstelling) -> str:
    """Where this role begins its day; one's own account when it has no door of its own."""
    for path, rollen in _DOORS:
        if Rol(aanstelling.rol) in rollen and _exists(path):
            return path
    return reverse("account")


def _exists(path: str) -> bool:
    try:
        resolve(path)
    except Resolver404:
        return False
    return True


def _with_next(request: HttpRequest, name: str) -> str:
    onward = get_next_redirect_url(request)
    return f"{reverse(name)}?{urlencode({'next': onward})}" if onward else reverse(name)
