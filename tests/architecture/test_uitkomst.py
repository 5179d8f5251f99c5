"""What became of a submit is asked by its key: it is there, it is not, or somebody still has it. Real transactions."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from django.db import OperationalError, connection, transaction

from tests.proefopstelling.wereld import Wereld, wereld
from zicht.config.postgres.orphans import until
from zicht.dossier.models import Dossier, Inzending
from zicht.dossier.openen import open_dossier
from zicht.foundation import aanroep, eenmaal, klok
from zicht.foundation.eenmaal import Poging, recorded, remembered, send_once
from zicht.foundation.ids import new_id

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def hier() -> Wereld:
    return wereld()


@pytest.fixture
def dossier(hier: Wereld) -> UUID:
    return hier.dossier(hier.almere)


def send(hier: Wereld, dossier: Dossier) -> None:
    values = {"formulier": "proef", "medewerker": hier.alice.medewerker, "dossier": dossier, "op": klok.now()}
    send_once(Inzending.objects, new_id(), b"afdruk", **values)


def sent(hier: Wereld, dossier: UUID, *, kept: bool) -> list[Poging]:
    with remembered() as found, hier.alice.at_work():
        send(hier, open_dossier(dossier))
        transaction.set_rollback(not kept)
    return found


@pytest.mark.parametrize("kept", [True, False])
def test_the_key_says_whether_it_is_there_and_asking_leaves_nothing(hier: Wereld, dossier: UUID, kept: bool) -> None:
    assert recorded(sent(hier, dossier, kept=kept)) is kept
    with hier.alice.at_work():
        assert Inzending.objects.count() == kept


def test_what_went_with_a_dossier_that_is_not_there_either_is_not_recorded(hier: Wereld) -> None:
    """A melding at the desk makes its dossier in the same transaction."""
    with remembered() as found, hier.alice.at_work():
        send(hier, Dossier.objects.create(nummer="proef", team=hier.almere, aangemaakt_op=klok.now()))
        transaction.set_rollback(True)
    assert recorded(found) is False


def test_a_commit_that_goes_on_elsewhere_is_waited_for(hier: Wereld, dossier: UUID) -> None:
    def ask(found: list[Poging]) -> bool | None:
        try:
            return recorded(found)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as elsewhere:
        with remembered() as found, hier.alice.at_work():
            send(hier, open_dossier(dossier))
            asking = elsewhere.submit(ask, list(found))
            waits = "SELECT count(*) FROM pg_locks WHERE NOT granted"
            assert until(lambda: bool(aanroep.value(waits)) or asking.done(), 30)
            assert not asking.done()
        assert asking.result(30) is True


def test_without_a_key_or_an_answer_nobody_knows(hier: Wereld, dossier: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    def is_away(_: Any) -> bool:
        raise OperationalError

    found = sent(hier, dossier, kept=True)
    assert recorded([]) is None
    monkeypatch.setattr(eenmaal, "PATIENCE", 0.0)
    monkeypatch.setattr(Poging, "is_recorded", is_away)
    assert recorded([replace(found[0])]) is None
