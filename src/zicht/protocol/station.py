"""The vocabulary in which the route is written: stations, their exits, and what an exit needs on record."""

from dataclasses import dataclass, field
from enum import StrEnum

from zicht.protocol.begrippen import Informeerwijze
from zicht.protocol.bronnen import Bron
from zicht.protocol.partijen import Actorgroep, Ontvanger, Partijsoort
from zicht.protocol.termijnen import Termijn


class Band(StrEnum):
    MELDCODE = "Meldcode"
    HANDELINGSPROTOCOL = "Handelingsprotocol Veilig Thuis"
    GEDWONGEN_KADER = "Gedwongen kader"


class Vorm(StrEnum):
    """How a station is drawn: a stop, a choice, a thing beside the route, or one of the endings."""

    STATION = "station"
    KEUZE = "keuze"
    NAAST = "naast"
    EINDE = "einde"


@dataclass(frozen=True, slots=True)
class Vraag:
    tekst: str
    bron: Bron
    toelichting: str = ""


@dataclass(frozen=True, slots=True)
class Vereiste:
    """What must be on record before an exit opens. `waarom` is the reason a worker reads while it is missing,
    `wat_nu` what to do about it."""

    code: str
    tekst: str
    waarom: str
    wat_nu: str
    bron: Bron


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """One part of what is told."""

    code: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Informeerplicht:
    """Who must be told what at an exit, in which form and within which term. `wijzen` are the ways that prove it, `ook`
    the rules that ask the rest of what is told, `onderdelen` the parts that a talk with a professional walks through."""

    code: str
    ontvanger: Ontvanger
    wat: str
    vorm: str
    bron: Bron
    termijn: Termijn | None = None
    wijzen: frozenset[Informeerwijze] = frozenset(Informeerwijze)
    ook: tuple[Bron, ...] = ()
    onderdelen: tuple[Onderdeel, ...] = ()


@dataclass(frozen=True, slots=True)
class Uitgang:
    """A way out of a station. `naar` is the code of the station it leads to."""

    code: str
    naam: str
    naar: str
    bron: Bron
    vereist: tuple[Vereiste, ...] = ()
    informeren: tuple[Informeerplicht, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A page elsewhere that the seeds point to at this station."""

    tekst: str
    url: str


@dataclass(frozen=True, slots=True)
class Station:
    """One stop of the route, as a lawyer would want to read it.

    `ook` are rules that ask the same or more than `bron`. `informeren` is what becomes owed while the station runs, at no
    exit of it. `zicht` says in words with whom zicht op veiligheid lies while the station runs; `zicht_bij` names the kinds
    of party that can hold it here.
    """

    code: str
    naam: str
    band: Band
    doel: str
    wie: str
    zicht: str
    bron: Bron
    ook: tuple[Bron, ...] = ()
    zicht_bij: tuple[Partijsoort, ...] = ()
    vorm: Vorm = Vorm.STATION
    actoren: tuple[Actorgroep, ...] = ()
    vragen: tuple[Vraag, ...] = ()
    termijn: Termijn | None = None
    uitgangen: tuple[Uitgang, ...] = ()
    informeren: tuple[Informeerplicht, ...] = ()
    altijd_mogelijk: str = ""
    links: tuple[Link, ...] = field(default=())

    def uitgang(self, code: str) -> Uitgang:
        """The exit with this code; a KeyError when the station has none, for that is a mistake in the code."""
        for uitgang in self.uitgangen:
            if uitgang.code == code:
                return uitgang
        raise KeyError(f"{self.code} has no exit {code}")


@dataclass(frozen=True, slots=True)
class Weigering:
    """Why something is not possible now: what, why, what to do instead, and which rule says so."""

    wat: str
    waarom: str
    wat_nu: str
    bron: Bron

    def __str__(self) -> str:
        return f"{self.wat}: {self.waarom} {self.wat_nu} ({self.bron})"
