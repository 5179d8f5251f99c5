"""What can happen at any station: a step for safety, telling people, closing."""

from dataclasses import dataclass

from zicht.protocol.begrippen import (
    Afsluitreden,
    Id,
    Informeerwijze,
    Uitstelgrond,
    Veiligheidsstap,
)
from zicht.protocol.gebeurtenissen.feit import Feit


@dataclass(frozen=True, slots=True, kw_only=True)
class VeiligheidsstapGezet(Feit):
    """A step for immediate safety; never held by a missing record. No persons named means all."""

    stap: Veiligheidsstap
    voor: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BehandelaarToegewezen(Feit):
    """The contact person of the directbetrokkenen at Veilig Thuis."""

    medewerker: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Geinformeerd(Feit):
    """A duty to inform was met: which duty, towards whom, in which way, and which parts of it were talked over. Who and
    when stand on the gebeurtenis."""

    plicht: str
    wie: Id
    wijze: Informeerwijze
    onderdelen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InformerenUitgesteld(Feit):
    betrokkene: Id
    grond: Uitstelgrond


@dataclass(frozen=True, slots=True, kw_only=True)
class Afgesloten(Feit):
    """Veilig Thuis ends its involvement, with a reason for each directbetrokkene who is still there."""

    redenen: tuple[tuple[Id, Afsluitreden], ...]
    overleg: Id = ""
