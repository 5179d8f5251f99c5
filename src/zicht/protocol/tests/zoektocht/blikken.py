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


_REST: tuple[Groep, ...] = (z.choose, z.serve, z.hand_over, z.help_stops)
SPINE: tuple[Groep, ...] = (z.assess, *_REST, z.monitor, z.always)
#: Without anybody acutely unsafe: that is walked with one and two meldingen, and with three in `make faults`.
CALM: tuple[Groep, ...] = (z.assess_plain, *_REST, z.monitor_plain, z.always)

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
KETEN = Blik(
    "de keten",
    2,
    (z.assess_beside_acute, *SPINE[1:], z.urgent, z.found_acute, z.hand_to_household),
)
MELDINGEN = Blik("drie meldingen", 3, CALM)
MENSEN = Blik("per persoon", 1, (*CALM, z.per_person))
#: Zicht of one person moves while a second melding comes in, it turns out to be urgent, and either is found acute.
MENSEN_ACUUT = Blik(
    "per persoon, acuut",
    2,
    (z.assess_to_hand_on, z.serve, z.per_person_thin, z.monitor_plain, z.urgent, z.found_acute, z.always),
)
#: The whole dossier goes to another region, wherever it stands, also while somebody is acutely unsafe; the second with a
#: gedwongen kader and a huisverbod. The search goes on in the dossier of that region.
REGIO = Blik("andere regio", 1, (z.assess, z.choose, z.serve, z.hand_over, z.monitor, z.always, z.elsewhere))
REGIO_KADER = Blik(
    "andere regio, kader", 1, (z.assess_plain, z.serve, z.compulsory, z.house_ban, z.always, z.elsewhere)
)
#: Two meldingen turn out to be about two households; the search goes on in both.
SPLITSEN = Blik("splitsen", 2, (z.assess_to_hand_on, z.serve, z.hand_over, z.monitor_plain, z.always, z.split))
KADER = Blik("gedwongen kader", 1, (*SPINE, z.compulsory))
#: It comes to light at any moment that the family may be the counterpart: with the melder, the household or a child in the
#: gedwongen kader. A critical date and an expert are read by no rule, and have no move.
EERGEWELD = Blik(
    "de familie als tegenpartij",
    1,
    (*CALM, z.hand_to_household, z.compulsory, z.comes_to_light),
)
#: The same without the gedwongen kader, small enough to compare every step.
EERGEWELD_KLEIN = Blik("de familie als tegenpartij, klein", 1, (*CALM, z.hand_to_household, z.comes_to_light))
HUISVERBOD = Blik("huisverbod", 1, (*SPINE, z.house_ban))
