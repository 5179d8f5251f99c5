"""Where everything lies on the map. Stations, exits and names come from the protocol; here are only places.

Every exit of the route is shown by a line, by a sign at its station, or stands in `NIET_GETEKEND` with the reason.
"""

from dataclasses import dataclass
from enum import StrEnum

from zicht.foundation.routekaart.meetkunde import BREED, BREEDTE, RAND, Doos, Punt, kolom
from zicht.protocol.station import Band

TUSSEN = 12
BAND_1, BAND_2, BAND_3 = 0, 248, 608
HOOGTE = 788
BANDEN: dict[Band, tuple[float, float]] = {
    Band.MELDCODE: (BAND_1, BAND_2 - TUSSEN),
    Band.HANDELINGSPROTOCOL: (BAND_2, BAND_3 - TUSSEN),
    Band.GEDWONGEN_KADER: (BAND_3, HOOGTE),
}
TITEL_X, TITEL_Y = 217, 26

STAPPEN = BAND_1 + 116
HELPEN, MELDEN = STAPPEN - 35, STAPPEN + 35
HOOFD = BAND_2 + 137
DIENST_1, DIENST_2 = HOOFD - 38, HOOFD + 38
ONDER = HOOFD + 121
UIT = ONDER + 58
DWANG = BAND_3 + 105

ACUUT = STAPPEN - 54
BELLEN = STAPPEN + 92
MELDEN_BAAN = BELLEN + 14
GEEN_STAPPEN = BAND_2 + 56
NAAR_HULP = HOOFD + 87
NAAR_DWANG = ONDER + 69
DRANG, DRANG_TERUG = BAND_3 + 44, BAND_3 + 60
VRIJWILLIG = DWANG + 49
SPLITS = 9
FASE = 17


class Teken(StrEnum):
    """A small sign in a circle at a corner: this is possible from here too."""

    TRAP = "trap"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Plaats:
    doos: Doos
    tekens: tuple[Teken, ...] = ()


def _op(nummer: float, y: float, *tekens: Teken) -> Plaats:
    return Plaats(Doos(kolom(nummer), y), tekens)


def _klein(x: float, y: float, breed: float = BREED) -> Plaats:
    return Plaats(Doos(x, y, breed, 30))


PLAATSEN: dict[str, Plaats] = {
    "signalen": _op(2, STAPPEN),
    "overleg": _op(3, STAPPEN),
    "gesprek": _op(4, STAPPEN),
    "wegen": _op(5, STAPPEN),
    "beslissen": _op(6, STAPPEN),
    "meldcode-gesloten": _klein(BREEDTE - RAND - 78, 23, 156),
    "eerste-contact": _op(1, HOOFD),
    "advies": _op(2, ONDER),
    "einde-contact": _klein(kolom(1), UIT),
    "melding": _op(2, HOOFD),
    "veiligheidsbeoordeling": _op(3, HOOFD),
    "overdracht-na-veiligheidsbeoordeling": _op(4, ONDER, Teken.TRAP, Teken.STOP),
    "keuze-vervolg": _op(4, HOOFD, Teken.TRAP),
    "voorwaarden-vervolg": _op(5, DIENST_1, Teken.TRAP),
    "onderzoek": _op(5, DIENST_2, Teken.TRAP, Teken.STOP),
    "overdracht": _op(6, HOOFD, Teken.TRAP),
    "monitoring": _op(7, HOOFD),
    "afsluiten": _op(8, HOOFD),
    "jeugdbeschermingstafel": _op(4, DWANG),
    "raad": _op(5, DWANG),
    "kinderrechter": _op(6, DWANG),
    "jeugdbescherming": _op(7, DWANG),
    "huisverbod": _op(1, DWANG),
}

BESLISSINGEN: dict[str, Doos] = {"hulp": Doos(kolom(7), HELPEN), "melding": Doos(kolom(7), MELDEN)}


@dataclass(frozen=True, slots=True)
class Hulp:
    """A place where help begins: three arrows with the bar beneath. `x` is its left edge, `y` the middle of the arrows;
    `na` the station it follows."""

    x: float
    y: float
    na: str
    breed: float = BREED


HULP: tuple[Hulp, ...] = (
    Hulp(kolom(8) - BREED / 2, HELPEN, "beslissen"),
    Hulp(kolom(3) - BREED / 2, ONDER, "advies"),
    Hulp(kolom(5) - BREED / 2, ONDER, "overdracht", 2 * BREED + 18),
    Hulp(kolom(8) - BREED / 2, DWANG, "jeugdbescherming"),
)

TRAP = Punt(kolom(7), ONDER - 15)

WIE_BEGINT: tuple[Doos, ...] = tuple(
    Doos(kolom(1), y, BREED, hoog) for y, hoog in ((51, 30), (84, 30), (111, 18), (132, 18), (153, 18), (180, 30))
)

_VOORTIJDIG = "Leaving or dying can happen at every station: a line from each would hide the route."
_TERUG = "It leads back to the station itself."
_METEEN = "Chosen at once counts as keuze vervolg, walked that minute; its lines say the same."

NIET_GETEKEND: dict[tuple[str, str], str] = {
    **{
        (stap, "afsluiten"): "Said once for all five steps, beside the station in the heading of the band."
        for stap in ("signalen", "overleg", "gesprek", "wegen", "beslissen")
    },
    **{
        (station, "voortijdig"): _VOORTIJDIG
        for station in (
            "veiligheidsbeoordeling",
            "keuze-vervolg",
            "voorwaarden-vervolg",
            "overdracht",
            "monitoring",
        )
    },
    ("advies", "vervolgadvies"): _TERUG,
    ("monitoring", "dwang-adviseren"): _TERUG,
    ("veiligheidsbeoordeling", "voorwaarden-vervolg"): _METEEN,
    ("veiligheidsbeoordeling", "onderzoek"): _METEEN,
    ("monitoring", "ambtshalve"): "A line back to Meldingen would cross three others; no line on the map may.",
    ("huisverbod", "verlengd"): _TERUG,
    ("huisverbod", "beeindigd"): "The huisverbod stands beside the route; help goes on meanwhile.",
}
