"""`zicht rollen --sql`: what a DBA runs before the first start on a PostgreSQL of their own."""

import argparse

from zicht.config import omgeving
from zicht.foundation import rollen

HELP = "toon de rollen van de database"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--sql", action="store_true", help="print de SQL die een databasebeheerder uitvoert")
    parser.add_argument("--database", default="zicht", help="naam van de database; gewoon zicht")


def run(options: argparse.Namespace) -> int:
    if options.sql:
        print(rollen.sql(options.database, practice=omgeving.is_practice()))
        return 0
    for rol in rollen.ROLLEN:
        print(f"{rol.naam:<15} {'login' if rol.login else '-':<6} {rol.waarvoor}")
    return 0
