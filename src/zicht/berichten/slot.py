"""A package that only who it is for can read, also in a backup: names of melders and a BSN are in it."""

import base64
import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from zicht.vault import versleuteling

Pakket = dict[str, Any]


def seal(pakket: Mapping[str, Any], place: UUID) -> Pakket:
    """Bound to the message it goes in: moved to another, it opens nothing."""
    locked = versleuteling.lock(json.dumps(pakket).encode("utf-8"), **_place(place))
    return {"plaats": str(place), "gesloten": base64.b64encode(locked).decode("ascii")}


def unseal(sent: Mapping[str, Any]) -> Pakket:
    locked = base64.b64decode(sent["gesloten"])
    opened: Pakket = json.loads(versleuteling.unlock(locked, **_place(UUID(sent["plaats"]))))
    return opened


def _place(place: UUID) -> dict[str, Any]:
    return {"tabel": "berichten_pakket", "rij": place, "veld": "inhoud"}
