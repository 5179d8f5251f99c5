"""`/vertel/`: the question for advice, asked of a child."""

from django.utils.translation import gettext_lazy as _

from zicht.publiek.advies.views import ANTWOORD, VRAAG, Advies
from zicht.publiek.kind.vormen import KindAntwoordVorm, KindVorm
from zicht.publiek.tabpagina import Blad
from zicht.vault.tabformulier import Tab


class Vertel(Advies):
    doel = "vertel"
    jong = True
    ontvangen = "zicht/publiek/kind/ontvangen.html"

    def bladen(self, tab: Tab) -> list[Blad]:
        return [
            Blad(VRAAG, KindVorm, _("Vertel het ons"), template="zicht/publiek/kind/vertel.html"),
            Blad(
                ANTWOORD, KindAntwoordVorm, _("Hoe krijg je antwoord?"), template="zicht/publiek/advies/antwoord.html"
            ),
        ]
