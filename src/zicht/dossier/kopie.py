"""Rows of one dossier as plain values, to be put into another dossier under ids of their own. Nothing moves."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from django.db import models

from zicht.dossier import zoeken
from zicht.dossier.models import Dossier, Persoon
from zicht.foundation.tabel import OrganisatieTabel

Rij = dict[str, Any]
Ids = Mapping[str, str]
R = TypeVar("R", bound=OrganisatieTabel)

#: Where a row stands, who made it and by which fact: that is of the dossier it came from. The BSN is bound to its row.
_STAYS = frozenset({"id", "organisatie", "dossier", "versie", "door", "gebeurtenis", "vervangt", "bsn_versleuteld"})


def packed(rows: Iterable[OrganisatieTabel]) -> list[Rij]:
    """Each row with its own id and every column that says something; ready for JSON."""
    return [{"id": str(row.pk)} | {f.attname: _plain(f.value_from_object(row)) for f in columns(row)} for row in rows]


def packed_people(rows: Iterable[Persoon]) -> list[Rij]:
    """With the BSN in the clear: whoever keeps or sends this locks it."""
    return [rij | {"bsn": persoon.bsn} for persoon in rows for rij in packed([persoon])]


def columns(row: OrganisatieTabel | type[OrganisatieTabel]) -> list[Any]:
    return [field for field in row._meta.local_fields if field.name not in _STAYS]


def unpacked(model: type[R], rij: Rij, ids: Ids, **given: Any) -> R:
    """The row as a row of another dossier, not saved yet; `given` goes before what it brought."""
    brought = {
        field.attname: field.to_python(renamed(rij[field.attname], ids))
        for field in columns(model)
        if field.attname in rij and field.name not in given and field.attname not in given
    }
    return model(pk=UUID(ids[rij["id"]]), **brought | given)


def enrol_again(dossier: Dossier, rijen: Iterable[Rij], ids: Ids) -> list[Persoon]:
    """The people, found by what is known of them here too."""
    enrolled = []
    for rij in rijen:
        persoon = unpacked(Persoon, rij, ids, dossier=dossier)
        persoon.bsn = rij["bsn"] or ""
        persoon.save(force_insert=True)
        zoeken.renew_tokens(persoon)
        enrolled.append(persoon)
    return enrolled


def renamed(value: Any, ids: Ids) -> Any:
    """`value` with every id that has a new one under that."""
    if isinstance(value, list):
        return [renamed(item, ids) for item in value]
    return ids.get(value, value) if isinstance(value, str) else value


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, UUID | models.enums.Choices) else value
