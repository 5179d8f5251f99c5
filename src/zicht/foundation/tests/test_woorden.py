"""Dates, times and numbers in words, in both languages."""

from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from zicht.foundation import woorden
from zicht.foundation.templatetags.zicht import heel

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("day", "dutch", "english"),
    [
        (date(2026, 11, 27), "vrijdag 27 november", "Friday 27 November"),
        (date(2027, 1, 1), "vrijdag 1 januari 2027", "Friday 1 January 2027"),  # another year is said
        (datetime(2026, 11, 27, 23, 30, tzinfo=UTC), "zaterdag 28 november", "Saturday 28 November"),  # already local
    ],
)
def test_a_day_is_said_in_words(day: date, dutch: str, english: str) -> None:
    with translation.override("nl"):
        assert woorden.day_in_words(day, TODAY) == dutch
    with translation.override("en"):
        assert woorden.day_in_words(day, TODAY) == english


def test_a_short_day_fits_in_a_table() -> None:
    with translation.override("nl"):
        assert woorden.short_day(date(2026, 11, 27), TODAY) == "vr 27 nov"
        assert woorden.short_day(date(2027, 3, 1), TODAY) == "ma 1 mrt 2027"


def test_a_time_is_local_and_has_four_digits() -> None:
    assert woorden.clock_time(datetime(2026, 11, 25, 13, 3, tzinfo=UTC)) == "14:03"
    assert woorden.clock_time(datetime(2026, 7, 1, 7, 5, tzinfo=UTC)) == "09:05"


@pytest.mark.parametrize(
    ("left", "workdays", "days"),
    [
        (2, "nog 2 werkdagen", "nog 2 dagen"),
        (1, "nog 1 werkdag", "nog 1 dag"),
        (0, "vandaag", "vandaag"),
        (-1, "1 werkdag te laat", "1 dag te laat"),
        (-3, "3 werkdagen te laat", "3 dagen te laat"),
    ],
)
def test_time_left_is_said_as_people_say_it(left: int, workdays: str, days: str) -> None:
    with translation.override("nl"):
        assert woorden.workdays_left(left) == workdays
        assert woorden.days_left(left) == days


def test_time_left_is_also_said_in_english() -> None:
    with translation.override("en"):
        assert woorden.workdays_left(2) == "2 working days left"
        assert woorden.workdays_left(-1) == "1 working day late"
        assert woorden.days_left(0) == "today"


def test_large_numbers_are_grouped_in_the_language_of_the_page() -> None:
    with translation.override("nl"):
        assert woorden.count(1, "dossier", "dossiers") == "1 dossier"
        assert woorden.count(12345, "dossier", "dossiers") == "12.345 dossiers"
    with translation.override("en"):
        assert woorden.thousands(12345) == "12,345"


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ("+31612345678", "06 12345678"),
        ("+31365330000", "036 533 0000"),
        ("+3225550000", "+32 2 555 00 00"),
        ("112", "112"),
        ("0800-2000", "0800-2000"),
        ("vraag naar Wim", "vraag naar Wim"),  # what somebody typed elsewhere is not made into something else
    ],
)
def test_a_telephone_number_is_said_as_one_dials_it(kept: str, said: str) -> None:
    assert woorden.telephone(kept) == said


def test_a_telephone_number_in_a_text_stays_whole_and_the_rest_is_escaped() -> None:
    assert heel("Bel <u>: 0800-2000") == 'Bel &lt;u&gt;: <span class="zicht-heel">0800-2000</span>'
    assert heel("Van 2019-2020") == "Van 2019-2020"
