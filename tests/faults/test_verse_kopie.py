"""The two commands in a fresh clone: below a folder that is closed to others, and as somebody who is not root.

Each builds a Python environment of its own from the package index, so this is for the night (`make faults`).
"""

import os
import pwd
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.processes import all_gone, descendants
from tests.proefopstelling.folder import temporary_folder
from tests.proefopstelling.huis import READY, inherited
from zicht.config.postgres.orphans import until

pytestmark = [
    pytest.mark.brand,
    pytest.mark.skipif(os.geteuid() != 0, reason="only root can close a folder to others and become somebody else"),
]

CHECKOUT = Path(__file__).resolve().parents[2]
#: The interpreter of the system: the one of the tests may lie in a folder of root.
PYTHON = "/usr/bin/python3"


@pytest.fixture(autouse=True)
def _at_night(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--rondes") < 10:
        pytest.skip("for the night: make faults")


@pytest.fixture
def folder() -> Iterator[Path]:
    with temporary_folder() as made:
        yield made


def clone(to: Path) -> Path:
    subprocess.run(["git", "clone", "-q", str(CHECKOUT), str(to)], check=True)
    return to


def run(checkout: Path, said: Path, **options: object) -> "subprocess.Popen[bytes]":
    """`make run`, on a port of its own, without households."""
    environment = {**inherited(), "ZICHT_LEEG": "1", "HOME": str(said.parent)}
    command = ["make", "run", "PORT=0", *([f"PYTHON={PYTHON}"] if options else [])]
    with said.open("wb") as out:
        return subprocess.Popen(
            command, cwd=checkout, env=environment, stdout=out, stderr=out, start_new_session=True, **options
        )  # type: ignore[call-overload, no-any-return]


def opens_and_stops(process: "subprocess.Popen[bytes]", said: Path) -> None:
    try:
        assert until(lambda: READY.search(said.read_text()) is not None, 300), said.read_text()
        below = descendants(process.pid)
        os.killpg(process.pid, signal.SIGINT)
        process.wait(60)
        assert all_gone(below)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)


def test_below_a_folder_that_is_closed_to_others(folder: Path) -> None:
    closed = folder / "dicht"
    closed.mkdir(mode=0o700)
    checkout = clone(closed / "zicht")
    opens_and_stops(run(checkout, folder / "gezegd"), folder / "gezegd")
    base = Path((checkout / ".zicht" / "plaats").read_text().strip())
    try:
        assert not base.is_relative_to(closed)
        assert (base / "programma").exists()
        assert (base / "postgres" / "PG_VERSION").exists()
    finally:
        shutil.rmtree(base)


@pytest.mark.skipif(not Path(PYTHON).exists(), reason="no Python of the system")
def test_as_somebody_who_is_not_root(folder: Path) -> None:
    nobody = pwd.getpwnam("nobody")
    checkout = clone(folder / "zicht")
    folder.chmod(0o755)
    for path in (folder, checkout, *checkout.rglob("*")):
        os.chown(path, nobody.pw_uid, nobody.pw_gid, follow_symlinks=False)
    said = folder / "gezegd"
    said.touch()
    opens_and_stops(run(checkout, said, user="nobody", group=nobody.pw_gid, extra_groups=[]), said)
    assert (checkout / ".zicht" / "postgres" / "PG_VERSION").exists()


def make(checkout: Path, *words: str, **environment: str) -> str:
    """What `make` said; it had nothing to complain about."""
    done = subprocess.run(
        ["make", *words], cwd=checkout, env={**inherited(), **environment}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout


def test_the_readme_alone_without_a_package_cache(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that never saw Zicht: it runs, runs again with the same data, tests itself, and begins again."""
    for cache in ("UV_CACHE_DIR", "PIP_CACHE_DIR", "XDG_CACHE_HOME"):
        monkeypatch.setenv(cache, str(folder / "leeg" / cache))
    monkeypatch.delenv("VIRTUAL_ENV", raising=False)
    checkout = clone(folder / "zicht")
    try:
        for said in (folder / "eerste", folder / "tweede"):
            opens_and_stops(run(checkout, said), said)
        assert "zicht: de Python-omgeving is klaar na" in (folder / "eerste").read_text()
        assert "zicht: de Python-omgeving is klaar na" not in (folder / "tweede").read_text()
        assert " passed" in make(checkout, "test", "TESTS=src/zicht/protocol/tests/test_kalender.py")
        assert "R-247" in make(checkout, "eisen")
        place = checkout / ".zicht" / "plaats"
        elsewhere = Path(place.read_text().strip()) if place.exists() else checkout / ".zicht"
    finally:
        make(checkout, "fresh")
    assert not elsewhere.exists()
    assert not (checkout / ".zicht").exists()
