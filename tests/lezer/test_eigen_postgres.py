"""The steps of "Your own PostgreSQL" in the README, on a server of Debian's own, as somebody who runs a database does them.

Given PostgreSQL 15 as Debian packs it, without extensions
When the steps of the README are done one after the other
Then Zicht runs on it, with one command and with one for each process, and people are registered.
"""

import http.client
import json
import re
import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest

from tests.proefopstelling.folder import temporary_folder
from tests.proefopstelling.huis import inherited, open_house
from zicht.config.postgres import place
from zicht.config.postgres.orphans import until
from zicht.config.postgres.server import STOP_SIGNAL, Server
from zicht.config.supervisor.child import Child
from zicht.config.supervisor.port import Port

DEBIAN = Path("/usr/lib/postgresql/15/bin")
pytestmark = [
    pytest.mark.brand,
    pytest.mark.skipif(not (DEBIAN / "initdb").exists(), reason="no PostgreSQL 15 of Debian on this machine"),
]
LOGINS = {"DATABASE_URL": "zicht_app", "DATABASE_WORKER_URL": "zicht_worker", "DATABASE_OWNER_URL": "zicht_owner"}
HOST = "127.0.0.1"


@dataclass
class Beheerder:
    """Who runs the database and types what the README says, on a machine where people are real."""

    server: Server
    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    def zicht(self, *words: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "zicht.config.opdracht", *words],
            env={**inherited(), **self.environment},
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    @contextmanager
    def process(self, *words: str) -> Iterator[None]:
        command = [sys.executable, "-m", "zicht.config.opdracht", *words]
        with (self.folder / f"{words[0]}.log").open("wb") as log:
            process = subprocess.Popen(command, env={**inherited(), **self.environment}, stdout=log, stderr=log)
        try:
            yield
        finally:
            process.terminate()
            process.wait(60)


@pytest.fixture
def beheerder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Beheerder]:
    monkeypatch.setenv("ZICHT_POSTGRES", str(DEBIAN))
    with temporary_folder() as theirs, temporary_folder() as folder:
        server = Server(place.settle(theirs), fleeting=True)
        child = Child("database", server.launch, STOP_SIGNAL)
        try:
            child.start()
            server.wait_until_ready(print)
            assert server.place.binaries.version == 15
            yield Beheerder(server, folder)
        finally:
            child.stop()


@pytest.mark.lang
def test_the_steps_of_the_readme(beheerder: Beheerder) -> None:
    _make_a_database_with_its_roles(beheerder)
    _say_where_it_is(beheerder)
    with open_house(beheerder.folder, **beheerder.environment) as house:
        assert _healthy(house.address)
    _one_process_at_a_time(beheerder)
    _register_people(beheerder)


def _make_a_database_with_its_roles(beheerder: Beheerder) -> None:
    beheerder.environment["ZICHT_MODUS"] = "echt"
    printed = beheerder.zicht("rollen", "--sql")
    assert "zicht_loader" not in printed
    with beheerder.server.connect("postgres") as superuser:
        superuser.execute("CREATE DATABASE zicht")
    with beheerder.server.connect("zicht") as superuser:
        superuser.execute(printed.encode())


def _say_where_it_is(beheerder: Beheerder) -> None:
    socket = quote(str(beheerder.server.place.socket), safe="")
    with beheerder.server.connect("zicht") as superuser:
        for variable, rol in LOGINS.items():
            password = secrets.token_hex(12)
            superuser.execute(f"ALTER ROLE {rol} PASSWORD '{password}'".encode())
            beheerder.environment[variable] = f"postgresql://{rol}:{password}@/zicht?host={socket}"
    beheerder.environment |= {
        "SECRET_KEY": secrets.token_hex(32),
        "ALLOWED_HOSTS": HOST,
        "ZICHT_SLEUTELS": str(beheerder.folder / "sleutels.json"),
        "ZICHT_DATA": str(beheerder.folder),
    }


def _healthy(address: str) -> bool:
    """As the proxy asks, that did TLS."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=20)
    try:
        connection.request("GET", "/gezond", headers={"X-Forwarded-Proto": "https"})
        answer = connection.getresponse()
        return (answer.status, json.loads(answer.read())) == (200, {"status": "ok"})
    except (ConnectionError, ValueError):
        return False
    finally:
        connection.close()


def _one_process_at_a_time(beheerder: Beheerder) -> None:
    beheerder.zicht("beheer", "migrate", "--noinput")
    beheerder.zicht("beheer", "collectstatic", "--noinput")
    with Port(0) as free:
        port = urlsplit(free.address).port
    with beheerder.process("web", "--port", str(port)), beheerder.process("worker"):
        said = [(beheerder.folder / f"{name}.log") for name in ("web", "worker")]
        assert until(lambda: _healthy(f"http://{HOST}:{port}"), 60), [log.read_text()[-1000:] for log in said]


def _register_people(beheerder: Beheerder) -> None:
    told = beheerder.zicht("beheer", "medewerker", "aannemen", "rik.verzonnen", "--naam", "Rik Verzonnen")
    assert re.search(r"Wachtwoord: \S{12,}", told)
    appointed = beheerder.zicht(
        "beheer", "medewerker", "aanstellen", "rik.verzonnen", "--organisatie", "VT03", "--rol", "beheer"
    )
    assert "Rik Verzonnen" in appointed
    beheerder.zicht("controleer")
