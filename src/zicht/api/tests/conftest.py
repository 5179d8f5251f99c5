import pytest

from zicht.api import limiet
from zicht.api.tests.systemen import Systeem, practice_systems


@pytest.fixture
def his(db: None) -> Systeem:
    return practice_systems()[0]


@pytest.fixture
def politie(db: None) -> Systeem:
    return practice_systems()[1]


@pytest.fixture(autouse=True)
def _nobody_is_tired() -> None:
    """Each test begins with full buckets."""
    for each in (limiet.VERZOEKEN, limiet.MISGELOPEN):
        each.forget()
