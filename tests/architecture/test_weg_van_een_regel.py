"""A line's journey: one act takes the files that CONTRIBUTING says it takes, in that order."""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest
from django.test import Client

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.wereld import wereld
from zicht.stations.veiligheidsbeoordeling.tests.test_veiligheidsbeoordeling import collected, decide

pytestmark = pytest.mark.django_db

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src" / "zicht"
STOP = re.compile(r"^\d+\. `([a-z_/]+\.py)`, `(\w+)`", re.MULTILINE)


def journey() -> list[tuple[str, str]]:
    """The stops as the paper lists them: a file and what is called in it."""
    chapter = (ROOT / "CONTRIBUTING.md").read_text().split("## A line's journey\n", 1)[1].split("\n## ", 1)[0]
    return STOP.findall(chapter)


def walked(act: Callable[[], object]) -> list[tuple[str, str]]:
    """Every function of ours that is entered while something is done, in order, each at its first time."""
    seen: dict[tuple[str, str], None] = {}
    ours: dict[CodeType, str] = {}

    def enter(frame: FrameType, event: str, _: Any) -> None:
        if event == "call":
            code = frame.f_code
            if code not in ours:
                file = Path(code.co_filename)
                ours[code] = file.relative_to(SRC).as_posix() if file.is_relative_to(SRC) else ""
            if ours[code]:
                seen.setdefault((ours[code], code.co_name))

    sys.setprofile(enter)
    try:
        act()
    finally:
        sys.setprofile(None)
    return list(seen)


def left_out(stops: list[tuple[str, str]], way: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The stops that are not passed, or not in this order."""
    rest = iter(way)
    yield from (stop for stop in stops if stop not in rest)


@pytest.fixture
def hier(client: Client) -> Bureau:
    return collected(bureau(wereld(), client))


def test_an_act_takes_the_files_that_the_paper_says(hier: Bureau) -> None:
    answers: list[int] = []
    way = walked(lambda: answers.append(decide(hier, "onderzoek")))
    assert answers == [302]
    stops = journey()
    assert len(stops) >= 8
    assert list(left_out(stops, way)) == []


def test_an_act_enters_no_other_station(hier: Bureau) -> None:
    """Stations meet in the dossier; what they share lies one layer down."""
    way = walked(lambda: decide(hier, "onderzoek"))
    rooms = {file.split("/")[1] for file, _ in way if file.startswith("stations/") and file.count("/") > 1}
    assert rooms == {"veiligheidsbeoordeling"}


def test_a_stop_that_is_not_passed_is_seen() -> None:
    way = [("a.py", "open"), ("b.py", "act"), ("c.py", "record")]
    assert list(left_out([("a.py", "open"), ("c.py", "record")], way)) == []
    assert list(left_out([("b.py", "act"), ("a.py", "open")], way)) == [("a.py", "open")]
