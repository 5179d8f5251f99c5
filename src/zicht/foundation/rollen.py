"""The database roles, as the SQL that a DBA runs once per database, before the first migration.

Idempotent, for PostgreSQL 15-18. Run it connected to Zicht's own database, as a superuser (or as a role that may create
roles and owns the database). `zicht rollen --sql` prints it; the embedded server runs it by itself.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Rol:
    """A role of the database, whether a process logs in with it, and what it is for."""

    naam: str
    login: bool
    waarvoor: str
    kenmerken: str = ""


OWNER = Rol("zicht_owner", True, "owns every table and migrates; no process that serves people uses it", "NOINHERIT")
APP = Rol("zicht_app", True, "the web process: reads and writes rows, never structure")
WORKER = Rol("zicht_worker", True, "jobs: one organisation at a time")
VAULT = Rol("zicht_vault", False, "owns the vault; nobody logs in with it")
RADAR = Rol("zicht_radar", False, "owns the radar index; nobody logs in with it")
AUDITOR = Rol("zicht_auditor", True, "reads the two logs and the spine, never content")
LOADER = Rol("zicht_loader", True, "fills practice and bench databases; its presence marks them", "BYPASSRLS")

ROLLEN = (OWNER, APP, WORKER, VAULT, RADAR, AUDITOR)

# Logs of PostgreSQL hold ids, never names: no parameters and no statements of failed queries, and no DETAIL, which
# prints the row that was refused. Only a superuser may set these; on a managed server they are set in its own console.
STIL = {
    "log_parameter_max_length_on_error": "0",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
}
GRENZEN = {"idle_in_transaction_session_timeout": "60s", "jit": "off"}


def sql(database: str = "zicht", practice: bool = False) -> str:
    """The statements for `database`; `practice` adds the loader, for practice and bench databases only."""
    rollen = (*ROLLEN, LOADER) if practice else ROLLEN
    logins = ", ".join(rol.naam for rol in rollen if rol.login)
    parts = [_create(rol) for rol in rollen]
    parts += [_setting(rol, name, value) for rol in rollen if rol.login for name, value in {**STIL, **GRENZEN}.items()]
    parts.append(_DATABASE.format(database=_quoted(database), logins=logins))
    parts.append(_SCHEMAS)
    parts += [_table_grants(rol) for rol in (APP, WORKER)]
    if practice:
        parts.append(_table_grants(LOADER) + _LOADER.format(database=_quoted(database)))
    return "\n".join(parts)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _create(rol: Rol) -> str:
    kind = f"{'LOGIN' if rol.login else 'NOLOGIN'} NOSUPERUSER NOCREATEDB NOCREATEROLE {rol.kenmerken}".strip()
    return (
        f"-- {rol.naam}: {rol.waarvoor}\n"
        f"DO $$ BEGIN CREATE ROLE {rol.naam} {kind}; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;"
        " END $$;"
    )


def _setting(rol: Rol, name: str, value: str) -> str:
    return (
        f"DO $$ BEGIN ALTER ROLE {rol.naam} SET {name} = '{value}'; EXCEPTION WHEN insufficient_privilege THEN\n"
        f"  RAISE NOTICE 'set {name} = {value} for {rol.naam} by hand: this login may not'; END $$;"
    )


def _table_grants(rol: Rol) -> str:
    return (
        "ALTER DEFAULT PRIVILEGES FOR ROLE zicht_owner IN SCHEMA public\n"
        f"  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {rol.naam};\n"
        f"ALTER DEFAULT PRIVILEGES FOR ROLE zicht_owner IN SCHEMA public GRANT USAGE ON SEQUENCES TO {rol.naam};\n"
        f"ALTER DEFAULT PRIVILEGES FOR ROLE zicht_owner IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO {rol.naam};\n"
    )


_DATABASE = """
ALTER DATABASE {database} OWNER TO zicht_owner;
REVOKE ALL ON DATABASE {database} FROM PUBLIC;
GRANT CONNECT ON DATABASE {database} TO {logins};
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO zicht_app, zicht_worker, zicht_vault, zicht_radar, zicht_auditor;
GRANT CREATE, USAGE ON SCHEMA public TO zicht_owner;
"""

# The owner is a member of the two roles without login only to create what they own; NOINHERIT keeps their rows from it.
_SCHEMAS = """
GRANT zicht_vault, zicht_radar TO zicht_owner;
CREATE SCHEMA IF NOT EXISTS vault AUTHORIZATION zicht_vault;
CREATE SCHEMA IF NOT EXISTS radar AUTHORIZATION zicht_radar;
GRANT USAGE ON SCHEMA vault TO zicht_app, zicht_worker, zicht_owner;
GRANT USAGE ON SCHEMA radar TO zicht_app, zicht_worker, zicht_owner;
ALTER DEFAULT PRIVILEGES FOR ROLE zicht_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE zicht_vault REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE zicht_radar REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
"""

_LOADER = """
GRANT CONNECT, TEMPORARY ON DATABASE {database} TO zicht_loader;
GRANT USAGE ON SCHEMA public, vault, radar TO zicht_loader;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO zicht_loader;
GRANT SET ON PARAMETER session_replication_role TO zicht_loader;
"""
