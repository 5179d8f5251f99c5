"""At the Veilig Thuis that has the dossier: offer it to another region, take the offer back, ask a region to do something."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from zicht.accounts.models import Medewerker
from zicht.andere_regio import pakket
from zicht.berichten import slot, verkeer
from zicht.dossier import fragmenten, journaal
from zicht.dossier.models import Dossier, Fragment
from zicht.dossier.wie import Mensen
from zicht.foundation.ids import new_id
from zicht.protocol.gebeurtenissen import (
    RegioaanbodIngetrokken,
    RegioAangeboden,
    RegioantwoordBekeken,
    RegioGevraagd,
)
from zicht.protocol.stand import Stand

STATION = "andere-regio"


def offer(dossier: Dossier, stand: Stand, naar: UUID, *, samenvatting: str, door: Medewerker) -> None:
    """Send the whole dossier as it is now. Zicht stays until the other says yes."""
    packed = pakket.whole_dossier(dossier, stand, samenvatting=samenvatting, door=door)
    aanbod = _send(dossier, naar, pakket.DOSSIER, packed)
    (row,) = journaal.record(dossier, RegioAangeboden(aanbod=aanbod, aan=str(naar)), door=door)
    write(dossier, Fragment.Soort.BESLUIT, samenvatting, "aangeboden", aanbod, gebeurtenis=row, door=door)


def lay_aside(dossier: Dossier, aanbod: str, *, reden: str, door: Medewerker) -> None:
    """Take an open offer back, or put away a refusal that was read."""
    (row,) = journaal.record(dossier, RegioaanbodIngetrokken(aanbod=aanbod), door=door)
    verkeer.withdraw(UUID(aanbod))
    write(dossier, Fragment.Soort.BESLUIT, reden, "ingetrokken", aanbod, gebeurtenis=row, door=door)


def ask(
    dossier: Dossier, mensen: Mensen, naar: UUID, *, voor: tuple[str, ...], gegeven: Mapping[str, Any], door: Medewerker
) -> None:
    """Ask the Veilig Thuis where somebody of the household lives to do something there."""
    packed = pakket.task(dossier, mensen, voor=voor, gegeven=gegeven, door=door)
    vraag = _send(dossier, naar, pakket.TAAK, packed)
    (row,) = journaal.record(dossier, RegioGevraagd(vraag=vraag, aan=str(naar)), door=door)
    tekst = f"{gegeven['wat'].strip()} Waarom: {gegeven['waarom'].strip()}"
    write(dossier, Fragment.Soort.BESLUIT, tekst, "gevraagd", vraag, gebeurtenis=row, door=door, over_wie=list(voor))


def have_read(dossier: Dossier, vraag: str, *, vervolg: str, door: Medewerker) -> None:
    (row,) = journaal.record(dossier, RegioantwoordBekeken(vraag=vraag), door=door)
    write(dossier, Fragment.Soort.OORDEEL, vervolg, "bekeken", vraag, gebeurtenis=row, door=door)


def write(
    dossier: Dossier, soort: str, tekst: str, onderdeel: str, ref: str, *, door: Medewerker, **more: object
) -> None:
    fragmenten.write(dossier, soort, tekst, station=STATION, onderdeel=onderdeel, ref=ref, door=door, **more)


def _send(dossier: Dossier, naar: UUID, soort: str, packed: pakket.Pakket) -> str:
    return str(verkeer.send(naar, soort, slot.seal(packed, new_id()), dossier=dossier.pk))
