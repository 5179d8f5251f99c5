"""What is done with a melding that was received: it becomes urgent, zicht comes back, something is added."""

from datetime import datetime
from typing import Any
from uuid import UUID

from zicht.accounts.models import Medewerker
from zicht.dossier import fragmenten, journaal
from zicht.dossier.models import Dossier, Fragment
from zicht.melders.models import Melder
from zicht.protocol.gebeurtenissen import SpoedVastgesteld, ZichtTeruggegeven
from zicht.stations.melding.inhoud import MELDER, STATION


def establish_urgency(
    dossier: Dossier, melding: UUID, *, reden: str, door: Medewerker, op: datetime | None = None
) -> None:
    """It is urgent: zicht on everyone the melding is about lies with Veilig Thuis from `op`."""
    (row,) = journaal.record(dossier, SpoedVastgesteld(melding=str(melding)), door=door, op=op)
    _write(dossier, melding, Fragment.Soort.OORDEEL, reden, onderdeel="spoed", gebeurtenis=row, door=door, op=op)


def give_back(dossier: Dossier, melding: UUID, *, reden: str, door: Medewerker, op: datetime | None = None) -> None:
    """The melder who kept zicht gives it back; possible any minute, for whatever reason."""
    (row,) = journaal.record(dossier, ZichtTeruggegeven(melding=str(melding)), door=door, op=op)
    onderdeel = "zicht-teruggegeven"
    _write(dossier, melding, Fragment.Soort.FEIT, reden, onderdeel=onderdeel, gebeurtenis=row, door=door, op=op)


def add_to_melding(
    dossier: Dossier,
    melding: UUID,
    melder: Melder,
    *,
    soort: str,
    tekst: str,
    over: tuple[str, ...],
    door: Medewerker,
    op: datetime | None = None,
) -> None:
    """What the melder added or put right afterwards; what was told first stays beside it."""
    told: dict[str, Any] = {"over_wie": list(over), "bron": MELDER, "bron_afgeschermd": melder.anoniem_voor_gezin}
    _write(dossier, melding, soort, tekst, onderdeel="aanvulling", door=door, op=op, **told)


def _write(dossier: Dossier, melding: UUID, soort: str, tekst: str, **more: Any) -> None:
    fragmenten.write(dossier, soort, tekst, station=STATION, ref=str(melding), **more)
