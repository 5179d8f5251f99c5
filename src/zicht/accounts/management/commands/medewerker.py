"""`zicht beheer medewerker ...`: people, where there is no screen for it yet. Passwords are printed once, here only."""

import argparse
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from zicht.accounts import personeel
from zicht.accounts.models import Medewerker
from zicht.accounts.rollen import Rol
from zicht.foundation import klok
from zicht.organisaties.models import Organisatie, Team

GEEF_DOOR = "Wachtwoord: {password}\nGeef het persoonlijk door; daarna wijzigen op /account/wachtwoord/."


class Command(BaseCommand):
    help = "Medewerkers aannemen, aanstellen, weer binnenhelpen en uit dienst melden."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        acts = parser.add_subparsers(dest="wat", required=True)
        for naam, uitleg in HANDELINGEN.items():
            act = acts.add_parser(naam, help=uitleg)
            act.add_argument("login")
            if naam == "aannemen":
                act.add_argument("--naam", required=True)
            if naam == "aanstellen":
                act.add_argument("--organisatie", required=True, help="code, bijvoorbeeld VT03")
                act.add_argument("--rol", required=True, choices=Rol.values)
                act.add_argument("--team", default="")

    def handle(self, *args: Any, wat: str, login: str, **options: Any) -> str:
        if wat == "aannemen":
            return self._register(login, options["naam"])
        medewerker = Medewerker.objects.filter(login=login.lower()).first()
        if medewerker is None:
            raise CommandError(f"Niemand logt in als {login}. Neem deze medewerker eerst aan: medewerker aannemen.")
        if wat == "aanstellen":
            return self._appoint(medewerker, options)
        return self._help(medewerker, wat)

    def _register(self, login: str, naam: str) -> str:
        try:
            _, password = personeel.register(login, naam)
        except ValidationError as refused:
            raise CommandError(" ".join(refused.messages)) from None
        return GEEF_DOOR.format(password=password)

    def _appoint(self, medewerker: Medewerker, options: dict[str, Any]) -> str:
        organisatie = Organisatie.objects.filter(code=options["organisatie"]).first()
        team = Team.objects.filter(organisatie=organisatie, naam=options["team"]).first()
        if organisatie is None or (options["team"] and team is None):
            raise CommandError("Deze organisatie of dit team bestaat niet. Controleer de code en de naam.")
        try:
            aanstelling = personeel.appoint(medewerker, organisatie, Rol(options["rol"]), van=klok.today(), team=team)
        except ValidationError as refused:
            raise CommandError(" ".join(refused.messages)) from None
        return f"{medewerker}: {aanstelling}."

    def _help(self, medewerker: Medewerker, wat: str) -> str:
        if wat == "wachtwoord":
            return GEEF_DOOR.format(password=personeel.renew_password(medewerker))
        if wat == "tweede-stap-wissen":
            personeel.forget_second_factors(medewerker)
            return f"{medewerker} stelt bij het inloggen een nieuwe tweede stap in."
        personeel.dismiss(medewerker, on=klok.today())
        return f"{medewerker} is uit dienst en kan niet meer inloggen."


HANDELINGEN = {
    "aannemen": "een nieuwe medewerker; toont het eerste wachtwoord",
    "aanstellen": "laat een medewerker ergens in een rol werken, vanaf vandaag",
    "wachtwoord": "een nieuw wachtwoord; lopende sessies eindigen",
    "tweede-stap-wissen": "voor wie zijn telefoon of sleutel kwijt is",
    "uit-dienst": "geen sessie en geen aanstelling loopt nog door",
}
