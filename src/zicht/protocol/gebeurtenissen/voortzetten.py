"""Another region, or another dossier, goes on with this one."""

from dataclasses import dataclass
from datetime import datetime

from zicht.protocol.begrippen import (
    Betrokkene,
    Conclusie,
    Eergeweld,
    Id,
    Spreekuitkomst,
    Voortzetting,
)
from zicht.protocol.gebeurtenissen.feit import Feit
from zicht.protocol.lopend import (
    Dienst,
    Huisverbod,
    Kader,
    KritiekeDatum,
    Melding,
    Monitoring,
    Navraag,
    Oordeel,
    Plicht,
    Voorwaarde,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegioAangeboden(Feit):
    """The Veilig Thuis of another region (`aan`) is asked to take the whole dossier over. Until it does, nothing changes."""

    aanbod: Id
    aan: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class RegioAanvaard(Feit):
    """That Veilig Thuis took it over: from this minute zicht lies there, and this dossier ends."""

    aanbod: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class RegioGeweigerd(Feit):
    aanbod: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class RegioaanbodIngetrokken(Feit):
    aanbod: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class RegioGevraagd(Feit):
    """The Veilig Thuis of another region (`aan`), where somebody of the household lives, is asked to do something there."""

    vraag: Id
    aan: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class RegioBeantwoord(Feit):
    vraag: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class RegioantwoordBekeken(Feit):
    """Somebody here read what the other region answered."""

    vraag: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Afgesplitst(Feit):
    """These meldingen turned out to be about another household, and these people belong to that one only: the new dossier
    `dossier` goes on with them. `ook_daar`: who belongs to both households."""

    dossier: Id
    meldingen: tuple[Id, ...]
    betrokkenen: tuple[Id, ...] = ()
    ook_daar: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Teruggevoegd(Feit):
    """The split is undone: what went on here goes on in `dossier` again, and this dossier ends."""

    dossier: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Voortgezet(Feit):
    """The first fact of a dossier that goes on with what another one (`uit`) began. What runs comes along as it ran: clocks
    keep their beginning. `vertrokken`: who of the betrokkenen left, and is still named by what
    runs; `te_herkennen`: of whom nobody said yet whether they were known already; `alarmen`: what was
    answered about danger and nobody looked at yet. See `voortzetten`."""

    uit: Id
    reden: Voortzetting
    betrokkenen: tuple[Betrokkene, ...]
    meldingen: tuple[Melding, ...]
    oordelen: tuple[Oordeel, ...] = ()
    dienst: Dienst | None = None
    zelf_voortgezet_op: datetime | None = None
    gesproken: tuple[tuple[Id, Spreekuitkomst, datetime], ...] = ()
    conclusies: tuple[tuple[Id, Conclusie], ...] = ()
    voorwaarden: tuple[Voorwaarde, ...] = ()
    monitoring: Monitoring | None = None
    kaders: tuple[Kader, ...] = ()
    huisverboden: tuple[Huisverbod, ...] = ()
    plichten: tuple[Plicht, ...] = ()
    eergeweld: frozenset[Eergeweld] = frozenset()
    kritieke_data: tuple[KritiekeDatum, ...] = ()
    te_herkennen: tuple[Id, ...] = ()
    alarmen: tuple[Navraag, ...] = ()
    vertrokken: tuple[Id, ...] = ()
