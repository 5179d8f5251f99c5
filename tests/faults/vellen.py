"""What is killed in a house, and how a house keeps what it should not have said yet (the control)."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from tests.faults.afdeling import superuser
from tests.faults.processes import descendants, named
from tests.proefopstelling.huis import Huis
from zicht.config.postgres.orphans import until

#: All of a part, at one moment.
SLACHTOFFERS = {
    "web": "gunicorn",
    "worker": "opdracht worker",
    "database": "postgres",
}


def victims(huis: Huis, part: str) -> list[int]:
    return named(descendants(huis.process.pid), SLACHTOFFERS[part])


@contextmanager
def commits_that_do_not_wait(huis: Huis) -> Iterator[None]:
    """The control: a yes leaves before it is on disk, and what is not on disk lies with the processes for ten seconds."""
    wanted = {"synchronous_commit": "off", "wal_writer_delay": "10s", "wal_writer_flush_after": "1GB"}
    _configure(huis, [f"ALTER SYSTEM SET {name} = '{value}'" for name, value in wanted.items()])
    try:
        yield
    finally:
        assert until(lambda: answers(huis), 120)
        _configure(huis, [f"ALTER SYSTEM RESET {name}" for name in wanted])


def _configure(huis: Huis, statements: list[str]) -> None:
    with superuser(huis.data) as db:
        for statement in [*statements, "SELECT pg_reload_conf()"]:
            db.execute(statement)


def answers(huis: Huis) -> bool:
    try:
        with superuser(huis.data):
            return True
    except psycopg.OperationalError:
        return False
