"""The public pages in English: no Dutch is left on them, and a reader aloud knows which language every word is in."""

import re
from html import unescape

import pytest
from django.test import Client

from tests.proefopstelling.gastwandeling import ANTWOORDEN, every_page
from zicht.protocol.route import ROUTE

pytestmark = pytest.mark.django_db

PAGES = [
    "/en/",
    "/en/meldcode/",
    "/en/route/",
    *(f"/en/route/{station.code}/" for station in ROUTE.stations),
    "/en/bestaat-niet/",
]

# Words that stand in every Dutch text and in no English one.
DUTCH = frozenset(
    " ".join(
        (
            "aan alle als andere bel betrokkenen bij daarna dan dat de deze dit dus eerst een elke er geen gezin geldt haar",
            "het hoe hulp iemand iets ja je jij jullie kan keuze kiest komt krijgt kunt maar meer melding meldt moet mag",
            "naar nee niet nog nooit nu om onder ook onderzoek op onveilig opnieuw pagina schrijf staat stap tot tussen uit",
            "uitleg uw van veiligheid verder volgende voor vorige waar wanneer wat weer welke werk wie wij wordt zich zij",
            "zijn zonder",
        )
    ).split()
)
# Names keep their own tongue, also where English stands around them.
NAMES = (
    "Raad voor de Kinderbescherming",
    "zicht op veiligheid",
    "Veilig Thuis",
)


def without_dutch_parts(page: str) -> str:
    """The page less what says of itself that it is Dutch, and less what nobody reads."""
    text = re.sub(r"(?s)<(script|style|title)\b.*?</\1>|<!--.*?-->", " ", page)
    return re.sub(r'(?s)<(p|a|span|i|li|button)\b[^>]*\blang="nl"[^>]*>.*?</\1>', " ", text)


def spoken(page: str) -> str:
    """What somebody sees or hears of a page: its text, and its labels."""
    own = without_dutch_parts(page)
    labels = re.findall(r'\b(?:aria-label|title|alt|placeholder)="([^"]*)"', own)
    text = unescape(" ".join([re.sub(r"<[^>]*>", " ", own), *labels]))
    for name in NAMES:
        text = text.replace(name, " ")
    return text


def dutch_words(page: str) -> list[str]:
    return sorted({word for word in re.findall(r"[a-zà-ÿ]+", spoken(page).lower()) if word in DUTCH})


@pytest.mark.parametrize("path", PAGES)
def test_no_dutch_is_left_on_an_english_page(path: str) -> None:
    assert dutch_words(Client().get(path).content.decode()) == []


def test_no_dutch_is_left_on_any_page_of_a_guest_s_walk() -> None:
    typed = re.compile(r"(?s)<textarea\b.*?</textarea>")
    of_the_guest = [word for answers in ANTWOORDEN.values() for word in answers.values() if isinstance(word, str)]
    for name, page in every_page("en").items():
        said = typed.sub(" ", page)
        for word in sorted(of_the_guest, key=len, reverse=True):
            said = said.replace(word, " ") if " " in word else said
        assert dutch_words(said) == [], name


@pytest.mark.parametrize("path", PAGES)
def test_every_page_says_its_language_and_leads_to_itself_in_the_other(path: str) -> None:
    for address, own, other in ((path, "en", "nl"), (path.removeprefix("/en"), "nl", "en")):
        answer = Client().get(address)
        page = answer.content.decode()
        assert re.search(r'<html\b[^>]*\blang="(\w+)"', page)[1] == own  # type: ignore[index]
        assert answer["Content-Language"] == own
        there = {"en": f"/en{address}", "nl": address.removeprefix("/en")}[other]
        assert re.search(rf'<a\b[^>]*href="{there}"[^>]*\blang="{other}"[^>]*>', page) or answer.status_code == 404


def test_a_dutch_station_name_on_an_english_page_says_that_it_is_dutch() -> None:
    for station in ROUTE.stations:
        page = Client().get(f"/en/route/{station.code}/").content.decode()
        assert re.search(r'class="zicht-station__nl" lang="nl"', page), station.code


@pytest.mark.parametrize(
    ("planted", "words"),
    [
        ("<p>This is een word</p>", ["een"]),
        ('<button aria-label="Sluit de uitleg">x</button>', ["de", "uitleg"]),
        ('<p lang="nl">Dit is de keuze</p><p>This is the choice</p>', []),
        ("<p>the Board (Raad voor de Kinderbescherming)</p>", []),
    ],
)
def test_dutch_that_is_left_is_seen(planted: str, words: list[str]) -> None:
    assert dutch_words(planted) == words
