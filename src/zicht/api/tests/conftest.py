import pytest

from zicht.api.tests.systemen import Systeem, practice_systems


@pytest.fixture
def his(db: None) -> Systeem:
    return practice_systems()[0]


@pytest.fixture
def politie(db: None) -> Systeem:
    return practice_systems()[1]
