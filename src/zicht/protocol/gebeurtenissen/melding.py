"""That a melding came in, and who belongs to it."""

from dataclasses import dataclass

from zicht.protocol.begrippen import (
    Ambtshalve,
    Betrokkene,
    GrondMonitoring,
    Id,
    Leeftijd,
    Melderkring,
    Positie,
    Vertrekreden,
)
from zicht.protocol.gebeurtenissen.feit import Feit


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontvangen(Feit):
    """A melding came in. `op` is its arrival. `houder_bekend`: a named, reachable person and a deputy keep zicht.
    `te_herkennen`: who of the `betrokkenen` is new here, while nobody looked yet whether they were known already.
    `gezin_weet_ervan`: somebody spoke with the family about it, or told them of the melding."""

    melding: Id
    melderkring: Melderkring
    positie: Positie
    betrokkenen: tuple[Betrokkene, ...]
    onderwerpen: tuple[str, ...]
    melder_bereikbaar: bool = True
    anoniem_voor_gezin: bool = False
    spoed: bool = False
    behoudt_zicht: bool = False
    houder_bekend: bool = False
    ambtshalve: Ambtshalve | None = None
    overleg: Id = ""
    grond_monitoring: GrondMonitoring | None = None
    te_herkennen: tuple[Id, ...] = ()
    gezin_weet_ervan: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpoedVastgesteld(Feit):
    melding: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class ZichtTeruggegeven(Feit):
    """The melder who kept zicht gives it back to Veilig Thuis; possible any minute."""

    melding: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class BetrokkeneToegevoegd(Feit):
    betrokkene: Betrokkene


@dataclass(frozen=True, slots=True, kw_only=True)
class BetrokkeneVertrokken(Feit):
    betrokkene: Id
    reden: Vertrekreden


@dataclass(frozen=True, slots=True, kw_only=True)
class BetrokkeneHerkend(Feit):
    """Who was reported as somebody new is `als`, who was known already; empty: is somebody else. See `herkenning`."""

    betrokkene: Id
    als: Id = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Geboren(Feit):
    """The unborn child is born; its period of zicht simply goes on."""

    betrokkene: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class LeeftijdVastgesteld(Feit):
    betrokkene: Id
    leeftijd: Leeftijd
