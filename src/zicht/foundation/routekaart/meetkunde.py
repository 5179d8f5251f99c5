"""The grid, and the few shapes of the drawing grammar as numbers: boxes, hexagons, lines with round corners."""

from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from zicht.foundation.routekaart.svg import number

KOLOMMEN = 8
STEEK = 128
BREED, HOOG = 110, 58
RAND = 18
BREEDTE = 2 * RAND + (KOLOMMEN - 1) * STEEK + BREED
PUNT_VAN_ZESHOEK = 15
HOEK = 8
PIJL = 9


@dataclass(frozen=True, slots=True)
class Punt:
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Doos:
    """A rectangle by its middle."""

    x: float
    y: float
    breed: float = BREED
    hoog: float = HOOG

    @property
    def links(self) -> float:
        return self.x - self.breed / 2

    @property
    def rechts(self) -> float:
        return self.x + self.breed / 2

    @property
    def boven(self) -> float:
        return self.y - self.hoog / 2

    @property
    def onder(self) -> float:
        return self.y + self.hoog / 2

    def ruimer(self, met: float) -> "Doos":
        """The same box with `met` more air on every side."""
        return Doos(self.x, self.y, self.breed + 2 * met, self.hoog + 2 * met)


def kolom(nummer: float) -> float:
    """The middle of a column; 1 is the left one."""
    return RAND + (nummer - 1) * STEEK + BREED / 2


def zeshoek(doos: Doos) -> str:
    """The corners of the hexagon that fills a box, for `points`."""
    binnen = PUNT_VAN_ZESHOEK * doos.hoog / HOOG
    corners = (
        (doos.links, doos.y),
        (doos.links + binnen, doos.boven),
        (doos.rechts - binnen, doos.boven),
        (doos.rechts, doos.y),
        (doos.rechts - binnen, doos.onder),
        (doos.links + binnen, doos.onder),
    )
    return points(corners)


def points(corners: tuple[tuple[float, float], ...]) -> str:
    return " ".join(f"{number(x)},{number(y)}" for x, y in corners)


def _along(van: Punt, naar: Punt, afstand: float) -> Punt:
    """The point at `afstand` from `van`, in the direction of `naar`."""
    lang = hypot(naar.x - van.x, naar.y - van.y)
    deel = afstand / lang if lang else 0
    return Punt(van.x + (naar.x - van.x) * deel, van.y + (naar.y - van.y) * deel)


def length(van: Punt, naar: Punt) -> float:
    return hypot(naar.x - van.x, naar.y - van.y)


def path(punten: tuple[Punt, ...], *, pijl: bool) -> str:
    """A line through `punten` with round corners; with an arrow it stops where the arrowhead takes over."""
    route = list(punten)
    if pijl:
        route[-1] = _along(route[-1], route[-2], min(PIJL - 4, length(route[-1], route[-2])))
    parts = [f"M{number(route[0].x)} {number(route[0].y)}"]
    for vorige, hier, volgende in zip(route, route[1:], route[2:], strict=False):
        straal = min(HOEK, length(vorige, hier) / 2, length(hier, volgende) / 2)
        begin, eind = _along(hier, vorige, straal), _along(hier, volgende, straal)
        parts.append(f"L{number(begin.x)} {number(begin.y)}")
        parts.append(f"Q{number(hier.x)} {number(hier.y)} {number(eind.x)} {number(eind.y)}")
    parts.append(f"L{number(route[-1].x)} {number(route[-1].y)}")
    return "".join(parts)


def arrowhead(punten: tuple[Punt, ...]) -> str:
    """The corners of the arrowhead at the end of a line."""
    tip, voet = punten[-1], _along(punten[-1], punten[-2], PIJL)
    dx, dy = (tip.y - voet.y) * 0.45, (voet.x - tip.x) * 0.45
    return points(((tip.x, tip.y), (voet.x + dx, voet.y + dy), (voet.x - dx, voet.y - dy)))


def segments(punten: tuple[Punt, ...]) -> tuple[tuple[Punt, Punt], ...]:
    return tuple(pairwise(punten))
