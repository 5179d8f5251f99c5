"""The three bands joined into one map that checks itself."""

from collections.abc import Iterable
from dataclasses import dataclass

from zicht.protocol import gedwongen_kader, handelingsprotocol, meldcode
from zicht.protocol.station import Band, Station, Uitgang, Vorm


@dataclass(frozen=True, slots=True)
class Route:
    """All stations in the order of the map. Making one checks it: see `faults`."""

    stations: tuple[Station, ...]

    def __post_init__(self) -> None:
        if found := faults(self.stations):
            raise ValueError("De route klopt niet: " + "; ".join(found))

    def __getitem__(self, code: str) -> Station:
        for station in self.stations:
            if station.code == code:
                return station
        raise KeyError(code)

    def __contains__(self, code: object) -> bool:
        return any(station.code == code for station in self.stations)

    def in_band(self, band: Band) -> tuple[Station, ...]:
        return tuple(station for station in self.stations if station.band is band)

    def exits(self) -> Iterable[tuple[Station, Uitgang]]:
        return ((station, uitgang) for station in self.stations for uitgang in station.uitgangen)

    def arriving_at(self, code: str) -> tuple[Station, ...]:
        """The stations with an exit that leads to `code`."""
        return tuple(dict.fromkeys(station for station, uitgang in self.exits() if uitgang.naar == code))


def faults(stations: tuple[Station, ...]) -> list[str]:
    """What is wrong with a map: a code twice, an exit to nowhere, a stop without a way out or in, an end with one."""
    codes = [station.code for station in stations]
    found = [f"{code} staat er twee keer" for code in sorted({code for code in codes if codes.count(code) > 1})]
    reached = {uitgang.naar for station in stations for uitgang in station.uitgangen}
    for station in stations:
        exits = [uitgang.code for uitgang in station.uitgangen]
        found += [f"{station.code}: uitgang {code} staat er twee keer" for code in set(exits) if exits.count(code) > 1]
        found += [
            f"{station.code}: uitgang {uitgang.code} leidt naar {uitgang.naar}, dat niet bestaat"
            for uitgang in station.uitgangen
            if uitgang.naar not in codes
        ]
        if (station.vorm is Vorm.EINDE) != (not station.uitgangen):
            found.append(f"{station.code}: een einde heeft geen uitgangen, al het andere wel")
        if station.code not in reached and station.vorm is not Vorm.NAAST and station is not stations[0]:
            found.append(f"{station.code}: er leidt geen weg naartoe")
    return found + _without_end(stations)


def _without_end(stations: tuple[Station, ...]) -> list[str]:
    """The stations from which no ending can be reached."""
    ending = {station.code for station in stations if station.vorm is Vorm.EINDE}
    while True:
        more = {
            station.code
            for station in stations
            if station.code not in ending and any(uitgang.naar in ending for uitgang in station.uitgangen)
        }
        if not more:
            return [f"{station.code}: leidt nooit naar een einde" for station in stations if station.code not in ending]
        ending |= more


ROUTE = Route(meldcode.STATIONS + handelingsprotocol.STATIONS + gedwongen_kader.STATIONS)
