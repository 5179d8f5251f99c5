"""Handing over to another party."""

from dataclasses import dataclass

from zicht.protocol.begrippen import (
    Handeling,
    Id,
)
from zicht.protocol.gebeurtenissen.feit import Feit
from zicht.protocol.partijen import Overdrachtsoort


@dataclass(frozen=True, slots=True, kw_only=True)
class HandelingVerricht(Feit):
    overdracht: Id
    handeling: Handeling


@dataclass(frozen=True, slots=True, kw_only=True)
class OverdrachtAangeboden(Feit):
    """`aan` is the id of the receiving organisation; empty when the soort is directbetrokkenen."""

    overdracht: Id
    soort: Overdrachtsoort
    voor: tuple[Id, ...]
    aan: Id = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverdrachtAanvaard(Feit):
    """`wie_kijkt` is the id of the person who watches until help starts; `aanvaard_door` the adults of a household."""

    overdracht: Id
    wie_kijkt: Id = ""
    aanvaard_door: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OverdrachtGeweigerd(Feit):
    overdracht: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class AanbodIngetrokken(Feit):
    """Veilig Thuis takes an unanswered offer back."""

    overdracht: Id
