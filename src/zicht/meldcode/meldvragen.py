"""The questions of a melding that the walk did not answer: who somebody is, and how to reach who reports."""

from typing import Any

from zicht.dossier.models import Rol
from zicht.foundation.vormen import (
    Alleen,
    Antwoord,
    Dag,
    Huisnummer,
    JaNeeOnbekend,
    Keuze,
    LangeTekst,
    Postcode,
    Tekst,
    Telefoon,
    Vorm,
)
from zicht.foundation.vormen.moment import ZWANGERSCHAP
from zicht.meldcode.gemeentevraag import place_of
from zicht.meldcode.models import Betrokkene
from zicht.meldcode.noemen import first_name_in
from zicht.meldcode.pakket import Meldgegevens, Zichtafspraak
from zicht.organisaties.models import Gemeente
from zicht.personen.velden import DeelDatumVeld

WIJ = "wij"
ADRES = ("straat", "huisnummer", "postcode", "woonplaats")
GRONDEN = (
    ("gevaar-gezin", "Als zij het weten, komt iemand uit het gezin in gevaar"),
    ("gevaar-melder", "Als zij het weten, kom ik of komt een collega in gevaar"),
    ("vertrouwensrelatie", "Als zij het weten, verlies ik het contact dat zij nodig hebben"),
)


class PersoonVorm(Vorm):
    """Everything may stay empty; who lives with somebody that is known is asked no address."""

    handeling = "bewaard"
    alles_vrij = True
    alleen_als = {"uitgerekend": Alleen("rol", Rol.ONGEBOREN_KIND)}

    rol = Keuze(label="Wie is dit?", choices=Rol.choices, required=False)
    voornamen = Tekst(label="Voornaam", required=False, limiet=120)
    voorvoegsel = Tekst(label="Tussenvoegsel", required=False, limiet=20)
    achternaam = Tekst(label="Achternaam", required=False, limiet=120)
    geboren = DeelDatumVeld(label="Geboren", required=False)
    uitgerekend = Dag(label="Uitgerekend op", required=False, grens=ZWANGERSCHAP)
    woont_bij = Keuze(label="Woont op hetzelfde adres als", choices=(), required=False)
    postcode = Postcode(label="Postcode", required=False)
    huisnummer = Huisnummer(label="Huisnummer", required=False)
    straat = Tekst(label="Straat", required=False, limiet=120)
    woonplaats = Tekst(label="Woonplaats", required=False, limiet=80)
    telefoon = Telefoon(label="Telefoon", required=False)

    def __init__(self, *args: Any, wie: Betrokkene, elders: list[Betrokkene], **kwargs: Any) -> None:
        known = {naam: getattr(wie, naam) for naam in Betrokkene.WIE}
        if not wie.volle_naam:
            known["voornamen"] = first_name_in(wie.aanduiding)
        born = {"geboren": wie.geboren if wie.geboren_tekst else None, "uitgerekend": wie.uitgerekend}
        super().__init__(*args, initial={**known, **born, "rol": wie.rol}, **kwargs)
        self.elders = {str(one.pk): one for one in elders}
        field = self.fields["woont_bij"]
        assert isinstance(field, Keuze)
        field.choices = [*((id, str(one)) for id, one in self.elders.items()), ("", "Een ander adres, of onbekend")]
        if not elders or wie.postcode:
            del self.fields["woont_bij"]

    def known(self) -> dict[str, Any]:
        given = self.cleaned_data
        told: dict[str, Any] = {naam: given.get(naam) or "" for naam in Betrokkene.WIE}
        if beside := self.elders.get(given.get("woont_bij") or ""):
            told |= {naam: getattr(beside, naam) for naam in ADRES}
        return told | {"rol": given["rol"] or Rol.ONBEKEND, **self._birth()}

    def _birth(self) -> dict[str, Any]:
        given = self.cleaned_data
        return {"geboren_tekst": str(given["geboren"] or ""), "uitgerekend": given["uitgerekend"]}


class MeldVorm(Vorm):
    handeling = "verstuurd"
    alleen_als = {
        "grond": Alleen("anoniem", "ja"),
        **{naam: Alleen("zicht", WIJ) for naam in ("zicht_met", "zicht_wie", "zicht_telefoon", "zicht_vervanger")},
    }

    gemeente = Tekst(
        label="In welke gemeente wonen zij?",
        help_text="Een postcode mag ook. Zo komt de melding bij het goede Veilig Thuis.",
        limiet=80,
    )
    telefoon = Telefoon(label="Op welk nummer ben jij te bereiken?")
    functie = Tekst(label="Wat is je functie?", limiet=120)
    bereikbaar = LangeTekst(
        label="Wanneer ben je te bereiken, en wie neemt waar als je vrij bent?", required=False, rijen=2
    )
    geinformeerd = JaNeeOnbekend(
        label="Weten de betrokkenen dat je meldt?",
        help_text="Vertel het als dat veilig kan. Zij hoeven het er niet mee eens te zijn.",
    )
    anoniem = Keuze(
        label="Mag het gezin weten dat jij meldt?",
        choices=(("nee", "Ja, ik meld open"), ("ja", "Nee, dat kan niet")),
        help_text="Veilig Thuis weet altijd wie je bent. Open melden is gewoon; soms is dat gevaarlijk.",
    )
    grond = Keuze(label="Waarom niet?", choices=GRONDEN)

    zicht = Keuze(
        label="Wie let op de veiligheid tot Veilig Thuis heeft beoordeeld?",
        choices=(("veilig-thuis", "Veilig Thuis, vanaf de melding"), (WIJ, "Wij; dat is afgesproken met Veilig Thuis")),
        help_text="Kies alleen voor jullie zelf als je dat met iemand van Veilig Thuis hebt afgesproken.",
        initial="veilig-thuis",
    )
    zicht_met = Tekst(label="Met wie van Veilig Thuis sprak je dat af?", limiet=120)
    zicht_wie = Tekst(label="Wie van jullie let op?", limiet=120)
    zicht_telefoon = Telefoon(label="Op welk nummer is die persoon te bereiken?")
    zicht_vervanger = Tekst(
        label="Wie doet het als die persoon er niet is?",
        help_text="Naam en telefoon, ook voor vrije dagen.",
        limiet=120,
    )

    def __init__(self, *args: Any, helpt: bool = False, **kwargs: Any) -> None:
        """`helpt`: it was decided to help as well; who does not cannot keep zicht."""
        super().__init__(*args, **kwargs)
        if not helpt:
            for naam in [naam for naam in self.fields if naam.startswith("zicht")]:
                del self.fields[naam]

    def clean_gemeente(self) -> Gemeente:
        return place_of(self.cleaned_data["gemeente"])

    def known(self) -> Meldgegevens:
        given = self.cleaned_data
        informed = given["geinformeerd"]
        assert isinstance(informed, Antwoord)
        return Meldgegevens(
            telefoon=given["telefoon"],
            functie=given["functie"],
            gemeente=given["gemeente"],
            geinformeerd=informed.waarheid,
            anoniem=given["anoniem"] == "ja",
            grond=given["grond"] or "",
            bereikbaar=given["bereikbaar"],
            zicht=self._keeps_zicht(),
        )

    def _keeps_zicht(self) -> Zichtafspraak | None:
        given = self.cleaned_data
        if given.get("zicht") != WIJ:
            return None
        return Zichtafspraak(given["zicht_met"], given["zicht_wie"], given["zicht_telefoon"], given["zicht_vervanger"])
