"""Working days and holidays: the Algemene termijnenwet art. 3, and how the chain counts (architecture §10)."""

from datetime import UTC, date, datetime, time, timedelta

import holidays
import pytest

from zicht.protocol import kalender
from zicht.protocol.kalender import (
    AMSTERDAM,
    GelijkgesteldeDag,
    add_maanden,
    add_werkdagen,
    begin_of_day,
    day_of,
    easter_sunday,
    end_of_day,
    first_day_not_free_by_law,
    in_amsterdam,
    in_office_hours,
    is_free_by_law,
    is_werkdag,
    vrije_dagen,
    werkdagen_between,
)

YEARS = range(2015, 2051)


def free(jaar: int) -> set[date]:
    return {vrij.datum for vrij in vrije_dagen(jaar)}


# Holidays


@pytest.mark.parametrize("jaar", YEARS)
def test_our_holidays_are_those_of_the_holidays_package_but_for_two_known_differences(jaar: int) -> None:
    """The package counts 5 May in lustrum years only and leaves Good Friday to the employer; the law names both every
    year. Sundays of Easter and Whitsun are in the package and are no working days anyway."""
    theirs = set(holidays.country_holidays("NL", years=jaar))
    pasen = easter_sunday(jaar)
    by_law_as_well = {date(jaar, 5, 5), pasen - timedelta(days=2)}
    sundays = {pasen, pasen + timedelta(days=49)}
    assert free(jaar) == (theirs - sundays) | by_law_as_well


OF_THE_LAW = {
    "Nieuwjaarsdag",
    "Goede Vrijdag",
    "Tweede paasdag",
    "Koningsdag",
    "Bevrijdingsdag",
    "Hemelvaartsdag",
    "Tweede pinksterdag",
    "Eerste kerstdag",
    "Tweede kerstdag",
}


@pytest.mark.parametrize("jaar", [jaar for jaar in YEARS if jaar != 2016])
def test_every_year_has_the_nine_days_that_the_law_names_each_with_its_source(jaar: int) -> None:
    assert {vrij.naam for vrij in vrije_dagen(jaar)} == OF_THE_LAW
    assert {str(vrij.bron) for vrij in vrije_dagen(jaar)} == {"Algemene termijnenwet, artikel 3"}


def test_two_holidays_on_one_day_are_one_free_day() -> None:
    """In 2016 Ascension Day was 5 May."""
    assert date(2016, 5, 5) == easter_sunday(2016) + timedelta(days=39)
    assert len(vrije_dagen(2016)) == len(free(2016)) == 8


@pytest.mark.parametrize(
    "jaar, dag",
    [
        # 27 April, and the 26th when the 27th is a Sunday
        (2014, date(2014, 4, 26)),
        (2025, date(2025, 4, 26)),
        (2026, date(2026, 4, 27)),
        (2027, date(2027, 4, 27)),
        (2031, date(2031, 4, 26)),
        (2036, date(2036, 4, 26)),
    ],
)
def test_kings_day_gives_way_to_a_sunday(jaar: int, dag: date) -> None:
    assert [vrij.datum for vrij in vrije_dagen(jaar) if vrij.naam == "Koningsdag"] == [dag]


@pytest.mark.parametrize("jaar", YEARS)
def test_liberation_day_is_a_day_of_the_law_every_year(jaar: int) -> None:
    assert date(jaar, 5, 5) in free(jaar)


# Counting working days

COUNTS = [
    # from                n   the n-th working day after it   why
    (date(2026, 11, 20), 5, date(2026, 11, 27)),  # a Friday: Monday is day 1
    (date(2026, 11, 21), 5, date(2026, 11, 27)),  # a Saturday: Monday is day 1
    (date(2026, 11, 22), 5, date(2026, 11, 27)),  # a Sunday: Monday is day 1
    (date(2026, 11, 23), 5, date(2026, 11, 30)),  # a Monday: Tuesday is day 1
    (date(2026, 11, 23), 0, date(2026, 11, 23)),  # nothing to count
    (date(2026, 12, 24), 1, date(2026, 12, 28)),  # Christmas Eve is a working day; Friday, Saturday, Sunday are not
    (date(2026, 12, 24), 5, date(2027, 1, 4)),  # over New Year's Day, into the next year
    (date(2026, 12, 25), 5, date(2027, 1, 4)),  # arrival on a holiday: the next working day is day 1
    (date(2026, 12, 31), 1, date(2027, 1, 4)),  # the last day of the year
    (date(2026, 4, 2), 5, date(2026, 4, 13)),  # Maundy Thursday: Good Friday and Easter Monday are free
    (date(2026, 4, 3), 1, date(2026, 4, 7)),  # arrival on Good Friday
    (date(2026, 5, 13), 1, date(2026, 5, 15)),  # the day before Ascension Day
    (date(2026, 5, 4), 1, date(2026, 5, 6)),  # the day before 5 May
    (date(2026, 4, 24), 1, date(2026, 4, 28)),  # a Friday before King's Day on Monday
    (date(2027, 5, 14), 1, date(2027, 5, 18)),  # a Friday before Whit Monday
    (date(2028, 2, 28), 2, date(2028, 3, 1)),  # 29 February counts
]


@pytest.mark.parametrize("van, aantal, dag", COUNTS)
def test_working_days_are_counted_from_the_day_after(van: date, aantal: int, dag: date) -> None:
    assert add_werkdagen(van, aantal) == dag


@pytest.mark.parametrize("van, aantal, dag", COUNTS)
def test_counting_back_gives_the_same_number(van: date, aantal: int, dag: date) -> None:
    assert werkdagen_between(van, dag) == aantal
    assert werkdagen_between(dag, van) == -aantal


@pytest.mark.parametrize(
    "van, tot",
    [
        (date(2026, 1, 1), date(2027, 1, 1)),  # a whole year
        (date(2000, 1, 1), date(2026, 11, 20)),
        (date(2026, 12, 24), date(2026, 12, 27)),  # less than a week, with free days at the end
    ],
)
def test_a_long_time_is_counted_as_it_would_be_by_the_day(van: date, tot: date) -> None:
    assert werkdagen_between(van, tot) == sum(is_werkdag(van + timedelta(n)) for n in range(1, (tot - van).days + 1))


def test_and_without_looking_at_each_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kalender, "is_werkdag", None)
    assert werkdagen_between(date(2, 1, 1), date.max) > 2_500_000


def test_the_day_found_is_a_working_day_wherever_one_starts() -> None:
    for n in range(366 * 4):
        dag = add_werkdagen(date(2026, 1, 1) + timedelta(days=n), 5)
        assert is_werkdag(dag)
        assert not is_free_by_law(dag)


# The end of a day


@pytest.mark.parametrize(
    "dag, utc",
    [
        # winter time, summer time, and the two Sundays on which the clock moves
        (date(2026, 1, 15), datetime(2026, 1, 15, 22, 59, 59, tzinfo=UTC)),
        (date(2026, 7, 15), datetime(2026, 7, 15, 21, 59, 59, tzinfo=UTC)),
        (date(2026, 3, 28), datetime(2026, 3, 28, 22, 59, 59, tzinfo=UTC)),
        (date(2026, 3, 29), datetime(2026, 3, 29, 21, 59, 59, tzinfo=UTC)),
        (date(2026, 10, 24), datetime(2026, 10, 24, 21, 59, 59, tzinfo=UTC)),
        (date(2026, 10, 25), datetime(2026, 10, 25, 22, 59, 59, tzinfo=UTC)),
    ],
)
def test_a_day_ends_at_one_second_to_midnight_in_amsterdam(dag: date, utc: datetime) -> None:
    assert end_of_day(dag).astimezone(UTC) == utc
    assert end_of_day(dag).time() == time(23, 59, 59)
    assert begin_of_day(dag).time() == time(0, 0)


@pytest.mark.parametrize(
    "moment, dag",
    [
        # one second before and after midnight in Amsterdam, told in UTC
        (datetime(2026, 7, 15, 21, 59, 59, tzinfo=UTC), date(2026, 7, 15)),
        (datetime(2026, 7, 15, 22, 0, 0, tzinfo=UTC), date(2026, 7, 16)),
        (datetime(2026, 12, 31, 23, 0, 0, tzinfo=UTC), date(2027, 1, 1)),
        # without an offset it is Amsterdam; a bare day is that day
        (datetime(2026, 7, 15, 23, 30), date(2026, 7, 15)),  # noqa: DTZ001
        (date(2026, 7, 15), date(2026, 7, 15)),
    ],
)
def test_the_day_of_a_moment_is_its_day_in_amsterdam(moment: datetime | date, dag: date) -> None:
    assert day_of(moment) == dag
    assert in_amsterdam(moment).tzinfo is AMSTERDAM


# Months


@pytest.mark.parametrize(
    "dag, maanden, later",
    [
        # clipped at month end
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 8, 31), 3, date(2026, 11, 30)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        # over a year's end, and not clipped when it need not be
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 2, 28), 12, date(2027, 2, 28)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 6, 30), 18, date(2027, 12, 30)),
        (date(2026, 6, 30), 0, date(2026, 6, 30)),
    ],
)
def test_months_are_clipped_at_the_end_of_the_month(dag: date, maanden: int, later: date) -> None:
    assert add_maanden(dag, maanden) == later


# Statutory clocks


@pytest.mark.parametrize(
    "dag, moved",
    [
        # Algemene termijnenwet art. 1: off a Saturday, a Sunday, a holiday, and off several in a row
        (date(2026, 11, 21), date(2026, 11, 23)),
        (date(2026, 11, 22), date(2026, 11, 23)),
        (date(2026, 12, 25), date(2026, 12, 28)),
        (date(2026, 4, 3), date(2026, 4, 7)),
        (date(2026, 5, 5), date(2026, 5, 6)),
        (date(2026, 11, 23), date(2026, 11, 23)),
    ],
)
def test_the_first_day_that_is_not_free_by_law(dag: date, moved: date) -> None:
    assert first_day_not_free_by_law(dag) == moved


def test_days_equated_by_royal_decree_are_shipped_empty_and_hold_for_statutory_clocks_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The Friday after Ascension Day has been such a day; a row is added once its decree was read."""
    friday = date(2026, 5, 15)
    assert kalender.GELIJKGESTELDE_DAGEN == ()
    monkeypatch.setattr(kalender, "GELIJKGESTELDE_DAGEN", (GelijkgesteldeDag(friday, "Stb. 2025, 000"),))
    assert first_day_not_free_by_law(friday) == date(2026, 5, 18)
    assert is_werkdag(friday)


@pytest.mark.parametrize(
    "moment, office",
    [
        # a Monday morning and afternoon, just before and just after, a Saturday, a holiday, summer time told in UTC
        (datetime(2026, 11, 23, 8, 29, tzinfo=AMSTERDAM), False),
        (datetime(2026, 11, 23, 8, 30, tzinfo=AMSTERDAM), True),
        (datetime(2026, 11, 23, 16, 59, tzinfo=AMSTERDAM), True),
        (datetime(2026, 11, 23, 17, 0, tzinfo=AMSTERDAM), False),
        (datetime(2026, 11, 21, 12, 0, tzinfo=AMSTERDAM), False),
        (datetime(2026, 12, 25, 12, 0, tzinfo=AMSTERDAM), False),
        (datetime(2026, 7, 15, 6, 30, tzinfo=UTC), True),
        (datetime(2026, 7, 15, 15, 0, tzinfo=UTC), False),
    ],
)
def test_when_an_expert_can_be_expected_at_work(moment: datetime, office: bool) -> None:
    assert in_office_hours(moment) == office
