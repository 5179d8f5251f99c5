"""All building blocks on one page, in each of the three shells: for whoever builds pages, and for the tests. Practice only."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from django.shortcuts import render
from django.utils.translation import gettext_lazy

from zicht.foundation.beeldtaal.iconen import ICONEN
from zicht.foundation.beeldtaal.kleuren import KLEUREN
from zicht.foundation.schil import Bestemming, with_current
from zicht.foundation.vormen import (
    Alleen,
    Huisnummer,
    Inzendsleutel,
    JaNeeOnbekend,
    Keuze,
    Keuzes,
    LangeTekst,
    Postcode,
    Tekst,
    Telefoon,
    Versie,
    Vorm,
)

SCHILLEN = {"": "zicht/medewerker.html", "publiek": "zicht/publiek.html", "partner": "zicht/partner.html"}


class Voorbeeld(Vorm):
    """Every kind of question once."""

    handeling = gettext_lazy("vastgelegd")
    alleen_als = {"telefoon": Alleen("bellen", "ja"), "waarom_niet": Alleen("bellen", "nee", "onbekend")}

    naam = Tekst(label="Hoe wil je genoemd worden?", help_text="Een voornaam is genoeg.")
    bellen = JaNeeOnbekend(label="Mogen wij je bellen?", help_text="Dan zoeken wij samen een goed moment.")
    telefoon = Telefoon(label="Op welk nummer?")
    waarom_niet = LangeTekst(label="Wat werkt beter?", limiet=120, required=False)
    onveiligheid = Keuze(
        label="Is er misschien acute of structurele onveiligheid?",
        choices=[("acuut", "Acuut"), ("structureel", "Structureel"), ("geen", "Geen van beide")],
        uitleg={"acuut": "Iemand is nu in gevaar.", "structureel": "Het komt terug, of het houdt aan."},
    )
    bronnen = Keuzes(
        label="Met wie is gesproken?",
        choices=[("ouders", "Ouders"), ("kind", "Kind"), ("school", "School")],
        naast=True,
        required=False,
    )
    gemeente = forms.ChoiceField(label="Gemeente", choices=[("", "Kies"), ("0034", "Almere"), ("0995", "Lelystad")])
    postcode = Postcode(label="Postcode", required=False)
    huisnummer = Huisnummer(label="Huisnummer", required=False)
    waarom = LangeTekst(label="Waarom denk je dat?", limiet=2000, help_text="Beschrijf wat je zag of hoorde.")
    gelezen = forms.BooleanField(label="Ik heb dit met de ander besproken", required=False)
    sleutel = Inzendsleutel()
    versie = Versie(initial=1)


NAMEN = ("Werkvoorraad", "Contact", "Dossiers", "Radar", "Team", "Route")
MERKJES = (
    ("Acuut", "acuut"),
    ("Structureel", "structureel"),
    ("1 werkdag te laat", "te-laat"),
    ("nog 2 werkdagen", "bijna"),
    ("lukt", "goed"),
    ("besproken", "rand"),
    ("gedaan", ""),
)


def bouwstenen(request: HttpRequest, schil: str = "") -> HttpResponse:
    """The page; a POST shows the same form with its errors."""
    if schil not in SCHILLEN:
        return HttpResponseNotFound()
    items = [Bestemming(naam, f"/{naam.lower()}/") for naam in NAMEN]
    context: dict[str, Any] = {
        "shell": SCHILLEN[schil],
        "vorm": Voorbeeld(request.POST if request.method == "POST" else None),
        "navigatie": with_current(items, "/route/"),
        "kleuren": [(naam, kleur) for naam, kleur in KLEUREN.items()],
        "iconen": sorted(ICONEN),
        "merkjes": MERKJES,
        "standen": ("niet", "gelopen", "hier", "hierna", "nog-niet"),
    }
    return render(request, "zicht/bouwstenen.html", context)
