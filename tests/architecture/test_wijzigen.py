"""A change reaches exactly one row, in the version that the form showed, or says so."""

import pytest
from django.db import DatabaseError, transaction

from tests.proefopstelling.wereld import Wereld, wereld
from zicht.dossier.models import Persoon
from zicht.dossier.openen import open_dossier
from zicht.foundation.wijzigen import ChangedMeanwhile, change

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier() -> Wereld:
    return wereld()


def test_the_second_of_two_changes_is_shown_the_first(hier: Wereld) -> None:
    dossier = hier.dossier(hier.almere)
    with hier.alice.at_work():
        open_dossier(dossier)
        persoon = Persoon.objects.get()
        shown = persoon.versie
        change(persoon, versie=shown, telefoon="0611111111")
        with pytest.raises(ChangedMeanwhile) as conflict:
            change(persoon, versie=shown, telefoon="0622222222")
        assert getattr(conflict.value.row, "telefoon", "") == "0611111111"
        assert conflict.value.eigen == {"telefoon": "0622222222"}


def test_a_change_to_what_is_not_open_is_an_error_and_not_nothing(hier: Wereld) -> None:
    dossier = hier.dossier(hier.almere)
    with hier.alice.at_work():
        open_dossier(dossier)
        persoon = Persoon.objects.get()
    with hier.alice.at_work():
        with pytest.raises(Persoon.DoesNotExist):
            change(persoon, versie=persoon.versie, telefoon="0611111111")
        with pytest.raises(DatabaseError, match="did not affect any rows"), transaction.atomic():
            persoon.save(update_fields=["telefoon"])
