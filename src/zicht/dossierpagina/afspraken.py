"""How far each agreement is: what was agreed with a party that refused was proposed, and no more than that."""

from dataclasses import dataclass
from datetime import date

from zicht.dossier.models import Afspraak
from zicht.dossierpagina.gelezen import Gelezen
from zicht.protocol.lopend import Aanbod

AFGESPROKEN = ("afgesproken", "rand")
_MERKJES: dict[Aanbod, tuple[str, str]] = {
    Aanbod.AANGEBODEN: ("voorgesteld", "rand"),
    Aanbod.GEWEIGERD: ("geldt niet", ""),
    Aanbod.INGETROKKEN: ("geldt niet", ""),
    Aanbod.VERVANGEN: ("vervangen", ""),
}


@dataclass(frozen=True)
class Afspraakrij:
    tekst: str
    met: str
    uiterlijk: date | None
    merkje: tuple[str, str]


def agreements(gelezen: Gelezen) -> tuple[Afspraakrij, ...]:
    rows = ((row, _badge(gelezen, row)) for row in gelezen.afspraken)
    return tuple(Afspraakrij(row.tekst, row.met, row.uiterlijk, merkje) for row, merkje in rows)


def _badge(gelezen: Gelezen, row: Afspraak) -> tuple[str, str]:
    if row.nagekomen_op:
        return "nagekomen", "goed"
    known = gelezen.stand.overdracht(row.ref)
    return _MERKJES.get(known.toestand, AFGESPROKEN) if known else AFGESPROKEN
