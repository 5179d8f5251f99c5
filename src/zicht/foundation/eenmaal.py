"""One submit is one record: pressing twice is the same, other answers under the same key are not.

When the answer of the database to a commit is lost, what became of it is asked by the same key (`recorded`).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import timedelta
from time import monotonic
from typing import Any
from uuid import UUID

from django.db import IntegrityError, InterfaceError, OperationalError, models, transaction

from zicht.foundation import aanroep, klok
from zicht.foundation.context import Context, acting, current, is_bound

TWEE_KEER = "Dit was al vastgelegd; het staat er één keer."


class AlVerstuurd(Exception):
    """This form was sent before, with the same key and the same answers."""


class AndereInhoud(Exception):
    """The key of this form was used before, for other answers: these are not recorded yet."""

    def __init__(self) -> None:
        super().__init__(
            "Met dit scherm is eerder al iets anders vastgelegd. Wat hier nu staat, is nog niet vastgelegd. Kijk eerst wat "
            "er al staat. Moet dit er ook bij? Druk dan nog een keer."
        )


#: The database is away, full, or cannot do it now: nobody's mistake, and it may work in a minute.
STORINGEN = (OperationalError, InterfaceError)
#: For whoever still holds the key: a commit that goes on at the other end of a line that was cut.
LOCK_TIMEOUT = "5s"
#: How long a key is known. Whoever sends once more does so within days; after that the row says nothing to anybody.
ONTHOUDEN = timedelta(days=30)
#: How long a database that comes back is waited for, in seconds.
PATIENCE = 10.0


@dataclass(frozen=True)
class Poging:
    """One try to send: enough to ask afterwards, by the key, what became of it."""

    inzendingen: "models.Manager[Any]"
    sleutel: UUID
    afdruk: bytes
    values: dict[str, Any]
    voor: Context = field(default_factory=current)

    def is_recorded(self) -> bool:
        """Sent once more, in vain: only so is a transaction that still holds the key waited for."""
        try:
            with acting(self.voor):
                aanroep.rows(f"SET LOCAL lock_timeout = '{LOCK_TIMEOUT}'")
                send_once(self.inzendingen, self.sleutel, self.afdruk, **self.values)
                transaction.set_rollback(True)
        except AlVerstuurd:
            return True
        except AndereInhoud:
            return False
        return False


_sent: ContextVar[list[Poging] | None] = ContextVar("sent", default=None)


@contextmanager
def remembered() -> Iterator[list[Poging]]:
    """What is sent in this block, in order."""
    sent: list[Poging] = []
    token = _sent.set(sent)
    try:
        yield sent
    finally:
        _sent.reset(token)


def recorded(sent: list[Poging]) -> bool | None:
    """Whether the last of these is kept; None when nothing was sent by a key, or nobody answers."""
    end = monotonic() + PATIENCE
    while sent:
        try:
            return sent[-1].is_recorded()
        except STORINGEN:
            if monotonic() > end:
                break
    return None


def send_once(inzendingen: "models.Manager[Any]", sleutel: UUID, afdruk: bytes, **values: Any) -> None:
    """Keep the key and the print of a submit in `inzendingen`, or refuse the second of two with this key."""
    noted = _sent.get()
    if noted is not None and is_bound():
        noted.append(Poging(inzendingen, sleutel, afdruk, values))
    try:
        with transaction.atomic():
            inzendingen.create(pk=sleutel, afdruk=afdruk, **values)
    except IntegrityError:
        before = inzendingen.filter(pk=sleutel).first()
        same = before is not None and bytes(before.afdruk) == afdruk
        raise (AlVerstuurd if same else AndereInhoud) from None


def forget_old(inzendingen: "models.Manager[Any]") -> int:
    """Throw away, at the organisation at work, the keys that were sent too long ago to be sent once more."""
    return inzendingen.filter(op__lt=klok.now() - ONTHOUDEN).delete()[0]
