"""The terms of the chain, one table a code: when they end, whether they may move, and which limit a dossier keeps.

Sources: seed 002 and 003 (5 working days, 6th working day, ten weeks, one and a half year), Wmo 5.3.1 and 5.3.5, Wet
tijdelijk huisverbod art. 2, 9 and 13, Algemene termijnenwet art. 1, architecture §10.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from zicht.protocol import termijnen
from zicht.protocol.begrippen import (
    Beoordelingsbesluit,
    Betrokkene,
    Dienstsoort,
    Informeerwijze,
    Leeftijd,
    Overlegonderwerp,
    Uitstelgrond,
)
from zicht.protocol.gebeurtenissen import BetrokkeneToegevoegd, Geinformeerd, InformerenUitgesteld, ZelfVoortgezet
from zicht.protocol.informeren import KENNISGEVING
from zicht.protocol.kalender import AMSTERDAM, end_of_day
from zicht.protocol.termijnen import TERMIJNEN, Eenheid, Grens, Soort, monitoring_moments
from zicht.protocol.tests.loop import KIND, VRIJDAG_MIDDAG, Loop, moment

D = date
#: code, from, ends, target (None: the same day)
ENDS = [
    # 5 working days; day 0 is the day of arrival whatever the hour (§10, Counting)
    ("veiligheidsbeoordeling", moment(2026, 11, 20, 15, 48), D(2026, 11, 27), None),
    ("veiligheidsbeoordeling", moment(2026, 11, 20, 23, 59), D(2026, 11, 27), None),
    ("veiligheidsbeoordeling", moment(2026, 11, 21, 3, 0), D(2026, 11, 27), None),
    ("veiligheidsbeoordeling", moment(2026, 12, 24, 9, 0), D(2027, 1, 4), None),
    ("terugkoppeling-melder", moment(2026, 11, 20, 15, 48), D(2026, 11, 27), None),
    ("besluit-delen", moment(2026, 11, 20, 15, 48), D(2026, 11, 27), None),
    # the 6th working day
    ("zicht-op-veiligheid", moment(2026, 11, 20, 15, 48), D(2026, 11, 30), None),
    ("zicht-op-veiligheid", moment(2026, 4, 2, 15, 48), D(2026, 4, 14), None),
    # ten weeks are 70 calendar days; a protocol term never moves, here to Christmas
    ("dienst", moment(2026, 10, 16, 12), D(2026, 12, 25), None),
    ("dienst", moment(2026, 11, 27, 12), D(2027, 2, 5), None),
    # one and a half year, clipped at month end; also on a Sunday
    ("monitoring", moment(2026, 8, 31, 12), D(2028, 2, 29), None),
    ("monitoring", moment(2027, 5, 28, 12), D(2028, 11, 28), None),
    # statutory ends move off a weekend or holiday; the target shown is the unmoved day
    ("betrokkenen-informeren", moment(2026, 11, 20, 12), D(2026, 12, 18), None),
    ("betrokkenen-informeren", moment(2026, 11, 21, 12), D(2026, 12, 21), D(2026, 12, 19)),
    ("betrokkenen-informeren", moment(2026, 11, 27, 12), D(2026, 12, 28), D(2026, 12, 25)),
    ("betrokkenen-informeren-uitstel", D(2026, 12, 18), D(2027, 1, 4), D(2027, 1, 1)),
    ("betrokkenen-informeren-uitstel", D(2026, 12, 19), D(2027, 1, 4), D(2027, 1, 2)),
    ("vernietigingsverzoek", D(2026, 11, 30), D(2027, 3, 1), D(2027, 2, 28)),
    ("vernietigingsverzoek", D(2026, 1, 15), D(2026, 4, 15), None),
    # the huisverbod never moves (Wet tijdelijk huisverbod art. 13), not off Boxing Day, not off Easter Monday
    ("huisverbod", moment(2026, 12, 16, 23), D(2026, 12, 26), None),
    ("huisverbod", moment(2026, 3, 27, 23), D(2026, 4, 6), None),
    ("huisverbod-verlengd", moment(2026, 11, 28, 9), D(2026, 12, 26), None),
]


@pytest.mark.eis("R-148", "R-150", "R-158", "R-176", "R-184", "R-196")
@pytest.mark.parametrize("code, vanaf, ends, target", ENDS)
def test_when_a_term_ends(code: str, vanaf: datetime, ends: date, target: date | None) -> None:
    found = TERMIJNEN[code].bereken(vanaf)
    assert (found.uiterlijk_datum, found.streef_datum) == (ends, target or ends)
    assert found.verschoven == (target is not None)
    at_begin = code == "zicht-op-veiligheid"
    assert found.uiterlijk == (datetime(*ends.timetuple()[:3], tzinfo=AMSTERDAM) if at_begin else end_of_day(ends))


def test_every_code_is_in_the_table() -> None:
    assert {row[0] for row in ENDS} == set(TERMIJNEN)


@pytest.mark.parametrize("code", list(TERMIJNEN))
def test_which_terms_move_and_which_never_do(code: str) -> None:
    """Protocol terms never; statutory ones do, except the huisverbod."""
    termijn = TERMIJNEN[code]
    moves = {"betrokkenen-informeren", "betrokkenen-informeren-uitstel", "vernietigingsverzoek"}
    assert termijn.verschuift == (code in moves)
    assert not (termijn.soort is Soort.PROTOCOL and termijn.verschuift)


@pytest.mark.parametrize("code", list(TERMIJNEN))
def test_a_protocol_term_ends_on_its_own_day_wherever_one_starts(code: str) -> None:
    termijn = TERMIJNEN[code]
    for n in range(400):
        found = termijn.bereken(D(2026, 1, 1) + timedelta(days=n))
        assert found.uiterlijk_datum >= found.streef_datum
        if not termijn.verschuift:
            assert not found.verschoven


def test_the_last_second_is_in_time_and_the_next_is_not() -> None:
    found = TERMIJNEN["veiligheidsbeoordeling"].bereken(VRIJDAG_MIDDAG)
    assert not found.is_overdue(found.uiterlijk)
    assert found.is_overdue(found.uiterlijk + timedelta(seconds=1))


def test_a_moment_told_in_another_time_zone_is_the_same_moment() -> None:
    in_utc = VRIJDAG_MIDDAG.astimezone(ZoneInfo("UTC"))
    assert all(termijn.bereken(in_utc) == termijn.bereken(VRIJDAG_MIDDAG) for termijn in TERMIJNEN.values())


@pytest.mark.parametrize(
    "on, left",
    [
        # working days for a term in working days: over a weekend it is one day less, not three
        (moment(2026, 11, 20, 16), 5),
        (moment(2026, 11, 23, 9), 4),
        (moment(2026, 11, 27, 23), 0),
        (moment(2026, 11, 28, 9), 0),
        (moment(2026, 11, 30, 9), -1),
    ],
)
def test_days_left_are_counted_in_the_unit_of_the_term(on: datetime, left: int) -> None:
    termijn = TERMIJNEN["veiligheidsbeoordeling"]
    assert termijn.days_left(termijn.bereken(VRIJDAG_MIDDAG).uiterlijk, on) == left


def test_days_left_of_ten_weeks_are_calendar_days() -> None:
    termijn = TERMIJNEN["dienst"]
    assert termijn.days_left(termijn.bereken(VRIJDAG_MIDDAG).uiterlijk, VRIJDAG_MIDDAG) == 70


# Versions of a limit

FROM_JULY = replace(
    termijnen.VEILIGHEIDSBEOORDELING,
    grenzen=(Grens(D(2019, 1, 1), 5, Eenheid.WERKDAGEN), Grens(D(2027, 7, 1), 3, Eenheid.WERKDAGEN)),
)


@pytest.mark.parametrize(
    "arrival, ends",
    [
        # the last day of the old limit, also when it ends after the new one came; the first day of the new one
        (D(2027, 6, 30), D(2027, 7, 7)),
        (D(2027, 7, 1), D(2027, 7, 6)),
        # before there was any limit: the first
        (D(2018, 3, 1), D(2018, 3, 8)),
    ],
)
def test_a_clock_keeps_the_limit_that_was_in_force_when_it_started(arrival: date, ends: date) -> None:
    assert FROM_JULY.bereken(arrival).uiterlijk_datum == ends


def test_a_running_dossier_keeps_its_limit_and_a_later_melding_in_it_gets_the_new_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(termijnen, "VEILIGHEIDSBEOORDELING", FROM_JULY)
    loop = Loop(moment(2027, 6, 30)).received().at(2027, 7, 1).received("m2")
    assert [melding.uiterlijk.date() for melding in loop.stand.meldingen] == [D(2027, 7, 7), D(2027, 7, 6)]


# Ten weeks


def served(first: Beoordelingsbesluit) -> Loop:
    return Loop().received().at(2026, 11, 27).assessed(first)


@pytest.mark.eis("R-170", "R-176", "R-184")
def test_a_switch_to_onderzoek_keeps_the_seventy_days() -> None:
    loop = served(Beoordelingsbesluit.VOORWAARDEN_VERVOLG)
    loop.at(2027, 1, 15).chosen(Dienstsoort.ONDERZOEK)
    dienst = loop.stand.running_dienst
    assert dienst
    assert (dienst.soort, dienst.uiterlijk.date()) == (Dienstsoort.ONDERZOEK, D(2027, 2, 5))


@pytest.mark.parametrize(
    "assessed, ends, ends_on_time",
    [
        # Arrived on Friday 20 November, due on Friday the 27th: on the day, and eleven days late
        (moment(2026, 11, 27), D(2027, 2, 5), D(2027, 2, 5)),
        (moment(2026, 12, 8), D(2027, 2, 16), D(2027, 2, 5)),
        # early is not late: the ten weeks count from the assessment
        (moment(2026, 11, 24), D(2027, 2, 2), D(2027, 2, 2)),
    ],
)
def test_beside_the_ten_weeks_stands_what_they_would_be_from_the_day_the_assessment_was_due(
    assessed: datetime, ends: date, ends_on_time: date
) -> None:
    """Architecture §10, Ten weeks: a late assessment does not hide in the next term."""
    loop = Loop().received()
    loop.nu = assessed
    loop.assessed(Beoordelingsbesluit.KEUZE_VERVOLG)
    loop.wait(days=3).chosen(Dienstsoort.ONDERZOEK)
    dienst = loop.stand.running_dienst
    assert dienst
    assert (dienst.uiterlijk.date(), dienst.op_tijd.date()) == (ends, ends_on_time)
    assert dienst.began_late == (ends != ends_on_time)


def test_going_on_oneself_counts_from_the_same_two_days() -> None:
    loop = Loop().received().at(2026, 12, 8).assessed(Beoordelingsbesluit.OVERDRACHT).wait(days=4)
    overleg = loop.consulted(Overlegonderwerp.KEUZE_VERVOLG)
    dienst = loop.record(ZelfVoortgezet(overleg=overleg)).stand.running_dienst
    assert dienst
    assert (dienst.uiterlijk.date(), dienst.op_tijd.date()) == (D(2027, 2, 16), D(2027, 2, 5))


@pytest.mark.eis("R-166")
def test_waiting_for_the_choice_counts() -> None:
    loop = served(Beoordelingsbesluit.KEUZE_VERVOLG)
    loop.at(2027, 1, 15).chosen(Dienstsoort.VOORWAARDEN_VERVOLG)
    dienst = loop.stand.running_dienst
    assert dienst
    assert dienst.uiterlijk.date() == D(2027, 2, 5)


@pytest.mark.parametrize("second", list(Beoordelingsbesluit))
def test_a_second_melding_keeps_the_seventy_days_and_has_five_working_days_of_its_own(
    second: Beoordelingsbesluit,
) -> None:
    loop = served(Beoordelingsbesluit.VOORWAARDEN_VERVOLG).at(2027, 1, 8).received("m2")
    assert [melding.uiterlijk.date() for melding in loop.stand.open_meldingen] == [D(2027, 1, 15)]
    loop.assessed(second, "m2")
    dienst = loop.stand.running_dienst
    assert dienst
    assert dienst.uiterlijk.date() == D(2027, 2, 5)


def test_seventy_days_passed_warn_and_take_nothing_away() -> None:
    loop = served(Beoordelingsbesluit.VOORWAARDEN_VERVOLG).at(2028, 1, 3).conditions_set().offered().accepted()
    assert loop.stand.monitoring


# The legal notice


def notice(loop: Loop, wie: str) -> tuple[date | None, date | None, int]:
    (plicht,) = [p for p in loop.stand.open_plichten if (p.code, p.wie) == (KENNISGEVING.code, wie)]
    return plicht.uiterlijk and plicht.uiterlijk.date(), plicht.streef, plicht.uitgesteld


def test_the_legal_notice_runs_four_weeks_per_person_from_the_recording_of_their_data() -> None:
    """Recorded two days after the letter came in; a sister becomes known a week later."""
    loop = Loop().wait(days=2).received(op=VRIJDAG_MIDDAG)
    assert notice(loop, "kind") == (D(2026, 12, 21), D(2026, 12, 20), 0)
    loop.at(2026, 11, 30)
    loop.record(BetrokkeneToegevoegd(betrokkene=Betrokkene("zus", leeftijd=Leeftijd.MINDERJARIG)))
    assert notice(loop, "zus") == (D(2026, 12, 28), D(2026, 12, 28), 0)


def test_each_postponement_gives_two_weeks_from_the_unmoved_end_of_the_running_term() -> None:
    """A holiday that moved the end gives no extra days to the next term."""
    loop = Loop(moment(2026, 11, 27)).received(wie=(KIND,))
    assert notice(loop, "kind") == (D(2026, 12, 28), D(2026, 12, 25), 0)
    postpone = InformerenUitgesteld(betrokkene="kind", grond=Uitstelgrond.GEVAAR_DIRECTBETROKKENE)
    loop.at(2026, 12, 20).record(postpone)
    assert notice(loop, "kind") == (D(2027, 1, 8), D(2027, 1, 8), 1)
    loop.at(2027, 1, 7).record(postpone)
    assert notice(loop, "kind") == (D(2027, 1, 22), D(2027, 1, 22), 2)


@pytest.mark.eis("R-247")
def test_an_extension_is_decided_on_when_the_former_runs_and_never_stacked() -> None:
    """Found by reading: five postponements in five minutes moved the end by ten weeks."""
    loop = Loop(moment(2026, 11, 27)).received(wie=(KIND,))
    postpone = InformerenUitgesteld(betrokkene="kind", grond=Uitstelgrond.VERMOEDEN_ONDERZOEKEN)
    loop.record(postpone)
    assert notice(loop, "kind") == (D(2027, 1, 8), D(2027, 1, 8), 1)
    refusal = loop.refused(postpone)
    assert refusal.wat_nu == "Dat kan vanaf 26-12-2026: kijk dan of wachten nog nodig is."
    assert loop.at(2026, 12, 25, 23, 59).refused(postpone)
    loop.at(2026, 12, 26, 0, 0).record(postpone)
    assert notice(loop, "kind") == (D(2027, 1, 22), D(2027, 1, 22), 2)


def test_who_was_told_and_is_owed_it_anew_starts_with_four_weeks() -> None:
    loop = Loop(moment(2026, 11, 27)).received(wie=(KIND,))
    postpone = InformerenUitgesteld(betrokkene="kind", grond=Uitstelgrond.VERMOEDEN_ONDERZOEKEN)
    told = Geinformeerd(plicht=KENNISGEVING.code, wie="kind", wijze=Informeerwijze.GESPREK)
    loop.record(postpone, told).received("m2", wie=(KIND,)).record(postpone)
    assert notice(loop, "kind")[2] == 1


# Monitoring


@pytest.mark.parametrize(
    "overdracht, moments",
    [
        # 3, 6, 12 and 18 months; month end clipped, weekends do not move them
        (moment(2026, 11, 20), (D(2027, 2, 20), D(2027, 5, 20), D(2027, 11, 20), D(2028, 5, 20))),
        (moment(2026, 8, 31), (D(2026, 11, 30), D(2027, 2, 28), D(2027, 8, 31), D(2028, 2, 29))),
    ],
)
def test_the_moments_of_monitoring(overdracht: datetime, moments: tuple[date, ...]) -> None:
    assert monitoring_moments(overdracht) == moments
    assert TERMIJNEN["monitoring"].bereken(overdracht).uiterlijk_datum == moments[-1]
