"""How to reach someone: telephone, postcode, house number, e-mail; each refused in words."""

import re
from typing import Any

import phonenumbers
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from stdnum.exceptions import ValidationError as StdnumError
from stdnum.nl import postcode

from zicht.foundation import woorden
from zicht.foundation.vormen.velden import Tekst

KORTE_NUMMERS = frozenset({"112", "113", "144", "0800-2000", "0800-0113", "0900-8844", "0800-0432", "14020"})
"""Numbers that are no ordinary subscriber's number and may be typed all the same."""

_SHORT = {re.sub(r"\D", "", number): number for number in KORTE_NUMMERS}
HUISNUMMER = re.compile(r"(?P<nummer>[1-9]\d{0,4})[\s-]*(?P<toevoeging>[0-9A-Za-z][0-9A-Za-z\s/-]{0,8})?")


class Telefoon(Tekst):
    """A telephone number; gives it as +31..., or as typed for 112 and its like."""

    widget = forms.TextInput(attrs={"type": "tel", "inputmode": "tel", "class": "zicht-kort"})
    standaard_limiet = 30

    def prepare_value(self, value: Any) -> Any:
        return woorden.telephone(value) if isinstance(value, str) else value

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        return self._number(text) if text else text

    def _number(self, text: str) -> str:
        if short := _SHORT.get(re.sub(r"\D", "", text)):
            return short
        try:
            number = phonenumbers.parse(text, "NL")
        except phonenumbers.NumberParseException:
            raise ValidationError(self._words(), code="telefoon") from None
        if not phonenumbers.is_possible_number(number) or not phonenumbers.is_valid_number(number):
            raise ValidationError(self._words(), code="telefoon")
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)

    @staticmethod
    def _words() -> str:
        return _(
            "Dit is geen telefoonnummer dat wij kunnen bellen. Een Nederlands nummer heeft 10 cijfers, "
            "bijvoorbeeld 06 12345678. Een nummer uit een ander land begint met een plus, bijvoorbeeld +32."
        )


class Postcode(Tekst):
    """A Dutch postcode; gives `1316 AB`."""

    widget = forms.TextInput(attrs={"class": "zicht-zeer-kort zicht-hoofdletters"})
    standaard_limiet = 12

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return text
        try:
            return str(postcode.validate(text.upper()))
        except StdnumError:
            words = _("Dit is geen Nederlandse postcode. Schrijf vier cijfers en twee letters, bijvoorbeeld 1316 AB.")
            raise ValidationError(words, code="postcode") from None


class Huisnummer(Tekst):
    """A house number with whatever stands behind it; gives `12`, `12 a` or `12 3hoog`."""

    widget = forms.TextInput(attrs={"class": "zicht-zeer-kort"})
    standaard_limiet = 15

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return text
        match = HUISNUMMER.fullmatch(text.strip())
        if match is None:
            words = _("Dit is geen huisnummer. Begin met het cijfer en zet de toevoeging erachter, bijvoorbeeld 12 a.")
            raise ValidationError(words, code="huisnummer")
        return " ".join(part for part in (match["nummer"], (match["toevoeging"] or "").strip()) if part)


class Email(forms.EmailField):
    """An e-mail address."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        words = gettext_lazy("Dit is geen e-mailadres. Er hoort een @ en een punt in, bijvoorbeeld naam@school.nl.")
        self.error_messages["invalid"] = words
        self.validators[0].message = words  # type: ignore[attr-defined]
