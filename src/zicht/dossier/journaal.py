"""The one way in: what happens in a dossier is recorded here, or it did not happen.

`record` locks the dossier, asks the protocol, appends the gebeurtenis, refreshes what lists show, and leaves work for
the readers; all in the transaction of the caller. Where the dossier is merged with another, what moves zicht of who
stands in both is recorded in both, or in neither.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from zicht.accounts.models import Medewerker
from zicht.dossier import koppelen, spiegel, todo
from zicht.dossier.models import Dossier, Gebeurtenis
from zicht.foundation import context, klok
from zicht.foundation.ids import new_id
from zicht.protocol import codering, verloop
from zicht.protocol import gebeurtenissen as protocol
from zicht.protocol.samenvoegen import Samenloop
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
    other = koppelen.lock(dossier)
    page = Bladzijde(dossier, nu, door)
    beside = Bladzijde(other, nu, door) if other else None
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
    """One locked dossier and what is being recorded in it: asked and applied, kept at the end."""

    dossier: Dossier
    nu: datetime
    door: Medewerker | None

    def __post_init__(self) -> None:
        self.before = self.stand = stand_of(self.dossier)
        self.rows: list[Gebeurtenis] = []

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
        spiegel.refresh(self.dossier, self.stand, self.nu)
        for row in self.rows:
            todo.add(_readers_of(row.soort), row.pk)

    def _beside(self, before: Stand, beside: "Bladzijde") -> Samenloop:
        return Samenloop(before, self.stand, beside.stand, self.nu, koppelen.named(beside.dossier))


def _keep(page: Bladzijde, beside: Bladzijde | None) -> list[Gebeurtenis]:
    """What was recorded in the one, and what follows from it in both."""
    recorded = list(page.rows)
    if beside:
        page.settle(beside)
    for written in filter(None, (page, beside)):
        if written.rows:
            written.keep()
    return recorded


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
