"""Allauth's forms in our own words and manner: a label instead of a placeholder, faults in words from the server."""

from typing import Any

from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as ReauthenticateByCodeForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms

LABELS = {
    "login": "Inlognaam",
    "password": "Wachtwoord",
    "oldpassword": "Huidig wachtwoord",
    "password1": "Nieuw wachtwoord",
    "password2": "Nieuw wachtwoord, nog een keer",
    "code": "Code",
    "name": "Naam",
    "passwordless": "Hiermee ook zonder wachtwoord inloggen",
}
EXTRA = {"login": {"autocapitalize": "none", "spellcheck": "false"}, "code": {"inputmode": "numeric"}}


class OnzeWoorden(forms.BaseForm):
    """Only what our `LABELS` know is asked; a field that allauth adds one day keeps its own label."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = LABELS.get(name, field.label)
            field.help_text = ""
            field.error_messages["required"] = f"Vul in: {str(field.label).lower()}."
            field.widget.attrs.pop("placeholder", None)
            field.widget.attrs |= EXTRA.get(name, {})


class InlogForm(OnzeWoorden, LoginForm):
    fouten_kop = "Inloggen is niet gelukt"


class OpnieuwForm(OnzeWoorden, ReauthenticateForm):
    pass


class WachtwoordForm(OnzeWoorden, ChangePasswordForm):
    pass


class CodeForm(OnzeWoorden, AuthenticateForm):
    pass


class CodeOpnieuwForm(OnzeWoorden, ReauthenticateByCodeForm):
    pass


class AppForm(OnzeWoorden, ActivateTOTPForm):
    pass


class PasskeyForm(OnzeWoorden, AddWebAuthnForm):
    pass


class AanstellingForm(forms.Form):
    aanstelling = forms.UUIDField(
        error_messages={
            "required": "Kies onder welke aanstelling je nu werkt.",
            "invalid": "Kies een aanstelling uit de lijst.",
        }
    )
