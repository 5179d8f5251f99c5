"""The login form and the choice of an aanstelling, in our own words."""

from typing import Any

from allauth.account.forms import LoginForm
from django import forms


class InlogForm(LoginForm):
    use_required_attribute = False
    fouten_kop = "Inloggen is niet gelukt"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        login, password = self.fields["login"], self.fields["password"]
        login.label, password.label = "Inlognaam", "Wachtwoord"
        login.error_messages["required"] = "Vul je inlognaam in."
        password.error_messages["required"] = "Vul je wachtwoord in."
        password.help_text = ""
        login.widget.attrs = {"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        password.widget.attrs = {"autocomplete": "current-password"}


class AanstellingForm(forms.Form):
    aanstelling = forms.UUIDField(
        error_messages={
            "required": "Kies onder welke aanstelling je nu werkt.",
            "invalid": "Kies een aanstelling uit de lijst.",
        }
    )
