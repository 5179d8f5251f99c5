"""Assessing, consulting and deciding."""

from dataclasses import dataclass

from zicht.protocol.begrippen import (
    Beoordelingsbesluit,
    Bronuitkomst,
    Criteria,
    Deelnemer,
    Dienstsoort,
    Id,
    Informatiebron,
    Overlegonderwerp,
)
from zicht.protocol.gebeurtenissen.feit import Feit


@dataclass(frozen=True, slots=True, kw_only=True)
class BronGeraadpleegd(Feit):
    melding: Id
    bron: Informatiebron
    uitkomst: Bronuitkomst


@dataclass(frozen=True, slots=True, kw_only=True)
class OordeelGegeven(Feit):
    """A judgement on one person's safety; None is the answer *unknown*."""

    betrokkene: Id
    acuut: bool | None
    structureel: bool | None
    veel_problemen: bool | None = None
    melding: Id = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlegd(Feit):
    overleg: Id
    onderwerp: Overlegonderwerp
    deelnemers: tuple[Deelnemer, ...]
    medisch: bool = False
    telefonisch: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OverlegNagekeken(Feit):
    """A gedragswetenschapper looked the next working day at an overleg held without one."""

    overleg: Id
    door: Deelnemer


@dataclass(frozen=True, slots=True, kw_only=True)
class Beoordeeld(Feit):
    melding: Id
    besluit: Beoordelingsbesluit
    overleg: Id
    criteria: Criteria | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VervolgGekozen(Feit):
    dienst: Dienstsoort
    overleg: Id
    criteria: Criteria | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ZelfVoortgezet(Feit):
    """No overdracht after all: Veilig Thuis keeps zicht and goes on itself."""

    overleg: Id
