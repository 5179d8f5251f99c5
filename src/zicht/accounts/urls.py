"""Login, second factor and account. The names `account_*` and `mfa_*` are allauth's: it looks its pages up by them."""

from typing import Any

from allauth.account import views as allauth
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as noodcodes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkey
from django.contrib.auth.decorators import login_required
from django.urls import path

from zicht.accounts import views
from zicht.accounts.views import only_with_second_factor

VORM, OPNIEUW = "zicht/accounts/vorm.html", "zicht/accounts/opnieuw.html"


def _page(view: Any, template: str, kop: str = "", waarom: str = "", knop: str = "", nu: str = "") -> Any:
    """An allauth view on a page of ours."""
    words = {"kop": kop, "waarom": waarom, "knop": knop, "nu": nu}
    return view.as_view(template_name=template, extra_context=words)


def _factor(view: Any, template: str, *words: str) -> Any:
    return only_with_second_factor(_page(view, f"zicht/accounts/{template}.html", *words))


_OPNIEUW = ("Ben jij het nog?", "Voor wat je nu wilt doen, vragen we het nog een keer.", "Ga verder")

urlpatterns = [
    path("inloggen/", views.Inloggen.as_view(), name="account_login"),
    path("inloggen/verder/", views.verder, name="aanmelden_verder"),
    path("inloggen/klaar/", views.klaar, name="aanmelden_klaar"),
    path("inloggen/aanstelling/", views.kies_aanstelling, name="aanstelling_kiezen"),
    path(
        "inloggen/niet-actief/",
        _page(
            allauth.AccountInactiveView,
            "zicht/accounts/bericht.html",
            "Dit account is gesloten",
            "Wie uit dienst is, kan niet meer inloggen.",
            nu="Klopt dit niet? Vraag je functioneel beheerder.",
        ),
        name="account_inactive",
    ),
    path("inloggen/opnieuw/", _page(allauth.ReauthenticateView, OPNIEUW, *_OPNIEUW), name="account_reauthenticate"),
    path("uitloggen/", _page(allauth.LogoutView, "zicht/accounts/uitloggen.html"), name="account_logout"),
    path("account/", views.account, name="account"),
]

urlpatterns += [
    path(
        "inloggen/tweede-stap/",
        _factor(
            mfa.AuthenticateView,
            "factor/controle",
            "Nog een stap",
            "Typ de code uit je app, of een noodcode.",
            "Inloggen",
        ),
        name="mfa_authenticate",
    ),
    path(
        "inloggen/tweede-stap/opnieuw/",
        _factor(mfa.ReauthenticateView, "opnieuw", *_OPNIEUW),
        name="mfa_reauthenticate",
    ),
    path("inloggen/passkey/", only_with_second_factor(passkey.login_webauthn), name="mfa_login_webauthn"),
    path(
        "inloggen/passkey/opnieuw/",
        _factor(passkey.ReauthenticateWebAuthnView, "factor/passkey_opnieuw", *_OPNIEUW),
        name="mfa_reauthenticate_webauthn",
    ),
    path(
        "account/wachtwoord/",
        login_required(
            _factor(
                allauth.PasswordChangeView,
                "vorm",
                "Wachtwoord wijzigen",
                "Kies minstens 12 tekens; een zinnetje is makkelijk te onthouden.",
                "Wijzig wachtwoord",
            )
        ),
        name="account_change_password",
    ),
    path("account/tweede-stap/", _factor(mfa.IndexView, "factor/overzicht"), name="mfa_index"),
    path(
        "account/tweede-stap/app/",
        _factor(
            app.ActivateTOTPView,
            "factor/app",
            "App met codes instellen",
            "Scan de code met een app op je telefoon en typ daarna de zes cijfers die de app laat zien.",
            "Stel in",
        ),
        name="mfa_activate_totp",
    ),
    path(
        "account/tweede-stap/app/weg/",
        _factor(
            app.DeactivateTOTPView,
            "vorm",
            "App verwijderen",
            "De codes van deze app werken daarna niet meer.",
            "Verwijder de app",
        ),
        name="mfa_deactivate_totp",
    ),
    path(
        "account/tweede-stap/passkeys/",
        _factor(passkey.ListWebAuthnView, "factor/passkeys"),
        name="mfa_list_webauthn",
    ),
    path(
        "account/tweede-stap/passkeys/nieuw/",
        _factor(passkey.AddWebAuthnView, "factor/passkey_nieuw"),
        name="mfa_add_webauthn",
    ),
    path(
        "account/tweede-stap/passkeys/<int:pk>/weg/",
        _factor(
            passkey.RemoveWebAuthnView,
            "vorm",
            "Passkey verwijderen",
            "Met deze passkey kun je daarna niet meer inloggen.",
            "Verwijder de passkey",
        ),
        name="mfa_remove_webauthn",
    ),
    path(
        "account/tweede-stap/noodcodes/",
        _factor(noodcodes.ViewRecoveryCodesView, "factor/noodcodes"),
        name="mfa_view_recovery_codes",
    ),
    path(
        "account/tweede-stap/noodcodes/nieuw/",
        _factor(
            noodcodes.GenerateRecoveryCodesView,
            "vorm",
            "Nieuwe noodcodes",
            "Je krijgt nieuwe codes; oude codes werken dan niet meer.",
            "Maak noodcodes",
        ),
        name="mfa_generate_recovery_codes",
    ),
]
