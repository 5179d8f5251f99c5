"""A school with one file that just began."""

import pytest
from django.test import Client

from zicht.meldcode.tests.school import School, school


@pytest.fixture
def hier(client: Client) -> School:
    return school(client)
