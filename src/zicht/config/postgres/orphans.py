"""A predecessor that was killed may have left a server, or parts of one, on our cluster: stop those first.

Only called while we hold the lock on the data folder, so whatever still works on the cluster has lost its supervisor.
"""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from zicht.config.postgres.place import SOCKET_NAME, Place

PROCESSES = Path("/proc")
PATIENCE_SECONDS = 30.0


def stop_orphans(place: Place) -> int:
    """Stop every process on the cluster: politely, then firmly. Answers how many there were."""
    cluster = place.cluster
    found = working_on(cluster)
    if not found:
        _forget_stale_files(place)
        return 0
    for how in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        _send(how, _leaders(cluster))
        if until(lambda: not working_on(cluster), PATIENCE_SECONDS):
            break
    _forget_stale_files(place)
    return len(found)


def working_on(cluster: Path) -> list[int]:
    """Processes whose working folder is the cluster, as of every process of a PostgreSQL server.

    Where the kernel does not show that (no /proc), only the postmaster's own file tells.
    """
    if not PROCESSES.is_dir():
        pid = postmaster_pid(cluster)
        return [pid] if pid and _is_alive(pid) else []
    wanted = os.path.realpath(cluster)
    return [int(entry.name) for entry in PROCESSES.iterdir() if entry.name.isdigit() and _folder_of(entry) == wanted]


def postmaster_pid(cluster: Path) -> int | None:
    """What the cluster's lock file says, true or stale."""
    try:
        return int((cluster / "postmaster.pid").read_text().splitlines()[0])
    except (OSError, ValueError, IndexError):
        return None


def until(condition: Callable[[], bool], seconds: float) -> bool:
    """Wait for a condition; answers whether it came true in time."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def _leaders(cluster: Path) -> list[int]:
    """The postmaster, who tells the others; when it is gone, all that are left."""
    working = working_on(cluster)
    postmaster = postmaster_pid(cluster)
    return [postmaster] if postmaster in working else working


def _forget_stale_files(place: Place) -> None:
    """PostgreSQL trusts the number in its lock files: after a reboot it may be another program's, and in a container
    that nobody tidies the dead keep theirs; then it would refuse to start.

    Safe only because /proc has just shown that no process works on the cluster; without /proc PostgreSQL decides.
    """
    if PROCESSES.is_dir():
        for path in (place.cluster / "postmaster.pid", *place.socket.glob(f"{SOCKET_NAME}*")):
            path.unlink(missing_ok=True)


def _folder_of(process: Path) -> str:
    try:
        return os.readlink(process / "cwd")
    except OSError:
        return ""


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _send(how: signal.Signals, pids: list[int]) -> None:
    for pid in pids:
        try:
            os.kill(pid, how)
        except ProcessLookupError:
            continue
