"""The Dutch of the screens: plain words, the words of the field, one form of address, short sentences."""

import ast
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from statistics import mean

import pytest
from django.test import Client

from tests.lezer import kind
from tests.proefopstelling.gastwandeling import every_page
from zicht.foundation.vertaling import marked
from zicht.protocol.route import ROUTE

SRC = Path(__file__).resolve().parents[2] / "src" / "zicht"

# Written for officials, with what one says instead.
STIFF = {
    "teneinde": "om",
    "middels": "met, door",
    "conform": "volgens",
    "derhalve": "daarom",
    "betreffende": "over",
    "desbetreffende": "die, deze",
    "inzake": "over",
    "omtrent": "over",
    "aangaande": "over",
    "alsmede": "en",
    "alsook": "en",
    "tevens": "ook",
    "eveneens": "ook",
    "indien": "als",
    "reeds": "al",
    "hetgeen": "wat",
    "thans": "nu",
    "momenteel": "nu",
    "gaarne": "graag",
    "trachten": "proberen",
    "doch": "maar",
    "zulks": "dat",
    "jegens": "tegen",
    "krachtens": "volgens",
    "ingevolge": "volgens",
    "onverwijld": "meteen",
    "desgewenst": "als je wilt",
    "verstrekken": "geven",
    "verstrekt": "geeft, gegeven",
    "geschiedt": "gebeurt",
    "dient te": "moet",
    "dienen te": "moeten",
    "ten behoeve van": "voor",
    "met betrekking tot": "over",
    "naar aanleiding van": "door, na",
    "ten aanzien van": "over",
    "ten gevolge van": "door",
    "in het kader van": "voor, bij",
    "bewerkstelligen": "zorgen voor",
    "communiceren": "vertellen",
    "participeren": "meedoen",
    "faciliteren": "helpen",
    "additioneel": "extra",
    "prioriteit": "eerst",
}
# A second word for what already has one.
SYNONYMS = {
    "zaak": "dossier",
    "casus": "dossier; een casus telt alleen het CBS",
    "caseload": "werkvoorraad",
    "dossierhouder": "behandelaar",
    "houder van zicht": "zicht op veiligheid ligt bij",
    "amhk": "Veilig Thuis",
    "dader": "pleger",
    "front office": "frontoffice",
    "follow-up": "vervolg",
    "timeline": "tijdlijn",
    "status quo": "stand van zaken",
    "voorwaarden & vervolg": "voorwaarden en vervolg",
    "risicotaxatie": "veiligheidsbeoordeling",
    "meldpersoon": "melder",
    "aangever": "melder",
}
# What judges somebody instead of saying what happened.
JUDGING = {
    "probleemgezin": "gezin",
    "probleemouder": "ouder",
    "probleemkind": "kind",
    "onwillig": "werkt nog niet mee",
    "ongemotiveerd": "wil nu geen hulp",
    "zorgmijder": "wil nu geen hulp",
    "hopeloos": "nog niet gelukt",
    "kansloos": "nog niet gelukt",
    "onverbeterlijk": "nog niet gelukt",
    "manipulatief": "zeg wat iemand deed",
    "asociaal": "zeg wat iemand deed",
    "schuldige": "zeg wat iemand deed",
    "beweert": "vertelt",
    "beweren": "vertellen",
    "slachtofferrol": "zeg wat iemand vertelt",
}
WRONG = {**STIFF, **SYNONYMS, **JUDGING}
FORBIDDEN = re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, WRONG))})(?![\w-])", re.IGNORECASE)
# Where they stand all the same: names of laws, words to recognise in what somebody types, labels in English.
NOT_OURS = ("protocol/bronnen.py", "contact/woordenlijst.py", "foundation/routekaart/opschriften.py")

U = re.compile(r"\b(?:u|uw)\b(?! mag inzien)", re.IGNORECASE)
JE = re.compile(r"\b(?:je|jij|jou|jouw|jullie)\b", re.IGNORECASE)
# What staff read aloud to a caller, what people of the practice world said, and what who builds a system reads.
READ_ALOUD = (
    "api/",
    "stations/melding/samenvatting.py",
    "stations/melding/templates/melding/aannemen.html",
    "oefenwereld/balie.py",
    "oefenwereld/gezinnen.py",
    "contact/woordenlijst.py",
    "config/postgres/cluster.py",
)


def _docstrings(tree: ast.AST) -> set[int]:
    return {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }


def literals(source: str) -> Iterator[str]:
    """The texts of a module, of more than one word, less its docstrings."""
    tree = ast.parse(source)
    skip = _docstrings(tree)
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in skip
            and " " in node.value
        ):
            yield node.value


def words_of_template(source: str) -> str:
    """The words of a template, those inside `translate` included."""
    text = re.sub(r"(?s)\{#.*?#\}|<(script|style)\b.*?</\1>|<!--.*?-->", " ", source)
    text = re.sub(r"\{% translate (?:'([^']*)'|\"([^\"]*)\")[^%]*%\}", r" \1\2 ", text)
    labels = re.findall(r'\b(?:aria-label|title|alt|placeholder|data-kop)="([^"{]*)"', text)
    return unescape(re.sub(r"(?s)\{%.*?%\}|\{\{.*?\}\}|<[^>]*>", " ", text) + " ".join(["", *labels]))


def screens(read: Callable[[str], str] = str) -> Iterator[tuple[str, str]]:
    """Every text that may come on a screen, with the file it stands in."""
    for path in sorted(SRC.rglob("*.py")):
        inside = path.relative_to(SRC)
        if not {"tests", "migrations"} & set(inside.parts) and not path.name.startswith("engels"):
            yield from ((inside.as_posix(), text) for text in literals(path.read_text()))
    for path in sorted(SRC.rglob("*.html")):
        yield path.relative_to(SRC).as_posix(), words_of_template(read(path.read_text()))


def wrong_words(text: str) -> list[str]:
    return [f"{word.lower()} (beter: {WRONG[word.lower()]})" for word in FORBIDDEN.findall(text)]


@pytest.mark.eis("R-234")
def test_no_screen_is_written_for_officials_judges_people_or_uses_a_second_word() -> None:
    found = {f"{file}: {word}" for file, text in screens() if file not in NOT_OURS for word in wrong_words(text)}
    assert sorted(found) == []


PUBLIC = (
    "publiek/",
    "foundation/templates/zicht/publiek",
    "foundation/templates/zicht/fouten",
    "meldcode/templates/meldcode/gast/",
    "foundation/routekaart/mini_meldcode.py",
)


def is_public(file: str) -> bool:
    return file.startswith(PUBLIC)


def test_public_pages_say_u() -> None:
    """And so does what is marked for English, for that is what the public and guests may read."""
    texts = [text for file, text in screens(kind.without) if is_public(file) and not file.startswith(kind.MAPPEN)]
    told = [message for file, message in marked() if not file.startswith(kind.MAPPEN)]
    texts += [text for message in told for text in ([message] if isinstance(message, str) else message)]
    assert sorted({text for text in texts if JE.search(text)} - kind.told(SRC)) == []


@pytest.mark.parametrize(
    "template, left",
    [
        ("{% if jong %}Bel je oma{% else %}Bel{% endif %}.", "{% if jong %}{% else %}Bel{% endif %}."),
        ("{% if jong %}{% if a %}je{% else %}jij{% endif %} x{% endif %}!", "{% if jong %}{% endif %}!"),
        ("{% if a %}je{% endif %}", "{% if a %}je{% endif %}"),
    ],
)
def test_what_a_child_reads_is_told_apart_and_nothing_else(template: str, left: str) -> None:
    assert kind.without(template) == left


def test_screens_of_staff_never_say_u() -> None:
    public = {text for _, message in marked() for text in ([message] if isinstance(message, str) else message)}
    found = [
        (file, text.strip())
        for file, text in screens()
        if U.search(text) and text not in public and not is_public(file) and not file.startswith(READ_ALOUD)
    ]
    assert [(file, text) for file, text in found if "SELECT" not in text] == []


# Sentences


MEAN, LONGEST = 12, 25
PUBLIC_PAGES = [
    "/",
    "/meldcode/",
    "/route/",
    *(f"/route/{station.code}/" for station in ROUTE.stations),
    "/bestaat-niet/",
]
#: Sources, with the names of laws and articles, are as long as they are.
SOURCES = r'(?s)<(span|p) class="zicht-station__(?:bij|bron)".*?</\1>|<details>.*?</details>'


def sentences(page: str) -> list[str]:
    """The sentences that somebody reads on a page: each block of its own, cut at full stops."""
    main = page.split("<main", 1)[-1].split("</main>", 1)[0]
    main = re.sub(
        r'(?s)<svg\b.*?</svg>|<section class="zicht-routealslijst".*?</section>\s*(?=<aside|</div>)', " ", main
    )
    text = re.sub(SOURCES, " ", main)
    blocks = re.sub(r"</?(?:p|li|h\d|dt|dd|div|ul|ol|aside|section|nav|figcaption|br)\b[^>]*>", "\n", text)
    lines = unescape(re.sub(r"<[^>]*>", " ", blocks)).splitlines()
    parts = [part for line in lines for part in re.split(r"(?<=[.?!:;])\s+", line)]
    return [said for part in parts if len((said := re.sub(r"\s+", " ", part).strip()).split()) > 2]


def lengths(said: list[str]) -> list[int]:
    return [len(sentence.split()) for sentence in said]


@pytest.mark.django_db
@pytest.mark.parametrize("path", PUBLIC_PAGES)
def test_a_public_page_has_short_sentences(path: str) -> None:
    said = sentences(Client().get(path).content.decode())
    assert [sentence for sentence in said if len(sentence.split()) > LONGEST] == []
    assert mean(lengths(said)) <= MEAN


@pytest.mark.django_db
def test_a_guest_s_walk_has_short_sentences() -> None:
    """Less the sources, and what says in words when a question matters to who has no script."""
    apart = re.compile(r'(?s)<small\b.*?</small>|<p class="zicht-(?:(?:klein )?zicht-zacht|voorwaarde__tekst)">.*?</p>')
    for name, page in every_page("nl").items():
        said = sentences(apart.sub(" ", page))
        assert [sentence for sentence in said if len(sentence.split()) > LONGEST] == [], name
        assert mean(lengths(said)) <= MEAN, name


# What would be missed


@pytest.mark.parametrize(
    ("planted", "found"),
    [
        ("Neem contact op teneinde dit te regelen.", ["teneinde (beter: om)"]),
        ("Deze zaak ligt bij ons.", ["zaak (beter: dossier)"]),
        ("Een oorzaak, en zaakcode 12.", []),
        ("De dader is bekend.", ["dader (beter: pleger)"]),
    ],
)
def test_a_wrong_word_is_seen(planted: str, found: list[str]) -> None:
    assert wrong_words(planted) == found


def test_a_wrong_word_in_a_template_is_seen() -> None:
    source = "{% load zicht %}<p title=\"Inzake de melding\">{% translate 'Dit is tevens' %} {{ indien }}</p>"
    assert {word.split()[0] for word in wrong_words(words_of_template(source))} == {"inzake", "tevens"}


def test_a_docstring_is_no_screen() -> None:
    assert list(literals('"""Inzake dit."""\nx = "Dit is tekst"\n')) == ["Dit is tekst"]


def test_a_long_sentence_is_seen() -> None:
    said = sentences(f"<main><p>{'woord ' * 30}.</p><p>Kort is beter.</p></main>")
    assert lengths(said)[-1] == 3
    assert max(lengths(said)) > LONGEST
