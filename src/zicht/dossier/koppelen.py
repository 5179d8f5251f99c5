"""Which dossiers are merged, and locking the two so that whoever records in either waits for the other.

Locks are taken in the order of the id, always: two people who record in both at once wait for one another once, and never
each for the other.
"""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Q

from zicht.dossier.models import Dossier, Dossierkoppeling
from zicht.foundation import context
from zicht.foundation.vaste_vraag import VasteVraag, among
from zicht.protocol import bronnen
from zicht.protocol.station import Weigering

_SAMEN = Q(soort=Dossierkoppeling.Soort.SAMENGEVOEGD, tot=None)


def merged_with(ids: Iterable[UUID]) -> dict[UUID, str]:
    """The number of the dossier that each of these is merged with now, in one query."""
    asked = list(ids)
    return numbers_beside(MERGED(asked), asked)


def numbers_beside(pairs: Iterable[tuple[Any, ...]], asked: Iterable[UUID]) -> dict[UUID, str]:
    """What `merged_with` says, of the answer to MERGED."""
    found = dict[UUID, str]()
    for een, nummer, ander, ander_nummer in pairs:
        found |= {een: ander_nummer, ander: nummer}
    return {id: found[id] for id in asked if id in found}


MERGED = VasteVraag(
    lambda ids: Dossierkoppeling.objects.filter(
        _SAMEN, Q(dossier__in=among(ids)) | Q(eerder__in=among(ids))
    ).values_list("dossier", "dossier__nummer", "eerder", "eerder__nummer"),
    list,
)


def other_of(dossier: UUID) -> UUID | None:
    """The dossier that the links say this one is merged with now."""
    rows = Dossierkoppeling.objects.filter(_SAMEN, Q(dossier=dossier) | Q(eerder=dossier))
    pair = rows.values_list("dossier", "eerder").first()
    return next((id for id in pair if id != dossier), None) if pair else None


def locked_beside(dossier: Dossier, other: UUID) -> Dossier:
    """Lock the two, and give the other as it stands now."""
    return _lock((dossier.pk, other))[other]


#: Somebody merged the dossier a moment ago, and records in the other one right now.
JUST_MERGED = Weigering(
    "Vastleggen kan even niet",
    "Een collega voegde dit dossier net samen met een ander, en legt daar op dit moment iets vast.",
    "Verstuur het zo nog eens; wat je typte, staat er nog.",
    bronnen.KEUZE_SAMENVOEGEN,
)


def locked_if_free(other: UUID) -> Dossier | None:
    """Lock this one without waiting; None when somebody else has it."""
    return Dossier.objects.select_for_update(no_key=True, skip_locked=True).filter(pk=other).first()


def lock_both(een: Dossier, ander: Dossier) -> None:
    _lock((een.pk, ander.pk))


def named(dossier: Dossier) -> str:
    """How a refusal calls the other dossier; not at all to a partner, for whom it is not there."""
    return f"dossier {dossier.nummer}" if context.current().actor == "medewerker" else ""


def _lock(ids: Iterable[UUID]) -> dict[UUID, Dossier]:
    return {
        row.pk: row for row in Dossier.objects.select_for_update(no_key=True).filter(pk__in=set(ids)).order_by("pk")
    }
