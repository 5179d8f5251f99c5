"""A course of facts for tests: it records them one after another on a clock of its own, as the journaal would."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from zicht.protocol import verloop
from zicht.protocol.begrippen import (
    Beoordelingsbesluit,
    Betrokkene,
    Bronuitkomst,
    Conclusie,
    Criteria,
    Deelnemer,
    Dienstsoort,
    Handeling,
    Leeftijd,
    Melderkring,
    Overlegonderwerp,
    Positie,
    Spreekuitkomst,
    Veiligheid,
)
from zicht.protocol.gebeurtenissen import (
    Beoordeeld,
    BronGeraadpleegd,
    Feit,
    Gebeurtenis,
    Geconcludeerd,
    Gemonitord,
    Gesproken,
    HandelingVerricht,
    Ontvangen,
    OordeelGegeven,
    OverdrachtAangeboden,
    OverdrachtAanvaard,
    Overlegd,
    VervolgGekozen,
    VerzoekIngediend,
    VoorwaardeVastgesteld,
)
from zicht.protocol.kalender import AMSTERDAM
from zicht.protocol.partijen import Overdrachtsoort, Partij, Rol
from zicht.protocol.stand import Stand
from zicht.protocol.station import Weigering
from zicht.protocol.voldaan import sources_needed

MOEDER = Betrokkene("moeder", leeftijd=Leeftijd.MEERDERJARIG)
VADER = Betrokkene("vader", leeftijd=Leeftijd.MEERDERJARIG, vermoedelijk_pleger=True)
KIND = Betrokkene("kind", leeftijd=Leeftijd.MINDERJARIG)
GEZIN = (MOEDER, VADER, KIND)
TWEE_MENSEN = (Deelnemer("els", Rol.BACKOFFICE), Deelnemer("gea", Rol.GEDRAGSWETENSCHAPPER))
CRITERIA = Criteria(onveiligheid=True, veel_problemen=None, bevestigen_nodig=True, medewerking=False)
VRIJDAG_MIDDAG = datetime(2026, 11, 20, 15, 48, tzinfo=AMSTERDAM)


def moment(jaar: int, maand: int, dag: int, uur: int = 12, minuut: int = 0) -> datetime:
    return datetime(jaar, maand, dag, uur, minuut, tzinfo=AMSTERDAM)


class Geweigerd(AssertionError):
    """The protocol refused a fact that the course needed."""


@dataclass
class Loop:
    """A dossier in the making. `nu` is its clock; `record` puts a fact on it and moves one minute on."""

    nu: datetime = VRIJDAG_MIDDAG
    stand: Stand = field(default_factory=Stand)
    gebeurtenissen: list[Gebeurtenis] = field(default_factory=list)

    def may(self, feit: Feit, op: datetime | None = None) -> Weigering | None:
        return verloop.may(self.stand, feit, op or self.nu, self.nu)

    def refused(self, feit: Feit, op: datetime | None = None) -> Weigering:
        """The refusal of a fact that must be refused."""
        refusal = self.may(feit, op)
        assert refusal, f"{feit} is toegelaten"
        return refusal

    def record(self, *feiten: Feit, op: datetime | None = None) -> "Loop":
        for feit in feiten:
            if refusal := self.may(feit, op):
                raise Geweigerd(f"{feit}: {refusal}")
            self.add(feit, op)
        return self

    def add(self, feit: Feit, op: datetime | None = None) -> Gebeurtenis:
        nummer = len(self.gebeurtenissen) + 1
        gebeurtenis = Gebeurtenis(f"g{nummer}", nummer, feit, op or self.nu, self.nu, "els")
        self.gebeurtenissen.append(gebeurtenis)
        self.stand = verloop.apply(self.stand, gebeurtenis)
        self.nu += timedelta(minutes=1)
        return gebeurtenis

    def take_back(self) -> "Loop":
        """As if the last gebeurtenis had not been recorded."""
        self.gebeurtenissen.pop()
        self.stand = verloop.replay(self.gebeurtenissen)
        return self

    def wait(self, **duration: float) -> "Loop":
        self.nu += timedelta(**duration)
        return self

    def at(self, jaar: int, maand: int, dag: int, uur: int = 12, minuut: int = 0) -> "Loop":
        self.nu = moment(jaar, maand, dag, uur, minuut)
        return self

    def holder(self, wie: str = "kind") -> Partij | None:
        return self.stand.holder(wie, self.nu)

    def holders(self) -> set[Partij | None]:
        """With whom zicht lies now: one party when it lies the same for everyone."""
        return {self.holder(id) for id in self.stand.ids}

    # What the courses of many tests share

    def received(
        self, melding: str = "m1", wie: tuple[Betrokkene, ...] = GEZIN, op: datetime | None = None, **more: Any
    ) -> "Loop":
        given: dict[str, Any] = {
            "melderkring": Melderkring.PROFESSIONAL,
            "positie": Positie.VEILIG_THUIS_NEEMT_OVER,
            "onderwerpen": ("kindermishandeling",),
        } | more
        feit = Ontvangen(melding=melding, betrokkenen=wie, **given)
        return self.record(feit, op=op)

    def consulted(
        self,
        onderwerp: Overlegonderwerp = Overlegonderwerp.VEILIGHEIDSBEOORDELING,
        deelnemers: tuple[Deelnemer, ...] = TWEE_MENSEN,
        **more: bool,
    ) -> str:
        overleg = f"o{len(self.stand.overleggen) + 1}"
        self.record(Overlegd(overleg=overleg, onderwerp=onderwerp, deelnemers=deelnemers, **more))
        return overleg

    def prepared(self, melding: str = "m1", acuut: bool | None = False, structureel: bool | None = False) -> str:
        """Everything on record that a decision needs; the id of the overleg."""
        for bron in sources_needed(self.stand):
            self.record(BronGeraadpleegd(melding=melding, bron=bron, uitkomst=Bronuitkomst.NIETS_BEKEND))
        for id in self.stand.ids:
            self.record(OordeelGegeven(betrokkene=id, acuut=acuut, structureel=structureel, melding=melding))
        return self.consulted()

    def assessed(
        self,
        besluit: Beoordelingsbesluit,
        melding: str = "m1",
        acuut: bool | None = False,
        structureel: bool | None = False,
    ) -> "Loop":
        overleg = self.prepared(melding, acuut, structureel)
        return self.record(Beoordeeld(melding=melding, besluit=besluit, overleg=overleg, criteria=CRITERIA))

    def offered(self, overdracht: str = "d1", aan: str = "wijkteam", voor: tuple[str, ...] = ()) -> "Loop":
        if self.stand.hands_over_after_dienst:
            self.record(*(HandelingVerricht(overdracht=overdracht, handeling=h) for h in Handeling))
        soort = Overdrachtsoort.LOKAAL_TEAM
        voor = voor or self.stand.ids
        return self.record(OverdrachtAangeboden(overdracht=overdracht, soort=soort, voor=voor, aan=aan))

    def accepted(self, overdracht: str = "d1") -> "Loop":
        return self.record(OverdrachtAanvaard(overdracht=overdracht, wie_kijkt="wim"))

    def chosen(self, dienst: Dienstsoort) -> "Loop":
        overleg = self.consulted(Overlegonderwerp.KEUZE_VERVOLG)
        return self.record(VervolgGekozen(dienst=dienst, overleg=overleg, criteria=CRITERIA))

    def conditions_set(self, voorwaarde: str = "v1") -> "Loop":
        return self.record(VoorwaardeVastgesteld(voorwaarde=voorwaarde, voor=self.stand.ids))

    def concluded(self, conclusie: Conclusie) -> "Loop":
        """Everyone spoken, the same conclusion for all, and an overleg about it."""
        for id in self.stand.ids:
            self.record(Gesproken(betrokkene=id, uitkomst=Spreekuitkomst.GESPROKEN))
            self.record(Geconcludeerd(betrokkene=id, conclusie=conclusie))
        self.consulted(Overlegonderwerp.UITKOMST_ONDERZOEK)
        return self

    def in_monitoring(self) -> "Loop":
        """The shortest way to monitoring: voorwaarden en vervolg at once, a voorwaarde, an accepted overdracht."""
        self.received().assessed(Beoordelingsbesluit.VOORWAARDEN_VERVOLG)
        return self.conditions_set().offered().accepted()

    def monitored(self, veiligheid: Veiligheid = Veiligheid.STABIEL_VEILIG, **anders: Veiligheid) -> "Loop":
        born = [wie.id for wie in self.stand.directbetrokkenen if wie.leeftijd is not Leeftijd.ONGEBOREN]
        feit = Gemonitord(
            moment=f"t{len(self.gebeurtenissen)}",
            gesproken=tuple((id, Spreekuitkomst.GESPROKEN) for id in born),
            veiligheid=tuple((id, anders.get(id, veiligheid)) for id in self.stand.ids),
        )
        return self.record(feit)

    def requested(self, verzoek: str = "r1", voor: tuple[str, ...] = ("kind",), met_tafel: bool = True) -> "Loop":
        overleg = self.consulted(Overlegonderwerp.GEDWONGEN_KADER)
        return self.record(VerzoekIngediend(verzoek=verzoek, voor=voor, overleg=overleg, met_tafel=met_tafel))
