"""All that the dossier page reads, in a fixed number of queries, as it was known at a moment."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q

from zicht.dossier import journaal
from zicht.dossier.handelingen.deskundige import experts_of, name_of
from zicht.dossier.models import (
    Afspraak,
    Contactpoging,
    Deskundige,
    Dossier,
    Dossierkoppeling,
    Fragment,
    Gezag,
    Relatie,
    Voorwaarde,
)
from zicht.dossier.wie import Mensen
from zicht.dossierpagina.namen import names
from zicht.dossierpagina.noemer import Noemer
from zicht.dossierpagina.samen import Samen, merged, numbers_of
from zicht.foundation import klok
from zicht.protocol.gebeurtenissen import (
    Gebeurtenis,
    HulpHervat,
    OverdrachtAangeboden,
    OverdrachtAanvaard,
    Voortgezet,
)
from zicht.protocol.kalender import end_of_day
from zicht.protocol.stand import Stand

MET_AFSPRAKEN = (OverdrachtAangeboden, OverdrachtAanvaard, HulpHervat, Voortgezet)


@dataclass(frozen=True)
class Gekoppeld:
    """Another dossier, and what it is to this one. `terug`: this one was split off it, and that can be undone here."""

    dossier: Dossier
    soort: str
    is_hermelding: bool = False
    terug: bool = False


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
    koppelingen: list[Gekoppeld]
    samen: Samen | None
    noemer: Noemer
    deskundige: Deskundige | None = None


def read(dossier: Dossier, known_on: date | None = None) -> Gelezen:
    """Read what was recorded by the end of `known_on`; everything when that is not given."""
    nu = klok.now()
    op = min(end_of_day(known_on), nu) if known_on else nu
    stand = journaal.stand_of(dossier, known_on=op if known_on else None)
    everyone = Mensen.of(dossier, stand.herkend)
    mensen = replace(everyone, personen={id: wie for id, wie in everyone.personen.items() if wie.vastgelegd_op <= op})
    by_moment = {"dossier": dossier, "vastgelegd_op__lte": op}
    fragmenten = list(Fragment.objects.filter(**by_moment))
    voorwaarden = _voorwaarden(dossier, stand, op)
    pogingen = list(Contactpoging.objects.filter(**by_moment))
    running = {voorwaarde.id for voorwaarde in stand.running_voorwaarden}
    deskundigen = experts_of(dossier) if stand.deskundige else {}
    namen = names(dossier, stand, [*fragmenten, *pogingen])
    noemer = Noemer(
        mensen=mensen,
        partijen=namen.partijen,
        medewerkers=namen.medewerkers,
        stand=stand,
        today=klok.today(),
        voorwaarden={str(row.pk): row.tekst for row in voorwaarden},
        vragen=namen.gevraagden,
        deskundigen={id: name_of(row) for id, row in deskundigen.items()},
        dossiers=numbers_of(stand.verleden),
    )
    return Gelezen(
        dossier=dossier,
        op=op,
        terug=op < nu,
        verleden=stand.verleden,
        stand=stand,
        mensen=mensen,
        fragmenten=current(fragmenten),
        relaties=between(mensen, Relatie.objects.filter(**by_moment).order_by("vastgelegd_op", "id")),
        gezag=over(mensen, Gezag.objects.filter(**by_moment).order_by("bron_op", "vastgelegd_op")),
        voorwaarden=[row for row in voorwaarden if str(row.pk) in running],
        afspraken=_afspraken(dossier, stand, op),
        pogingen=pogingen,
        koppelingen=linked(dossier),
        samen=merged(stand),
        noemer=noemer,
        deskundige=deskundigen.get(stand.deskundige),
    )


def _voorwaarden(dossier: Dossier, stand: Stand, op: datetime) -> list[Voorwaarde]:
    """Asked only when the journaal says that there are any, as are the afspraken."""
    if not stand.voorwaarden:
        return []
    return list(Voorwaarde.objects.filter(dossier=dossier, vastgesteld_op__lte=op).order_by("vastgesteld_op"))


def _afspraken(dossier: Dossier, stand: Stand, op: datetime) -> list[Afspraak]:
    """What is agreed at an overdracht: how it is handed over, who watches until help begins."""
    if not any(isinstance(one.feit, MET_AFSPRAKEN) for one in stand.verleden):
        return []
    rows = Afspraak.objects.filter(dossier=dossier, vastgelegd_op__lte=op)
    return list(rows.order_by("uiterlijk", "vastgelegd_op"))


def linked(dossier: Dossier) -> list[Gekoppeld]:
    """Dossiers that this one came after or that were split off it; with which it is merged stands in the journaal."""
    soorten = Dossierkoppeling.Soort
    ours = Q(dossier=dossier) & ~Q(soort=soorten.SAMENGEVOEGD) | Q(eerder=dossier, soort=soorten.GESPLITST)
    rows = Dossierkoppeling.objects.filter(ours, tot=None).select_related("dossier", "eerder").order_by("van")
    return [
        Gekoppeld(row.dossier, "hiervan afgesplitst")
        if row.dossier_id != dossier.pk
        else Gekoppeld(row.eerder, "daarvan is dit dossier afgesplitst", terug=True)
        if row.soort == soorten.GESPLITST
        else Gekoppeld(row.eerder, row.get_soort_display(), row.soort == soorten.HERMELDING)
        for row in rows
    ]


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
