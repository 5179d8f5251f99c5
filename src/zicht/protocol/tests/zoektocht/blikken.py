"""Which moves a search makes, and how many meldingen may come in. What one leaves out is in another."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from zicht.protocol.tests.zoektocht import zetten as z
from zicht.protocol.tests.zoektocht.plek import Plek
from zicht.protocol.tests.zoektocht.zetten import Groep, Zet


@dataclass(frozen=True, slots=True)
class Blik:
    naam: str
    meldingen: int
    groepen: tuple[Groep, ...]

    def zetten(self, plek: Plek) -> Iterator[Zet]:
        yield from z.arrivals(plek, self.meldingen)
        if plek.stand.is_begun and not plek.stand.is_closed:
            for groep in self.groepen:
                yield from groep(plek)

    def with_meldingen(self, meldingen: int) -> "Blik":
        return replace(self, meldingen=meldingen)


SPINE: tuple[Groep, ...] = (z.assess, z.choose, z.serve, z.hand_over, z.help_stops, z.monitor, z.always)

#: Every fact a move of its own, so that anything may happen in between.
FIJN = Blik(
    "fijn",
    1,
    (
        z.urgent,
        z.found_acute,
        z.assess_fine,
        z.choose,
        z.serve_fine,
        z.hand_over,
        z.hand_to_household,
        z.help_stops,
        z.monitor,
        z.always,
    ),
)
KETEN = Blik("de keten", 2, (*SPINE, z.urgent, z.found_acute, z.hand_to_household))
MELDINGEN = Blik("drie meldingen", 3, (z.assess_plain, *SPINE[1:]))
MENSEN = Blik("per persoon", 1, (*SPINE, z.per_person))
KADER = Blik("gedwongen kader", 1, (*SPINE, z.compulsory))
HUISVERBOD = Blik("huisverbod", 1, (*SPINE, z.house_ban))
