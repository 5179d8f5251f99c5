"""Without an organisation at work every table with content of a dossier is an error, never an empty list."""

import pytest
from django.db import DatabaseError, connection, transaction

from tests.proefopstelling.database import AsRole

pytestmark = pytest.mark.django_db

ZONDER = "ZC001"
SCANS = ("indexscan", "indexonlyscan", "bitmapscan")


def rows(statement: str) -> list[tuple[str, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall() if cursor.description else []


def content_tables() -> list[str]:
    return [table for (table,) in rows("SELECT polrelid::regclass::text FROM pg_policy WHERE polname = 'open_lezen'")]


def with_a_row(table: str) -> None:
    """A row of nothing, past keys, checks and triggers: an empty table asks no policy anything."""
    for (check,) in rows(f"SELECT conname FROM pg_constraint WHERE conrelid = '{table}'::regclass AND contype = 'c'"):
        rows(f"ALTER TABLE {table} DROP CONSTRAINT {check}")
    columns = rows(
        "SELECT attname, format_type(atttypid, NULL) FROM pg_attribute"
        f" WHERE attrelid = '{table}'::regclass AND attnum > 0 AND attnotnull AND attgenerated = '' AND attidentity = ''"
    )
    names = ", ".join(name for name, _ in columns)
    values = ", ".join(f"{EEN_WAARDE.get(kind, EMPTY)}::{kind}" for _, kind in columns)
    rows(f"INSERT INTO {table} ({names}) VALUES ({values})")


EMPTY = "'{}'"
EEN_WAARDE = {
    "uuid": "gen_random_uuid()",
    "character varying": "''",
    "text": "''",
    "boolean": "true",
    "integer": "1",
    "smallint": "1",
    "bigint": "1",
    "bytea": "''",
    "date": "'2026-11-20'",
    "timestamp with time zone": "'2026-11-20'",
}


def refusal(statement: str) -> str:
    """The code of the error; empty when there was none."""
    try:
        with transaction.atomic():
            rows(statement)
    except DatabaseError as error:
        return str(getattr(error.__cause__, "sqlstate", "")) or "zonder code"
    return ""


def silent() -> list[str]:
    """By an index and by reading the whole table: which of the two policies is asked first is the planner's choice."""
    tables, found = content_tables(), []
    assert len(tables) > 10
    for with_index in ("on", "off"):
        rows("; ".join(f"SET LOCAL enable_{scan} = {with_index}" for scan in SCANS))
        for table in tables:
            for statement in (f"SELECT FROM {table}", f"UPDATE {table} SET id = id", f"DELETE FROM {table}"):
                if refusal(statement) not in {ZONDER, "42501"}:  # 42501: rows that are never changed at all
                    found.append(statement)
    return found


@pytest.fixture
def filled(as_role: AsRole) -> None:
    tables = content_tables()
    with as_role("postgres"):
        rows("SET session_replication_role = replica")
        for table in tables:
            with_a_row(table)
        rows("SET session_replication_role = DEFAULT")


def test_content_without_an_organisation_is_an_error_in_every_table(filled: None) -> None:
    assert silent() == []


def test_a_seal_that_asks_nobody_is_seen(filled: None, as_role: AsRole) -> None:
    """As it was: the restrictive policy said no first, and every question got zero rows."""
    with as_role("postgres"):
        rows(
            "CREATE OR REPLACE FUNCTION sealed_dossier(wijzen text[]) RETURNS uuid LANGUAGE plpgsql STABLE"
            " SECURITY DEFINER AS 'BEGIN RETURN NULL; END'"
        )
    assert "SELECT FROM dossier_persoon" in silent()
