"""What the protocol itself costs: one question whether a fact may be recorded, and one replay of a long dossier."""

import time
from collections.abc import Callable, Iterator
from statistics import median

from bench.table import Table, against, milliseconds
from zicht.protocol import verloop
from zicht.protocol.begrippen import Spreekuitkomst
from zicht.protocol.gebeurtenissen import Gesproken
from zicht.protocol.tests.loop import Loop

ROUNDS, TIMES = 15, 200


def measure(size: int) -> Iterator[Table]:
    loop = Loop().in_monitoring()
    while len(loop.gebeurtenissen) < 60:
        loop.record(Gesproken(betrokkene="moeder", uitkomst=Spreekuitkomst.GESPROKEN))
    fact = Gesproken(betrokkene="kind", uitkomst=Spreekuitkomst.GEZIEN)
    table = Table("Het protocol, bij een dossier van 60 gebeurtenissen", ("", "gemeten", "doel", "deel"))
    decision = _each(lambda: verloop.may(loop.stand, fact, loop.nu, loop.nu))
    table.add("een besluit: mag dit feit nu", milliseconds(decision), milliseconds(0.0001), against(decision, 0.0001))
    replay = _each(lambda: verloop.replay(loop.gebeurtenissen))
    table.add("het hele verloop opnieuw", milliseconds(replay), milliseconds(0.003), against(replay, 0.003))
    yield table


def _each(work: Callable[[], object]) -> float:
    """How long one takes, as the median of rounds."""
    return median(_round(work) for _ in range(ROUNDS))


def _round(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    for _ in range(TIMES):
        work()
    return (time.perf_counter() - began) / TIMES
