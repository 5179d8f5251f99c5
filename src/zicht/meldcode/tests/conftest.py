"""A school with one file that just began."""

import pytest
from django.test import Client

from zicht.meldcode.tests.school import School, school
from zicht.organisaties.models import Organisatie


@pytest.fixture
def hier(client: Client) -> School:
    return school(client)


@pytest.fixture
def flevoland() -> Organisatie:
    return Organisatie.objects.get(code="VT03")
