"""Models and migrations say the same."""

import pytest
from django.core.management import call_command


@pytest.mark.django_db
def test_makemigrations_has_nothing_to_say() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=1)
