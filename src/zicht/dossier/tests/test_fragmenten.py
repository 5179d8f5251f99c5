"""Text is never edited: a correction takes its place, and two corrections are never silently one."""

import pytest
from django.db import DatabaseError, transaction

from tests.proefopstelling.wereld import Wereld, wereld
from zicht.dossier import fragmenten
from zicht.dossier.fragmenten import FragmentReplaced, current_fragments
from zicht.dossier.models import Fragment
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier() -> Wereld:
    return wereld()


def written(hier: Wereld) -> Fragment:
    dossier = hier.dossier(hier.almere)
    open_dossier(dossier)
    return Fragment.objects.create(
        dossier_id=dossier, soort="feit", tekst="eerst", station="onderzoek", op=klok.now(), vastgelegd_op=klok.now()
    )


def test_a_correction_keeps_the_old_text(hier: Wereld) -> None:
    with hier.alice.at_work():
        old = written(hier)
        new = fragmenten.replace(old, tekst="beter")
        assert [fragment.tekst for fragment in current_fragments(Fragment.objects.all())] == ["beter"]
        assert (Fragment.objects.count(), new.vervangt_id, new.station) == (2, old.id, "onderzoek")


def test_the_second_correction_of_the_same_text_shows_the_first(hier: Wereld) -> None:
    with hier.alice.at_work():
        old = written(hier)
        fragmenten.replace(fragmenten.replace(old, tekst="van Bob"), tekst="van Bob, nog eens")
        with pytest.raises(FragmentReplaced) as conflict:
            fragmenten.replace(old, tekst="van Alice")
        assert (conflict.value.van_collega.tekst, conflict.value.eigen_tekst) == ("van Bob, nog eens", "van Alice")


def test_the_web_edits_and_removes_no_text(hier: Wereld) -> None:
    with hier.alice.at_work():
        written(hier)
        for change in (lambda: Fragment.objects.update(tekst="anders"), lambda: Fragment.objects.all().delete()):
            with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
                change()
