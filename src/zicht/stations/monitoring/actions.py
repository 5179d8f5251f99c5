"""Hold a moment, move the plan, hear that help stopped or began again, advise, ask.

`stop_help`, `resume_help` and `hear_answer` only add: a partner does them itself over its message, without reading the dossier.
"""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from zicht.accounts.models import Medewerker
from zicht.berichten import verkeer
from zicht.dossier import fragmenten, journaal
from zicht.dossier.handelingen.wie_kijkt import WieKijkt, keep
from zicht.dossier.models import Dossier, Fragment, Gebeurtenis, Lezer
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.protocol.begrippen import Spreekuitkomst, Veiligheid, Voorwaardestand
from zicht.protocol.gebeurtenissen import (
    AntwoordBekeken,
    DwangGeadviseerd,
    Feit,
    Gemonitord,
    HulpGestopt,
    HulpHervat,
    MonitoringBeantwoord,
    MonitoringBijgesteld,
    MonitoringGevraagd,
)
from zicht.protocol.kalender import day_of
from zicht.protocol.stand import Stand
from zicht.stations.monitoring import vragen
from zicht.stations.monitoring.models import Moment
from zicht.stations.monitoring.plan import coming, held_days, with_next

STATION = "monitoring"


@dataclass(frozen=True)
class Gezien:
    """One person at a moment; `gesproken` None for who is not born yet."""

    wie: str
    gesproken: Spreekuitkomst | None
    veiligheid: Veiligheid
    tekst: str = ""


@dataclass(frozen=True)
class Ronde:
    """All that was heard and seen at one moment."""

    personen: tuple[Gezien, ...]
    voorwaarden: tuple[tuple[str, Voorwaardestand], ...] = ()
    partij_gesproken: bool = False
    herstel: bool | None = None
    bevindingen: str = ""
    volgende: date | None = None


def hold(dossier: Dossier, stand: Stand, ronde: Ronde, *, door: Medewerker, op: datetime | None = None) -> Moment:
    """Record the moment, move the next one when another day was agreed, and keep the words."""
    id = new_id()
    held, *_ = journaal.record(dossier, *_facts(stand, ronde, id, op or klok.now()), door=door, op=op)
    for gezien in ronde.personen:
        _write(dossier, gezien.tekst, "gezien", held, door, soort=Fragment.Soort.WAARNEMING, over_wie=[gezien.wie])
    _write(dossier, ronde.bevindingen, "bevindingen", held, door, soort=Fragment.Soort.OORDEEL)
    return Moment.objects.create(
        pk=id,
        dossier=dossier,
        aandacht_voor_herstel=ronde.herstel,
        partij_gesproken=ronde.partij_gesproken,
        op=held.op,
        vastgelegd_op=klok.now(),
        door=door,
    )


def _facts(stand: Stand, ronde: Ronde, id: UUID, op: datetime) -> list[Feit]:
    facts: list[Feit] = [
        Gemonitord(
            moment=str(id),
            gesproken=tuple((gezien.wie, gezien.gesproken) for gezien in ronde.personen if gezien.gesproken),
            veiligheid=tuple((gezien.wie, gezien.veiligheid) for gezien in ronde.personen),
            voorwaarden=ronde.voorwaarden,
            partij_gesproken=ronde.partij_gesproken,
        )
    ]
    monitoring = stand.monitoring
    if monitoring and ronde.volgende and ronde.volgende not in coming(monitoring)[1:2]:
        facts.append(MonitoringBijgesteld(momenten=with_next(monitoring, day_of(op), ronde.volgende)))
    return facts


def replan(dossier: Dossier, stand: Stand, dagen: tuple[date, ...], *, waarom: str, door: Medewerker) -> None:
    held = held_days(stand.monitoring) if stand.monitoring else ()
    (row,) = journaal.record(dossier, MonitoringBijgesteld(momenten=(*held, *dagen)), door=door)
    _write(dossier, waarom, "plan", row, door)


def stop_help(dossier: Dossier, overdracht: str, *, sinds: date, waarom: str, door: Medewerker) -> None:
    """Help ended, never began, or was refused: from now zicht lies with Veilig Thuis; the gap stays to be seen."""
    (row,) = journaal.record(dossier, HulpGestopt(overdracht=overdracht, sinds=sinds), door=door)
    _write(dossier, waarom, "hulp-gestopt", row, door, soort=Fragment.Soort.FEIT)


def resume_help(dossier: Dossier, overdracht: str, *, wie: WieKijkt, met: str, door: Medewerker) -> None:
    promise = wie.promise(dossier, met=met, station=STATION)
    fact = HulpHervat(overdracht=overdracht, wie_kijkt=str(promise.pk) if promise else "")
    (row,) = journaal.record(dossier, fact, door=door)
    keep(promise, row.op)


def ask(dossier: Dossier, packed: vragen.Pakket, *, aan: UUID, door: Medewerker) -> UUID:
    bericht = verkeer.send(aan, vragen.VRAAG, packed, dossier=dossier.pk)
    journaal.record(dossier, MonitoringGevraagd(vraag=str(bericht), aan=str(aan)), door=door)
    return bericht


def hear_answer(dossier: Dossier, vraag: UUID, *, acuut: bool, door: Medewerker) -> None:
    """A party answers over its message: at this minute by the clock of Veilig Thuis, whatever its own clock says."""
    journaal.record(dossier, MonitoringBeantwoord(vraag=str(vraag), acuut=acuut), door=door)


def look_at(dossier: Dossier, vraag: UUID, *, vervolg: str, door: Medewerker) -> None:
    """Somebody read the answer; from now the dossier no longer stands on top because of it."""
    (row,) = journaal.record(dossier, AntwoordBekeken(vraag=str(vraag)), door=door)
    _write(dossier, vervolg, "antwoord-bekeken", row, door, soort=Fragment.Soort.OORDEEL, ref=str(vraag))


def advise(
    dossier: Dossier, overdracht: str, *, advies: str, door: Medewerker, aan: UUID | None, packed: vragen.Pakket
) -> None:
    """Advise a party to take steps towards a compulsory measure; by message when it works with Zicht."""
    (row,) = journaal.record(dossier, DwangGeadviseerd(overdracht=overdracht), door=door)
    _write(dossier, advies, "dwangadvies", row, door, leesbaar_voor=[Lezer.OVERDRACHTSPARTIJ])
    if aan:
        verkeer.send(aan, vragen.DWANGADVIES, packed, dossier=dossier.pk)


def _write(
    dossier: Dossier,
    tekst: str,
    onderdeel: str,
    row: Gebeurtenis,
    door: Medewerker,
    *,
    soort: str = Fragment.Soort.BESLUIT,
    **more: object,
) -> None:
    fragmenten.write(
        dossier, soort, tekst, station=STATION, onderdeel=onderdeel, gebeurtenis=row, door=door, op=row.op, **more
    )
