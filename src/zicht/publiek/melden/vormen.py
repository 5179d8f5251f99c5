"""What is asked of who reports, page by page, in the order in which people tell it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zicht.foundation.vormen import (
    Alleen,
    Antwoord,
    Dag,
    Email,
    Huisnummer,
    JaNeeOnbekend,
    Keuze,
    Keuzes,
    LangeTekst,
    Postcode,
    Tekst,
    Telefoon,
    Vorm,
)
from zicht.foundation.vormen.moment import GEWEEST
from zicht.melders.nieuw import Afschermgrond
from zicht.protocol.begrippen import Melderkring
from zicht.publiek.melden.woorden import ANONIEM, GRONDEN, MANIEREN, ONDERWERPEN, ROLLEN, SOORTEN, VT_NIET, WIE_MELDT
from zicht.publiek.velden import Leeftijd, Woongemeente


class Meldvorm(Vorm):
    handeling = _("verstuurd")


class GevaarVorm(Meldvorm):
    gevaar = JaNeeOnbekend(label=_("Is er nu iemand in gevaar?"), naast=False)


class BellenVorm(Meldvorm):
    wat = LangeTekst(
        label=_("Wat is er nu aan de hand?"),
        help_text=_("Schrijf dit alleen als bellen echt niet kan, of nadat u hebt gebeld."),
        rijen=3,
    )


class PersoonVorm(Meldvorm):
    rol = Keuze(label=_("Wie is dit?"), choices=ROLLEN)
    voornamen = Tekst(label=_("Voornaam"), required=False, limiet=80)
    achternaam = Tekst(label=_("Achternaam"), required=False, limiet=80)
    aanduiding = Tekst(
        label=_("Weet u de naam niet? Omschrijf wie het is"),
        help_text=_("Bijvoorbeeld: ‘het jongste meisje op nummer 12’."),
        required=False,
        limiet=120,
    )
    geboren = Leeftijd(label=_("Leeftijd of geboortedatum"), help_text=_("Ongeveer mag, leeg ook."), required=False)
    telefoon = Telefoon(label=_("Telefoonnummer, als u het weet"), required=False)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if not self.errors and not any(given.get(naam) for naam in ("voornamen", "achternaam", "aanduiding")):
            words = gettext(
                "Schrijf een naam of een omschrijving. Zonder een van beide weten wij niet over wie het gaat."
            )
            self.add_error("aanduiding", ValidationError(words))
        return given


class WaarVorm(Meldvorm):
    gemeente = Woongemeente(
        label=_("In welke gemeente wonen zij?"),
        help_text=_("Een postcode mag ook. Zo komt uw melding bij het goede Veilig Thuis."),
    )
    straat = Tekst(label=_("Straat"), required=False, limiet=120)
    huisnummer = Huisnummer(label=_("Huisnummer"), required=False)
    postcode = Postcode(label=_("Postcode"), required=False)


class SignaalVorm(Meldvorm):
    alleen_als = {"verteld_door": Alleen("soort", "verteld")}

    tekst = LangeTekst(
        label=_("Wat zag of hoorde u?"),
        help_text=_("Schrijf op wat een camera zou zien of horen: ‘Twee blauwe plekken op de linkerarm.’"),
        rijen=4,
    )
    soort = Keuze(label=_("Hoe weet u dit?"), choices=SOORTEN)
    verteld_door = Tekst(label=_("Wie vertelde het?"), required=False, limiet=120)
    op_dag = Dag(label=_("Wanneer was dat?"), grens=GEWEEST, required=False, help_text=_("Ongeveer mag."))
    waar = Tekst(label=_("Waar?"), required=False, limiet=120)


class DenkVorm(Meldvorm):
    alles_vrij = True

    oordeel = LangeTekst(
        label=_("Wat denkt u zelf dat er speelt?"),
        help_text=_("Dit staat apart van wat u zag. U hoeft het niet zeker te weten."),
        required=False,
        rijen=3,
    )
    onderwerpen = Keuzes(
        label=_("Waar lijkt het op?"),
        help_text=_("Meer dan een mag, en niets kiezen ook."),
        choices=ONDERWERPEN,
        required=False,
    )


class WieVorm(Meldvorm):
    soort = Keuze(label=_("Wie bent u?"), choices=WIE_MELDT)

    def kring(self) -> Melderkring:
        return Melderkring(self.cleaned_data["soort"])


class AnoniemVorm(Meldvorm):
    """A professional who stays unknown says why; the unknown to us can go no further than this page."""

    alleen_als = {"grond": Alleen("anoniem", "anoniem")}

    anoniem = Keuze(label=_("Wie mag weten dat u meldt?"), choices=ANONIEM)
    grond = Keuze(label=_("Waarom mag het gezin het niet weten?"), choices=GRONDEN)
    gezin_weet = JaNeeOnbekend(label=_("Hebt u het gezin verteld dat u gaat melden?"), required=False)

    def __init__(self, *args: Any, kring: Melderkring | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if kring is not Melderkring.PROFESSIONAL:
            del self.fields["grond"], self.fields["gezin_weet"]

    def clean_anoniem(self) -> str:
        chosen: str = self.cleaned_data["anoniem"]
        if chosen == VT_NIET:
            raise ValidationError(
                gettext(
                    "Dan is het geen melding: Veilig Thuis moet u kunnen bellen. Het kan wel een vraag om advies zijn, zonder "
                    "naam. Hieronder leest u wat u kunt doen. Wat u typte, staat er nog."
                ),
                code=VT_NIET,
            )
        return chosen

    def ground(self) -> Afschermgrond | None:
        return Afschermgrond(self.cleaned_data["grond"]) if self.cleaned_data.get("grond") else None


class BereikVorm(Meldvorm):
    naam = Tekst(label=_("Uw naam"), limiet=120)
    telefoon = Telefoon(label=_("Uw telefoonnummer"), required=False)
    email = Email(label=_("Uw e-mailadres"), required=False)
    functie = Tekst(label=_("Wat is uw beroep of functie?"), limiet=120)
    organisatie = Tekst(label=_("Waar werkt u?"), limiet=120)
    manier = Keuzes(
        label=_("Hoe kunnen wij u veilig bereiken?"),
        help_text=_("In een sms of e-mail zetten wij nooit iets over deze melding."),
        choices=MANIEREN,
        required=False,
    )
    wanneer = Tekst(
        label=_("Wanneer kan het veilig?"),
        help_text=_("Bijvoorbeeld: ‘tussen 9 en 12 uur’."),
        required=False,
        limiet=120,
    )
    als_wie = Tekst(
        label=_("Neemt iemand anders op: wie zeggen wij dan dat wij zijn?"),
        help_text=_("Bijvoorbeeld: ‘van de bibliotheek’. Leeg: dan hangen wij op."),
        required=False,
        limiet=120,
    )
    codewoord = Tekst(
        label=_("Een codewoord, als u dat wilt"),
        help_text=_("Zegt u dat woord, dan weten wij dat u niet vrij kunt praten."),
        required=False,
        limiet=40,
    )

    def __init__(self, *args: Any, kring: Melderkring | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if kring is not Melderkring.PROFESSIONAL:
            del self.fields["functie"], self.fields["organisatie"]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if not self.errors and not (given.get("telefoon") or given.get("email")):
            words = gettext(
                "Vul een telefoonnummer of een e-mailadres in. Veilig Thuis moet u iets kunnen vragen of vertellen."
            )
            self.add_error("telefoon", ValidationError(words))
        return given


class ControleVorm(Meldvorm):
    """Reading back is the question; the answer is the button."""


ER_IS_GEVAAR = Antwoord.JA
