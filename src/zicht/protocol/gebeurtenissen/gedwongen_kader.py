"""The gedwongen kader, and a huisverbod."""

from dataclasses import dataclass

from zicht.protocol.begrippen import (
    Id,
    Raadsuitkomst,
    Tafeluitkomst,
)
from zicht.protocol.gebeurtenissen.feit import Feit


@dataclass(frozen=True, slots=True, kw_only=True)
class VerzoekIngediend(Feit):
    """A verzoek tot onderzoek. Where a region has no tafel it goes straight to the Raad."""

    verzoek: Id
    voor: tuple[Id, ...]
    overleg: Id
    met_tafel: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TafelBesloten(Feit):
    verzoek: Id
    uitkomst: Tafeluitkomst


@dataclass(frozen=True, slots=True, kw_only=True)
class JeugdbeschermerToegewezen(Feit):
    verzoek: Id
    jeugdbeschermer: Id
    voor: tuple[Id, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RaadAfgerond(Feit):
    verzoek: Id
    uitkomst: Raadsuitkomst


@dataclass(frozen=True, slots=True, kw_only=True)
class MaatregelUitgesproken(Feit):
    verzoek: Id
    instelling: Id
    voor: tuple[Id, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MaatregelAfgewezen(Feit):
    verzoek: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class JeugdbeschermingBeeindigd(Feit):
    verzoek: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class DrangNaarRaad(Feit):
    verzoek: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class HuisverbodOpgelegd(Feit):
    huisverbod: Id
    betrokkene: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class HuisverbodVerlengd(Feit):
    huisverbod: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class HuisverbodBeeindigd(Feit):
    huisverbod: Id
