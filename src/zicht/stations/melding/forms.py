"""The questions of a melding at the desk, in the order in which people talk. What nobody knows may stay open."""

from collections.abc import Callable, Iterable
from typing import Any

from django import forms

from zicht.dossier.handelingen.persoonsvelden import quiet
from zicht.foundation.vormen import (
    Alleen,
    Email,
    Inzendsleutel,
    JaNeeOnbekend,
    Keuze,
    Keuzes,
    LangeTekst,
    Moment,
    Tekst,
    Telefoon,
    Vorm,
)
from zicht.melders.nieuw import Afschermgrond
from zicht.protocol.begrippen import Eergeweld, Melderkring, Positie, Veiligheidsstap
from zicht.stations.melding.begrippen import Afspraak, Gezinsgesprek, Kanaal, Onderwerp, RodeVlag
from zicht.stations.melding.velden import GezegdeDatum

SOORTEN = (
    (Melderkring.PROFESSIONAL.value, "Professional: school, zorg, wijkteam, opvang"),
    (Melderkring.POLITIE.value, "Politie"),
    (Melderkring.AMBULANCE.value, "Ambulance"),
    (Melderkring.OMSTANDER.value, "Omstander: buur, familie, vriend"),
    (Melderkring.DIRECTBETROKKENE.value, "Iemand uit het gezin zelf"),
)
GRONDEN = (
    (Afschermgrond.GEVAAR_GEZIN.value, "Bekend maken brengt iemand van het gezin in gevaar"),
    (Afschermgrond.GEVAAR_MELDER.value, "Bekend maken brengt de professional of collega's in gevaar"),
    (Afschermgrond.VERTROUWENSRELATIE.value, "Bekend maken verstoort de vertrouwensrelatie ernstig"),
)
POSITIES = (
    (Positie.KAN_ZELF_HULP_BIEDEN.value, "De melder kan zelf de nodige hulp bieden of organiseren"),
    (Positie.VEILIG_THUIS_NEEMT_OVER.value, "De melder vraagt Veilig Thuis het zicht over te nemen"),
)
GEDAAN = (
    (Veiligheidsstap.GEBELD_112.value, "112 is gebeld"),
    (Veiligheidsstap.POLITIE.value, "De politie is ingeschakeld"),
    (Veiligheidsstap.ANDERS.value, "Er is op een andere manier hulp bij"),
)
_BEROEP = (Melderkring.PROFESSIONAL, Melderkring.POLITIE, Melderkring.AMBULANCE)
_KANALEN = [(kanaal.value, kanaal.label) for kanaal in Kanaal if kanaal not in {Kanaal.API, Kanaal.AMBTSHALVE}]
_JA_NEE = (("ja", "Ja"), ("nee", "Nee"))


def _open(question: Callable[..., forms.Field], label: str, **more: Any) -> forms.Field:
    return question(label=label, required=False, **more)


def _agreement(afspraak: Afspraak) -> forms.Field:
    return LangeTekst(label=str(afspraak.label), required=False, rijen=1, limiet=4000)


class Meldingsvorm(Vorm):
    """Everything but the people; `sectie` gives the questions of one part of the conversation."""

    handeling = "in ontvangst genomen"
    alleen_als = {
        "gedaan": Alleen("gevaar", "ja"),
        "meldcodestappen": Alleen("melder_soort", *_BEROEP),
        "kindcheck": Alleen("melder_soort", *_BEROEP),
        "functie": Alleen("melder_soort", *_BEROEP),
        "organisatie": Alleen("melder_soort", *_BEROEP),
        "kenmerk": Alleen("melder_soort", *_BEROEP),
        "grond": Alleen("anoniem", "ja"),
        "gesproken": Alleen("onderwerpen", *Eergeweld),
        "behoudt": Alleen("positie", Positie.KAN_ZELF_HULP_BIEDEN),
        "houder_persoon": Alleen("behoudt", "ja"),
        "houder_telefoon": Alleen("behoudt", "ja"),
        "houder_vervanger": Alleen("behoudt", "ja"),
    }

    gevaar = JaNeeOnbekend(label="Is iemand nu in gevaar?", required=False)
    gedaan = _open(Keuze, "Wat is er gedaan?", choices=GEDAAN, naast=True)

    feiten = LangeTekst(
        label="Wat is er gebeurd? Feiten: wie, wat, waar, wanneer",
        required=False,
        rijen=3,
        help_text="Een lege regel begint een nieuw signaal.",
    )
    waarneming = LangeTekst(label="Wat heeft de melder zelf gezien of gehoord?", required=False, rijen=1)
    oordeel = LangeTekst(label="Wat denkt de melder ervan? Dit staat apart van de feiten", required=False, rijen=1)
    onderwerpen = Keuzes(
        label="Waar gaat het over?",
        choices=Onderwerp.choices,
        error_messages={
            "required": "Kies ten minste een onderwerp. Een vermoeden is genoeg; past niets, kies dan het laatste."
        },
    )
    eerste_signaal = GezegdeDatum(label="Sinds wanneer zijn er zorgen?", required=False)

    melder_soort = Keuze(label="Wie meldt?", choices=SOORTEN)
    naam = Tekst(label="Naam", required=False, limiet=120)
    telefoon = Telefoon(label="Telefoon", required=False)
    email = Email(label="E-mail", required=False)
    functie = Tekst(label="Functie", required=False, limiet=120)
    organisatie = Tekst(label="Organisatie", required=False, limiet=120)
    kenmerk = Tekst(label="Kenmerk bij die organisatie", required=False, limiet=80)
    anoniem = Keuze(
        label="Blijft de melder anoniem voor het gezin?",
        choices=_JA_NEE,
        naast=True,
        required=False,
        help_text="Leeg betekent: een professional is bekend bij het gezin, ieder ander blijft anoniem.",
    )
    grond = Keuze(
        label="Alleen voor een professional: waarom anoniem?",
        choices=GRONDEN,
        required=False,
        help_text="Art. 4.1.8 lid 3 Uitvoeringsbesluit Wmo 2015.",
    )
    gezin_geinformeerd = _open(JaNeeOnbekend, "Heeft de melder het gezin over de melding verteld?")
    gesproken = Keuze(
        label="Is er met het gezin of de familie gesproken?",
        choices=Gezinsgesprek.choices,
        initial=Gezinsgesprek.NIET_VEILIG,
        required=False,
        help_text="Bij dit onderwerp is niet spreken goed: stap 3 van de meldcode telt dan als niet gesproken, vanwege "
        "veiligheid. Een reden is niet nodig.",
        uitleg={Gezinsgesprek.WEL: "Dat is informatie over gevaar: vraag wat er is gezegd en tegen wie."},
    )
    meldcodestappen = _open(
        Keuzes,
        "Welke stappen van de meldcode zijn gezet?",
        choices=[
            ("1", "1 Signalen"),
            ("2", "2 Overleg"),
            ("3", "3 Gesprek"),
            ("4", "4 Wegen"),
            ("5", "5 Beslissen"),
        ],
        naast=True,
    )
    kindcheck = _open(JaNeeOnbekend, "Is de kindcheck gedaan?")

    positie = Keuze(label="Hoe staat de melder erin?", choices=POSITIES)
    behoudt = Keuze(
        label="Houdt de melder voorlopig zelf zicht op de veiligheid?",
        choices=_JA_NEE,
        naast=True,
        required=False,
        help_text=(
            "Alleen een professional kan dat, niet bij spoed, niet anoniem, en tot uiterlijk de 6e werkdag. "
            "Politie en ambulance niet."
        ),
    )
    houder_persoon = Tekst(label="Wie kijkt er?", required=False, limiet=120)
    houder_telefoon = Telefoon(label="Telefoon, iedere dag bereikbaar", required=False)
    houder_vervanger = Tekst(label="Vervanger, met telefoonnummer", required=False)

    komende_dagen_onzeker = _open(JaNeeOnbekend, "Is de veiligheid de komende dagen niet zeker?")
    bescherming_nodig = _open(JaNeeOnbekend, "Is nu direct bescherming nodig?")
    spoed = Keuze(
        label="Is het spoed? De vragen helpen, jij beslist",
        choices=_JA_NEE,
        naast=True,
        help_text="Bij spoed houdt Veilig Thuis zicht vanaf nu.",
    )
    spoed_reden = LangeTekst(label="Waarom wel of niet?", required=False, rijen=1, limiet=2000)

    kanaal = forms.ChoiceField(label="Hoe kwam de melding binnen?", choices=_KANALEN, initial=Kanaal.TELEFOON)
    ontvangen_op = Moment(label="Wanneer kwam zij binnen?")
    gemeente = forms.ChoiceField(
        label="Welke gemeente?", required=False, help_text="Leeg betekent: die van het adres van het jongste kind."
    )
    sleutel = Inzendsleutel()
    aantal = forms.IntegerField(min_value=1, max_value=25, initial=3, widget=forms.HiddenInput)

    def __init__(self, *args: Any, gemeenten: Iterable[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for vlag in RodeVlag:
            self.fields[f"vlag_{vlag.value}"] = JaNeeOnbekend(label=str(vlag.label), required=False)
        for afspraak in Afspraak:
            self.fields[f"afspraak_{afspraak.value}"] = _agreement(afspraak)
        self.fields["gemeente"].choices = [("", "van het adres"), *gemeenten]  # type: ignore[attr-defined]
        quiet(self)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if not any(given.get(naam) for naam in ("feiten", "waarneming", "oordeel")):
            self.add_error("feiten", "Schrijf in een zin wat er is gebeurd, of wat de zorg is. Aanvullen kan later.")
        if given.get("gevaar") == "ja" and given.get("spoed") == "nee" and not given.get("spoed_reden"):
            self.add_error("spoed_reden", "Iemand is nu in gevaar, en het is geen spoed: schrijf waarom.")
        return given
