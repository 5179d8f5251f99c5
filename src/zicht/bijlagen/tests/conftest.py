"""A dossier with files in it, and a scanner that answers."""

from collections.abc import Iterator

import pytest
from django.conf import LazySettings

from tests.proefopstelling.scanner import Scanner, scanner
from tests.proefopstelling.wereld import Wereld, wereld


@pytest.fixture
def hier() -> Wereld:
    return wereld()


@pytest.fixture
def clamd(settings: LazySettings) -> Iterator[Scanner]:
    with scanner() as server:
        settings.CLAMD = server.adres
        yield server
