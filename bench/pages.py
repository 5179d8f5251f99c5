"""The pages of a worker, and what is under them, at a thousand dossiers and at many: in one run, by one process.

Server time is what the whole of Django takes, middleware and rendering included, without the network.
"""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from bench.region import KLEIN, Region, region
from bench.table import Table, against, milliseconds
from zicht.config.postgres.database import NAME

if TYPE_CHECKING:
    from bench.desk import Cost, Desk, Work

SMALL, SAMPLE = 1_000, 300
GLANCE, SLOWEST = 5, 5
P95, QUERIES, GROWTH = 0.060, 12, 1.3


def measure(size: int) -> Iterator[Table]:
    with region() as here:
        from bench.desk import Desk  # Django is there only now
        from bench.recording import recording

        there = {KLEIN: here.grow(SMALL)}
        mare, tijn = Desk("medewerker.flevoland"), Desk("teamleider.flevoland")
        here.set_aside()
        there[NAME] = here.grow(size)
        yield _pages(here, mare, tijn, there)
        here.at(NAME)
        yield _worst(mare)
        yield recording(mare)
        yield _whole(here)


def _pages(here: Region, mare: "Desk", tijn: "Desk", there: dict[str, int]) -> Table:
    from bench.desk import alternately

    table = _empty()
    for what, work in _works(mare, tijn).items():
        costs = alternately({place: work() for place in there}, here.at)
        for place, found in costs.items():
            grown = "" if place == KLEIN else f"{found.p50 / costs[KLEIN].p50:.2f}"
            table.add(what, f"{there[place]:,}".replace(",", "."), *_figures(found), grown)
    return table


def _empty() -> Table:
    return Table(
        "Pagina's, in servertijd",
        ("", "dossiers", "p50", "p95", "van 60 ms", "rekentijd", "vragen", "gegroeid"),
        note=f"Vragen: naast transactie, sessie, gebruiker, context en openen; ten hoogste {QUERIES}. Gegroeid: p50 tegen"
        f" dat bij {SMALL} dossiers, om en om gevraagd; ten hoogste {GROWTH}. Van mij en mijn team hebben bij beide evenveel"
        " werk, alle teams samen tien keer zoveel. Rekentijd: wat het webproces zelf rekende, p50; de rest is database en"
        " wachten.",
    )


def _works(mare: "Desk", tijn: "Desk") -> dict[str, Callable[[], "Work"]]:
    return {
        "dossierpagina": mare.dossier_page,
        "werkvoorraad, van mij": lambda: mare.page("/werkvoorraad/?wie=mij"),
        "werkvoorraad, mijn team": lambda: mare.page("/werkvoorraad/?wie=team"),
        "werkvoorraad, alle teams": lambda: tijn.page("/werkvoorraad/?wie=team"),
        "een dossier openen": mare.opening,
    }


def _figures(found: "Cost") -> tuple[str, ...]:
    times = milliseconds(found.p50), milliseconds(found.p95), against(found.p95, P95), milliseconds(found.cpu)
    return (*times, str(found.queries))


def _worst(mare: "Desk") -> Table:
    """Of all pages of the route walker that a worker comes to, the slowest five; looked at shortly first, then well."""
    from bench.desk import cost

    addresses = mare.walk()
    shortly = {pattern: cost(mare.page(address), GLANCE).p50 for pattern, address in addresses.items()}
    slowest = sorted(shortly, key=lambda pattern: -shortly[pattern])[:SLOWEST]
    costs = sorted(
        ((cost(mare.page(addresses[pattern])), pattern) for pattern in slowest), key=lambda pair: -pair[0].p95
    )
    table = Table(
        f"De traagste van {len(addresses)} soorten bladzijden", ("", "p50", "p95", "van 60 ms", "rekentijd", "vragen")
    )
    for found, pattern in costs:
        what = re.sub(r"<\w+:(\w+)>", r"<\1>", pattern) or "/"
        table.add(what, *_figures(found))
    return table


def _whole(here: Region) -> Table:
    """Whether what was loaded is whole, by the product's own check on a sample."""
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "zicht.config.opdracht",
            "controleer",
            "--organisatie",
            "VT03",
            "--steekproef",
            str(SAMPLE),
        ],
        capture_output=True,
        text=True,
    )
    table = Table("Nagekeken", ("", "uitkomst"))
    said = (done.stdout + done.stderr).strip().splitlines()
    table.add(f"zicht controleer, {SAMPLE} dossiers", said[-1] if said else "niets")
    return table
