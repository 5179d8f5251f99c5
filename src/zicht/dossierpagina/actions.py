"""Putting a mistake in the journaal right: by a new fact, never by changing what stands there."""

from datetime import datetime
from uuid import UUID

from zicht.accounts.models import Medewerker
from zicht.dossier import fragmenten, journaal
from zicht.dossier.models import Dossier, Fragment, Gebeurtenis
from zicht.protocol import gebeurtenissen as g
from zicht.stations.melding import uit_contact


def withdraw(dossier: Dossier, gebeurtenis: str, *, reden: str, door: Medewerker) -> None:
    """That never happened. When it was a melding, the call that it came out of is open again."""
    withdrawn = next((one.feit for one in journaal.course(dossier) if one.id == gebeurtenis), None)
    (row,) = journaal.record(dossier, g.Ingetrokken(gebeurtenis=gebeurtenis), door=door)
    _say_why(dossier, row, "ingetrokken", reden, door)
    if isinstance(withdrawn, g.Ontvangen):
        uit_contact.was_none(dossier.pk, UUID(withdrawn.melding), door=door)


def put_right(dossier: Dossier, gebeurtenis: g.Gebeurtenis, op: datetime, *, reden: str, door: Medewerker) -> None:
    """The same happened, at another moment."""
    feit = g.Hersteld(gebeurtenis=gebeurtenis.id, nieuw=gebeurtenis.feit, op=op)
    (row,) = journaal.record(dossier, feit, door=door)
    _say_why(dossier, row, "hersteld", reden, door)


def _say_why(dossier: Dossier, row: Gebeurtenis, onderdeel: str, reden: str, door: Medewerker) -> None:
    soort = Fragment.Soort.FEIT
    fragmenten.write(dossier, soort, reden, station="correctie", onderdeel=onderdeel, gebeurtenis=row, door=door)
