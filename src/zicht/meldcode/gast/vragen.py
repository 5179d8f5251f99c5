"""What is asked of a guest and of nobody else: the order of the steps, and where the family lives."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zicht.foundation import klok
from zicht.foundation.vormen import Keuze, Tekst, Vorm
from zicht.meldcode.inrichten import VOLGORDEN
from zicht.meldcode.vragen import BeginVorm
from zicht.organisaties.gemeenten import (
    GemeenteNietEenduidig,
    GemeenteOnbekend,
    GemeenteZonderVeiligThuis,
    find_gemeente,
    veilig_thuis_of,
)
from zicht.organisaties.models import Organisatie
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
        help_text=gettext_lazy("Dan staat hier welk Veilig Thuis erbij hoort."),
        required=False,
        limiet=80,
    )

    def clean_gemeente(self) -> Organisatie | None:
        """The Veilig Thuis of the municipality that was typed."""
        text = self.cleaned_data["gemeente"]
        if not text:
            return None
        try:
            return veilig_thuis_of(find_gemeente(text), on=klok.today())
        except GemeenteOnbekend as unknown:
            raise ValidationError(_unknown(unknown.dichtbij)) from None
        except GemeenteNietEenduidig as more:
            names = ", ".join(more.kandidaten)
            raise ValidationError(_("Er zijn meer gemeenten met deze naam: %(namen)s.") % {"namen": names}) from None
        except GemeenteZonderVeiligThuis:
            words = _("Van deze gemeente weten wij het niet. Bel 0800-2000: daar verbinden ze u door.")
            raise ValidationError(words) from None


def _unknown(near: tuple[str, ...]) -> str:
    words = _("Deze gemeente kennen wij niet. Bel 0800-2000: daar verbinden ze u door.")
    return words if not near else _("Deze gemeente kennen wij niet. Bedoelt u: %(namen)s?") % {"namen": ", ".join(near)}
