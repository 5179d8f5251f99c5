"""Who belongs to the household, and what that does to zicht: per directbetrokkene, from when they are known until they
leave (architecture §10, "Per dossier or per person?")."""

from dataclasses import replace

import pytest

from zicht.protocol import zicht
from zicht.protocol.begrippen import Beoordelingsbesluit, Betrokkene, Kring, Leeftijd, Vertrekreden
from zicht.protocol.gebeurtenissen import (
    BetrokkeneToegevoegd,
    BetrokkeneVertrokken,
    Geboren,
    Ingetrokken,
    LeeftijdVastgesteld,
    Verwisseld,
)
from zicht.protocol.informeren import KENNISGEVING
from zicht.protocol.partijen import MELDER, VEILIG_THUIS, Partijsoort
from zicht.protocol.tests.loop import GEZIN, KIND, MOEDER, VADER, Loop
from zicht.protocol.tests.test_zicht_bij_melding import kept

ONGEBOREN = Betrokkene("baby", leeftijd=Leeftijd.ONGEBOREN)
OMA = Betrokkene("oma", kring=Kring.NETWERK, leeftijd=Leeftijd.MEERDERJARIG)


def left(wie: str, reden: Vertrekreden = Vertrekreden.VERTROKKEN) -> BetrokkeneVertrokken:
    return BetrokkeneVertrokken(betrokkene=wie, reden=reden)


@pytest.mark.eis("R-005")
def test_who_is_added_later_is_with_veilig_thuis_from_that_minute_also_while_a_melder_keeps_zicht() -> None:
    loop = kept(wie=(MOEDER, VADER)).wait(hours=1)
    added = loop.nu
    loop.record(BetrokkeneToegevoegd(betrokkene=KIND))
    assert (loop.holder("kind"), loop.holder("moeder")) == (VEILIG_THUIS, MELDER)
    assert [(p.van, p.grond) for p in loop.stand.periodes("kind")] == [(added, zicht.TOEGEVOEGD)]


def test_adding_someone_who_is_there_already_changes_nothing() -> None:
    loop = kept().wait(hours=1).record(BetrokkeneToegevoegd(betrokkene=KIND))
    assert loop.holder("kind") == MELDER


def test_a_birth_goes_on_with_the_period_of_the_unborn_child() -> None:
    loop = kept(wie=(MOEDER, ONGEBOREN)).wait(hours=1)
    before = loop.stand.periodes("baby")
    loop.record(Geboren(betrokkene="baby"))
    assert loop.stand.periodes("baby") == before
    born = loop.stand.betrokkene("baby")
    assert born
    assert born.leeftijd is Leeftijd.MINDERJARIG


def test_who_is_not_unborn_cannot_be_born() -> None:
    refusal = Loop().received().refused(Geboren(betrokkene="kind"))
    assert refusal.waarom == "Dit is geen ongeboren kind."


@pytest.mark.parametrize("reden", [Vertrekreden.VERTROKKEN, Vertrekreden.OVERLEDEN, Vertrekreden.HOORT_ER_NIET_BIJ])
def test_leaving_or_dying_ends_zicht_of_that_person_and_of_nobody_else(reden: Vertrekreden) -> None:
    loop = Loop().received().wait(hours=1)
    went = loop.nu
    loop.record(left("vader", reden))
    assert loop.stand.periodes("vader")[-1].tot == went
    assert loop.holder("vader") is None
    assert loop.holders() == {VEILIG_THUIS}


def test_leaving_ends_a_planned_switch_too() -> None:
    loop = kept().wait(hours=1).record(left("vader"))
    assert loop.at(2026, 12, 15).holder("vader") is None


def test_the_only_person_cannot_be_taken_out_as_not_belonging() -> None:
    refusal = Loop().received(wie=(KIND,)).refused(left("kind", Vertrekreden.HOORT_ER_NIET_BIJ))
    assert "enige directbetrokkene" in refusal.waarom


def test_who_left_and_is_named_again_is_with_veilig_thuis_again() -> None:
    loop = Loop().received().record(left("vader")).wait(days=2).received("m2", wie=(VADER,))
    assert loop.holder("vader") == VEILIG_THUIS
    assert "vader" in loop.stand.ids


def test_who_left_the_household_and_is_named_as_network_does_not_come_back() -> None:
    """Found by this test: the person came back without anybody holding zicht."""
    loop = Loop().received().record(left("vader")).wait(days=2)
    loop.received("m2", wie=(KIND, Betrokkene("vader", kring=Kring.NETWERK)))
    assert "vader" not in loop.stand.ids
    assert loop.holder("vader") is None


def test_who_was_network_and_turns_out_to_belong_gets_zicht_and_keeps_it_until_the_end() -> None:
    """Found by this test: the person got a period and stayed network, so that nothing ever ended it."""
    loop = Loop().received(wie=(*GEZIN, OMA)).wait(hours=1)
    loop.record(BetrokkeneToegevoegd(betrokkene=Betrokkene("oma", leeftijd=Leeftijd.MEERDERJARIG)))
    assert "oma" in loop.stand.ids
    assert loop.holder("oma") == VEILIG_THUIS


def test_what_was_unknown_of_somebody_is_filled_in_and_what_was_known_stays() -> None:
    loop = Loop().received(wie=(Betrokkene("x"), KIND))
    named_again = (
        Betrokkene("x", leeftijd=Leeftijd.MINDERJARIG, vermoedelijk_pleger=False),
        Betrokkene("kind", leeftijd=Leeftijd.MEERDERJARIG),
    )
    loop.received("m2", wie=named_again)
    x, kind = loop.stand.betrokkene("x"), loop.stand.betrokkene("kind")
    assert x
    assert kind
    assert (x.leeftijd, x.vermoedelijk_pleger) == (Leeftijd.MINDERJARIG, False)
    assert kind.leeftijd is Leeftijd.MINDERJARIG


def test_an_age_is_put_right_by_a_fact() -> None:
    loop = Loop().received().record(LeeftijdVastgesteld(betrokkene="kind", leeftijd=Leeftijd.MEERDERJARIG))
    assert not loop.stand.has_children


def test_the_legal_notice_is_owed_to_the_born_people_of_the_melding_only() -> None:
    loop = Loop().received(wie=(MOEDER, ONGEBOREN, OMA))
    owed = {plicht.wie for plicht in loop.stand.open_plichten if plicht.code == KENNISGEVING.code}
    assert owed == {"moeder"}


def test_zicht_may_lie_with_different_parties_for_different_people() -> None:
    loop = Loop().received().assessed(Beoordelingsbesluit.OVERDRACHT).offered(voor=("kind",)).accepted()
    kind, moeder = loop.holder("kind"), loop.holder("moeder")
    assert kind
    assert kind.soort is Partijsoort.OVERDRACHTSPARTIJ
    assert moeder == VEILIG_THUIS


def swapped(een: str = "moeder", ander: str = "kind", **more: str) -> Verwisseld:
    return Verwisseld(een=een, ander=ander, **more)


def test_that_two_were_taken_for_one_another_moves_no_zicht_and_no_term() -> None:
    loop = kept().wait(hours=1)
    before = loop.stand
    loop.record(swapped()).record(swapped(melding="m1"))
    assert replace(loop.stand, verleden=before.verleden) == before


@pytest.mark.parametrize(
    "fact, why",
    [
        (swapped(ander="moeder"), "Deze persoon hoort niet bij dit dossier."),
        (swapped(ander="oma"), "Deze persoon hoort niet bij dit dossier."),
        (swapped(ander="niemand"), "Deze persoon hoort niet bij dit dossier."),
        (swapped(melding="m9"), "Deze melding hoort niet bij dit dossier."),
        (swapped(ander="baby"), "Een van beiden is nog niet geboren."),
    ],
)
def test_who_cannot_have_been_swapped_is_refused_in_words(fact: Verwisseld, why: str) -> None:
    loop = Loop().received(wie=(MOEDER, VADER, KIND, ONGEBOREN, OMA))
    assert loop.refused(fact).waarom == why
    assert loop.refused(fact).wat_nu


def test_what_a_melding_said_of_an_unborn_child_can_be_about_another() -> None:
    Loop().received(wie=(MOEDER, ONGEBOREN)).record(swapped(ander="baby", melding="m1"))


def test_names_that_went_over_come_back_by_swapping_again_not_by_a_line() -> None:
    loop = Loop().received().record(swapped())
    refusal = loop.refused(Ingetrokken(gebeurtenis=loop.stand.verleden[-1].id))
    assert refusal.wat_nu == "Verwissel dezelfde twee nog een keer."
