"""The lines of band 2: the spine at Veilig Thuis, advice beside it, and the two ways on from it."""

from zicht.foundation.routekaart.lijnen import HALF, Lijn, Soort, lijn, overstap, tussen
from zicht.foundation.routekaart.meetkunde import BREED, kolom
from zicht.foundation.routekaart.plattegrond import (
    DIENST_1,
    DIENST_2,
    DWANG,
    FASE,
    GEEN_STAPPEN,
    HOOFD,
    NAAR_DWANG,
    NAAR_HULP,
    ONDER,
    TRAP,
    UIT,
)

_ADVIES = (
    lijn(
        Soort.HOOFD,
        (kolom(1), HOOFD + HALF),
        (kolom(1), ONDER),
        (kolom(2) - BREED / 2, ONDER),
        toont=(("eerste-contact", "advies"),),
    ),
    lijn(Soort.ZIJ, (kolom(1), ONDER - 10), (kolom(1), UIT - 15), toont=(("eerste-contact", "einde-contact"),)),
    lijn(
        Soort.ZIJ,
        (kolom(2), ONDER - HALF),
        (kolom(2), HOOFD + HALF),
        toont=(("advies", "melding"), ("advies", "ambtshalve")),
    ).met_opschrift(kolom(2) + 9, (HOOFD + ONDER) / 2 + 4),
    lijn(
        Soort.ZIJ,
        (kolom(2), ONDER + HALF),
        (kolom(2), UIT),
        (kolom(1) + BREED / 2, UIT),
        toont=(("advies", "einde-contact"),),
    ),
    lijn(
        Soort.HOOFD,
        (kolom(2) + BREED / 2, ONDER),
        (kolom(3) - BREED / 2, ONDER),
        toont=(("advies", "hulp"),),
    ),
)

_SPINE = (
    tussen("eerste-contact", "melding", "melding"),
    tussen("melding", "veiligheidsbeoordeling", "veiligheidsbeoordeling"),
    tussen("veiligheidsbeoordeling", "keuze-vervolg", "keuze-vervolg"),
    overstap(3, HOOFD, ONDER, (("veiligheidsbeoordeling", "overdracht"),)),
    lijn(
        Soort.ZIJ,
        (kolom(4), ONDER - HALF),
        (kolom(4), HOOFD + HALF),
        toont=(("overdracht-na-veiligheidsbeoordeling", "zelf-voortzetten"),),
    ),
    lijn(
        Soort.ZIJ,
        (kolom(3), HOOFD - HALF),
        (kolom(3), GEEN_STAPPEN),
        (kolom(8), GEEN_STAPPEN),
        (kolom(8), HOOFD - HALF),
        toont=(("veiligheidsbeoordeling", "geen-vervolgstappen"),),
    ).met_opschrift(kolom(3) + 14, GEEN_STAPPEN - 5),
    overstap(4, HOOFD, DIENST_1, (("keuze-vervolg", "voorwaarden-vervolg"),)),
    overstap(4, HOOFD, DIENST_2, (("keuze-vervolg", "onderzoek"),)),
    lijn(
        Soort.ZIJ,
        (kolom(5), DIENST_1 + HALF),
        (kolom(5), DIENST_2 - HALF),
        toont=(("voorwaarden-vervolg", "onderzoek"),),
    ),
    overstap(5, DIENST_1, HOOFD, (("voorwaarden-vervolg", "overdracht"),)),
    overstap(5, DIENST_2, HOOFD, (("onderzoek", "overdracht"),)),
    tussen("overdracht", "monitoring", "aanvaard"),
    tussen("monitoring", "afsluiten", "zorgen-weggenomen", "geen-mogelijkheden"),
)

_NAAR_HULP = (
    lijn(Soort.HOOFD, (kolom(4) + BREED / 2, ONDER), (kolom(5) - BREED / 2, ONDER)),
    lijn(
        Soort.HOOFD,
        (kolom(6), HOOFD + HALF),
        (kolom(6), NAAR_HULP),
        (kolom(5) - 17, NAAR_HULP),
        (kolom(5) - 17, ONDER - FASE),
    ),
)

_NAAR_DWANG = (
    lijn(Soort.DWANG, (kolom(7), HOOFD + HALF), (kolom(7), TRAP.y - 15), pijl=False),
    lijn(
        Soort.DWANG,
        (kolom(7), TRAP.y + 15),
        (kolom(7), NAAR_DWANG),
        (kolom(4), NAAR_DWANG),
        (kolom(4), DWANG - HALF),
        toont=(("monitoring", "dwangmaatregel"),),
    ),
)

LIJNEN: tuple[Lijn, ...] = _ADVIES + _SPINE + _NAAR_HULP + _NAAR_DWANG
