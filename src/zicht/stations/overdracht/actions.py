"""Offer, take back, and hear the answer: what moves zicht is acceptance, to the minute."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from zicht.accounts.models import Medewerker
from zicht.berichten import verkeer
from zicht.dossier import fragmenten, journaal
from zicht.dossier.models import Dossier, Fragment
from zicht.dossier.wie import Mensen
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.protocol.begrippen import Handeling
from zicht.protocol.gebeurtenissen import (
    AanbodIngetrokken,
    HandelingVerricht,
    OverdrachtAangeboden,
    OverdrachtAanvaard,
    OverdrachtGeweigerd,
)
from zicht.protocol.partijen import Overdrachtsoort
from zicht.stations.overdracht import pakket
from zicht.stations.overdracht.models import Overdracht

STATION = "overdracht"


@dataclass(frozen=True)
class Aanbod:
    """What somebody decided to offer to whom. `handelingen`: the obligatory actions that were done."""

    soort: Overdrachtsoort
    voor: tuple[str, ...]
    gesprek: str
    partij: UUID | None = None
    partij_naam: str = ""
    waarom_niet_warm: str = ""
    handelingen: tuple[Handeling, ...] = ()
    plannen: str = ""
    monitoring: str = ""
    gevolgen: str = ""
    motivering: str = ""
    informatie: tuple[UUID, ...] = field(default=())


def offer(dossier: Dossier, aanbod: Aanbod, *, door: Medewerker) -> Overdracht:
    """Record the actions and the offer, and send the package to a party that works with Zicht."""
    id = new_id()
    aan = str(aanbod.partij or id) if aanbod.soort is not Overdrachtsoort.DIRECTBETROKKENEN else ""
    done = (HandelingVerricht(overdracht=str(id), handeling=handeling) for handeling in aanbod.handelingen)
    offered = OverdrachtAangeboden(overdracht=str(id), soort=aanbod.soort, voor=aanbod.voor, aan=aan)
    *_, row = journaal.record(dossier, *done, offered, door=door)
    made = Overdracht.objects.create(
        pk=id,
        dossier=dossier,
        soort=aanbod.soort,
        partij_id=aanbod.partij,
        partij_naam=aanbod.partij_naam,
        voor=list(aanbod.voor),
        gesprek=aanbod.gesprek,
        waarom_niet_warm=aanbod.waarom_niet_warm,
        plannen=aanbod.plannen,
        monitoring=aanbod.monitoring,
        gevolgen=aanbod.gevolgen,
        bericht=_send(dossier, aanbod, door) if aanbod.partij else None,
        aangeboden_op=klok.now(),
    )
    _write(dossier, aanbod.motivering, "aangeboden", str(id), row, door)
    return made


def _send(dossier: Dossier, aanbod: Aanbod, door: Medewerker) -> UUID:
    assert aanbod.partij is not None
    stand, mensen = journaal.stand_of(dossier), Mensen.of(dossier)
    inhoud = pakket.Inhoud(aanbod.soort, str(door), aanbod.plannen, aanbod.monitoring, aanbod.gevolgen)
    packed = pakket.package(dossier, stand, mensen, voor=aanbod.voor, fragmenten=aanbod.informatie, inhoud=inhoud)
    return verkeer.send(aanbod.partij, pakket.SOORT, packed, dossier=dossier.pk)


def accept(
    dossier: Dossier,
    overdracht: Overdracht,
    *,
    wie_kijkt: str,
    door: Medewerker | None,
    telefoon: str = "",
    vervanger: str = "",
    hulp_begint: date | None = None,
    op: datetime | None = None,
) -> None:
    """Somebody else takes it on, and says who watches until help starts. From this minute zicht lies there."""
    watcher = f"{overdracht.pk}:wie-kijkt" if wie_kijkt.strip() else ""
    (row,) = journaal.record(
        dossier, OverdrachtAanvaard(overdracht=str(overdracht.pk), wie_kijkt=watcher), door=door, op=op
    )
    overdracht.wie_kijkt, overdracht.wie_kijkt_telefoon = wie_kijkt.strip(), telefoon
    overdracht.vervanger, overdracht.hulp_begint, overdracht.beantwoord_op = vervanger, hulp_begint, row.op
    overdracht.save(update_fields=["wie_kijkt", "wie_kijkt_telefoon", "vervanger", "hulp_begint", "beantwoord_op"])


def accept_by_household(
    dossier: Dossier, overdracht: Overdracht, *, aanvaard_door: tuple[str, ...], door: Medewerker, op: datetime | None
) -> None:
    feit = OverdrachtAanvaard(overdracht=str(overdracht.pk), aanvaard_door=aanvaard_door)
    (row,) = journaal.record(dossier, feit, door=door, op=op)
    overdracht.beantwoord_op = row.op
    overdracht.save(update_fields=["beantwoord_op"])


def refuse(
    dossier: Dossier, overdracht: Overdracht, *, reden: str, door: Medewerker | None, op: datetime | None = None
) -> None:
    (row,) = journaal.record(dossier, OverdrachtGeweigerd(overdracht=str(overdracht.pk)), door=door, op=op)
    overdracht.waarom_geweigerd, overdracht.beantwoord_op = reden, row.op
    overdracht.save(update_fields=["waarom_geweigerd", "beantwoord_op"])


def take_back(dossier: Dossier, overdracht: Overdracht, *, reden: str, door: Medewerker) -> None:
    (row,) = journaal.record(dossier, AanbodIngetrokken(overdracht=str(overdracht.pk)), door=door)
    if overdracht.bericht:
        verkeer.withdraw(overdracht.bericht)
    overdracht.beantwoord_op = row.op
    overdracht.save(update_fields=["beantwoord_op"])
    _write(dossier, reden, "ingetrokken", str(overdracht.pk), row, door)


def _write(dossier: Dossier, tekst: str, onderdeel: str, ref: str, row: object, door: Medewerker) -> None:
    soort = Fragment.Soort.BESLUIT
    fragmenten.write(dossier, soort, tekst, station=STATION, onderdeel=onderdeel, ref=ref, gebeurtenis=row, door=door)
