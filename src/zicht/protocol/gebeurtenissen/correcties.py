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


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwisseld(Feit):
    """The two were taken for one another: what was recorded of the one is about the other. With `melding` only what that
    melding said. Names lie outside the protocol, so zicht and terms stay with who they were recorded of."""

    een: Id
    ander: Id
    melding: Id = ""
