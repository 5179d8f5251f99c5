"""Requirement -> tests: reads the marks `eis`, refuses codes that do not exist, prints the table for `make eisen`."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest

EISEN = Path(__file__).resolve().parents[2] / "docs" / "eisen.csv"


def read() -> dict[str, str]:
    """Code -> statement, in the order of the list."""
    with EISEN.open(newline="", encoding="utf-8") as file:
        return {row["id"]: row["requirement"] for row in csv.DictReader(file)}


def shown_by(items: list[pytest.Item]) -> dict[str, list[str]]:
    """Code -> the tests that are marked with it; a parametrized test counts once."""
    shown: dict[str, list[str]] = defaultdict(list)
    for item in items:
        test = item.nodeid.split("[")[0]
        for code in {str(code) for mark in item.iter_markers("eis") for code in mark.args}:
            if test not in shown[code]:
                shown[code].append(test)
    return dict(shown)


def table(eisen: dict[str, str], shown: dict[str, list[str]]) -> str:
    """What is shown with its tests, what is not, and how many of each."""
    lines = []
    for code, statement in eisen.items():
        if tests := shown.get(code):
            lines += [f"{code}  {statement}", *(f"         {test}" for test in tests)]
    missing = [code for code in eisen if code not in shown]
    lines += ["", "Nog niet aangetoond:"] + [f"{code}  {eisen[code]}" for code in missing]
    return "\n".join([*lines, "", f"{len(eisen) - len(missing)} van {len(eisen)} eisen aangetoond"])


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--eisen", action="store_true", help="print which requirement is shown by which test, run nothing")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    eisen, shown = read(), shown_by(items)
    unknown = sorted(set(shown) - set(eisen))
    if unknown:
        raise pytest.UsageError(f"Geen eis in docs/eisen.csv: {', '.join(unknown)}")
    if config.getoption("--eisen"):
        print(table(eisen, shown))
        items.clear()
