"""Between organisations there are messages only: frozen, for two parties, and a bridge for as long as they count."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, transaction

from tests.proefopstelling.database import AsRole
from tests.proefopstelling.wereld import Iemand, Wereld, iemand, organisatie, wereld
from zicht.audit.models import Leesregel
from zicht.berichten import verkeer
from zicht.berichten.models import Bericht
from zicht.berichten.verkeer import NotLive
from zicht.dossier.models import Dossier, Fragment, Persoon
from zicht.foundation import context, klok

pytestmark = pytest.mark.django_db

PAKKET = {"gezin": "Jansen", "reden": "hulp na een veiligheidsbeoordeling"}


@pytest.fixture
def hier() -> Wereld:
    return wereld()


@pytest.fixture
def wijkteam() -> Iemand:
    return iemand(organisatie(), "ketenpartner")


def offered(hier: Wereld, to: Iemand, **fields: Any) -> UUID:
    dossier = hier.dossier(hier.almere)
    with hier.alice.at_work():
        return verkeer.send(to.aanstelling.organisatie_id, "overdracht", PAKKET, dossier=dossier, **fields)


def test_both_sides_see_the_message_and_nobody_else(hier: Wereld, wijkteam: Iemand) -> None:
    bericht = offered(hier, wijkteam)
    for wie in (hier.alice, wijkteam):
        with wie.at_work():
            assert verkeer.read(bericht) == PAKKET
    with hier.charlie.at_work():
        assert Bericht.objects.count() == 0
        with pytest.raises(NotLive):
            verkeer.read(bericht)


def test_without_the_policy_charlie_would_see_it(hier: Wereld, wijkteam: Iemand, as_role: AsRole) -> None:
    """The negative control."""
    offered(hier, wijkteam)
    with as_role("postgres"), connection.cursor() as cursor:
        cursor.execute("ALTER POLICY organisatie ON berichten_bericht USING (true)")
    with hier.charlie.at_work():
        assert Bericht.objects.count() == 1


def test_reading_is_a_line_at_the_reader(hier: Wereld, wijkteam: Iemand) -> None:
    bericht = offered(hier, wijkteam)
    with wijkteam.at_work():
        verkeer.read(bericht, "aanbod beoordelen")
        assert list(Leesregel.objects.values_list("soort", "ids", "grond", "reden")) == [
            ("bericht", [bericht], "overdracht", "aanbod beoordelen")
        ]


@pytest.mark.parametrize(
    "attempt",
    [
        lambda: Bericht.objects.update(soort="anders"),
        lambda: Bericht.objects.all().delete(),
        lambda: run("SELECT * FROM berichten_pakket"),
        lambda: run("UPDATE berichten_pakket SET inhoud = '{}'"),
        lambda: run("SELECT erase_bericht(gen_random_uuid())"),
    ],
)
def test_what_was_sent_stays_what_was_sent(hier: Wereld, wijkteam: Iemand, attempt: Callable[[], object]) -> None:
    offered(hier, wijkteam)
    for wie in (hier.alice, wijkteam):
        with wie.at_work(), pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            attempt()


def run(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


def withdrawn(hier: Wereld, wijkteam: Iemand) -> UUID:
    bericht = offered(hier, wijkteam)
    with hier.alice.at_work():
        assert verkeer.withdraw(bericht)
    return bericht


def expired(hier: Wereld, wijkteam: Iemand) -> UUID:
    return offered(hier, wijkteam, verval=klok.now() - timedelta(seconds=1))


def for_somebody_else(hier: Wereld, wijkteam: Iemand) -> UUID:
    return offered(hier, iemand(organisatie(), "ketenpartner"))


DEAD = [withdrawn, expired, for_somebody_else]


@pytest.mark.parametrize("dead", DEAD)
def test_a_message_that_does_not_count_is_neither_read_nor_answered_nor_a_bridge(
    hier: Wereld, wijkteam: Iemand, dead: Callable[[Wereld, Iemand], UUID]
) -> None:
    id = dead(hier, wijkteam)
    bericht = Bericht(id=id, van=hier.flevoland)
    with wijkteam.at_work():
        with pytest.raises(NotLive):
            verkeer.read(id)
        with pytest.raises(NotLive), transaction.atomic():
            verkeer.answer(bericht, "aanvaard", {})
        with pytest.raises(NotLive), verkeer.acting_for_sender(bericht):
            pass
        assert context.organisatie_id() == wijkteam.aanstelling.organisatie_id
        assert Dossier.objects.count() == 0


def test_an_answer_is_a_message_back_and_the_question_stays_readable(hier: Wereld, wijkteam: Iemand) -> None:
    offered(hier, wijkteam, verval=klok.now() + timedelta(days=1))
    with wijkteam.at_work():
        vraag = Bericht.objects.received().unanswered().get()
        antwoord = verkeer.answer(vraag, "aanvaard", {"wie": "Noor"})
    with hier.alice.at_work():
        assert Bericht.objects.received().get().antwoord_op_id == vraag.id
        assert verkeer.read(antwoord) == {"wie": "Noor"}
        assert verkeer.withdraw(vraag.id) is False


def test_a_live_message_lets_its_receiver_add_to_the_dossier_it_is_about(hier: Wereld, wijkteam: Iemand) -> None:
    offered(hier, wijkteam)
    with wijkteam.at_work():
        with verkeer.acting_for_sender(Bericht.objects.get()) as dossier:
            assert dossier is not None
            assert context.current().actor == f"partner:{wijkteam.aanstelling.organisatie_id}"
            assert Persoon.objects.count() == 0
            Fragment.objects.create(
                dossier_id=dossier,
                soort="besluit",
                tekst="aanvaard",
                station="overdracht",
                op=klok.now(),
                vastgelegd_op=klok.now(),
            )
        assert (context.organisatie_id(), Dossier.objects.count()) == (wijkteam.aanstelling.organisatie_id, 0)
    with hier.alice.at_work(), connection.cursor() as cursor:
        cursor.execute("SELECT open_dossier(%s)", [dossier])
        assert Fragment.objects.get().tekst == "aanvaard"


def test_the_bridge_leads_to_no_other_dossier_and_no_further(hier: Wereld, wijkteam: Iemand) -> None:
    offered(hier, wijkteam)
    other = hier.dossier(hier.almere)
    with wijkteam.at_work():
        bericht = Bericht.objects.get()
        with verkeer.acting_for_sender(bericht), connection.cursor() as cursor:
            cursor.execute("SELECT open_dossier(%s), add_to_dossier(%s)", [other, other])
            assert cursor.fetchone() == (None, False)
        with verkeer.acting_for_sender(bericht), pytest.raises(NotLive), verkeer.acting_for_sender(bericht):
            pass


def test_nobody_sends_to_themselves(hier: Wereld) -> None:
    with hier.alice.at_work(), pytest.raises(DatabaseError, match="bericht_aan_een_ander"), transaction.atomic():
        verkeer.send(hier.flevoland.id, "overdracht", PAKKET)
