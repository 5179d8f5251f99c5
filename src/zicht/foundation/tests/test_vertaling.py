"""Everything the public may read is also there in English, and the compiled catalogue is the one of today."""

from pathlib import Path

import pytest

from zicht.foundation import vertaling


def test_the_catalogue_holds_exactly_what_is_marked() -> None:
    assert vertaling.PO.read_bytes() == vertaling.as_po(vertaling.refreshed()), "run bin/vertaal"


def test_the_compiled_catalogue_is_fresh() -> None:
    assert vertaling.MO.read_bytes() == vertaling.as_mo(vertaling.existing()), "run bin/vertaal"


def test_nothing_marked_is_without_english_words() -> None:
    assert vertaling.missing(vertaling.existing()) == []


def test_a_text_without_english_words_is_noticed() -> None:
    catalog = vertaling.existing()
    catalog.add("Nog niet vertaald")
    assert vertaling.missing(catalog) == ["Nog niet vertaald"]


@pytest.mark.parametrize("template", vertaling.public_templates(), ids=lambda path: path.name)
def test_every_word_of_a_public_template_is_marked(template: Path) -> None:
    assert vertaling.unmarked(template.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("planted", "words"),
    [
        ("<p>Hallo wereld</p>", ["Hallo", "wereld"]),
        ('<nav aria-label="Hulp">', ["Hulp"]),
        ("<p>{% translate 'Hallo' %} 112 {{ naam }}</p>", []),
        ("{% blocktranslate %}Hallo <b>wereld</b>{% endblocktranslate %}", []),
        ("Veilig Thuis", []),
        ('{% block html %} class="zicht-breed"{% endblock %}', []),
    ],
)
def test_an_unmarked_word_is_noticed(planted: str, words: list[str]) -> None:
    assert vertaling.unmarked(planted) == words
