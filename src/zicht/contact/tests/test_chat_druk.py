"""What the small request of an open chat asks of the database: every few seconds, of every open chat."""

from uuid import UUID

import pytest
from django.urls import reverse

from tests.proefopstelling.chattende import JSON, Bezoek, Chatter
from tests.proefopstelling.vragen import besides, counted

pytestmark = pytest.mark.django_db
#: How it stands; and of a worker the chat itself and their own sign of life.
BEZOEKER, MEDEWERKER = 2, 3
ANDERS = ("SAVEPOINT", "unbind_context")


@pytest.fixture
def bezoek(fenna: Chatter) -> Bezoek:
    return Bezoek().send(tekst="Wat kan ik doen?")


def asked(seen: list[str]) -> list[str]:
    return [text for text in besides(seen) if not any(word in text for word in ANDERS)]


def by_the_worker(fenna: Chatter, chat: UUID) -> list[str]:
    with counted() as seen:
        answer = fenna.client.post(reverse("contact-chat", args=[chat]), {"doe": "nieuws", "na": "999"}, **JSON)  # type: ignore[arg-type]
    assert answer.json()["regels"] == []
    return asked(seen)


def test_when_nothing_happens_a_poll_asks_little_and_writes_nothing(fenna: Chatter, bezoek: Bezoek) -> None:
    chat = fenna.take()
    for answer in range(12):
        fenna.say(chat, f"Antwoord {answer}.")
    bezoek.news()
    by_the_worker(fenna, chat)
    with counted() as seen:
        assert bezoek.news(na=999)["regels"] == []
    texts = asked(seen)
    assert len(texts) <= BEZOEKER, texts
    assert not any(text.startswith(("UPDATE", "INSERT")) for text in texts)
    assert len(by_the_worker(fenna, chat)) <= MEDEWERKER


def test_who_waits_asks_no_more_than_who_talks(fenna: Chatter, bezoek: Bezoek) -> None:
    bezoek.news()
    with counted() as seen:
        assert bezoek.news(na=999)["wacht"]
    assert len(asked(seen)) <= BEZOEKER


def test_a_new_line_costs_two_questions_more(fenna: Chatter, bezoek: Bezoek) -> None:
    chat = fenna.take()
    bezoek.news()
    fenna.say(chat, "Vertel.")
    with counted() as seen:
        assert bezoek.news(na=2)["regels"][-1]["tekst"] == "Vertel."
    assert len(asked(seen)) <= BEZOEKER + 2
