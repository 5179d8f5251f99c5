"""A bureau, a team, a school, and the door."""

import pytest
from django.test import Client

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.wereld import Iemand, iemand, organisatie, wereld
from zicht.organisaties.soorten import Soort
from zicht.partners.tests.deur import Deur


@pytest.fixture
def hier(client: Client) -> Bureau:
    return bureau(wereld(), client)


@pytest.fixture
def wijkteam() -> Iemand:
    return iemand(organisatie(Soort.WIJKTEAM), "ketenpartner")


@pytest.fixture
def school() -> Iemand:
    return iemand(organisatie(Soort.SCHOOL), "aandachtsfunctionaris")


@pytest.fixture
def door(hier: Bureau, client: Client) -> Deur:
    return Deur(client)
