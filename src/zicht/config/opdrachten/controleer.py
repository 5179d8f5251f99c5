"""`zicht controleer`: do the walls stand, do the logs hold, does what lists show follow from the journaal?"""

import argparse
from collections.abc import Iterator

from zicht.config import omgeving
from zicht.config.opstarten import set_up
from zicht.protocol.kalender import GELIJKGESTELDE_DAGEN

GEEN_DAGEN = (
    "Let op: de lijst met dagen die bij koninklijk besluit met een feestdag zijn gelijkgesteld, is leeg. "
    "Een wettelijke termijn die op zo'n dag eindigt, verschuift dus niet (Algemene termijnenwet art. 3 lid 3)."
)
GEEN_SCANNER = "Let op: er is geen virusscanner ingesteld (ZICHT_CLAMD). Bijlagen worden niet op virussen nagekeken."
HELP = "controleer muren, logboeken en dossiers; toont alleen wat niet klopt"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--organisatie", help="alleen deze organisatie (code); gewoon alle")
    parser.add_argument("--steekproef", type=int, help="van elke organisatie dit aantal dossiers; gewoon alle")


def run(options: argparse.Namespace) -> int:
    set_up("worker")
    faults = 0
    for fault in _faults(options.organisatie, options.steekproef):
        print(fault)
        faults += 1
    if not GELIJKGESTELDE_DAGEN:
        print(GEEN_DAGEN)
    if not omgeving.text("ZICHT_CLAMD"):
        print(GEEN_SCANNER)
    print(f"{faults} fouten gevonden." if faults else "Alles klopt: muren, logboeken en dossiers.")
    return 1 if faults else 0


def _faults(code: str | None, steekproef: int | None) -> Iterator[str]:
    from zicht.audit import keten
    from zicht.config import catalogus
    from zicht.dossier import controle
    from zicht.foundation.context import acting, taak
    from zicht.organisaties.models import Organisatie

    yield from catalogus.faults()
    for organisatie in Organisatie.objects.filter(**({"code": code} if code else {})):
        with acting(taak(organisatie.id, "controleer")):
            yield from (f"{organisatie.code}: {breuk.wat}" for breuk in keten.breaks())
            yield from (f"{organisatie.code}: {fault}" for fault in controle.faults(steekproef))
