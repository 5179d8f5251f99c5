"""What a fact is, and its place in the journaal."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from zicht.protocol.begrippen import (
    Id,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feit:
    """Something that happened. `VERSIE` goes up when the fields change; `codering` then knows the older shape."""

    VERSIE: ClassVar[int] = 1


@dataclass(frozen=True, slots=True)
class Gebeurtenis:
    """A fact in the journaal: its place in it, when it happened in the world, when and by whom it was recorded."""

    id: Id
    volgnummer: int
    feit: Feit
    op: datetime
    vastgelegd_op: datetime
    door: Id
