"""Two at the same moment, in real transactions: one conversation has one worker, and no line is lost or doubled."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import UUID, uuid4

import pytest
from django.db import connection, transaction

from tests.proefopstelling.chattende import always_open
from tests.proefopstelling.meldende import veilig_thuis_van
from tests.proefopstelling.wereld import Iemand, iemand
from zicht.contact.chat import actions
from zicht.contact.chat.modellen import Chat
from zicht.foundation.context import Context, acting
from zicht.organisaties.models import Organisatie

pytestmark = pytest.mark.django_db(transaction=True)

MEDEWERKERS = 6


@pytest.fixture
def flevoland() -> Organisatie:
    found = veilig_thuis_van("Almere")
    always_open(found)
    return found


def waiting_at(organisatie: Organisatie) -> UUID:
    with acting(Context(organisatie.pk, actor="publiek")):
        chat = actions.begin(uuid4(), jong=False, taal="nl")
        actions.say(chat.pk, "Wat kan ik doen?", sleutel=chat.pk)
    return chat.pk


def at_once(work: Callable[[int], object], times: int) -> list[object]:
    together = Barrier(times)

    def one(number: int) -> object:
        together.wait()
        try:
            return work(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(times) as pool:
        return list(pool.map(one, range(times)))


def test_of_all_who_press_at_one_moment_exactly_one_gets_the_conversation(flevoland: Organisatie) -> None:
    people: list[Iemand] = [iemand(flevoland, "frontoffice") for _ in range(MEDEWERKERS)]
    for _ in range(3):
        chat = waiting_at(flevoland)

        def take(number: int, chat: UUID = chat) -> bool:
            with people[number].at_work():
                return actions.pick_up(chat, door=people[number].medewerker)

        got = at_once(take, MEDEWERKERS)
        assert got.count(True) == 1
        with people[0].at_work():
            row = Chat.objects.get(pk=chat)
            assert row.medewerker_id == people[got.index(True)].medewerker.pk
            assert row.regels.filter(soort="opgenomen").count() == 1


def test_lines_of_both_at_one_moment_are_all_there_in_one_order(flevoland: Organisatie) -> None:
    chat, sleutels = waiting_at(flevoland), [uuid4() for _ in range(4)]

    def say(number: int) -> None:
        """Each line is sent twice."""
        with acting(Context(flevoland.pk, actor="publiek")):
            actions.say(chat, f"Regel {number % 4}", sleutel=sleutels[number % 4])

    at_once(say, 8)
    with transaction.atomic(), acting(Context(flevoland.pk, actor="publiek")):
        rows = list(Chat.objects.get(pk=chat).regels.all())
        assert [row.nummer for row in rows] == [1, 2, 3, 4, 5]
        assert sorted(row.tekst for row in rows[1:]) == [f"Regel {number}" for number in range(4)]
