"""Run the server as a child process, and know that it is ready by really connecting."""

import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import psycopg

from zicht.config.postgres.cluster import SUPERUSER, lay_out, server_environment
from zicht.config.postgres.orphans import stop_orphans
from zicht.config.postgres.place import Place
from zicht.config.refusal import Refusal

STOP_SIGNAL = signal.SIGINT  # PostgreSQL's fast shutdown; SIGTERM would wait for every client to leave
WORD_EVERY_SECONDS = 10.0
START_LOG = "start.log"


class Server:
    """One embedded PostgreSQL server; the caller holds the lock on its data folder."""

    def __init__(self, place: Place, fleeting: bool = False) -> None:
        self.place = place
        self.fleeting = fleeting
        self.process: subprocess.Popen[bytes] | None = None

    def launch(self) -> subprocess.Popen[bytes]:
        """Clear what a killed predecessor left and start the process.

        In a session of its own: Ctrl-C in the terminal is for the supervisor, who stops things in order.
        """
        self.orphans = stop_orphans(self.place)
        lay_out(self.place, self.fleeting)
        command = [str(self.place.binaries.postgres), "-D", str(self.place.cluster)]
        with self._start_log().open("wb") as log:
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                env=server_environment(),
                start_new_session=True,
                **self.place.account.spawn_options(),  # type: ignore[call-overload]
            )
        return self.process

    def wait_until_ready(self, say: Callable[[str], None]) -> None:
        """Return when a connection answers; recovery after a crash takes as long as it takes, and is told."""
        began = told = time.monotonic()
        while not self.answers():
            if self.process is None or self.process.poll() is not None:
                raise self._refusal()
            if time.monotonic() - told > WORD_EVERY_SECONDS:
                told = time.monotonic()
                say(f"de database is nog aan het herstellen ({told - began:.0f} s)")
            time.sleep(0.03)

    def answers(self) -> bool:
        try:
            with self.connect("postgres", connect_timeout=5) as connection:
                return connection.execute("SELECT 1").fetchone() == (1,)
        except psycopg.OperationalError as error:
            if "authentication failed" in str(error):
                raise self._refusal(str(error)) from error
            return False

    def connect(self, database: str, connect_timeout: int = 30) -> psycopg.Connection[tuple[object, ...]]:
        """A connection of the superuser: the kernel vouches for us over the socket, there is no password."""
        return psycopg.connect(
            host=str(self.place.socket),
            port=5432,
            user=SUPERUSER,
            dbname=database,
            connect_timeout=connect_timeout,
            autocommit=True,
        )

    def _start_log(self) -> Path:
        return self.place.cluster / START_LOG

    def _refusal(self, why: str = "") -> Refusal:
        return Refusal(
            "De database start niet.",
            why or self._last_words() or "PostgreSQL stopte zonder iets te zeggen",
            f"kijk in {self.place.cluster / 'log'}; `make fresh` gooit de oefengegevens weg en begint opnieuw",
        )

    def _last_words(self) -> str:
        """Why the server gave up: its last FATAL or PANIC, in the log of this start or in its own."""
        logs = sorted((self.place.cluster / "log").glob("*.log"), key=lambda path: path.stat().st_mtime)
        lines = [
            line for path in (*logs[-1:], self._start_log()) for line in path.read_text(errors="replace").splitlines()
        ]
        grave = [line for line in lines if "FATAL:" in line or "PANIC:" in line]
        return (grave or lines or [""])[-1].strip()
