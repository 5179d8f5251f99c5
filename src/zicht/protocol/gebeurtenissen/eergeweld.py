"""When the whole family may be the counterpart."""

from dataclasses import dataclass
from datetime import date

from zicht.protocol.begrippen import (
    Datumreden,
    Datumuitkomst,
    Deskundigesoort,
    Eergeweld,
    Id,
    Zegspersoon,
)
from zicht.protocol.gebeurtenissen.feit import Feit


@dataclass(frozen=True, slots=True, kw_only=True)
class EergeweldGebleken(Feit):
    """It came to light after the melding that it is about this, too. `op` is when Veilig Thuis heard it."""

    onderwerp: Eergeweld
    zegt: Zegspersoon


@dataclass(frozen=True, slots=True, kw_only=True)
class KritiekeDatumVastgesteld(Feit):
    """On this day somebody may come into danger; no persons named means all. Said again of the same `datum`, it takes the
    place of what was said before."""

    datum: Id
    reden: Datumreden
    dag: date
    voor: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KritiekeDatumBekeken(Feit):
    """Somebody looked whether that day is still coming, and what must be arranged, or how it went."""

    datum: Id
    uitkomst: Datumuitkomst


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskundigeBetrokken(Feit):
    """Who thinks along as expert on this kind of violence; the last one named counts."""

    deskundige: Id
    soort: Deskundigesoort
