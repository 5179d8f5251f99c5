"""A date as far as somebody knows it."""

from datetime import date

import pytest
from django.utils import translation

from zicht.personen.datum import DatumSoort, DeelDatum, OnmogelijkeDatum

EXACT = DeelDatum.of_parts(2019, 3, 1)
MAAND = DeelDatum.of_parts(2019, 3)
JAAR = DeelDatum.of_parts(2019)
ONGEVEER = DeelDatum.of_parts(2019, about=True)
ONBEKEND = DeelDatum.unknown()


@pytest.mark.parametrize(
    ("datum", "soort", "text", "words"),
    [
        (EXACT, DatumSoort.EXACT, "2019-03-01", "1 maart 2019"),
        (MAAND, DatumSoort.MAAND, "2019-03", "maart 2019"),
        (JAAR, DatumSoort.JAAR, "2019", "2019"),
        (ONGEVEER, DatumSoort.ONGEVEER, "2019~", "ongeveer 2019"),
        (ONBEKEND, DatumSoort.ONBEKEND, "", "onbekend"),
    ],
)
def test_what_was_filled_in_decides_how_exact_it_is(datum: DeelDatum, soort: DatumSoort, text: str, words: str) -> None:
    assert datum.soort is soort
    assert str(datum) == text
    assert DeelDatum.from_text(text) == datum
    with translation.override("nl"):
        assert datum.in_woorden == words


def test_a_date_is_also_said_in_english() -> None:
    with translation.override("en"):
        assert EXACT.in_woorden == "1 March 2019"
        assert ONGEVEER.in_woorden == "about 2019"


@pytest.mark.parametrize(
    ("datum", "first", "last"),
    [
        (EXACT, date(2019, 3, 1), date(2019, 3, 1)),
        (MAAND, date(2019, 3, 1), date(2019, 3, 31)),
        (JAAR, date(2019, 1, 1), date(2019, 12, 31)),
        (ONBEKEND, None, None),
    ],
)
def test_half_a_date_has_a_first_and_a_last_day(datum: DeelDatum, first: date | None, last: date | None) -> None:
    assert (datum.earliest, datum.latest) == (first, last)


@pytest.mark.parametrize(
    ("datum", "age"),
    [(EXACT, (7, 7)), (JAAR, (6, 7)), (DeelDatum.of_parts(2019, 11), (7, 7)), (ONBEKEND, None)],
)
def test_an_age_is_as_exact_as_the_date(datum: DeelDatum, age: tuple[int, int] | None) -> None:
    assert datum.age_on(date(2026, 11, 30)) == age


def test_who_was_born_on_29_february_is_a_year_older_on_1_march() -> None:
    born = DeelDatum.exact(date(2016, 2, 29))
    assert born.age_on(date(2018, 2, 28)) == (1, 1)
    assert born.age_on(date(2018, 3, 1)) == (2, 2)


@pytest.mark.parametrize(
    ("year", "month", "day", "words"),
    [
        (2019, 2, 30, "30 februari 2019 bestaat niet: die maand heeft 28 dagen."),
        (2019, 13, None, "Maand 13 bestaat niet"),
        (85, None, None, "vier cijfers"),
        (2019, None, 4, "Vul ook de maand in"),
        (None, 3, 4, "Vul ook het jaar in"),
        (2019, 3, 0, "bestaat niet"),
    ],
)
def test_a_day_that_cannot_be_is_refused_in_words(year: int | None, month: int, day: int | None, words: str) -> None:
    with translation.override("nl"), pytest.raises(OnmogelijkeDatum, match=words):
        DeelDatum.of_parts(year, month, day)


def test_a_kind_and_its_parts_always_agree() -> None:
    with pytest.raises(OnmogelijkeDatum):
        DeelDatum(DatumSoort.EXACT, 2019)
    with pytest.raises(OnmogelijkeDatum):
        DeelDatum.from_text("1 maart 2019")


def test_a_month_that_has_begun_does_not_lie_in_the_future() -> None:
    assert not DeelDatum.of_parts(2026, 11).is_after(date(2026, 11, 21))
    assert DeelDatum.of_parts(2026, 12).is_after(date(2026, 11, 21))
    assert not ONBEKEND.is_after(date(2026, 11, 21))
