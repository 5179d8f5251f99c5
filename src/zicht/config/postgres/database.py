"""Zicht's own database in the embedded server: its roles, their passwords, and the addresses to reach it."""

import json
import os
import secrets
from pathlib import Path
from urllib.parse import quote

import psycopg
from psycopg import sql

from zicht.config import omgeving
from zicht.config.postgres.server import Server
from zicht.foundation import rollen

NAME = "zicht"
LOGINS = {"app": rollen.APP, "worker": rollen.WORKER, "owner": rollen.OWNER, "loader": rollen.LOADER}


def prepare(server: Server, data: Path, practice: bool) -> dict[str, str]:
    """Make the database and its roles (again: it is idempotent), and write down how each role reaches it."""
    logins = {name: rol.naam for name, rol in LOGINS.items() if practice or rol is not rollen.LOADER}
    passwords = {name: secrets.token_urlsafe(24) for name in logins}
    with server.connect("postgres") as connection:
        _create(connection, NAME)
    with server.connect(NAME) as connection:
        connection.execute(rollen.sql(NAME, practice).encode())
        for name, rol in logins.items():
            statement = sql.SQL("ALTER ROLE {} PASSWORD {}").format(sql.Identifier(rol), sql.Literal(passwords[name]))
            connection.execute(statement)
    urls = {name: _url(logins[name], passwords[name], server.place.socket) for name in logins}
    write_privately(data / omgeving.CONNECTIONS_FILE, json.dumps(urls, indent=1) + "\n")
    return urls


def prepared_for(server: Server) -> str:
    """Which code this database was prepared for; empty when for none. The database itself remembers, in its comment."""
    query = "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s"
    with server.connect("postgres") as connection:
        row = connection.execute(query, [NAME]).fetchone()
    return str(row[0]) if row and row[0] else ""


def note_prepared_for(server: Server, code: str) -> None:
    with server.connect("postgres") as connection:
        connection.execute(sql.SQL("COMMENT ON DATABASE {} IS {}").format(sql.Identifier(NAME), sql.Literal(code)))


def write_privately(path: Path, text: str) -> None:
    """Write a file that only we can read, whole or not at all."""
    new = path.with_name(f"{path.name}.nieuw")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    new.replace(path)


def _create(connection: psycopg.Connection[tuple[object, ...]], name: str) -> None:
    if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone() is None:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))


def _url(rol: str, password: str, socket: Path) -> str:
    return f"postgresql://{rol}:{quote(password)}@/{NAME}?host={quote(str(socket), safe='')}"
