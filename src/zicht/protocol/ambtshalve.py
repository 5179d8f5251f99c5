"""Whether Veilig Thuis may make a melding itself, out of an advies: four conditions, discussed, and never alone.

The road out of monitoring has its own grounds (`vereisten.GROND_MONITORING`).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from zicht.protocol import vereisten
from zicht.protocol.lopend import Overleg
from zicht.protocol.station import Vereiste, Weigering
from zicht.protocol.toelaten.weigeren import from_vereiste

WAT = "Ambtshalve melden kan nog niet"


@dataclass(frozen=True, slots=True)
class Voorwaarde:
    """One of the four questions: the answer (None is unknown), and whether it says why."""

    antwoord: bool | None = None
    gemotiveerd: bool = False

    @property
    def is_met(self) -> bool:
        return self.antwoord is True and self.gemotiveerd


@dataclass(frozen=True, slots=True)
class Gesprek:
    """Whether the consideration was discussed with somebody; if it could not be, whether it says why."""

    gevoerd: bool | None = None
    reden_waarom_niet: bool = False

    @property
    def is_settled(self) -> bool:
        return self.gevoerd is True or (self.gevoerd is False and self.reden_waarom_niet)


@dataclass(frozen=True, slots=True)
class Overweging:
    """What is on record. `organisatie` counts for a professional only: others have none to talk with."""

    risico: Voorwaarde = Voorwaarde()
    onmacht: Voorwaarde = Voorwaarde()
    geen_overeenstemming: Voorwaarde = Voorwaarde()
    gegevens: Voorwaarde = Voorwaarde()
    adviesvrager: Gesprek = Gesprek()
    organisatie: Gesprek = Gesprek()
    professional: bool = True
    overleggen: tuple[Overleg, ...] = ()

    @property
    def is_discussed(self) -> bool:
        return self.adviesvrager.is_settled and (self.organisatie.is_settled or not self.professional)

    @property
    def is_shared(self) -> bool:
        return any(overleg.counts_as_mdo for overleg in self.overleggen)


def missing(overweging: Overweging) -> tuple[Weigering, ...]:
    """What still stands in the way, in the order in which it is done; empty when Veilig Thuis may decide."""
    return tuple(from_vereiste(WAT, vereiste) for vereiste, met in _checks(overweging) if not met)


def _checks(overweging: Overweging) -> Iterator[tuple[Vereiste, bool]]:
    yield vereisten.AMBTSHALVE_RISICO, overweging.risico.is_met
    yield vereisten.AMBTSHALVE_ONMACHT, overweging.onmacht.is_met
    yield vereisten.AMBTSHALVE_GEEN_OVEREENSTEMMING, overweging.geen_overeenstemming.is_met
    yield vereisten.AMBTSHALVE_GEGEVENS, overweging.gegevens.is_met
    yield vereisten.AMBTSHALVE_BESPROKEN, overweging.is_discussed
    yield vereisten.AMBTSHALVE_MDO, overweging.is_shared
