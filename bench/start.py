"""How long a person waits for a usable page, and for everything to stop; the number of dossiers does not matter here."""

import time
from collections.abc import Iterator
from pathlib import Path

from bench.table import Table, against, seconds
from tests.proefopstelling.folder import temporary_folder
from tests.proefopstelling.huis import start


def measure(size: int) -> Iterator[Table]:
    table = Table("Starten en stoppen (de Python-omgeving is er al)", ("", "gemeten", "doel", "deel"))
    with temporary_folder() as data:
        _once(table, data, "eerste start: lege gegevensmap", 20.0)
        _once(table, data, "volgende start: bestaande gegevens", 10.0)
    yield table


def _once(table: Table, data: Path, what: str, aim: float) -> None:
    began = time.perf_counter()
    house = start(data).wait_until_open()
    _add(table, what, time.perf_counter() - began, aim)
    began = time.perf_counter()
    house.stop()
    _add(table, "  en stoppen", time.perf_counter() - began, 5.0)


def _add(table: Table, what: str, took: float, aim: float) -> None:
    table.add(what, seconds(took), seconds(aim), against(took, aim))
