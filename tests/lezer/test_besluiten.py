"""The decisions hold: what they name is there, and what they count is that many."""

import ast
import re
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src" / "zicht"
ADRS = sorted((ROOT / "docs" / "adr").glob("[0-9]*.md"))
PLACES = (SRC, ROOT / "tests", ROOT / "bench", ROOT / "beelden", ROOT / "bin", ROOT / "docs")
FILES = [path.as_posix() for place in PLACES for path in place.rglob("*") if "__pycache__" not in path.parts]


def functions(path: Path) -> dict[str, int]:
    """Every function of a file, with how many lines it has."""
    found = (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.FunctionDef))
    return {node.name: (node.end_lineno or 0) - node.lineno + 1 for node in found}


def planted_faults() -> int:
    names = functions(SRC / "protocol" / "tests" / "test_geplante_fouten.py")
    return sum(name.startswith("test_") and name.endswith("_caught") for name in names) - 1


def migrations_of_jobs() -> int:
    spec = find_spec("procrastinate")
    assert spec
    assert spec.origin
    return len(list((Path(spec.origin).parent / "contrib" / "django" / "migrations").glob("[0-9]*.py")))


def lines_of(name: str) -> int:
    return len((SRC / name).read_text().splitlines())


# decision, its words, what is counted, from, until
COUNTED: list[tuple[str, str, Callable[[], int], int, int]] = [
    ("0001", "Twenty-three faults are planted", planted_faults, 23, 23),
    ("0002", "(41 small ones", migrations_of_jobs, 41, 41),
    (
        "0003",
        "A dozen small stylesheets",
        lambda: len(list((SRC / "foundation/static/zicht/css").glob("*.css"))),
        10,
        15,
    ),
    ("0013", "it is under 200 lines", lambda: lines_of("dossier/handeling.py"), 100, 200),
    (
        "0025",
        "one table of 85 lines",
        lambda: functions(SRC / "protocol/tests/test_informeren.py")["table_of_exits"],
        80,
        90,
    ),
]


def named(text: str) -> set[str]:
    """Files and folders that a decision names as code; an address and a package of somebody else are none."""
    words = re.findall(r"`([a-z_]+(?:/[a-z_*.-]+)+/?|[a-z_]+\.(?:py|css|js|sql))`", text)
    return {word.rstrip("/") for word in words if "*" not in word}


def is_there(name: str) -> bool:
    return any(file.endswith(f"/{name}") for file in FILES)


@pytest.mark.parametrize("adr", ADRS, ids=lambda adr: adr.stem)
def test_every_file_that_a_decision_names_is_there(adr: Path) -> None:
    assert sorted(name for name in named(adr.read_text()) if not is_there(name)) == []


@pytest.mark.parametrize(("number", "words", "count", "least", "most"), COUNTED, ids=[row[1] for row in COUNTED])
def test_what_a_decision_counts_is_that_many(
    number: str, words: str, count: Callable[[], int], least: int, most: int
) -> None:
    (adr,) = (path for path in ADRS if path.name.startswith(number))
    assert words in adr.read_text()
    assert least <= count() <= most


def test_a_file_that_is_gone_is_seen() -> None:
    assert [name for name in named("It stands in `dossier/rules.py`, see `journaal.py`.") if not is_there(name)] == [
        "dossier/rules.py"
    ]
