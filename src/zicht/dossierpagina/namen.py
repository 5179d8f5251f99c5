"""What the ids on the page are called that stand in other tables: asked in one go."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Any
from uuid import UUID

from django.db.models import Case, F, QuerySet, Value, When

from zicht.accounts.models import Medewerker
from zicht.dossier.models import Contactpoging, Dossier, Fragment
from zicht.dossier.partijnamen import Partijnamen
from zicht.foundation import context
from zicht.foundation.vaste_vraag import VasteVraag, among, together
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
    asked = [
        _ORGANISATIES.of([own, *Partijnamen.ids_in(stand)]),
        _MEDEWERKERS.of(list(_colleagues(dossier, stand, teksten))),
        *([_GEVRAAGDEN.of(dossier.pk)] if stand.vragen else []),
        *([_ONTVANGERS.of(dossier.pk)] if stand.overdrachten else []),
    ]
    found: dict[str, dict[str, str]] = {soort: {} for soort in _SOORTEN}
    for soort, id, naam in chain.from_iterable(together(*asked)):
        found[soort][str(id)] = naam
    partijen = Partijnamen(found["organisatie"], found["organisatie"][str(own)]).also(found["ontvanger"])
    return Namen(partijen, found["medewerker"], found["gevraagde"])


def _named(soort: str, rows: QuerySet[Any], naam: Any) -> QuerySet[Any, Any]:
    return rows.order_by().annotate(soort_naam=Value(soort), heet=naam).values_list("soort_naam", "pk", "heet")


def _asked(dossier: UUID) -> QuerySet[Any, Any]:
    shielded = Case(When(afgeschermd=True, then=Value(AFGESCHERMD)), default=F("aan"))
    return _named("gevraagde", Informatievraag.objects.filter(dossier=dossier), shielded)


def _elsewhere(dossier: UUID) -> QuerySet[Any, Any]:
    rows = Overdracht.objects.filter(dossier=dossier, partij=None).exclude(partij_naam="")
    return _named("ontvanger", rows, F("partij_naam"))


_ORGANISATIES = VasteVraag(
    lambda ids: _named("organisatie", Organisatie.objects.filter(pk__in=among(ids)), F("naam")), list
)
_MEDEWERKERS = VasteVraag(
    lambda ids: _named("medewerker", Medewerker.objects.filter(pk__in=among(ids)), F("naam")), list
)
_GEVRAAGDEN, _ONTVANGERS = VasteVraag(_asked, UUID), VasteVraag(_elsewhere, UUID)


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
