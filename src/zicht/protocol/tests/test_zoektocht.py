"""Everything that can happen in a dossier, searched to the end (architecture §5, Proof). See docs/adr/0001.

Two directbetrokkenen, an adult and a child; one, two and three meldingen; time passes as a move. Wherever a dossier can
come: exactly one party holds zicht of everyone and it is one that fits, nobody is acutely unsafe when it closes, every
refusal says why and by which source, no passed term takes away what could be done, and a closed dossier can still be reached
without anybody leaving.
"""

from collections.abc import Callable

import pytest

from tests.proefopstelling.gemeten import GEMETEN
from zicht.protocol.tests.zoektocht.blikken import (
    EERGEWELD,
    EERGEWELD_KLEIN,
    FIJN,
    HUISVERBOD,
    KADER,
    KETEN,
    MELDINGEN,
    MENSEN,
    MENSEN_ACUUT,
    REGIO,
    REGIO_KADER,
    SPLITSEN,
    Blik,
)
from zicht.protocol.tests.zoektocht.zoeken import search

Meting = Callable[[str, object], None]


@pytest.mark.eis("R-156", "R-157", "R-158", "R-175", "R-194", "R-205")
@pytest.mark.parametrize(
    "blik",
    [
        # everything a move of its own, one melding
        FIJN,
        # two meldingen, the household as receiver, urgency and acute findings at any moment
        pytest.param(KETEN, marks=pytest.mark.lang),
        # three meldingen
        pytest.param(MELDINGEN, marks=pytest.mark.lang),
        # handing over per person, people who leave, come back, or become known later
        MENSEN,
        # per person with two meldingen, urgency and acute findings
        pytest.param(MENSEN_ACUUT, marks=pytest.mark.lang),
        # the child in the gedwongen kader, with and without a table
        KADER,
        # the family turns out to be the counterpart, whoever holds zicht then
        EERGEWELD,
        # a huisverbod beside it all
        HUISVERBOD,
        # another region goes on with it
        REGIO,
        REGIO_KADER,
        # it turns out to be about two households
        SPLITSEN,
    ],
    ids=lambda blik: f"{blik.naam}-{blik.meldingen}",
)
def test_wherever_a_dossier_can_come_somebody_holds_zicht_and_there_is_a_way_on(
    blik: Blik, record_property: Meting
) -> None:
    uitslag = search(blik)
    record_property(GEMETEN, f"zoektocht, {uitslag}")
    assert uitslag.faults == []


@pytest.mark.parametrize(
    "blik",
    [pytest.param(FIJN, marks=pytest.mark.lang), KETEN.with_meldingen(1), MELDINGEN.with_meldingen(1), EERGEWELD_KLEIN],
    ids=lambda blik: f"{blik.naam}-{blik.meldingen}",
)
def test_what_the_search_takes_for_the_same_place_can_do_the_same(blik: Blik, record_property: Meting) -> None:
    """The search walks on from one state of each shape. Here it also takes one step from every other state of that
    shape, stops at the end of every term, and must end up in the same shapes."""
    uitslag = search(blik, alles_gelijk=True)
    record_property(GEMETEN, f"zoektocht, elke stap vergeleken, {uitslag}")
    assert uitslag.faults == []
