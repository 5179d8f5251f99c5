"""A school at its door: a teacher, a colleague, the aandachtsfunctionaris, and another school. Forms sent by name."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.proefopstelling.wereld import Iemand, iemand, organisatie
from zicht.foundation.ids import new_id
from zicht.meldcode.models import Meldcodedossier
from zicht.meldcode.openen import open_meldcode
from zicht.meldcode.vastleggen import doorloop_of
from zicht.organisaties.models import Organisatie
from zicht.organisaties.soorten import Soort
from zicht.protocol.doorloop import Doorloop

SIGNAAL = {"tekst": "Twee blauwe plekken op de arm.", "soort": "gezien"}
SIGNALEN = {"onderwerpen": ["kindermishandeling"], "beroepskracht": "nee"}
OVERLEG = {"met": ["aandachtsfunctionaris"], "uitkomst": "Zij ziet het ook."}
GESPREK = {"gesproken": "wel", "met_anders": "Moeder", "reactie": "Zij schrok en zei niets."}
WEGEN = {
    "vermoeden": "ja",
    "vermoeden_reden": "Het gebeurt steeds.",
    "acuut": "nee",
    "structureel": "ja",
    "onveilig_reden": "Al drie keer.",
    "passend": "nee",
    "plan": "onbekend",
    "zicht": "nee",
    "hulp_reden": "Wij zien haar alleen op school.",
    "werken_mee": "onbekend",
    "stabiel": "onbekend",
}
BESLISSEN = {"melden": "ja", "hulp": "nee"}
STAPPEN = (
    ("signalen", SIGNALEN),
    ("overleg", OVERLEG),
    ("gesprek", GESPREK),
    ("wegen", WEGEN),
    ("beslissen", BESLISSEN),
)


@dataclass
class School:
    """One file, walked in a browser of whoever is logged in last."""

    organisatie: Organisatie
    lea: Iemand
    aafke: Iemand
    collega: Iemand
    client: Client
    dossier: UUID

    def address(self, naam: str, *args: object) -> str:
        return reverse(naam, args=[self.dossier, *args])

    def look(self, naam: str, *args: object) -> Any:
        return self.client.get(self.address(naam, *args))

    def send(self, naam: str, *args: object, **answers: Any) -> HttpResponse:
        sent = {"sleutel": str(new_id()), **answers}
        return self.client.post(self.address(naam, *args), sent)  # type: ignore[return-value]

    def as_(self, wie: Iemand) -> "School":
        self.client.force_login(wie.medewerker)
        return self

    def walk(self, until: str = "") -> "School":
        """All steps before `until`, each in its page."""
        assert self.send("meldcode-signaal", **SIGNAAL).status_code == 302
        for stap, answers in STAPPEN:
            if stap == until:
                break
            answer = self.send(f"meldcode-{stap}", **answers)
            assert answer.status_code == 302, answer.content.decode()
        return self

    def doorloop(self, wie: Iemand | None = None) -> Doorloop:
        with (wie or self.lea).at_work():
            return doorloop_of(open_meldcode(self.dossier))

    def row(self) -> Meldcodedossier:
        with self.lea.at_work():
            return open_meldcode(self.dossier)


def school(client: Client, soort: Soort = Soort.SCHOOL) -> School:
    """A teacher who just began about Noor."""
    here = organisatie(soort)
    lea, aafke, collega = (
        iemand(here, "professional"),
        iemand(here, "aandachtsfunctionaris"),
        iemand(here, "professional"),
    )
    client.force_login(lea.medewerker)
    answer = client.post(
        reverse("meldcode-nieuw"), {"aanduiding": "Noor, groep 6", "rol": "kind", "sleutel": str(new_id())}
    )
    assert answer.status_code == 302, answer.content.decode()
    dossier = UUID(answer["Location"].split("/")[-3])
    return School(here, lea, aafke, collega, client, dossier)
