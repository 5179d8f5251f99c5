"""A system of a partner, for tests: its key, a whole melding with made-up people, and ways to send it."""

from copy import deepcopy
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.test import Client

from tests.proefopstelling.database import owner_at_work
from zicht.accounts import oefenlogins
from zicht.api import oefenaansluitingen
from zicht.api.models import Aansluiting
from zicht.api.toegang import working_for
from zicht.foundation.context import Context

NOOR = {
    "rol": "kind",
    "voornamen": "Noor",
    "achternaam": "Proefman",
    "geboortedatum": "2019-03",
    "bsn": "999900006",
    "adres": {"straat": "Proefstraat", "huisnummer": "12", "postcode": "1316AB", "woonplaats": "Almere"},
}
MARLOES = {"rol": "ouder", "voornamen": "Marloes", "achternaam": "Proefman", "telefoon": "06 12345679"}
MELDER = {
    "soort": "professional",
    "naam": "Hugo Vuurtorenwachter",
    "telefoon": "036 5551234",
    "functie": "huisarts",
    "organisatie": "Huisartsenpraktijk De Vuurtoren",
}
MELDING: dict[str, Any] = {
    "kanaal": "api",
    "gemeente": "Almere",
    "spoed": False,
    "melder": MELDER,
    "positie": "veilig-thuis-neemt-over",
    "onderwerp": ["kindermishandeling"],
    "omschrijving": "Noor kwam op het spreekuur met een gebroken pols.",
    "signalen": [{"tekst": "Oude blauwe plekken op de rug.", "soort": "waarneming", "op": "2026-11-20"}],
    "betrokkenen": [NOOR, MARLOES],
}


def a_melding(**anders: Any) -> dict[str, Any]:
    return deepcopy(MELDING) | anders


@dataclass
class Systeem:
    client: Client
    sleutel: str

    def post(self, path: str, body: Any, *, sleutel: str | None = None, **headers: str) -> Any:
        """Under a new Idempotency-Key unless one is given."""
        sent = {"Authorization": f"Bearer {self.sleutel}", "Idempotency-Key": sleutel or str(uuid4()), **headers}
        return self.client.post(f"/api/v1{path}", body, content_type="application/json", headers=sent)

    def get(self, path: str, **query: str) -> Any:
        return self.client.get(f"/api/v1{path}", query, headers={"Authorization": f"Bearer {self.sleutel}"})

    def report(self, **anders: Any) -> Any:
        return self.post("/meldingen", a_melding(**anders))

    @property
    def aansluiting(self) -> Aansluiting:
        return Aansluiting.objects.select_related("organisatie").get(naam=self.sleutel)

    @property
    def context(self) -> Context:
        return working_for(self.aansluiting)


def practice_systems() -> tuple[Systeem, Systeem]:
    """The doctor's and that of the police."""
    with owner_at_work():
        oefenlogins.maak()
        oefenaansluitingen.maak()
    return Systeem(Client(), "oefen-his"), Systeem(Client(), "oefen-politie")
