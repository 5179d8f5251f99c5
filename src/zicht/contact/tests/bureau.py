"""A worker at the front desk, for tests of contacts: logged in, forms sent by name."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.proefopstelling.wereld import Iemand, Wereld, iemand
from zicht.contact.models import Contact
from zicht.foundation.ids import new_id


@dataclass
class Voorkant:
    hier: Wereld
    client: Client
    fred: Iemand

    def send(self, naam: str, /, *args: object, **answers: Any) -> HttpResponse:
        """Send a form; a key of its own unless one is given."""
        sent = {"sleutel": str(new_id()), **answers}
        return self.client.post(reverse(naam, args=args), sent)  # type: ignore[return-value]

    def look(self, naam: str, /, *args: object) -> str:
        return self.client.get(reverse(naam, args=args)).content.decode()

    def call(self, **answers: Any) -> Contact:
        """A call that was written down; the contact of it."""
        id = new_id()
        sent = {"sleutel": str(id), "kanaal": "telefoon", **answers}
        answer = self.client.post(reverse("contact-nieuw"), sent)
        assert answer.status_code == 302, answer.content.decode()
        return self.contact(id)

    def contact(self, id: UUID) -> Contact:
        with self.fred.at_work():
            return Contact.objects.get(pk=id)


def voorkant(hier: Wereld, client: Client) -> Voorkant:
    fred = iemand(hier.flevoland, "frontoffice")
    client.force_login(fred.medewerker)
    return Voorkant(hier, client, fred)
