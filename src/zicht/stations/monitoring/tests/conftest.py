"""A household that was handed over to a team, with a school around it."""

import pytest
from django.test import Client

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.gang import handed_over
from tests.proefopstelling.wereld import Iemand, iemand, organisatie, wereld
from zicht.organisaties.soorten import Soort


@pytest.fixture
def wijkteam() -> Iemand:
    return iemand(organisatie(Soort.WIJKTEAM), "ketenpartner")


@pytest.fixture
def school() -> Iemand:
    return iemand(organisatie(Soort.SCHOOL), "aandachtsfunctionaris")


@pytest.fixture
def hier(client: Client) -> Bureau:
    return bureau(wereld(), client)


@pytest.fixture
def overdracht(hier: Bureau, wijkteam: Iemand) -> str:
    return handed_over(hier, wijkteam.aanstelling.organisatie_id)
