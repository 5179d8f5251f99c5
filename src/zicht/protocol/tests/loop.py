"""A course of facts for tests: it records them one after another on a clock of its own, as the journaal would."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from zicht.protocol import verloop
from zicht.protocol.begrippen import (
    Beoordelingsbesluit,
    Betrokkene,
    Bronuitkomst,
    Criteria,
    Deelnemer,
    Handeling,
    Leeftijd,
    Melderkring,
    Overlegonderwerp,
    Positie,
)
from zicht.protocol.gebeurtenissen import (
    Beoordeeld,
    BronGeraadpleegd,
    Feit,
    Gebeurtenis,
    HandelingVerricht,
    Ontvangen,
    OordeelGegeven,
    OverdrachtAangeboden,
    OverdrachtAanvaard,
    Overlegd,
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


class Geweigerd(AssertionError):
    """The protocol refused a fact that the course needed."""


@dataclass
class Loop:
    """A dossier in the making. `nu` is its clock; `record` puts a fact on it and moves one minute on."""

    nu: datetime = VRIJDAG_MIDDAG
    stand: Stand = field(default_factory=Stand)
    gebeurtenissen: list[Gebeurtenis] = field(default_factory=list)

    def may(self, feit: Feit) -> Weigering | None:
        return verloop.may(self.stand, feit, self.nu)

    def record(self, *feiten: Feit) -> "Loop":
        for feit in feiten:
            if refusal := self.may(feit):
                raise Geweigerd(f"{feit}: {refusal}")
            self.add(feit)
        return self

    def add(self, feit: Feit, op: datetime | None = None) -> Gebeurtenis:
        nummer = len(self.gebeurtenissen) + 1
        gebeurtenis = Gebeurtenis(f"g{nummer}", nummer, feit, op or self.nu, self.nu, "els")
        self.gebeurtenissen.append(gebeurtenis)
        self.stand = verloop.apply(self.stand, gebeurtenis)
        self.nu += timedelta(minutes=1)
        return gebeurtenis

    def wait(self, **duration: float) -> "Loop":
        self.nu += timedelta(**duration)
        return self

    def at(self, *moment: int) -> "Loop":
        self.nu = datetime(*moment, tzinfo=AMSTERDAM)  # type: ignore[arg-type]
        return self

    def holder(self, wie: str = "kind") -> Partij | None:
        return self.stand.holder(wie, self.nu)

    # What the courses of many tests share

    def received(self, melding: str = "m1", wie: tuple[Betrokkene, ...] = GEZIN, **more: object) -> "Loop":
        given = {"melderkring": Melderkring.PROFESSIONAL, "positie": Positie.VEILIG_THUIS_NEEMT_OVER} | more
        feit = Ontvangen(melding=melding, betrokkenen=wie, onderwerpen=("kindermishandeling",), **given)  # type: ignore[arg-type]
        return self.record(feit)

    def consulted(self, onderwerp: Overlegonderwerp = Overlegonderwerp.VEILIGHEIDSBEOORDELING) -> str:
        overleg = f"o{len(self.stand.overleggen) + 1}"
        self.record(Overlegd(overleg=overleg, onderwerp=onderwerp, deelnemers=TWEE_MENSEN))
        return overleg

    def prepared(self, melding: str = "m1", acuut: bool | None = False, structureel: bool | None = False) -> str:
        """Everything on record that a decision needs; the id of the overleg."""
        for bron in sources_needed(self.stand):
            self.record(BronGeraadpleegd(melding=melding, bron=bron, uitkomst=Bronuitkomst.NIETS_BEKEND))
        for id in self.stand.ids:
            self.record(OordeelGegeven(betrokkene=id, acuut=acuut, structureel=structureel, melding=melding))
        return self.consulted()

    def assessed(self, besluit: Beoordelingsbesluit, melding: str = "m1", **unsafe: bool | None) -> "Loop":
        overleg = self.prepared(melding, **unsafe)
        return self.record(Beoordeeld(melding=melding, besluit=besluit, overleg=overleg, criteria=CRITERIA))

    def offered(self, overdracht: str = "d1", aan: str = "wijkteam", voor: tuple[str, ...] = ()) -> "Loop":
        if self.stand.hands_over_after_dienst:
            self.record(*(HandelingVerricht(overdracht=overdracht, handeling=h) for h in Handeling))
        soort = Overdrachtsoort.LOKAAL_TEAM
        voor = voor or self.stand.ids
        return self.record(OverdrachtAangeboden(overdracht=overdracht, soort=soort, voor=voor, aan=aan))

    def accepted(self, overdracht: str = "d1") -> "Loop":
        return self.record(OverdrachtAanvaard(overdracht=overdracht, wie_kijkt="wim"))
