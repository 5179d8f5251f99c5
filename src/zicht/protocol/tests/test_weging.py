"""The weighing and the two decisions, for all 729 ways to answer, against a table written from the seeds by hand.

The code fills in what is unknown in every way. The table here is read row by row, as the seeds say it; what is unknown
is reasoned about with three-valued logic instead. Both must say the same.
"""

from itertools import product

import pytest

from zicht.protocol import bronnen
from zicht.protocol.weging import TegenstrijdigeAntwoorden, Uitkomst, Weging, weeg

Antwoord = bool | None
ANSWERS: tuple[Antwoord, ...] = (True, False, None)
ALL = list(product(ANSWERS, repeat=6))
NAMES = ("vermoeden", "acuut", "structureel", "hulp_mogelijk", "betrokkenen_werken_mee", "hulp_leidt_tot_veiligheid")
_: Antwoord = None

#: Everything known: vermoeden, acuut, structureel, can help, they cooperate, it leads to safety -> (melden, hulp).
#: `_` is "whatever the answer"; the first row that fits decides.
ROWS: list[tuple[tuple[Antwoord, ...], tuple[bool, bool]]] = [
    # Seed 002: close the meldcode at the moment there is no suspicion any more
    ((False, _, _, _, _, _), (False, False)),
    # Seed 002: suspicions of acute or structural unsafety are always reported, also when help is possible
    ((True, True, _, True, True, True), (True, True)),
    ((True, _, True, True, True, True), (True, True)),
    ((True, True, _, _, _, _), (True, False)),
    ((True, _, True, _, _, _), (True, False)),
    # Seed 002: always reported when the professional cannot offer or organise help
    ((True, _, _, False, _, _), (True, False)),
    # Seed 002: for example because those involved accept no help
    ((True, _, _, _, False, _), (True, False)),
    # Seed 002: when it stays unsafe it is reported, also when there is help
    ((True, _, _, _, _, False), (True, False)),
    # Seed 002: help is possible when all three hold; and nothing makes reporting necessary
    ((True, False, False, True, True, True), (False, True)),
]


def contradicts(answers: tuple[Antwoord, ...]) -> bool:
    vermoeden, acuut, structureel, *_help = answers
    return vermoeden is False and True in (acuut, structureel)


def by_the_rows(answers: tuple[Antwoord, ...]) -> tuple[bool, bool]:
    for row, decisions in ROWS:
        if all(wanted is None or wanted == given for wanted, given in zip(row, answers, strict=True)):
            return decisions
    raise AssertionError(answers)


def both(*values: Antwoord) -> Antwoord:
    return False if False in values else (True if all(value is True for value in values) else None)


def either(*values: Antwoord) -> Antwoord:
    return True if True in values else (False if all(value is False for value in values) else None)


def neither(value: Antwoord) -> Antwoord:
    return None if value is None else not value


def by_logic(answers: tuple[Antwoord, ...]) -> tuple[Antwoord, Antwoord]:
    """Three-valued: unsafety that is there is itself a suspicion, for the other way of answering contradicts itself."""
    vermoeden, acuut, structureel, *helping = answers
    suspicion = True if True in (acuut, structureel) else vermoeden
    helps = both(*helping)
    return both(suspicion, either(acuut, structureel, neither(helps))), both(suspicion, helps)


def outcome(answers: tuple[Antwoord, ...], melden: Antwoord, hulp: Antwoord) -> str:
    """The rule of the interface, case by case."""
    if answers[0] is False:
        return "afsluiten"
    return {
        (True, True): "melden-en-hulp",
        (True, False): "melden",
        (True, None): "melden",
        (False, True): "hulp",
        (False, None): "onvoldoende-informatie",
        (False, False): "onvoldoende-informatie",
        (None, True): "onvoldoende-informatie",
        (None, False): "onvoldoende-informatie",
        (None, None): "onvoldoende-informatie",
    }[melden, hulp]


def can_still_matter(answers: tuple[Antwoord, ...]) -> set[str]:
    """The unanswered questions for which, in some way of answering the others, yes and no decide differently."""
    found = set()
    for place, name in enumerate(NAMES):
        if answers[place] is not None:
            continue
        choices = [(True, False) if given is None else (given,) for given in answers]
        for known in product(*choices):
            other = (*known[:place], not known[place], *known[place + 1 :])
            if not contradicts(known) and not contradicts(other) and by_the_rows(known) != by_the_rows(other):
                found.add(name)
    return found


@pytest.mark.eis("R-054", "R-055", "R-059", "R-060", "R-061", "R-062", "R-063", "R-064", "R-065", "R-066")
def test_all_729_ways_to_answer_decide_as_the_seeds_say() -> None:
    wrong = []
    for answers in ALL:
        if contradicts(answers):
            continue
        found, (melden, hulp) = weeg(Weging(*answers)), by_logic(answers)
        if (found.melden, found.hulp_verlenen, found.uitkomst) != (melden, hulp, outcome(answers, melden, hulp)):
            wrong.append((answers, found))
    assert wrong == []


def test_the_table_and_the_logic_agree_wherever_everything_is_known() -> None:
    for answers in product((True, False), repeat=6):
        if not contradicts(answers):
            assert by_the_rows(answers) == by_logic(answers)


def test_what_is_missing_is_exactly_what_can_still_change_a_decision() -> None:
    for answers in ALL:
        if not contradicts(answers):
            assert set(weeg(Weging(*answers)).ontbreekt) == can_still_matter(answers), answers


@pytest.mark.parametrize("answers", [answers for answers in ALL if contradicts(answers)])
def test_unsafety_without_a_suspicion_contradicts_itself_in_words(answers: tuple[Antwoord, ...]) -> None:
    with pytest.raises(TegenstrijdigeAntwoorden, match="spreken elkaar tegen"):
        weeg(Weging(*answers))


def test_no_and_no_is_an_outcome_only_where_no_suspicion_remains() -> None:
    for answers in ALL:
        if not contradicts(answers):
            found = weeg(Weging(*answers))
            if (found.melden, found.hulp_verlenen) == (False, False):
                assert found.uitkomst is Uitkomst.AFSLUITEN


def test_every_decision_says_on_which_grounds_and_each_has_its_source() -> None:
    for answers in ALL:
        if contradicts(answers):
            continue
        found = weeg(Weging(*answers))
        decided = found.uitkomst is not Uitkomst.ONVOLDOENDE_INFORMATIE
        assert bool(found.gronden) or not decided or found.melden, answers
        assert all(grond.tekst and grond.bron.titel for grond in found.gronden)


@pytest.mark.parametrize(
    "weging, gronden",
    [
        # No suspicion: one ground
        (Weging(False, False, False), {bronnen.MELDCODE_AFSLUITEN}),
        # Acute, nothing else known: the norm, and that reporting does not hand over the help
        (Weging(acuut=True), {bronnen.MELDCODE_BESLISSEN}),
        # They do not cooperate
        (Weging(True, False, False, True, False, True), {bronnen.MELDCODE_WEGEN}),
    ],
)
def test_the_grounds_of_a_decision(weging: Weging, gronden: set[bronnen.Bron]) -> None:
    assert {grond.bron for grond in weeg(weging).gronden} == gronden


@pytest.mark.eis("R-067")
def test_reporting_does_not_hand_over_the_help() -> None:
    texts = [grond.tekst for grond in weeg(Weging(True, True, False, True, True, True)).gronden]
    assert any("draagt de hulp niet over" in text for text in texts)
