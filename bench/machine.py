"""How fast this machine and this Python are now: the same plain work each time.

Milliseconds of two machines, of two builds of Python, or of two hours on one machine say little beside each other; how
many times the yardstick something takes does.
"""

import html
import platform
import time
from collections.abc import Iterator
from statistics import median, quantiles

from bench.table import Table, milliseconds

ROUNDS, ROWS = 200, 2_000


def measure(size: int) -> Iterator[Table]:
    times = [_round() for _ in range(ROUNDS)]
    table = Table(
        "De machine", ("", "p50", "p95"), note=f"Python {platform.python_version()}, {platform.python_compiler()}."
    )
    table.add(
        f"maatstaf: {ROWS} regels tekst maken", milliseconds(median(times)), milliseconds(quantiles(times, n=20)[-1])
    )
    yield table


def _round() -> float:
    began = time.perf_counter()
    "".join(_line(number) for number in range(ROWS))
    return time.perf_counter() - began


def _line(number: int) -> str:
    cells = {"nummer": f"{number:05d}", "naam": f"naam & {number}", "over": str(number % 7)}
    return "".join(f"<td>{html.escape(text)}</td>" for name, text in sorted(cells.items()) if name)
