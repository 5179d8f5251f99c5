"""All that the dossier page reads, in a fixed number of queries, as it was known at a moment."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from zicht.dossier import journaal
from zicht.dossier.handelingen.deskundige import experts_of, name_of
from zicht.dossier.models import (
    Afspraak,
    Contactpoging,
    Deskundige,
    Dossier,
    Fragment,
    Gezag,
    Relatie,
    Voorwaarde,
)
from zicht.dossier.wie import Mensen
from zicht.dossierpagina.namen import names
from zicht.dossierpagina.noemer import Noemer
from zicht.dossierpagina.samen import Samen, merged, numbers_of
from zicht.dossierpagina.vragen import AFSPRAKEN, VOORWAARDEN, Gekoppeld, rows_of
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
    bijlagen: int
    samen: Samen | None
    noemer: Noemer
    deskundige: Deskundige | None = None


def read(dossier: Dossier, known_on: date | None = None) -> Gelezen:
    """Read what was recorded by the end of `known_on`; everything when that is not given."""
    nu = klok.now()
    op = min(end_of_day(known_on), nu) if known_on else nu
    stand = journaal.stand_of(dossier, known_on=op if known_on else None)
    rijen = rows_of(dossier.pk, op)
    mensen = Mensen.among((wie for wie in rijen.personen if wie.vastgelegd_op <= op), stand.herkend)
    voorwaarden = VOORWAARDEN(dossier.pk, op) if stand.voorwaarden else []
    running = {voorwaarde.id for voorwaarde in stand.running_voorwaarden}
    deskundigen = experts_of(dossier) if stand.deskundige else {}
    namen = names(dossier, stand, [*rijen.fragmenten, *rijen.pogingen])
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
        fragmenten=current(rijen.fragmenten),
        relaties=between(mensen, rijen.relaties),
        gezag=over(mensen, rijen.gezag),
        voorwaarden=[row for row in voorwaarden if str(row.pk) in running],
        afspraken=AFSPRAKEN(dossier.pk, op) if _has_afspraken(stand) else [],
        pogingen=rijen.pogingen,
        koppelingen=rijen.koppelingen,
        bijlagen=rijen.bijlagen,
        samen=merged(stand),
        noemer=noemer,
        deskundige=deskundigen.get(stand.deskundige),
    )


def _has_afspraken(stand: Stand) -> bool:
    """Whether anything was agreed at an overdracht: how it is handed over, who watches until help begins."""
    return any(isinstance(one.feit, MET_AFSPRAKEN) for one in stand.verleden)


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
