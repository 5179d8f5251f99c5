"""Putting a mistake right: an earlier fact never was, or was otherwise."""

from dataclasses import dataclass
from datetime import datetime

from zicht.protocol.begrippen import (
    Id,
)
from zicht.protocol.gebeurtenissen.feit import Feit


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingetrokken(Feit):
    """That earlier gebeurtenis never happened."""

    gebeurtenis: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Hersteld(Feit):
    """That earlier gebeurtenis happened otherwise: this fact, at that moment, takes its place."""

    gebeurtenis: Id
    nieuw: Feit
    op: datetime
