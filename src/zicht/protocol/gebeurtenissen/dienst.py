"""What is done during a dienst."""

from dataclasses import dataclass

from zicht.protocol.begrippen import (
    Bronuitkomst,
    Conclusie,
    Dienstuitgang,
    Id,
    Spreekuitkomst,
)
from zicht.protocol.gebeurtenissen.feit import Feit


@dataclass(frozen=True, slots=True, kw_only=True)
class Gesproken(Feit):
    betrokkene: Id
    uitkomst: Spreekuitkomst
    alleen: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InformatieGevraagd(Feit):
    """An informant was asked. What, why and on which ground stands with the question; whether those concerned know it is
    here, for else they must still be told."""

    vraag: Id
    betrokkenen_weten_het: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class InformatieOntvangen(Feit):
    vraag: Id
    uitkomst: Bronuitkomst


@dataclass(frozen=True, slots=True, kw_only=True)
class VoorwaardeVastgesteld(Feit):
    voorwaarde: Id
    voor: tuple[Id, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VoorwaardeVervallen(Feit):
    voorwaarde: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Geconcludeerd(Feit):
    betrokkene: Id
    conclusie: Conclusie


@dataclass(frozen=True, slots=True, kw_only=True)
class DienstAfgerond(Feit):
    uitgang: Dienstuitgang
    overleg: Id = ""
