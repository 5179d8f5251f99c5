"""Work on new facts: one row per fact and reader, taken and removed in the transaction of what it leads to.

A reader that dies leaves its rows: the lock goes with its connection. Reading the journaal by a cursor would lose facts,
because a slow transaction commits behind the reader.
"""

import logging
from collections.abc import Callable, Iterable
from datetime import timedelta
from uuid import UUID

from django.db import transaction

from zicht.dossier.models import Todo
from zicht.foundation import context, klok

Work = Callable[[UUID], None]
LONGEST = timedelta(hours=6)

logger = logging.getLogger(__name__)


def add(readers: Iterable[str], gebeurtenis: UUID) -> None:
    """One row per reader, in the transaction that records the fact."""
    Todo.objects.bulk_create(
        Todo(
            reader=reader,
            gebeurtenis=gebeurtenis,
            organisatie_id=context.organisatie_id(),
            niet_voor=klok.machine_now(),
        )
        for reader in readers
    )


def work_one(reader: str, work: Work) -> bool:
    """Do the oldest waiting row of `reader`, as a job of its organisation; False when there is nothing to do.

    When `work` fails, nothing of it stays and the row waits: a minute, then longer each time, up to six hours.
    """
    with transaction.atomic():
        row = (
            Todo.objects.select_for_update(skip_locked=True)
            .filter(reader=reader, niet_voor__lte=klok.machine_now())
            .order_by("niet_voor", "id")
            .first()
        )
        if row is None:
            return False
        try:
            with context.acting(context.taak(row.organisatie_id, reader)):
                work(row.gebeurtenis)
        except Exception as fault:
            # Only the kind of fault: a message of the database may quote a row.
            logger.error("todo %s of %s failed: %s", row.pk, reader, type(fault).__name__)
            _wait(row)
        else:
            row.delete()
    return True


def _wait(row: Todo) -> None:
    row.pogingen += 1
    row.niet_voor = klok.machine_now() + min(timedelta(minutes=2 ** min(row.pogingen - 1, 9)), LONGEST)
    row.save(update_fields=["pogingen", "niet_voor"])
