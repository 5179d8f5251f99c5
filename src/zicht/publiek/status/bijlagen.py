"""Files by the receipt code: each is taken in by itself, so that one that is refused holds up no other."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from zicht.bijlagen.inkomend import Ingekomen
from zicht.bijlagen.soorten import NietAangenomen
from zicht.foundation import klok
from zicht.foundation.eenmaal import AlVerstuurd, send_once
from zicht.publiek import maten
from zicht.publiek.models import Inzending, Ontvangstteken
from zicht.stations.melding import ontvangst
from zicht.stations.melding.bijgevoegd import attach
from zicht.vault import tempo
from zicht.vault.tekens import token

FORMULIER = "bijlage"


def take_in(found: Ontvangstteken, sent: Iterable[Ingekomen], place: str) -> list[str]:
    """At the organisation at work. What was refused, in words."""
    refused = []
    for one in sent:
        try:
            tempo.take(maten.BIJLAGE, place)
            with transaction.atomic():
                _take_in(found, one)
        except AlVerstuurd:
            continue
        except NietAangenomen as refusal:
            refused.append(str(refusal))
        except tempo.TeVaak as often:
            return [*refused, maten.in_words(often)]
    return refused


def _take_in(found: Ontvangstteken, sent: Ingekomen) -> None:
    """Its key is made of the file itself: by it is known, also when the line is cut, whether it was kept."""
    known = ontvangst.with_code(found.teken)
    assert known is not None
    teken = token(FORMULIER, found.teken, sent.afdruk)
    send_once(Inzending.objects, UUID(bytes=teken), teken, formulier=FORMULIER, op=klok.now())
    attach(known, sent)
