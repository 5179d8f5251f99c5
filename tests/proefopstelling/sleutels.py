"""Tests lock with keys of their own, never with those of the installation in this checkout."""

from collections.abc import Iterator

import pytest
from django.conf import settings


@pytest.fixture(autouse=True, scope="session")
def _eigen_sleutels(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    before = settings.SLEUTELBESTAND
    settings.SLEUTELBESTAND = str(tmp_path_factory.mktemp("sleutels") / "sleutels.json")
    yield
    settings.SLEUTELBESTAND = before
