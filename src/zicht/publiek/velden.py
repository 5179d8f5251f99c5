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
    find_gemeente,
    veilig_thuis_of,
)
from zicht.organisaties.models import Gemeente
from zicht.stations.melding.velden import GezegdeDatum

_AGE = re.compile(r"(?P<age>\d{1,3})\s*(years?( old)?)?")
_POSTCODE = re.compile(r"\d{4}\s?[A-Za-z]{0,2}")


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
    """Gives a `Gemeente` that a Veilig Thuis serves today."""

    standaard_limiet = 80

    def clean(self, value: Any) -> Gemeente | None:
        text = super().clean(value)
        return municipality(text) if text else None


def municipality(text: str) -> Gemeente:
    try:
        gemeente = find_gemeente(text)
        veilig_thuis_of(gemeente, on=klok.today())
    except GemeenteOnbekend as unknown:
        raise ValidationError(_unknown(text, unknown.dichtbij), code="gemeente") from None
    except GemeenteNietEenduidig as more:
        names = ", ".join(more.kandidaten)
        words = _("Er zijn meer gemeenten met deze naam: %(namen)s.") % {"namen": names}
        raise ValidationError(words, code="gemeente") from None
    except GemeenteZonderVeiligThuis:
        words = _("Van deze gemeente weten wij het niet. Bel 0800-2000: daar verbinden ze u door.")
        raise ValidationError(words, code="gemeente") from None
    return gemeente


def _unknown(text: str, near: tuple[str, ...]) -> str:
    if _POSTCODE.fullmatch(text.strip()):
        return _("Schrijf hier de naam van de gemeente, niet de postcode. Weet u die niet? Bel 0800-2000.")
    if near:
        return _("Deze gemeente kennen wij niet. Bedoelt u: %(namen)s?") % {"namen": ", ".join(near)}
    return _("Deze gemeente kennen wij niet. Bel 0800-2000: daar verbinden ze u door.")
