"""The lines of band 1. Two lanes run past the five steps: above in acute danger, beneath to Veilig Thuis for advice."""

from zicht.foundation.routekaart.lijnen import HALF, Lijn, Soort, invoeger, lijn, overstap, tussen
from zicht.foundation.routekaart.meetkunde import BREED, kolom
from zicht.foundation.routekaart.plattegrond import (
    ACUUT,
    BELLEN,
    HELPEN,
    HOOFD,
    MELDEN,
    MELDEN_BAAN,
    STAPPEN,
    WIE_BEGINT,
)

_BOVEN, _ONDER = STAPPEN - HALF, STAPPEN + HALF
_KAN_BELLEN = kolom(1) + 18
_WIE_DAN_OOK = kolom(1) - 18

_SPINE = (
    lijn(Soort.HOOFD, (kolom(1) + BREED / 2, STAPPEN), (kolom(2) - BREED / 2, STAPPEN)),
    tussen("signalen", "overleg", "overleg"),
    tussen("overleg", "gesprek", "gesprek"),
    tussen("gesprek", "wegen", "wegen", "niet-gesproken"),
    tussen("wegen", "beslissen", "beslissen"),
    overstap(6, STAPPEN, HELPEN),
    overstap(6, STAPPEN, MELDEN),
    lijn(
        Soort.HOOFD,
        (kolom(7) + BREED / 2, HELPEN),
        (kolom(8) - BREED / 2, HELPEN),
        toont=(("beslissen", "hulp"),),
    ),
    lijn(
        Soort.HOOFD,
        (kolom(7), MELDEN + HALF),
        (kolom(7), MELDEN_BAAN),
        (kolom(2), MELDEN_BAAN),
        (kolom(2), HOOFD - HALF),
        toont=(("beslissen", "melding"),),
    ),
)

_ACUUT = (
    lijn(
        Soort.ZIJ,
        (kolom(2), _BOVEN),
        (kolom(2), ACUUT),
        (kolom(6), ACUUT),
        (kolom(6), _BOVEN),
        toont=(("signalen", "acuut-gevaar"),),
    ).met_opschrift(kolom(2) + 14, ACUUT - 5),
    invoeger(kolom(3), _BOVEN, ACUUT, 1, (("overleg", "acuut-gevaar"),)),
    invoeger(kolom(4), _BOVEN, ACUUT, 1, (("gesprek", "acuut-gevaar"),)),
    invoeger(kolom(5), _BOVEN, ACUUT, 1, (("wegen", "acuut-gevaar"),)),
)

_BELLEN = (
    lijn(
        Soort.ZIJ,
        (kolom(6), _ONDER),
        (kolom(6), BELLEN),
        (_KAN_BELLEN, BELLEN),
        (_KAN_BELLEN, HOOFD - HALF),
        toont=(("beslissen", "veilig-thuis-bellen"),),
    ).met_opschrift(kolom(2) + 14, BELLEN - 5),
    invoeger(kolom(2), _ONDER, BELLEN, -1, (("signalen", "veilig-thuis-bellen"),)),
    invoeger(kolom(3), _ONDER, BELLEN, -1, (("overleg", "veilig-thuis-bellen"),)),
    invoeger(kolom(4), _ONDER, BELLEN, -1, (("gesprek", "veilig-thuis-bellen"),)),
    invoeger(kolom(5), _ONDER, BELLEN, -1, (("wegen", "veilig-thuis-bellen"),)),
    lijn(Soort.ZIJ, (_WIE_DAN_OOK, WIE_BEGINT[-1].onder), (_WIE_DAN_OOK, HOOFD - HALF)),
)

LIJNEN: tuple[Lijn, ...] = _SPINE + _ACUUT + _BELLEN
