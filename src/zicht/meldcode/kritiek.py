"""The day on which somebody may come into danger, in the words of a page."""

from dataclasses import dataclass
from datetime import date

from zicht.dossier.handelingen.kritieke_datum import REDENEN
from zicht.foundation import klok
from zicht.protocol.doorloop import Doorloop


@dataclass(frozen=True)
class Kritiek:
    reden: str
    dag: date

    @property
    def dagen(self) -> int:
        """Days from today; negative when it has been."""
        return (self.dag - klok.today()).days


def critical_day(doorloop: Doorloop) -> Kritiek | None:
    found = doorloop.kritieke_dag
    return Kritiek(REDENEN[found.reden], found.dag) if found else None
