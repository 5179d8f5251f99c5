"""Rows of one organisation: another organisation sees, changes and points at none of them."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from tests.proefopstelling.database import AsRole
from tests.proefopstelling.wereld import Wereld, wereld
from zicht.dossier.models import Dossier, Dossierkoppeling, Traject
from zicht.foundation import aanroep, klok
from zicht.foundation.context import Context, acting, organisatie_id

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier() -> Wereld:
    return wereld()


def test_a_colleague_sees_the_dossier_in_a_count_and_charlie_does_not(hier: Wereld) -> None:
    hier.dossier(hier.almere)
    with hier.bob.at_work():
        assert Dossier.objects.count() == 1
    with hier.charlie.at_work():
        assert Dossier.objects.count() == 0


def test_without_the_policy_charlie_would_see_it(hier: Wereld, as_role: AsRole) -> None:
    """The negative control: it is the policy that hides the row."""
    hier.dossier(hier.almere)
    with as_role("postgres"), connection.cursor() as cursor:
        cursor.execute("ALTER POLICY organisatie ON dossier_dossier USING (true)")
    with hier.charlie.at_work():
        assert Dossier.objects.count() == 1


@pytest.fixture
def plans_ready() -> Iterator[None]:
    """As in the product, only sooner: the second time a query is asked by a plan that is ready."""
    connection.ensure_connection()
    connection.connection.prepare_threshold = 1
    yield
    connection.connection.prepare_threshold = None


@pytest.mark.usefixtures("plans_ready")
def test_a_plan_that_is_ready_asks_who_is_at_work(hier: Wereld, as_role: AsRole) -> None:
    hier.dossier(hier.almere)
    with hier.alice.at_work():
        assert {Dossier.objects.count() for _ in range(10)} == {1}
    with hier.charlie.at_work():
        assert Dossier.objects.count() == 0
    with as_role("zicht_owner"), hier.charlie.at_work():
        assert Dossier.objects.count() == 0
    ready = aanroep.value(
        "SELECT sum(generic_plans) FROM pg_prepared_statements WHERE statement LIKE %s", '%FROM "dossier_dossier"'
    )
    assert ready > 0, "the same plan has served everybody"
    with pytest.raises(DatabaseError, match="no organisation is at work"), transaction.atomic():
        Dossier.objects.count()


def test_nothing_that_reads_who_is_at_work_may_be_worked_out_beforehand() -> None:
    fixed = aanroep.rows(
        "SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND provolatile = 'i'"
    )
    moving = {
        name
        for (name,) in aanroep.rows(
            "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND provolatile <> 'i'"
        )
    }
    assert fixed
    assert [name for name, source in fixed if "current_setting" in source or any(one in source for one in moving)] == []


def test_the_owner_too_sees_one_organisation_only(hier: Wereld, as_role: AsRole) -> None:
    hier.dossier(hier.almere)
    with as_role("zicht_owner"), hier.charlie.at_work():
        assert Dossier.objects.count() == 0


def test_without_a_context_a_query_is_refused_instead_of_empty(hier: Wereld) -> None:
    hier.dossier(hier.almere)
    with pytest.raises(DatabaseError, match="no organisation is at work"), transaction.atomic():
        Dossier.objects.count()


def test_charlie_changes_and_removes_nothing(hier: Wereld) -> None:
    hier.dossier(hier.almere)
    with hier.charlie.at_work():
        assert Dossier.objects.update(nummer="weg") == 0
        assert Dossier.objects.all().delete()[0] == 0
    with hier.alice.at_work():
        assert Dossier.objects.exclude(nummer="weg").count() == 1


def test_charlie_cannot_put_a_row_at_flevoland(hier: Wereld) -> None:
    with hier.charlie.at_work(), pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
        Dossier.objects.create(organisatie_id=hier.flevoland.id, nummer="x", aangemaakt_op=klok.now())


def test_a_row_never_moves_to_another_organisation(hier: Wereld) -> None:
    hier.dossier(hier.almere)
    with hier.alice.at_work(), pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
        Dossier.objects.update(organisatie_id=hier.utrecht.id)


def test_a_child_of_another_organisations_dossier_is_refused_at_once(hier: Wereld) -> None:
    dossier = hier.dossier(hier.almere)
    with hier.charlie.at_work(), pytest.raises(IntegrityError), transaction.atomic():
        Traject.objects.create(dossier_id=dossier, soort="melding", station="melding", sinds=klok.now())


def test_a_dossier_does_not_go_to_another_organisations_team(hier: Wereld) -> None:
    with hier.alice.at_work(), pytest.raises(IntegrityError), transaction.atomic():
        Dossier.objects.create(nummer="x", team_id=hier.charlie.aanstelling.team_id, aangemaakt_op=klok.now())


def test_two_dossiers_are_linked_within_one_organisation_only(hier: Wereld) -> None:
    dossier = hier.dossier(hier.almere)
    with hier.charlie.at_work():
        own = Dossier.objects.create(nummer="x", aangemaakt_op=klok.now())
        with pytest.raises(IntegrityError), transaction.atomic():
            Dossierkoppeling.objects.create(dossier=own, eerder_id=dossier, soort="hermelding", van=klok.now())


def test_acting_for_another_gives_back_who_was_at_work(hier: Wereld) -> None:
    with hier.alice.at_work():
        with acting(Context(hier.utrecht.id, actor="taak:proef")):
            assert organisatie_id() == hier.utrecht.id
        assert organisatie_id() == hier.flevoland.id
        assert Dossier.objects.filter(id=hier.dossier(hier.almere)).exists()


def test_acting_that_fails_gives_back_who_was_at_work(hier: Wereld) -> None:
    with hier.alice.at_work():
        with pytest.raises(RuntimeError), acting(Context(hier.utrecht.id, actor="taak:proef")):
            raise RuntimeError
        Dossier.objects.create(id=uuid4(), nummer="x", aangemaakt_op=klok.now())
        assert Dossier.objects.get(nummer="x").organisatie_id == hier.flevoland.id
