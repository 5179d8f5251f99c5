"""Login, second factor and account. The names `account_*` and `mfa_*` are allauth's: it looks its pages up by them."""

from allauth.account import views as allauth
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.contrib.auth.decorators import login_required
from django.urls import path

from zicht.accounts import views
from zicht.accounts.views import only_with_second_factor as factor

urlpatterns = [
    path("inloggen/", views.Inloggen.as_view(), name="account_login"),
    path("inloggen/verder/", views.verder, name="aanmelden_verder"),
    path("inloggen/klaar/", views.klaar, name="aanmelden_klaar"),
    path("inloggen/aanstelling/", views.kies_aanstelling, name="aanstelling_kiezen"),
    path("inloggen/niet-actief/", allauth.account_inactive, name="account_inactive"),
    path("inloggen/opnieuw/", allauth.reauthenticate, name="account_reauthenticate"),
    path("inloggen/tweede-stap/", factor(mfa.authenticate), name="mfa_authenticate"),
    path("inloggen/tweede-stap/opnieuw/", factor(mfa.reauthenticate), name="mfa_reauthenticate"),
    path("inloggen/passkey/", factor(webauthn.login_webauthn), name="mfa_login_webauthn"),
    path("inloggen/passkey/opnieuw/", factor(webauthn.reauthenticate_webauthn), name="mfa_reauthenticate_webauthn"),
    path("uitloggen/", allauth.logout, name="account_logout"),
    path("account/", views.account, name="account"),
    path("account/wachtwoord/", login_required(allauth.password_change), name="account_change_password"),
    path("account/tweede-stap/", factor(mfa.index), name="mfa_index"),
    path("account/tweede-stap/app/", factor(totp.activate_totp), name="mfa_activate_totp"),
    path("account/tweede-stap/app/weg/", factor(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("account/tweede-stap/passkeys/", factor(webauthn.list_webauthn), name="mfa_list_webauthn"),
    path("account/tweede-stap/passkeys/nieuw/", factor(webauthn.add_webauthn), name="mfa_add_webauthn"),
    path("account/tweede-stap/passkeys/<int:pk>/weg/", factor(webauthn.remove_webauthn), name="mfa_remove_webauthn"),
    path("account/tweede-stap/noodcodes/", factor(recovery.view_recovery_codes), name="mfa_view_recovery_codes"),
    path(
        "account/tweede-stap/noodcodes/nieuw/",
        factor(recovery.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
]
