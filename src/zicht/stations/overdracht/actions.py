"""Offer, take back, and hear the answer: what moves zicht is acceptance, to the minute.

`accept` and `refuse` only add: the receiving party does them itself over its message, without reading the dossier.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from zicht.accounts.models import Medewerker
from zicht.berichten import verkeer
from zicht.dossier import fragmenten, journaal
from zicht.dossier.handelingen.wie_kijkt import WieKijkt, keep
from zicht.dossier.models import Afspraak, Dossier, Fragment, Gebeurtenis, Lezer
from zicht.dossier.wie import Mensen
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.protocol import plichten
from zicht.protocol.begrippen import Handeling, Informeerwijze
from zicht.protocol.gebeurtenissen import (
    AanbodIngetrokken,
    Geinformeerd,
    HandelingVerricht,
    OverdrachtAangeboden,
    OverdrachtAanvaard,
    OverdrachtGeweigerd,
)
from zicht.protocol.informeren import VOORWAARDEN_OVERDRACHTSPARTIJ
from zicht.protocol.partijen import Overdrachtsoort
from zicht.protocol.stand import Stand
from zicht.stations.overdracht import pakket
from zicht.stations.overdracht.models import Overdracht

STATION = "overdracht"
AFSPRAKEN = {"plannen": "Plannen", "monitoring": "Monitoring", "gevolgen": "Als het niet genoeg herstelt"}


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
    informatie: tuple[UUID, ...] = ()
    samenvatting: str = ""


def package(dossier: Dossier, stand: Stand, mensen: Mensen, aanbod: Aanbod, *, door: Medewerker) -> pakket.Pakket:
    """What this offer sends to a party that works with Zicht."""
    inhoud = pakket.Inhoud(
        soort=aanbod.soort,
        contactpersoon=str(door),
        telefoon=door.telefoon,
        samenvatting=aanbod.samenvatting,
        plannen=aanbod.plannen,
        monitoring=aanbod.monitoring,
        gevolgen=aanbod.gevolgen,
    )
    return pakket.package(dossier, stand, mensen, voor=aanbod.voor, fragmenten=aanbod.informatie, inhoud=inhoud)


def offer(dossier: Dossier, aanbod: Aanbod, *, door: Medewerker) -> Overdracht:
    """Record the actions and the offer, keep what was agreed, and send the package to a party that works with Zicht."""
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
        bericht=_send(dossier, id, aanbod, door) if aanbod.partij else None,
        aangeboden_op=row.op,
    )
    if made.bericht:
        _prove_voorwaarden(dossier, made, door)
    _agree(dossier, aanbod, made)
    _write(dossier, aanbod.motivering, "aangeboden", id, row, door)
    told = [Lezer.OVERDRACHTSPARTIJ]
    _write(
        dossier, aanbod.samenvatting, "samenvatting", id, row, door, soort=Fragment.Soort.OORDEEL, leesbaar_voor=told
    )
    return made


def _send(dossier: Dossier, id: UUID, aanbod: Aanbod, door: Medewerker) -> UUID:
    assert aanbod.partij is not None
    stand = journaal.stand_of(dossier)
    packed = package(dossier, stand, Mensen.of(dossier, stand.herkend), aanbod, door=door)
    return verkeer.send(aanbod.partij, pakket.SOORT, packed | {"overdracht": str(id)}, dossier=dossier.pk)


def _prove_voorwaarden(dossier: Dossier, made: Overdracht, door: Medewerker) -> None:
    """The package carries the voorwaarden: who works with Zicht has them in writing."""
    plicht = VOORWAARDEN_OVERDRACHTSPARTIJ.code
    if plichten.is_owed(journaal.stand_of(dossier), plicht, str(made.pk)):
        feit = Geinformeerd(plicht=plicht, wie=str(made.pk), wijze=Informeerwijze.BERICHT)
        journaal.record(dossier, feit, door=door, op=made.aangeboden_op)


def _agree(dossier: Dossier, aanbod: Aanbod, made: Overdracht) -> None:
    nu = klok.now()
    Afspraak.objects.bulk_create(
        Afspraak(
            dossier=dossier,
            met=made.naam,
            tekst=f"{kop}: {tekst}",
            station=STATION,
            ref=str(made.pk),
            op=made.aangeboden_op,
            vastgelegd_op=nu,
        )
        for naam, kop in AFSPRAKEN.items()
        if (tekst := getattr(aanbod, naam).strip())
    )


def accept(
    dossier: Dossier,
    overdracht: UUID,
    *,
    wie: WieKijkt,
    met: str,
    door: Medewerker,
    op: datetime | None = None,
) -> None:
    """Somebody else takes it on, and says who watches until help starts. From this minute zicht lies there."""
    promise = wie.promise(dossier, met=met, station=STATION)
    watcher = str(promise.pk) if promise else ""
    (row,) = journaal.record(
        dossier, OverdrachtAanvaard(overdracht=str(overdracht), wie_kijkt=watcher), door=door, op=op
    )
    keep(promise, row.op)


def accept_by_household(
    dossier: Dossier, overdracht: UUID, *, aanvaard_door: tuple[str, ...], door: Medewerker, op: datetime | None
) -> None:
    feit = OverdrachtAanvaard(overdracht=str(overdracht), aanvaard_door=aanvaard_door)
    journaal.record(dossier, feit, door=door, op=op)


def refuse(dossier: Dossier, overdracht: UUID, *, reden: str, door: Medewerker, op: datetime | None = None) -> None:
    (row,) = journaal.record(dossier, OverdrachtGeweigerd(overdracht=str(overdracht)), door=door, op=op)
    _write(dossier, reden, "geweigerd", overdracht, row, door)


def hear_refusal(
    dossier: Dossier, overdracht: Overdracht, *, reden: str, door: Medewerker, op: datetime | None = None
) -> None:
    """A refusal told to Veilig Thuis: the message that still waits at the party no longer counts."""
    refuse(dossier, overdracht.pk, reden=reden, door=door, op=op)
    if overdracht.bericht:
        verkeer.withdraw(overdracht.bericht)


def take_back(dossier: Dossier, overdracht: Overdracht, *, reden: str, door: Medewerker) -> None:
    (row,) = journaal.record(dossier, AanbodIngetrokken(overdracht=str(overdracht.pk)), door=door)
    if overdracht.bericht:
        verkeer.withdraw(overdracht.bericht)
    _write(dossier, reden, "ingetrokken", overdracht.pk, row, door)


def _write(
    dossier: Dossier,
    tekst: str,
    onderdeel: str,
    ref: UUID,
    row: Gebeurtenis,
    door: Medewerker,
    *,
    soort: str = Fragment.Soort.BESLUIT,
    **more: object,
) -> None:
    about: dict[str, object] = {"onderdeel": onderdeel, "ref": str(ref), "gebeurtenis": row, **more}
    fragmenten.write(dossier, soort, tekst, station=STATION, door=door, **about)
