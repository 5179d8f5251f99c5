"""Migration operations that build the walls around a table, each in one line.

    OrganisatieTabel("dossier_dossier")                     rows of one organisation: only that organisation sees them
    InhoudTabel("dossier_persoon")                          content: only while its dossier is open
    AlleenToevoegen("dossier_gebeurtenis")                  rows are added, never changed or removed

All tables have `organisatie_id`; content also has `dossier_id`. `sleutels` maps a column to the table it points at: Django
keeps the ForeignKey with `db_constraint=False`, the database gets an immediate composite key, so that a child never
points into another organisation.
"""

from collections.abc import Mapping
from pathlib import Path

from django.db.migrations.operations import RunSQL

OWN = "organisatie_id = (SELECT current_organisatie())"
OPEN = "dossier_id = (SELECT current_dossier())"
ADDABLE = "dossier_id = (SELECT writable_dossier())"


class SqlFile(RunSQL):
    """Functions and triggers that live in a file of their own, run as they stand."""

    def __init__(self, path: Path, after: str = "") -> None:
        super().__init__([path.read_text(encoding="utf-8") + after], reverse_sql=RunSQL.noop)


class OrganisatieTabel(RunSQL):
    """Rows belong to one organisation: forced row-level security, composite keys, history."""

    def __init__(
        self,
        table: str,
        sleutels: Mapping[str, str] | None = None,
        *,
        dossier: str = "",
        geschiedenis: bool = True,
        policy: str = OWN,
    ) -> None:
        self.table = table
        # Keys first: PostgreSQL checks a new key by reading the table, which without a context is refused.
        statements = [*compose(table, sleutels or {}), *secure(table, policy)]
        if geschiedenis:
            statements.append(history(table, dossier))
        super().__init__(statements, reverse_sql=RunSQL.noop)


class InhoudTabel(OrganisatieTabel):
    """Content of a dossier: nothing opened, nothing seen."""

    def __init__(self, table: str, sleutels: Mapping[str, str] | None = None, *, geschiedenis: bool = True) -> None:
        keys = {"dossier_id": "dossier_dossier", **(sleutels or {})}
        super().__init__(table, keys, dossier="dossier_id", geschiedenis=geschiedenis)
        self.sql = [*self.sql, *only_open(table)]


class AlleenToevoegen(RunSQL):
    """The web and the worker may add rows; of existing rows they may change only `behalve`."""

    def __init__(self, table: str, *behalve: str) -> None:
        statements = [f"REVOKE UPDATE, DELETE ON {table} FROM zicht_app, zicht_worker"]
        if behalve:
            statements.append(f"GRANT UPDATE ({', '.join(behalve)}) ON {table} TO zicht_app, zicht_worker")
        super().__init__(statements, reverse_sql=RunSQL.noop)


class AlleenLezen(RunSQL):
    """The web and the worker only read; a function of the owner writes."""

    def __init__(self, table: str) -> None:
        super().__init__(
            [f"REVOKE INSERT, UPDATE, DELETE ON {table} FROM zicht_app, zicht_worker"], reverse_sql=RunSQL.noop
        )


def secure(table: str, policy: str = OWN) -> list[str]:
    return [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
        f"CREATE POLICY organisatie ON {table} USING ({policy}) WITH CHECK ({policy})",
    ]


def only_open(table: str) -> list[str]:
    """Three policies, because with SELECT alone an UPDATE without WHERE reaches every row; INSERT may be blind."""
    to = "AS RESTRICTIVE FOR {} TO zicht_app, zicht_worker"
    return [
        f"CREATE POLICY open_lezen ON {table} {to.format('SELECT')} USING ({OPEN})",
        f"CREATE POLICY open_wijzigen ON {table} {to.format('UPDATE')} USING ({OPEN}) WITH CHECK ({OPEN})",
        f"CREATE POLICY open_wissen ON {table} {to.format('DELETE')} USING ({OPEN})",
        f"CREATE POLICY open_toevoegen ON {table} {to.format('INSERT')} WITH CHECK ({ADDABLE})",
    ]


def compose(table: str, sleutels: Mapping[str, str]) -> list[str]:
    name = table.replace('"', "").replace(".", "_")
    statements = [
        f"ALTER TABLE {table} ADD CONSTRAINT {name}_organisatie_key UNIQUE (organisatie_id, id)",
        f"ALTER TABLE {table} ADD CONSTRAINT {name}_organisatie_fk FOREIGN KEY (organisatie_id)"
        " REFERENCES organisaties_organisatie (id)",
    ]
    for column, target in sleutels.items():
        statements.append(
            f"ALTER TABLE {table} ADD CONSTRAINT {name}_{column}_fk FOREIGN KEY (organisatie_id, {column})"
            f" REFERENCES {target} (organisatie_id, id)"
        )
    return statements


def history(table: str, dossier: str) -> str:
    """Every change is written by the owner's trigger; `dossier` names the column that tells which dossier it is about."""
    return (
        f"CREATE TRIGGER geschiedenis AFTER INSERT OR UPDATE OR DELETE ON {table}"
        f" FOR EACH ROW EXECUTE FUNCTION write_history('{dossier}')"
    )
