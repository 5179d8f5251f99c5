"""Write that somebody looked: one line per list, with the ids that were shown."""

from collections.abc import Iterable
from uuid import UUID

from zicht.audit.models.leesregel import Soort
from zicht.foundation import aanroep


def list_shown(ids: Iterable[UUID], grond: str) -> None:
    """One line for a list with names; `grond` says which list."""
    _write(Soort.LIJST, ids, grond)


def searched(ids: Iterable[UUID], grond: str) -> None:
    """One line for a search: what was found, never what was typed."""
    _write(Soort.ZOEKEN, ids, grond)


def _write(soort: Soort, ids: Iterable[UUID], grond: str) -> None:
    aanroep.rows("SELECT write_reading(%s, NULL, %s::uuid[], %s, '')", soort.value, list(ids), grond)
