"""The practice systems: the police, and a doctor's system, each with a word for a key that stands in every paper."""

from dataclasses import dataclass

from django.conf import settings
from django.db import transaction

from zicht.accounts.oefenlogins import FLEVOLAND, HUISARTS, VAN, GeenOefenomgeving
from zicht.api.aansluiten import connect, practice_key
from zicht.api.models import Mag
from zicht.organisaties.models import Organisatie
from zicht.organisaties.soorten import Soort

POLITIE = "oefen-politie-midden"


@dataclass(frozen=True)
class Oefenaansluiting:
    """`sleutel` is the bearer token and the name."""

    sleutel: str
    omschrijving: str
    organisatie: str
    naam: str
    soort: Soort
    mag: tuple[Mag, ...]


OEFENAANSLUITINGEN = (
    Oefenaansluiting(
        "oefen-politie",
        "het systeem van de politie: meldingen en zorgmeldingen, naar elke regio",
        POLITIE,
        "Politie Midden-Nederland (oefen)",
        Soort.POLITIE,
        (Mag.MELDEN, Mag.ZORGMELDEN),
    ),
    Oefenaansluiting(
        "oefen-his",
        "het systeem van een huisarts: meldingen",
        HUISARTS,
        "Huisartsenpraktijk De Vuurtoren, Almere (oefen)",
        Soort.HUISARTS,
        (Mag.MELDEN,),
    ),
)


@transaction.atomic
def maak() -> None:
    """Make what is not there yet; known keys do not belong in a system with real people."""
    if not settings.PRACTICE:
        raise GeenOefenomgeving
    for one in OEFENAANSLUITINGEN:
        organisatie, _ = Organisatie.objects.get_or_create(
            code=one.organisatie,
            defaults={"naam": one.naam, "soort": one.soort, "regio_id": FLEVOLAND, "geldig_van": VAN},
        )
        practice_key(connect(organisatie, one.sleutel, list(one.mag)), one.sleutel)
