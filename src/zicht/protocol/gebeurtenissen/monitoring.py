"""Following the voorwaarden after an overdracht."""

from dataclasses import dataclass
from datetime import date

from zicht.protocol.begrippen import (
    Id,
    Spreekuitkomst,
    Veiligheid,
    Voorwaardestand,
)
from zicht.protocol.gebeurtenissen.feit import Feit


@dataclass(frozen=True, slots=True, kw_only=True)
class Gemonitord(Feit):
    """A monitoring moment: each directbetrokkene separately, the overdrachtspartij, and each voorwaarde."""

    moment: Id
    gesproken: tuple[tuple[Id, Spreekuitkomst], ...]
    veiligheid: tuple[tuple[Id, Veiligheid], ...]
    voorwaarden: tuple[tuple[Id, Voorwaardestand], ...] = ()
    partij_gesproken: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitoringBijgesteld(Feit):
    momenten: tuple[date, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HulpGestopt(Feit):
    """Help ended, never started or was refused. `sinds` when it really stopped: shown as a finding, never rewritten."""

    overdracht: Id
    sinds: date


@dataclass(frozen=True, slots=True, kw_only=True)
class HulpHervat(Feit):
    overdracht: Id
    wie_kijkt: Id = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitoringGevraagd(Feit):
    """A party around the family (`aan`), with help or without, is asked how safe it is."""

    vraag: Id
    aan: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitoringBeantwoord(Feit):
    """That party answered. `acuut`: it says that somebody is acutely unsafe; Veilig Thuis has not judged yet."""

    vraag: Id
    acuut: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AntwoordBekeken(Feit):
    """Somebody of Veilig Thuis read that answer and said what follows from it."""

    vraag: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class DwangGeadviseerd(Feit):
    """Veilig Thuis advised the overdrachtspartij to take steps towards a compulsory measure."""

    overdracht: Id
