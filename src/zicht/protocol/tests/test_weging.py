"""The weighing and the two decisions, for all 729 ways to answer, against a table written from the seeds by hand.

The code fills in what is unknown in every way. The table is read from the top, row by row, as the seeds say it, and
each row says what is decided also where something is unknown. Both must say the same.
"""

from itertools import product

import pytest

from zicht.protocol import bronnen
from zicht.protocol.weging import TegenstrijdigeAntwoorden, Uitkomst, Weging, weeg

Antwoord = bool | None
ANSWERS: tuple[Antwoord, ...] = (True, False, None)
ALL = list(product(ANSWERS, repeat=6))
NAMES = ("vermoeden", "acuut", "structureel", "hulp_mogelijk", "betrokkenen_werken_mee", "hulp_leidt_tot_veiligheid")
TEGENSPRAAK = "tegenspraak"
SAID: dict[str, Antwoord] = {"j": True, "n": False, "?": None}
LETTER = {answer: letter for letter, answer in SAID.items()}

#: vermoeden, acuut, structureel | can I help, do they cooperate, does it lead to safety -> melden, hulp, what follows.
#: j yes, n no, ? not known, . whatever the answer. The first row that fits decides.
TABLE = """
n j . | . . . -> tegenspraak             there is unsafety, so there is a suspicion
n . j | . . . -> tegenspraak
n . . | . . . -> n n afsluiten           002: close the meldcode when there is no suspicion any more
. j . | n . . -> j n melden              002: acute is always reported; and I cannot help
. j . | . n . -> j n melden              002: they accept no help
. j . | . . n -> j n melden              002: it stays unsafe
. j . | j j j -> j j melden-en-hulp      002: also when help is possible; a melding does not hand over the help
. j . | . . . -> j ? melden              reported at once; whether I can help too is still open
. . j | n . . -> j n melden              002: structural is always reported, in the same four ways
. . j | . n . -> j n melden
. . j | . . n -> j n melden
. . j | j j j -> j j melden-en-hulp
. . j | . . . -> j ? melden
j . . | n . . -> j n melden              002: always reported when the professional cannot offer or organise help
j . . | . n . -> j n melden              002: for example because those involved accept no help
j . . | . . n -> j n melden              002: when it stays unsafe it is reported, also when there is help
? . . | n . . -> ? n onvoldoende-informatie   I cannot help; reporting hangs on whether there is a suspicion
? . . | . n . -> ? n onvoldoende-informatie
? . . | . . n -> ? n onvoldoende-informatie
j n n | j j j -> n j hulp                002: all three hold, and nothing makes reporting necessary
? n n | j j j -> n ? onvoldoende-informatie   nothing makes reporting necessary; help only if there is a suspicion
j . . | j j j -> ? j onvoldoende-informatie   I can help; acute or structural is not known
. . . | . . . -> ? ? onvoldoende-informatie   too little is known for either
"""


def rows() -> list[tuple[str, tuple[Antwoord, Antwoord] | str, str]]:
    """Each row as the six letters, both decisions, and what follows; the words behind are for who reads."""
    found: list[tuple[str, tuple[Antwoord, Antwoord] | str, str]] = []
    for line in TABLE.strip().splitlines():
        asked, _, said = line.partition("->")
        letters, words = asked.replace("|", "").replace(" ", ""), said.split()
        if words[0] == TEGENSPRAAK:
            found.append((letters, TEGENSPRAAK, TEGENSPRAAK))
        else:
            found.append((letters, (SAID[words[0]], SAID[words[1]]), words[2]))
    return found


ROWS = rows()


def fits(letters: str, answers: tuple[Antwoord, ...]) -> bool:
    return all(wanted in {".", LETTER[given]} for wanted, given in zip(letters, answers, strict=True))


def row_of(answers: tuple[Antwoord, ...]) -> int:
    return next(number for number, (letters, *_) in enumerate(ROWS) if fits(letters, answers))


def by_hand(answers: tuple[Antwoord, ...]) -> tuple[tuple[Antwoord, Antwoord] | str, str]:
    _, decided, follows = ROWS[row_of(answers)]
    return decided, follows


def contradicts(answers: tuple[Antwoord, ...]) -> bool:
    return by_hand(answers)[0] == TEGENSPRAAK


def can_still_matter(answers: tuple[Antwoord, ...]) -> set[str]:
    """The unanswered questions for which, in some way of answering the others, yes and no decide differently."""
    found = set()
    for place, name in enumerate(NAMES):
        if answers[place] is not None:
            continue
        choices = [(True, False) if given is None else (given,) for given in answers]
        for known in product(*choices):
            other = (*known[:place], not known[place], *known[place + 1 :])
            if not contradicts(known) and not contradicts(other) and by_hand(known) != by_hand(other):
                found.add(name)
    return found


@pytest.mark.eis("R-054", "R-055", "R-059", "R-060", "R-061", "R-062", "R-063", "R-064", "R-065", "R-066")
def test_all_729_ways_to_answer_decide_as_the_seeds_say() -> None:
    wrong = []
    for answers in ALL:
        decided, follows = by_hand(answers)
        if decided != TEGENSPRAAK:
            found = weeg(Weging(*answers))
            if ((found.melden, found.hulp_verlenen), found.uitkomst) != (decided, follows):
                wrong.append((answers, found))
    assert len(ALL) == 3**6
    assert wrong == []


def test_every_row_of_the_table_decides_something() -> None:
    assert sorted({row_of(answers) for answers in ALL}) == list(range(len(ROWS)))


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
