"""Considering a melding without the adviesvrager: written down piece by piece, decided only when nothing is missing."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from zicht.accounts.models import Aanstelling, Medewerker
from zicht.contact.begrippen import VOORWAARDEN, Kring
from zicht.contact.models import Contact, Overleg, Overlegdeelnemer, Overweging
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.foundation.wijzigen import change
from zicht.protocol import ambtshalve, lopend
from zicht.protocol.ambtshalve import Gesprek, Voorwaarde
from zicht.protocol.begrippen import Deelnemer, Overlegonderwerp
from zicht.protocol.station import Weigering

_DENKT_MEE = (
    "gedragswetenschapper",
    "vertrouwensarts",
    "backoffice",
    "bereikbaarheidsdienst",
    "frontoffice",
    "teamleider",
)


class NogNietBesloten(Exception):
    """Something is missing; `weigeringen` say what, in order."""

    def __init__(self, weigeringen: tuple[Weigering, ...]) -> None:
        self.weigeringen = weigeringen
        super().__init__("; ".join(str(weigering) for weigering in weigeringen))


@dataclass(frozen=True)
class NieuwOverleg:
    deelnemers: tuple[Deelnemer, ...]
    uitkomst: str
    telefonisch: bool = False
    op: datetime | None = None


@dataclass(frozen=True)
class Besluit:
    melden: bool
    motivering: str


def consider(
    contact: Contact,
    antwoorden: dict[str, Any],
    *,
    door: Medewerker,
    id: UUID | None = None,
    versie: int = 0,
    overleg: NieuwOverleg | None = None,
    besluit: Besluit | None = None,
) -> Overweging:
    """Write down what was considered and, when asked, decide. Raises NogNietBesloten and then keeps nothing."""
    with transaction.atomic():
        overweging = _write(contact, antwoorden, door, id, versie)
        if overleg:
            _consult(overweging, overleg, door)
        if besluit:
            _decide(overweging, besluit)
    return overweging


def missing(overweging: Overweging | None, contact: Contact) -> tuple[Weigering, ...]:
    """What still stands in the way of an ambtshalve melding."""
    return ambtshalve.missing(as_protocol(overweging, contact) if overweging else ambtshalve.Overweging())


def as_protocol(overweging: Overweging, contact: Contact) -> ambtshalve.Overweging:
    return ambtshalve.Overweging(
        **{naam: _condition(overweging, naam) for naam in VOORWAARDEN},
        adviesvrager=Gesprek(overweging.besproken_adviesvrager, bool(overweging.adviesvrager_waarom_niet)),
        organisatie=Gesprek(overweging.besproken_organisatie, bool(overweging.organisatie_waarom_niet)),
        professional=contact.kring in ("", Kring.PROFESSIONAL),
        overleggen=tuple(_talk(row) for row in overweging.overleggen.prefetch_related("deelnemers")),
    )


def colleagues(medewerker: Medewerker) -> list[tuple[str, str]]:
    """Everyone of this organisation who can be asked to think along, experts first: (`id:rol`, words)."""
    assert medewerker.aanstelling
    rows = Aanstelling.objects.active_on(klok.today()).filter(organisatie=medewerker.aanstelling.organisatie_id)
    working = rows.filter(rol__in=_DENKT_MEE, medewerker__actief=True).exclude(medewerker=medewerker)
    ordered = sorted(
        working.select_related("medewerker"), key=lambda row: (_DENKT_MEE.index(row.rol), str(row.medewerker))
    )
    return [
        (f"{row.medewerker_id}:{row.rol}", f"{row.medewerker} ({row.get_rol_display().lower()})") for row in ordered
    ]


def _write(contact: Contact, antwoorden: dict[str, Any], door: Medewerker, id: UUID | None, versie: int) -> Overweging:
    known = contact.overwegingen.first()
    if known:
        change(known, versie=versie, **antwoorden)
        return known
    return Overweging.objects.create(
        pk=id or new_id(), contact=contact, vastgelegd_op=klok.now(), door=door, **antwoorden
    )


def _consult(overweging: Overweging, overleg: NieuwOverleg, door: Medewerker) -> None:
    row = Overleg.objects.create(
        overweging=overweging,
        op=overleg.op or klok.now(),
        telefonisch=overleg.telefonisch,
        uitkomst=overleg.uitkomst,
        vastgelegd_op=klok.now(),
        door=door,
    )
    Overlegdeelnemer.objects.bulk_create(
        Overlegdeelnemer(overleg=row, medewerker_id=UUID(deelnemer.medewerker), rol=deelnemer.rol)
        for deelnemer in overleg.deelnemers
    )


def _decide(overweging: Overweging, besluit: Besluit) -> None:
    """A no needs nothing but a reason; a yes needs all of it."""
    if besluit.melden and (found := missing(overweging, overweging.contact)):
        raise NogNietBesloten(found)
    change(
        overweging,
        versie=overweging.versie,
        besluit=besluit.melden,
        besloten_op=klok.now(),
        motivering=besluit.motivering,
    )


def _condition(overweging: Overweging, naam: str) -> Voorwaarde:
    return Voorwaarde(getattr(overweging, naam), bool(getattr(overweging, f"{naam}_waarom").strip()))


def _talk(row: Overleg) -> lopend.Overleg:
    deelnemers = tuple(Deelnemer(str(one.medewerker_id), one.rol) for one in row.deelnemers.all())
    return lopend.Overleg(str(row.pk), Overlegonderwerp.AMBTSHALVE_MELDING, row.op, deelnemers)
