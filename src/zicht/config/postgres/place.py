"""Where the cluster, its socket and its binaries lie, so that the user who runs the server can reach them."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from zicht.config import omgeving
from zicht.config.postgres import binaries
from zicht.config.postgres.account import Account, account_for, ourselves
from zicht.config.postgres.binaries import Binaries
from zicht.config.refusal import Refusal

ELSEWHERE = Path("/var/lib/zicht")
POINTER = "plaats"
SOCKET_NAME = ".s.PGSQL.5432"
LONGEST_SOCKET_PATH = 107


@dataclass(frozen=True)
class Place:
    """Everything of one embedded server that has a place on this machine."""

    cluster: Path
    socket: Path
    binaries: Binaries
    account: Account


def elsewhere(data: Path) -> Path:
    """The folder for data whose own folder is closed to the server's user: one per checkout, one per other data folder."""
    is_default = data == omgeving.default_data_folder()
    return ELSEWHERE / digest(omgeving.checkout() if is_default else data)


def folders_of(data: Path) -> list[Path]:
    """Folders outside the data folder that belong to it."""
    base = pointed_at(data)
    return [folder for folder in (base, short_folder(base or data)) if folder and folder.is_dir()]


def digest(path: Path) -> str:
    return hashlib.sha256(str(path).encode()).hexdigest()[:16]


def pointed_at(data: Path) -> Path | None:
    """The other folder that a former start chose and wrote down, when it is still there."""
    pointer = data / POINTER
    if not pointer.exists():
        return None
    folder = Path(pointer.read_text().strip())
    return folder if folder.is_dir() else None


def settle(data: Path) -> Place:
    """Find, or make, the place of the server that belongs to this data folder."""
    base = pointed_at(data) or data
    account = account_for(base / "postgres")
    if base == data and not account.is_self and not _may_work_in(data, account):
        base = elsewhere(data)
        open_folder(ELSEWHERE)
        open_folder(base)
        (data / POINTER).write_text(f"{base}\n")
        account = account_for(base / "postgres")
    return _settle_in(base, account)


def _settle_in(base: Path, account: Account) -> Place:
    cluster = base / "postgres"
    version_file = cluster / "PG_VERSION"
    wanted = int(version_file.read_text()) if version_file.exists() else None
    found = binaries.find(ourselves(), wanted)
    if not account.can_run(found.postgres, "--version"):
        found = found.copy_to(open_folder(base / "programma"), account)
    return Place(cluster, _socket_folder(base, account), found, account)


def open_folder(folder: Path) -> Path:
    """Make the folder when it is not there; others may pass through it, not look around."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o711)
    return folder


def _may_work_in(data: Path, account: Account) -> bool:
    """Whether the server's user can enter the folder, found out by entering; each folder above must let it through."""
    trial = account.own(data / "postgres-proef")
    try:
        return account.can_run("/bin/sh", "-c", 'cd "$1" && : > proef && rm proef', "sh", trial)
    finally:
        trial.rmdir()


def _socket_folder(base: Path, account: Account) -> Path:
    """A folder for the socket whose path stays short enough: the kernel allows 107 bytes."""
    folder = base / "socket"
    if len(os.fsencode(folder / SOCKET_NAME)) > LONGEST_SOCKET_PATH:
        folder = short_folder(base)
    return account.own(folder)


def short_folder(base: Path) -> Path:
    """Root has a folder of its own; others share /tmp, where somebody else may have made that name first."""
    if os.geteuid() == 0:
        return open_folder(ELSEWHERE) / f"socket-{digest(base)}"
    folder = Path("/tmp") / f"zicht-{os.geteuid()}-{digest(base)}"
    if folder.is_symlink() or (folder.exists() and folder.stat().st_uid != os.geteuid()):
        raise Refusal(
            "De database kan niet starten.",
            f"{folder} is van iemand anders",
            "zet de gegevens in een map met een korter pad: ZICHT_DATA=map make run",
        )
    return folder
