"""A house: a real `zicht start` with its own data, for stories and fault tests."""

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.proefopstelling.folder import temporary_folder

READY = re.compile(r"staat klaar op (http://\S+)")
START_SECONDS = 300


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rondes", type=int, default=2, help="how often a fault test kills a house at a random moment")


@dataclass
class Huis:
    """A `zicht start` on its way, running or ended; what it said is kept in `lines`."""

    data: Path
    process: "subprocess.Popen[str]"
    lines: list[str] = field(default_factory=list)
    address: str = ""

    def __post_init__(self) -> None:
        self._progress = threading.Event()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def wait_until_open(self) -> "Huis":
        """Return when it says that it is ready; fail with everything it said otherwise."""
        self._progress.wait(START_SECONDS)
        assert self.address, f"Zicht kwam niet op gang:\n{self.said()}"
        return self

    def wait_until_ended(self, seconds: float = 60) -> int:
        code = self.process.wait(seconds)
        self._reader.join(seconds)
        return code

    def stop(self) -> int:
        """Ctrl-C; answers the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        return self.wait_until_ended()

    def command(self, *words: str) -> str:
        """Let `zicht` do something in this house; what it said."""
        done = subprocess.run(
            [sys.executable, "-m", "zicht.config.opdracht", *words],
            env={**inherited(), "ZICHT_DATA": str(self.data)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def said(self) -> str:
        return "".join(self.lines)

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(line)
            if found := READY.search(line):
                self.address = found[1]
                self._progress.set()
        self._progress.set()


def inherited() -> dict[str, str]:
    """The environment of the tests without what would point the house elsewhere."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("ZICHT_", "DATABASE_"))}


def start(data: Path, *, port: int = 0, **environment: str) -> Huis:
    """Begin a `zicht start` on this data folder, in a process group of its own."""
    process = subprocess.Popen(
        [sys.executable, "-m", "zicht.config.opdracht", "start", "--port", str(port)],
        env={**inherited(), "ZICHT_DATA": str(data), "ZICHT_LEEG": "1", "PYTHONUNBUFFERED": "1", **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    return Huis(data, process)


@contextmanager
def open_house(data: Path, **environment: str) -> Iterator[Huis]:
    house = start(data, **environment)
    try:
        yield house.wait_until_open()
    finally:
        house.stop()


@pytest.fixture(scope="session")
def huis() -> Iterator[Huis]:
    """One house for all stories of this test process; each story makes its own organisation in it."""
    with temporary_folder() as data, open_house(data) as house:
        yield house
