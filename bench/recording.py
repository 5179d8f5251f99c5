"""One fact recorded through the journaal, against the bare SQL of the rows that it wrote."""

import re
import time
from collections.abc import Callable
from statistics import median
from typing import Any

from django.db import connection, transaction

from bench.desk import Desk
from bench.table import Table, against, milliseconds
from zicht.dossier import journaal
from zicht.dossier.openen import open_dossier
from zicht.protocol.begrippen import Spreekuitkomst
from zicht.protocol.gebeurtenissen import Gesproken

AIM, ROUNDS = 4.0, 40


def recording(desk: Desk) -> Table:
    """In every round both, one after the other, each undone: the ratio is of the same moments."""
    table = Table(
        "Een feit vastleggen",
        ("", "journaal", "kale SQL", "verhouding", f"van {AIM:.0f}"),
        note="Kale SQL: dezelfde INSERT's en UPDATE's in een eigen savepoint, met geschiedenis en sleutels.",
    )
    recorded, bare = zip(*(_both(desk, number) for number in range(ROUNDS)), strict=True)
    ratio = median(one / other for one, other in zip(recorded, bare, strict=True))
    table.add(
        "een gesprek", milliseconds(median(recorded)), milliseconds(median(bare)), f"{ratio:.2f}", against(ratio, AIM)
    )
    return table


def _both(desk: Desk, number: int) -> tuple[float, float]:
    with desk.at_work():
        dossier = open_dossier(desk.dossiers[number % len(desk.dossiers)])
        wie = journaal.stand_of(dossier).ids[0]
        fact = Gesproken(betrokkene=wie, uitkomst=Spreekuitkomst.GESPROKEN)
        writes: list[tuple[str, Any]] = []
        whole = _undone(lambda: journaal.record(dossier, fact, door=desk.medewerker), writes)
        return whole, _undone(lambda: _run(writes))


def _run(writes: list[tuple[str, Any]]) -> None:
    with connection.cursor() as cursor:
        for text, params in writes:
            cursor.execute(text, params)


def _undone(work: Callable[[], object], writes: list[tuple[str, Any]] | None = None) -> float:
    def keep(execute: Any, text: str, params: Any, many: bool, context: Any) -> Any:
        if writes is not None and re.match(r"INSERT|UPDATE|DELETE", text):
            writes.append((text, params))
        return execute(text, params, many, context)

    with connection.execute_wrapper(keep), transaction.atomic():
        began = time.perf_counter()
        work()
        took = time.perf_counter() - began
        transaction.set_rollback(True)
    return took
