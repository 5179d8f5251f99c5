"""How long a person waits for a usable page, and for everything to stop; the number of dossiers does not matter here."""

import time
from pathlib import Path

from bench.table import Table
from tests.proefopstelling.folder import temporary_folder
from tests.proefopstelling.huis import start


def measure(size: int) -> Table:
    table = Table("Starten en stoppen (de Python-omgeving is er al)")
    with temporary_folder() as data:
        _once(table, data, "eerste start: lege gegevensmap", 20.0)
        _once(table, data, "volgende start: bestaande gegevens", 10.0)
    return table


def _once(table: Table, data: Path, what: str, aim: float) -> None:
    began = time.perf_counter()
    house = start(data).wait_until_open()
    table.add(what, time.perf_counter() - began, aim)
    began = time.perf_counter()
    house.stop()
    table.add("  en stoppen", time.perf_counter() - began, 5.0)
