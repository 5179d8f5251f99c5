"""What the ids on the page are called that stand in other tables: one question for all of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from typing import Any
from uuid import UUID

from django.db.models import Case, F, QuerySet, Value, When

from zicht.accounts.models import Medewerker
from zicht.dossier.models import Contactpoging, Dossier, Fragment
from zicht.dossier.partijnamen import Partijnamen
from zicht.foundation import context
from zicht.organisaties.models import Organisatie
from zicht.protocol.gebeurtenissen import BehandelaarToegewezen, Gebeurtenis, Overlegd, OverlegNagekeken
from zicht.protocol.stand import Stand
from zicht.stations.onderzoek.models import Informatievraag
from zicht.stations.overdracht.models import Overdracht

AFGESCHERMD = "een afgeschermde informant"
_SOORTEN = ("organisatie", "medewerker", "gevraagde", "ontvanger")


@dataclass(frozen=True)
class Namen:
    """Names by id. `gevraagden`: whom a question was put to."""

    partijen: Partijnamen
    medewerkers: dict[str, str]
    gevraagden: dict[str, str]


def names(dossier: Dossier, stand: Stand, teksten: Iterable[Fragment | Contactpoging]) -> Namen:
    """Of parties that work with Zicht and those that do not, of colleagues, of whom something was asked."""
    own = context.organisatie_id()
    organisaties = Organisatie.objects.filter(pk__in={own, *Partijnamen.ids_in(stand)})
    medewerkers = Medewerker.objects.filter(pk__in=_colleagues(dossier, stand, teksten))
    asked = [_named("organisatie", organisaties, F("naam")), _named("medewerker", medewerkers, F("naam"))]
    if stand.vragen:
        shielded = Case(When(afgeschermd=True, then=Value(AFGESCHERMD)), default=F("aan"))
        asked.append(_named("gevraagde", Informatievraag.objects.filter(dossier=dossier), shielded))
    if stand.overdrachten:
        elsewhere = Overdracht.objects.filter(dossier=dossier, partij=None).exclude(partij_naam="")
        asked.append(_named("ontvanger", elsewhere, F("partij_naam")))
    found: dict[str, dict[str, str]] = {soort: {} for soort in _SOORTEN}
    for soort, id, naam in reduce(lambda one, other: one.union(other, all=True), asked):
        found[soort][str(id)] = naam
    partijen = Partijnamen(found["organisatie"], found["organisatie"][str(own)]).also(found["ontvanger"])
    return Namen(partijen, found["medewerker"], found["gevraagde"])


def _named(soort: str, rows: QuerySet[Any], naam: Any) -> QuerySet[Any, Any]:
    return rows.order_by().annotate(soort_naam=Value(soort), heet=naam).values_list("soort_naam", "pk", "heet")


def _colleagues(dossier: Dossier, stand: Stand, teksten: Iterable[Fragment | Contactpoging]) -> set[UUID]:
    """Everyone who recorded, decided along or was assigned here."""
    ids = {str(dossier.behandelaar_id or "")} | {str(tekst.door_id or "") for tekst in teksten}
    for gebeurtenis in stand.verleden:
        ids |= _people_in(gebeurtenis)
    return {UUID(id) for id in ids if id}


def _people_in(gebeurtenis: Gebeurtenis) -> set[str]:
    match gebeurtenis.feit:
        case Overlegd(deelnemers=deelnemers):
            also = {deelnemer.medewerker for deelnemer in deelnemers}
        case OverlegNagekeken(door=door):
            also = {door.medewerker}
        case BehandelaarToegewezen(medewerker=medewerker):
            also = {medewerker}
        case _:
            also = set()
    return {gebeurtenis.door, *also}
