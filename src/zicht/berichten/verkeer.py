"""Send, read, answer and withdraw messages; act at the sender because of one."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import DatabaseError

from zicht.berichten.models import Bericht
from zicht.foundation import aanroep, context
from zicht.foundation.ids import new_id

NOT_LIVE = "ZC005"


class NotLive(RuntimeError):
    """A message that was withdrawn, that expired, or that was never for us."""

    def __init__(self) -> None:
        super().__init__(
            "Dit bericht geldt niet meer: het is ingetrokken of verlopen. Neem contact op met de afzender."
        )


def send(
    naar: UUID,
    soort: str,
    inhoud: Mapping[str, object],
    *,
    verval: datetime | None = None,
    dossier: UUID | None = None,
    antwoord_op: Bericht | None = None,
) -> UUID:
    """Send a package as it is now; nobody can change it afterwards. `NotLive` when it answers what no longer counts."""
    id = new_id()
    answers = antwoord_op.id if antwoord_op else None
    packed = json.dumps(inhoud)
    _call("SELECT send_bericht(%s, %s, %s, %s, %s, %s, %s)", id, naar, soort, packed, verval, dossier, answers)
    return id


def answer(bericht: Bericht, soort: str, inhoud: Mapping[str, object]) -> UUID:
    """A package back to whoever sent `bericht`."""
    return send(bericht.van_id, soort, inhoud, antwoord_op=bericht)


def read(id: UUID, reden: str = "") -> dict[str, object]:
    """What is in it, with a line in our log. `NotLive` when it no longer counts and we never answered."""
    ((inhoud,),) = _call("SELECT read_bericht(%s, %s)", id, reden)
    if inhoud is None:
        raise NotLive
    return dict(json.loads(inhoud) if isinstance(inhoud, str) else inhoud)


def withdraw(id: UUID) -> bool:
    """Take our own message back; False when it was answered or withdrawn already."""
    ((withdrawn,),) = _call("SELECT withdraw_bericht(%s)", id)
    return bool(withdrawn)


@contextmanager
def acting_for_sender(bericht: Bericht) -> Iterator[UUID | None]:
    """Work at the sender of a live message to us, in the same transaction; gives the sender's dossier to record in.

    Afterwards we are who we were. `NotLive` before anything happened when the message does not count.
    """
    dossiers: list[UUID | None] = []

    def switch() -> context.Context:
        before = context.current()
        rows = _call("SELECT organisatie, dossier, actor, vooruit FROM act_for_sender(%s)", bericht.id)
        ((organisatie, dossier, actor, ahead),) = rows
        dossiers.append(dossier)
        there = context.Context(organisatie, medewerker=before.medewerker, actor=actor, reden=f"bericht {bericht.id}")
        context.note(there, ahead)
        return there

    with context.switched(switch):
        yield dossiers[0]


def _call(sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
    try:
        return aanroep.rows(sql, *parameters)
    except DatabaseError as refusal:
        if getattr(refusal.__cause__, "sqlstate", "") == NOT_LIVE:
            raise NotLive from None
        raise
