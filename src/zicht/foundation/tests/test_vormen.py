"""The form vocabulary: words for what is wrong, nothing typed lost, stale answers gone."""

import re
import uuid
from typing import Any

import pytest
from django import forms
from django.utils import translation

from zicht.foundation.bouwstenen import Voorbeeld
from zicht.foundation.vormen import (
    Alleen,
    Antwoord,
    Email,
    Huisnummer,
    JaNeeOnbekend,
    LangeTekst,
    Postcode,
    Tekst,
    Telefoon,
    Vorm,
)

COMPLETE = {
    "naam": "Noor",
    "bellen": "nee",
    "onveiligheid": "geen",
    "gemeente": "0034",
    "waarom": "Zij is stiller dan eerst.",
    "sleutel": str(uuid.uuid4()),
    "versie": "1",
}


def form(**answers: Any) -> Voorbeeld:
    return Voorbeeld(COMPLETE | answers)


def errors_of(field: forms.Field, value: Any) -> list[str]:
    try:
        field.clean(value)
    except forms.ValidationError as refused:
        return refused.messages
    return []


def test_a_complete_form_is_accepted() -> None:
    assert form().is_valid(), form().errors


def test_a_box_that_must_be_ticked_asks_for_a_tick() -> None:
    class Gebeld(Vorm):
        gebeld = forms.BooleanField(label="Ik heb gebeld")

    assert Gebeld({}).errors["gebeld"] == ["Zet een vinkje bij ‘Ik heb gebeld’."]


def test_an_unanswered_question_is_named_in_the_summary_which_leads_to_it() -> None:
    page = str(form(naam="", bellen=""))
    assert "Nog niet vastgelegd: 2 antwoorden ontbreken" in page
    assert '<a href="#id_naam">Vul een antwoord in bij ‘Hoe wil je genoemd worden?’.</a>' in page
    assert '<a href="#id_bellen_0">' in page
    for target in re.findall(r'<a href="#([\w-]+)">', page):
        assert f'id="{target}"' in page


def test_a_refused_field_says_so_to_a_screen_reader() -> None:
    page = str(form(naam=""))
    field = re.search(r"<input[^>]*id=\"id_naam\"[^>]*>", page)
    assert field
    assert 'aria-invalid="true"' in field[0]
    assert 'aria-describedby="id_naam_helptext id_naam_error"' in field[0]
    assert 'id="id_naam_error"' in page


def test_one_wrong_answer_is_counted_as_wrong_and_not_as_missing() -> None:
    assert form(bellen="ja", telefoon="06").fouten_kop == "Nog niet vastgelegd: 1 antwoord klopt nog niet"


def test_an_answer_to_a_question_that_no_longer_matters_goes() -> None:
    refused = form(bellen="nee", telefoon="geen nummer")
    assert refused.is_valid()
    assert refused.cleaned_data["telefoon"] in ("", None)


def test_a_question_that_matters_must_be_answered() -> None:
    assert "telefoon" in form(bellen="ja").errors


def test_a_question_behind_a_stale_answer_is_stale_too() -> None:
    class Ketting(Vorm):
        alleen_als = {"tweede": Alleen("eerste", "ja"), "derde": Alleen("tweede", "ja")}
        eerste = JaNeeOnbekend(label="Een")
        tweede = JaNeeOnbekend(label="Twee")
        derde = Tekst(label="Drie")

    chain = Ketting({"eerste": "nee", "tweede": "ja", "derde": "blijft niet"})
    assert chain.is_valid()
    assert chain.cleaned_data["derde"] in ("", None)


def test_a_ticked_box_can_be_a_condition() -> None:
    class Vinkje(Vorm):
        alleen_als = {"wat": Alleen("meer", "on")}
        meer = forms.BooleanField(label="Meer vertellen", required=False)
        wat = Tekst(label="Wat?")

    assert Vinkje({}).is_valid()
    assert not Vinkje({"meer": "on"}).is_valid()


def test_a_condition_stands_in_words_for_who_has_no_script() -> None:
    page = str(Voorbeeld())
    assert "Alleen als het antwoord op ‘Mogen wij je bellen?’ ‘Ja’ is." in page
    assert "‘Nee’ of ‘Weet ik niet’" in page
    assert 'data-als="bellen" data-als-waarden="[&quot;ja&quot;]"' in page


def test_unknown_is_an_answer_and_no_answer_is_not() -> None:
    question = JaNeeOnbekend(label="Acuut?")
    assert question.clean("onbekend") is Antwoord.ONBEKEND
    assert question.clean("onbekend").waarheid is None
    assert errors_of(question, "")
    assert [Antwoord.of(one).waarheid for one in (True, False, None)] == [True, False, None]


def test_a_pasted_book_is_refused_in_words_and_kept() -> None:
    book = "a" * 200_000
    page = str(form(waarom=book))
    assert "198.000 tekens te lang: er passen er 2.000 in. De tekst staat er nog." in page
    assert book in page
    assert "maxlength" not in page


def test_line_ends_of_every_browser_count_as_one() -> None:
    text = LangeTekst(limiet=3)
    assert text.clean("a\r\nb") == "a\nb"
    assert errors_of(LangeTekst(limiet=2), "a\r\nb")


def test_a_counter_speaks_the_language_of_the_page() -> None:
    with translation.override("en"):
        page = str(Voorbeeld())
    assert "At most 2,000 characters" in page
    assert 'data-teller-nog="{n} characters left"' in page


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("06 12345678", "+31612345678"),
        ("036-5330000", "+31365330000"),
        ("+32 470 12 34 56", "+32470123456"),
        ("0032 470 12 34 56", "+32470123456"),
        ("112", "112"),
        ("0800 2000", "0800-2000"),
        ("", ""),
    ],
)
def test_a_telephone_number_is_understood_as_people_write_it(typed: str, kept: str) -> None:
    assert Telefoon(required=False).clean(typed) == kept


@pytest.mark.parametrize("typed", ["06", "bel mij", "0612345", "113113113113113", "+99 123"])
def test_what_cannot_be_called_is_refused_with_an_example(typed: str) -> None:
    assert "06 12345678" in errors_of(Telefoon(), typed)[0]


@pytest.mark.parametrize(("typed", "kept"), [("1316ab", "1316 AB"), ("1316 AB", "1316 AB"), ("", "")])
def test_a_postcode_is_kept_in_one_shape(typed: str, kept: str) -> None:
    assert Postcode(required=False).clean(typed) == kept


@pytest.mark.parametrize("typed", ["0316 AB", "1316", "1316 ABC", "1316 SS", "AB 1316"])
def test_what_is_no_postcode_is_refused_with_an_example(typed: str) -> None:
    assert "1316 AB" in errors_of(Postcode(), typed)[0]


@pytest.mark.parametrize(
    ("typed", "kept"), [("12", "12"), ("12a", "12 a"), ("12-3", "12 3"), ("12 3hoog", "12 3hoog"), ("7 bis", "7 bis")]
)
def test_a_house_number_keeps_what_stands_behind_it(typed: str, kept: str) -> None:
    assert Huisnummer().clean(typed) == kept


@pytest.mark.parametrize("typed", ["a12", "0", "-", "twaalf"])
def test_what_is_no_house_number_is_refused(typed: str) -> None:
    assert errors_of(Huisnummer(), typed)


def test_an_email_address_is_refused_in_words() -> None:
    assert errors_of(Email(), "naam bij school") == [
        "Dit is geen e-mailadres. Er hoort een @ en een punt in, bijvoorbeeld naam@school.nl."
    ]


def test_a_form_carries_a_new_submit_key_each_time_and_the_version_it_edits() -> None:
    keys = {re.search(r'name="sleutel" value="([^"]+)"', str(Voorbeeld()))[1] for _ in range(2)}  # type: ignore[index]
    assert len(keys) == 2
    assert 'name="versie" value="1"' in str(Voorbeeld())


def test_a_lost_submit_key_is_said_in_words() -> None:
    page = str(form(sleutel="kapot"))
    assert "Dit scherm is zijn kenmerk kwijt" in page


def test_radio_and_checkbox_have_their_picture() -> None:
    page = str(Voorbeeld())
    assert page.count('type="radio"') == page.count('<circle class="ams-radio__circle"')
    assert page.count('type="checkbox"') == page.count('<rect class="ams-checkbox__rectangle"')


def test_the_browser_keeps_nothing_that_was_typed() -> None:
    assert 'autocomplete="off"' in str(Voorbeeld())
