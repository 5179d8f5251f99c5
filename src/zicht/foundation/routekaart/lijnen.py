"""What a line on the map is, and the few ways in which lines run."""

from dataclasses import dataclass, replace
from enum import StrEnum

from zicht.foundation.routekaart.meetkunde import BREED, HOOG, Punt, kolom
from zicht.foundation.routekaart.plattegrond import PLAATSEN, SPLITS

XY = tuple[float, float]
Uitgangen = tuple[tuple[str, str], ...]
HALF = HOOG / 2


class Soort(StrEnum):
    """The weight of a line: the spine, a side line, or the way of the compulsory frame."""

    HOOFD = "hoofd"
    ZIJ = "zij"
    DWANG = "dwang"


@dataclass(frozen=True, slots=True)
class Lijn:
    """A line on the map and the exits it stands for; with `opschrift` the name of the first of them stands there."""

    punten: tuple[Punt, ...]
    soort: Soort
    toont: Uitgangen = ()
    pijl: bool = True
    opschrift: Punt | None = None

    def met_opschrift(self, x: float, y: float) -> "Lijn":
        return replace(self, opschrift=Punt(x, y))


def lijn(soort: Soort, *xy: XY, toont: Uitgangen = (), pijl: bool = True) -> Lijn:
    return Lijn(tuple(Punt(x, y) for x, y in xy), soort, toont, pijl)


def tussen(van: str, naar: str, *uitgangen: str, soort: Soort = Soort.HOOFD) -> Lijn:
    """The short arrow from one neighbour to the next."""
    a, b = PLAATSEN[van].doos, PLAATSEN[naar].doos
    return lijn(soort, (a.rechts, a.y), (b.links, b.y), toont=tuple((van, code) for code in uitgangen))


def overstap(nummer: int, van: float, naar: float, toont: Uitgangen = ()) -> Lijn:
    """From the station in a column to the next column, at another height: the bend lies between the two."""
    x = kolom(nummer) + BREED / 2
    return lijn(
        Soort.HOOFD,
        (x, van),
        (x + SPLITS, van),
        (x + SPLITS, naar),
        (kolom(nummer + 1) - BREED / 2, naar),
        toont=toont,
    )


def invoeger(x: float, van: float, baan: float, kant: int, toont: Uitgangen) -> Lijn:
    """A short line that joins a lane; `kant` 1 turns right, -1 left."""
    return lijn(Soort.ZIJ, (x, van), (x, baan), (x + 20 * kant, baan), toont=toont, pijl=False)
