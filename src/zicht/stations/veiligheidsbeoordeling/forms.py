"""The questions of the veiligheidsbeoordeling, in its three parts: collect, judge, decide."""

from django import forms

from zicht.dossier.criteria import CRITERIA, CriteriaVorm
from zicht.dossier.handeling import Handelingsvorm
from zicht.foundation.vormen import Alleen, JaNeeOnbekend, Keuze, LangeTekst, Moment
from zicht.protocol.begrippen import Beoordelingsbesluit, Bronuitkomst, Informatiebron
from zicht.protocol.route import ROUTE
from zicht.protocol.voldaan import sources_needed

BRONNEN = {
    Informatiebron.EIGEN: "Eerdere meldingen bij ons",
    Informatiebron.ANDERE_VEILIG_THUIS: "Eerdere meldingen bij andere Veilig Thuis-organisaties",
    Informatiebron.RAAD: "De Raad voor de Kinderbescherming",
}
UITKOMSTEN = (
    (Bronuitkomst.NIETS_BEKEND, "Niets bekend"),
    (Bronuitkomst.IETS_BEKEND, "Iets bekend"),
    (Bronuitkomst.GEEN_ANTWOORD, "Gevraagd, geen antwoord"),
)


class BronVorm(Handelingsvorm):
    bron = Keuze(label="Welke bron heb je geraadpleegd?", choices=())
    uitkomst = Keuze(label="Wat kwam eruit?", choices=UITKOMSTEN, naast=True)
    wat = LangeTekst(
        label="Wat is er bekend, en wie heb je gesproken?",
        required=False,
        help_text="Alleen wat nodig is voor de veiligheid van deze mensen.",
    )
    op = Moment()

    def build(self) -> None:
        field = self.fields["bron"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(bron.value, BRONNEN[bron]) for bron in sources_needed(self.stand)]


class OordeelVorm(Handelingsvorm):
    lichamelijk_gevaar = JaNeeOnbekend(label="Is deze persoon nu in direct lichamelijk gevaar?")
    komende_dagen_onzeker = JaNeeOnbekend(label="Is de veiligheid de komende dagen onzeker?")
    bescherming_nodig = JaNeeOnbekend(label="Is nu direct bescherming nodig?")
    acuut = JaNeeOnbekend(
        label="Jouw oordeel: is deze persoon acuut onveilig?",
        help_text="De drie vragen helpen; jij beslist. Bij ja ligt het zicht meteen bij Veilig Thuis.",
    )
    structureel = JaNeeOnbekend(
        label="Is er structurele onveiligheid: herhaalt het zich, of duurt het voort?",
        help_text="Ook blijvend tekort in de zorg voor wie van anderen afhankelijk is.",
    )
    veel_problemen = JaNeeOnbekend(label="Spelen er veel problemen tegelijk?")
    reden = LangeTekst(label="Waarom denk je dat?", help_text="Noem de feiten waarop je oordeel steunt.", rijen=4)


BESLUITEN = [(besluit.value, ROUTE["veiligheidsbeoordeling"].uitgang(besluit).naam) for besluit in Beoordelingsbesluit]
_DIENST = (Beoordelingsbesluit.VOORWAARDEN_VERVOLG, Beoordelingsbesluit.ONDERZOEK)


class BesluitVorm(CriteriaVorm):
    """The four criteria are asked only when a dienst is chosen at once."""

    field_order = ["besluit", *CRITERIA, "motivering"]
    alleen_als = {naam: Alleen("besluit", *_DIENST) for naam in CRITERIA}

    besluit = Keuze(label="Wat besluiten jullie?", choices=BESLUITEN)
