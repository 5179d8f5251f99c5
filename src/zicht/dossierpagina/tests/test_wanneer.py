"""What stands beside a term: of the ten weeks also what they would have been, when the assessment was late."""

from types import SimpleNamespace
from typing import Any

import pytest

from zicht.dossierpagina.wanneer import _had_it_begun_in_time
from zicht.protocol.begrippen import Beoordelingsbesluit
from zicht.protocol.tests.loop import Loop


@pytest.mark.parametrize(
    "assessed, said",
    [
        # due on Friday 27 November
        ((2026, 11, 27), ""),
        ((2026, 12, 8), "en vr 5 feb 2027 als de beoordeling op tijd was geweest"),
    ],
)
def test_the_other_date_of_the_ten_weeks_is_one_short_line(assessed: tuple[int, int, int], said: str) -> None:
    loop = Loop().received().at(*assessed).assessed(Beoordelingsbesluit.ONDERZOEK)
    read: Any = SimpleNamespace(stand=loop.stand, op=loop.nu)
    assert _had_it_begun_in_time(read) == said
