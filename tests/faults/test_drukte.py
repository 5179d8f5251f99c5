"""Eight workers on twenty dossiers at once: no lost update, no silent overwrite, and every conflict is shown."""

import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from tests.faults.afdeling import Afdeling, open_afdeling
from tests.faults.drukte import BOTSING, Opdracht, Verslag, work
from tests.faults.maat import size
from tests.faults.natellen import faults
from tests.faults.webben import web_beside
from tests.proefopstelling.gemeten import GEMETEN
from tests.proefopstelling.huis import Huis

pytestmark = pytest.mark.brand

WERKERS, DOSSIERS = 8, 20


def all_at_once(afdeling: Afdeling, operations: int, address: str = "") -> list[Verslag]:
    assignments = [
        Opdracht(address or afdeling.address, sessie, afdeling.dossiers, operations // WERKERS, zaad)
        for zaad, sessie in enumerate(afdeling.sessies)
    ]
    with ProcessPoolExecutor(WERKERS, get_context("spawn")) as pool:
        return [one for many in pool.map(work, assignments) for one in many]


def test_whoever_was_told_that_it_is_recorded_changed_what_was_on_their_screen(
    huis: Huis, request: pytest.FixtureRequest, record_property: Callable[[str, object], None]
) -> None:
    afdeling = open_afdeling(huis, werkers=WERKERS, dossiers=DOSSIERS)
    began = time.monotonic()
    sent = all_at_once(afdeling, size(request, small=160, night=20_000))
    took = time.monotonic() - began
    told = Counter(one.uitkomst for one in sent)
    words = ", ".join(f"{number} {uitkomst}" for uitkomst, number in sorted(told.items()))
    record_property(
        GEMETEN,
        f"drukte: {WERKERS} werkers, {DOSSIERS} dossiers, {len(sent)} inzendingen in {took:.0f} s: {words}",
    )
    assert faults(afdeling, sent) == []
    assert told[BOTSING], "niemand botste: dan bewijst dit niets"
    huis.command("controleer", "--organisatie", afdeling.code)


def test_and_it_would_be_seen_if_a_colleague_was_overwritten(huis: Huis) -> None:
    """The version on the screen is not looked at: planted in a web process of its own."""
    afdeling = open_afdeling(huis, werkers=WERKERS, dossiers=2)
    with web_beside(huis, "tests.faults.zonder_versie") as address:
        sent = all_at_once(afdeling, 10 * WERKERS, address)
    assert any("stil overschreven" in fault for fault in faults(afdeling, sent))
