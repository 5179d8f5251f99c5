"""Killed while everybody sends through every door: what somebody got a proof of is there, once, and opens with that proof."""

import random
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from tests.faults.deuren import BALIE, CODE, DEUREN, ZORG, Daad, acts
from tests.faults.doorgeteld import in_short, shut_codes, untold
from tests.faults.lijn import Lijn
from tests.faults.loket import VEILIG_THUIS, open_loket
from tests.faults.maat import size
from tests.faults.processes import kill
from tests.faults.vellen import SLACHTOFFERS, answers, commits_that_do_not_wait, victims
from tests.proefopstelling.gemeten import GEMETEN
from tests.proefopstelling.huis import Huis
from zicht.config.postgres.orphans import until

pytestmark = pytest.mark.brand

TEGELIJK, WERKERS, ROUNDS = 8, 3, 10


@contextmanager
def under_way(huis: Huis, daden: list[Daad]) -> Iterator[list["Future[None]"]]:
    """All of it is being sent while the block runs; afterwards all of it was answered."""
    sessies = open_loket(huis, WERKERS) if any(daad.deur in BALIE for daad in daden) else []
    with ThreadPoolExecutor(TEGELIJK) as pool:
        running = [
            pool.submit(daad.do, Lijn(huis.address, sessies[turn % WERKERS] if daad.deur in BALIE else ""))
            for turn, daad in enumerate(daden)
        ]
        yield running
        for one in running:
            one.result()


def killed_while(running: list["Future[None]"], huis: Huis, order: list[str], dice: random.Random) -> None:
    """Each at a moment of its own, when so much of it was answered as chance says."""
    moments = sorted(dice.sample(range(len(running) * 9 // 10), len(order)))
    for part, moment in zip(order, moments, strict=True):
        assert until(lambda moment=moment: sum(one.done() for one in running) >= moment, 300)  # type: ignore[misc]
        kill(*victims(huis, part))


def test_after_web_worker_and_database_were_killed_every_proof_leads_to_one_thing(
    huis: Huis, request: pytest.FixtureRequest, record_property: Callable[[str, object], None]
) -> None:
    """In rounds, until somebody felt it: a killing between two requests proves nothing."""
    dice, deaths = random.Random(20261201), size(request, small=3, night=25)
    order = [*SLACHTOFFERS] if deaths <= len(SLACHTOFFERS) else dice.choices([*SLACHTOFFERS], k=deaths)
    more = 0
    for _ in range(ROUNDS):
        daden = acts(size(request, small=27, night=2000), dice)
        with under_way(huis, daden) as running:
            killed_while(running, huis, order, dice)
        assert untold(huis, daden) == []
        assert shut_codes(huis, daden) == []
        if more := sum(daad.opnieuw for daad in daden):
            break
    assert more, "niemand merkte iets: dan bewijst dit niets"
    fell = ", ".join(f"{order.count(part)} keer {part}" for part in SLACHTOFFERS)
    again = sum(daad.herhaald > 0 for daad in daden)
    number = sum(len(daad.woorden) for daad in daden)
    huis.command("controleer", "--organisatie", VEILIG_THUIS)
    record_property(
        GEMETEN,
        f"deuren: {fell}; {number} inzendingen ({in_short(daden)}), {again} met dezelfde sleutel opnieuw verstuurd, "
        f"{more} verzoeken herhaald, 0 kwijt, 0 dubbel, elke code opent de zijne",
    )


@pytest.mark.parametrize("deur", DEUREN)
def test_and_it_would_be_seen_if_somebody_sent_again_with_another_key(huis: Huis, deur: str) -> None:
    """The control: the answer of what is kept gets lost, and its sender begins anew."""
    first = next(daad for daad in acts(1, random.Random()) if daad.deur == deur)
    for daad in (first, first.again()):
        with under_way(huis, [daad]):
            pass
    assert f"{len(first.woorden)} keer dubbel" in untold(huis, [first])


def test_and_it_would_be_seen_if_a_proof_left_before_it_was_on_disk(
    huis: Huis, record_property: Callable[[str, object], None]
) -> None:
    """The control: the database does not wait for its disk."""
    dice, lost, rounds = random.Random(20261202), [""], 0
    with commits_that_do_not_wait(huis):
        while not any("kwijt" in words for words in lost) and rounds < ROUNDS:
            rounds += 1
            daden = [daad for daad in acts(54, dice) if daad.deur in CODE | {"meldingen", ZORG}]
            with under_way(huis, daden) as running:
                killed_while(running, huis, ["database"], dice)
            assert until(lambda: answers(huis), 120)
            lost = untold(huis, daden)
    record_property(GEMETEN, f"deuren met synchronous_commit=off: {'; '.join(lost)} in ronde {rounds}, zoals het moet")
    assert any("kwijt" in words for words in lost), "ook zo ging niets verloren: dan bewijst de andere proef niets"
