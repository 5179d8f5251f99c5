"""A practice region to measure on: filled by the product itself, then served by the database alone."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

from bench import archive
from tests.proefopstelling.folder import temporary_folder
from tests.proefopstelling.huis import open_house
from zicht.config import omgeving
from zicht.config.geladen import load_and_settle
from zicht.config.opstarten import set_up
from zicht.config.postgres import place
from zicht.config.postgres.database import NAME
from zicht.config.postgres.orphans import until
from zicht.config.postgres.server import STOP_SIGNAL, Server
from zicht.config.supervisor.child import Child
from zicht.foundation import rollen

KLEIN = "klein"


class Region:
    """The database of a filled region, and this process as its web process."""

    def __init__(self, data: Path, server: Server) -> None:
        self.data, self.server = data, server
        os.environ["ZICHT_DATA"] = str(data)
        self._places: dict[str, Any] = {}
        set_up("app")
        load_and_settle()

    def set_aside(self) -> None:
        """Keep a copy as it is now, to ask the same of both at the same moments."""
        from django.db import connections

        connections.close_all()
        with self.server.connect("postgres") as superuser:
            superuser.execute(f"CREATE DATABASE {KLEIN} TEMPLATE {NAME}")
        with self.server.connect(KLEIN) as superuser:
            superuser.execute(rollen.sql(KLEIN, practice=True).encode())
        grown = connections["default"]
        self._places = {NAME: grown, KLEIN: grown.copy()}
        self._places[KLEIN].settings_dict["NAME"] = KLEIN

    def at(self, name: str) -> None:
        """From now on Django asks the copy, or the grown one."""
        from django.db import connections

        connections["default"] = self._places[name]

    def grow(self, size: int) -> int:
        """Let it hold this many dossiers; the database knows its tables anew and wrote them away, as by itself after a while."""
        urls = json.loads((self.data / omgeving.CONNECTIONS_FILE).read_text())
        with psycopg.connect(urls["loader"], autocommit=True) as loader:
            there = archive.grow(loader, size)
        with self.server.connect(NAME) as superuser:
            superuser.execute("VACUUM ANALYZE")
            superuser.execute("CHECKPOINT")
        return there


@contextmanager
def region() -> Iterator[Region]:
    with temporary_folder() as data:
        with open_house(data, ZICHT_LEEG="") as house:
            log = house.data / "log" / "oefenwereld.log"
            assert until(lambda: log.exists() and log.read_text().count("huishoudens") == 2, 300), log.read_text()
        server = Server(place.settle(data))
        child = Child("database", server.launch, STOP_SIGNAL)
        child.start()
        try:
            server.wait_until_ready(print)
            yield Region(data, server)
        finally:
            child.stop()
