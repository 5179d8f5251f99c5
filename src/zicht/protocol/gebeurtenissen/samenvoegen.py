"""Two dossiers are one household."""

from dataclasses import dataclass

from zicht.protocol.begrippen import (
    Id,
)
from zicht.protocol.gebeurtenissen.feit import Feit
from zicht.protocol.partijen import Partij


@dataclass(frozen=True, slots=True, kw_only=True)
class Samengevoegd(Feit):
    """This dossier and `dossier` are about one household; `zelfde`: who is the same person, by the id here and there.
    Stands in both journaals, each from its own side. See `samenvoegen`."""

    dossier: Id
    zelfde: tuple[tuple[Id, Id], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Losgemaakt(Feit):
    """That is over: from now on each dossier goes its own way, from where zicht lies."""

    dossier: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class ZichtGevolgd(Feit):
    """Zicht of these people lies with `bij` from `op`, as it does of the same people in the merged `dossier`. Recorded by
    the journaal, never by a person."""

    dossier: Id
    voor: tuple[Id, ...]
    bij: Partij
