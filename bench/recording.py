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
from zicht.dossier.models import Dossier
from zicht.dossier.openen import open_dossier
from zicht.protocol.begrippen import Spreekuitkomst
from zicht.protocol.gebeurtenissen import BehandelaarToegewezen, Feit, Gesproken
from zicht.protocol.stand import Stand

AIM, ROUNDS, WARM_UP = 4.0, 60, 5
Fact = Callable[[Desk, Stand], Feit]


def recording(desk: Desk) -> Table:
    """In every round both, one after the other, each undone: the ratio is of the same moments."""
    table = Table(
        "Een feit vastleggen",
        ("", "journaal", "kale SQL", "verhouding", f"van {AIM:.0f}"),
        note="Kale SQL: dezelfde INSERT's en UPDATE's in een eigen savepoint, met geschiedenis en sleutels. Gelezen: de"
        " bladzijde die het feit vastlegt heeft de Stand al uit het journaal gemaakt, zoals elke Handeling.",
    )
    for what, fact, known in (
        ("een gesprek, journaal gelezen", _talk, True),
        ("een gesprek, journaal nog niet gelezen", _talk, False),
        ("een andere behandelaar, journaal gelezen", _assign, True),
    ):
        rounds = [_both(desk, fact, number, known=known) for number in range(WARM_UP + ROUNDS)][WARM_UP:]
        recorded, bare = zip(*rounds, strict=True)
        ratio = median(one / other for one, other in rounds)
        figures = (milliseconds(median(recorded)), milliseconds(median(bare)), f"{ratio:.2f}", against(ratio, AIM))
        table.add(what, *figures)
    return table


def _talk(desk: Desk, stand: Stand) -> Feit:
    return Gesproken(betrokkene=stand.ids[0], uitkomst=Spreekuitkomst.GESPROKEN)


def _assign(desk: Desk, stand: Stand) -> Feit:
    return BehandelaarToegewezen(medewerker=str(desk.colleague))


def _both(desk: Desk, fact: Fact, number: int, *, known: bool) -> tuple[float, float]:
    with desk.at_work():
        dossier = open_dossier(desk.dossiers[number % len(desk.dossiers)])
        feit = fact(desk, journaal.stand_of(dossier))
        if not known:
            dossier = Dossier.objects.get(pk=dossier.pk)
        writes: list[tuple[str, Any]] = []
        whole = _undone(lambda: journaal.record(dossier, feit, door=desk.medewerker), writes)
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
