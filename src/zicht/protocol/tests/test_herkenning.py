"""Who was reported as somebody new turns out to be somebody known: one person, one holder of zicht, one of every duty."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from zicht.protocol import verloop, zicht
from zicht.protocol.begrippen import (
    Beoordelingsbesluit,
    Betrokkene,
    Informeerwijze,
    Kring,
    Leeftijd,
    Vertrekreden,
)
from zicht.protocol.gebeurtenissen import (
    BetrokkeneHerkend,
    BetrokkeneVertrokken,
    Geinformeerd,
    Ingetrokken,
    OordeelGegeven,
    SpoedVastgesteld,
)
from zicht.protocol.informeren import KENNISGEVING
from zicht.protocol.partijen import VEILIG_THUIS, Partijsoort
from zicht.protocol.tests.loop import GEZIN, KIND, VRIJDAG_MIDDAG, Loop
from zicht.protocol.tests.test_willekeurig import BACK, FACTS, START, WAITS, Journaal
from zicht.protocol.tests.zoektocht.beloften import KADER, _veilig_thuis_must
from zicht.protocol.zicht import faults, holders

MAAN = Betrokkene("maan", leeftijd=Leeftijd.MINDERJARIG)


def same(wie: str = "maan", als: str = "kind") -> BetrokkeneHerkend:
    return BetrokkeneHerkend(betrokkene=wie, als=als)


def twice_reported() -> Loop:
    """A second melding names the child once more, as somebody new; the desk could not see who it is."""
    loop = Loop().received().wait(days=2)
    return loop.received("m2", wie=(*GEZIN, MAAN), te_herkennen=("maan",)).wait(hours=1)


def owed(loop: Loop) -> list[str]:
    return [plicht.wie for plicht in loop.stand.open_plichten if plicht.code == KENNISGEVING.code]


def test_who_came_in_unseen_is_still_to_be_recognised_until_somebody_says_who_it_is() -> None:
    loop = twice_reported()
    assert loop.stand.te_herkennen == ("maan",)
    assert loop.record(same()).stand.te_herkennen == ()


@pytest.mark.eis("R-005")
def test_who_turns_out_to_be_known_is_one_person_with_one_holder_and_no_period_of_their_own() -> None:
    loop = twice_reported().record(same())
    assert loop.stand.ids == ("moeder", "vader", "kind")
    assert loop.stand.periodes("maan") == ()
    assert (loop.holder("kind"), loop.stand.periodes("kind")[0].van) == (VEILIG_THUIS, VRIJDAG_MIDDAG)
    assert faults(loop.stand.periodes("kind"), VRIJDAG_MIDDAG, None) == []


def test_the_clocks_of_the_melding_stay_and_it_is_about_each_person_once() -> None:
    loop = twice_reported()
    before = loop.stand.melding("m2")
    after = loop.record(same()).stand.melding("m2")
    assert before
    assert after == replace(before, betrokkenen=("moeder", "vader", "kind"))


def test_what_was_owed_to_both_is_owed_once() -> None:
    assert owed(twice_reported()) == ["moeder", "vader", "kind", "maan"]
    assert owed(twice_reported().record(same())) == ["moeder", "vader", "kind"]


def test_what_was_said_of_the_new_one_was_said_of_the_known_one() -> None:
    loop = twice_reported().record(
        OordeelGegeven(betrokkene="maan", acuut=True, structureel=None, melding="m2"), same()
    )
    oordeel = loop.stand.last_oordeel("kind")
    assert oordeel
    assert oordeel.acuut
    assert loop.stand.is_acute


def test_what_was_unknown_of_the_known_one_is_filled_in() -> None:
    loop = Loop().received(wie=(Betrokkene("x"), KIND)).received("m2", wie=(MAAN,), te_herkennen=("maan",))
    loop.record(same(als="x"))
    x = loop.stand.betrokkene("x")
    assert x
    assert x.leeftijd is Leeftijd.MINDERJARIG


def test_who_is_somebody_else_keeps_a_period_of_their_own() -> None:
    loop = twice_reported().record(BetrokkeneHerkend(betrokkene="maan"))
    assert loop.stand.te_herkennen == ()
    assert (loop.holder("maan"), len(loop.stand.ids)) == (VEILIG_THUIS, 4)


def test_who_had_left_and_was_reported_anew_is_back_since_that_melding() -> None:
    loop = Loop().received().record(BetrokkeneVertrokken(betrokkene="vader", reden=Vertrekreden.VERTROKKEN))
    came = loop.wait(days=1).nu
    loop.received("m2", wie=(*GEZIN[:1], KIND, MAAN), te_herkennen=("maan",)).record(same(als="vader"))
    assert "vader" in loop.stand.ids
    assert [periode.van for periode in loop.stand.periodes("vader")][-1] == came
    assert loop.holder("vader") == VEILIG_THUIS


def test_who_was_handed_over_meanwhile_comes_back_while_the_melding_is_not_dealt_with() -> None:
    loop = Loop().received().assessed(Beoordelingsbesluit.OVERDRACHT)
    loop.received("m2", wie=(MAAN,), te_herkennen=("maan",)).offered(voor=("kind",)).accepted()
    holder = loop.holder("kind")
    assert holder
    assert holder.soort is Partijsoort.OVERDRACHTSPARTIJ
    loop.record(same())
    assert loop.stand.periodes("kind")[-1].grond is zicht.HERKEND
    assert loop.holder("kind") == VEILIG_THUIS


def test_a_mistake_is_withdrawn_and_then_they_are_two_again() -> None:
    loop = twice_reported()
    before = loop.stand
    loop.record(same())
    loop.record(Ingetrokken(gebeurtenis=loop.gebeurtenissen[-1].id))
    assert replace(loop.stand, verleden=()) == replace(before, verleden=())


def test_what_came_before_can_still_be_put_right_although_both_were_told() -> None:
    loop = twice_reported().record(SpoedVastgesteld(melding="m1"))
    urgent = loop.gebeurtenissen[-1].id
    told = (Geinformeerd(plicht=KENNISGEVING.code, wie=id, wijze=Informeerwijze.BRIEF) for id in ("kind", "maan"))
    loop.record(*told, same())
    assert loop.may(Ingetrokken(gebeurtenis=urgent)) is None


def test_who_is_recognised_as_one_who_is_recognised_in_turn_is_the_last() -> None:
    loop = twice_reported().received("m3", wie=(Betrokkene("m"), KIND), te_herkennen=("m",))
    loop.record(same("m", "maan"), same("maan", "kind"))
    assert loop.stand.ids == ("moeder", "vader", "kind")
    assert dict(loop.stand.herkend) == {"m": "kind", "maan": "kind"}


REFUSED = [
    # nobody of that name, and nobody to be the same as
    (same("niemand"), "hoort niet bij dit dossier"),
    (same(als="niemand"), "hoort niet bij dit dossier"),
    # the same as oneself
    (same(als="maan"), "een en dezelfde persoon"),
    # somebody else, where nothing was asked
    (BetrokkeneHerkend(betrokkene="kind"), "hoort niet bij dit dossier"),
]


@pytest.mark.parametrize("feit, reason", REFUSED)
def test_what_cannot_be_is_refused_in_words(feit: BetrokkeneHerkend, reason: str) -> None:
    assert reason in twice_reported().refused(feit).waarom


def test_who_was_recognised_is_not_recognised_again() -> None:
    loop = twice_reported().record(same())
    assert "hoort niet bij dit dossier" in loop.refused(same(als="vader")).waarom


def test_somebody_of_the_network_can_turn_out_to_be_one_of_the_household() -> None:
    oma = Betrokkene("oma", kring=Kring.NETWERK)
    loop = Loop().received().received("m2", wie=(*GEZIN, oma), te_herkennen=("oma",)).record(same("oma", "moeder"))
    assert [wie.id for wie in loop.stand.betrokkenen] == ["moeder", "vader", "kind"]


@given(st.data())
@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
def test_whoever_turns_out_to_be_whom_everyone_who_is_left_has_one_holder_and_one_that_fits(data: DataObject) -> None:
    journaal = Journaal()
    journaal.add(START)
    for feit in data.draw(st.lists(FACTS, max_size=40)):
        journaal.nu += data.draw(WAITS)
        back = data.draw(BACK)
        if verloop.may(journaal.stand, feit, journaal.nu - back, journaal.nu) is None:
            journaal.add(feit, back)
    everyone = [wie.id for wie in journaal.stand.betrokkenen]
    herkend = same(data.draw(st.sampled_from(everyone)), data.draw(st.sampled_from(everyone)))
    if verloop.may(journaal.stand, herkend, journaal.nu) is not None:
        return
    journaal.add(herkend)
    stand, now = journaal.stand, journaal.nu + timedelta(minutes=1)
    assert stand.periodes(herkend.betrokkene) == ()
    assert verloop.replay(journaal.verleden) == stand
    for id in stand.ids:
        (holder,) = holders(stand.periodes(id), now)
        watched = holder.soort in {Partijsoort.VEILIG_THUIS, *KADER}
        assert watched or not _veilig_thuis_must(stand, id, now) or holder.soort is Partijsoort.MELDER
