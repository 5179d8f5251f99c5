"""Where a dossier stands: parallel trajecten, who belongs to it, what is owed to whom, and zicht per person.

A Stand is a value. It is made by folding gebeurtenissen (`toepassen`), never by hand and never read from a table.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from zicht.protocol import kalender
from zicht.protocol.begrippen import (
    Afsluitreden,
    Ambtshalve,
    Beoordelingsbesluit,
    Betrokkene,
    Conclusie,
    Deelnemer,
    Dienstsoort,
    Dienstuitgang,
    Handeling,
    Id,
    Informatiebron,
    Kring,
    Melderkring,
    Overlegonderwerp,
    Spreekuitkomst,
    Veiligheid,
    Voorwaardestand,
)
from zicht.protocol.gebeurtenissen import Gebeurtenis, OordeelGegeven
from zicht.protocol.partijen import Overdrachtsoort, Partij, Partijsoort, Rol
from zicht.protocol.zicht import Periodes, Zicht, current


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


_TAKEN_UP = {Aanbod.AANGEBODEN, Aanbod.AANVAARD, Aanbod.VERVANGEN}


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
    """A question to a party around the family during monitoring, and how far it is."""

    vraag: Id
    aan: Id
    gevraagd_op: datetime
    beantwoord_op: datetime | None = None
    acuut: bool = False
    bekeken_op: datetime | None = None

    @property
    def is_alarm(self) -> bool:
        """Somebody is acutely unsafe, says who answered, and nobody of Veilig Thuis looked at it yet."""
        return self.acuut and self.beantwoord_op is not None and self.bekeken_op is None


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


@dataclass(frozen=True, slots=True)
class Stand:
    """Everything the rules need to know about one dossier at one point of its journaal."""

    betrokkenen: tuple[Betrokkene, ...] = ()
    vertrokken: frozenset[Id] = frozenset()
    gemeld_als_nieuw: tuple[Id, ...] = ()
    herkend: tuple[tuple[Id, Id], ...] = ()
    meldingen: tuple[Melding, ...] = ()
    oordelen: tuple[tuple[Id, OordeelGegeven, datetime], ...] = ()
    overleggen: tuple[Overleg, ...] = ()
    dienst: Dienst | None = None
    gesproken: tuple[tuple[Id, Spreekuitkomst, datetime], ...] = ()
    conclusies: tuple[tuple[Id, Conclusie], ...] = ()
    voorwaarden: tuple[Voorwaarde, ...] = ()
    vragen: tuple[tuple[Id, bool], ...] = ()
    overdrachten: tuple[Overdracht, ...] = ()
    zelf_voortgezet_op: datetime | None = None
    monitoring: Monitoring | None = None
    navragen: tuple[Navraag, ...] = ()
    kaders: tuple[Kader, ...] = ()
    huisverboden: tuple[Huisverbod, ...] = ()
    plichten: tuple[Plicht, ...] = ()
    behandelaar: Id = ""
    samenvoeging: Samenvoeging | None = None
    zicht: Zicht = ()
    afgesloten_op: datetime | None = None
    redenen: tuple[tuple[Id, Afsluitreden], ...] = ()
    verleden: tuple[Gebeurtenis, ...] = field(default=(), repr=False)

    # Wie

    def betrokkene(self, id: Id) -> Betrokkene | None:
        return next((betrokkene for betrokkene in self.betrokkenen if betrokkene.id == id), None)

    @property
    def directbetrokkenen(self) -> tuple[Betrokkene, ...]:
        """Who belongs to the household and is still there, born or not."""
        gone = self.vertrokken
        return tuple([wie for wie in self.betrokkenen if wie.kring is Kring.HUISHOUDEN and wie.id not in gone])

    @property
    def ids(self) -> tuple[Id, ...]:
        gone = self.vertrokken
        return tuple([wie.id for wie in self.betrokkenen if wie.kring is Kring.HUISHOUDEN and wie.id not in gone])

    @property
    def te_herkennen(self) -> tuple[Id, ...]:
        """Who was reported as somebody new and is still there, while nobody said yet whether they were known already."""
        here = {wie.id for wie in self.betrokkenen} - self.vertrokken
        return tuple(id for id in self.gemeld_als_nieuw if id in here)

    @property
    def has_children(self) -> bool:
        return any(betrokkene.is_child for betrokkene in self.directbetrokkenen)

    # Zicht

    def periodes(self, betrokkene: Id) -> Periodes:
        return dict(self.zicht).get(betrokkene, ())

    def holder(self, betrokkene: Id, moment: datetime) -> Partij | None:
        running = current(self.periodes(betrokkene), moment)
        return running.bij if running else None

    def held_by(self, soort: Partijsoort, moment: datetime) -> tuple[Id, ...]:
        return tuple(id for id in self.ids if (houder := self.holder(id, moment)) and houder.soort is soort)

    # Trajecten

    @property
    def is_begun(self) -> bool:
        return bool(self.meldingen)

    @property
    def is_closed(self) -> bool:
        return self.afgesloten_op is not None

    @property
    def begin(self) -> datetime | None:
        return min((melding.aankomst for melding in self.meldingen), default=None)

    def melding(self, id: Id) -> Melding | None:
        return next((melding for melding in self.meldingen if melding.id == id), None)

    @property
    def open_meldingen(self) -> tuple[Melding, ...]:
        return tuple(melding for melding in self.meldingen if melding.is_open)

    @property
    def last_besluit(self) -> Melding | None:
        """The melding that was decided on last."""
        decided = [melding for melding in self.meldingen if melding.besloten_op]
        return max(decided, key=lambda melding: melding.besloten_op or melding.aankomst, default=None)

    @property
    def running_dienst(self) -> Dienst | None:
        return self.dienst if self.dienst and self.dienst.is_running else None

    def overdracht(self, id: Id) -> Overdracht | None:
        return next((overdracht for overdracht in self.overdrachten if overdracht.id == id), None)

    def overdrachten_in(self, toestand: Aanbod) -> tuple[Overdracht, ...]:
        return tuple(overdracht for overdracht in self.overdrachten if overdracht.toestand is toestand)

    def refused_offer(self, on: datetime) -> Overdracht | None:
        """The last refusal after which nobody was asked yet for somebody of whom Veilig Thuis still holds zicht."""
        held, taken_up = set(self.held_by(Partijsoort.VEILIG_THUIS, on)), set[Id]()
        for overdracht in reversed(self.overdrachten):
            if overdracht.toestand is Aanbod.GEWEIGERD and held & set(overdracht.voor) - taken_up:
                return overdracht
            if overdracht.toestand in _TAKEN_UP:
                taken_up |= set(overdracht.voor)
        return None

    @property
    def after_assessment(self) -> bool:
        """An overdracht was decided on at a veiligheidsbeoordeling, and nothing bigger runs."""
        besluit = self.last_besluit
        return bool(
            besluit
            and besluit.besluit is Beoordelingsbesluit.OVERDRACHT
            and (self.zelf_voortgezet_op is None or self.zelf_voortgezet_op < (besluit.besloten_op or besluit.aankomst))
        )

    @property
    def hands_over_after_dienst(self) -> bool:
        """An overdracht now comes after a dienst: with voorwaarden, five actions and monitoring behind it."""
        if self.monitoring:
            return True
        return self.dienst is not None and self.dienst.uitgang is not Dienstuitgang.AFSLUITEN

    def navraag(self, vraag: Id) -> Navraag | None:
        return next((navraag for navraag in self.navragen if navraag.vraag == vraag), None)

    @property
    def alarms(self) -> tuple[Navraag, ...]:
        return tuple(navraag for navraag in self.navragen if navraag.is_alarm)

    def kader(self, verzoek: Id) -> Kader | None:
        return next((kader for kader in self.kaders if kader.verzoek == verzoek), None)

    def huisverbod(self, id: Id) -> Huisverbod | None:
        return next((huisverbod for huisverbod in self.huisverboden if huisverbod.id == id), None)

    # Wat er ligt

    def last_oordeel(self, betrokkene: Id) -> OordeelGegeven | None:
        return next((oordeel for id, oordeel, _ in reversed(self.oordelen) if id == betrokkene), None)

    @property
    def is_known_safe(self) -> bool:
        """Of everybody who is still there the last judgement is: not acutely and not structurally unsafe."""
        last = [self.last_oordeel(id) for id in self.ids]
        return all(oordeel and oordeel.acuut is False and oordeel.structureel is False for oordeel in last)

    def is_acutely_unsafe(self, betrokkene: Id) -> bool:
        """What was found last of this person, judged or at a monitoring moment. *Unknown* takes nothing back."""
        judged = (
            (op, bool(o.acuut)) for id, o, op in reversed(self.oordelen) if id == betrokkene and o.acuut is not None
        )
        moments = reversed(self.monitoring.gehouden) if self.monitoring else ()
        seen = (
            (moment.op, veiligheid is Veiligheid.ACUUT_ONVEILIG)
            for moment in moments
            for id, veiligheid in moment.veiligheid
            if id == betrokkene and veiligheid is not Veiligheid.ONBEKEND
        )
        last = [found for found in (next(judged, None), next(seen, None)) if found]
        return bool(last) and max(last)[1]

    @property
    def is_acute(self) -> bool:
        return any(self.is_acutely_unsafe(id) for id in self.ids)

    def mdo_about(self, onderwerp: Overlegonderwerp, since: datetime) -> Overleg | None:
        """The latest overleg that counts for this decision and was held since `since`."""
        return next(reversed(self.mdos_about(onderwerp, since)), None)

    def mdos_about(
        self, onderwerp: Overlegonderwerp, since: datetime, until: datetime | None = None
    ) -> tuple[Overleg, ...]:
        """The overleggen that count for this decision, held since `since`. A decision taken at `until` may not be dated
        before them; people write down minutes, so the same minute will do."""
        return tuple(
            overleg
            for overleg in self.overleggen
            if overleg.onderwerp is onderwerp
            and overleg.op >= since
            and (until is None or overleg.op < until + timedelta(minutes=1))
            and overleg.counts_as_mdo
        )

    @property
    def running_voorwaarden(self) -> tuple[Voorwaarde, ...]:
        return tuple(voorwaarde for voorwaarde in self.voorwaarden if not voorwaarde.vervallen)

    def conclusie(self, betrokkene: Id) -> Conclusie | None:
        return dict(self.conclusies).get(betrokkene)

    @property
    def open_plichten(self) -> tuple[Plicht, ...]:
        return tuple(plicht for plicht in self.plichten if plicht.is_open)

    @property
    def last_moment(self) -> Moment | None:
        return self.monitoring.gehouden[-1] if self.monitoring and self.monitoring.gehouden else None
