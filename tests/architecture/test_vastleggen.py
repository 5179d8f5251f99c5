"""What recording asks of the database, and that what an object read before never stands in the way. Real transactions."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier
from uuid import UUID

import pytest
from django.db import connection, transaction

from tests.proefopstelling.vragen import counted
from tests.proefopstelling.wereld import Iemand, Wereld, wereld
from zicht.config.postgres.orphans import until
from zicht.dossier import journaal
from zicht.dossier.handelingen.relaties import relate
from zicht.dossier.models import Dossier, Gebeurtenis, Inzending, Persoon, Relatie, Traject
from zicht.dossier.openen import open_dossier
from zicht.dossier.tests.test_journaal import received
from zicht.foundation import aanroep, klok
from zicht.foundation.eenmaal import send_once
from zicht.foundation.ids import new_id
from zicht.protocol import verloop
from zicht.protocol.begrippen import Veiligheidsstap
from zicht.protocol.gebeurtenissen import Ingetrokken, SpoedVastgesteld, VeiligheidsstapGezet

pytestmark = pytest.mark.django_db(transaction=True)

GEBELD = VeiligheidsstapGezet(stap=Veiligheidsstap.GEBELD_112)


@pytest.fixture
def hier() -> Wereld:
    return wereld()


@pytest.fixture
def dossier(hier: Wereld) -> UUID:
    id = hier.dossier(hier.almere)
    with hier.alice.at_work():
        journaal.record(open_dossier(id), received(Dossier.objects.get()), door=hier.alice.medewerker)
    return id


def numbers(hier: Wereld) -> list[int]:
    with hier.alice.at_work():
        return list(Gebeurtenis.objects.order_by("volgnummer").values_list("volgnummer", flat=True))


@pytest.mark.parametrize("facts", [1, 20])
def test_a_fact_that_changes_no_list_is_one_question_and_one_row(hier: Wereld, dossier: UUID, facts: int) -> None:
    with hier.alice.at_work():
        open = open_dossier(dossier)
        journaal.record(open, *[GEBELD] * facts, door=hier.alice.medewerker)
        with counted() as seen:
            journaal.record(open, GEBELD, door=hier.alice.medewerker)
    assert [text.split()[0] for text in seen] == ["SELECT", "INSERT"], seen


def test_what_was_rolled_back_is_forgotten_by_the_next_fact(hier: Wereld, dossier: UUID) -> None:
    with hier.alice.at_work():
        open = open_dossier(dossier)
        with transaction.atomic():
            journaal.record(open, SpoedVastgesteld(melding="m1"), door=hier.alice.medewerker)
            transaction.set_rollback(True)
        assert not journaal.stand_of(open).meldingen[0].spoed
        with transaction.atomic():
            journaal.record(open, SpoedVastgesteld(melding="m1"), GEBELD, door=hier.alice.medewerker)
            transaction.set_rollback(True)
        journaal.record(open, GEBELD, GEBELD, door=hier.alice.medewerker)
        assert not journaal.stand_of(open).meldingen[0].spoed
    assert numbers(hier) == [1, 2, 3]


def test_an_object_that_read_before_stands_where_a_replay_stands(hier: Wereld, dossier: UUID) -> None:
    with hier.alice.at_work():
        mine, other = open_dossier(dossier), Dossier.objects.get(pk=dossier)
        journaal.stand_of(mine)
        (spoed,) = journaal.record(other, SpoedVastgesteld(melding="m1"), door=hier.alice.medewerker)
        journaal.record(mine, GEBELD, door=hier.alice.medewerker)
        journaal.record(other, Ingetrokken(gebeurtenis=str(spoed.pk)), door=hier.alice.medewerker)
        assert journaal.stand_of(mine) == verloop.replay(journaal.course(mine)) == journaal.stand_of(other)


def test_what_ended_and_runs_again_is_the_same_row(hier: Wereld, dossier: UUID) -> None:
    with hier.alice.at_work():
        open = open_dossier(dossier)
        before = set(Traject.objects.running().values_list("pk", flat=True))
        Traject.objects.filter(dossier=open).update(afgerond_op=open.aangemaakt_op)
        journaal.record(open, GEBELD, door=hier.alice.medewerker)
        assert set(Traject.objects.running().values_list("pk", flat=True)) == before


def test_who_waits_for_the_lock_goes_on_from_what_was_recorded_meanwhile(hier: Wereld, dossier: UUID) -> None:
    with ThreadPoolExecutor(1) as elsewhere:
        with hier.alice.at_work():
            journaal.record(open_dossier(dossier), GEBELD, door=hier.alice.medewerker)
            waiting = elsewhere.submit(record_after_reading, hier.alice, dossier)
            waits = "SELECT count(*) FROM pg_locks WHERE NOT granted"
            assert until(lambda: bool(aanroep.value(waits)) or waiting.done(), 30)
            assert not waiting.done()
        waiting.result(30)
    assert numbers(hier) == [1, 2, 3]


def record_after_reading(wie: Iemand, dossier: UUID) -> None:
    try:
        with wie.at_work():
            open = open_dossier(dossier)
            journaal.stand_of(open)
            journaal.record(open, GEBELD, door=wie.medewerker)
    finally:
        connection.close()


def test_two_who_send_at_one_moment_do_not_wait_for_one_another_in_a_circle(hier: Wereld, dossier: UUID) -> None:
    """Red with FOR UPDATE: each keeps its submit first, and with it the key of the dossier."""
    both = Barrier(2)

    def send() -> None:
        with at_work_on(dossier, hier.alice) as open:
            values = {"formulier": "proef", "medewerker": hier.alice.medewerker, "dossier": open, "op": klok.now()}
            send_once(Inzending.objects, new_id(), b"afdruk", **values)
            both.wait(30)
            journaal.record(open, GEBELD, door=hier.alice.medewerker)

    with ThreadPoolExecutor(2) as elsewhere:
        for sent in [elsewhere.submit(send), elsewhere.submit(send)]:
            sent.result(60)
    assert numbers(hier) == [1, 2, 3]


def test_two_who_say_what_people_are_to_one_another_are_two_words(hier: Wereld, dossier: UUID) -> None:
    both = Barrier(2)
    with hier.alice.at_work():
        open = open_dossier(dossier)
        ander = Persoon.objects.create(dossier=open, kring="huishouden", rol="ouder", vastgelegd_op=klok.now())
        kind = Persoon.objects.get(dossier=open, rol="kind")

    def say(geweld: str) -> None:
        with at_work_on(dossier, hier.alice) as open:
            both.wait(30)
            relate(open, str(ander.pk), "ouder", str(kind.pk), geweld=geweld)

    with ThreadPoolExecutor(2) as elsewhere:
        for said in [elsewhere.submit(say, "vermoed"), elsewhere.submit(say, "weerlegd")]:
            said.result(60)
    with hier.alice.at_work():
        open_dossier(dossier)
        assert Relatie.objects.get().versie == 1


@contextmanager
def at_work_on(dossier: UUID, wie: Iemand) -> Iterator[Dossier]:
    try:
        with wie.at_work():
            yield open_dossier(dossier)
    finally:
        connection.close()
