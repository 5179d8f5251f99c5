"""The one way in: what happens in a dossier is recorded here, or it did not happen.

`record` locks the dossier, asks the protocol, appends the gebeurtenis, refreshes what lists show, and leaves work for
the readers; all in the transaction of the caller.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from typing import Any
from uuid import UUID

from zicht.accounts.models import Medewerker
from zicht.dossier import spiegel, todo
from zicht.dossier.models import Dossier, Gebeurtenis
from zicht.foundation import aanroep, context, klok
from zicht.foundation.ids import new_id
from zicht.protocol import codering, verloop
from zicht.protocol import gebeurtenissen as protocol
from zicht.protocol.stand import Stand
from zicht.protocol.station import Weigering

_READERS: dict[str, frozenset[str]] = {}
#: In plain SQL: making models of a course costs as much as folding it.
_VANAF = (
    "SELECT id::text, volgnummer, soort, versie, inhoud, op, vastgelegd_op, coalesce(door_id::text, '')"
    " FROM dossier_gebeurtenis WHERE dossier_id = %s AND volgnummer >= %s ORDER BY volgnummer"
)


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
    return _as_course(aanroep.rows(_VANAF, dossier.pk, 1))


def stand_of(dossier: Dossier, *, known_on: datetime | None = None) -> Stand:
    """Where the dossier stands, or where it stood as far as was known at `known_on`."""
    if known_on is not None:
        return verloop.replay(verloop.known_on(course(dossier), known_on))
    return _stand_from(dossier, aanroep.rows(_VANAF, dossier.pk, _read_until(dossier)))


def _read_until(dossier: Dossier) -> int:
    """The volgnummer of the last gebeurtenis that this object read; that one is read once more."""
    return len(dossier.stand_as_read.verleden) if dossier.stand_as_read else 1


def _stand_from(dossier: Dossier, rows: Sequence[tuple[Any, ...]]) -> Stand:
    """Where it stands, given what was recorded from `_read_until` on.

    Rows are only added, each under a lock on the dossier: a course that holds the gebeurtenis which this object read last
    begins with what it read. So it goes on from there; anything else (what it read was rolled back) is read whole.
    """
    known = dossier.stand_as_read
    if known is None:
        stand = verloop.replay(_as_course(rows))
    elif rows and rows[0][0] == known.verleden[-1].id:
        stand = reduce(verloop.apply, _as_course(rows[1:]), known)
    else:
        stand = verloop.replay(course(dossier))
    dossier.stand_as_read = stand if stand.verleden else None
    return stand


def record(
    dossier: Dossier, *feiten: protocol.Feit, door: Medewerker | None, op: datetime | None = None
) -> list[Gebeurtenis]:
    """Record these facts, which happened at `op` (default: now), one after another; `NogNiet` when one is refused."""
    nu = klok.now()
    stand, shown = _locked(dossier)
    rows = []
    for feit in feiten:
        if refusal := verloop.may(stand, feit, op or nu, nu):
            raise NogNiet(refusal)
        row = _row(dossier, feit, len(stand.verleden) + 1, op or nu, nu, door)
        stand = verloop.apply(stand, _as_protocol(row, feit))
        rows.append(row)
    Gebeurtenis.objects.bulk_create(rows)
    spiegel.refresh(dossier, stand, nu, shown)
    for row in rows:
        todo.add(_readers_of(row.soort), row.pk)
    dossier.stand_as_read = stand
    return rows


def _locked(dossier: Dossier) -> tuple[Stand, spiegel.Getoond]:
    """Where it stands and what lists show, while nobody else records here until this transaction ends.

    In one go: the database reads after it has the lock, so what was recorded while we waited is there.
    """
    id = dossier.pk
    mine, rows, trajecten, zichtstanden = aanroep.several(
        ("SELECT id FROM dossier_dossier WHERE id = %s FOR UPDATE", id),
        (_VANAF, id, _read_until(dossier)),
        (spiegel.TRAJECTEN, id),
        (spiegel.ZICHTSTANDEN, id),
    )
    if not mine:
        raise Dossier.DoesNotExist
    return _stand_from(dossier, rows), spiegel.Getoond.of(trajecten, zichtstanden)


def _as_course(rows: Iterable[tuple[Any, ...]]) -> tuple[protocol.Gebeurtenis, ...]:
    return tuple(
        protocol.Gebeurtenis(id, nummer, codering.decode(soort, versie, json.loads(inhoud)), op, vastgelegd_op, door)
        for id, nummer, soort, versie, inhoud, op, vastgelegd_op, door in rows
    )


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


def _as_protocol(row: Gebeurtenis, feit: protocol.Feit) -> protocol.Gebeurtenis:
    return protocol.Gebeurtenis(
        id=str(row.pk),
        volgnummer=row.volgnummer,
        feit=feit,
        op=row.op,
        vastgelegd_op=row.vastgelegd_op,
        door=str(row.door_id) if isinstance(row.door_id, UUID) else "",
    )
