"""`zicht wis`: throw the practice data away; `make fresh` does this."""

import argparse
import shutil
from pathlib import Path

from zicht.config import omgeving
from zicht.config.postgres import place
from zicht.config.refusal import Refusal
from zicht.config.supervisor.lock import NAME as LOCK
from zicht.config.supervisor.lock import is_taken

HELP = "gooi de oefengegevens weg"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """No choices to make."""


def run(options: argparse.Namespace) -> int:
    data = omgeving.data_folder()
    if not data.exists():
        print(f"Er zijn geen gegevens in {data}.")
        return 0
    _refuse_unless_ours(data)
    for folder in place.folders_of(data):
        shutil.rmtree(folder, ignore_errors=True)
    shutil.rmtree(data)
    print(f"De oefengegevens in {data} zijn weggegooid.")
    return 0


def _refuse_unless_ours(data: Path) -> None:
    failure = f"De gegevens in {data} worden niet weggegooid."
    if not omgeving.is_practice():
        raise Refusal(failure, "dit is geen oefenomgeving", "gegevens van echte mensen worden in Zicht zelf vernietigd")
    if is_taken(data):
        raise Refusal(failure, "er draait een Zicht op", "stop die eerst (Ctrl-C in dat venster)")
    if not (data / LOCK).exists():
        raise Refusal(failure, "in die map heeft nog nooit een Zicht gedraaid", "kijk of ZICHT_DATA klopt")
