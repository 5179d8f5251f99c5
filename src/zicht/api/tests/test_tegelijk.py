"""Two at one moment: one key is one melding, and the outbox of a system has no number twice and no gap. Real transactions."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client

from zicht.api import notificeren
from zicht.api.models import Aanlevering, Notificatie
from zicht.api.tests.systemen import Systeem, a_melding
from zicht.dossier.models import Todo
from zicht.foundation.context import acting

pytestmark = pytest.mark.django_db(transaction=True)
SAMEN = 4


def all_at_once(work: Callable[[int], Any]) -> list[Any]:
    """Each in a thread with a connection of its own, begun at one moment."""
    gate = Barrier(SAMEN)

    def one(number: int) -> Any:
        try:
            gate.wait(30)
            return work(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(SAMEN) as pool:
        return list(pool.map(one, range(SAMEN)))


def test_one_key_sent_by_four_at_once_is_one_melding_and_one_answer(his: Systeem) -> None:
    key = str(uuid4())
    answers = all_at_once(lambda _: Systeem(Client(), his.sleutel).post("/meldingen", a_melding(), sleutel=key))
    assert [one.status_code for one in answers] == [201] * SAMEN
    assert len({one.content for one in answers}) == 1
    with acting(his.context):
        assert Aanlevering.objects.count() == 1


def test_the_outbox_is_numbered_one_by_one_whoever_numbers(his: Systeem) -> None:
    for number in range(3 * SAMEN):
        his.report(omschrijving=f"Bezoek {number}.")
    all_at_once(lambda _: notificeren.work_all())
    with acting(his.context):
        numbers = list(Notificatie.objects.values_list("volgnummer", flat=True))
    assert numbers == list(range(1, 3 * SAMEN + 1))
    assert not Todo.objects.filter(reader=notificeren.READER).exists()
