"""What is asked when a received melding becomes urgent, is added to, or comes out of monitoring."""

from django import forms

from zicht.dossier.handeling import Handelingsvorm
from zicht.foundation.vormen import JaNeeOnbekend, Keuze, Keuzes, LangeTekst, Moment
from zicht.protocol.begrippen import GrondMonitoring
from zicht.stations.melding.begrippen import Onderwerp

SOORTEN = (
    ("feit", "Een feit: wie, wat, waar, wanneer"),
    ("waarneming", "Wat de melder zelf zag of hoorde"),
    ("oordeel", "Wat de melder ervan denkt"),
)
GRONDEN = (
    (GrondMonitoring.ONVOLDOENDE_HERSTEL.value, "De veiligheid herstelt onvoldoende"),
    (GrondMonitoring.ONVOLDOENDE_MEDEWERKING.value, "De betrokkenen werken onvoldoende mee"),
)


class SpoedVorm(Handelingsvorm):
    nu_gevaar = JaNeeOnbekend(label="Is iemand nu in direct lichamelijk gevaar?", required=False)
    komende_dagen_onzeker = JaNeeOnbekend(label="Is de veiligheid de komende dagen niet zeker?", required=False)
    bescherming_nodig = JaNeeOnbekend(label="Is nu direct bescherming nodig?", required=False)
    reden = LangeTekst(
        label="Waarom is het spoed?",
        required=False,
        help_text="De drie vragen helpen; jij beslist. Aanvullen kan later.",
        rijen=2,
    )
    op = Moment(label="Sinds wanneer weten wij dat?")


class TeruggaveVorm(Handelingsvorm):
    reden = LangeTekst(label="Wat zegt de melder?", required=False, rijen=2)
    op = Moment(label="Wanneer gaf de melder het zicht terug?")


class AanvulVorm(Handelingsvorm):
    soort = Keuze(label="Wat is het?", choices=SOORTEN)
    tekst = LangeTekst(label="Wat komt erbij, of was anders?", rijen=4)
    over = forms.MultipleChoiceField(
        label="Over wie?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Niemand gekozen is: over het gezin.",
    )
    op = Moment(label="Wanneer is het verteld?")

    def build(self) -> None:
        self.fields["over"].choices = self.mensen.choices(tuple(self.mensen.personen))  # type: ignore[attr-defined]


class MelderVraagVorm(Handelingsvorm):
    handeling = "verstuurd"
    tekst = LangeTekst(
        label="Wat wil je vragen of vertellen?",
        help_text="De melder leest dit. Zet er niets in wat het gezin of iemand anders ons vertelde.",
        limiet=2000,
        rijen=4,
    )


class AmbtshalveVorm(Handelingsvorm):
    grond = Keuze(label="Waarom meldt Veilig Thuis zelf?", choices=GRONDEN)
    feiten = LangeTekst(label="Wat is er gebeurd sinds de overdracht?", rijen=4)
    oordeel = LangeTekst(label="Wat is jullie oordeel?", required=False, rijen=2)
    onderwerpen = Keuzes(label="Waar gaat het over?", choices=Onderwerp.choices)
    spoed = Keuze(label="Is het spoed?", choices=(("ja", "Ja"), ("nee", "Nee")), naast=True)
