import pytest
from django.test import Client

from zicht.andere_regio.tests.twee_regios import Regios, regios


@pytest.fixture
def twee(client: Client) -> Regios:
    return regios(client)
