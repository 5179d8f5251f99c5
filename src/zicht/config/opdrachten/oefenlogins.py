"""`zicht oefenlogins`: make the practice logins that are not there yet, and show them."""

import argparse
import os

from zicht.config import omgeving
from zicht.config.refusal import Refusal

HELP = "maak de oefenlogins en toon ze (alleen in de oefenomgeving)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """No choices to make."""


def run(options: argparse.Namespace) -> int:
    if not omgeving.is_practice():
        raise Refusal(
            "Oefenlogins worden hier niet gemaakt.",
            "hun wachtwoord is algemeen bekend, en dit is geen oefenomgeving",
            "maak medewerkers aan in het beheer, of start met ZICHT_MODUS=oefen",
        )
    os.environ["ZICHT_ROL"] = "owner"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zicht.config.settings")
    import django

    django.setup()
    from zicht.accounts import oefenlogins
    from zicht.api import oefenaansluitingen

    oefenlogins.maak()
    oefenaansluitingen.maak()
    print(f"Oefenen: log in met een van deze namen, wachtwoord {oefenlogins.PASSWORD}")
    for oefenlogin in oefenlogins.OEFENLOGINS:
        print(f"  {oefenlogin.login:<31} {oefenlogin.omschrijving}")
    print("Systemen: stuur naar /api/v1 met een van deze sleutels (Authorization: Bearer ...)")
    for one in oefenaansluitingen.OEFENAANSLUITINGEN:
        print(f"  {one.sleutel:<31} {one.omschrijving}")
    return 0
