"""All that the dossier page reads, in a fixed number of queries, as it was known at a moment."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from zicht.accounts.models import Medewerker
from zicht.dossier import journaal
from zicht.dossier.models import (
    Afspraak,
    Contactpoging,
    Dossier,
    Dossierkoppeling,
    Fragment,
    Gezag,
    Relatie,
    Voorwaarde,
)
from zicht.dossier.partijnamen import Partijnamen
from zicht.dossier.wie import Mensen
from zicht.dossierpagina.regel import Noemer
from zicht.dossierpagina.samen import Samen, merged, numbers_of
from zicht.foundation import klok
from zicht.protocol import verloop
from zicht.protocol.gebeurtenissen import BehandelaarToegewezen, Gebeurtenis, Overlegd, OverlegNagekeken
from zicht.protocol.kalender import end_of_day
from zicht.protocol.stand import Stand
from zicht.stations.onderzoek.models import Informatievraag
from zicht.stations.overdracht.models import Overdracht


@dataclass(frozen=True)
class Gelezen:
    """An open dossier, up to `op`. `terug` when that is not now."""

    dossier: Dossier
    op: datetime
    terug: bool
    verleden: tuple[Gebeurtenis, ...]
    stand: Stand
    mensen: Mensen
    fragmenten: list[Fragment]
    relaties: list[Relatie]
    gezag: list[Gezag]
    voorwaarden: list[Voorwaarde]
    afspraken: list[Afspraak]
    pogingen: list[Contactpoging]
    koppelingen: list[Dossierkoppeling]
    samen: Samen | None
    noemer: Noemer


def read(dossier: Dossier, known_on: date | None = None) -> Gelezen:
    """Read what was recorded by the end of `known_on`; everything when that is not given."""
    nu = klok.now()
    op = min(end_of_day(known_on), nu) if known_on else nu
    verleden = verloop.known_on(journaal.course(dossier), op)
    stand = verloop.replay(verleden)
    everyone = Mensen.of(dossier, stand.herkend)
    mensen = replace(everyone, personen={id: wie for id, wie in everyone.personen.items() if wie.vastgelegd_op <= op})
    by_moment = {"dossier": dossier, "vastgelegd_op__lte": op}
    fragmenten = list(Fragment.objects.filter(**by_moment))
    voorwaarden = list(Voorwaarde.objects.filter(dossier=dossier, vastgesteld_op__lte=op).order_by("vastgesteld_op"))
    pogingen = list(Contactpoging.objects.filter(**by_moment))
    running = {voorwaarde.id for voorwaarde in stand.running_voorwaarden}
    noemer = Noemer(
        mensen=mensen,
        partijen=Partijnamen.of(stand).also(names_of_receivers(dossier, stand)),
        medewerkers=names_of_colleagues(dossier, verleden, [*fragmenten, *pogingen]),
        stand=stand,
        today=klok.today(),
        voorwaarden={str(row.pk): row.tekst for row in voorwaarden},
        vragen=names_of_informants(dossier, stand),
        dossiers=numbers_of(verleden),
    )
    return Gelezen(
        dossier=dossier,
        op=op,
        terug=op < nu,
        verleden=verleden,
        stand=stand,
        mensen=mensen,
        fragmenten=current(fragmenten),
        relaties=between(mensen, Relatie.objects.filter(**by_moment).order_by("vastgelegd_op", "id")),
        gezag=over(mensen, Gezag.objects.filter(**by_moment).order_by("bron_op", "vastgelegd_op")),
        voorwaarden=[row for row in voorwaarden if str(row.pk) in running],
        afspraken=list(Afspraak.objects.filter(**by_moment).order_by("uiterlijk", "vastgelegd_op")),
        pogingen=pogingen,
        koppelingen=earlier(dossier),
        samen=merged(stand),
        noemer=noemer,
    )


def earlier(dossier: Dossier) -> list[Dossierkoppeling]:
    """Dossiers that this one came after; with which it is merged stands in the journaal."""
    running = Dossierkoppeling.objects.filter(dossier=dossier, tot=None)
    others = running.exclude(soort=Dossierkoppeling.Soort.SAMENGEVOEGD)
    return list(others.select_related("eerder").order_by("van"))


def between(mensen: Mensen, relaties: Iterable[Relatie]) -> list[Relatie]:
    """The relations as they are between people who are each in the dossier once; the first that was said stays."""
    found: dict[tuple[UUID, UUID, str], Relatie] = {}
    for relatie in relaties:
        van, naar = (UUID(mensen.known_as(str(id))) for id in (relatie.van_id, relatie.naar_id))
        if van != naar:
            relatie.van_id, relatie.naar_id = van, naar
            found.setdefault((van, naar, relatie.soort), relatie)
    return list(found.values())


def over(mensen: Mensen, gezag: Iterable[Gezag]) -> list[Gezag]:
    """Gezag as it lies between people who are each in the dossier once."""
    found = list(gezag)
    for row in found:
        row.kind_id = UUID(mensen.known_as(str(row.kind_id)))
        row.houder_id = UUID(mensen.known_as(str(row.houder_id))) if row.houder_id else None
    return found


def current(fragmenten: list[Fragment]) -> list[Fragment]:
    """What nothing among these has replaced: with an older list, the text as it stood then."""
    replaced = {fragment.vervangt_id for fragment in fragmenten}
    return [fragment for fragment in fragmenten if fragment.pk not in replaced]


def names_of_informants(dossier: Dossier, stand: Stand) -> dict[str, str]:
    """To whom questions were put; asked only when the journaal says that there are any."""
    if not stand.vragen:
        return {}
    rows = Informatievraag.objects.filter(dossier=dossier).values_list("pk", "aan", "afgeschermd")
    return {str(pk): "een afgeschermde informant" if shielded else aan for pk, aan, shielded in rows}


def names_of_receivers(dossier: Dossier, stand: Stand) -> dict[str, str]:
    """Parties that do not work with Zicht, by the id of the overdracht."""
    if not stand.overdrachten:
        return {}
    rows = Overdracht.objects.filter(dossier=dossier, partij=None).exclude(partij_naam="")
    return {str(pk): naam for pk, naam in rows.values_list("pk", "partij_naam")}


def names_of_colleagues(
    dossier: Dossier, verleden: Iterable[Gebeurtenis], teksten: Iterable[Fragment | Contactpoging]
) -> dict[str, str]:
    """Everyone who recorded, decided along or was assigned here."""
    ids = {str(dossier.behandelaar_id or "")} | {str(tekst.door_id or "") for tekst in teksten}
    for gebeurtenis in verleden:
        ids.add(gebeurtenis.door)
        match gebeurtenis.feit:
            case Overlegd(deelnemers=deelnemers):
                ids |= {deelnemer.medewerker for deelnemer in deelnemers}
            case OverlegNagekeken(door=door):
                ids.add(door.medewerker)
            case BehandelaarToegewezen(medewerker=medewerker):
                ids.add(medewerker)
    rows = Medewerker.objects.filter(pk__in=[UUID(id) for id in ids if id]).values_list("pk", "naam")
    return {str(pk): naam for pk, naam in rows}
