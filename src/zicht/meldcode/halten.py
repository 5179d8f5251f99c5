"""The five steps as they stand beside every page: taken, here, to be completed, not yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from zicht.meldcode.eigen import Eigen
from zicht.protocol.doorloop import Doorloop
from zicht.protocol.doorloop.woorden import Stap


@dataclass(frozen=True)
class Halte:
    stap: Stap
    nummer: int
    naam: str
    klaar_op: datetime | None
    hier: bool
    later: bool
    te_zetten: bool

    @property
    def is_open(self) -> bool:
        """Whether there is something to do or to see at this step."""
        return self.klaar_op is not None or self.te_zetten or self.later


def halten(doorloop: Doorloop, eigen: Eigen, *, hier: Stap | None = None) -> list[Halte]:
    taken: Mapping[Stap, datetime] = {one.stap: one.op for one in doorloop.gezet}
    return [
        Halte(
            stap=stap,
            nummer=nummer,
            naam=eigen.name(stap),
            klaar_op=taken.get(stap),
            hier=stap is (hier or doorloop.stap),
            later=stap in doorloop.to_complete,
            te_zetten=stap is doorloop.stap,
        )
        for nummer, stap in enumerate(doorloop.volgorde, 1)
    ]
