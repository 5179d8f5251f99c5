"""Look at the processes of a house from outside, as the one who kills them."""

import os
import signal
import subprocess
from collections.abc import Iterable

from zicht.config.postgres.orphans import until

PATIENCE = 30.0


def descendants(pid: int) -> list[int]:
    """Every process below this one, children before grandchildren."""
    children: dict[int, list[int]] = {}
    for line in subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True).stdout.splitlines():
        child, parent = (int(part) for part in line.split())
        children.setdefault(parent, []).append(child)
    found: list[int] = []
    queue = [pid]
    while queue:
        below = children.get(queue.pop(0), [])
        found += below
        queue += below
    return found


def command(pid: int) -> str:
    return subprocess.run(["ps", "-ww", "-o", "args=", "-p", str(pid)], capture_output=True, text=True).stdout.strip()


def named(pids: Iterable[int], part: str) -> list[int]:
    return [pid for pid in pids if part in command(pid)]


def is_running(pid: int) -> bool:
    state = subprocess.run(["ps", "-o", "state=", "-p", str(pid)], capture_output=True, text=True).stdout.strip()
    return bool(state) and not state.startswith("Z")


def kill(*pids: int) -> None:
    """Kill -9, all of them at one moment: first nobody may react to the death of another."""
    for how in (signal.SIGSTOP, signal.SIGKILL):
        for pid in pids:
            try:
                os.kill(pid, how)
            except ProcessLookupError:
                continue


def all_gone(pids: Iterable[int]) -> bool:
    """Whether none of them is left within the patience of a person."""
    return until(lambda: not any(is_running(pid) for pid in pids), PATIENCE)
