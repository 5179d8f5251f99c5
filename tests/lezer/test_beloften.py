"""No paper prints a command that no test runs, and no chapter of the README says what no test looked at."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.lezer.beloften import COMMANDS, SENTENCES

ROOT = Path(__file__).resolve().parents[2]
PAPERS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("docs/adr/*.md")])
README = (ROOT / "README.md").read_text()
OURS = re.compile(r"(?:make [a-z]|(?:\.venv/bin/)?zicht [a-z]|bin/\w|\.ci/\w|uv [a-z]|python -m |(?:GET|POST) /).*")


def one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def commands(paper: str) -> set[str]:
    """Every command that a paper prints as code."""
    blocks = [line for block in re.findall(r"```.*?\n(.*?)```", paper, re.DOTALL) for line in block.splitlines()]
    words = re.findall(r"`([^`]+)`", re.sub(r"```.*?```", "", paper, flags=re.DOTALL))
    return {one_line(word) for word in (*blocks, *words) if OURS.fullmatch(one_line(word))} - {"zicht beheer ..."}


def statements(chapter: str) -> Iterator[str]:
    """The sentences of a chapter, and the rows of its tables, less headings and rulers."""
    rows = [line for line in chapter.splitlines() if line.startswith("|")]
    yield from rows[2:]
    text = "\n".join(line for line in chapter.splitlines() if not line.startswith("|"))
    for part in re.split(r"\n\n|\n(?=\d\. )|(?<=[a-z`)])\.\s+(?=[A-Z`])", text):
        if said := one_line(re.sub(r"^\d\. ", "", part.strip())):
            yield said


def unheld(chapter: str, held: dict[str, tuple[str, ...]]) -> list[str]:
    return [said for said in statements(chapter) if not any(one_line(words) in said for words in held)]


def chapter(title: str) -> str:
    return README.split(f"## {title}\n", 1)[1].split("\n## ", 1)[0]


@cache
def functions_of(file: str) -> frozenset[str]:
    tree = ast.parse((ROOT / file).read_text())
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def missing_tests(named: tuple[str, ...]) -> list[str]:
    found = [name.partition("::") for name in named if not name.startswith("not: ")]
    return [
        f"{file}::{test}" for file, _, test in found if not (ROOT / file).exists() or test not in functions_of(file)
    ]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: str(paper.relative_to(ROOT)))
def test_every_command_that_a_paper_prints_is_run_by_a_test(paper: Path) -> None:
    assert sorted(commands(paper.read_text()) - COMMANDS.keys()) == [], "name its test in tests/lezer/beloften.py"


def test_no_command_is_held_that_no_paper_prints() -> None:
    printed = {command for paper in PAPERS for command in commands(paper.read_text())}
    assert sorted(COMMANDS.keys() - printed) == []


@pytest.mark.parametrize("title", SENTENCES)
def test_every_sentence_of_a_chapter_is_held_by_a_test(title: str) -> None:
    assert unheld(chapter(title), SENTENCES[title]) == [], "name its test in tests/lezer/beloften.py"


@pytest.mark.parametrize("title", SENTENCES)
def test_no_sentence_is_held_that_the_readme_does_not_say(title: str) -> None:
    said = "\n".join(statements(chapter(title)))
    assert [words for words in SENTENCES[title] if one_line(words) not in said] == []


def test_every_test_that_is_named_is_there() -> None:
    named = [*COMMANDS.values(), *(tests for held in SENTENCES.values() for tests in held.values())]
    assert sorted({test for tests in named for test in missing_tests(tests)}) == []


def anchors(paper: Path) -> set[str]:
    """The headings of a paper, as addresses on its page."""
    headings = re.findall(r"^#+ (.+)$", paper.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def broken_anchors(paper: Path, text: str) -> list[str]:
    links = re.findall(r"\]\(([^)#\s]*)#([^)\s]+)\)", text)
    return [f"{to}#{anchor}" for to, anchor in links if anchor not in anchors((paper.parent / to) if to else paper)]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: str(paper.relative_to(ROOT)))
def test_every_link_to_a_heading_finds_it(paper: Path) -> None:
    assert broken_anchors(paper, paper.read_text()) == []


# What would be missed


def test_a_command_that_nobody_runs_is_seen() -> None:
    assert commands("Type `make tea`, then\n```\nzicht dans\n```\n, and `GET /thee`.") - COMMANDS.keys() == {
        "make tea",
        "zicht dans",
        "GET /thee",
    }


def test_a_sentence_that_nobody_holds_is_seen() -> None:
    said = "\nIt sings. It also `make run`s.\n\n| command | does |\n|---|---|\n| `make tea` | tea |\n"
    assert unheld(said, {"It sings": ()}) == ["| `make tea` | tea |", "It also `make run`s."]


def test_a_test_that_is_gone_is_seen() -> None:
    assert missing_tests(("tests/lezer/test_beloften.py::test_gone", "not: later")) == [
        "tests/lezer/test_beloften.py::test_gone"
    ]


def test_a_heading_that_is_gone_is_seen() -> None:
    assert broken_anchors(ROOT / "README.md", "[here](#two-commands) [there](README.md#nergens)") == [
        "README.md#nergens"
    ]
