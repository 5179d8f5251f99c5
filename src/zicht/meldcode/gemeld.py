"""What was sent from a file, what came back, and how far it is at Veilig Thuis as far as the melder may know."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from zicht.berichten import verkeer
from zicht.berichten.models import Bericht
from zicht.foundation import klok
from zicht.protocol.doorloop import Doorloop
from zicht.stations.melding.per_bericht import Meldingstatus, status


@dataclass(frozen=True)
class Gemeld:
    ontvangst: UUID
    nummer: str
    veilig_thuis: str
    telefoon: str
    ontvangen_op: datetime
    uiterlijk: date
    verstuurd: dict[str, Any]
    stand: Meldingstatus | None
    gehoord: bool
    is_late: bool


def reported(doorloop: Doorloop) -> list[Gemeld]:
    """The last one first; each look at it is a line in our log and in that of Veilig Thuis."""
    heard = doorloop.daarna.gehoord
    sent = reversed(doorloop.verstuurd)
    return [_reported(UUID(one.bericht), UUID(one.ontvangst), one.ontvangst in heard) for one in sent]


def _reported(bericht: UUID, ontvangst: UUID, heard: bool) -> Gemeld:
    """Late is when the promise passed by their clock or by ours, and nobody heard anything."""
    told: dict[str, Any] = verkeer.read(ontvangst, "meldcode")
    uiterlijk = date.fromisoformat(told["uiterlijk"])
    try:
        stand = status(Bericht.objects.get(pk=ontvangst), told["melding"], uiterlijk)
    except verkeer.NotLive:
        stand = None
    passed = klok.today() > uiterlijk or bool(stand and stand.is_overdue)
    return Gemeld(
        ontvangst=ontvangst,
        nummer=told["nummer"],
        veilig_thuis=told["veilig_thuis"],
        telefoon=told["telefoon"],
        ontvangen_op=datetime.fromisoformat(told["ontvangen_op"]),
        uiterlijk=uiterlijk,
        verstuurd=verkeer.read(bericht, "meldcode"),
        stand=stand,
        gehoord=heard,
        is_late=passed and not heard and not (stand and (stand.verteld_op or stand.afgesloten_op)),
    )
