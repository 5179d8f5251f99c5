"""What somebody must look at of another region: an offer that waits, a refusal, an answer; and until when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from zicht.protocol.begrippen import Id
from zicht.protocol.kalender import add_werkdagen, day_of, end_of_day
from zicht.protocol.stand import Stand


class Kijksoort(StrEnum):
    AANGEBODEN = "aangeboden"
    GEWEIGERD = "geweigerd"
    BEANTWOORD = "beantwoord"


@dataclass(frozen=True, slots=True)
class Kijken:
    """`vraag` is empty for the offer of the whole dossier, `ref`."""

    soort: Kijksoort
    ref: Id
    aan: Id
    sinds: datetime
    uiterlijk: datetime
    vraag: Id = ""


def looks_elsewhere(stand: Stand) -> Iterator[Kijken]:
    """An offer is looked after at the end of the next working day, a refusal and an answer on the day they come."""
    aanbod = stand.regioaanbod
    if aanbod and aanbod.asks_attention:
        soort = Kijksoort.AANGEBODEN if aanbod.is_open else Kijksoort.GEWEIGERD
        look = end_of_day(add_werkdagen(day_of(aanbod.sinds), 1 if aanbod.is_open else 0))
        yield Kijken(soort, aanbod.id, aanbod.aan, aanbod.sinds, look)
    for vraag in stand.regiovragen:
        if vraag.beantwoord_op and vraag.asks_attention:
            look = end_of_day(day_of(vraag.beantwoord_op))
            yield Kijken(Kijksoort.BEANTWOORD, vraag.vraag, vraag.aan, vraag.beantwoord_op, look, vraag.vraag)
