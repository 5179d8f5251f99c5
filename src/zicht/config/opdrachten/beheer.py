"""`zicht beheer ...`: Django's own commands, with no more rights than each needs."""

import argparse
import os

HELP = "de beheeropdrachten van Django, bijvoorbeeld: zicht beheer migrate"
#: What changes the structure, or who works where: neither is for the web process.
AS_OWNER = {
    "medewerker",
    "migrate",
    "makemigrations",
    "sqlmigrate",
    "showmigrations",
    "optimizemigration",
    "squashmigrations",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("beheeropdracht", nargs=argparse.REMAINDER, help="opdracht en opties; niets of help toont ze")


def run(options: argparse.Namespace) -> int:
    arguments = options.beheeropdracht or ["help"]
    os.environ["ZICHT_ROL"] = "owner" if arguments[0] in AS_OWNER else "app"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zicht.config.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(["zicht beheer", *arguments])
    return 0
