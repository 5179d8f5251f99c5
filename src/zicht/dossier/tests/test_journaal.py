"""Recording a fact: what it stores, what it refuses, and that lists show what the journaal says."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, transaction

from tests.proefopstelling.wereld import Wereld, wereld
from zicht.dossier import journaal, spiegel
from zicht.dossier.journaal import NogNiet
from zicht.dossier.models import Dossier, Gebeurtenis, Persoon, Todo, Traject, ZichtStand
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.protocol.begrippen import Betrokkene, Leeftijd, Melderkring, Positie
from zicht.protocol.gebeurtenissen import Afgesloten, BehandelaarToegewezen, Ontvangen, OordeelGegeven, SpoedVastgesteld

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier() -> Wereld:
    return wereld()


@pytest.fixture
def dossier(hier: Wereld) -> UUID:
    return hier.dossier(hier.almere)


def received(dossier: Dossier, melding: str = "m1", **more: Any) -> Ontvangen:
    kind = Persoon.objects.get(dossier=dossier)
    given: dict[str, Any] = {"melderkring": Melderkring.PROFESSIONAL, "positie": Positie.VEILIG_THUIS_NEEMT_OVER} | more
    return Ontvangen(
        melding=melding,
        betrokkenen=(Betrokkene(str(kind.pk), leeftijd=Leeftijd.MINDERJARIG),),
        onderwerpen=("kindermishandeling",),
        **given,
    )


def test_a_recorded_fact_stands_in_the_journaal_and_on_the_lists(hier: Wereld, dossier: UUID) -> None:
    with hier.alice.at_work():
        open = open_dossier(dossier)
        journaal.record(open, received(open), door=hier.alice.medewerker)
        assert [row.soort for row in Gebeurtenis.objects.all()] == ["Ontvangen"]
        assert {row.station for row in Traject.objects.running()} == {"veiligheidsbeoordeling", ""}
        assert [(row.bij, row.daarna) for row in ZichtStand.objects.all()] == [("veilig-thuis", "")]


def test_the_planned_switch_of_the_sixth_working_day_is_stored(hier: Wereld, dossier: UUID) -> None:
    keeps: dict[str, Any] = {"positie": Positie.KAN_ZELF_HULP_BIEDEN, "behoudt_zicht": True, "houder_bekend": True}
    with hier.alice.at_work():
        open = open_dossier(dossier)
        journaal.record(open, received(open, **keeps), door=hier.alice.medewerker)
        row = ZichtStand.objects.get()
        assert (row.bij, row.daarna, row.daarna_grond) == ("melder", "veilig-thuis", "zesde-werkdag")
        assert row.daarna_vanaf is not None
        assert row.daarna_vanaf > klok.now() + timedelta(days=5)


def test_a_refused_fact_leaves_nothing_behind(hier: Wereld, dossier: UUID) -> None:
    with hier.alice.at_work():
        open = open_dossier(dossier)
        with pytest.raises(NogNiet, match="Er is nog geen melding"), transaction.atomic():
            journaal.record(open, SpoedVastgesteld(melding="m1"), door=hier.alice.medewerker)
        assert Gebeurtenis.objects.count() == Traject.objects.count() == 0


def test_when_the_second_of_two_facts_is_refused_the_first_is_not_kept_either(hier: Wereld, dossier: UUID) -> None:
    with hier.alice.at_work():
        open = open_dossier(dossier)
        with pytest.raises(NogNiet, match="Er loopt nog iets"), transaction.atomic():
            journaal.record(open, received(open), Afgesloten(redenen=()), door=hier.alice.medewerker)
        assert not Gebeurtenis.objects.exists()


def test_a_moment_in_the_future_is_refused_in_words(hier: Wereld, dossier: UUID) -> None:
    with hier.alice.at_work():
        open = open_dossier(dossier)
        later = klok.now() + timedelta(hours=1)
        with pytest.raises(NogNiet, match="ligt in de toekomst"), transaction.atomic():
            journaal.record(open, received(open), door=hier.alice.medewerker, op=later)


def test_what_was_known_on_a_moment_is_what_had_been_recorded_by_then(hier: Wereld, dossier: UUID) -> None:
    with hier.alice.at_work():
        open = open_dossier(dossier)
        journaal.record(open, received(open), door=hier.alice.medewerker)
        before = klok.now()
        with klok.stopped_at(before + timedelta(minutes=5)):
            journaal.record(open, SpoedVastgesteld(melding="m1"), door=hier.alice.medewerker)
        assert journaal.stand_of(open).meldingen[0].spoed
        assert not journaal.stand_of(open, known_on=before).meldingen[0].spoed


def test_the_lists_can_be_made_anew_from_the_journaal(hier: Wereld, dossier: UUID) -> None:
    with hier.alice.at_work():
        open = open_dossier(dossier)
        journaal.record(open, received(open), door=hier.alice.medewerker)
        nu, stand = klok.now(), journaal.stand_of(open)
        wanted = spiegel.wanted_trajecten(stand, nu)
        assert {(row.soort, row.ref) for row in Traject.objects.running()} == wanted.keys()


def test_danger_stands_on_the_dossier_and_goes_with_a_new_judgement(hier: Wereld, dossier: UUID) -> None:
    with hier.alice.at_work():
        open = open_dossier(dossier)
        journaal.record(open, received(open), door=hier.alice.medewerker)
        kind = str(Persoon.objects.get(dossier=dossier).pk)
        seen = [Dossier.objects.get().gevaar]
        for acuut, structureel in ((True, False), (False, True), (False, False)):
            oordeel = OordeelGegeven(betrokkene=kind, acuut=acuut, structureel=structureel, melding="m1")
            journaal.record(open, oordeel, door=hier.alice.medewerker)
            seen.append(Dossier.objects.get().gevaar)
    assert seen == ["", "acuut", "structureel", ""]


def test_an_urgent_melding_stands_on_the_dossier_before_anybody_judged(hier: Wereld, dossier: UUID) -> None:
    with hier.alice.at_work():
        open = open_dossier(dossier)
        journaal.record(open, received(open), SpoedVastgesteld(melding="m1"), door=hier.alice.medewerker)
        assert Dossier.objects.get().gevaar == "spoed"


def test_who_is_assigned_stands_on_the_dossier(hier: Wereld, dossier: UUID) -> None:
    with hier.alice.at_work():
        open = open_dossier(dossier)
        assigned = BehandelaarToegewezen(medewerker=str(hier.alice.medewerker.pk))
        journaal.record(open, received(open), assigned, door=hier.alice.medewerker)
        assert Dossier.objects.get().behandelaar == hier.alice.medewerker


def test_every_registered_reader_gets_work_and_only_for_its_kinds(
    hier: Wereld, dossier: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journaal, "_READERS", {})
    journaal.register_reader("alles")
    journaal.register_reader("spoed", [SpoedVastgesteld])
    with hier.alice.at_work():
        open = open_dossier(dossier)
        journaal.record(open, received(open), SpoedVastgesteld(melding="m1"), door=hier.alice.medewerker)
    readers = sorted(Todo.objects.values_list("reader", flat=True))
    assert readers == ["alles", "alles", "spoed"]


def test_nobody_rewrites_the_journaal(hier: Wereld, dossier: UUID) -> None:
    with hier.alice.at_work():
        open = open_dossier(dossier)
        (row,) = journaal.record(open, received(open), door=hier.alice.medewerker)
        with pytest.raises(DatabaseError), transaction.atomic():
            Gebeurtenis.objects.filter(pk=row.pk).update(soort="Verzonnen")
        with pytest.raises(DatabaseError), transaction.atomic():
            Gebeurtenis.objects.filter(pk=row.pk).delete()


def test_a_dossier_of_another_organisation_cannot_be_recorded_in(hier: Wereld, dossier: UUID) -> None:
    with hier.charlie.at_work(), pytest.raises(Dossier.DoesNotExist):
        journaal.record(Dossier(pk=dossier), SpoedVastgesteld(melding=str(uuid4())), door=hier.charlie.medewerker)
