"""History: every change, by whom and why; nobody writes it, nobody switches it off, and erasure leaves a trace."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, transaction

from tests.proefopstelling.database import AsRole
from tests.proefopstelling.wereld import Wereld, wereld
from zicht.audit import keten
from zicht.audit.models import Leesregel, Schakel, Wijziging, Wijzigingskop
from zicht.dossier.models import Dossier
from zicht.foundation.context import Context, acting, taak

pytestmark = pytest.mark.django_db

ACHTERNAAM = "UPDATE dossier_persoon SET achternaam = 'Pietersen'"


@pytest.fixture
def hier() -> Wereld:
    return wereld()


@pytest.fixture
def dossier(hier: Wereld) -> Iterator[UUID]:
    """A dossier of team Almere, opened by Alice in this transaction."""
    made = hier.dossier(hier.almere)
    with acting(Context(**{**vars(hier.alice.context), "reden": "verhuizing verwerken"})):
        run("SELECT open_dossier(%s)", made)
        yield made


def run(sql: str, *parameters: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)


def refused(sql: str, because: str) -> None:
    with pytest.raises(DatabaseError, match=because), transaction.atomic():
        run(sql)


def test_a_change_says_who_why_what_was_and_what_is(hier: Wereld, dossier: UUID) -> None:
    run(ACHTERNAAM)
    line = Wijziging.objects.latest("id")
    assert (line.tabel, line.soort, line.kolommen) == ("dossier_persoon", "U", ["achternaam"])
    assert line.inhoud == {"oud": {"achternaam": "Jansen"}, "nieuw": {"achternaam": "Pietersen"}}
    assert (line.door, line.actor, line.reden) == (hier.alice.medewerker.id, "medewerker", "verhuizing verwerken")
    assert (line.dossier_id, line.organisatie_id) == (dossier, hier.flevoland.id)


def test_a_row_that_comes_and_a_row_that_goes_are_kept_whole(dossier: UUID) -> None:
    run("DELETE FROM dossier_persoon")
    came, went = Wijziging.objects.filter(tabel="dossier_persoon").order_by("id")
    assert came.inhoud
    assert came.inhoud["nieuw"]["achternaam"] == "Jansen"
    assert went.inhoud
    assert went.inhoud["oud"]["achternaam"] == "Jansen"
    assert (came.soort, went.soort) == ("I", "D")


def test_an_update_that_changes_nothing_writes_nothing(dossier: UUID) -> None:
    before = Wijziging.objects.count()
    run("UPDATE dossier_persoon SET achternaam = achternaam")
    assert Wijziging.objects.count() == before


def test_nothing_changes_when_nobody_is_at_work(hier: Wereld, dossier: UUID) -> None:
    run("SELECT set_config('zicht.actor', '', true)")
    refused(ACHTERNAAM, "nobody is at work")


def test_without_the_trigger_a_change_by_nobody_would_pass(hier: Wereld, dossier: UUID, as_role: AsRole) -> None:
    """The negative control."""
    with as_role("postgres"):
        run("DROP TRIGGER geschiedenis ON dossier_persoon")
    run("SELECT set_config('zicht.actor', '', true)")
    run(ACHTERNAAM)


@pytest.mark.parametrize(
    "attempt",
    [
        "INSERT INTO audit_wijziging SELECT * FROM audit_wijziging",
        "UPDATE audit_wijziging SET reden = ''",
        "DELETE FROM audit_wijziging",
        "TRUNCATE audit_wijziging",
        "UPDATE audit_leesregel SET reden = ''",
        "DELETE FROM audit_leesregel",
        "DELETE FROM audit_schakel",
        "SELECT lay_chain('wijziging')",
        "SELECT forget_history(gen_random_uuid())",
        "SET session_replication_role = replica",
        "SELECT run_clock_ahead('1 day')",
    ],
)
def test_the_web_cannot_touch_the_logs(dossier: UUID, attempt: str) -> None:
    refused(attempt, "permission denied")


@pytest.mark.parametrize(
    "attempt", ["ALTER TABLE dossier_persoon DISABLE TRIGGER ALL", "DROP TRIGGER geschiedenis ON dossier_persoon"]
)
def test_the_web_cannot_switch_history_off(dossier: UUID, attempt: str) -> None:
    refused(attempt, "must be owner")


def test_what_changed_in_a_dossier_shows_only_while_it_is_open(hier: Wereld, dossier: UUID) -> None:
    run(ACHTERNAAM)
    with hier.bob.at_work():
        assert Wijziging.objects.filter(dossier_id=dossier).count() == 0
        assert Wijzigingskop.objects.filter(dossier_id=dossier, tabel="dossier_persoon", soort="U").count() == 1
    with hier.charlie.at_work():
        assert Wijzigingskop.objects.count() == 0


def lay(hier: Wereld, as_role: AsRole) -> int:
    with as_role("zicht_worker"), acting(taak(hier.flevoland.id, "keten")):
        return keten.lay()


def tamper(hier: Wereld, as_role: AsRole, sql: str) -> list[str]:
    with as_role("postgres"):
        run(sql)
    return [breuk.log for breuk in keten.breaks()]


def test_the_chain_holds_what_was_written(hier: Wereld, dossier: UUID, as_role: AsRole) -> None:
    assert lay(hier, as_role) > 0
    run(ACHTERNAAM)
    assert lay(hier, as_role) == 1
    assert lay(hier, as_role) == 0
    assert keten.breaks() == []
    assert Wijziging.objects.filter(schakel=None).count() == Leesregel.objects.filter(schakel=None).count() == 0
    assert keten.head("wijziging") != keten.head("leesregel") != ""


@pytest.mark.parametrize(
    "sql, log",
    [
        ("UPDATE audit_wijziging SET reden = 'iets anders' WHERE soort = 'U'", "wijziging"),
        ("UPDATE audit_wijziging SET inhoud = '{}' WHERE soort = 'U'", "wijziging"),
        ("UPDATE audit_wijziging SET zout = NULL WHERE soort = 'U'", "wijziging"),
        ("UPDATE audit_wijziging SET zout = NULL, inhoud = NULL, digest = '' WHERE soort = 'U'", "wijziging"),
        ("DELETE FROM audit_wijziging WHERE soort = 'U'", "wijziging"),
        ("DELETE FROM audit_schakel WHERE log = 'wijziging' AND nummer = 1", "wijziging"),
        ("UPDATE audit_leesregel SET door = NULL WHERE soort = 'opening'", "leesregel"),
        ("DELETE FROM audit_leesregel WHERE soort = 'opening'", "leesregel"),
    ],
)
def test_a_line_that_is_changed_or_taken_away_breaks_the_chain(
    hier: Wereld, dossier: UUID, as_role: AsRole, sql: str, log: str
) -> None:
    lay(hier, as_role)
    run(ACHTERNAAM)
    lay(hier, as_role)
    found = tamper(hier, as_role, sql)
    assert set(found) == {log}


def test_the_auditor_reads_the_logs_and_the_spine_and_no_content(hier: Wereld, dossier: UUID, as_role: AsRole) -> None:
    lay(hier, as_role)
    with as_role("zicht_auditor"), hier.charlie.at_work():
        assert (Wijziging.objects.count(), Dossier.objects.count()) == (0, 0)
    with as_role("zicht_auditor"), acting(taak(hier.flevoland.id, "toezicht")):
        assert Wijziging.objects.filter(dossier_id=dossier).exists()
        assert Dossier.objects.filter(id=dossier).exists()
        assert keten.breaks() == []
        refused("SELECT * FROM dossier_persoon", "permission denied")
        refused("SELECT * FROM dossier_fragment", "permission denied")
        refused("UPDATE dossier_dossier SET versie = 1", "permission denied")


def test_a_reason_longer_than_its_column_is_cut_and_not_an_error(hier: Wereld, dossier: UUID) -> None:
    run("SELECT open_dossier(%s, %s)", hier.dossier(hier.almere), "lang " * 200)
    assert len(Leesregel.objects.latest("id").reden) == 500


def test_erasure_takes_what_was_written_and_the_chain_still_holds(hier: Wereld, dossier: UUID, as_role: AsRole) -> None:
    run(ACHTERNAAM)
    lay(hier, as_role)
    with as_role("zicht_worker"), acting(taak(hier.flevoland.id, "vernietigen")), connection.cursor() as cursor:
        cursor.execute("SELECT forget_history(%s)", [dossier])
        assert cursor.fetchone() == (3,)
    assert set(Wijziging.objects.filter(dossier_id=dossier).values_list("inhoud", "zout")) == {(None, None)}
    assert all(digest for (digest,) in Wijziging.objects.values_list("digest"))
    assert keten.breaks() == []
    assert Schakel.objects.filter(log="wijziging").count() == 1
