"""Questions about people: a birth date known or half known, and the burgerservicenummer."""

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from stdnum.nl import bsn

from zicht.foundation import klok
from zicht.foundation.getypt import whole_number
from zicht.foundation.vormen import Tekst
from zicht.personen.datum import DeelDatum, OnmogelijkeDatum

DELEN = {"dag": gettext_lazy("dag"), "maand": gettext_lazy("maand"), "jaar": gettext_lazy("jaar")}
VINKJES = ("ongeveer", "onbekend")
MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
OEFENNUMMERS = range(999_900_006, 999_999_991)


class DeelDatumInvoer(forms.Widget):
    """Day, month and year, each of which may stay empty, and a box for *about* and for *unknown*."""

    template_name = "zicht/vormen/deeldatum.html"
    use_fieldset = True
    anker = "_dag"

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> dict[str, str]:
        return {part: str(data.get(f"{name}_{part}", "")).strip() for part in (*DELEN, *VINKJES)}

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        return not any(f"{name}_{part}" in data for part in (*DELEN, *VINKJES))

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["waarden"] = _as_typed(value)
        context["widget"]["fout"] = (attrs or {}).get("aria-invalid") == "true"
        return context


def _as_typed(value: Any) -> dict[str, Any]:
    if isinstance(value, DeelDatum):
        parts = {"dag": value.day or "", "maand": value.month or "", "jaar": value.year or ""}
        return parts | {"ongeveer": value.soort == "ongeveer", "onbekend": value.soort == "onbekend"}
    return dict(value) if isinstance(value, Mapping) else {}


class DeelDatumVeld(forms.Field):
    """Gives a `DeelDatum`; *unknown* is an answer, an empty field is not."""

    widget = DeelDatumInvoer

    def __init__(self, *, toekomst: bool = False, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", gettext_lazy("Alleen het jaar bekend? Vul dan alleen het jaar in."))
        super().__init__(**kwargs)
        self.toekomst = toekomst

    def clean(self, value: Any) -> DeelDatum | None:
        typed = value if isinstance(value, Mapping) else {}
        if typed.get("onbekend"):
            return self._unknown(typed)
        if not any(typed.get(part) for part in DELEN):
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return None
        return self._known(typed)

    @staticmethod
    def _unknown(typed: Mapping[str, str]) -> DeelDatum:
        if any(typed.get(part) for part in DELEN):
            words = _("Er is een datum ingevuld en ook ‘onbekend’ gekozen. Haal een van de twee weg.")
            raise ValidationError(words, code="datum")
        return DeelDatum.unknown()

    def _known(self, typed: Mapping[str, str]) -> DeelDatum:
        try:
            day, month, year = _number(typed, "dag"), _month(typed), _number(typed, "jaar")
            day_known = DeelDatum.of_parts(year, month, day, about=bool(typed.get("ongeveer")))
        except OnmogelijkeDatum as wrong:
            raise ValidationError(str(wrong), code="datum") from None
        if not self.toekomst and day_known.is_after(klok.today()):
            words = _("%(datum)s ligt in de toekomst. Klopt het jaar?") % {"datum": day_known.in_woorden}
            raise ValidationError(words, code="datum")
        return day_known

    def has_changed(self, initial: Any, data: Any) -> bool:
        return _as_typed(initial) != _as_typed(data)


def _number(typed: Mapping[str, str], part: str) -> int | None:
    text = typed.get(part, "")
    if not text:
        return None
    number = whole_number(text, cijfers=4)
    if number is None:
        raise OnmogelijkeDatum(_("Schrijf bij %(deel)s een getal.") % {"deel": DELEN[part]})
    return number


def _month(typed: Mapping[str, str]) -> int | None:
    """A month may also be written: `maart`, `mrt`."""
    text = typed.get("maand", "").lower().rstrip(".")
    fits = [number for number, name in enumerate(MAANDEN, 1) if len(text) >= 3 and name.startswith(text)]
    if text == "mrt":
        return 3
    return fits[0] if len(fits) == 1 else _number(typed, "maand")


class BsnVeld(Tekst):
    """A burgerservicenummer; gives nine digits. In practice mode only numbers that belong to nobody."""

    widget = forms.TextInput(attrs={"inputmode": "numeric", "class": "zicht-kort"})
    standaard_limiet = 20

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return text
        number = re.sub(r"[\s.-]", "", text)
        if len(number) != 9 or not bsn.is_valid(number):
            words = _(
                "Dit burgerservicenummer kan niet bestaan. Er horen negen cijfers in; "
                "misschien is er een verkeerd getypt. Kijk het na, of laat het leeg."
            )
            raise ValidationError(words, code="bsn")
        if settings.PRACTICE and int(number) not in OEFENNUMMERS:
            words = _("In de oefenomgeving mag alleen een verzonnen nummer: 999900006 tot en met 999999990.")
            raise ValidationError(words, code="bsn")
        return number
