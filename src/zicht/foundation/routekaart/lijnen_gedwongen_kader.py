"""The lines of band 3: the steps of the compulsory frame in ink, and the way back to help in blue."""

from zicht.foundation.routekaart.lijnen import HALF, Lijn, Soort, invoeger, lijn, tussen
from zicht.foundation.routekaart.meetkunde import BREED, kolom
from zicht.foundation.routekaart.plattegrond import DRANG, DRANG_TERUG, DWANG, SPLITS, VRIJWILLIG

_BOVEN, _ONDER = DWANG - HALF, DWANG + HALF

_DWANG = (
    tussen("jeugdbeschermingstafel", "raad", "raadsonderzoek", soort=Soort.DWANG),
    tussen("raad", "kinderrechter", "verzoek-aan-rechter", soort=Soort.DWANG),
    tussen("kinderrechter", "jeugdbescherming", "maatregel", soort=Soort.DWANG),
    lijn(
        Soort.DWANG,
        (kolom(4) + 24, _BOVEN),
        (kolom(4) + 24, DRANG),
        (kolom(7) + 16, DRANG),
        (kolom(7) + 16, _BOVEN),
        toont=(("jeugdbeschermingstafel", "drang"),),
    ).met_opschrift(kolom(4) + 38, DRANG - 6),
    lijn(
        Soort.DWANG,
        (kolom(7) - 16, _BOVEN),
        (kolom(7) - 16, DRANG_TERUG),
        (kolom(5), DRANG_TERUG),
        (kolom(5), _BOVEN),
        toont=(("jeugdbescherming", "drang-naar-raad"),),
    ),
)

_HULP = (
    lijn(
        Soort.HOOFD,
        (kolom(7) + BREED / 2, DWANG),
        (kolom(8) - BREED / 2, DWANG),
        toont=(("jeugdbescherming", "beeindigd"),),
    ),
    lijn(
        Soort.ZIJ,
        (kolom(4), _ONDER),
        (kolom(4), VRIJWILLIG),
        (kolom(7) + BREED / 2 + SPLITS, VRIJWILLIG),
        (kolom(7) + BREED / 2 + SPLITS, DWANG),
        toont=(("jeugdbeschermingstafel", "vrijwillig"),),
        pijl=False,
    ).met_opschrift(kolom(4) + 12, VRIJWILLIG + 14),
    invoeger(kolom(5), _ONDER, VRIJWILLIG, 1, (("raad", "geen-maatregel"),)),
    invoeger(kolom(6), _ONDER, VRIJWILLIG, 1, (("kinderrechter", "afgewezen"),)),
)

LIJNEN: tuple[Lijn, ...] = _DWANG + _HULP
