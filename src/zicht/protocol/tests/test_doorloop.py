"""The walk of the meldcode: every course of five acts, and tables of what may and of what follows."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from zicht.protocol import codering
from zicht.protocol.doorloop import Doorloop, apply, may, replay
from zicht.protocol.doorloop import feiten as f
from zicht.protocol.doorloop.let_op import let_op
from zicht.protocol.doorloop.woorden import (
    VOLGORDE,
    Hulpdelen,
    Kindcheck,
    NietGesproken,
    Overlegrol,
    Overnamereden,
    Stap,
    Stopreden,
)
from zicht.protocol.gebeurtenissen.feit import Feit, Gebeurtenis
from zicht.protocol.route import ROUTE
from zicht.protocol.weging import Weging

NU = datetime(2026, 11, 20, 9, tzinfo=UTC)
LEA, AAFKE = "lea", "aafke"
SIGNALEN = f.SignalenVastgelegd(signalen=1)
OVERLEG = f.MetCollegaOverlegd(met=(Overlegrol.COLLEGA,))
GESPREK = f.MetBetrokkenenGesproken(met=("moeder",))
STRUCTUREEL = f.Gewogen(weging=Weging(vermoeden=True, acuut=False, structureel=True, hulp_mogelijk=False))
HELPT = f.Gewogen(weging=Weging(True, False, False, True, True, True))
WEG = f.Gewogen(weging=Weging(vermoeden=False))
MELDEN, HULP = (f.TweeBeslissingenGenomen(melden=melden, hulp=not melden) for melden in (True, False))
GEVAAR = f.AcuutGevaarGezien()
STOP = f.MeldcodeGestopt(bij=Stap.OVERLEG, reden=Stopreden.ZORG_WEGGENOMEN)
WEG_VAN_HIER = f.MeldcodeGestopt(bij=Stap.BESLISSEN, reden=Stopreden.NIET_MEER_BIJ_ONS)
VERSTUURD = f.MeldingVerstuurd(bericht="b", ontvangst="o")
ONVEILIG = f.VeiligheidBekeken(veilig=False)
OVER = f.MeldcodeOvergenomen(wie=AAFKE, reden=Overnamereden.ZIEK)
MOVES = (
    SIGNALEN,
    OVERLEG,
    GESPREK,
    STRUCTUREEL,
    HELPT,
    MELDEN,
    HULP,
    GEVAAR,
    STOP,
    f.MeldcodeHervat(),
    VERSTUURD,
    ONVEILIG,
    OVER,
)


def course(*feiten: Feit, door: str = LEA) -> list[Gebeurtenis]:
    return [
        Gebeurtenis(str(number), number, feit, NU + timedelta(hours=number), NU, door)
        for number, feit in enumerate(feiten, 1)
    ]


def walked(*feiten: Feit) -> Doorloop:
    return replay(course(f.MeldcodeBegonnen(), *feiten))


def reachable(
    depth: int, doorloop: Doorloop, moves: tuple[Feit, ...] = ()
) -> Iterator[tuple[Doorloop, tuple[Feit, ...]]]:
    """Every walk that the rules let through, of at most so many acts after this one."""
    yield doorloop, moves
    for move in MOVES if depth else ():
        if may(doorloop, move) is None:
            number = len(moves) + 2
            one = Gebeurtenis(str(number), number, move, NU + timedelta(hours=number), NU, LEA)
            yield from reachable(depth - 1, apply(doorloop, one), (*moves, move))


ALL = list(reachable(5, walked()))


def test_there_is_much_to_walk() -> None:
    assert len(ALL) > 2000


@pytest.mark.eis("R-025")
def test_every_walk_that_runs_can_be_stopped_unless_a_melding_waits_to_leave() -> None:
    for doorloop, moves in ALL:
        if not doorloop.is_stopped and not doorloop.must_report:
            assert may(doorloop, STOP) is None, moves


def test_danger_can_be_seen_and_decided_on_in_every_walk() -> None:
    for doorloop, moves in ALL:
        assert may(doorloop, GEVAAR) is None, moves
        seen = apply(doorloop, course(GEVAAR)[0])
        assert seen.stap is Stap.BESLISSEN, moves
        assert may(seen, MELDEN) is None, moves


def test_a_walk_that_runs_always_has_a_step_or_a_decision() -> None:
    for doorloop, moves in ALL:
        assert doorloop.is_stopped or doorloop.stap is not None or doorloop.besluit is not None, moves


def test_no_melding_leaves_without_the_decision_to_report() -> None:
    for doorloop, moves in ALL:
        if doorloop.verstuurd:
            assert MELDEN in moves


def test_what_is_kept_is_read_back_as_it_was() -> None:
    for feit in (
        f.MeldcodeBegonnen(),
        *MOVES,
        f.SignalenVastgelegd(signalen=2, kindcheck=Kindcheck(True, None, False)),
    ):
        assert codering.decode(*codering.encode(feit), f.SOORTEN) == feit


#: What was done -> the step to take now.
STEPS = [
    ((), Stap.SIGNALEN),
    ((SIGNALEN,), Stap.OVERLEG),
    ((SIGNALEN, OVERLEG), Stap.GESPREK),
    ((SIGNALEN, OVERLEG, GESPREK), Stap.WEGEN),
    ((SIGNALEN, OVERLEG, GESPREK, STRUCTUREEL), Stap.BESLISSEN),
    ((SIGNALEN, OVERLEG, GESPREK, STRUCTUREEL, MELDEN), None),
    # a step taken again moves nothing
    ((SIGNALEN, OVERLEG, SIGNALEN), Stap.GESPREK),
    # weighed again is decided again
    ((SIGNALEN, OVERLEG, GESPREK, HELPT, HULP, STRUCTUREEL), Stap.BESLISSEN),
    # danger jumps to the decisions, and leads back to them after a decision
    ((SIGNALEN, GEVAAR), Stap.BESLISSEN),
    ((SIGNALEN, OVERLEG, GESPREK, HELPT, HULP, GEVAAR), Stap.BESLISSEN),
    # stopped: none; resumed: where it was; danger starts it again
    ((SIGNALEN, STOP), None),
    ((SIGNALEN, STOP, f.MeldcodeHervat()), Stap.OVERLEG),
    ((SIGNALEN, STOP, GEVAAR), Stap.BESLISSEN),
]


@pytest.mark.parametrize(("done", "stap"), STEPS)
def test_the_step_to_take_now(done: tuple[Feit, ...], stap: Stap | None) -> None:
    assert walked(*done).stap is stap


@pytest.mark.eis("R-024")
def test_the_order_of_the_own_meldcode_is_the_order_of_the_walk() -> None:
    doctors = (Stap.SIGNALEN, Stap.OVERLEG, Stap.WEGEN, Stap.GESPREK, Stap.BESLISSEN)
    doorloop = replay(course(f.MeldcodeBegonnen(volgorde=doctors), SIGNALEN, OVERLEG))
    assert doorloop.stap is Stap.WEGEN
    assert may(doorloop, GESPREK) is not None


#: (done, then, refused)
RULES = [
    ((), OVERLEG, True),  # step 2 before step 1
    ((SIGNALEN,), OVERLEG, False),
    ((), f.SignalenVastgelegd(signalen=0), True),  # step 1 without a signal
    ((SIGNALEN,), f.MetCollegaOverlegd(met=()), True),  # with nobody
    ((SIGNALEN, OVERLEG), f.MetBetrokkenenGesproken(), True),  # with nobody and no reason
    ((SIGNALEN, OVERLEG), f.MetBetrokkenenGesproken(niet=NietGesproken.NIET_VEILIG), False),
    # they went elsewhere: only after it was decided whether to report, and not while that melding waits
    ((SIGNALEN, OVERLEG), WEG_VAN_HIER, True),
    ((SIGNALEN, OVERLEG, GESPREK, HELPT, HULP), WEG_VAN_HIER, False),
    ((SIGNALEN, OVERLEG, GESPREK, STRUCTUREEL, MELDEN), WEG_VAN_HIER, True),
    ((SIGNALEN, OVERLEG, GESPREK, STRUCTUREEL, MELDEN, VERSTUURD), WEG_VAN_HIER, False),
    # what contradicts itself is not weighed
    ((SIGNALEN, OVERLEG, GESPREK), f.Gewogen(weging=Weging(vermoeden=False, acuut=True)), True),
    # otherwise than the norm only with a reason
    ((SIGNALEN, OVERLEG, GESPREK, STRUCTUREEL), HULP, True),
    (
        (SIGNALEN, OVERLEG, GESPREK, STRUCTUREEL),
        f.TweeBeslissingenGenomen(melden=False, hulp=True, toegelicht=True),
        False,
    ),
    ((SIGNALEN, OVERLEG, GESPREK, STRUCTUREEL), MELDEN, False),
    # neither: only when there is no suspicion
    ((SIGNALEN, OVERLEG, GESPREK, HELPT), f.TweeBeslissingenGenomen(melden=False, hulp=False, toegelicht=True), True),
    ((SIGNALEN, OVERLEG, GESPREK, WEG), f.TweeBeslissingenGenomen(melden=False, hulp=False), False),
    # a melding leaves once a decision
    ((SIGNALEN, OVERLEG, GESPREK, STRUCTUREEL), VERSTUURD, True),
    ((SIGNALEN, OVERLEG, GESPREK, STRUCTUREEL, MELDEN), VERSTUURD, False),
    ((SIGNALEN, OVERLEG, GESPREK, STRUCTUREEL, MELDEN, VERSTUURD), VERSTUURD, True),
    ((SIGNALEN, OVERLEG, GESPREK, STRUCTUREEL, MELDEN), STOP, True),  # decided to report, nothing left yet
    ((SIGNALEN, OVERLEG, GESPREK, STRUCTUREEL, MELDEN, VERSTUURD), STOP, False),
    ((SIGNALEN, STOP), OVERLEG, True),  # stopped: resume first
    ((SIGNALEN,), f.MeldcodeHervat(), True),
    ((), f.MeldcodeBegonnen(), True),  # begun once
]


@pytest.mark.parametrize(("done", "then", "refused"), RULES)
def test_what_may_happen_now(done: tuple[Feit, ...], then: Feit, refused: bool) -> None:
    weigering = may(walked(*done), then)
    assert (weigering is not None) is refused
    assert weigering is None or (weigering.waarom and weigering.wat_nu and weigering.bron)


#: minors, pregnant, safe -> also walk the meldcode for the child
KINDCHECK = [
    ((True, False, True), False),
    ((True, False, False), True),
    ((True, False, None), True),  # nobody can say
    ((False, True, None), True),  # the unborn child
    ((False, False, None), False),
    ((None, None, None), True),
]


@pytest.mark.eis("R-037", "R-038")
@pytest.mark.parametrize(("answers", "opens"), KINDCHECK)
def test_the_kindcheck_decides_whether_the_meldcode_runs_for_the_child(
    answers: tuple[bool | None, bool | None, bool | None], opens: bool
) -> None:
    check = Kindcheck(*answers)
    assert check.opens_meldcode is opens
    warned = let_op(walked(f.SignalenVastgelegd(signalen=1, kindcheck=check)), Stap.OVERLEG)
    assert bool(warned) is opens


def test_danger_weighs_as_acute_also_beside_a_weighing_that_did_not_know() -> None:
    unknown = f.Gewogen(weging=Weging(vermoeden=True))
    advies = walked(SIGNALEN, OVERLEG, GESPREK, unknown, GEVAAR).advies
    assert advies is not None
    assert advies.melden is True


def test_who_took_over_walks_it_and_every_step_keeps_its_author() -> None:
    told = [*course(f.MeldcodeBegonnen(), SIGNALEN, OVER), *course(*(OVERLEG,) * 4, door=AAFKE)[3:]]
    doorloop = replay(told)
    assert doorloop.uitvoerder == AAFKE
    assert [one.door for one in doorloop.gezet] == [LEA, AAFKE]


def test_new_signals_after_the_weighing_are_said() -> None:
    assert walked(SIGNALEN, OVERLEG, GESPREK, HELPT, SIGNALEN).changed_since_weighing
    assert not walked(SIGNALEN, OVERLEG, GESPREK, HELPT).changed_since_weighing


def test_the_five_steps_are_the_stations_of_the_map() -> None:
    assert [ROUTE[stap.value].code for stap in VOLGORDE] == [stap.value for stap in Stap]


@pytest.mark.eis("R-066")
@pytest.mark.parametrize(
    ("parts", "samen"),
    [
        ((True, True, True), True),  # all three
        ((True, True, False), False),  # one no is no
        ((None, False, True), False),  # also beside what is unknown
        ((True, None, True), None),  # unknown and nowhere a no
        ((None, None, None), None),
    ],
)
def test_help_is_possible_when_all_three_parts_are(parts: tuple[bool | None, ...], samen: bool | None) -> None:
    assert Hulpdelen(*parts).samen is samen


def test_a_refusal_counts_the_steps_as_the_own_meldcode_orders_them() -> None:
    first_talk = f.MeldcodeBegonnen(volgorde=(Stap.SIGNALEN, Stap.GESPREK, Stap.OVERLEG, Stap.WEGEN, Stap.BESLISSEN))
    refused = may(replay(course(first_talk, SIGNALEN)), OVERLEG)
    assert refused is not None
    assert refused.wat == "Stap 3, overleg kan nu niet"
    assert refused.waarom == "Stap 2, gesprek, is nog niet vastgelegd."


@pytest.mark.eis("R-037")
def test_problems_that_are_not_serious_open_nothing_and_those_that_may_be_do() -> None:
    assert not Kindcheck(ernstig=False).opens_meldcode
    assert Kindcheck(kinderen=True, ernstig=None).opens_meldcode


@pytest.mark.eis("R-039")
def test_of_a_child_that_is_not_safe_it_is_said_that_a_melding_is_decided_for_it_too() -> None:
    unsafe = f.SignalenVastgelegd(signalen=1, kindcheck=Kindcheck(kinderen=True, zwanger=False, veilig=False))
    for stap in (Stap.OVERLEG, Stap.BESLISSEN):
        (words,) = let_op(walked(unsafe), stap)
        assert words.tekst.startswith("De kindcheck zegt dat een kind niet veilig is")
