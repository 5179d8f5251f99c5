"""Let a system in: make an aansluiting and a key for it, or take a key away. By whoever manages, never by the web."""

import hashlib
import secrets
from datetime import datetime
from uuid import UUID

from zicht.api.models import Aansluiting, Toegangssleutel
from zicht.foundation import klok
from zicht.organisaties.models import Organisatie

#: Said in front, so that a key that lies about (in a log, in a mail) is recognised for what it is.
VOORVOEGSEL = "zicht_"
LENGTE = 32


class BestaatNiet(LookupError):
    """There is no aansluiting, key or organisation of this name; the message says which."""


def print_of(sleutel: str) -> bytes:
    """A key is 256 bits from the dice, so a plain digest cannot be turned round; a practice word can, and is no secret."""
    return hashlib.sha256(sleutel.encode("utf-8")).digest()


def connect(organisatie: Organisatie, naam: str, mag: list[str]) -> Aansluiting:
    """The system `naam` of this organisation; the one that is there already stays as it is."""
    made, _ = Aansluiting.objects.get_or_create(
        naam=naam, defaults={"organisatie": organisatie, "mag": mag, "van": klok.today()}
    )
    return made


def new_key(aansluiting: Aansluiting, *, verval: datetime | None = None) -> tuple[UUID, str]:
    """A new key beside those that are there, so that a system changes keys without standing still. Shown once."""
    sleutel = VOORVOEGSEL + secrets.token_urlsafe(LENGTE)
    return _keep(aansluiting, sleutel, verval=verval).pk, sleutel


def practice_key(aansluiting: Aansluiting, woord: str) -> None:
    """A word that everybody knows, as a key; good in a practice system alone."""
    if not Toegangssleutel.objects.filter(afdruk=print_of(woord)).exists():
        _keep(aansluiting, woord, oefenen=True)


def _keep(
    aansluiting: Aansluiting, sleutel: str, *, oefenen: bool = False, verval: datetime | None = None
) -> Toegangssleutel:
    return Toegangssleutel.objects.create(
        aansluiting=aansluiting,
        afdruk=print_of(sleutel),
        oefenen=oefenen,
        gemaakt_op=klok.machine_now(),
        verval=verval,
    )


def withdraw_key(id: UUID) -> None:
    """From the next request on nobody comes in with it. Raises BestaatNiet."""
    live = Toegangssleutel.objects.filter(pk=id, ingetrokken_op=None)
    if not live.update(ingetrokken_op=klok.machine_now()):
        raise BestaatNiet("Er is geen geldige sleutel met dit nummer.")
