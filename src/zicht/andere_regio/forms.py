"""The questions about another region: to whom and why, what is asked there, and the answer."""

from typing import Any

from django import forms

from zicht.dossier.handeling import Handelingsvorm
from zicht.foundation.vormen import Dag, Keuze, Keuzes, LangeTekst, Vorm
from zicht.foundation.vormen.moment import KOMT

REGIO = "Welke regio?"


class AanbiedenVorm(Handelingsvorm):
    regio = forms.ChoiceField(label=REGIO, choices=())
    samenvatting = LangeTekst(
        label="Waarom gaat dit dossier daarheen, en wat moet de ander weten om vandaag verder te kunnen?",
        help_text="Het hele dossier gaat mee. Schrijf op wat dringt: gevaar, afspraken, wat je net wilde doen.",
        rijen=5,
    )
    gebeld = forms.BooleanField(
        label="Ik heb de andere regio gebeld, of ik bel direct hierna",
        help_text="Een dossier dat niemand verwacht, blijft liggen.",
    )

    def build(self) -> None:
        _choices(self, "regio", self.initial.get("regios", []))


class IntrekkenVorm(Handelingsvorm):
    reden = LangeTekst(label="Waarom trek je het in?", rijen=2)

    def build(self) -> None:
        if self.initial.get("geweigerd"):
            self.fields["reden"].label = "Wat doen jullie nu?"


class VragenVorm(Handelingsvorm):
    regio = forms.ChoiceField(label=REGIO, choices=())
    voor = Keuzes(label="Over wie gaat het?", choices=(), help_text="Van anderen sturen we niets mee.")
    wat = LangeTekst(label="Wat vraag je hun te doen?", rijen=3)
    waarom = LangeTekst(label="Wat moeten zij daarvoor weten?", help_text="Niet meer dan nodig.", rijen=3)
    veilig = LangeTekst(
        label="Wat is daar gevaarlijk om te doen of te zeggen?",
        help_text="Bijvoorbeeld: niet aanbellen als zijn auto er staat; niet zeggen waar zij nu woont.",
        rijen=2,
    )
    uiterlijk = Dag(label="Wanneer moet het uiterlijk gebeurd zijn?", grens=KOMT)

    def build(self) -> None:
        _choices(self, "regio", self.initial.get("regios", []))
        _choices(self, "voor", self.mensen.choices(self.stand.ids))


class BekekenVorm(Handelingsvorm):
    vervolg = LangeTekst(label="Wat betekent dit voor de veiligheid, en wat doe je ermee?", rijen=3)


class OvernemenVorm(Vorm):
    handeling = "verstuurd"

    team = Keuze(label="Welk team gaat ermee verder?", choices=())

    def __init__(self, *args: Any, teams: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choices(self, "team", teams)
        self.put_words()


class WeigerenVorm(Vorm):
    handeling = "verstuurd"
    reden = LangeTekst(
        label="Waarom nemen jullie dit niet over?", help_text="Bel ook: zij moeten nu zelf verder.", rijen=3
    )


class BeantwoordenVorm(Vorm):
    handeling = "verstuurd"
    tekst = LangeTekst(
        label="Wat is er gedaan, en wat zag of hoorde je?",
        help_text="Feiten en waarnemingen. Lukte het niet? Schrijf dan wat je deed, en wanneer je het opnieuw probeert.",
        rijen=5,
    )


def _choices(form: Vorm, naam: str, choices: list[tuple[str, str]]) -> None:
    field = form.fields[naam]
    assert isinstance(field, forms.ChoiceField)
    field.choices = choices
