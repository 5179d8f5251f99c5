"""It is a Wednesday morning in November, whatever day it really is."""

from collections.abc import Iterator

import pytest

from zicht.foundation import klok
from zicht.werkvoorraad.tests.wereldje import NU


@pytest.fixture(autouse=True)
def _a_wednesday_morning() -> Iterator[None]:
    with klok.stopped_at(NU):
        yield
