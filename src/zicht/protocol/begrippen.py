"""The words in which facts are written: short codes for kinds of people, outcomes, reasons and choices."""

from dataclasses import dataclass
from enum import StrEnum

Id = str


class Kring(StrEnum):
    """Household is everyone with a dependency relation, whatever their address; the informal network stands apart."""

    HUISHOUDEN = "huishouden"
    NETWERK = "netwerk"


class Leeftijd(StrEnum):
    ONGEBOREN = "ongeboren"
    MINDERJARIG = "minderjarig"
    MEERDERJARIG = "meerderjarig"
    ONBEKEND = "onbekend"


@dataclass(frozen=True, slots=True)
class Betrokkene:
    """A person as the protocol needs to know them: no name, no date, only what a rule depends on."""

    id: Id
    kring: Kring = Kring.HUISHOUDEN
    leeftijd: Leeftijd = Leeftijd.ONBEKEND
    vermoedelijk_pleger: bool | None = None

    @property
    def is_directbetrokkene(self) -> bool:
        return self.kring is Kring.HUISHOUDEN

    @property
    def is_child(self) -> bool:
        return self.leeftijd in {Leeftijd.MINDERJARIG, Leeftijd.ONGEBOREN}


class Melderkring(StrEnum):
    PROFESSIONAL = "professional"
    POLITIE = "politie"
    AMBULANCE = "ambulance"
    OMSTANDER = "omstander"
    DIRECTBETROKKENE = "directbetrokkene"
    VEILIG_THUIS = "veilig-thuis"

    @property
    def may_keep_zicht(self) -> bool:
        """Police and ambulance come and go: they cannot keep watch over a household."""
        return self is Melderkring.PROFESSIONAL


class Positie(StrEnum):
    """Where the melder stands: able to help themselves, or asking Veilig Thuis to take over."""

    KAN_ZELF_HULP_BIEDEN = "kan-zelf-hulp-bieden"
    VEILIG_THUIS_NEEMT_OVER = "veilig-thuis-neemt-over"


class Eergeweld(StrEnum):
    """Subjects with which the whole family may be the counterpart; achterlating stands under huwelijksdwang, as with the CBS."""

    EERGERELATEERD = "eergerelateerd"
    HUWELIJKSDWANG = "huwelijksdwang"
    GENITALE_VERMINKING = "genitale-verminking"

    @classmethod
    def among(cls, onderwerpen: tuple[str, ...]) -> "frozenset[Eergeweld]":
        """Those of the subjects of a melding that are such a one."""
        return frozenset(onderwerp for onderwerp in cls if onderwerp in onderwerpen)


class Zegspersoon(StrEnum):
    """From which side a subject came to light. Who it was stands in the text, where it can be shielded."""

    BETROKKENE = "iemand-uit-het-gezin"
    NETWERK = "iemand-uit-het-netwerk"
    PROFESSIONAL = "een-professional"
    VEILIG_THUIS = "veilig-thuis-zelf"
    ANDERS = "iemand-anders"


class Datumreden(StrEnum):
    """Why a day is critical."""

    REIS = "reis"
    HUWELIJK = "huwelijk"
    VAKANTIE = "schoolvakantie"
    INGREEP = "ingreep"
    VRIJLATING = "vrijlating"
    ANDERS = "anders"


class Datumuitkomst(StrEnum):
    """What somebody found who looked at a critical date."""

    KOMT_NOG = "komt-nog"
    GAAT_NIET_DOOR = "gaat-niet-door"
    GEWEEST = "geweest"


class Deskundigesoort(StrEnum):
    """Where the expert on this kind of violence works."""

    COLLEGA = "collega"
    LEC_EGG = "lec-egg"
    POLITIE = "politie"
    ANDERS = "anders"


class Ambtshalve(StrEnum):
    """The road by which Veilig Thuis itself makes a melding."""

    UIT_ADVIES = "uit-advies"
    UIT_MONITORING = "uit-monitoring"


class GrondMonitoring(StrEnum):
    ONVOLDOENDE_HERSTEL = "onvoldoende-herstel"
    ONVOLDOENDE_MEDEWERKING = "onvoldoende-medewerking"


class Vertrekreden(StrEnum):
    VERTROKKEN = "vertrokken"
    OVERLEDEN = "overleden"
    HOORT_ER_NIET_BIJ = "hoort-er-niet-bij"


class Voortzetting(StrEnum):
    """Why a dossier goes on with what another one began."""

    VERHUISD = "verhuisd"
    GESPLITST = "gesplitst"


class Informatiebron(StrEnum):
    """The three sources of the veiligheidsbeoordeling."""

    EIGEN = "eigen-eerdere-meldingen"
    ANDERE_VEILIG_THUIS = "andere-veilig-thuis"
    RAAD = "raad"


class Bronuitkomst(StrEnum):
    NIETS_BEKEND = "niets-bekend"
    IETS_BEKEND = "iets-bekend"
    GEEN_ANTWOORD = "geen-antwoord"


class Overlegonderwerp(StrEnum):
    """What an overleg (MDO) is about: it counts for that decision, not for another."""

    VEILIGHEIDSBEOORDELING = "veiligheidsbeoordeling"
    KEUZE_VERVOLG = "keuze-vervolg"
    UITKOMST_ONDERZOEK = "uitkomst-onderzoek"
    DRIE_MOGELIJKHEDEN = "drie-mogelijkheden"
    AMBTSHALVE_MELDING = "ambtshalve-melding"
    GEDWONGEN_KADER = "gedwongen-kader"
    ANDERS = "anders"


@dataclass(frozen=True, slots=True)
class Deelnemer:
    medewerker: Id
    rol: str


class Beoordelingsbesluit(StrEnum):
    """The decision of a veiligheidsbeoordeling; each is the exit of that name."""

    GEEN_VERVOLGSTAPPEN = "geen-vervolgstappen"
    OVERDRACHT = "overdracht"
    KEUZE_VERVOLG = "keuze-vervolg"
    VOORWAARDEN_VERVOLG = "voorwaarden-vervolg"
    ONDERZOEK = "onderzoek"


class Dienstsoort(StrEnum):
    """A dienst of Veilig Thuis, or the wait for the choice of one. Each is the station of that name."""

    NOG_TE_KIEZEN = "keuze-vervolg"
    VOORWAARDEN_VERVOLG = "voorwaarden-vervolg"
    ONDERZOEK = "onderzoek"


@dataclass(frozen=True, slots=True)
class Criteria:
    """The four criteria for the choice between the diensten; None is the answer *unknown*."""

    onveiligheid: bool | None
    veel_problemen: bool | None
    bevestigen_nodig: bool | None
    medewerking: bool | None


class Spreekuitkomst(StrEnum):
    GESPROKEN = "gesproken"
    GEZIEN = "gezien"
    NIET_MOGELIJK = "niet-mogelijk"


class Conclusie(StrEnum):
    """`NIET_BEVESTIGD` is the word of the CBS for what cannot be established."""

    BEVESTIGD = "bevestigd"
    WEERLEGD = "weerlegd"
    NIET_BEVESTIGD = "niet-bevestigd"


class Dienstuitgang(StrEnum):
    OVERDRACHT = "overdracht"
    AFSLUITEN = "afsluiten"


class Handeling(StrEnum):
    """The five obligatory actions of an overdracht after a dienst."""

    INHOUD_GEGEVEN = "inhoud-gegeven"
    VOORWAARDEN_GEGEVEN = "voorwaarden-gegeven"
    PLANNEN_AFGESPROKEN = "plannen-afgesproken"
    MONITORING_AFGESPROKEN = "monitoring-afgesproken"
    GEVOLGEN_AFGESPROKEN = "gevolgen-afgesproken"


class Veiligheid(StrEnum):
    """How safe someone is at a monitoring moment."""

    ACUUT_ONVEILIG = "acuut-onveilig"
    ONVEILIG = "onveilig"
    DIRECT_VEILIG = "direct-veilig"
    STABIEL_VEILIG = "stabiel-veilig"
    ONBEKEND = "onbekend"


class Voorwaardestand(StrEnum):
    GEHAALD = "gehaald"
    DEELS_GEHAALD = "deels-gehaald"
    NIET_GEHAALD = "niet-gehaald"


class Afsluitreden(StrEnum):
    GEEN_VERVOLGSTAPPEN = "geen-vervolgstappen"
    OVERGEDRAGEN = "overgedragen"
    WEERLEGD = "weerlegd"
    NIET_BEVESTIGD = "niet-bevestigd"
    ZORGEN_WEGGENOMEN = "zorgen-weggenomen"
    GEEN_MOGELIJKHEDEN = "geen-mogelijkheden"
    GEDWONGEN_KADER = "gedwongen-kader"


class Veiligheidsstap(StrEnum):
    """What can always be done for someone's immediate safety, whatever is not on record yet."""

    GEBELD_112 = "112-gebeld"
    POLITIE = "politie-ingeschakeld"
    HUISVERBOD_BESPROKEN = "huisverbod-besproken"
    SPOEDOVERNAME = "spoedovername"
    ANDERS = "andere-veiligheidsstap"


class Tafeluitkomst(StrEnum):
    """The three outcomes of the jeugdbeschermingstafel; each is the exit of that name."""

    VRIJWILLIG = "vrijwillig"
    DRANG = "drang"
    RAADSONDERZOEK = "raadsonderzoek"


class Raadsuitkomst(StrEnum):
    VERZOEK_AAN_RECHTER = "verzoek-aan-rechter"
    GEEN_MAATREGEL = "geen-maatregel"


class Uitstelgrond(StrEnum):
    """Why the notice to a person concerned may wait: always for the task, and for one of these (Wmo 5.3.1)."""

    GEWELD_BEEINDIGEN = "geweld-beeindigen"
    VERMOEDEN_ONDERZOEKEN = "vermoeden-onderzoeken"
    GEVAAR_DIRECTBETROKKENE = "gevaar-voor-een-directbetrokkene"
    BRON_HERKENBAAR = "bron-herkenbaar"


class Informeerwijze(StrEnum):
    GESPREK = "gesprek"
    TELEFOON = "telefoon"
    BRIEF = "brief"
    OVERHANDIGD = "persoonlijk-overhandigd"
    BERICHT = "bericht"
    ALLEEN = "gesprek-alleen"
    VIA_PROFESSIONAL = "via-een-professional"
