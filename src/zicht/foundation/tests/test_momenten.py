"""A year that cannot be meant gets words: it would break every list that counts from it."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django import forms

from zicht.foundation import klok
from zicht.foundation.vormen import Dag, Moment
from zicht.foundation.vormen.moment import GEWEEST, KOMT, MENSENLEVEN, ROND_NU, ZWANGERSCHAP, Grens

NU = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)  # a Monday, 14:00 in the Netherlands


def refused(field: forms.Field, value: Any) -> str:
    with klok.stopped_at(NU):
        try:
            field.clean(value)
        except forms.ValidationError as words:
            return " ".join(words.messages)
    return ""


@pytest.mark.parametrize(
    "day, time, said",
    [
        ("2026-11-23", "14:00", ""),  # now
        ("2000-01-01", "00:00", ""),  # the first day there is
        ("2026-11-23", "14:01", "ligt in de toekomst"),  # a minute ahead
        ("2026-11-24", "10:00", "ligt in de toekomst"),
        ("9999-12-31", "23:59", "ligt in de toekomst"),
        ("1999-12-31", "23:59", "te lang geleden"),
        ("0001-01-01", "00:00", "te lang geleden"),  # has no moment in UTC
        ("0026-11-20", "10:00", "te lang geleden"),  # the slip of the finger
        ("2026-02-30", "10:00", "Deze dag bestaat niet. Schrijf hem als 20-11-2026."),
        ("2026-11-20", "25:00", "Deze tijd bestaat niet. Schrijf hem als 14:03."),
        ("2026-11-20", "", "Vul ook de tijd in"),
        ("", "10:00", "Vul ook de dag in"),
    ],
)
def test_a_moment_has_been_and_not_too_long_ago(day: str, time: str, said: str) -> None:
    found = refused(Moment(), [day, time])
    assert said in found
    assert bool(said) == bool(found)


@pytest.mark.parametrize(
    "grens, day, said",
    [
        (GEWEEST, "2026-11-23", ""),
        (GEWEEST, "2026-11-24", "ligt in de toekomst"),
        (GEWEEST, "0001-01-01", "te lang geleden: het kan vanaf 1 januari 2000"),
        (KOMT, "2026-11-23", ""),
        (KOMT, "2031-11-23", ""),
        (KOMT, "2026-11-22", "al geweest"),
        (KOMT, "2020-01-01", "al geweest"),
        (KOMT, "0001-01-01", "al geweest"),
        (KOMT, "9999-01-01", "te ver weg"),
        (ROND_NU, "2001-01-01", ""),
        (ROND_NU, "0026-11-20", "te lang geleden"),
        (ROND_NU, "9999-12-31", "te ver weg"),
        (ZWANGERSCHAP, "2027-06-01", ""),
        (ZWANGERSCHAP, "2026-01-01", ""),  # born, and nobody told us
        (ZWANGERSCHAP, "2025-06-01", "te lang geleden"),
        (ZWANGERSCHAP, "0001-01-01", "te lang geleden"),
        (ZWANGERSCHAP, "2028-06-01", "te ver weg"),
        (ZWANGERSCHAP, "9999-01-01", "te ver weg"),
        (MENSENLEVEN, "1955-01-01", ""),
        (MENSENLEVEN, "1899-12-31", "te lang geleden"),
        (MENSENLEVEN, "2026-11-24", "ligt in de toekomst"),
        (KOMT, "2026-02-30", "Deze dag bestaat niet"),
    ],
)
def test_a_day_lies_where_its_question_asks(grens: Grens, day: str, said: str) -> None:
    found = refused(Dag(grens=grens), day)
    assert said in found
    assert bool(said) == bool(found)


def test_a_day_that_the_page_filled_in_itself_may_stay() -> None:
    missed = date(2026, 11, 2)
    assert not refused(Dag(grens=KOMT, initial=missed), missed.isoformat())
    assert refused(Dag(grens=KOMT, initial=missed), (missed + timedelta(days=1)).isoformat())
