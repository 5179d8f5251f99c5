"""The database of the tests: an embedded server of their own, migrated as owner, used as app.

The server starts when the first test asks for the database. `zicht` is migrated once and then only copied: `proef` is the
copy that tests work in. A test that commits (`django_db(transaction=True)`) gets a new copy after it, so that the rows
that migrations brought are never lost.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.test import TransactionTestCase
from psycopg import sql

from tests.proefopstelling.folder import temporary_folder
from zicht.config.postgres import database, place
from zicht.config.postgres.cluster import SUPERUSER
from zicht.config.postgres.server import STOP_SIGNAL, Server
from zicht.config.supervisor.child import Child
from zicht.config.supervisor.watcher import Watcher
from zicht.foundation import rollen, verbinding

PROEF = "proef"
AsRole = Callable[[str], AbstractContextManager[None]]
AsOwner = Callable[[], AbstractContextManager[None]]


@pytest.fixture(scope="session")
def proefserver() -> Iterator[Server]:
    """An embedded server that is thrown away afterwards, also when this test process is killed."""
    with temporary_folder() as data:
        server = Server(place.settle(data), fleeting=True)
        child = Child("database", server.launch, STOP_SIGNAL)
        watcher = Watcher()
        try:
            child.start()
            watcher.tell([child.pid] if child.pid else [])
            server.wait_until_ready(print)
            database.prepare(server, data, practice=True)
            yield server
        finally:
            child.stop()
            watcher.dismiss()


@pytest.fixture(scope="session")
def django_db_setup(proefserver: Server, django_db_blocker: pytest.FixtureRequest) -> Iterator[None]:
    """Replaces pytest-django's own: migrate the template as owner, hand out a copy as app."""
    patch = pytest.MonkeyPatch()
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        connection_created.connect(_become_owner)
        point_at(str(proefserver.place.socket), database.NAME)
        call_command("migrate", verbosity=0, interactive=False)
        connections.close_all()
        connection_created.disconnect(_become_owner)
        _copy(proefserver)
        point_at(str(proefserver.place.socket), PROEF)
        connection_created.connect(become_app)
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda case: _copy(proefserver))
        yield
        patch.undo()
        connections.close_all()
        connection_created.disconnect(become_app)


@pytest.fixture
def as_role() -> AsRole:
    """`with as_role("zicht_worker"):` work as that role, in this transaction; `postgres` is bound by no wall at all."""
    return as_role_at_work


@pytest.fixture
def as_owner() -> AsOwner:
    """`with as_owner():` work as the role that owns and migrates."""
    return owner_at_work


def owner_at_work() -> AbstractContextManager[None]:
    """As `zicht beheer` does: who works where is not for the web process to write."""
    return as_role_at_work(rollen.OWNER.naam)


@pytest.fixture(autouse=True, scope="session")
def _plain_static_files() -> None:
    """Nobody collects static files for a unit test; the stories have the real thing."""
    settings.STATIC_ROOT = None
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@contextmanager
def as_role_at_work(name: str) -> Iterator[None]:
    """Inside a savepoint: when the work fails, the role goes back together with it."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT session_user")
        (before,) = cursor.fetchone()
        _become(cursor, name)
        yield
        _become(cursor, before)


def _become_owner(connection: BaseDatabaseWrapper, **_: object) -> None:
    with connection.cursor() as cursor:
        _become(cursor, rollen.OWNER.naam)


def become_app(connection: BaseDatabaseWrapper, **_: object) -> None:
    with connection.cursor() as cursor:
        _become(cursor, rollen.APP.naam)


def _become(cursor: object, name: str) -> None:
    """Session authorization and not SET ROLE: session_user, which functions may look at, becomes `name` too."""
    cursor.execute(sql.SQL("SET SESSION AUTHORIZATION {}").format(sql.Identifier(name)))  # type: ignore[attr-defined]


def point_at(socket: str, name: str) -> None:
    """Make Django's connection one of the cluster's superuser, who may become any role, without the pool."""
    connection.close()
    connection.settings_dict.update(
        HOST=socket, PORT="5432", USER=SUPERUSER, PASSWORD="", NAME=name, OPTIONS=verbinding.single()
    )


def _copy(server: Server) -> None:
    """A fresh copy of the migrated database; what belongs to a database and not to its content is granted again."""
    connections.close_all()
    with server.connect("postgres") as superuser:
        superuser.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(PROEF)))
        superuser.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(PROEF), sql.Identifier(database.NAME))
        )
    with server.connect(PROEF) as superuser:
        superuser.execute(rollen.sql(PROEF, practice=True).encode())
