"""The one way in: what happens in a dossier is recorded here, or it did not happen.

`record` locks the dossier, asks the protocol, appends the gebeurtenis, refreshes what lists show, and leaves work for
the readers; all in the transaction of the caller. Where the dossier is merged with another, what moves zicht of who
stands in both is recorded in both, or in neither.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from typing import Any
from uuid import UUID

from zicht.accounts.models import Medewerker
from zicht.dossier import koppelen, spiegel, todo
from zicht.dossier.models import Dossier, Gebeurtenis
from zicht.foundation import aanroep, context, klok
from zicht.foundation.ids import new_id
from zicht.protocol import codering, verloop
from zicht.protocol import gebeurtenissen as protocol
from zicht.protocol.samenvoegen import Samenloop
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
    page, beside = _pages(dossier, nu, door)
    for feit in feiten:
        page.add(feit, op or nu, beside)
    return _keep(page, beside)


def record_in_both(
    een: tuple[Dossier, protocol.Feit], ander: tuple[Dossier, protocol.Feit], *, door: Medewerker
) -> tuple[Gebeurtenis, Gebeurtenis]:
    """Record in two dossiers that they are one household, or no longer; then zicht of who stands in both."""
    nu = klok.now()
    koppelen.lock_both(een[0], ander[0])
    page, beside = Bladzijde(een[0], nu, door), Bladzijde(ander[0], nu, door)
    beside.add(ander[1], nu)
    page.add(een[1], nu, beside)
    _keep(page, beside)
    return page.rows[0], beside.rows[0]


@dataclass
class Bladzijde:
    """One dossier and what is being recorded in it: locked, asked and applied, kept at the end."""

    dossier: Dossier
    nu: datetime
    door: Medewerker | None

    def __post_init__(self) -> None:
        self.before, self.shown = _locked(self.dossier)
        self.stand = self.before
        self.rows: list[Gebeurtenis] = []

    @property
    def merged_with(self) -> UUID | None:
        return UUID(self.before.samenvoeging.dossier) if self.before.samenvoeging else None

    def add(self, feit: protocol.Feit, op: datetime, beside: "Bladzijde | None" = None) -> None:
        if refusal := verloop.may(self.stand, feit, op, self.nu):
            raise NogNiet(refusal)
        before = self.stand
        self.follow(feit, op)
        if beside and (refusal := self._beside(before, beside).refusal(feit)):
            raise NogNiet(refusal)

    def follow(self, feit: protocol.Feit, op: datetime) -> None:
        """Without asking: what follows was asked where it came from."""
        row = _row(self.dossier, feit, len(self.stand.verleden) + 1, op, self.nu, self.door)
        self.stand = verloop.apply(self.stand, _as_protocol(row, feit))
        self.rows.append(row)

    def settle(self, beside: "Bladzijde") -> None:
        here, there = self._beside(self.before, beside).follow()
        for page, facts in ((self, here), (beside, there)):
            for feit, op in facts:
                page.follow(feit, op)

    def keep(self) -> None:
        Gebeurtenis.objects.bulk_create(self.rows)
        spiegel.refresh(self.dossier, self.stand, self.nu, self.shown)
        for row in self.rows:
            todo.add(_readers_of(row.soort), row.pk)
        self.dossier.stand_as_read = self.stand

    def _beside(self, before: Stand, beside: "Bladzijde") -> Samenloop:
        return Samenloop(before, self.stand, beside.stand, self.nu, koppelen.named(beside.dossier))


def _pages(dossier: Dossier, nu: datetime, door: Medewerker | None) -> tuple[Bladzijde, Bladzijde | None]:
    """The dossier, and the one it is merged with, both locked in the order of their ids.

    Only under the lock it is sure whether it is merged. When a colleague merged it since this object read it, the other is
    locked out of order, and so without waiting: `NogNiet` when somebody is recording there at this moment.
    """
    expected = _merged_as_read(dossier) if dossier.stand_as_read else koppelen.other_of(dossier.pk)
    there = koppelen.locked_beside(dossier, expected) if expected else None
    page = Bladzijde(dossier, nu, door)
    if page.merged_with != expected:
        there = koppelen.locked_if_free(page.merged_with) if page.merged_with else None
        if there is None and page.merged_with:
            raise NogNiet(koppelen.JUST_MERGED)
    return page, Bladzijde(there, nu, door) if there else None


def _merged_as_read(dossier: Dossier) -> UUID | None:
    joined = dossier.stand_as_read.samenvoeging if dossier.stand_as_read else None
    return UUID(joined.dossier) if joined else None


def _keep(page: Bladzijde, beside: Bladzijde | None) -> list[Gebeurtenis]:
    """What was recorded in the one, and what follows from it in both."""
    recorded = list(page.rows)
    if beside:
        page.settle(beside)
    for written in filter(None, (page, beside)):
        if written.rows:
            written.keep()
    return recorded


def _locked(dossier: Dossier) -> tuple[Stand, spiegel.Getoond]:
    """Where it stands and what lists show, while nobody else records here until this transaction ends.

    In one go: the database reads after it has the lock, so what was recorded while we waited is there. NO KEY: whoever keeps
    a submit or a text of this dossier holds its key, and two who did would wait for one another.
    """
    id = dossier.pk
    mine, rows, trajecten, zichtstanden = aanroep.several(
        ("SELECT id FROM dossier_dossier WHERE id = %s FOR NO KEY UPDATE", id),
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
