"""One source of questions: everything a guest can be asked or told has its words for guests, in both languages."""

import re
from collections.abc import Iterator

import pytest
from django import forms
from django.utils import translation
from django.utils.functional import Promise

from tests.proefopstelling.gastwandeling import every_page
from zicht.meldcode import overzicht
from zicht.meldcode.eigen import KORT
from zicht.meldcode.gast.bladen import BLADEN
from zicht.meldcode.gast.spreken import zeg
from zicht.meldcode.gast.teksten import GELIJK, MET_U
from zicht.meldcode.inrichten import VOLGORDEN
from zicht.meldcode.samen import ZORG_IS_WEG, GevaarVorm, StopVorm
from zicht.meldcode.signaalvragen import TE_LANG, WELKE_DAG, SignaalVorm, SignalenVorm
from zicht.meldcode.tips import GESPREKSTIPS
from zicht.meldcode.vragen import REDEN_GENOEG, BeginVorm, BeslissenVorm, GesprekVorm, OverlegVorm
from zicht.meldcode.wegen import KAARTEN, WegenVorm
from zicht.protocol import weging
from zicht.protocol.doorloop import let_op
from zicht.protocol.waarschuwingen import Waarschuwing

VORMEN = (
    BeginVorm,
    SignaalVorm,
    SignalenVorm,
    OverlegVorm,
    GesprekVorm,
    WegenVorm,
    BeslissenVorm,
    GevaarVorm,
    StopVorm,
)
JE = re.compile(r"\b(?:je|jij|jou|jouw|jullie)\b", re.IGNORECASE)
#: Never said to a guest.
NIET_VOOR_GASTEN = {"Meegegeven door een collega"}


def of_a_form(form: type[forms.Form]) -> Iterator[object]:
    yield getattr(form, "handeling", "")
    for field in form.base_fields.values():
        yield from (field.label, field.help_text)
        yield from (label for _value, label in getattr(field, "choices", ()))


def sentences() -> Iterator[object]:
    for form in VORMEN:
        yield from of_a_form(form)
    for kop, hint, *_ in KAARTEN:
        yield from (kop, hint)
    yield from (value.tekst for value in vars(let_op).values() if isinstance(value, Waarschuwing))
    yield from (value.tekst for value in vars(weging).values() if isinstance(value, weging.Grond))
    yield from overzicht.VRAGEN.values()
    yield from (words for _naam, words in overzicht.WEEGVRAGEN)
    yield from overzicht.JA_NEE.values()
    yield from (naam for _code, naam, _stappen in VOLGORDEN)
    yield from (label for _code, label in ZORG_IS_WEG)
    yield from (*KORT.values(), *GESPREKSTIPS, *overzicht.KINDCHECK.values(), TE_LANG, WELKE_DAG, REDEN_GENOEG)


def unsaid(texts: Iterator[object]) -> list[str]:
    found = {str(text) for text in texts if text and not isinstance(text, Promise)}
    return sorted(found - set(MET_U) - GELIJK - NIET_VOOR_GASTEN)


def test_every_sentence_of_the_meldcode_has_its_words_for_guests() -> None:
    assert unsaid(sentences()) == []


def test_a_sentence_that_changed_is_seen() -> None:
    assert unsaid(iter(["Wat zag of hoorde je eigenlijk?"])) == ["Wat zag of hoorde je eigenlijk?"]


def test_no_sentence_stands_here_that_nobody_says_any_more() -> None:
    said = {str(text) for text in sentences()}
    protocol = {
        "Kies",
        "Er staat",
        "Schrijf op",
        "Je beslist",
        "Er is besloten",
        "Verstuur",
        "Dat past",
        "Kijk",
        "De antwoorden",
    }
    left = [text for text in MET_U if text not in said and not text.startswith(tuple(protocol))]
    assert left == []


def test_to_a_guest_it_is_u() -> None:
    assert [text for text in (*MET_U.values(), *GELIJK) if JE.search(text)] == []
    assert [text for text in GELIJK if JE.search(text)] == []


def test_what_somebody_typed_is_never_translated() -> None:
    with translation.override("en"):
        assert zeg("Noor, groep 6") == "Noor, groep 6"
        assert zeg("Wat zag of hoorde je?") == "What did you see or hear?"
    assert zeg("Wat zag of hoorde je?") == "Wat zag of hoorde u?"


@pytest.mark.django_db
def test_every_page_of_the_walk_is_walked_here() -> None:
    assert set(BLADEN) <= set(every_page("nl"))


@pytest.mark.django_db
def test_no_page_says_je() -> None:
    for name, page in every_page("nl").items():
        main = re.sub(r"<[^>]*>", " ", page.split("<main", 1)[1].split("</main>", 1)[0])
        assert JE.findall(main) == [], name
