"""One clock: practice organisations move theirs, real databases none, and the database tells the same time."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import DatabaseError, transaction

from tests.proefopstelling.database import AsRole
from tests.proefopstelling.wereld import Wereld, wereld
from zicht.audit.models import Wijzigingskop
from zicht.foundation import aanroep, ids, klok, oefenklok

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier() -> Wereld:
    return wereld()


def ahead() -> int:
    return round((klok.now() - datetime.now(UTC)) / timedelta(days=1))


def test_one_organisation_runs_ahead_and_the_other_does_not(hier: Wereld, as_role: AsRole) -> None:
    with as_role("zicht_loader"), hier.alice.at_work():
        oefenklok.run_ahead(timedelta(days=3))
        oefenklok.run_ahead(timedelta(days=4))
    with hier.alice.at_work():
        assert ahead() == 7
        assert abs(aanroep.value("SELECT clock_now()") - klok.now()) < timedelta(seconds=5)
        with hier.charlie.at_work():
            assert ahead() == 0
        assert ahead() == 7
    assert ahead() == 0


def test_history_reads_the_same_clock(hier: Wereld, as_role: AsRole) -> None:
    with as_role("zicht_loader"), hier.alice.at_work():
        oefenklok.run_ahead(timedelta(days=40))
    hier.dossier(hier.almere)
    with hier.alice.at_work():
        assert abs(Wijzigingskop.objects.latest("id").op - klok.now()) < timedelta(seconds=5)


def test_a_clock_that_runs_does_not_go_back(hier: Wereld, as_role: AsRole) -> None:
    with as_role("zicht_loader"), hier.alice.at_work():
        oefenklok.run_ahead(timedelta(days=-30))
        with pytest.raises(DatabaseError, match="only moved forward"), transaction.atomic():
            oefenklok.run_ahead(timedelta(days=-1))


def test_the_web_does_not_move_a_clock(hier: Wereld) -> None:
    with hier.alice.at_work(), pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        oefenklok.run_ahead(timedelta(days=1))


def test_in_a_real_database_no_clock_moves(hier: Wereld, as_role: AsRole) -> None:
    with as_role("postgres"):
        aanroep.rows("REVOKE CONNECT ON DATABASE proef FROM zicht_loader")
    refused = pytest.raises(DatabaseError, match="cannot be moved")
    with as_role("zicht_owner"), hier.alice.at_work(), refused, transaction.atomic():
        oefenklok.run_ahead(timedelta(days=1))


def test_ids_and_moments_repeat_for_tests_that_compare_two_runs() -> None:
    moment = datetime(2026, 3, 1, 12, tzinfo=UTC)
    runs = []
    for _ in range(2):
        with ids.repeatable(7), klok.stopped_at(moment):
            runs.append((ids.new_id(), ids.new_id(), klok.now()))
    assert runs[0] == runs[1]
    assert runs[0][0] != runs[0][1]
    assert ids.new_id() != ids.new_id()
