"""Where a dossier stands: parallel trajecten, who belongs to it, what is owed to whom, and zicht per person.

A Stand is a value. It is made by folding gebeurtenissen (`toepassen`), never by hand and never read from a table.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from zicht.protocol.begrippen import (
    Afsluitreden,
    Beoordelingsbesluit,
    Betrokkene,
    Conclusie,
    Dienstuitgang,
    Eergeweld,
    Id,
    Kring,
    Overlegonderwerp,
    Spreekuitkomst,
    Veiligheid,
)
from zicht.protocol.gebeurtenissen import Gebeurtenis, OordeelGegeven
from zicht.protocol.lopend import (
    Aanbod,
    Dienst,
    Huisverbod,
    Kader,
    KritiekeDatum,
    Melding,
    Moment,
    Monitoring,
    Navraag,
    Overdracht,
    Overleg,
    Plicht,
    Regioaanbod,
    Samenvoeging,
    Voorwaarde,
)
from zicht.protocol.partijen import Partij, Partijsoort
from zicht.protocol.zicht import Periodes, Zicht, current

_TAKEN_UP = {Aanbod.AANGEBODEN, Aanbod.AANVAARD, Aanbod.VERVANGEN}


@dataclass(frozen=True, slots=True)
class Stand:
    """Everything the rules need to know about one dossier at one point of its journaal."""

    betrokkenen: tuple[Betrokkene, ...] = ()
    vertrokken: frozenset[Id] = frozenset()
    gemeld_als_nieuw: tuple[Id, ...] = ()
    herkend: tuple[tuple[Id, Id], ...] = ()
    meldingen: tuple[Melding, ...] = ()
    eergeweld: frozenset[Eergeweld] = frozenset()
    kritieke_data: tuple[KritiekeDatum, ...] = ()
    deskundige: Id = ""
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
    regioaanbod: Regioaanbod | None = None
    regiovragen: tuple[Navraag, ...] = ()
    teruggevoegd_in: Id = ""
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
    def open_regioaanbod(self) -> Regioaanbod | None:
        """The dossier is offered to another region, which did not answer yet."""
        return self.regioaanbod if self.regioaanbod and self.regioaanbod.is_open else None

    @property
    def taken_over(self) -> Regioaanbod | None:
        """The offer by which another region took the whole dossier over."""
        return self.regioaanbod if self.regioaanbod and self.regioaanbod.toestand is Aanbod.AANVAARD else None

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
    def goes_on_elsewhere(self) -> bool:
        """This dossier ended because another one goes on with it."""
        return bool(self.taken_over or self.teruggevoegd_in)

    def regiovraag(self, vraag: Id) -> Navraag | None:
        return next((navraag for navraag in self.regiovragen if navraag.vraag == vraag), None)

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

    def kritieke_datum(self, id: Id) -> KritiekeDatum | None:
        return next((datum for datum in self.kritieke_data if datum.id == id), None)

    @property
    def open_kritieke_data(self) -> tuple[KritiekeDatum, ...]:
        """The soonest first."""
        return tuple(sorted((d for d in self.kritieke_data if d.is_open), key=lambda datum: datum.dag))

    @property
    def last_moment(self) -> Moment | None:
        return self.monitoring.gehouden[-1] if self.monitoring and self.monitoring.gehouden else None
