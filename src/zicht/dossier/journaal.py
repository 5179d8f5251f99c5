"""The one way in: what happens in a dossier is recorded here, or it did not happen.

`record` locks the dossier, asks the protocol, appends the gebeurtenis, refreshes what lists show, and leaves work for
the readers; all in the transaction of the caller.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from zicht.accounts.models import Medewerker
from zicht.dossier import spiegel, todo
from zicht.dossier.models import Dossier, Gebeurtenis
from zicht.foundation import context, klok
from zicht.foundation.ids import new_id
from zicht.protocol import codering, verloop
from zicht.protocol import gebeurtenissen as protocol
from zicht.protocol.stand import Stand
from zicht.protocol.station import Weigering

_READERS: dict[str, frozenset[str]] = {}


@dataclass
class NogNiet(Exception):
    """The protocol does not allow this now; `weigering` says what, why, what to do instead and which rule."""

    weigering: Weigering

    def __str__(self) -> str:
        return f"{self.weigering.wat}. {self.weigering.waarom} {self.weigering.wat_nu}"


def register_reader(naam: str, soorten: Iterable[type[protocol.Feit]] = ()) -> None:
    """From now on `naam` gets a todo row for every new fact, or for these kinds only."""
    _READERS[naam] = frozenset(soort.__name__ for soort in soorten)


def course(dossier: Dossier) -> tuple[protocol.Gebeurtenis, ...]:
    """All gebeurtenissen of a dossier in the order of the journaal, as the protocol knows them."""
    rows = Gebeurtenis.objects.filter(dossier=dossier).order_by("volgnummer")
    return tuple(_as_protocol(row) for row in rows.defer("organisatie_id", "actor"))


def stand_of(dossier: Dossier, *, known_on: datetime | None = None) -> Stand:
    """Where the dossier stands, or where it stood as far as was known at `known_on`."""
    verleden = course(dossier)
    return verloop.replay(verleden if known_on is None else verloop.known_on(verleden, known_on))


def record(
    dossier: Dossier, *feiten: protocol.Feit, door: Medewerker | None, op: datetime | None = None
) -> list[Gebeurtenis]:
    """Record these facts, which happened at `op` (default: now), one after another; `NogNiet` when one is refused."""
    nu = klok.now()
    Dossier.objects.select_for_update().only("id").get(pk=dossier.pk)
    stand, rows = stand_of(dossier), []
    for feit in feiten:
        if refusal := verloop.may(stand, feit, op or nu, nu):
            raise NogNiet(refusal)
        row = _row(dossier, feit, len(stand.verleden) + 1, op or nu, nu, door)
        stand = verloop.apply(stand, _as_protocol(row, feit))
        rows.append(row)
    Gebeurtenis.objects.bulk_create(rows)
    spiegel.refresh(dossier, stand, nu)
    for row in rows:
        todo.add(_readers_of(row.soort), row.pk)
    return rows


def may_record(stand: Stand, feit: protocol.Feit, op: datetime | None = None) -> Weigering | None:
    """What `record` would refuse this with now; for a page that wants to say so beforehand."""
    nu = klok.now()
    return verloop.may(stand, feit, op or nu, nu)


def _readers_of(soort: str) -> Sequence[str]:
    return [naam for naam, soorten in _READERS.items() if not soorten or soort in soorten]


def _row(
    dossier: Dossier, feit: protocol.Feit, nummer: int, op: datetime, nu: datetime, door: Medewerker | None
) -> Gebeurtenis:
    soort, versie, inhoud = codering.encode(feit)
    return Gebeurtenis(
        id=new_id(),
        dossier=dossier,
        volgnummer=nummer,
        soort=soort,
        versie=versie,
        inhoud=inhoud,
        op=op,
        vastgelegd_op=nu,
        door=door,
        actor=context.current().actor,
    )


def _as_protocol(row: Gebeurtenis, feit: protocol.Feit | None = None) -> protocol.Gebeurtenis:
    return protocol.Gebeurtenis(
        id=str(row.pk),
        volgnummer=row.volgnummer,
        feit=feit or codering.decode(row.soort, row.versie, row.inhoud),
        op=row.op,
        vastgelegd_op=row.vastgelegd_op,
        door=str(row.door_id) if isinstance(row.door_id, UUID) else "",
    )
