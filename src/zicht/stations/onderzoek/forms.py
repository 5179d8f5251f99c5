"""The questions of an onderzoek: what to ask of whom, what they answered, what is concluded about each person."""

from django import forms

from zicht.dossier.handeling import Handelingsvorm
from zicht.dossier.handelingen.eergeweld import NIET_DE_FAMILIE
from zicht.foundation.vormen import Alleen, JaNeeOnbekend, Keuze, LangeTekst, Moment, Tekst
from zicht.protocol.begrippen import Bronuitkomst, Conclusie
from zicht.stations.onderzoek.models import Informatievraag

CONCLUSIES = (
    (Conclusie.BEVESTIGD, "Bevestigd"),
    (Conclusie.WEERLEGD, "Weerlegd"),
    (Conclusie.NIET_BEVESTIGD, "Niet bevestigd: het is niet vast te stellen"),
)
UITKOMSTEN = (
    (Bronuitkomst.IETS_BEKEND, "Er kwam informatie"),
    (Bronuitkomst.NIETS_BEKEND, "Niets bekend"),
    (Bronuitkomst.GEEN_ANTWOORD, "Geen antwoord"),
)


class VraagVorm(Handelingsvorm):
    alleen_als = {"naam": Alleen("afgeschermd", "on")}

    aan = Tekst(label="Aan wie vraag je het?", help_text="Bijvoorbeeld: de huisarts, school, de wijkagent.")
    afgeschermd = forms.BooleanField(label="Deze informant moet voor het gezin onbekend blijven", required=False)
    naam = Tekst(label="Naam en hoe te bereiken", help_text="Dit gaat in de kluis en staat nergens in het dossier.")
    vraag = LangeTekst(label="Wat wil je weten, en waarvoor is dat nodig?", rijen=3)
    grond = Keuze(label="Op welke grond?", choices=Informatievraag.Grond.choices)
    betrokkene_weet_het = JaNeeOnbekend(label="Weet degene om wie het gaat dat je dit vraagt?")
    op = Moment()

    def build(self) -> None:
        if self.stand.eergeweld:
            self.fields["aan"].help_text = f"{self.fields['aan'].help_text} {NIET_DE_FAMILIE}"


class AntwoordVorm(Handelingsvorm):
    uitkomst = Keuze(label="Wat kwam eruit?", choices=UITKOMSTEN)
    feiten = LangeTekst(label="Welke feiten zijn genoemd?", required=False, rijen=4)
    mening = LangeTekst(label="Wat vindt de informant ervan?", required=False, rijen=3)
    op = Moment()


class ConclusieVorm(Handelingsvorm):
    conclusie = Keuze(label="Is het vermoeden voor deze persoon bevestigd?", choices=CONCLUSIES)
    motivering = LangeTekst(
        label="Waarop steunt deze conclusie?", help_text="Noem de feiten en hun bron; scheid feit en mening.", rijen=5
    )


class AfrondenVorm(Handelingsvorm):
    uitkomst = LangeTekst(
        label="Wat is de uitkomst van het onderzoek, en wat gebeurt er nu?",
        help_text="In woorden die de directbetrokkenen kunnen lezen. Zij mogen reageren.",
        rijen=6,
    )
