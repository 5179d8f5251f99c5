"""Work on new facts is done once, with what it leads to, and is never lost. With real transactions."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection, transaction
from django.db.utils import load_backend

from tests.proefopstelling.wereld import Wereld, wereld
from zicht.dossier import todo
from zicht.dossier.models import Dossier, Todo
from zicht.foundation import context, klok

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def hier() -> Wereld:
    return wereld()


def waiting(hier: Wereld) -> UUID:
    fact = uuid4()
    with hier.alice.at_work():
        todo.add(["brieven"], fact)
    return fact


def make_dossier(_: UUID) -> None:
    Dossier.objects.create(nummer="gevolg", aangemaakt_op=klok.now())


def test_the_work_is_done_for_its_organisation_and_the_row_is_gone(hier: Wereld) -> None:
    fact = waiting(hier)
    done: list[tuple[UUID, UUID, str]] = []
    assert todo.work_one("brieven", lambda id: done.append((id, context.organisatie_id(), context.current().actor)))
    assert done == [(fact, hier.flevoland.id, "taak:brieven")]
    assert not todo.work_one("brieven", make_dossier)


def test_a_reader_takes_its_own_rows_only(hier: Wereld) -> None:
    waiting(hier)
    assert not todo.work_one("radar", make_dossier)


def test_work_that_fails_leaves_nothing_and_waits(hier: Wereld) -> None:
    waiting(hier)

    def fail(id: UUID) -> None:
        make_dossier(id)
        raise RuntimeError

    assert todo.work_one("brieven", fail)
    assert not todo.work_one("brieven", make_dossier)
    with hier.alice.at_work():
        assert Dossier.objects.count() == 0
    row = Todo.objects.get()
    assert row.pogingen == 1
    with klok.stopped_at(row.niet_voor + timedelta(seconds=1)):
        assert todo.work_one("brieven", make_dossier)
    with hier.alice.at_work():
        assert Dossier.objects.count() == 1


def test_what_another_worker_has_in_hand_is_passed_over(hier: Wereld) -> None:
    waiting(hier)
    colleague = load_backend(connection.settings_dict["ENGINE"]).DatabaseWrapper(connection.settings_dict)
    try:
        with colleague.cursor() as cursor:
            cursor.execute("SET SESSION AUTHORIZATION zicht_app")
            cursor.execute("BEGIN; SELECT id FROM dossier_todo FOR UPDATE")
            assert not todo.work_one("brieven", make_dossier)
            cursor.execute("ROLLBACK")  # the worker died
        assert todo.work_one("brieven", make_dossier)
    finally:
        colleague.close()


def test_a_fact_that_was_not_kept_leaves_no_work(hier: Wereld) -> None:
    with transaction.atomic():
        waiting(hier)
        transaction.set_rollback(True)
    assert Todo.objects.count() == 0


def test_work_of_an_organisation_ahead_of_time_does_not_wait_for_the_day_to_come(hier: Wereld) -> None:
    with hier.alice.at_work():
        klok.run_ahead(timedelta(days=40))
        todo.add(["brieven"], uuid4())
    assert todo.work_one("brieven", make_dossier)
