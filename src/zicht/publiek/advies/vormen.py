"""What is asked of who has a question: the question without a family in it, and where the answer goes."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zicht.contact import webvragen
from zicht.contact.screening import Soort, Vondst
from zicht.contact.webmodellen import Webwijze
from zicht.foundation.vormen import Alleen, Keuze, LangeTekst, Tekst, Telefoon, Vorm
from zicht.publiek.velden import Woongemeente

#: What each find looks like, and what to write instead, in the words of the public pages.
GEVONDEN = {
    Soort.BSN: _("‘%(tekst)s’ lijkt een burgerservicenummer. Haal het weg."),
    Soort.TELEFOON: _(
        "‘%(tekst)s’ lijkt een telefoonnummer. Haal het weg. Straks vragen we op welk nummer wij kunnen bellen."
    ),
    Soort.DATUM: _("‘%(tekst)s’ lijkt een geboortedatum. Schrijf liever: ‘ongeveer 9 jaar’."),
    Soort.ADRES: _("‘%(tekst)s’ lijkt een adres. Haal het weg. Is iemand nu in gevaar: bel 112."),
    Soort.EMAIL: _("‘%(tekst)s’ is een e-mailadres. Haal het weg."),
    Soort.NAAM: _("‘%(tekst)s’ lijkt een naam. Schrijf liever: ‘een meisje’, ‘de vader’."),
}


def in_words(vondst: Vondst) -> str:
    return str(GEVONDEN[vondst.soort]) % {"tekst": vondst.tekst}


class Gescreend(Vorm):
    """Looks for what a family could be recognised by, in the fields that are kept.

    To wave it away is asked when there is a name to wave away: before, it says nothing, and of a number it may not be done.
    """

    handeling = _("verstuurd")
    gezien = forms.BooleanField(label=_("Ik heb gekeken: dit is geen naam"), required=False)
    gescreend: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in self.gescreend:
            self.fields[naam].widget.attrs["data-kijkt"] = ""
        if not self.is_bound:
            del self.fields["gezien"]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        texts = {naam: given.get(naam) or "" for naam in self.gescreend}
        for naam, text in texts.items():
            for words in self.found(text, gezien=bool(given.get("gezien"))):
                self.add_error(naam, words)
        if not any(one.soort is Soort.NAAM for one in webvragen.found_in(texts.values())):
            self.fields.pop("gezien", None)
        return given

    def found(self, tekst: str, *, gezien: bool = False) -> list[str]:
        """What stands out in this answer, in words; also while it is still being typed."""
        return [in_words(vondst) for vondst in webvragen.found_in([tekst], gezien=gezien)]

    def found_while_typing(self) -> dict[str, list[str]]:
        seen = "gezien" in self.data
        return {naam: self.found(str(self.data.get(naam, "")), gezien=seen) for naam in self.gescreend}


class VraagVorm(Gescreend):
    gescreend = ("vraag",)
    field_order = ("vraag", "gezien", "gemeente")

    vraag = LangeTekst(
        label=_("Wat wilt u vragen of vertellen?"),
        help_text=_("Noem geen namen, geen adres en geen geboortedatum. Schrijf: ‘een jongen van 9’."),
        limiet=4000,
        rijen=6,
    )
    gemeente = Woongemeente(
        label=_("In welke gemeente is dit?"),
        help_text=_("Een postcode mag ook. Zo komt het bij het goede Veilig Thuis."),
    )


class AntwoordVorm(Gescreend):
    gescreend = ("moment",)
    alleen_als = {naam: Alleen("wijze", Webwijze.TERUGBELLEN) for naam in ("telefoon", "naam", "moment", "als_wie")}

    wijze = Keuze(
        label=_("Hoe wilt u antwoord?"),
        choices=(
            (Webwijze.CODE.value, _("Op deze site. Ik krijg een code, en hoef niets over mezelf te zeggen")),
            (Webwijze.TERUGBELLEN.value, _("Bel mij")),
        ),
    )
    telefoon = Telefoon(label=_("Op welk nummer?"))
    naam = Tekst(label=_("Naar wie vragen wij? Een voornaam is genoeg"), required=False, limiet=80)
    moment = Tekst(label=_("Wanneer kan het veilig?"), required=False, limiet=120)
    als_wie = Tekst(
        label=_("Neemt iemand anders op: wie zeggen wij dan dat wij zijn?"),
        help_text=_("Bijvoorbeeld: ‘van de bibliotheek’. Leeg: dan hangen wij op."),
        required=False,
        limiet=120,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("gezien", None)

    @property
    def reach(self) -> dict[str, str]:
        given = self.cleaned_data
        return {naam: given.get(naam) or "" for naam in ("telefoon", "naam", "moment", "als_wie")}
