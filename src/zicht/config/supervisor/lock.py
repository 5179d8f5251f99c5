"""One Zicht per data folder: the kernel's own lock, which a killed process cannot leave behind."""

import fcntl
import json
import os
from pathlib import Path
from typing import TextIO

from zicht.config.refusal import Refusal

NAME = "slot"


class DataLock:
    """Holds the data folder from `take` until the process ends, however it ends."""

    def __init__(self, data: Path) -> None:
        self.path = data / NAME
        self.file: TextIO | None = None

    def take(self, address: str) -> None:
        """Lock, and write down who we are for whoever comes second."""
        self.file = os.fdopen(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600), "r+")
        try:
            fcntl.flock(self.file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise self._refusal() from None
        self.file.truncate()
        json.dump({"proces": os.getpid(), "adres": address}, self.file)
        self.file.flush()

    def _refusal(self) -> Refusal:
        try:
            holder = json.loads(self.path.read_text())
            who = f"proces {holder['proces']}, {holder['adres']}"
        except (ValueError, KeyError):
            who = "een Zicht dat net begint"
        return Refusal(
            f"De gegevensmap {self.path.parent} is al in gebruik.",
            f"daar draait al een Zicht op: {who}",
            "gebruik die, stop die eerst (Ctrl-C in dat venster), of kies een andere map: ZICHT_DATA=map make run",
        )


def is_taken(data: Path) -> bool:
    """Whether a Zicht is running on this data folder."""
    if not (data / NAME).exists():
        return False
    with (data / NAME).open() as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False
