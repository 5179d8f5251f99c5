"""The logs of web and worker: ids, never names; two files of at most a few megabytes each."""

import os
from pathlib import Path
from typing import BinaryIO

LARGEST = 5_000_000


def open_log(data: Path, name: str) -> BinaryIO:
    path = log_path(data, name)
    path.parent.mkdir(mode=0o700, exist_ok=True)
    if path.exists() and path.stat().st_size > LARGEST:
        path.replace(path.with_suffix(".vorige.log"))
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "ab")


def log_path(data: Path, name: str) -> Path:
    return data / "log" / f"{name}.log"


def tail(data: Path, name: str, lines: int = 5) -> str:
    path = log_path(data, name)
    return "\n".join(path.read_text(errors="replace").splitlines()[-lines:]) if path.exists() else ""
