"""A household that is in two dossiers of one team, for tests of merging. Facts only, without pages."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from tests.proefopstelling.wereld import Iemand
from zicht.dossier import journaal, samenvoegen
from zicht.dossier.models import Dossier, Persoon
from zicht.dossier.nummers import next_number
from zicht.dossier.openen import open_dossier
from zicht.dossier.wie import as_betrokkene
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.organisaties.models import Team
from zicht.protocol.begrippen import (
    Beoordelingsbesluit,
    Bronuitkomst,
    Deelnemer,
    Informatiebron,
    Leeftijd,
    Melderkring,
    Overlegonderwerp,
    Positie,
)
from zicht.protocol.gebeurtenissen import (
    Beoordeeld,
    BronGeraadpleegd,
    Feit,
    Ontvangen,
    OordeelGegeven,
    OverdrachtAangeboden,
    Overlegd,
)
from zicht.protocol.partijen import Overdrachtsoort, Partij

REDEN = "Marloes en Noor zijn verhuisd en opnieuw gemeld."
NAMEN = (("Marloes", "ouder", Leeftijd.MEERDERJARIG, 1989), ("Noor", "kind", Leeftijd.MINDERJARIG, 2017))


@dataclass
class Helft:
    """One of the two dossiers, its melding, and its people by first name."""

    iemand: Iemand
    dossier: Dossier
    melding: str
    wie: dict[str, str]

    def record(self, *feiten: Feit, **more: Any) -> None:
        with self.iemand.at_work():
            journaal.record(open_dossier(self.dossier.pk), *feiten, door=self.iemand.medewerker, **more)

    def holder(self, naam: str = "Noor") -> Partij | None:
        with self.iemand.at_work():
            return journaal.stand_of(self.dossier).holder(self.wie[naam], klok.now())

    def decided(self, besluit: Beoordelingsbesluit = Beoordelingsbesluit.OVERDRACHT) -> "Helft":
        """The veiligheidsbeoordeling behind us; nobody is unsafe."""
        m, two = self.melding, (Deelnemer(str(new_id()), rol) for rol in ("backoffice", "gedragswetenschapper"))
        self.record(
            *(BronGeraadpleegd(melding=m, bron=bron, uitkomst=Bronuitkomst.NIETS_BEKEND) for bron in Informatiebron),
            *(OordeelGegeven(betrokkene=id, acuut=False, structureel=False, melding=m) for id in self.wie.values()),
            Overlegd(overleg="o1", onderwerp=Overlegonderwerp.VEILIGHEIDSBEOORDELING, deelnemers=tuple(two)),
            Beoordeeld(melding=m, besluit=besluit, overleg=""),
        )
        return self

    def offered(self, aan: str = "wijkteam") -> str:
        """The id of an offer for everyone."""
        id = str(new_id())
        soort = Overdrachtsoort.LOKAAL_TEAM
        self.record(OverdrachtAangeboden(overdracht=id, soort=soort, voor=tuple(self.wie.values()), aan=aan))
        return id


@dataclass
class Tweeling:
    een: Helft
    ander: Helft

    @property
    def zelfde(self) -> tuple[tuple[str, str], ...]:
        return tuple((id, self.ander.wie[naam]) for naam, id in self.een.wie.items() if naam in self.ander.wie)

    def merge(self) -> "Tweeling":
        door = self.een.iemand
        with door.at_work():
            een, ander = self.een.dossier, self.ander.dossier
            samenvoegen.merge(open_dossier(een.pk), ander, self.zelfde, reden=REDEN, door=door.medewerker)
        return self

    def part(self) -> "Tweeling":
        door = self.een.iemand
        with door.at_work():
            een, ander = self.een.dossier, self.ander.dossier
            samenvoegen.part(open_dossier(een.pk), ander, reden="Het zijn toch andere mensen.", door=door.medewerker)
        return self

    def holders(self, naam: str = "Noor") -> tuple[Partij | None, Partij | None]:
        return self.een.holder(naam), self.ander.holder(naam)


def helft(door: Iemand, team: Team, extra: tuple[str, ...] = ()) -> Helft:
    """A dossier with Marloes and Noor in it, and whoever else, with a melding."""
    melding: UUID = new_id()
    with door.at_work():
        made = Dossier.objects.create(nummer=next_number("VT03"), team=team, aangemaakt_op=klok.now())
        known = (*NAMEN, *((naam, "partner", Leeftijd.MEERDERJARIG, 1985) for naam in extra))
        people = [
            Persoon.objects.create(
                dossier=made,
                kring="huishouden",
                rol=rol,
                leeftijd=leeftijd,
                voornamen=naam,
                achternaam="Dubbelman",
                geboortejaar=jaar,
                geboortemaand=5,
                geboortedag=3,
                geboortesoort="bekend",
                vastgelegd_op=klok.now(),
            )
            for naam, rol, leeftijd, jaar in known
        ]
        received = Ontvangen(
            melding=str(melding),
            melderkring=Melderkring.PROFESSIONAL,
            positie=Positie.VEILIG_THUIS_NEEMT_OVER,
            betrokkenen=tuple(as_betrokkene(persoon) for persoon in people),
            onderwerpen=("partnergeweld",),
        )
        journaal.record(made, received, door=door.medewerker)
    return Helft(door, made, str(melding), {persoon.voornamen: str(persoon.pk) for persoon in people})


def tweeling(door: Iemand, team: Team, ander_team: Team | None = None) -> Tweeling:
    return Tweeling(helft(door, team, ("Ruben",)), helft(door, ander_team or team, ("Opa",)))
