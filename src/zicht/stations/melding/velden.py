"""A date the way somebody on the telephone says it: one line instead of three boxes."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from zicht.foundation import klok
from zicht.foundation.getypt import whole_number
from zicht.foundation.vormen import Tekst
from zicht.personen.datum import DeelDatum, OnmogelijkeDatum
from zicht.personen.velden import MAANDEN

_OUD = re.compile(r"(?P<jaar>\d{1,3})(\s*(jaar|jr|j)\.?)( oud)?")
_ONGEVEER = re.compile(r"^(ongeveer|ong\.?|circa|ca\.?|plm\.?|rond|±|~)\s*|~$")
_DELEN = re.compile(r"(?:(?:(\d{1,2})[\s./-]+)?(\d{1,2}|[a-z]{3,9})\.?[\s./-]+)?(\d{4})")
_CIJFERS = re.compile(r"(\d{2})(\d{2})(\d{4})")
_ISO = re.compile(r"\d{4}-\d{2}(-\d{2})?")


VOORBEELDEN = "Bijvoorbeeld 12-3-2017, maart 2017, 2017, ongeveer 2017, of 9 jaar."


class GezegdeDatum(Tekst):
    """Gives a `DeelDatum`: `12-3-2017`, `maart 2017`, `2017`, `ongeveer 2017`, `9 jaar`; empty or *onbekend* is unknown."""

    widget = forms.TextInput(attrs={"class": "zicht-kort"})
    standaard_limiet = 40

    def clean(self, value: Any) -> DeelDatum:
        text = str(super().clean(value) or "").strip().casefold()
        if text in {"", "onbekend", "weet niet", "?"}:
            return DeelDatum.unknown()
        try:
            known = _read(text)
        except OnmogelijkeDatum as wrong:
            raise ValidationError(str(wrong), code="datum") from None
        if known.is_after(klok.today()):
            raise ValidationError(f"{known.in_woorden} ligt in de toekomst. Klopt het jaar?", code="datum")
        return known

    def prepare_value(self, value: Any) -> Any:
        return str(value) if isinstance(value, DeelDatum) else value


def _read(text: str) -> DeelDatum:
    bare = _ONGEVEER.sub("", text).strip()
    about = bare != text
    if old := _OUD.fullmatch(bare):
        return DeelDatum.of_parts(klok.today().year - int(old["jaar"]), about=True)
    if _ISO.fullmatch(bare):
        return DeelDatum.from_text(bare + ("~" if about else ""))
    parts = _CIJFERS.fullmatch(bare) or _DELEN.fullmatch(bare)
    if parts is None:
        raise OnmogelijkeDatum(f"Deze datum begrijpen wij niet. {VOORBEELDEN}")
    day, month, year = parts.groups()
    return DeelDatum.of_parts(int(year), _month(month), int(day) if day else None, about=about)


def _month(text: str | None) -> int | None:
    if text is None:
        return None
    if (number := whole_number(text, cijfers=2)) is not None:
        return number
    fits = [number for number, naam in enumerate(MAANDEN, 1) if naam.startswith("maart" if text == "mrt" else text)]
    if len(fits) != 1:
        raise OnmogelijkeDatum(f"De maand ‘{text}’ bestaat niet. {VOORBEELDEN}")
    return fits[0]
