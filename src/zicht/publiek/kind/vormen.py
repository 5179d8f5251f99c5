"""What a child is asked, in words for a child: the only public pages that say *je*."""

from django.utils.translation import gettext_lazy as _

from zicht.contact.webmodellen import Webwijze
from zicht.foundation.vormen import Keuze, LangeTekst, Tekst
from zicht.publiek.advies.vormen import AntwoordVorm, VraagVorm
from zicht.publiek.velden import Woongemeente


class KindVorm(VraagVorm):
    vraag = LangeTekst(
        label=_("Wat wil je vertellen of vragen?"),
        help_text=_("Je hoeft niet te zeggen wie je bent. Schrijf geen namen en geen adres: ‘mijn vader’ is genoeg."),
        limiet=4000,
        rijen=6,
    )
    gemeente = Woongemeente(
        label=_("In welke plaats woon je?"), help_text=_("De gemeente, bijvoorbeeld Almere. Of je postcode.")
    )


class KindAntwoordVorm(AntwoordVorm):
    field_order = ("wijze", "telefoon", "naam", "moment", "als_wie")

    wijze = Keuze(
        label=_("Hoe wil je antwoord?"),
        choices=(
            (Webwijze.CODE.value, _("Hier. Ik krijg een code, en hoef niet te zeggen wie ik ben")),
            (Webwijze.TERUGBELLEN.value, _("Bel mij")),
        ),
    )
    naam = Tekst(label=_("Naar wie vragen wij? Je voornaam is genoeg"), required=False, limiet=80)
    als_wie = Tekst(
        label=_("Als iemand anders opneemt, wie zeggen wij dan dat wij zijn?"),
        help_text=_("Bijvoorbeeld: ‘van de bibliotheek’. Leeg: dan hangen wij op."),
        required=False,
        limiet=120,
    )
