"""What was sent from a file, what came back, and how far it is at Veilig Thuis as far as the melder may know."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from zicht.berichten import verkeer
from zicht.berichten.models import Bericht
from zicht.protocol.doorloop import Doorloop
from zicht.stations.melding.per_bericht import Meldingstatus, status


@dataclass(frozen=True)
class Gemeld:
    nummer: str
    veilig_thuis: str
    telefoon: str
    ontvangen_op: datetime
    uiterlijk: date
    verstuurd: dict[str, Any]
    stand: Meldingstatus | None


def reported(doorloop: Doorloop) -> list[Gemeld]:
    """The last one first; each look at it is a line in our log and in that of Veilig Thuis."""
    return [_reported(UUID(one.bericht), UUID(one.ontvangst)) for one in reversed(doorloop.verstuurd)]


def _reported(bericht: UUID, ontvangst: UUID) -> Gemeld:
    told: dict[str, Any] = verkeer.read(ontvangst, "meldcode")
    uiterlijk = date.fromisoformat(told["uiterlijk"])
    try:
        stand = status(Bericht.objects.get(pk=ontvangst), told["melding"], uiterlijk)
    except verkeer.NotLive:
        stand = None
    return Gemeld(
        nummer=told["nummer"],
        veilig_thuis=told["veilig_thuis"],
        telefoon=told["telefoon"],
        ontvangen_op=datetime.fromisoformat(told["ontvangen_op"]),
        uiterlijk=uiterlijk,
        verstuurd=verkeer.read(bericht, "meldcode"),
        stand=stand,
    )
