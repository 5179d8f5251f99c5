"""The desk of a Veilig Thuis of a real region: the front office logged in, a form that is complete, and ways to send it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.test import Client
from django.urls import reverse

from tests.proefopstelling.wereld import Iemand, Wereld, iemand
from zicht.foundation.ids import new_id

KIND = {
    "p0-rol": "kind",
    "p0-voornamen": "Noor",
    "p0-achternaam": "Proefman",
    "p0-geboren": "12-3-2017",
    "p0-postcode": "1315AB",
    "p0-huisnummer": "12",
    "p0-woonplaats": "Almere",
}
MOEDER = {"p1-rol": "ouder", "p1-voornamen": "Marloes", "p1-achternaam": "Proefman", "p1-zelfde_adres": "on"}
JUF = {
    "melder_soort": "professional",
    "naam": "Wilhelmina Zonneveld",
    "telefoon": "06 12345678",
    "functie": "leerkracht",
    "organisatie": "De Lantaarn",
}
BUUR = {"melder_soort": "omstander", "naam": "Theodoor Achterburen", "telefoon": "06 87654321"}
HEEL = {
    "aantal": "3",
    "feiten": "Drie keer een blauwe plek op de arm.\n\nMoeder haalde haar niet op.",
    "oordeel": "Het klopt niet thuis.",
    "onderwerpen": ["kindermishandeling"],
    "positie": "veilig-thuis-neemt-over",
    "spoed": "nee",
    "kanaal": "telefoon",
    **KIND,
    **MOEDER,
    **JUF,
}


@dataclass
class Desk:
    hier: Wereld
    client: Client
    front: Iemand
    concept: UUID = field(default_factory=new_id)
    sleutel: UUID = field(default_factory=new_id)

    @property
    def address(self) -> str:
        return reverse("melding-concept", args=[self.concept])

    def send(self, answers: Mapping[str, Any] | None = None, **more: Any) -> Any:
        """What a browser sends; an answer that is None is left out."""
        sent = {"sleutel": str(self.sleutel), **(HEEL if answers is None else answers), **more}
        return self.client.post(self.address, {naam: value for naam, value in sent.items() if value is not None})

    def finish(self, answers: Mapping[str, Any] | None = None, **last: Any) -> Any:
        """Read out, then send the last answer with the key of what was searched for."""
        page = self.send(answers)
        assert page.context, page.content.decode()[:500]
        assert "controle" in page.context, page.context["formulier"].fouten
        gezocht = page.context["controle"]["gezocht"].value()
        return self.send(answers, **{"_neem_aan": "1", "c-gezocht": gezocht, "c-voorgelezen": "ja", **last})


def desk(hier: Wereld, client: Client) -> Desk:
    front = iemand(hier.flevoland, "frontoffice")
    client.force_login(front.medewerker)
    return Desk(hier, client, front)


def words(response: Any) -> str:
    return str(response.content.decode())
