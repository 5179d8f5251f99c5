"""What runs in the dossiers of a list: which of it the station is of, and which must be looked at first."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple
from uuid import UUID

from zicht.dossier.models import Traject
from zicht.foundation.vaste_vraag import VasteVraag, among
from zicht.protocol.trajecten import Trajectsoort
from zicht.protocol.zin import VOLGORDE
from zicht.werkvoorraad.blik import end_of_week

_PLAATS = {soort.value: place for place, soort in enumerate(VOLGORDE)}
_OOIT = datetime.max.replace(tzinfo=UTC)


class Lopend(NamedTuple):
    """The columns of a Traject that a list shows; some hundreds a page, so no models."""

    dossier_id: UUID
    soort: str
    ref: str
    station: str
    stap: str
    stap_over: str
    sinds: datetime
    uiterlijk: datetime | None
    kijken_op: datetime | None


@dataclass(frozen=True)
class Loopt:
    """What runs in one dossier."""

    trajecten: list[Lopend]

    @property
    def leading(self) -> Lopend | None:
        mine = (traject for traject in self.trajecten if traject.soort in _PLAATS)
        return min(mine, key=lambda traject: (_PLAATS[traject.soort], traject.uiterlijk or _OOIT), default=None)

    @property
    def pressing(self) -> Lopend | None:
        looks = (traject for traject in self.trajecten if traject.kijken_op)
        return min(looks, key=lambda traject: traject.kijken_op or _OOIT, default=None)

    def to_do(self) -> Lopend | None:
        """What must be done this week; else what the station asks; in a closed dossier what is left."""
        first = self.pressing
        if first and first.kijken_op and first.kijken_op <= end_of_week():
            return first
        leading = self.leading
        return first if first and leading and leading.soort == Trajectsoort.AFSLUITEN else leading


RUNNING = VasteVraag(
    lambda ids: Traject.objects.running().filter(dossier__in=among(ids)).values_list(*Lopend._fields), list
)


def running(rows: Iterable[tuple[Any, ...]]) -> dict[UUID, Loopt]:
    """Of each dossier what runs in it, of the answer to RUNNING."""
    found: dict[UUID, Loopt] = defaultdict(lambda: Loopt([]))
    for traject in map(Lopend._make, rows):
        found[traject.dossier_id].trajecten.append(traject)
    return found
