"""Questions that the public forms share, in words for everybody: an age or a birth date, and where somebody lives."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from zicht.foundation import klok
from zicht.foundation.vormen import Tekst
from zicht.organisaties.gemeenten import (
    GemeenteNietEenduidig,
    GemeenteOnbekend,
    GemeenteZonderVeiligThuis,
    veilig_thuis_of,
)
from zicht.organisaties.models import Gemeente
from zicht.organisaties.onbekend import why_unknown
from zicht.organisaties.postcodes import find_woongemeente
from zicht.stations.melding.velden import GezegdeDatum

_AGE = re.compile(r"(?P<age>\d{1,3})\s*(years?( old)?)?")


class Leeftijd(GezegdeDatum):
    """Gives a `DeelDatum`: `9`, `9 jaar`, `9 years old`, `2017`, `12-3-2017`; empty is unknown."""

    def clean(self, value: Any) -> Any:
        text = str(value or "").strip().casefold()
        age = _AGE.fullmatch(text)
        try:
            return super().clean(f"{age['age']} jaar" if age else text)
        except ValidationError:
            words = _(
                "Dit begrijpen wij niet. Schrijf een leeftijd (‘9 jaar’) of een datum (‘12-3-2017’). Leeg mag ook."
            )
            raise ValidationError(words, code="datum") from None


class Woongemeente(Tekst):
    """Gives a `Gemeente` that a Veilig Thuis serves today, by its name or a postcode."""

    standaard_limiet = 80

    def clean(self, value: Any) -> Gemeente | None:
        text = super().clean(value)
        return municipality(text) if text else None


def municipality(text: str) -> Gemeente:
    try:
        gemeente = find_woongemeente(text)
        veilig_thuis_of(gemeente, on=klok.today())
    except (GemeenteOnbekend, GemeenteNietEenduidig, GemeenteZonderVeiligThuis) as unknown:
        raise ValidationError(why_unknown(unknown), code="gemeente") from None
    return gemeente
