"""What imports what: the promises that import-linter cannot say, and proof that it goes red."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parents[2]
PROTOCOL = "zicht.protocol"


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("zicht", include_external_packages=True, cache_dir=None)


def core(graph: grimp.ImportGraph) -> Iterator[str]:
    """The modules of the protocol, without its tests."""
    for module in {PROTOCOL, *graph.find_descendants(PROTOCOL)}:
        if ".tests" not in module:
            yield module


def strangers(graph: grimp.ImportGraph) -> set[str]:
    """What the protocol imports that is neither itself nor the standard library."""
    imported = {each for module in core(graph) for each in graph.find_modules_directly_imported_by(module)}
    known = sys.stdlib_module_names
    return {each for each in imported if not each.startswith(PROTOCOL) and each.split(".")[0] not in known}


def cycle(graph: grimp.ImportGraph) -> list[str]:
    """A circle of imports inside the protocol; empty when there is none."""
    try:
        TopologicalSorter({each: graph.find_modules_directly_imported_by(each) for each in core(graph)}).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_the_protocol_imports_nothing_but_the_standard_library(graph: grimp.ImportGraph) -> None:
    assert strangers(graph) == set()


def test_the_protocol_has_no_circles(graph: grimp.ImportGraph) -> None:
    assert cycle(graph) == []


def test_a_planted_stranger_and_a_planted_circle_are_seen() -> None:
    planted = grimp.ImportGraph()
    for importer, imported in (("een", "twee"), ("twee", "een")):
        planted.add_import(importer=f"{PROTOCOL}.{importer}", imported=f"{PROTOCOL}.{imported}")
    planted.add_import(importer=f"{PROTOCOL}.een", imported="yaml")
    planted.add_module(PROTOCOL)
    assert strangers(planted) == {"yaml"}
    assert set(cycle(planted)) == {f"{PROTOCOL}.een", f"{PROTOCOL}.twee"}


def test_an_import_that_points_up_breaks_the_contracts(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("static", "templates", "__pycache__"))
    shutil.copy(ROOT / ".importlinter", tmp_path)
    (tmp_path / "src/zicht/foundation/geplant.py").write_text("import zicht.dossier\n")
    (tmp_path / "src/zicht/protocol/geplant.py").write_text("import django\n")
    (tmp_path / "src/zicht/dossier/geplant.py").write_text("import procrastinate\n")
    lint = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    answer = subprocess.run(
        lint, cwd=tmp_path, env={"PYTHONPATH": str(tmp_path / "src")}, capture_output=True, text=True
    )
    assert answer.returncode == 1
    for contract in ("Imports point down", "The protocol is plain Python", "Jobs go through foundation.taken"):
        assert f"{contract} BROKEN" in answer.stdout
