"""What can be done on a dossier now: the steps of every station, the exits that are open, and why the others are not yet.

A station takes part by having a module `stappen` (see `dossier.stap`) and a page for its exits, `<station>-uitgang`.
Both windows on the dossiers ask here; no station knows another.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from uuid import UUID

from django.utils.module_loading import module_has_submodule

from zicht import stations
from zicht.dossier.stap import Stap, Stappen
from zicht.dossier.wie import Mensen
from zicht.foundation.adres import page_at
from zicht.protocol.route import ROUTE
from zicht.protocol.stand import Stand
from zicht.protocol.station import Station, Uitgang, Weigering
from zicht.protocol.trajecten import Traject, trajecten
from zicht.protocol.uitgangen import Mogelijk, exits
from zicht.protocol.zin import leading
from zicht.stations.eerst import OVERDRAGEN, first_for_safety, is_acute
from zicht.stations.melding.herkennen import first_of_all
from zicht.stations.melding.stappen import melder_wrote
from zicht.stations.tegenpartij import any_time, first_of_family

#: Folders that do the work of more stations than their own name says.
OOK_VAN: dict[str, frozenset[str]] = {
    "overdracht": frozenset({"overdracht-na-veiligheidsbeoordeling"}),
    "gedwongen-kader": frozenset({"jeugdbeschermingstafel", "raad", "kinderrechter", "jeugdbescherming"}),
}


@dataclass(frozen=True)
class Uitweg:
    """An open exit with its page."""

    station: Station
    uitgang: Uitgang
    adres: str


@dataclass(frozen=True)
class Elders:
    """An open exit without a page: what it is, and for whom, so that nobody thinks that it cannot be done."""

    uitgang: Uitgang
    naar: Station


@dataclass(frozen=True)
class NogNiet:
    """Exits that are held, with what holds all of them; `ook` says of some of them what holds those as well."""

    uitgangen: tuple[Uitgang, ...]
    redenen: tuple[Weigering, ...]
    ook: tuple["NogNiet", ...] = ()


#: So many steps stand on the page beside the first; a person reads no more at once.
HOOGSTENS = 8


@dataclass(frozen=True)
class Volgende:
    """`stappen` are of the stations where the dossier stands, `altijd` can be done at any of them."""

    stappen: tuple[Stap, ...]
    altijd: tuple[Stap, ...]
    uitwegen: tuple[Uitweg, ...]
    nog_niet: tuple[NogNiet, ...]
    elders: tuple[Elders, ...] = ()

    def for_whom(self, may_come: Callable[[str], bool]) -> "Volgende":
        """Only the steps and exits whose page opens for this reader; the first of those is the first."""
        return replace(
            self,
            stappen=tuple(stap for stap in self.stappen if may_come(stap.adres)),
            altijd=tuple(stap for stap in self.altijd if may_come(stap.adres)),
            uitwegen=tuple(weg for weg in self.uitwegen if may_come(weg.adres)),
        )

    @property
    def to_do(self) -> tuple[Stap, ...]:
        return tuple(stap for stap in self.stappen if not stap.gedaan)

    @property
    def others(self) -> tuple[Stap, ...]:
        """What is left beside the first, as far as it is shown at once."""
        return self._beside_first(self.to_do)[:HOOGSTENS]

    @property
    def folded(self) -> tuple[Stap, ...]:
        """The rest, one fold away."""
        return (*self._beside_first(self.to_do)[HOOGSTENS:], *self._beside_first(self.altijd))

    def _beside_first(self, stappen: tuple[Stap, ...]) -> tuple[Stap, ...]:
        return tuple(stap for stap in stappen if self.first is None or stap.adres != self.first.adres)

    @property
    def first(self) -> Stap | None:
        """The one thing to do now: the first step that is left, else the first exit."""
        if self.to_do:
            return self.to_do[0]
        return next((Stap(weg.uitgang.naam, weg.adres) for weg in self.uitwegen), None)


NIETS = Volgende((), (), (), ())


def what_next(dossier: UUID, stand: Stand, mensen: Mensen, on: datetime) -> Volgende:
    if stand.is_closed or not stand.is_begun:
        return NIETS
    possible = exits(stand, on)
    here, always = _steps(dossier, stand, mensen, on)
    first = first_for_safety(dossier, stand, mensen)
    offered = {stap.uitgang for stap in (*here, *always)}
    ways_out = (way for way in _ways_out(dossier, possible) if way.uitgang.code not in offered)
    return Volgende(
        (*first, *here),
        always,
        tuple(sorted(ways_out, key=lambda way: is_acute(stand) and way.uitgang.naar in OVERDRAGEN)),
        tuple(_held(possible)),
        _elsewhere(dossier, possible),
    )


def _steps(dossier: UUID, stand: Stand, mensen: Mensen, on: datetime) -> tuple[tuple[Stap, ...], tuple[Stap, ...]]:
    """Who is who, what a melder wrote, and what a family asks that may be the counterpart; then the steps of the station that
    leads, then of what runs beside it; apart, those of all other stations."""
    running = frozenset(traject.station for traject in trajecten(stand, on))
    leads = leading(stand, on)
    first = (
        *first_of_all(dossier, stand),
        *melder_wrote(dossier, mensen),
        *first_of_family(dossier, stand, mensen),
    )
    here: dict[str, Stap] = {stap.adres: stap for stap in first}
    always = {stap.adres: stap for stap in any_time(dossier, stand) if stap.adres not in here}
    for code, steps in sorted(_stations().items(), key=lambda pair: _rank(pair[0], stand, running, leads)):
        for stap in steps(dossier, stand, mensen):
            if stap.adres not in here:
                (here if running & _codes(code) else always).setdefault(stap.adres, stap)
    return tuple(here.values()), tuple(always.values())


@cache
def _stations() -> dict[str, Stappen]:
    """The function `stappen` of every station that has one, by the code of the station."""
    found: dict[str, Stappen] = {}
    for module in iter_modules(stations.__path__):
        if module.ispkg and module_has_submodule(import_module(f"zicht.stations.{module.name}"), "stappen"):
            steps: Stappen = import_module(f"zicht.stations.{module.name}.stappen").stappen
            found[module.name.replace("_", "-")] = steps
    return found


def _codes(code: str) -> frozenset[str]:
    return OOK_VAN.get(code, frozenset()) | {code}


def _rank(
    code: str, stand: Stand, running: frozenset[str], leads: Traject | None
) -> tuple[bool, bool, bool, bool, int]:
    """An acute answer is read before anything else; while somebody is acutely unsafe, handing over comes last."""
    return (
        bool(stand.alarms) and code != "monitoring",
        is_acute(stand) and code == "overdracht",
        leads is None or leads.station not in _codes(code),
        not running & _codes(code),
        _ORDER.index(code) if code in _ORDER else len(_ORDER),
    )


_ORDER = [station.code for station in ROUTE.stations]


def _ways_out(dossier: UUID, possible: tuple[Mogelijk, ...]) -> Iterator[Uitweg]:
    for one in possible:
        if one.is_open and (address := exit_address(dossier, one)):
            yield Uitweg(one.station, one.uitgang, address)


def _elsewhere(dossier: UUID, possible: tuple[Mogelijk, ...]) -> tuple[Elders, ...]:
    """Once, also where the dossier stands at two stations with the same exit."""
    found = {
        one.uitgang.naam: Elders(one.uitgang, ROUTE[one.uitgang.naar])
        for one in possible
        if one.is_open and not exit_address(dossier, one)
    }
    return tuple(found.values())


def exit_address(dossier: UUID, one: Mogelijk) -> str:
    """The page of an exit at its station, else that of the station it leads to; empty while there is none."""
    name, code = f"{one.station.code}-uitgang", one.uitgang.code
    return page_at(name, dossier, one.ref, code) or page_at(name, dossier, code) or page_at(one.uitgang.naar, dossier)


def _held(possible: tuple[Mogelijk, ...]) -> Iterator[NogNiet]:
    """A reason is said once per station, not once per exit."""
    per_station: dict[str, dict[Uitgang, tuple[Weigering, ...]]] = {}
    for one in possible:
        if not one.is_open:
            per_station.setdefault(one.station.code, {})[one.uitgang] = one.nog_niet
    for held in per_station.values():
        yield from _together(held)


def _together(held: dict[Uitgang, tuple[Weigering, ...]]) -> Iterator[NogNiet]:
    said = [{reden.waarom for reden in redenen} for redenen in held.values()]
    shared = set.intersection(*said)
    if not shared:
        yield from (NogNiet((uitgang,), redenen) for uitgang, redenen in held.items())
        return
    common = tuple(reden for reden in next(iter(held.values())) if reden.waarom in shared)
    more = {uitgang: tuple(r for r in redenen if r.waarom not in shared) for uitgang, redenen in held.items()}
    extra = tuple(NogNiet((uitgang,), redenen) for uitgang, redenen in more.items() if redenen)
    yield NogNiet(tuple(held), common, extra)
