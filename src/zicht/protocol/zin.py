"""The one sentence on top of a dossier: what runs, how much time is left, with whom zicht lies, since when, and why."""

from dataclasses import dataclass
from datetime import datetime

from zicht.protocol import termijnen
from zicht.protocol.begrippen import Id
from zicht.protocol.route import ROUTE
from zicht.protocol.stand import Stand
from zicht.protocol.station import Station
from zicht.protocol.termijnen import Termijn
from zicht.protocol.trajecten import Traject, Trajectsoort, trajecten
from zicht.protocol.zicht import Periode, current

_TERMIJN: dict[Trajectsoort, Termijn] = {
    Trajectsoort.MELDING: termijnen.VEILIGHEIDSBEOORDELING,
    Trajectsoort.DIENST: termijnen.DIENST,
    Trajectsoort.MONITORING: termijnen.MONITORING,
    Trajectsoort.HUISVERBOD: termijnen.HUISVERBOD,
}

#: What a worker must see first: an assessment before everything, a closed dossier last. Lists order by it too.
VOLGORDE = (
    Trajectsoort.MELDING,
    Trajectsoort.DIENST,
    Trajectsoort.OVERDRACHT,
    Trajectsoort.GEDWONGEN_KADER,
    Trajectsoort.MONITORING,
    Trajectsoort.HUISVERBOD,
    Trajectsoort.AFSLUITEN,
)


@dataclass(frozen=True, slots=True)
class Tijd:
    """How much is left of a term, in its own unit; negative when it passed."""

    termijn: Termijn
    uiterlijk: datetime
    over: int


@dataclass(frozen=True, slots=True)
class Houders:
    """For these people zicht lies as this period says; `daarna` what follows by itself."""

    voor: tuple[Id, ...]
    periode: Periode
    daarna: Periode | None = None


@dataclass(frozen=True, slots=True)
class Zin:
    traject: Traject
    station: Station
    tijd: Tijd | None
    houders: tuple[Houders, ...]
    afgesloten: bool = False

    @property
    def one_holder(self) -> Houders | None:
        """The one line when zicht lies the same for everyone."""
        return self.houders[0] if len(self.houders) == 1 else None


def leading(stand: Stand, on: datetime) -> Traject | None:
    """The traject that the sentence is about: the first in order, and of the same kind the most pressing."""
    running = trajecten(stand, on)
    return min(
        running,
        key=lambda traject: (VOLGORDE.index(traject.soort), traject.uiterlijk or traject.sinds),
        default=None,
    )


def time_left(traject: Traject, on: datetime) -> Tijd | None:
    termijn = ROUTE[traject.station].termijn if traject.soort is Trajectsoort.DIENST else _TERMIJN.get(traject.soort)
    if termijn is None or traject.uiterlijk is None:
        return None
    return Tijd(termijn, traject.uiterlijk, termijn.days_left(traject.uiterlijk, on))


def holders_now(stand: Stand, on: datetime) -> tuple[Houders, ...]:
    """With whom zicht lies, people with the same holder together; the holder of most people first."""
    groups: dict[tuple[Periode, Periode | None], list[Id]] = {}
    for id in stand.ids:
        periodes = stand.periodes(id)
        now = current(periodes, on)
        if now is not None:
            next_one = next((periode for periode in periodes if periode.van == now.tot), None)
            groups.setdefault((now, next_one), []).append(id)
    ordered = sorted(groups.items(), key=lambda group: (-len(group[1]), group[1]))
    return tuple(Houders(tuple(ids), now, later) for (now, later), ids in ordered)


def sentence(stand: Stand, on: datetime) -> Zin | None:
    """The parts of the sentence at `on`; None while there is no melding yet. Names are the screen's business."""
    traject = leading(stand, on)
    if traject is None:
        return None
    return Zin(traject, ROUTE[traject.station], time_left(traject, on), holders_now(stand, on), stand.is_closed)
