"""The screening held against calls as they are typed: what it catches of each kind, and how often it cries for nothing."""

from collections.abc import Callable

import pytest

from tests.proefopstelling.gemeten import GEMETEN
from zicht.contact.screening import Soort, Vondst, findings
from zicht.contact.tests.gesprekken import counted, gesprekken

ALTIJD = ("b", "d", "t")
NAMEN, VALS = 0.95, 0.2


@pytest.mark.eis("R-104")
@pytest.mark.parametrize("naam", ["afstellen", "apart", "engels_afstellen", "engels_apart"])
def test_numbers_are_always_caught_names_nearly_always_and_few_calls_get_a_false_alarm(
    naam: str, record_property: Callable[[str, object], None]
) -> None:
    telling = counted(gesprekken(naam))
    record_property(GEMETEN, f"screening, {naam}: {telling}")
    assert {soort: telling.share(soort) for soort in ALTIJD if telling.geplant[soort]} == {
        soort: 1.0 for soort in ALTIJD if telling.geplant[soort]
    }
    assert telling.share("n") >= NAMEN
    assert telling.vals_per_gesprek < VALS


def test_the_calls_are_many_and_about_half_of_them_say_nothing_of_a_family() -> None:
    dutch = gesprekken("afstellen") + gesprekken("apart")
    assert len(dutch) >= 120
    assert 0.4 < counted(dutch).met_gegevens / len(dutch) < 0.6
    assert len(gesprekken("engels_afstellen") + gesprekken("engels_apart")) >= 20


def only_capitals(text: str) -> list[Vondst]:
    return [one for one in findings(text) if one.soort is not Soort.NAAM or one.tekst[0].isupper()]


def no_names(text: str) -> list[Vondst]:
    return [one for one in findings(text) if one.soort is not Soort.NAAM]


def every_capital(text: str) -> list[Vondst]:
    return findings(text) + [Vondst(Soort.NAAM, word, text.index(word)) for word in text.split() if word[0].isupper()]


@pytest.mark.parametrize("blind", [no_names, only_capitals])
def test_and_it_would_be_seen_if_names_were_missed(blind: Callable[[str], list[Vondst]]) -> None:
    """The control; a screening of capitals alone is one of them."""
    assert counted(gesprekken("afstellen") + gesprekken("apart"), blind).share("n") < NAMEN


def test_and_it_would_be_seen_if_every_capital_were_a_name() -> None:
    assert counted(gesprekken("afstellen"), every_capital).vals_per_gesprek > VALS


@pytest.mark.parametrize(
    "tekst, naam",
    [
        ("moeder heet fatima en is bang", "fatima"),  # said to be one
        ("zoontje daan slaapt niet", "daan"),  # nothing else than a name
        ("roos zegt dat het weer gebeurt", "roos"),  # who says something
        ("gesproken met bas, hij is 7", "bas"),  # somebody to speak with
        ("wil (67) valt vaak", "wil"),  # a verb with an age is somebody
        ("mw bouzid belt niet terug", "bouzid"),  # how one is addressed
        ("Mevrouw belde. M. Bouzid is haar man.", "Bouzid"),  # an initial ends no sentence
        ("Opvang Ismaël, 6 jr, huilt", "Ismaël"),  # an age, though a house stands before it
    ],
)
def test_a_name_is_found_by_what_stands_around_it(tekst: str, naam: str) -> None:
    assert naam in [vondst.tekst for vondst in findings(tekst)]


@pytest.mark.parametrize(
    "tekst",
    [
        "ki kreeg een roos van school",  # a flower has an article
        "ik ben bang dat ik het verkeerd doe",  # a verb
        "moeder wil dat het stopt",  # a verb after who does it
        "storm gisteren, va kwam te laat",  # the weather
        "heet water over arm gekregen",  # hot, not called
        "juf marieke en collega petra maken zich zorgen",  # who works there
        "Vader werkt bij Albert Heijn en kocht daar Nikes.",  # a shop, a brand
        "ki slikt Temazepam, komt uit Casablanca, zit op De Regenboog",  # a medicine, a town, a school
        "On Sunday I'm in the Netherlands with my Polish mum.",  # English capitals
    ],
)
def test_words_that_look_like_a_name_raise_no_alarm(tekst: str) -> None:
    assert findings(tekst) == []
