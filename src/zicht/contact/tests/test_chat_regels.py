"""When a chat is open, and what silence means."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from zicht.contact.chat.regels import Tijd, is_there, is_typing, is_within, runs, silent_minutes, together
from zicht.contact.chat.woorden import week_in_words

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NEGEN, TIEN, VIJF = Tijd(time(9), time(17)), Tijd(time(10), time(17)), Tijd(time(9), time(21))
WERKWEEK = dict.fromkeys(range(1, 6), NEGEN)

# the moment in Amsterdam, whether a chat with office hours from Monday to Friday is open
MOMENTS = [
    ((2026, 11, 20, 8, 59), False),  # Friday, just before
    ((2026, 11, 20, 9, 0), True),
    ((2026, 11, 20, 16, 59), True),
    ((2026, 11, 20, 17, 0), False),  # closing time is closed
    ((2026, 11, 21, 12, 0), False),  # Saturday
    ((2026, 12, 25, 12, 0), False),  # a Friday, and Christmas
    ((2026, 7, 1, 9, 0), True),  # summer time
]


@pytest.mark.parametrize("moment, is_open", MOMENTS)
def test_a_chat_is_open_within_its_hours(moment: tuple[int, int, int, int, int], is_open: bool) -> None:
    assert is_within(WERKWEEK, datetime(*moment, tzinfo=AMSTERDAM)) is is_open


def test_a_holiday_has_the_hours_of_a_sunday_and_no_hours_are_never_open() -> None:
    christmas = datetime(2026, 12, 25, 12, 0, tzinfo=AMSTERDAM)
    assert is_within({7: NEGEN}, christmas)
    assert not is_within({}, christmas)


# the weeks of those who have a chat, what stands on the site
WEEKS = [
    ([], []),  # nobody has one
    ([WERKWEEK], ["maandag tot en met vrijdag van 9.00 tot 17.00 uur"]),
    ([{1: NEGEN, 3: NEGEN}], ["maandag van 9.00 tot 17.00 uur", "woensdag van 9.00 tot 17.00 uur"]),  # a gap is said
    ([{5: TIEN, 6: NEGEN}], ["vrijdag van 10.00 tot 17.00 uur", "zaterdag van 9.00 tot 17.00 uur"]),  # unlike days
    ([{1: TIEN}, {1: VIJF}], ["maandag van 9.00 tot 21.00 uur"]),  # any of two desks
]


@pytest.mark.parametrize("weeks, words", WEEKS)
def test_the_hours_of_all_desks_stand_on_the_site_in_words(weeks: list[dict[int, Tijd]], words: list[str]) -> None:
    assert week_in_words(together(weeks)) == words


def test_alike_days_that_follow_one_another_are_one_line() -> None:
    assert [(run.eerste, run.laatste) for run in runs({**WERKWEEK, 7: NEGEN})] == [(1, 5), (7, 7)]


NU = datetime(2026, 11, 20, 12, 0, tzinfo=AMSTERDAM)

# how long ago, is somebody there, do they type, how many silent minutes are said
SILENCES = [
    (timedelta(seconds=0), True, True, 0),
    (timedelta(seconds=9), True, False, 0),  # no key for a while
    (timedelta(minutes=2), True, False, 0),  # the last sign of life that counts
    (timedelta(minutes=2, seconds=1), False, False, 0),
    (timedelta(minutes=2, seconds=59), False, False, 0),  # a short silence is not worth a word
    (timedelta(minutes=3), False, False, 3),
    (timedelta(minutes=7, seconds=50), False, False, 7),
]


@pytest.mark.parametrize("ago, there, typing, minutes", SILENCES)
def test_silence_is_said_as_it_is(ago: timedelta, there: bool, typing: bool, minutes: int) -> None:
    assert (is_there(NU - ago, NU), is_typing(NU - ago, NU), silent_minutes(NU - ago, NU)) == (there, typing, minutes)


def test_who_was_never_seen_is_not_there() -> None:
    assert not is_there(None, NU)
    assert not is_typing(None, NU)
