"""What runs in a dossier, each as a value: meldingen, diensten, overdrachten, monitoring, duties. `stand` holds them together."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from zicht.protocol import kalender
from zicht.protocol.begrippen import (
    Ambtshalve,
    Beoordelingsbesluit,
    Datumreden,
    Datumuitkomst,
    Deelnemer,
    Dienstsoort,
    Dienstuitgang,
    Handeling,
    Id,
    Informatiebron,
    Melderkring,
    Overlegonderwerp,
    Spreekuitkomst,
    Veiligheid,
    Voorwaardestand,
)
from zicht.protocol.partijen import Overdrachtsoort, Partij, Partijsoort, Rol


@dataclass(frozen=True, slots=True)
class Melding:
    """A melding with its own veiligheidsbeoordeling and clocks, which keep the first arrival."""

    id: Id
    aankomst: datetime
    melderkring: Melderkring
    betrokkenen: tuple[Id, ...]
    uiterlijk: datetime
    spoed: bool = False
    anoniem: bool = False
    ambtshalve: Ambtshalve | None = None
    gezin_weet_ervan: bool | None = None
    bronnen: frozenset[Informatiebron] = frozenset()
    besluit: Beoordelingsbesluit | None = None
    besloten_op: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.besluit is None


@dataclass(frozen=True, slots=True)
class Dienst:
    """Voorwaarden en vervolg, onderzoek, or the wait for the choice. `uiterlijk` counts from the first
    veiligheidsbeoordeling; `sinds` is when this soort began, `begonnen` when Veilig Thuis took the case on. `op_tijd` is
    what `uiterlijk` would be, had that assessment been ready on the day it was due."""

    soort: Dienstsoort
    sinds: datetime
    begonnen: datetime
    uiterlijk: datetime
    op_tijd: datetime
    uitgang: Dienstuitgang | None = None
    afgerond_op: datetime | None = None

    @property
    def is_running(self) -> bool:
        return self.uitgang is None

    @property
    def began_late(self) -> bool:
        """The ten weeks began after the day on which the assessment was due."""
        return self.op_tijd < self.uiterlijk


class Aanbod(StrEnum):
    VOORBEREID = "voorbereid"
    AANGEBODEN = "aangeboden"
    AANVAARD = "aanvaard"
    GEWEIGERD = "geweigerd"
    INGETROKKEN = "ingetrokken"
    VERVANGEN = "vervangen"


@dataclass(frozen=True, slots=True)
class Overdracht:
    """A hand-over to one party: what was done before it, whether it was offered, accepted or refused."""

    id: Id
    toestand: Aanbod
    sinds: datetime
    handelingen: frozenset[Handeling] = frozenset()
    soort: Overdrachtsoort | None = None
    aan: Id = ""
    voor: tuple[Id, ...] = ()
    na_dienst: bool = False
    hulp_loopt: bool = False
    hulp_gestopt_sinds: date | None = None

    @property
    def partij(self) -> Partij:
        if self.soort is Overdrachtsoort.DIRECTBETROKKENEN:
            return Partij(Partijsoort.DIRECTBETROKKENEN)
        return Partij(Partijsoort.OVERDRACHTSPARTIJ, self.aan)


@dataclass(frozen=True, slots=True)
class Moment:
    id: Id
    op: datetime
    gesproken: tuple[tuple[Id, Spreekuitkomst], ...]
    veiligheid: tuple[tuple[Id, Veiligheid], ...]
    voorwaarden: tuple[tuple[Id, Voorwaardestand], ...] = ()


@dataclass(frozen=True, slots=True)
class Monitoring:
    sinds: datetime
    gepland: tuple[date, ...]
    gehouden: tuple[Moment, ...] = ()

    @property
    def einde(self) -> date:
        return self.gepland[-1]

    def next_moment(self) -> date | None:
        """The first planned day without a moment: each moment held answers one planned day, in order."""
        return self.gepland[len(self.gehouden)] if len(self.gehouden) < len(self.gepland) else None


@dataclass(frozen=True, slots=True)
class Navraag:
    """A question to a party around the family during monitoring, or to another region, and how far it is."""

    vraag: Id
    aan: Id
    gevraagd_op: datetime
    beantwoord_op: datetime | None = None
    acuut: bool = False
    bekeken_op: datetime | None = None

    @property
    def asks_attention(self) -> bool:
        """Answered, and nobody looked at that yet."""
        return self.beantwoord_op is not None and self.bekeken_op is None

    @property
    def is_alarm(self) -> bool:
        """Somebody is acutely unsafe, says who answered, and nobody of Veilig Thuis looked at it yet."""
        return self.acuut and self.asks_attention


@dataclass(frozen=True, slots=True)
class Kader:
    """The gedwongen kader for some children: the station it stands at, and who carries it out."""

    verzoek: Id
    station: str
    voor: tuple[Id, ...]
    sinds: datetime
    uitvoerder: Partij | None = None


@dataclass(frozen=True, slots=True)
class Huisverbod:
    id: Id
    betrokkene: Id
    opgelegd: datetime
    uiterlijk: datetime
    verlengd: bool = False
    beeindigd: datetime | None = None

    def is_running(self, on: datetime) -> bool:
        return self.beeindigd is None and on <= self.uiterlijk


@dataclass(frozen=True, slots=True)
class KritiekeDatum:
    """A day on which somebody may come into danger; with nobody in `voor` it is everyone."""

    id: Id
    reden: Datumreden
    dag: date
    voor: tuple[Id, ...]
    sinds: datetime
    bekeken_op: datetime | None = None
    uitkomst: Datumuitkomst | None = None

    @property
    def is_open(self) -> bool:
        """Still to be looked at: nobody said that it is off, or how it went."""
        return self.uitkomst in {None, Datumuitkomst.KOMT_NOG}


@dataclass(frozen=True, slots=True)
class Regioaanbod:
    """The dossier, offered to the Veilig Thuis of another region (`aan`)."""

    id: Id
    aan: Id
    sinds: datetime
    toestand: Aanbod = Aanbod.AANGEBODEN

    @property
    def is_open(self) -> bool:
        return self.toestand is Aanbod.AANGEBODEN

    @property
    def asks_attention(self) -> bool:
        """It waits for an answer, or it was refused and nobody looked at that yet."""
        return self.toestand in {Aanbod.AANGEBODEN, Aanbod.GEWEIGERD}


@dataclass(frozen=True, slots=True)
class Oordeel:
    """What was judged of one person's safety, as another dossier takes it along; None is *unknown*."""

    betrokkene: Id
    op: datetime
    acuut: bool | None
    structureel: bool | None
    veel_problemen: bool | None = None
    melding: Id = ""


@dataclass(frozen=True, slots=True)
class Samenvoeging:
    """The other dossier about this household, since when, and who is the same: by the id here and by the id there."""

    dossier: Id
    zelfde: tuple[tuple[Id, Id], ...]
    sinds: datetime


_OF_VEILIG_THUIS = frozenset(Rol)


@dataclass(frozen=True, slots=True)
class Overleg:
    id: Id
    onderwerp: Overlegonderwerp
    op: datetime
    deelnemers: tuple[Deelnemer, ...]
    medisch: bool = False
    nagekeken: bool = False

    @property
    def expert(self) -> Rol:
        return Rol.VERTROUWENSARTS if self.medisch else Rol.GEDRAGSWETENSCHAPPER

    @property
    def has_expert(self) -> bool:
        return any(deelnemer.rol == self.expert for deelnemer in self.deelnemers)

    @property
    def counts_as_mdo(self) -> bool:
        """Two different people of Veilig Thuis, one an expert; outside office hours any two of them will do (and the
        expert looks later). Who takes part for a chain partner is welcome and does not count."""
        two = len({deelnemer.medewerker for deelnemer in self.deelnemers if deelnemer.rol in _OF_VEILIG_THUIS}) >= 2
        return two and (self.has_expert or not kalender.in_office_hours(self.op))


@dataclass(frozen=True, slots=True)
class Plicht:
    """Something owed: `wie` must still be told this. `streef` is the unmoved day of a statutory term, `verlengd_vanaf` the
    one after which its last extension runs."""

    code: str
    wie: Id
    sinds: datetime
    uiterlijk: datetime | None = None
    streef: date | None = None
    verlengd_vanaf: date | None = None
    uitgesteld: int = 0
    vervuld_op: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.vervuld_op is None


@dataclass(frozen=True, slots=True)
class Voorwaarde:
    id: Id
    voor: tuple[Id, ...]
    vervallen: bool = False
