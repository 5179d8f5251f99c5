"""A bureau with a household, and a team that can take over."""

import pytest
from django.test import Client

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.wereld import organisatie, wereld
from zicht.organisaties.models import Organisatie
from zicht.organisaties.soorten import Soort


@pytest.fixture
def wijkteam() -> Organisatie:
    return organisatie(Soort.WIJKTEAM)


@pytest.fixture
def hier(client: Client) -> Bureau:
    return bureau(wereld(), client)
