"""What the page asks of an open dossier: what every page shows in one go, the rest when the journaal says that it is there."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Q

from zicht.bijlagen.models import Bijlage
from zicht.dossier.models import (
    Afspraak,
    Contactpoging,
    Dossierkoppeling,
    Fragment,
    Gezag,
    Persoon,
    Relatie,
    Voorwaarde,
)
from zicht.dossier.wie import PERSONEN
from zicht.foundation.vaste_vraag import VasteVraag, together

_SOORT = Dossierkoppeling.Soort


@dataclass(frozen=True)
class Gekoppeld:
    """Another dossier, and what it is to this one. `terug`: this one was split off it, and that can be undone here."""

    id: UUID
    nummer: str
    gesloten_op: datetime | None
    soort: str
    is_hermelding: bool = False
    terug: bool = False


class Rijen(NamedTuple):
    """As far as recorded by a moment; `personen` all of them, `koppelingen` as they are now."""

    personen: list[Persoon]
    fragmenten: list[Fragment]
    pogingen: list[Contactpoging]
    relaties: list[Relatie]
    gezag: list[Gezag]
    koppelingen: list[Gekoppeld]
    bijlagen: int


def rows_of(dossier: UUID, op: datetime) -> Rijen:
    personen, fragmenten, pogingen, relaties, gezag, links, bijlagen = together(
        PERSONEN.of(dossier),
        *(vraag.of(dossier, op) for vraag in _OP_EEN_MOMENT),
        _KOPPELINGEN.of(dossier),
        _BIJLAGEN.of(dossier),
    )
    linked = [_linked(dossier, *link) for link in links]
    return Rijen(personen, fragmenten, pogingen, relaties, gezag, linked, len(bijlagen))


def _by_then(rows: Any, *order: str) -> VasteVraag[Any]:
    return VasteVraag(
        lambda dossier, op: rows.filter(dossier=dossier, vastgelegd_op__lte=op).order_by(*order), UUID, datetime
    )


_OP_EEN_MOMENT = (
    _by_then(Fragment.objects, "vastgelegd_op", "id"),
    _by_then(Contactpoging.objects),
    _by_then(Relatie.objects, "vastgelegd_op", "id"),
    _by_then(Gezag.objects, "bron_op", "vastgelegd_op"),
)
AFSPRAKEN = _by_then(Afspraak.objects, "uiterlijk", "vastgelegd_op")
VOORWAARDEN = VasteVraag(
    lambda dossier, op: Voorwaarde.objects.filter(dossier=dossier, vastgesteld_op__lte=op).order_by("vastgesteld_op"),
    UUID,
    datetime,
)


def _links(dossier: UUID) -> Any:
    """Dossiers that this one came after or that were split off it; with which it is merged stands in the journaal."""
    ours = Q(dossier=dossier) & ~Q(soort=_SOORT.SAMENGEVOEGD) | Q(eerder=dossier, soort=_SOORT.GESPLITST)
    rows = Dossierkoppeling.objects.filter(ours, tot=None).order_by("van")
    sides = (f"{side}__{column}" for side in ("dossier", "eerder") for column in ("pk", "nummer", "gesloten_op"))
    return rows.values_list("soort", *sides)


_KOPPELINGEN = VasteVraag(_links, UUID)
_BIJLAGEN = VasteVraag(
    lambda dossier: Bijlage.objects.filter(dossier=dossier, gewist_op=None).order_by().values_list("pk"), UUID
)


Kant = tuple[UUID, str, datetime | None]


def _linked(dossier: UUID, soort: str, *sides: Any) -> Gekoppeld:
    later: Kant = sides[:3]
    earlier: Kant = sides[3:]
    if later[0] != dossier:
        return Gekoppeld(*later, soort="hiervan afgesplitst")
    if soort == _SOORT.GESPLITST:
        return Gekoppeld(*earlier, soort="daarvan is dit dossier afgesplitst", terug=True)
    return Gekoppeld(*earlier, soort=str(_SOORT(soort).label), is_hermelding=soort == _SOORT.HERMELDING)
