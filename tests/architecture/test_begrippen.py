"""The glossary is whole: every folder, model, fact and enum, and every word in the name of a module or a field."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src" / "zicht"
BEGRIPPEN = ROOT / "docs" / "begrippen.md"


DJANGOS_OWN = {"management", "commands", "migrations", "models", "templatetags", "tests"}
ENUMS = {"Enum", "IntEnum", "StrEnum", "IntegerChoices", "TextChoices"}


def folders() -> Iterator[str]:
    for package in SRC.rglob("__init__.py"):
        inside = package.parent.relative_to(SRC).parts
        if inside and not DJANGOS_OWN & set(inside):
            yield inside[-1]


def classes(body: list[ast.stmt], outer: str = "") -> Iterator[tuple[str, set[str]]]:
    """Each class by its name, an inner one as `Outer.Inner`, with the names of its bases."""
    for node in body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield outer + node.name, {ast.unparse(base).rsplit(".", 1)[-1] for base in node.bases}
            yield from classes(node.body, f"{outer}{node.name}.")


def all_classes() -> Iterator[tuple[Path, str, set[str]]]:
    for file in SRC.rglob("*.py"):
        inside = file.relative_to(SRC)
        if not {"tests", "migrations"} & set(inside.parts):
            for name, bases in classes(ast.parse(file.read_text()).body):
                yield inside, name, bases


def nouns() -> set[str]:
    """What must be in the glossary: every folder, model, class of the protocol and enum."""
    models = {model.__name__ for model in apps.get_models() if model.__module__.startswith("zicht.")}
    named = {name for file, name, bases in all_classes() if file.parts[0] == "protocol" or bases & ENUMS}
    return {*folders(), *models, *named}


def rows(glossary: str) -> list[list[str]]:
    """The cells of every line of its tables, less the headings."""
    lines = [line.strip("|").split("|") for line in glossary.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line] for line in lines if line[0].strip() != "begrip"]


def explained(glossary: str) -> set[str]:
    return {name for row in rows(glossary) for name in re.findall(r"`([^`]+)`", row[1])}


def test_every_noun_stands_in_the_glossary() -> None:
    missing = sorted(nouns() - explained(BEGRIPPEN.read_text()))
    assert missing == [], f"add a line to docs/begrippen.md for {missing}: word, `name in the code`, English, source"


def test_the_glossary_explains_nothing_that_is_gone() -> None:
    there = {*folders(), *(name for _, name, _ in all_classes())}
    assert sorted(explained(BEGRIPPEN.read_text()) - there) == []


def test_every_word_has_an_english_gloss_and_a_source() -> None:
    assert [row for row in rows(BEGRIPPEN.read_text()) if len(row) != 4 or not (row[0] and row[2] and row[3])] == []


def test_a_forgotten_noun_is_seen() -> None:
    without = BEGRIPPEN.read_text().replace("`Gezag`", "")
    assert nouns() - explained(without) == {"Gezag"}


# The part of a name that is no noun of the field and no Dutch: programming.
ENGLISH = """
account actions actor adapter ams app apps binaries child cluster code context csp database digest email fingerprint forms
house icons ids init last lock login main middleware mini models orphans password place plan port problem reader ref
refusal renderer rls rules screening server settings signals start static svg tasks tell tokens urls views watcher web
worker wsgi bsn
"""
EVERYDAY = "## Gewone woorden in namen"


def parts(name: str) -> set[str]:
    """`voorgelezen_op` -> voorgelezen; short words that every field has are left out."""
    return {part for part in name.strip("_").lower().split("_") if len(part) > 2 and not part.isdigit()}


def named_parts() -> set[str]:
    """Every word in the name of a module of ours, and of a field of a model."""
    modules = {
        file.stem
        for file in SRC.rglob("*.py")
        if not {"tests", "migrations", "templatetags", "management"} & set(file.parts)
    }
    ours = [model for model in apps.get_models() if model.__module__.startswith("zicht.")]
    fields = {field.name for model in ours for field in model._meta.get_fields() if field.concrete}
    return {part for name in modules | fields for part in parts(name)}


def glossed(glossary: str) -> set[str]:
    """The words that the glossary explains, and the parts of the names it gives them."""
    words = {word for row in rows(glossary) for word in re.findall(r"[a-z]+", row[0].lower())}
    names = {part.lower() for name in explained(glossary) for part in re.findall(r"[A-Z]?[a-z]+", name)}
    return words | names | set(re.findall(r"`([a-z]+)`", glossary.split(EVERYDAY, 1)[1]))


def unglossed(glossary: str) -> list[str]:
    known = glossed(glossary)
    plural = {word + ending for word in known for ending in ("s", "n", "en")}
    return sorted(named_parts() - known - plural - set(ENGLISH.split()))


def test_every_word_in_the_name_of_a_module_or_a_field_stands_in_the_glossary() -> None:
    assert unglossed(BEGRIPPEN.read_text()) == []


def test_an_everyday_word_without_its_line_is_seen() -> None:
    assert unglossed(BEGRIPPEN.read_text().replace("`zout` ", "")) == ["zout"]
