"""Two real regions with a worker each, and a dossier with everything in it at the first, for the tests."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.proefopstelling.wereld import Iemand, iemand, team
from zicht.dossier import journaal
from zicht.dossier.models import Dossier
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.melders.nieuw import Afschermgrond
from zicht.organisaties.models import Organisatie, Team
from zicht.protocol.gebeurtenissen import Feit
from zicht.protocol.stand import Stand
from zicht.stations.melding.nieuw import NieuweMelding, NieuweRelatie
from zicht.stations.melding.ontvangen import receive
from zicht.stations.melding.tests.voorbeelden import JUF, MOEDER, NOOR, TANTE, een_melding


@dataclass
class Regios:
    """Alice has a dossier at Flevoland; Ursula works in Utrecht."""

    client: Client
    alice: Iemand
    ursula: Iemand
    team: Team
    utrecht: Organisatie
    dossier: UUID

    def stand(self, wie: Iemand, dossier: UUID) -> Stand:
        with wie.at_work():
            return journaal.stand_of(open_dossier(dossier))

    def here(self) -> Stand:
        return self.stand(self.alice, self.dossier)

    def record(self, *feiten: Feit) -> None:
        with self.alice.at_work():
            journaal.record(open_dossier(self.dossier), *feiten, door=self.alice.medewerker)

    def look(self, wie: Iemand, naam: str, *args: object) -> HttpResponse:
        self.client.force_login(wie.medewerker)
        return self.client.get(reverse(naam, args=args))  # type: ignore[return-value]

    def send(self, wie: Iemand, naam: str, *args: object, **answers: Any) -> HttpResponse:
        self.client.force_login(wie.medewerker)
        return self.client.post(reverse(naam, args=args), {"sleutel": str(new_id()), **answers})  # type: ignore[return-value]

    def offer(self, samenvatting: str = "Het gezin verhuist vrijdag.") -> UUID:
        """Offered to Utrecht on the page; the id of the message."""
        answers = {"regio": str(self.utrecht.pk), "samenvatting": samenvatting, "gebeld": "on"}
        sent = self.send(self.alice, "regio-aanbieden", self.dossier, **answers)
        assert sent.status_code == 302, sent.content.decode()
        aanbod = self.here().regioaanbod
        assert aanbod
        return UUID(aanbod.id)

    def take_over(self, bericht: UUID) -> Dossier:
        answer = self.send(self.ursula, "regio-overnemen", bericht, team=str(self.team.pk))
        assert answer.status_code == 302, answer.content.decode()
        with self.ursula.at_work():
            return Dossier.objects.get()


def regios(client: Client, nieuw: NieuweMelding | None = None) -> Regios:
    flevoland, utrecht = (Organisatie.objects.get(code=code) for code in ("VT03", "VT20"))
    almere, stad = team(flevoland, "Almere"), team(utrecht, "Utrecht")
    alice, ursula = iemand(flevoland, "backoffice", almere), iemand(utrecht, "backoffice", stad)
    with alice.at_work():
        dossier = receive(nieuw or a_melding(), door=alice.medewerker).dossier_id
    return Regios(client, alice, ursula, stad, utrecht, dossier)


def a_melding() -> NieuweMelding:
    """Three days ago, by somebody who must stay unknown to the family; with a BSN: all of it must come over whole."""
    melder = replace(JUF, anoniem_voor_gezin=True, grond=Afschermgrond.GEVAAR_GEZIN)
    relatie = NieuweRelatie(van="moeder", naar="noor", soort="ouder")
    return een_melding(
        melder=melder,
        personen=(NOOR, MOEDER, TANTE),
        relaties=(relatie,),
        ontvangen_op=klok.now() - timedelta(days=3),
        vlaggen=(("wurging", True),),
    )
