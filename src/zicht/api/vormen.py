"""The shapes of the public protocol API: camelCase outside, the protocol's own names inside."""

from datetime import date, datetime
from typing import Literal

from ninja import Schema
from pydantic import ConfigDict, Field, StrictBool
from pydantic.alias_generators import to_camel


class Vorm(Schema):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)


class TermijnKort(Vorm):
    code: str
    omschrijving: str
    bron: str


class UitgangVorm(Vorm):
    code: str
    naam: str
    naar: str = Field(description="De code van het station waar deze uitgang naartoe leidt.")
    vereist: list[str] = Field(description="Wat eerst moet zijn vastgelegd.")
    informeren: list[str] = Field(description="Wie waarover moet worden geïnformeerd.")
    bron: str


class StationVorm(Vorm):
    code: str
    naam: str
    doel: str
    wie: str
    vragen: list[str]
    termijn: TermijnKort | None
    uitgangen: list[UitgangVorm] = Field(description="Leeg bij een einde.")
    zicht: str = Field(description="Bij wie het zicht op veiligheid ligt.")
    bron: str


class BandVorm(Vorm):
    naam: str
    stations: list[StationVorm]


class RouteVorm(Vorm):
    banden: list[BandVorm]


class TermijnVorm(Vorm):
    code: str
    vanaf: datetime
    uiterlijk: datetime = Field(description="Het laatste moment dat nog op tijd is.")
    uiterlijk_datum: date
    streef_datum: date = Field(description="De datum zonder verschuiving.")
    verschoven: bool
    soort: Literal["protocol", "wettelijk"]
    omschrijving: str
    bron: str


class VrijeDagVorm(Vorm):
    datum: date
    naam: str
    bron: str


class WerkdagenVorm(Vorm):
    jaar: int
    vrije_dagen: list[VrijeDagVorm]


class WegingVraag(Vorm):
    """De antwoorden: true, false, of null voor onbekend. Een antwoord dat ontbreekt is onbekend."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=False, extra="forbid")

    vermoeden: StrictBool | None = Field(None, description="Is er een vermoeden van huiselijk geweld of mishandeling?")
    acuut: StrictBool | None = Field(None, description="Is er een vermoeden van acute onveiligheid?")
    structureel: StrictBool | None = Field(None, description="Is er een vermoeden van structurele onveiligheid?")
    hulp_mogelijk: StrictBool | None = Field(None, description="Kun je passende hulp bieden of organiseren?")
    betrokkenen_werken_mee: StrictBool | None = Field(None, description="Werken de betrokkenen mee aan die hulp?")
    hulp_leidt_tot_veiligheid: StrictBool | None = Field(None, description="Leidt die hulp tot duurzame veiligheid?")


class GrondVorm(Vorm):
    tekst: str
    bron: str


class WegingAntwoord(Vorm):
    melden: bool | None
    hulp_verlenen: bool | None
    uitkomst: Literal["afsluiten", "melden", "hulp", "melden-en-hulp", "onvoldoende-informatie"]
    gronden: list[GrondVorm]
    ontbreekt: list[str] = Field(description="De vragen waarvan het antwoord nog iets kan veranderen.")


class VeiligThuisVorm(Vorm):
    code: str
    naam: str


class RegioVorm(Vorm):
    gemeentecode: str
    gemeente: str
    veilig_thuis: VeiligThuisVorm
