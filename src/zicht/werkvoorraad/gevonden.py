"""What a search shows: our own dossiers with names, another team's as a number and where it stands, nothing else."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from zicht.dossier.koppelen import merged_with
from zicht.dossier.models import Dossier
from zicht.dossier.namen import names_for_list
from zicht.dossier.openen import openable
from zicht.foundation import klok
from zicht.protocol.route import ROUTE
from zicht.werkvoorraad.rij import household, who

HOOGSTENS = 50


@dataclass(frozen=True)
class Treffer:
    dossier: Dossier
    naam: str
    wie: str
    station: str
    gesloten_op: datetime | None
    leesbaar: bool
    samen: str


def results(ids: list[UUID]) -> list[Treffer]:
    """Running dossiers first, the newest of each first."""
    shown = ids[:HOOGSTENS]
    if not shown:
        return []
    rows = Dossier.objects.filter(pk__in=shown).select_related("gemeente")
    names = names_for_list(shown, "zoeken")
    opens, merged = openable(shown), merged_with(shown)
    found = [
        Treffer(
            row,
            household(names.get(row.pk, [])),
            who(names.get(row.pk, []), klok.today()),
            ROUTE[row.station].naam if row.station else "",
            row.gesloten_op,
            row.pk in opens,
            merged.get(row.pk, ""),
        )
        for row in rows
    ]
    return sorted(found, key=lambda hit: (hit.gesloten_op is not None, -hit.dossier.aangemaakt_op.timestamp()))
