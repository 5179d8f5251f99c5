"""A dossier that goes on with what another one began: its people, texts and meldingen as rows of its own.

`gather` reads an open dossier; `begin` makes the new one, with the fact that says what ran. For a region that takes over
and for a dossier that is split.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import models

from zicht.accounts.models import Medewerker
from zicht.dossier import journaal
from zicht.dossier.fragmenten import current_fragments
from zicht.dossier.kopie import Rij, enrol_again, packed, packed_people, renamed, unpacked
from zicht.dossier.models import Afspraak, Contactpoging, Dossier, Fragment, Gebeurtenis, Gezag, Relatie, Voorwaarde
from zicht.dossier.nummers import next_number
from zicht.dossier.wie import Mensen
from zicht.dossier.woonplaats import leading_gemeente
from zicht.foundation import context, klok
from zicht.foundation.ids import new_id
from zicht.foundation.tabel import OrganisatieTabel
from zicht.melders.models import Melder
from zicht.organisaties.models import Organisatie, Team
from zicht.protocol.gebeurtenissen import Voortgezet
from zicht.protocol.stand import Stand
from zicht.protocol.voortzetten import under_own_ids
from zicht.stations.melding.models import Melding
from zicht.stations.melding.ontvangen import REEKS, findable_by

Pakket = dict[str, Any]

#: What is put in the new dossier after its people and meldingen, in this order.
_TABLES: dict[str, type[OrganisatieTabel]] = {
    "relaties": Relatie,
    "gezag": Gezag,
    "voorwaarden": Voorwaarde,
    "afspraken": Afspraak,
    "pogingen": Contactpoging,
    "fragmenten": Fragment,
}


def gather(dossier: Dossier, stand: Stand, *, personen: frozenset[str], meldingen: frozenset[str]) -> Pakket:
    """What goes along of an open dossier: these people and meldingen, and what is about them or about everybody."""
    mensen = Mensen.of(dossier, stand.herkend)
    people = [persoon for id, persoon in mensen.personen.items() if id in personen]
    doubles = {id: als for id, als in mensen.herkend.items() if als in personen}
    about = {*personen, *doubles}
    of_dossier = {"dossier": dossier}
    running = [voorwaarde.id for voorwaarde in stand.running_voorwaarden]
    rows: dict[str, list[Rij]] = {
        "relaties": _between(Relatie.objects.filter(**of_dossier), ("van_id", "naar_id"), about),
        "gezag": _between(Gezag.objects.filter(**of_dossier), ("kind_id", "houder_id"), about),
        "voorwaarden": packed(Voorwaarde.objects.filter(**of_dossier, pk__in=running)),
        "afspraken": _between(Afspraak.objects.filter(**of_dossier), ("persoon_id",), about),
        "pogingen": _between(Contactpoging.objects.filter(**of_dossier), ("persoon_id",), about),
        "fragmenten": _texts(dossier, about, meldingen),
    }
    chosen = Melding.objects.filter(**of_dossier, pk__in=meldingen).order_by("ontvangen_op", "id")
    return {"personen": packed_people(people), "dubbel": doubles, "meldingen": packed(chosen), **rows}


def _between(rows: "models.QuerySet[Any]", names: tuple[str, ...], about: set[str]) -> list[Rij]:
    """The rows that name nobody else."""
    return [rij for rij in packed(rows) if all(rij[naam] is None or rij[naam] in about for naam in names)]


def _texts(dossier: Dossier, about: set[str], meldingen: frozenset[str]) -> list[Rij]:
    """Of a melding, about these people, or about the household as a whole; not what is about others only."""
    found = []
    for rij in packed(current_fragments(Fragment.objects.filter(dossier=dossier)).order_by("op", "id")):
        here = [id for id in rij["over_wie"] if id in about]
        of_melding = rij["station"] == "melding" and rij["ref"] not in meldingen
        if not of_melding and (here or not rij["over_wie"]):
            found.append(rij | {"over_wie": here})
    return found


def begin(
    pakket: Pakket,
    feit: Voortgezet,
    *,
    team: Team | None,
    door: Medewerker,
    op: datetime,
    id: UUID | None = None,
    melder_of: Callable[[Rij, UUID], Melder],
) -> tuple[Dossier, Gebeurtenis]:
    """The new dossier with everything in it, and the gebeurtenis it began with."""
    code = Organisatie.objects.get(pk=context.organisatie_id()).code
    nummer = next_number(code)
    dossier = Dossier.objects.create(pk=id or new_id(), nummer=nummer, team=team, aangemaakt_op=klok.now())
    ids = _new_ids(pakket)
    dossier.gemeente = leading_gemeente(enrol_again(dossier, pakket["personen"], ids))
    dossier.save(update_fields=["gemeente"])
    (row,) = journaal.record(dossier, under_own_ids(feit, ids), door=door, op=op)
    for rij in pakket["meldingen"]:
        melding = unpacked(
            Melding,
            rij,
            ids,
            dossier=dossier,
            melder=melder_of(rij, dossier.pk),
            nummer=next_number(code, REEKS),
            houder=None,
            vastgelegd_op=row.vastgelegd_op,
            door=door,
        )
        melding.save(force_insert=True)
        findable_by(dossier, dossier.nummer, melding.nummer)
    for naam, model in _TABLES.items():
        model._default_manager.bulk_create(unpacked(model, rij, ids, dossier=dossier) for rij in pakket[naam])
    return dossier, row


def _new_ids(pakket: Pakket) -> dict[str, str]:
    """A new id for every row; who was there twice gets that of who they are."""
    tables = ("personen", "meldingen", *_TABLES)
    ids = {rij["id"]: str(new_id()) for naam in tables for rij in pakket[naam]}
    return ids | {double: renamed(als, ids) for double, als in pakket["dubbel"].items()}
