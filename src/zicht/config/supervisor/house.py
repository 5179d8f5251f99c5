"""The whole house on one machine: database, web and worker under one supervisor."""

import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from zicht.config import omgeving
from zicht.config.postgres import database, place
from zicht.config.postgres.server import STOP_SIGNAL, Server
from zicht.config.refusal import Refusal
from zicht.config.supervisor import fingerprint, static
from zicht.config.supervisor.child import Child
from zicht.config.supervisor.lock import DataLock
from zicht.config.supervisor.logs import log_path, open_log, tail
from zicht.config.supervisor.port import Port
from zicht.config.supervisor.signals import hurry_on_signal
from zicht.config.supervisor.tell import say
from zicht.config.supervisor.watcher import Watcher

PAUSE = 0.2
ROLES = {"web": "app", "oefenlogins": "owner", "worker": "worker", "beheer": "owner", "oefenwereld": "app"}
HOPELESS_AFTER = 3
LOGINS = "oefenlogins.txt"


@dataclass
class House:
    """Enter it to claim the port and the data folder; leave it to stop everything that was started, in order."""

    port: Port
    data: Path
    children: list[Child] = field(default_factory=list)
    urls: dict[str, str] = field(default_factory=dict)
    server: Server | None = None

    def __enter__(self) -> Self:
        place.open_folder(self.data)
        self.lock = DataLock(self.data)
        self.lock.take(self.port.address)
        self.watcher = Watcher()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        with hurry_on_signal(self._running):
            for child in reversed(self.children):
                child.stop()
            self.watcher.dismiss()

    def start_database(self) -> None:
        """The embedded server with its database and roles, or the addresses that were given."""
        given = {role: omgeving.given_database_url(role) for role in omgeving.DATABASE_URLS}
        if any(given.values()):
            self._use_given(given)
            return
        self.server = server = Server(place.settle(self.data))
        self._start(Child("database", server.launch, STOP_SIGNAL))
        if server.orphans:
            say("een database die nog draaide van een eerdere Zicht is eerst gestopt")
        server.wait_until_ready(say)
        self.urls = database.prepare(server, self.data, omgeving.is_practice())

    def prepare_tables(self) -> None:
        """Migrate as owner and collect the static files, side by side, when the code is not that of the last start."""
        collecting = static.start_collecting(self.data, self._environment("web"))
        code = fingerprint.of_code()
        if self.server is None or database.prepared_for(self.server) != code:
            (self.data / LOGINS).unlink(missing_ok=True)
            migrate = ("beheer", "migrate", "--noinput", "--skip-checks", "--verbosity", "0")
            self._perform(*migrate, failure="De tabellen zijn niet bijgewerkt.")
            if self.server is not None:
                database.note_prepared_for(self.server, code)
        static.finish_collecting(collecting)

    def start_web_and_worker(self) -> None:
        self._start(Child("worker", lambda: self._launch("worker")))
        self._start(Child("web", lambda: self._launch("web", "--fd", str(self.port.fileno))))

    def make_practice_logins(self) -> str:
        """Answers the words that tell which logins there are; made once for every version of the code."""
        words = self.data / LOGINS
        if not words.exists():
            told = self._perform("oefenlogins", failure="De oefenlogins zijn niet gemaakt.")
            database.write_privately(words, told)
        return words.read_text()

    def fill_practice_region(self) -> None:
        """Made-up households come in while people already look around; a banner says how far it is."""
        if self.urls.get("loader") and not omgeving.starts_empty():
            self._start(Child("oefenwereld", lambda: self._launch("oefenwereld"), once=True))

    def wait_until_usable(self) -> None:
        """Return when the front page and the health page both answer that all is well."""
        while not (self.port.answers_ok("/") and self.port.answers_ok("/gezond")):
            self.mend()
            hopeless = next((child for child in self.children if child.deaths >= HOPELESS_AFTER), None)
            if hopeless:
                raise Refusal(
                    f"Het onderdeel {hopeless.name} blijft niet draaien.",
                    tail(self.data, hopeless.name) or "het stopte zonder iets te zeggen",
                    f"kijk in {self.data / 'log'}; helpt `make fresh` niet, meld het dan",
                )
            time.sleep(PAUSE / 4)

    def keep(self) -> None:
        """Watch over the children until a signal ends it."""
        while True:
            self.mend()
            time.sleep(PAUSE)

    def mend(self) -> None:
        """Start again what has died, with words."""
        for child in self.children:
            if child.has_just_died():
                pause = child.plan_restart()
                when = f"over {pause:.0f} s" if pause else "meteen"
                say(f"het onderdeel {child.name} is gestopt en wordt {when} opnieuw gestart")
                self.watcher.tell(self._running())
            if child.is_due():
                self._start_again(child)

    def _start_again(self, child: Child) -> None:
        """What cannot be started now (no room on the disk, no memory) is tried again later: the house stays."""
        try:
            child.start()
        except OSError as error:
            say(
                f"het onderdeel {child.name} kan niet starten ({error.strerror}); over {child.plan_restart():.0f} s nog eens"
            )
        self.watcher.tell(self._running())

    def _running(self) -> list[int]:
        """Last started, first to be stopped."""
        return [child.pid for child in reversed(self.children) if child.pid is not None]

    def _start(self, child: Child) -> None:
        self.children.append(child)
        child.start()
        self.watcher.tell(self._running())

    def _launch(self, name: str, *arguments: str) -> "subprocess.Popen[bytes]":
        with open_log(self.data, name) as log:
            return subprocess.Popen(
                [*_zicht(), name, *arguments],
                env=self._environment(name),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=[self.port.fileno] if name == "web" else [],
                start_new_session=True,
            )

    def _perform(self, *command: str, failure: str) -> str:
        """Let an opdracht do something once; answers what it printed."""
        with open_log(self.data, command[0]) as log:
            done = subprocess.run(
                [*_zicht(), *command],
                env=self._environment(command[0]),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        if done.returncode != 0:
            why = tail(self.data, command[0], 1)
            raise Refusal(failure, why, f"meld dit bij wie Zicht onderhoudt, met {log_path(self.data, command[0])}")
        return done.stdout

    def _environment(self, name: str) -> dict[str, str]:
        """Each process is told only the address of its own role."""
        role = ROLES[name]
        own = {omgeving.DATABASE_URLS[role]: self.urls[role], "ZICHT_ROL": role, "ZICHT_DATA": str(self.data)}
        if name == "oefenwereld":
            own[omgeving.DATABASE_URLS["loader"]] = self.urls["loader"]
        return {**omgeving.own_environment(), **own}

    def _use_given(self, given: dict[str, str]) -> None:
        missing = [omgeving.DATABASE_URLS[role] for role in ("app", "worker", "owner") if not given[role]]
        if missing:
            raise Refusal(
                "Zicht kan niet starten op de database die is aangewezen.",
                "er ontbreekt: " + ", ".join(missing),
                "geef alle drie de adressen; `zicht rollen --sql` print de rollen die een beheerder eerst aanmaakt",
            )
        self.urls = given


def _zicht() -> list[str]:
    return [sys.executable, "-m", "zicht.config.opdracht"]
