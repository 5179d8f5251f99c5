"""The commands of the papers that need no house: what `make` types, what `zicht` prints."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from bench.__main__ import METINGEN, number
from tests.controles import __main__ as controle
from tests.proefopstelling.database import AsRole
from tests.proefopstelling.huis import inherited
from zicht.config.opdracht import main
from zicht.foundation.transactie import TooMuchPower, refuse_too_much_power

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "requirements.txt").read_text()
TYPES = {
    "run": "-m zicht.config.opdracht start --port 8000",
    "run PORT=8001": "-m zicht.config.opdracht start --port 8001",
    "fresh": "-m zicht.config.opdracht wis",
    "test": "-m pytest -n 2 --dist worksteal",
    "test TESTS=src/zicht/protocol": "--durations 25 src/zicht/protocol",
    "alles": "--durations 25 --alles",
    "check": "-m tests.controles",
    "check STRICT=1": "STRICT=1",
    "bench": "-m bench --size 100k",
    "bench SIZE=1k": "-m bench --size 1k",
    "beelden": "-m pytest -q beelden/maken.py",
    "faults": "-m pytest -m brand --rondes 25",
    "eisen": "-m pytest --collect-only --eisen",
}


@pytest.mark.parametrize("target, typed", TYPES.items())
def test_what_make_types(target: str, typed: str) -> None:
    """Each target builds `.venv` first and then does what its line in the papers says."""
    make = ("make", "-n", "--no-print-directory")
    done = subprocess.run([*make, *target.split()], cwd=ROOT, env=inherited(), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    first, *then = done.stdout.splitlines()
    assert first.endswith("bin/maak_venv.py")
    assert typed in "\n".join(then)


def test_every_target_is_explained() -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    explained = (ROOT / "README.md").read_text() + (ROOT / "CONTRIBUTING.md").read_text()
    assert [target for target in targets if f"`make {target}" not in explained] == []


def test_no_story_is_left_out() -> None:
    """`make alles` names no marker and no folder, and what pytest is told by itself leaves nothing out either."""
    line = next(line for line in (ROOT / "Makefile").read_text().splitlines() if line.endswith("--alles"))
    settings = (ROOT / "pyproject.toml").read_text()
    assert not re.search(r"pytest .*(-m|-k|--ignore|--deselect) ", line)
    assert not re.search(r"addopts = .*(-m|-k|--ignore|--deselect) ", settings)
    assert 'testpaths = ["src", "tests"]' in settings


def test_what_must_hold_for_main_is_check_and_every_test() -> None:
    script = (ROOT / ".ci" / "run").read_text()
    assert re.findall(r"^make (\w+) \|\| status=1$", script, re.MULTILINE) == ["check", "alles"]


def test_a_check_that_fails_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    python = (sys.executable, "-c")
    monkeypatch.setattr(controle, "CHECKS", (("goede", (*python, "")), ("slechte", (*python, "exit('omdat')"))))
    assert controle.main() == 1
    said = capsys.readouterr().out
    assert "Controles fout: slechte" in said
    assert "omdat" in said


def test_every_measurement_is_there() -> None:
    assert METINGEN
    assert [name for name in METINGEN if not (ROOT / "bench" / f"{name}.py").exists()] == []


@pytest.mark.parametrize("size, dossiers", [("1k", 1_000), ("100k", 100_000), ("1m", 1_000_000), ("250", 250)])
def test_a_size_is_a_number(size: str, dossiers: int) -> None:
    assert number(size) == dossiers


def test_vertaal_has_nothing_left_to_do() -> None:
    catalogue = ROOT / "src" / "zicht" / "locale" / "en" / "LC_MESSAGES" / "django.po"
    before = catalogue.read_bytes()
    done = subprocess.run([ROOT / "bin" / "vertaal"], capture_output=True, text=True)
    assert (done.returncode, done.stdout.split(", ")[1]) == (0, "0 without English words\n")
    assert catalogue.read_bytes() == before


def test_the_route_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["route"]) == 0
    printed = capsys.readouterr().out
    assert "Veiligheidsbeoordeling" in printed
    assert "5 werkdagen" in printed
    assert "Wmo" in printed
    assert main(["route", "--tekening"]) == 0
    assert capsys.readouterr().out == (ROOT / "docs" / "route.md").read_text()


def test_the_lock_pins_what_is_asked_for() -> None:
    """With hashes, and without the name of a host: this machine decides where packages come from."""
    asked = re.findall(r"^([A-Za-z0-9_.-]+)", (ROOT / "requirements.in").read_text(), re.MULTILINE)
    pinned = dict.fromkeys(re.findall(r"^([a-z0-9-]+)(?:\[[a-z,]+\])?==", LOCK, re.MULTILINE))
    assert [name for name in asked if re.sub(r"[_.]", "-", name.lower()) not in pinned] == []
    assert len(re.findall(r"^    --hash=sha256:", LOCK, re.MULTILINE)) > len(pinned)
    assert "://" not in LOCK


@pytest.mark.django_db
def test_a_login_that_walks_over_the_walls_is_refused(as_role: AsRole) -> None:
    refuse_too_much_power()
    for role in ("postgres", "zicht_loader", "zicht_owner"):
        with as_role(role), pytest.raises(TooMuchPower, match=role):
            refuse_too_much_power()
