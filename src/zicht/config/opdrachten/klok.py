"""`zicht klok`: move the clock of the organisations named forward, where people are made up."""

import argparse
from datetime import timedelta

from zicht.config import omgeving
from zicht.config.opstarten import set_up
from zicht.config.refusal import Refusal

HELP = "zet de klok van organisaties vooruit (alleen in de oefenomgeving)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("organisatie", nargs="+", help="code van een organisatie, bijvoorbeeld VT03")
    parser.add_argument("--dagen", type=int, default=0, help="hoeveel dagen vooruit")
    parser.add_argument("--uren", type=int, default=0, help="hoeveel uren vooruit")


def run(options: argparse.Namespace) -> int:
    by = timedelta(days=options.dagen, hours=options.uren)
    if not omgeving.is_practice():
        raise Refusal(
            "De klok wordt niet verzet.",
            "dit is geen oefenomgeving, en in een echte database gaan feiten over echte mensen",
            "gebruik een oefenomgeving",
        )
    if by <= timedelta(0):
        raise Refusal(
            "De klok wordt niet verzet.",
            "een klok gaat alleen vooruit",
            "geef met --dagen of --uren hoeveel, bijvoorbeeld: zicht klok VT03 --dagen 7",
        )
    set_up("loader")
    _run_ahead(options.organisatie, by)
    return 0


def _run_ahead(codes: list[str], by: timedelta) -> None:
    from zicht.foundation import klok, oefenklok
    from zicht.foundation.context import acting, taak
    from zicht.organisaties.models import Organisatie

    found = {organisatie.code: organisatie for organisatie in Organisatie.objects.filter(code__in=codes)}
    for code in codes:
        if code not in found:
            raise Refusal(f"Organisatie {code} bestaat niet.", "er is geen organisatie met die code", "kijk de code na")
    for organisatie in found.values():
        with acting(taak(organisatie.id, "klok")):
            oefenklok.run_ahead(by)
            print(f"{organisatie.code}: het is daar nu {klok.now().astimezone(klok.AMSTERDAM):%d-%m-%Y %H:%M}")
