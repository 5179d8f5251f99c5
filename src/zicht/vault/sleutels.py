"""The key ring: a file that only this installation can read, outside the database and outside its backups.

The file holds every key ever used, by id; new things are locked with the active one. Losing the file is losing the
vault: back it up apart from the database.
"""

import base64
import json
import os
import secrets
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings


class KeyMissing(RuntimeError):
    """Something was locked with a key that is not on the ring."""

    def __init__(self, key_id: str) -> None:
        super().__init__(
            f"Sleutel {key_id} staat niet in het sleutelbestand, dus dit gegeven kan niet worden gelezen. "
            "Zet de reservekopie van het sleutelbestand terug."
        )


@dataclass(frozen=True)
class Sleutelbos:
    """The keys of this installation: one to lock with, all to unlock with, one for tokens."""

    actief: str
    sleutels: dict[str, bytes]
    teken: bytes

    def key(self, key_id: str) -> bytes:
        try:
            return self.sleutels[key_id]
        except KeyError:
            raise KeyMissing(key_id) from None


def sleutelbos() -> Sleutelbos:
    """The ring of this installation, made the first time it is needed."""
    return _read(Path(settings.SLEUTELBESTAND))


@lru_cache(maxsize=4)
def _read(path: Path) -> Sleutelbos:
    if not path.exists():
        _create(path)
    stored = json.loads(path.read_text(encoding="ascii"))
    sleutels = {key_id: base64.b64decode(key) for key_id, key in stored["sleutels"].items()}
    return Sleutelbos(stored["actief"], sleutels, base64.b64decode(stored["teken"]))


def _create(path: Path) -> None:
    """Two processes may start at once: the file is written aside and linked into place, so one of them wins whole."""
    key_id = secrets.token_hex(4)
    ring = {"actief": key_id, "sleutels": {key_id: _new_key()}, "teken": _new_key()}
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    handle = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        json.dump(ring, file)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(aside, path)
    except FileExistsError:
        pass
    finally:
        aside.unlink()


def _new_key() -> str:
    return base64.b64encode(secrets.token_bytes(32)).decode("ascii")
