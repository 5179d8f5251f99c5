"""Asking for a birth date and a burgerservicenummer."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django import forms
from stdnum.nl import bsn

from zicht.foundation import klok
from zicht.foundation.vormen import Vorm
from zicht.personen.datum import DeelDatum
from zicht.personen.velden import OEFENNUMMERS, BsnVeld, DeelDatumVeld

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


class Geboren(Vorm):
    datum = DeelDatumVeld(label="Wanneer is het kind geboren?")


def asked(**typed: str) -> Geboren:
    with klok.stopped_at(NOW):
        form = Geboren({f"datum_{part}": value for part, value in typed.items()})
        form.full_clean()
        return form


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ({"dag": "1", "maand": "3", "jaar": "2019"}, "2019-03-01"),
        ({"dag": "1", "maand": "maart", "jaar": "2019"}, "2019-03-01"),
        ({"maand": "mrt.", "jaar": "2019"}, "2019-03"),
        ({"jaar": "2019"}, "2019"),
        ({"jaar": "2019", "ongeveer": "ja"}, "2019~"),
        ({"onbekend": "ja"}, ""),
    ],
)
def test_a_date_may_be_known_or_half_known(typed: dict[str, str], kept: str) -> None:
    assert asked(**typed).cleaned_data["datum"] == DeelDatum.from_text(kept)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({}, "Vul een antwoord in bij ‘Wanneer is het kind geboren?’."),
        ({"dag": "31", "maand": "2", "jaar": "2019"}, "31 februari 2019 bestaat niet"),
        ({"jaar": "2031"}, "2031 ligt in de toekomst. Klopt het jaar?"),
        ({"jaar": "19"}, "vier cijfers"),
        ({"dag": "een", "maand": "3", "jaar": "2019"}, "Schrijf bij dag een getal."),
        ({"maand": "ju", "jaar": "2019"}, "Schrijf bij maand een getal."),
        ({"jaar": "2019", "onbekend": "ja"}, "ook ‘onbekend’ gekozen"),
        ({"jaar": "２０１９"}, "Schrijf bij jaar een getal."),
    ],
)
def test_a_date_that_cannot_be_is_refused_in_words_and_stays_as_typed(typed: dict[str, str], words: str) -> None:
    form = asked(**typed)
    assert words in form.errors["datum"][0]
    for part, value in typed.items():
        assert f'name="datum_{part}" value="{value}"' in str(form)


def test_a_due_date_may_lie_in_the_future() -> None:
    assert DeelDatumVeld(toekomst=True).clean({"jaar": "2031"}) == DeelDatum.of_parts(2031)


def test_a_known_date_is_shown_again() -> None:
    page = str(Geboren(initial={"datum": DeelDatum.from_text("2019-03")}))
    assert 'name="datum_maand" value="3"' in page
    assert 'name="datum_dag" value=""' in page


def refused(value: Any, field: forms.Field) -> str:
    with pytest.raises(forms.ValidationError) as words:
        field.clean(value)
    return str(words.value.messages[0])


def test_a_practice_number_is_accepted_however_it_is_written() -> None:
    number = next(str(n) for n in OEFENNUMMERS if bsn.is_valid(str(n)))
    assert BsnVeld().clean(f"{number[:3]}.{number[3:6]} {number[6:]}") == number


@pytest.mark.parametrize("typed", ["123456789", "12", "999900007", "abc"])
def test_a_number_that_fails_the_elfproef_is_refused_in_words(typed: str) -> None:
    assert "kan niet bestaan" in refused(typed, BsnVeld())


def test_in_practice_mode_a_number_that_may_be_somebodys_is_refused(settings: object) -> None:
    settings.PRACTICE = True  # type: ignore[attr-defined]
    assert "verzonnen nummer" in refused("111222333", BsnVeld())
    settings.PRACTICE = False  # type: ignore[attr-defined]
    assert BsnVeld().clean("111222333") == "111222333"
