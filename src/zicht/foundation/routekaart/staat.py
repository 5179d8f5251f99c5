"""How a station stands: explained, or, on the map of one dossier, walked, here, possible next or not yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Staat(StrEnum):
    UITLEG = "uitleg"
    NIET_BEREIKT = "niet-bereikt"
    GELOPEN = "gelopen"
    HIER = "hier"
    MOGELIJK = "mogelijk"
    NOG_NIET = "nog-niet"


@dataclass(frozen=True, slots=True)
class Halte:
    """A station as it stands on a map. `bij` is a date or `dag 3 van 5`; `reden` says why not yet."""

    code: str
    staat: Staat = Staat.UITLEG
    bij: str = ""
    reden: str = ""
    adres: str = ""


@dataclass(frozen=True, slots=True)
class Gang:
    """The walk of one dossier: how each station stands, and the steps from station to station already taken."""

    haltes: Mapping[str, Halte]
    gelopen: tuple[tuple[str, str], ...] = ()

    def halte(self, code: str) -> Halte:
        return self.haltes.get(code, Halte(code, Staat.NIET_BEREIKT))

    def line(self, van: str, naar: str) -> Staat:
        """How the line between two stations is drawn."""
        if (van, naar) in self.gelopen:
            return Staat.GELOPEN
        end = self.halte(naar).staat
        from_here = self.halte(van).staat is Staat.HIER
        if from_here and end in {Staat.MOGELIJK, Staat.NOG_NIET}:
            return end
        return Staat.NOG_NIET if end is Staat.NOG_NIET else Staat.NIET_BEREIKT
