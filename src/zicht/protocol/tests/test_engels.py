"""The route in English is whole: every text has its English, and no English is left over."""

import pytest

from zicht.protocol.engels import ENGELS, in_english, texts
from zicht.protocol.route import ROUTE
from zicht.protocol.station import Vraag
from zicht.protocol.uitleg import ROUTE_LINKS


def untranslated(printed: set[str]) -> set[str]:
    return {text for text in printed if not ENGELS.get(text)}


@pytest.fixture(scope="module")
def printed() -> set[str]:
    return set(texts(ROUTE.stations)) | set(texts(ROUTE_LINKS))


def test_every_text_of_the_route_has_english(printed: set[str]) -> None:
    assert untranslated(printed) == set()


def test_no_english_is_left_over(printed: set[str]) -> None:
    assert set(ENGELS) - printed == set()


def test_a_sentence_that_changes_loses_its_english(printed: set[str]) -> None:
    question = ROUTE["signalen"].vragen[0]
    changed = set(texts(Vraag(question.tekst + " Echt?", question.bron)))
    assert untranslated(printed | changed) == {question.tekst + " Echt?"}


def test_english_is_not_dutch_left_standing() -> None:
    same = {text for text in ENGELS if in_english(text) == text}
    assert same == {"Veilig Thuis", "Monitoring", "monitoring"}


def test_an_empty_text_stays_empty() -> None:
    assert in_english("") == ""


def test_an_unknown_text_is_refused() -> None:
    with pytest.raises(KeyError):
        in_english("Deze zin staat niet in de route.")
