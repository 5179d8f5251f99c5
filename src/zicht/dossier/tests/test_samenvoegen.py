"""Merged dossiers in the journaal: what moves zicht of who stands in both is recorded in both, or in neither."""

from collections.abc import Callable
from threading import Barrier, Thread

import pytest
from django.db import connection

from tests.proefopstelling.tweeling import REDEN, Helft, Tweeling, tweeling
from tests.proefopstelling.wereld import Wereld, wereld
from zicht.dossier import controle, journaal, koppelen, samenvoegen
from zicht.dossier.journaal import Bladzijde, NogNiet
from zicht.dossier.models import Dossier, Dossierkoppeling, Fragment, Gebeurtenis, ZichtStand
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.foundation.context import Context, acting
from zicht.protocol.begrippen import Beoordelingsbesluit, Veiligheidsstap
from zicht.protocol.gebeurtenissen import (
    OordeelGegeven,
    OverdrachtAanvaard,
    VeiligheidsstapGezet,
)
from zicht.protocol.partijen import VEILIG_THUIS, Partij, Partijsoort

pytestmark = pytest.mark.django_db

WIJKTEAM = Partij(Partijsoort.OVERDRACHTSPARTIJ, "wijkteam")
OVERNAME = VeiligheidsstapGezet(stap=Veiligheidsstap.SPOEDOVERNAME)


@pytest.fixture
def hier() -> Wereld:
    return wereld()


@pytest.fixture
def twee(hier: Wereld) -> Tweeling:
    return tweeling(hier.alice, hier.almere)


def handed_over(twee: Tweeling) -> Tweeling:
    """Both assessed, merged, and then the first is handed over."""
    twee.een.decided()
    twee.ander.decided(Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN)
    twee.merge()
    twee.een.record(OverdrachtAanvaard(overdracht=twee.een.offered(), wie_kijkt="wim"))
    return twee


def kinds(helft: Helft) -> list[str]:
    with helft.iemand.at_work():
        return list(Gebeurtenis.objects.filter(dossier=helft.dossier).values_list("soort", flat=True))


def shown(helft: Helft) -> set[str]:
    with helft.iemand.at_work():
        return set(ZichtStand.objects.filter(dossier=helft.dossier).values_list("bij", flat=True))


def faults(hier: Wereld) -> list[str]:
    with hier.alice.at_work():
        return list(controle.faults())


def test_merging_stands_in_both_journaals_with_a_link_and_a_reason_in_each(hier: Wereld, twee: Tweeling) -> None:
    twee.merge()
    assert kinds(twee.een)[-1] == kinds(twee.ander)[-1] == "Samengevoegd"
    with hier.alice.at_work():
        (link,) = Dossierkoppeling.objects.all()
        assert (link.soort, link.tot) == ("samengevoegd", None)
        for helft in (twee.een, twee.ander):
            open_dossier(helft.dossier.pk)
            assert Fragment.objects.get(station="samenvoegen").tekst == REDEN
    assert faults(hier) == []


def test_what_moves_zicht_in_the_one_is_recorded_in_the_other_and_on_its_lists(hier: Wereld, twee: Tweeling) -> None:
    handed_over(twee)
    assert twee.holders() == (WIJKTEAM, WIJKTEAM)
    assert kinds(twee.ander)[-1] == "ZichtGevolgd"
    assert shown(twee.ander) == {"overdrachtspartij", "veilig-thuis"}
    twee.ander.record(OVERNAME)
    assert twee.holders() == (VEILIG_THUIS, VEILIG_THUIS)
    assert shown(twee.een) == {"overdrachtspartij", "veilig-thuis"}
    assert faults(hier) == []


def test_what_the_other_dossier_refuses_is_recorded_in_neither(hier: Wereld, twee: Tweeling) -> None:
    twee.een.decided()
    offer = twee.een.offered()
    twee.merge()
    before = kinds(twee.een), kinds(twee.ander)
    with pytest.raises(NogNiet) as refused:
        twee.een.record(OverdrachtAanvaard(overdracht=offer, wie_kijkt="wim"))
    assert f"dossier {twee.ander.dossier.nummer}" in str(refused.value)
    assert "een veiligheidsbeoordeling" in str(refused.value)
    assert (kinds(twee.een), kinds(twee.ander)) == before


def test_who_answers_for_a_partner_does_not_hear_that_there_is_another_dossier(hier: Wereld, twee: Tweeling) -> None:
    twee.een.decided()
    offer = twee.een.offered()
    twee.merge()
    with acting(Context(hier.flevoland.id, actor="partner:wijkteam")), pytest.raises(NogNiet) as refused:
        journaal.record(twee.een.dossier, OverdrachtAanvaard(overdracht=offer, wie_kijkt="wim"), door=None)
    assert "Neem contact op met Veilig Thuis." in str(refused.value)
    assert "dossier" not in str(refused.value)


def test_after_parting_each_goes_its_own_way_and_nobody_is_left_with_a_party_that_their_dossier_does_not_know(
    hier: Wereld, twee: Tweeling
) -> None:
    handed_over(twee).part()
    assert sorted(twee.holders(), key=str) == sorted((WIJKTEAM, VEILIG_THUIS), key=str)
    twee.een.record(OVERNAME)
    twee.ander.record(OVERNAME)
    assert twee.holders() == (VEILIG_THUIS, VEILIG_THUIS)
    with hier.alice.at_work():
        assert Dossierkoppeling.objects.get().tot is not None
    assert faults(hier) == []


def test_after_parting_they_can_be_merged_anew(hier: Wereld, twee: Tweeling) -> None:
    twee.merge().part().merge()
    with hier.alice.at_work():
        assert Dossierkoppeling.objects.filter(tot=None).count() == 1
    assert faults(hier) == []


def test_a_dossier_is_merged_with_one_other_at_most(hier: Wereld, twee: Tweeling) -> None:
    twee.merge()
    third = tweeling(hier.alice, hier.almere)
    with pytest.raises(NogNiet, match="al samengevoegd"):
        Tweeling(third.een, twee.ander).merge()


def test_lists_ask_once_for_all_rows(
    hier: Wereld, twee: Tweeling, django_assert_num_queries: Callable[[int], object]
) -> None:
    twee.merge()
    ids = [twee.een.dossier.pk, twee.ander.dossier.pk]
    with hier.alice.at_work(), django_assert_num_queries(1):  # type: ignore[attr-defined]
        found = koppelen.merged_with(ids)
    assert found == {ids[0]: twee.ander.dossier.nummer, ids[1]: twee.een.dossier.nummer}


@pytest.mark.parametrize(
    "nummer",
    [
        # of another team of ours
        "ander team",
        # of another region
        "andere regio",
        # of nobody
        "VT03-2026-99999",
    ],
)
def test_a_number_that_does_not_open_is_not_found(hier: Wereld, twee: Tweeling, nummer: str) -> None:
    elsewhere = {
        "ander team": (hier.bob, tweeling(hier.bob, hier.lelystad).een.dossier.nummer),
        "andere regio": (hier.charlie, "VT09-2026-00001"),
    }
    with hier.charlie.at_work():
        Dossier.objects.create(nummer="VT09-2026-00001", aangemaakt_op=klok.now())
    asked = elsewhere[nummer][1] if nummer in elsewhere else nummer
    with hier.alice.at_work():
        assert samenvoegen.find(asked) is None
        assert samenvoegen.find(f" {twee.ander.dossier.nummer.lower()} ") == twee.ander.dossier


# The check


def test_a_follow_that_is_forgotten_is_named_by_the_check(
    hier: Wereld, twee: Tweeling, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The planted fault: nothing follows in the other dossier."""
    monkeypatch.setattr(Bladzijde, "settle", lambda self, beside: None)
    handed_over(twee)
    found = faults(hier)
    assert len(found) == 4  # two people, said of both dossiers
    assert all("in het samengevoegde dossier bij een ander" in fault for fault in found)


@pytest.mark.parametrize(
    "spoil, sentence",
    [
        # the link is gone, the journaals still say that they are merged
        (lambda: Dossierkoppeling.objects.update(tot=klok.now()), "staat anders in de koppeling"),
        # a link without a fact
        (lambda: Dossierkoppeling.objects.update(soort="gesplitst"), "staat anders in de koppeling"),
    ],
)
def test_a_link_that_does_not_follow_from_the_journaal_is_named(
    hier: Wereld, twee: Tweeling, spoil: Callable[[], object], sentence: str
) -> None:
    twee.merge()
    with hier.alice.at_work():
        spoil()
    assert sentence in faults(hier)[0]


# At once


@pytest.mark.django_db(transaction=True)
def test_two_who_record_in_both_at_once_wait_for_one_another_and_lose_nothing() -> None:
    hier = wereld()
    twee = tweeling(hier.alice, hier.almere).merge()
    together, failed = Barrier(2), list[BaseException]()

    def work(helft: Helft, naam: str) -> None:
        try:
            together.wait(10)
            for acute in (True, False) * 5:
                helft.record(OordeelGegeven(betrokkene=helft.wie[naam], acuut=acute, structureel=False), OVERNAME)
        except BaseException as fault:
            failed.append(fault)
        finally:
            connection.close()

    workers = [Thread(target=work, args=(twee.een, "Noor")), Thread(target=work, args=(twee.ander, "Marloes"))]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert failed == []
    assert kinds(twee.een).count("OordeelGegeven") == kinds(twee.ander).count("OordeelGegeven") == 10
    assert faults(hier) == []


@pytest.mark.django_db(transaction=True)
def test_who_waits_while_the_dossiers_are_merged_follows_all_the_same() -> None:
    """The link is made after somebody asked whether there is one, and before they hold the lock."""
    hier = wereld()
    twee = tweeling(hier.alice, hier.almere)
    for helft in (twee.een, twee.ander):
        helft.decided().record(OverdrachtAanvaard(overdracht=helft.offered(), wie_kijkt="wim"))
    asked, merged = Barrier(2), Barrier(2)
    late = max(twee.een, twee.ander, key=lambda helft: helft.dossier.pk)
    locked = journaal._locked
    failed = list[BaseException]()

    def record() -> None:
        try:
            late.record(OVERNAME)
        except BaseException as fault:
            failed.append(fault)
        finally:
            connection.close()

    calls = iter([True])

    def wait_first(dossier: Dossier) -> object:
        if next(calls, False):
            asked.wait(10)
            merged.wait(10)
        return locked(dossier)

    patch = pytest.MonkeyPatch()
    patch.setattr(journaal, "_locked", wait_first)
    worker = Thread(target=record)
    worker.start()
    asked.wait(10)
    twee.merge()
    merged.wait(10)
    worker.join(30)
    patch.undo()
    assert failed == []
    assert twee.holders() == (VEILIG_THUIS, VEILIG_THUIS)
    assert faults(hier) == []
