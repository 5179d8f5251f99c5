"""`zicht aansluiting`: let the system of an organisation in at the API, give it a key, or take a key away."""

import argparse

from zicht.config.opstarten import set_up
from zicht.config.refusal import Refusal

HELP = "geef een systeem van een organisatie toegang tot de API, of trek een sleutel in"
MAG = ("melden", "zorgmelden")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    subs = parser.add_subparsers(dest="wat", metavar="nieuw|lijst|intrekken", required=True)
    new = subs.add_parser("nieuw", help="maak een sleutel, en zo nodig de aansluiting; de sleutel staat er één keer")
    new.add_argument("organisatie", help="code van de organisatie, bijvoorbeeld oefen-huisarts-almere")
    new.add_argument("naam", help="hoe het systeem heet, bijvoorbeeld his-de-vuurtoren")
    new.add_argument("--mag", nargs="+", choices=MAG, default=["melden"], help="wat het mag; gewoon melden")
    subs.add_parser("lijst", help="toon de aansluitingen en hun sleutels, zonder de sleutels zelf")
    gone = subs.add_parser("intrekken", help="met deze sleutel komt vanaf nu niemand meer binnen")
    gone.add_argument("sleutel", help="het nummer van de sleutel, zoals de lijst het toont")


def run(options: argparse.Namespace) -> int:
    set_up("owner")
    {"nieuw": _new, "lijst": _list, "intrekken": _withdraw}[options.wat](options)
    return 0


def _new(options: argparse.Namespace) -> None:
    from zicht.api.aansluiten import connect, new_key
    from zicht.organisaties.models import Organisatie

    found = Organisatie.objects.filter(code=options.organisatie).first()
    if found is None:
        raise Refusal(
            f"Organisatie {options.organisatie} bestaat niet.", "er is geen organisatie met die code", "kijk de code na"
        )
    aansluiting = connect(found, options.naam, options.mag)
    if aansluiting.organisatie_id != found.pk or set(aansluiting.mag) != set(options.mag):
        raise Refusal(
            f"De aansluiting {options.naam} is er al, van een andere organisatie of met andere rechten.",
            "een aansluiting is van één organisatie en houdt haar rechten",
            "kies een andere naam",
        )
    id, sleutel = new_key(aansluiting)
    print(f"Aansluiting {aansluiting} van {found}, sleutel {id}. Bewaar hem nu; hij is hierna nergens meer te zien:")
    print(sleutel)


def _list(options: argparse.Namespace) -> None:
    from zicht.api.models import Aansluiting

    for one in Aansluiting.objects.select_related("organisatie").order_by("naam"):
        print(f"{one}: {one.organisatie}, mag {' en '.join(one.mag)}")
        for sleutel in one.sleutels.order_by("gemaakt_op"):
            state = f"ingetrokken op {sleutel.ingetrokken_op:%d-%m-%Y}" if sleutel.ingetrokken_op else "geldig"
            print(f"  {sleutel.pk}  gemaakt op {sleutel.gemaakt_op:%d-%m-%Y}, {state}")


def _withdraw(options: argparse.Namespace) -> None:
    from uuid import UUID

    from zicht.api.aansluiten import BestaatNiet, withdraw_key

    try:
        withdraw_key(UUID(options.sleutel))
    except (BestaatNiet, ValueError):
        raise Refusal(
            "Er is niets ingetrokken.", "er is geen geldige sleutel met dit nummer", "kijk met: zicht aansluiting lijst"
        ) from None
    print("De sleutel is ingetrokken.")
