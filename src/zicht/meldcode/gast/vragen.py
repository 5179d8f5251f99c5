"""What is asked of a guest and of nobody else: the order of the steps, and where the family lives."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy

from zicht.foundation import klok
from zicht.foundation.vormen import Keuze, Tekst, Vorm
from zicht.meldcode.inrichten import VOLGORDEN
from zicht.meldcode.vragen import BeginVorm
from zicht.organisaties.gemeenten import (
    GemeenteNietEenduidig,
    GemeenteOnbekend,
    GemeenteZonderVeiligThuis,
    veilig_thuis_of,
)
from zicht.organisaties.models import Organisatie
from zicht.organisaties.onbekend import why_unknown
from zicht.organisaties.postcodes import find_woongemeente
from zicht.protocol.doorloop.woorden import Stap

ORDES: dict[str, tuple[Stap, ...]] = {code: stappen for code, _naam, stappen in VOLGORDEN}


class GastBeginVorm(BeginVorm):
    volgorde = Keuze(
        label=gettext_lazy("In welke volgorde zet uw beroep de stappen?"),
        help_text=gettext_lazy("Weet u het niet? Neem dan de eerste. Artsen spreken vaak eerst met de patiënt."),
        choices=[(code, naam) for code, naam, _stappen in VOLGORDEN],
        initial="gewoon",
    )
    kader = Tekst(
        label=gettext_lazy("Welk afwegingskader gebruikt u?"),
        help_text=gettext_lazy("Elk beroep heeft een eigen kader. U vindt het op afwegingskadermeldcode.nl."),
        required=False,
        limiet=120,
    )


class RegioVorm(Vorm):
    handeling = gettext_lazy("gevonden")

    gemeente = Tekst(
        label=gettext_lazy("In welke gemeente wonen zij?"),
        help_text=gettext_lazy("Een postcode mag ook. Dan staat hier welk Veilig Thuis erbij hoort."),
        required=False,
        limiet=80,
    )

    def clean_gemeente(self) -> Organisatie | None:
        """The Veilig Thuis of the municipality that was typed."""
        text = self.cleaned_data["gemeente"]
        if not text:
            return None
        try:
            return veilig_thuis_of(find_woongemeente(text), on=klok.today())
        except (GemeenteOnbekend, GemeenteNietEenduidig, GemeenteZonderVeiligThuis) as unknown:
            raise ValidationError(why_unknown(unknown)) from None
