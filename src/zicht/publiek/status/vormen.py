"""What is asked of who comes back: the code, and an answer."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zicht.bijlagen.velden import Bestanden, limits
from zicht.foundation.vormen import LangeTekst, Tekst, Vorm
from zicht.publiek.advies.vormen import Gescreend
from zicht.vault import ontvangstcode


class CodeVorm(Vorm):
    handeling = _("geopend")

    code = Tekst(
        label=_("Uw code"),
        help_text=_("18 letters en cijfers, bijvoorbeeld K7M 2DX 9WT A4H QC3 TPR. Spaties hoeven niet."),
        limiet=60,
    )

    def clean_code(self) -> str:
        try:
            return ontvangstcode.read(self.cleaned_data["code"])
        except ontvangstcode.GeenCode:
            words = gettext(
                "Hier zit een tikfout in. Een code heeft 18 tekens. De 0 en de O, de 1, de I en de L, en de U komen er "
                "niet in voor. Lees hem nog eens na."
            )
            raise ValidationError(words, code="tikfout") from None


class AntwoordVorm(Vorm):
    handeling = _("verstuurd")

    tekst = LangeTekst(
        label=_("Uw antwoord, of iets dat u nog wilt vertellen"),
        help_text=_("Veilig Thuis leest dit op werkdagen. Is er haast? Bel 0800-2000."),
        rijen=4,
    )


class BijlageVorm(Vorm):
    handeling = _("verstuurd")

    bestanden = Bestanden(label=_("Kies foto’s of papieren"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bestanden"].help_text = limits()

    @property
    def fouten_kop(self) -> str:
        """Of several, the others may have come in."""
        return gettext("Dit is niet aangenomen")


class BijvraagVorm(Gescreend):
    """Of a question for advice nothing of a family is kept, in what follows neither."""

    gescreend = ("tekst",)
    field_order = ("tekst", "gezien")

    tekst = LangeTekst(
        label=_("Wilt u nog iets vragen of vertellen?"),
        help_text=_("Noem geen namen, geen adres en geen geboortedatum. Schrijf: ‘een jongen van 9’."),
        limiet=4000,
        rijen=4,
    )


class KindBijvraagVorm(BijvraagVorm):
    """The same, of a child who asked at `/vertel/`."""

    tekst = LangeTekst(
        label=_("Wil je nog iets vragen of vertellen?"),
        help_text=_("Schrijf geen namen en geen adres: ‘mijn vader’ is genoeg."),
        limiet=4000,
        rijen=4,
    )
