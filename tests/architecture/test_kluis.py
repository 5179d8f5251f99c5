"""The vault: in by one function, out by another with a reason and a line, and nothing readable in the database."""

import stat
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from pytest_django import Settings

from tests.proefopstelling.database import AsRole
from tests.proefopstelling.wereld import Wereld, wereld
from zicht import vault
from zicht.audit.models import Leesregel
from zicht.foundation.context import acting, taak
from zicht.vault import NotInVault, sleutels, versleuteling
from zicht.vault.sleutels import KeyMissing
from zicht.vault.tekens import token
from zicht.vault.versleuteling import Unreadable

pytestmark = pytest.mark.django_db

MELDER = {"naam": "Mw. De Wit", "telefoon": "0612345678"}


@pytest.fixture
def hier() -> Wereld:
    return wereld()


def stored() -> bytes:
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(versleuteld, '') FROM vault.inhoud")
        (everything,) = cursor.fetchone()
    return bytes(everything)


def test_what_is_put_comes_out_with_a_reason_and_a_line(hier: Wereld) -> None:
    with hier.alice.at_work():
        id = vault.put("melder", MELDER)
        assert vault.reveal(id, "terugkoppeling") == MELDER
        line = Leesregel.objects.get(soort="kluis")
        assert (line.ids, line.grond, line.reden, line.door) == (
            [id],
            "melder",
            "terugkoppeling",
            hier.alice.medewerker.id,
        )


@pytest.mark.parametrize("reden", ["", "  ", "x"])
def test_nothing_comes_out_without_a_reason(hier: Wereld, reden: str) -> None:
    with hier.alice.at_work():
        id = vault.put("melder", MELDER)
        with pytest.raises(DatabaseError, match="without a reason"), transaction.atomic():
            vault.reveal(id, reden)


def test_charlie_finds_the_vault_empty_and_that_is_a_line_too(hier: Wereld) -> None:
    with hier.alice.at_work():
        id = vault.put("melder", MELDER, tekens=[token("telefoon", "612345678")])
    with hier.charlie.at_work():
        with pytest.raises(NotInVault):
            vault.reveal(id, "nieuwsgierig")
        assert vault.find(token("telefoon", "612345678")) == []
        assert list(Leesregel.objects.values_list("soort", "ids")) == [("geweigerd", [id]), ("zoeken", [])]


def test_the_database_holds_ciphertext_only(hier: Wereld, as_role: AsRole) -> None:
    with hier.alice.at_work():
        vault.put("melder", MELDER)
    with as_role("postgres"):
        assert b"Wit" not in stored()


@pytest.mark.parametrize(
    "sql", ["SELECT * FROM vault.inhoud", "DELETE FROM vault.inhoud", "SELECT vault.erase(gen_random_uuid())"]
)
def test_the_web_reaches_the_vault_only_through_put_reveal_and_find(hier: Wereld, sql: str) -> None:
    refused = pytest.raises(DatabaseError, match="permission denied")
    with hier.alice.at_work(), refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


@pytest.mark.parametrize("role", ["zicht_owner", "zicht_auditor"])
def test_nobody_else_reads_the_ciphertext_either(hier: Wereld, as_role: AsRole, role: str) -> None:
    with hier.alice.at_work(), pytest.raises(DatabaseError, match="permission denied"), as_role(role):
        stored()


def test_it_is_put_with_the_dossier_or_not_at_all(hier: Wereld) -> None:
    with hier.alice.at_work():
        with transaction.atomic():
            id = vault.put("melder", MELDER)
            transaction.set_rollback(True)
        with pytest.raises(NotInVault):
            vault.reveal(id, "terugkoppeling")


def test_who_calls_again_is_found_by_the_token(hier: Wereld) -> None:
    with hier.alice.at_work():
        id = vault.put("melder", MELDER, tekens=[token("telefoon", "612345678")])
        assert vault.find(token("telefoon", "612345678")) == [id]
        assert vault.find(token("email", "612345678")) == []


def test_what_is_erased_is_gone_for_good(hier: Wereld, as_role: AsRole) -> None:
    with hier.alice.at_work():
        id = vault.put("melder", MELDER, tekens=[token("telefoon", "612345678")])
    with as_role("zicht_worker"), acting(taak(hier.flevoland.id, "vernietigen")):
        assert (vault.erase(id), vault.erase(id)) == (True, False)
    with hier.alice.at_work():
        assert vault.find(token("telefoon", "612345678")) == []
        with pytest.raises(NotInVault):
            vault.reveal(id, "terugkoppeling")


PLACE: dict[str, Any] = {"tabel": "t", "rij": UUID(int=1), "veld": "v"}


@pytest.mark.parametrize("elsewhere", [{"tabel": "u"}, {"rij": UUID(int=2)}, {"veld": "w"}])
def test_a_ciphertext_that_is_moved_elsewhere_does_not_open(elsewhere: dict[str, Any]) -> None:
    locked = versleuteling.lock(b"geheim", **PLACE)
    assert versleuteling.unlock(locked, **PLACE) == b"geheim"
    with pytest.raises(Unreadable):
        versleuteling.unlock(locked, **{**PLACE, **elsewhere})


def test_a_ciphertext_that_is_damaged_does_not_open() -> None:
    locked = versleuteling.lock(b"geheim", **PLACE)
    with pytest.raises(Unreadable):
        versleuteling.unlock(locked[:-1] + bytes([locked[-1] ^ 1]), **PLACE)


def test_the_same_text_is_never_the_same_ciphertext() -> None:
    assert versleuteling.lock(b"geheim", **PLACE) != versleuteling.lock(b"geheim", **PLACE)


def test_the_key_file_is_made_once_and_only_we_can_read_it(tmp_path: Path, settings: Settings) -> None:
    file = tmp_path / "nieuw" / "sleutels.json"
    settings.SLEUTELBESTAND = str(file)
    first = sleutels.sleutelbos()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    sleutels._create(file)  # a second process that started at the same moment
    sleutels._read.cache_clear()
    assert sleutels.sleutelbos() == first
    assert [path.name for path in file.parent.iterdir()] == ["sleutels.json"]


def test_a_lost_key_is_named_in_words(tmp_path: Path, settings: Settings) -> None:
    locked = versleuteling.lock(b"geheim", **PLACE)
    settings.SLEUTELBESTAND = str(tmp_path / f"{uuid4()}.json")
    with pytest.raises(KeyMissing, match="reservekopie"):
        versleuteling.unlock(locked, **PLACE)
