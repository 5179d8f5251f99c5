"""The whole night of story (a) without a mouse.

Given the same call at two in the morning, and everything that follows from it until the dossier is closed
When everybody in it works by keyboard alone
Then every field, link and button is reached by Tab; at every stop the focus is seen, in the window and under nothing;
and after a refusal the focus is on what must be put right.
"""

from collections.abc import Callable
from functools import partial

import pytest
from playwright.sync_api import Browser

from tests.proefopstelling.gemeten import GEMETEN
from tests.proefopstelling.huis import Huis
from tests.scenarios import test_verhaal_a as nacht
from tests.scenarios.test_verhaal_a import nachthuis  # noqa: F401  # its house
from tests.scenarios.toetsenbord import Toetsenbord, log_in, walk

pytestmark = pytest.mark.verhaal


@pytest.mark.eis("R-156")
@pytest.mark.lang
def test_the_night_is_walked_by_keyboard_alone(
    nachthuis: Huis,  # noqa: F811
    chromium: Browser,
    monkeypatch: pytest.MonkeyPatch,
    record_property: Callable[[str, object], None],
) -> None:
    everybody: list[Toetsenbord] = []
    monkeypatch.setattr(nacht, "log_in", partial(_joining, everybody))
    try:
        nacht.walk_the_night(nachthuis, chromium, script=True)
    finally:
        record_property(GEMETEN, f"toetsenbord, {sum(one.haltes for one in everybody)} haltes")
        assert sorted({fault for one in everybody for fault in one.gebreken}) == []


def _joining(
    everybody: list[Toetsenbord], huis: Huis, chromium: Browser, login: str, *, script: bool = True
) -> Toetsenbord:
    everybody.append(log_in(huis, chromium, login, script=script))
    return everybody[-1]


PAGE = """<style>:focus { outline: 3px solid black }</style>
<main><form><input><button id="second">Leg vast</button></form></main><div></div><style>%s</style>"""


@pytest.mark.parametrize(
    ("style", "said"),
    [
        ("", ""),
        ("*:focus { outline: none }", "no outline"),
        ("*:focus { outline-color: transparent }", "no outline"),
        ("#second { position: fixed; inset: 2000px 0 auto }", "out of sight"),
        ("div { position: fixed; inset: 0 }", "covered"),
    ],
)
def test_a_stop_that_is_not_seen_is_noticed(chromium: Browser, style: str, said: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.set_content(PAGE % style)
    found = walk(page)
    context.close()
    assert bool(found) is bool(said)
    assert all(said in fault for fault in found)
