"""Both sides of a chat, without a browser: a Veilig Thuis whose chat is open, somebody at its desk, and a visitor."""

import json
from dataclasses import dataclass, field
from datetime import time
from typing import Any
from uuid import UUID

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.proefopstelling.meldende import Tabbezoek, veilig_thuis_van
from tests.proefopstelling.wereld import Iemand, iemand
from zicht.contact.chat import bezetting
from zicht.contact.chat.modellen import Chat
from zicht.contact.chat.regels import Tijd
from zicht.foundation.context import Context, acting
from zicht.foundation.ids import new_id
from zicht.organisaties.models import Organisatie

ALTIJD = Tijd(time.min, time.max)
JSON = {"headers": {"Accept": "application/json"}}


def always_open(organisatie: Organisatie) -> None:
    with acting(Context(organisatie.pk, actor="taak:proef")):
        for dag in range(1, 8):
            bezetting.set_hours(dag, ALTIJD)


@dataclass
class Chatter:
    """Somebody of Veilig Thuis with the pages of the chat open."""

    wie: Iemand
    client: Client = field(default_factory=Client)

    def __post_init__(self) -> None:
        self.client.force_login(self.wie.medewerker)

    def desk(self, doe: str = "") -> str:
        address = reverse("contact-chatbalie")
        return (
            self.client.post(address, {"doe": doe}, follow=True) if doe else self.client.get(address)
        ).content.decode()

    def take(self) -> UUID:
        """The one who waits longest."""
        with self.wie.at_work():
            chat = Chat.objects.waiting().values_list("pk", flat=True)[0]
        self.desk(str(chat))
        return chat

    def do(self, chat: UUID, doe: str, **velden: object) -> HttpResponse:
        sent = {"doe": doe, "sleutel": str(new_id()), **velden}
        return self.client.post(reverse("contact-chat", args=[chat]), sent)  # type: ignore[return-value]

    def say(self, chat: UUID, tekst: str) -> HttpResponse:
        return self.do(chat, "verstuur", tekst=tekst)

    def look(self, chat: UUID) -> str:
        return self.client.get(reverse("contact-chat", args=[chat])).content.decode()

    def chat(self, id: UUID) -> Chat:
        with self.wie.at_work():
            return Chat.objects.get(pk=id)


def at_the_desk(organisatie: Organisatie, rol: str = "frontoffice") -> Chatter:
    somebody = Chatter(iemand(organisatie, rol))
    somebody.desk("aanwezig")
    return somebody


class Bezoek(Tabbezoek):
    """A visitor of the chat; `news` is what the script of their page asks."""

    def __init__(self, adres: str = "/chat/", client: Client | None = None) -> None:
        super().__init__(adres, client)

    def news(self, na: int = 0, **velden: str) -> dict[str, Any]:
        sent = {**self.draagt, "_doe": "nieuws", "na": str(na), **velden}
        return dict(json.loads(self.client.post(self.adres, sent, **JSON).content))  # type: ignore[arg-type]

    def by_script(self, tekst: str, sleutel: object, **velden: str) -> dict[str, Any]:
        sent = {**self.draagt, "_doe": "verder", "tekst": tekst, "_regel": str(sleutel), **velden}
        return dict(json.loads(self.client.post(self.adres, sent, **JSON).content))  # type: ignore[arg-type]

    @property
    def shown(self) -> Any:
        """What the page was made of."""
        return self.antwoord.context  # type: ignore[attr-defined]

    def words(self) -> list[str]:
        return [regel["tekst"] for regel in self.news()["regels"]]


@pytest.fixture
def flevoland() -> Organisatie:
    found = veilig_thuis_van("Almere")
    always_open(found)
    return found


@pytest.fixture
def fenna(flevoland: Organisatie) -> Chatter:
    return at_the_desk(flevoland)
