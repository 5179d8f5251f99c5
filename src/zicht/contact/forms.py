"""The questions of a first contact, in the order in which people talk. None has to be answered."""

from typing import Any

from django import forms

from zicht.contact.begrippen import (
    ELDERS,
    GEVAARVRAGEN,
    LOOPVRAGEN,
    TWEE_VRAGEN,
    VRAGEN,
    WAT_HET_BETEKENT,
    Aard,
    Gevaarstap,
    Kanaal,
    Kring,
    Sector,
    Toestemming,
    Uitkomst,
    Verteld,
    Verwezen,
)
from zicht.contact.models import Contact
from zicht.foundation.vormen import (
    Alleen,
    Antwoord,
    Inzendsleutel,
    JaNeeOnbekend,
    Keuze,
    Keuzes,
    LangeTekst,
    Moment,
    Tekst,
    Telefoon,
    Versie,
    Vorm,
)
from zicht.organisaties.gemeenten import GemeenteNietEenduidig, GemeenteOnbekend
from zicht.organisaties.models import Gemeente
from zicht.organisaties.postcodes import find_woongemeente
from zicht.protocol.handelingsprotocol import EERSTE_CONTACT

NAAM = ("naam", "telefoon", "werk")
TEKST = ("onveiligheid", "zelf_doen", "aantekeningen", "raad_reden", "functie")
_EERST = EERSTE_CONTACT.vragen
_OPEN = ("", "Nog niet")


def _vraag(tekst: str) -> JaNeeOnbekend:
    return JaNeeOnbekend(label=tekst, required=False)


class BureauVorm(Vorm):
    """Everything of one talk on one page."""

    handeling = "vastgelegd"
    alles_vrij = True
    alleen_als = {
        "sector": Alleen("kring", Kring.PROFESSIONAL),
        "functie": Alleen("kring", Kring.PROFESSIONAL),
        "zou_moeten_melden": Alleen("kring", Kring.PROFESSIONAL),
        "naam": Alleen("toestemming_naam", Toestemming.JA),
        "telefoon": Alleen("toestemming_naam", Toestemming.JA),
        "werk": Alleen("toestemming_naam", Toestemming.JA),
        "gevaar_gedaan": Alleen("nu_gevaar", Antwoord.JA),
        "verwezen": Alleen("keuze", *ELDERS),
    }

    kring = Keuze(label="Wie belt?", choices=Kring.choices, required=False)
    sector = Keuze(label="Welk werk?", choices=Sector.choices, naast=True, required=False)
    functie = Tekst(label="Functie", required=False, limiet=120)
    gemeente = Tekst(label="Gemeente waar het om gaat, of de postcode", required=False, limiet=80)
    kanaal = Keuze(label="Hoe?", choices=Kanaal.choices, initial=Kanaal.TELEFOON, naast=True)
    begonnen_op = Moment(label="Wanneer begon het gesprek?")
    toestemming_naam = Keuze(
        label="Mag het advies op naam van de beller?",
        choices=Toestemming.choices,
        naast=True,
        required=False,
        help_text="Naam en functie helpen ons verder. Wil de beller dat niet, dan leggen we het naamloos vast.",
    )
    naam = Tekst(label="Naam van de beller", required=False, limiet=120)
    telefoon = Telefoon(label="Terugbellen op", required=False)
    werk = Tekst(label="School of organisatie", required=False, limiet=120)
    zelfde_beller = forms.BooleanField(label="Het is dezelfde beller als de vorige keer", required=False)

    gevaar_gedaan = Keuze(label="Wat is er gedaan?", choices=Gevaarstap.choices, required=False)
    onveiligheid = LangeTekst(
        label=_EERST[0].tekst,
        help_text="Per persoon een regel, met een label: kind 1, ongeveer 4 jaar.",
        required=False,
    )
    zelf_doen = LangeTekst(label=_EERST[1].tekst, required=False, rijen=2)
    aard = Keuzes(label="Waar gaat het over?", choices=Aard.choices, naast=True, required=False)
    aantekeningen = LangeTekst(
        label="Aantekeningen", help_text="Zonder namen: dit is nog een advies.", required=False, rijen=4
    )
    verteld = Keuzes(label="Wat heb je verteld?", choices=Verteld.choices, required=False)

    keuze = Keuze(
        label="Waar komen jullie op uit?",
        help_text="De beller beslist. Jij adviseert.",
        choices=[_OPEN, *Uitkomst.choices],
        uitleg={str(uitkomst): tekst for uitkomst, tekst in WAT_HET_BETEKENT.items()},
        required=False,
    )
    verwezen = Keuze(label="Waarnaar verwees je?", choices=[("", "Nergens naar"), *Verwezen.choices], required=False)
    taal = Tekst(label="In welke taal was het gesprek, als het niet in het Nederlands was?", required=False, limiet=40)
    tolk = forms.BooleanField(label="Met een tolk", required=False)
    raad = forms.ChoiceField(
        label="Wat raadde Veilig Thuis aan?", choices=[("", "Hetzelfde"), *Uitkomst.choices], required=False
    )
    raad_reden = LangeTekst(label="Waarom dacht je daar anders over?", required=False, rijen=2)
    sleutel = Inzendsleutel()
    versie = Versie(required=False, initial=0)

    def __init__(self, *args: Any, op_naam: bool = False, eerder: Contact | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam, tekst in VRAGEN.items():
            self.fields[naam] = _vraag(tekst)
        gone = NAAM if op_naam else ()
        if not (eerder and eerder.adviesvrager):
            gone = (*gone, "zelfde_beller")
        for naam in gone:
            del self.fields[naam]

    @property
    def gevaarvragen(self) -> list[forms.BoundField]:
        return [self[naam] for naam in GEVAARVRAGEN]

    @property
    def twee_vragen(self) -> list[forms.BoundField]:
        return [self[naam] for naam in TWEE_VRAGEN]

    @property
    def loopvragen(self) -> list[forms.BoundField]:
        return [self[naam] for naam in LOOPVRAGEN]

    def clean_gemeente(self) -> Gemeente | None:
        typed = self.cleaned_data["gemeente"]
        if not typed:
            return None
        try:
            return find_woongemeente(typed)
        except (GemeenteOnbekend, GemeenteNietEenduidig) as unclear:
            raise forms.ValidationError(str(unclear)) from None


def answers(gegeven: dict[str, Any]) -> dict[str, Any]:
    """What was answered, by the names of the fields of Contact."""
    plain = (
        "kring",
        "sector",
        "functie",
        "gemeente",
        "kanaal",
        "gevaar_gedaan",
        "aard",
        "keuze",
        "raad",
        "verwezen",
        "taal",
        "tolk",
    )
    texts = ("onveiligheid", "zelf_doen", "aantekeningen", "raad_reden")
    given = {naam: gegeven[naam] for naam in (*plain, *texts)}
    return {naam: "" if value is None and naam != "gemeente" else value for naam, value in given.items()} | {
        "toestemming_naam": gegeven["toestemming_naam"] or Toestemming.NIET_GEVRAAGD,
        "vragen_ja": [naam for naam in VRAGEN if gegeven[naam] == Antwoord.JA],
        "vragen_nee": [naam for naam in VRAGEN if gegeven[naam] == Antwoord.NEE],
    }


def identity(gegeven: dict[str, Any]) -> dict[str, str]:
    """Who called; only for the vault."""
    return {naam: gegeven.get(naam) or "" for naam in NAAM}


def as_initial(contact: Contact) -> dict[str, Any]:
    """A contact back in its form, to go on with it."""
    fields = (*TEKST, "kring", "sector", "kanaal", "begonnen_op", "toestemming_naam", "gevaar_gedaan", "aard", "keuze")
    more = ("raad", "versie", "verwezen", "taal", "tolk")
    given: dict[str, Any] = {naam: getattr(contact, naam) for naam in (*fields, *more)}
    given |= {naam: contact.answer(naam) for naam in VRAGEN}
    return given | {"gemeente": contact.gemeente.naam if contact.gemeente else ""}
