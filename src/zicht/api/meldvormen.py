"""The shape of a melding as a system sends it, and of what it gets back: camelCase outside, our own names inside."""

from datetime import date, datetime
from typing import Annotated, Any, Literal, get_args
from uuid import UUID

from pydantic import AliasChoices, BaseModel, ConfigDict, Field, StrictBool, model_validator
from pydantic.alias_generators import to_camel

from zicht.api.meldregels import together
from zicht.api.velden import (
    Bsn,
    Geboren,
    Gemeentecode,
    Gezien,
    Huisnummer,
    Kort,
    MisschienDag,
    Naam,
    NietLeeg,
    Postcodetekst,
    Telefoonnummer,
    Verhaal,
    Verleden,
)
from zicht.api.vormen import VeiligThuisVorm, Vorm
from zicht.personen.datum import DeelDatum

Onderwerp = Literal[
    "kindermishandeling",
    "partnergeweld",
    "ouderenmishandeling",
    "geweld-tegen-ouders",
    "verwaarlozing",
    "psychisch-geweld",
    "seksueel-geweld",
    "financiele-uitbuiting",
    "eergerelateerd",
    "huwelijksdwang",
    "genitale-verminking",
    "complexe-scheiding",
    "loverboy",
    "anders",
]
Rol = Literal[
    "kind",
    "ongeboren-kind",
    "ouder",
    "verzorger",
    "partner",
    "ex-partner",
    "oudere",
    "ander-huishoudlid",
    "netwerk",
    "onbekend",
]
Kanaal = Literal["telefoon", "web", "brief", "mail", "balie", "corv", "api"]
MOST_PEOPLE, MOST_SIGNALS = 30, 100


class Gestuurd(BaseModel):
    """What is sent: an unknown field is a fault, or it would be lost without a word."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=False, extra="forbid")


class MelderVorm(Gestuurd):
    """Wie meldt, en hoe die te bereiken is: telefoon, e-mail, of organisatie met kenmerk."""

    soort: Literal["professional", "omstander", "directbetrokkene"]
    naam: Annotated[Naam, NietLeeg]
    telefoon: Telefoonnummer | None = None
    email: Naam | None = None
    functie: Naam | None = None
    organisatie: Naam | None = None
    kenmerk: Kort | None = None
    anoniem_voor_gezin: StrictBool | None = Field(
        None, description="Zonder keuze is een professional open, en ieder ander anoniem voor het gezin."
    )
    reden_anoniem: Literal["gevaar-gezin", "gevaar-melder", "vertrouwensrelatie"] | None = None


class ZichthouderVorm(Gestuurd):
    """Wie tot het besluit zicht houdt, en wie vervangt. Dit meesturen zegt dat de organisatie ermee instemt."""

    persoon: Annotated[Naam, NietLeeg]
    telefoon: Annotated[Telefoonnummer, NietLeeg]
    vervanger: Annotated[Naam, NietLeeg]


class SignaalVorm(Gestuurd):
    tekst: Annotated[Verhaal, NietLeeg]
    soort: Literal["feit", "waarneming", "oordeel"]
    op: Gezien | None = None
    bron: Kort | None = None


class AdresVorm(Gestuurd):
    straat: Naam | None = None
    huisnummer: Huisnummer | None = Field(default=None, description="Met letter en toevoeging, als tekst of als getal.")
    postcode: Postcodetekst | None = None
    woonplaats: Kort | None = Field(default=None, validation_alias=AliasChoices("woonplaats", "plaats"))


class BetrokkeneVorm(Gestuurd):
    rol: Rol
    voornamen: Naam | None = None
    voorvoegsel: Annotated[Naam, Field(max_length=20)] | None = None
    achternaam: Naam | None = None
    geboortedatum: Geboren | None = None
    ongeboren: StrictBool | None = None
    uitgerekende_datum: MisschienDag = None
    bsn: Bsn | None = None
    geslacht: Literal["V", "M", "X", "vrouw", "man", "anders", "onbekend"] | None = None
    adres: AdresVorm | None = None
    telefoon: Telefoonnummer | None = None

    @property
    def is_unborn(self) -> bool:
        return self.rol == "ongeboren-kind" or self.ongeboren is True

    @property
    def geboren(self) -> DeelDatum:
        return self.geboortedatum if isinstance(self.geboortedatum, DeelDatum) else DeelDatum.unknown()


class MeldcodeVorm(Gestuurd):
    """Wat er met de meldcode is gedaan, voor wie daarmee werkt."""

    stappen: list[Annotated[int, Field(strict=True, ge=1, le=5)]] = Field(default_factory=list, max_length=5)
    kindcheck: StrictBool | None = None
    eerste_signaal: date | None = None
    gezin_geinformeerd: StrictBool | None = None


class MeldingVorm(Gestuurd):
    ontvangen_op: Verleden | None = Field(None, description="Wanneer de melding binnenkwam; zonder: nu.")
    kanaal: Kanaal
    gemeente: Gemeentecode | None = Field(description="Naam of CBS-code van de gemeente waar het gezin woont.")
    spoed: StrictBool
    melder: MelderVorm
    positie: Literal["kan-zelf-hulp-bieden", "veilig-thuis-neemt-over"]
    behoudt_zicht: ZichthouderVorm | None = None
    onderwerp: list[Onderwerp] = Field(min_length=1, max_length=len(get_args(Onderwerp)))
    omschrijving: Annotated[Verhaal, NietLeeg]
    signalen: list[SignaalVorm] = Field(max_length=MOST_SIGNALS)
    betrokkenen: list[BetrokkeneVorm] = Field(min_length=1, max_length=MOST_PEOPLE)
    meldcode: MeldcodeVorm | None = None

    @model_validator(mode="wrap")
    @classmethod
    def _all_faults_at_once(cls, sent: Any, read: Any) -> Any:
        return together(sent, read)


class ZorgmeldingVorm(MeldingVorm):
    """Een melding van de politie: zoals iedere melding, met het incident erbij."""

    incident_op: Verleden | None = Field(None, description="Wanneer het incident was.")
    registratienummer: Kort | None = Field(None, description="Uw eigen nummer; hetzelfde nummer wordt herkend.")


class TermijnUiterlijk(Vorm):
    code: str
    uiterlijk: datetime


class ZichtVorm(Vorm):
    betrokkene: UUID
    volgnummer: int = Field(description="De hoeveelste in betrokkenen, van 1 af.")
    ligt_bij: str
    soort: str
    sinds: datetime
    grond: str
    daarna: str | None = None
    daarna_vanaf: datetime | None = None


class OntvangenVorm(Vorm):
    id: UUID
    nummer: str
    veilig_thuis: VeiligThuisVorm
    status: Literal["ontvangen"]
    classificatie: Literal["eerste", "hermelding", "vervolgmelding"]
    termijnen: list[TermijnUiterlijk]
    zicht_op_veiligheid: list[ZichtVorm]


class BesluitVorm(Vorm):
    """Wat Veilig Thuis aan de melder heeft verteld."""

    verteld_op: datetime
    vervolg: bool | None = Field(description="Of Veilig Thuis of een ander er verder mee gaat.")


class ContactVorm(Vorm):
    organisatie: str
    naam: str | None = Field(description="Wie de melding behandelt; null zolang dat nog niet bekend is.")
    telefoon: str


class MeldingstandVorm(Vorm):
    id: UUID
    nummer: str
    veilig_thuis: VeiligThuisVorm
    status: Literal["ontvangen", "beoordeeld", "teruggekoppeld", "afgesloten"]
    ontvangen_op: datetime
    beoordeeld_op: datetime | None
    besluit: BesluitVorm | None = Field(description="Null tot Veilig Thuis het besluit aan de melder heeft verteld.")
    afgesloten_op: datetime | None
    te_laat: bool = Field(description="De termijn van de beoordeling is voorbij en er is nog geen besluit.")
    termijnen: list[TermijnUiterlijk]
    contact: ContactVorm
