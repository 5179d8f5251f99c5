"""The embedded server: what its logs keep quiet, and the leftovers that it gets over."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from tests.proefopstelling.folder import temporary_folder
from tests.proefopstelling.huis import open_house, start
from zicht.config import omgeving
from zicht.config.postgres import database, place
from zicht.config.postgres.orphans import until
from zicht.config.postgres.place import LONGEST_SOCKET_PATH, SOCKET_NAME
from zicht.config.postgres.server import STOP_SIGNAL, Server
from zicht.config.supervisor.child import Child

pytestmark = pytest.mark.brand

NAME = "Fatima Voorbeeld"


def logs(server: Server) -> str:
    """All that was logged until now: the last line is one of ours, so the rest has been written too."""
    last = f"tot hier {uuid4()}"
    with server.connect("postgres") as connection:
        connection.execute(f"DO $$ BEGIN RAISE LOG '{last}'; END $$")

    def read() -> str:
        return "".join(path.read_text() for path in (server.place.cluster / "log").glob("*.log"))

    assert until(lambda: last in read(), 30), "het logboek bleef achter"
    return read()


def fail_with_a_name(connection: psycopg.Connection[tuple[object, ...]], table: str) -> None:
    """Three ways in which PostgreSQL would repeat what somebody typed: as a value, in a detail, in the statement."""
    connection.execute(f"CREATE TEMP TABLE {table} (naam text PRIMARY KEY, getal int)")
    connection.execute(f"INSERT INTO {table} VALUES (%s, 1)", [NAME])
    for statement in (
        f"INSERT INTO {table} VALUES (%s, 1)",
        "SELECT %s::int",
        "SELECT pg_advisory_lock(1), '" + NAME + "' FROM bestaat_niet WHERE %s = ''",
    ):
        with pytest.raises(psycopg.Error):
            connection.execute(statement, [NAME])


def test_the_log_of_the_database_repeats_nothing_that_somebody_typed(proefserver: Server) -> None:
    with proefserver.connect("postgres") as connection:
        fail_with_a_name(connection, "stil")
    assert NAME not in logs(proefserver)


def test_and_it_would_without_our_settings(proefserver: Server) -> None:
    with proefserver.connect("postgres") as connection:
        connection.execute("SET log_min_messages = error")
        connection.execute("SET log_min_error_statement = error")
        fail_with_a_name(connection, "luid")
    assert NAME in logs(proefserver)


@contextmanager
def running(data: Path) -> Iterator[Server]:
    server = Server(place.settle(data), fleeting=True)
    child = Child("database", server.launch, STOP_SIGNAL)
    try:
        child.start()
        server.wait_until_ready(print)
        yield server
    finally:
        child.stop()


def test_lock_files_that_name_a_stranger_and_a_half_made_cluster_do_not_hold_it_up() -> None:
    with temporary_folder() as data:
        (data / "postgres.nieuw").mkdir()
        (data / "postgres.nieuw" / "PG_VERSION").write_text("halverwege")
        with running(data) as server:
            account, cluster, socket = server.place.account, server.place.cluster, server.place.socket
            stale = (cluster / "postmaster.pid").read_text().splitlines()
        stranger = subprocess.Popen(["sleep", "60"], **account.spawn_options())  # type: ignore[call-overload]
        try:
            (cluster / "postmaster.pid").write_text("\n".join([str(stranger.pid), *stale[1:]]) + "\n")
            (socket / f"{SOCKET_NAME}.lock").write_text("\n".join([str(stranger.pid), *stale[1:]]) + "\n")
            with running(data) as server:
                assert server.answers()
            assert stranger.poll() is None
        finally:
            stranger.kill()
            stranger.wait()


def test_a_path_too_long_for_a_socket_gets_a_short_one() -> None:
    with temporary_folder() as folder:
        data = folder / ("lang" * 25)
        data.mkdir()
        with running(data) as server:
            assert server.answers()
            assert len(str(server.place.socket / SOCKET_NAME)) <= LONGEST_SOCKET_PATH
        place.short_folder(data).rmdir()


def test_a_house_on_a_database_that_somebody_else_runs_leaves_that_one_running() -> None:
    with temporary_folder() as theirs, temporary_folder() as ours, running(theirs) as server:
        urls = database.prepare(server, theirs, practice=True)
        given = {omgeving.DATABASE_URLS[role]: urls[role] for role in ("app", "worker", "owner")}
        with open_house(ours, **given) as house:
            assert until(lambda: "wachtwoord oefenen-is-veilig" in house.said(), 30), house.said()
            assert not (ours / "postgres").exists()
        assert server.answers()


def test_a_house_that_is_told_only_half_of_where_its_database_is_says_what_is_missing() -> None:
    with temporary_folder() as ours:
        house = start(ours, DATABASE_URL="postgresql://zicht_app@/zicht")
        assert house.wait_until_ended() == 1
        assert "er ontbreekt: DATABASE_WORKER_URL, DATABASE_OWNER_URL" in house.said()
