"""The pool of database connections: a connection comes back as clean as it was handed out."""

from typing import Any

from psycopg import Connection

# A time zone among the start options is what RESET ALL goes back to; one set afterwards would be lost.
START = "-c timezone=UTC"
# From this many times on, a connection asks the database by a plan that is ready (ADR 42).
OFTEN = 3


def reset(connection: Connection[Any]) -> None:
    """Drop every setting of the last user; a connection that cannot is thrown away by the pool."""
    connection.execute("RESET ALL")
    if not connection.autocommit:
        connection.commit()


def single() -> dict[str, object]:
    """Django's OPTIONS for a process with one connection: migrations, a command."""
    return {"options": START, "server_side_binding": True}


def pooled(size: int) -> dict[str, object]:
    """Django's OPTIONS for a process that serves up to `size` requests or jobs at a time."""
    pool = {"min_size": 1, "max_size": size, "timeout": 10, "reset": reset}
    return {**single(), "prepare_threshold": OFTEN, "pool": pool}
