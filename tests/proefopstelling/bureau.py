"""A worker at a desk, for tests of acts on a dossier: made-up household, a logged-in client, forms sent by name."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.proefopstelling.wereld import Iemand, Wereld, iemand
from zicht.dossier import journaal
from zicht.dossier.models import Dossier, Persoon
from zicht.dossier.nummers import next_number
from zicht.dossier.openen import open_dossier
from zicht.dossier.wie import as_betrokkene
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.protocol.begrippen import (
    Beoordelingsbesluit,
    Bronuitkomst,
    Criteria,
    Deelnemer,
    Informatiebron,
    Leeftijd,
    Melderkring,
    Overlegonderwerp,
    Positie,
)
from zicht.protocol.gebeurtenissen import Beoordeeld, BronGeraadpleegd, Feit, Ontvangen, OordeelGegeven, Overlegd
from zicht.protocol.stand import Stand

CRITERIA = Criteria(onveiligheid=True, veel_problemen=None, bevestigen_nodig=True, medewerking=False)
GEZIN = (
    ("Marloes", "ouder", Leeftijd.MEERDERJARIG),
    ("Ruben", "partner", Leeftijd.MEERDERJARIG),
    ("Noor", "kind", Leeftijd.MINDERJARIG),
)


@dataclass
class Bureau:
    """Alice of team Almere, with one received melding in front of her."""

    hier: Wereld
    client: Client
    dossier: UUID
    melding: UUID
    wie: dict[str, str]

    @property
    def alice(self) -> Iemand:
        return self.hier.alice

    def stand(self) -> Stand:
        with self.alice.at_work():
            return journaal.stand_of(open_dossier(self.dossier))

    def record(self, *feiten: Feit) -> None:
        """Put facts in the journaal without a page."""
        with self.alice.at_work():
            journaal.record(open_dossier(self.dossier), *feiten, door=self.alice.medewerker)

    def address(self, naam: str, *args: object) -> str:
        return reverse(naam, args=[self.dossier, *args])

    def look(self, naam: str, *args: object) -> HttpResponse:
        return self.client.get(self.address(naam, *args))  # type: ignore[return-value]

    def send(self, naam: str, /, *args: object, **answers: Any) -> HttpResponse:
        """Send a form; a key of its own unless one is given."""
        sent = {"sleutel": str(new_id()), **answers}
        return self.client.post(self.address(naam, *args), sent)  # type: ignore[return-value]

    def consult(self, onderwerp: str) -> HttpResponse:
        expert = iemand(self.hier.flevoland, "gedragswetenschapper", self.hier.almere)
        met = f"{expert.medewerker.pk}:gedragswetenschapper"
        answers = {"onderwerp": onderwerp, "met": [met], "uitkomst": "Wij zien het hetzelfde."}
        return self.send("overleg-vastleggen", **answers)

    def decided(self, besluit: Beoordelingsbesluit, *, structureel: bool = False) -> "Bureau":
        """The veiligheidsbeoordeling behind us, with this decision."""
        m = str(self.melding)
        self.record(
            *(BronGeraadpleegd(melding=m, bron=bron, uitkomst=Bronuitkomst.NIETS_BEKEND) for bron in Informatiebron),
            *(
                OordeelGegeven(betrokkene=id, acuut=False, structureel=structureel, melding=m)
                for id in self.wie.values()
            ),
            self.talked(Overlegonderwerp.VEILIGHEIDSBEOORDELING),
            Beoordeeld(melding=m, besluit=besluit, overleg="", criteria=CRITERIA),
        )
        return self

    def talked(self, onderwerp: Overlegonderwerp) -> Overlegd:
        """An overleg of two, one of them an expert, as a fact."""
        two = (Deelnemer(str(self.alice.medewerker.pk), "backoffice"), Deelnemer(str(new_id()), "gedragswetenschapper"))
        return Overlegd(overleg=str(new_id()), onderwerp=onderwerp, deelnemers=two)


def bureau(hier: Wereld, client: Client, gezin: Iterable[tuple[str, str, Leeftijd]] = GEZIN) -> Bureau:
    """A household, a received melding, and Alice logged in."""
    melding = new_id()
    with hier.alice.at_work():
        made = Dossier.objects.create(nummer=next_number("VT03"), team=hier.almere, aangemaakt_op=klok.now())
        people = [
            Persoon.objects.create(
                dossier=made,
                kring="huishouden",
                rol=rol,
                leeftijd=leeftijd,
                voornamen=voornaam,
                achternaam="Proefman",
                vastgelegd_op=klok.now(),
            )
            for voornaam, rol, leeftijd in gezin
        ]
        received = Ontvangen(
            melding=str(melding),
            melderkring=Melderkring.PROFESSIONAL,
            positie=Positie.VEILIG_THUIS_NEEMT_OVER,
            betrokkenen=tuple(as_betrokkene(persoon) for persoon in people),
            onderwerpen=("partnergeweld",),
        )
        journaal.record(made, received, door=hier.alice.medewerker)
    client.force_login(hier.alice.medewerker)
    return Bureau(hier, client, made.pk, melding, {persoon.voornamen: str(persoon.pk) for persoon in people})
