"""`zicht route`: the whole route with its terms and sources, as text or as a Mermaid drawing."""

import argparse

from zicht.protocol.uitleg_tekst import markdown, mermaid

HELP = "toon de route met termijnen en bronnen"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--mermaid", action="store_true", help="alleen de tekening, in Mermaid")
    parser.add_argument(
        "--tekening", action="store_true", help="de tekst met de tekening erboven, zoals in docs/route.md"
    )
    parser.add_argument("--en", action="store_true", help="in het Engels")


def run(options: argparse.Namespace) -> int:
    taal = "en" if options.en else "nl"
    print(mermaid(taal) if options.mermaid else markdown(taal, tekening=options.tekening), end="")
    return 0
