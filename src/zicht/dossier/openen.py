"""Open a dossier: the check, the line in the log and the scope, in one.

dossier = open_dossier(id)          # in a view: a refusal is a 404, the same as for what does not exist
with opened(id): ...                # in a job, or for one item of a batch; goes back to what was open before
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from uuid import UUID

from django.db import transaction
from django.http import Http404

from zicht.dossier.models import Dossier
from zicht.foundation import aanroep, context
from zicht.foundation.ids import new_id

GEEN_DOSSIER = "Dit dossier is er niet, of het is niet voor jou geopend."


#: The check, which also writes its line when it refuses, stands first: it is asked whether there is a row or not.
_OPENING = (
    "SELECT file.* FROM open_dossier(%s, %s) AS opening(grond) LEFT JOIN dossier_dossier file ON file.id = %s"
    " WHERE opening.grond IS NOT NULL"
)
_asked: ContextVar[set[UUID] | None] = ContextVar("asked", default=None)


class ReasonTooShort(ValueError):
    """Break-glass without a reason that a colleague could judge."""

    def __init__(self) -> None:
        super().__init__("Schrijf in een zin waarom je dit dossier nu moet openen. Die reden komt in het leeslog.")


def open_dossier(id: UUID, *, reden: str = "") -> Dossier:
    """Open `id` for the rest of this transaction; Http404 when this person may not, or when there is no such dossier."""
    _remember(id)
    for dossier in Dossier.objects.raw(_OPENING, [id, reden, id]):
        return dossier
    raise Http404(GEEN_DOSSIER)


def add_to_dossier(id: UUID) -> Dossier:
    """Let this transaction add persons and fragments to `id` without reading what is there."""
    _remember(id)
    if not aanroep.value("SELECT add_to_dossier(%s)", id):
        raise Http404(GEEN_DOSSIER)
    return Dossier.objects.get(id=id)


def openable(ids: Iterable[UUID]) -> set[UUID]:
    """Of these dossiers, at most 200, the ones that open for this person as they are: what a list may link."""
    return {row[0] for row in aanroep.rows("SELECT openable(%s::uuid[])", list(ids))}


@contextmanager
def opened(id: UUID, *, reden: str = "") -> Iterator[Dossier]:
    """Open `id` for a block in a savepoint, then go back to the dossier that was open before, if any."""
    with transaction.atomic():
        before = context.open_settings()
        yield open_dossier(id, reden=reden)
        context.reopen(before)


def begin_noodtoegang(id: UUID, reden: str) -> None:
    """Break the glass for four hours, from a list or a search. Opening is then `open_dossier` as always."""
    if len(reden.strip()) < 10:
        raise ReasonTooShort
    _remember(id)
    if not aanroep.value("SELECT begin_noodtoegang(%s, %s, %s)", new_id(), id, reden.strip()):
        raise Http404(GEEN_DOSSIER)


def end_noodtoegang(id: UUID) -> None:
    """Give the access back before it ends by itself."""
    aanroep.value("SELECT end_noodtoegang(%s)", id)


@contextmanager
def remembered() -> Iterator[set[UUID]]:
    """Which dossiers were asked for in this block: each of those has its line in the log already."""
    asked: set[UUID] = set()
    token = _asked.set(asked)
    try:
        yield asked
    finally:
        _asked.reset(token)


def write_refusal(id: UUID) -> None:
    """The line of a dossier that was refused before anybody asked to open it."""
    aanroep.rows("SELECT write_reading('geweigerd', %s, '{}', '', '')", id)


def _remember(id: UUID) -> None:
    asked = _asked.get()
    if asked is not None:
        asked.add(id)
