"""What somebody writes in a chat: nothing of a family, and no number to call them on."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zicht.contact import webvragen
from zicht.contact.chat.vormen import MEEST
from zicht.contact.screening import Soort
from zicht.foundation.vormen import LangeTekst, Vorm
from zicht.publiek.advies.vormen import Gescreend, in_words
from zicht.publiek.velden import Woongemeente


class ChatVorm(Gescreend):
    gescreend = ("tekst",)
    field_order = ("tekst", "gezien")

    tekst = LangeTekst(
        label=gettext_lazy("Wat wilt u vragen of vertellen?"),
        help_text=gettext_lazy("Noem geen namen, geen adres en geen geboortedatum. Schrijf: ‘een jongen van 9’."),
        limiet=MEEST,
        rijen=3,
    )

    def found(self, tekst: str, *, gezien: bool = False) -> list[str]:
        """A telephone number is not asked later either: a chat calls nobody back."""
        words = _(
            "‘%(tekst)s’ lijkt een telefoonnummer. Haal het weg: in de chat bellen wij niet terug. Bellen kan: 0800-2000."
        )
        return [
            words % {"tekst": vondst.tekst} if vondst.soort is Soort.TELEFOON else in_words(vondst)
            for vondst in webvragen.found_in([tekst], gezien=gezien)
        ]

    @property
    def asks_for_name(self) -> bool:
        return "gezien" in self.fields


class AntwoordVorm(ChatVorm):
    tekst = LangeTekst(label=gettext_lazy("Uw bericht"), limiet=MEEST, rijen=3)


class KindChatVorm(ChatVorm):
    tekst = LangeTekst(
        label=gettext_lazy("Wat wil je vertellen of vragen?"),
        help_text=gettext_lazy(
            "Je hoeft niet te zeggen wie je bent. Schrijf geen namen en geen adres: ‘mijn vader’ is genoeg."
        ),
        limiet=MEEST,
        rijen=3,
    )


class KindAntwoordVorm(ChatVorm):
    tekst = LangeTekst(label=gettext_lazy("Jouw bericht"), limiet=MEEST, rijen=3)


class PlaatsVorm(Vorm):
    handeling = gettext_lazy("verstuurd")
    gemeente = Woongemeente(
        label=gettext_lazy("In welke gemeente is dit?"), help_text=gettext_lazy("Een postcode mag ook.")
    )
