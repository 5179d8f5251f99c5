"""The route as a list: the same stations on a vertical line, for a telephone, for paper and for whoever listens."""

from dataclasses import dataclass

from zicht.foundation.routekaart.opschriften import WOORDEN
from zicht.foundation.routekaart.plattegrond import BESLISSINGEN
from zicht.foundation.routekaart.sleutel import Sleutelteken
from zicht.protocol.engels import vertaling
from zicht.protocol.partijen import WHO_STARTS
from zicht.protocol.route import ROUTE, Route
from zicht.protocol.station import Band, Station
from zicht.protocol.uitleg import Uitleg, Weg, explain

INGESPRONGEN = frozenset({"advies", "overdracht-na-veiligheidsbeoordeling", "voorwaarden-vervolg", "onderzoek"})
"""The stations that branch off from the one above them."""

EINDEN: dict[str, Sleutelteken] = {
    "beslissen": Sleutelteken.HULP,
    "advies": Sleutelteken.HULP,
    "overdracht-na-veiligheidsbeoordeling": Sleutelteken.HULP,
    "overdracht": Sleutelteken.HULP,
    "monitoring": Sleutelteken.TRAP,
    "jeugdbescherming": Sleutelteken.HULP,
}
"""Where one of the two endings begins, as on the map."""


@dataclass(frozen=True, slots=True)
class Rij:
    """One station in the list. `nummer` is the number of a step; `keuzes` are exits that stand as a choice; `fasen` the
    words of the help that begins there."""

    uitleg: Uitleg
    nummer: str
    ingesprongen: bool
    keuzes: tuple[Weg, ...]
    einde: str
    fasen: tuple[str, ...]


def rows(band: Band, taal: str = "nl", route: Route = ROUTE) -> tuple[Rij, ...]:
    return tuple(_row(station, taal, route) for station in route.in_band(band))


def who_starts(taal: str = "nl") -> tuple[str, ...]:
    woord = vertaling(taal)
    return tuple(woord(groep) for groep in WHO_STARTS)


def _row(station: Station, taal: str, route: Route) -> Rij:
    uitleg = explain(station, taal, route)
    first_words = station.naam.split()[:2]
    return Rij(
        uitleg=uitleg,
        nummer=first_words[1] if first_words[0] == "Stap" else "",
        ingesprongen=station.code in INGESPRONGEN,
        keuzes=tuple(weg for weg in uitleg.wegen if station.code == "beslissen" and weg.code in BESLISSINGEN),
        einde=EINDEN.get(station.code, ""),
        fasen=WOORDEN[taal].fasen if EINDEN.get(station.code) is Sleutelteken.HULP else (),
    )
