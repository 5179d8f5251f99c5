"""`zicht oefenwereld`: fill the practice regions with made-up households; what is filled already stays as it is."""

import argparse
from datetime import timedelta
from typing import TYPE_CHECKING

from zicht.config import omgeving
from zicht.config.opstarten import set_up
from zicht.config.refusal import Refusal

if TYPE_CHECKING:
    from zicht.organisaties.models import Organisatie

HELP = "vul de oefenregio's met verzonnen huishoudens (alleen in de oefenomgeving)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """No choices to make."""


def run(options: argparse.Namespace) -> int:
    if not omgeving.is_practice():
        raise Refusal(
            "De oefenregio wordt hier niet gevuld.",
            "dit is geen oefenomgeving, en verzonnen mensen horen niet tussen echte",
            "start met ZICHT_MODUS=oefen",
        )
    set_up("app")
    from zicht.accounts import oefenlogins
    from zicht.oefenwereld import meldcodes, vullen

    oefenlogins.maak()
    print(f"meldcode: {meldcodes.fill()} dossiers")
    for code in vullen.REGIOS:
        aantal = vullen.fill(code, _move_clock)
        wanted = len(vullen.REGIOS[code])
        broken = "" if aantal == wanted else "; het vullen is afgebroken, `make fresh` begint opnieuw"
        print(f"{code}: {aantal} van {wanted} huishoudens{broken}")
    return 0


def _move_clock(organisatie: "Organisatie", by: timedelta) -> None:
    """As the loader, on a connection of its own: the web and the worker may not move a clock."""
    import psycopg

    with psycopg.connect(omgeving.database_url("loader")) as connection:
        connection.execute("SELECT bind_context(%s, NULL, NULL, 'taak:klok', '')", [organisatie.pk])
        connection.execute("SELECT run_clock_ahead(%s)", [by])
