"""The search of the protocol at size: three meldingen through every lens, every step compared (architecture §5).

`make test` walks the lenses that fit in a minute (`zicht.protocol.tests.test_zoektocht`). Here each goes as far as a night
allows; a small size only shows that this still runs.
"""

from collections.abc import Callable

import pytest

from tests.proefopstelling.gemeten import GEMETEN
from zicht.protocol.tests.zoektocht.blikken import (
    EERGEWELD_KLEIN,
    FIJN,
    HUISVERBOD,
    KADER,
    KETEN,
    MELDINGEN,
    MENSEN,
    MENSEN_ACUUT,
    Blik,
)
from zicht.protocol.tests.zoektocht.zoeken import search

pytestmark = pytest.mark.brand

NIGHT = 10


@pytest.mark.parametrize(
    "blik, alles_gelijk",
    [
        # everything a move of its own, two meldingen: 17,000 states
        (FIJN.with_meldingen(2), False),
        # the household, urgency and acute findings, three meldingen: 36,000 states
        (KETEN.with_meldingen(3), False),
        # the gedwongen kader and a huisverbod beside two meldingen: 21,000 states
        (KADER.with_meldingen(2), False),
        (HUISVERBOD.with_meldingen(2), False),
        # the family turns out to be the counterpart beside two meldingen: 4,700 states
        (EERGEWELD_KLEIN.with_meldingen(2), False),
        # what is taken for the same place can do the same
        (MELDINGEN.with_meldingen(2), True),
        (KADER, True),
        (MENSEN, True),
        (MENSEN_ACUUT, True),
        (HUISVERBOD, True),
    ],
    ids=lambda value: f"{value.naam}-{value.meldingen}" if isinstance(value, Blik) else "",
)
def test_the_search_at_size_finds_nothing(
    blik: Blik, alles_gelijk: bool, request: pytest.FixtureRequest, record_property: Callable[[str, object], None]
) -> None:
    if request.config.getoption("--rondes") < NIGHT:
        blik = MELDINGEN.with_meldingen(1) if alles_gelijk else blik.with_meldingen(1)
    uitslag = search(blik, alles_gelijk=alles_gelijk)
    record_property(GEMETEN, f"zoektocht op maat, {uitslag}")
    assert uitslag.faults == []
