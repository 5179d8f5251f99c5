"""Only terugkoppeling, stations.melding, the public door and the API know melders; the practice world plays them."""

import ast
from collections.abc import Iterator
from pathlib import Path

SRC = Path(__file__).resolve().parents[2] / "src" / "zicht"
MAY_KNOW = ("melders", "stations/melding", "terugkoppeling", "publiek", "api", "oefenwereld", "andere_regio/tests")


def imported(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def knows_melders(source: str) -> bool:
    return any(name == "zicht.melders" or name.startswith("zicht.melders.") for name in imported(source))


def test_nobody_else_imports_melders() -> None:
    knowing = [path.relative_to(SRC) for path in SRC.rglob("*.py") if knows_melders(path.read_text(encoding="utf-8"))]
    assert [str(path) for path in knowing if not str(path).startswith(MAY_KNOW)] == []


def test_an_import_of_melders_is_seen_however_it_is_written() -> None:
    assert knows_melders("def f() -> None:\n    from zicht import melders\n")
    assert knows_melders("import zicht.melders.models")
    assert knows_melders("from zicht.melders.actions import reveal")
    assert not knows_melders("from zicht.dossier import melders_count")
