"""`zicht start`: everything on one machine, until Ctrl-C."""

import argparse
import time

from zicht.config import omgeving
from zicht.config.supervisor.house import House
from zicht.config.supervisor.port import Port
from zicht.config.supervisor.signals import StopAsked, stop_on_signal
from zicht.config.supervisor.tell import say, step

HELP = "start database, web en worker, en stop ze samen met Ctrl-C"
AIMS = "doel: binnen 60 s na make run in een verse kopie, binnen 10 s daarna"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, help="poort op 127.0.0.1 (0: een vrije poort); gewoon 8000")


def run(options: argparse.Namespace) -> int:
    began = omgeving.began() or time.time()
    stop_on_signal()
    try:
        with Port(options.port) as port, House(port, omgeving.data_folder()) as house:
            logins = _open(house)
            say(f"\nZicht staat klaar op {port.address}  (na {time.time() - began:.0f} s; {AIMS})")
            if omgeving.is_practice():
                house.fill_practice_region()
            say(f"\n{logins}\nStoppen: Ctrl-C\n")
            house.keep()
    except StopAsked:
        say("\nZicht is gestopt. De gegevens zijn bewaard; een volgende start gaat ermee verder.")
    return 0


def _open(house: House) -> str:
    """Open step by step; answers with whose name a person can log in."""
    say(f"Zicht{' (oefenomgeving)' if omgeving.is_practice() else ''} start; de gegevens staan in {house.data}")
    with step("database"):
        house.start_database()
    with step("tabellen en opmaak"):
        house.prepare_tables()
    with step("web en worker"):
        house.start_web_and_worker()
        logins = house.make_practice_logins() if omgeving.is_practice() else ""
        house.wait_until_usable()
    return logins
