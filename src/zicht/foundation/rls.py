"""Migration operations that build the walls around a table, each in one line.

    OrganisatieTabel("dossier_dossier")                     rows of one organisation: only that organisation sees them
    InhoudTabel("dossier_persoon")                          content: only while its dossier is open
    AlleenToevoegen("dossier_gebeurtenis")                  rows are added, never changed or removed

All tables have `organisatie_id`; content also has `dossier_id`. `sleutels` maps a column to the table it points at: Django
keeps the ForeignKey with `db_constraint=False`, the database gets an immediate composite key, so that a child never
points into another organisation. `binnen` does the same for a column that may not point into another dossier either; the
table it points at is a `doel`.
"""

from collections.abc import Mapping
from pathlib import Path

from django.db.migrations.operations import RunSQL

PROCESSES = "zicht_app, zicht_worker"
OWN = "organisatie_id = (SELECT current_organisatie())"
OPEN = "dossier_id = (SELECT current_dossier())"
INSIDE = "organisatie_id, dossier_id"
ADDABLE = "dossier_id = (SELECT writable_dossier())"


class Muur(RunSQL):
    """A piece of wall. Going back is taking the table away: a wall alone is never pulled down."""

    def __init__(self, *statements: str) -> None:
        super().__init__(";\n".join(statements), reverse_sql=RunSQL.noop)


class SqlFile(Muur):
    """Functions and triggers that live in a file of their own, run as they stand."""

    def __init__(self, path: Path, *after: str) -> None:
        super().__init__(path.read_text(encoding="utf-8"), *after)


class OrganisatieTabel(Muur):
    """Rows belong to one organisation: forced row-level security, composite keys, history.

    `dossier` names the column that tells which dossier a row is about, for its history.
    """

    def __init__(
        self,
        table: str,
        sleutels: Mapping[str, str] | None = None,
        *extra: str,
        binnen: Mapping[str, str] | None = None,
        doel: bool = False,
        dossier: str = "",
        geschiedenis: bool = True,
    ) -> None:
        # Keys first: PostgreSQL checks a new key by reading the table, which without a context is refused.
        super().__init__(
            *compose(table, doel=doel),
            *keys(table, sleutels or {}),
            *keys(table, binnen or {}, INSIDE),
            *secure(table),
            *([history(table, dossier)] if geschiedenis else []),
            *extra,
        )


class InhoudTabel(OrganisatieTabel):
    """Content of a dossier: nothing opened, nothing seen."""

    def __init__(
        self,
        table: str,
        sleutels: Mapping[str, str] | None = None,
        *,
        binnen: Mapping[str, str] | None = None,
        doel: bool = False,
    ) -> None:
        keys = {"dossier_id": "dossier_dossier", **(sleutels or {})}
        super().__init__(table, keys, *only_open(table), binnen=binnen, doel=doel, dossier="dossier_id")


class AlleenToevoegen(Muur):
    """The web and the worker may add rows; of existing rows they may change only the columns `behalve`."""

    def __init__(self, table: str, *behalve: str) -> None:
        super().__init__(
            f"REVOKE UPDATE, DELETE ON {table} FROM {PROCESSES}",
            *([f"GRANT UPDATE ({', '.join(behalve)}) ON {table} TO {PROCESSES}"] if behalve else []),
        )


class AlleenLezen(Muur):
    """The web and the worker only read; a function of the owner writes."""

    def __init__(self, table: str) -> None:
        super().__init__(f"REVOKE INSERT, UPDATE, DELETE ON {table} FROM {PROCESSES}")


class AlleenGeopend(Muur):
    """Rows that the whole organisation sees, but that are written only while their dossier is open to read."""

    def __init__(self, table: str) -> None:
        super().__init__(
            restrict(table, "open_toevoegen", "INSERT", f"WITH CHECK ({OPEN})"),
            restrict(table, "open_wijzigen", "UPDATE", f"USING ({OPEN}) WITH CHECK ({OPEN})"),
            restrict(table, "open_wissen", "DELETE", f"USING ({OPEN})"),
        )


class AlleenEigen(Muur):
    """Rows of one person (`medewerker_id`): a colleague sees nothing."""

    def __init__(self, table: str) -> None:
        own = "medewerker_id = (SELECT current_medewerker())"
        super().__init__(restrict(table, "eigen", "ALL", f"USING ({own}) WITH CHECK ({own})"))


def secure(table: str, policy: str = OWN) -> list[str]:
    return [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
        f"CREATE POLICY organisatie ON {table} USING ({policy}) WITH CHECK ({policy})",
    ]


def only_open(table: str) -> list[str]:
    """Three policies, because with SELECT alone an UPDATE without WHERE reaches every row; INSERT may be blind."""
    return [
        restrict(table, "open_lezen", "SELECT", f"USING ({OPEN})"),
        restrict(table, "open_wijzigen", "UPDATE", f"USING ({OPEN}) WITH CHECK ({OPEN})"),
        restrict(table, "open_wissen", "DELETE", f"USING ({OPEN})"),
        restrict(table, "open_toevoegen", "INSERT", f"WITH CHECK ({ADDABLE})"),
    ]


def restrict(table: str, name: str, command: str, condition: str) -> str:
    return f"CREATE POLICY {name} ON {table} AS RESTRICTIVE FOR {command} TO {PROCESSES} {condition}"


def compose(table: str, *, doel: bool = False) -> list[str]:
    """What others point at, and the organisation itself."""
    name = bare(table)
    statements = [
        f"ALTER TABLE {table} ADD CONSTRAINT {name}_organisatie_key UNIQUE (organisatie_id, id)",
        f"ALTER TABLE {table} ADD CONSTRAINT {name}_organisatie_fk FOREIGN KEY (organisatie_id)"
        " REFERENCES organisaties_organisatie (id)",
    ]
    if doel:
        statements.append(f"ALTER TABLE {table} ADD CONSTRAINT {name}_dossier_key UNIQUE ({INSIDE}, id)")
    return statements


def keys(table: str, sleutels: Mapping[str, str], prefix: str = "organisatie_id") -> list[str]:
    return [
        f"ALTER TABLE {table} ADD CONSTRAINT {bare(table)}_{column}_fk FOREIGN KEY ({prefix}, {column})"
        f" REFERENCES {target} ({prefix}, id)"
        for column, target in sleutels.items()
    ]


def bare(table: str) -> str:
    return table.replace(".", "_")


def history(table: str, dossier: str) -> str:
    """Every change is written by the owner's trigger; `dossier` names the column that tells which dossier it is about."""
    return (
        f"CREATE TRIGGER geschiedenis AFTER INSERT OR UPDATE OR DELETE ON {table}"
        f" FOR EACH ROW EXECUTE FUNCTION write_history('{dossier}')"
    )
