"""For whom and by whom the database works in this transaction: the organisation, the person, the reason.

Row-level security reads it. It lives exactly as long as the transaction: `bind` refuses to work outside one, and
`acting` gives back what was there before.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db import connection, transaction

from zicht.foundation import aanroep, klok


class NoContext(RuntimeError):
    """A row of an organisation was asked for before it was known which organisation is at work."""

    def __init__(self) -> None:
        super().__init__(
            "Er is geen organisatie gekozen, dus er wordt niets getoond. Log opnieuw in of kies een aanstelling."
        )


@dataclass(frozen=True)
class Context:
    """Who is at work. `actor` says what kind: medewerker, publiek,
    client:<id>, taak:<name> or partner:<organisatie> (somebody of theirs, at our dossier, by a message)."""

    organisatie: UUID
    medewerker: UUID | None = None
    aanstelling: UUID | None = None
    actor: str = "medewerker"
    reden: str = ""


_current: ContextVar[Context | None] = ContextVar("context", default=None)


def current() -> Context:
    """The context at work; `NoContext` when there is none."""
    context = _current.get()
    if context is None:
        raise NoContext
    return context


def is_bound() -> bool:
    """Whether somebody is at work at all."""
    return _current.get() is not None


def organisatie_id() -> UUID:
    """The organisation at work: the default of every row that belongs to one."""
    return current().organisatie


def bind(context: Context) -> None:
    """Make `context` count until this transaction ends."""
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("A context lives in a transaction; open one first.")
    note(context, _tell(context))


def forget() -> None:
    """Forget the context on the Python side; the database's side ends with the transaction."""
    _current.set(None)
    klok.run_ahead(klok.GELIJK)


@contextmanager
def acting(context: Context) -> Iterator[Context]:
    """Work as `context` in a transaction (or savepoint) of its own, then go back to who was at work before."""

    def switch() -> Context:
        bind(context)
        return context

    with switched(switch):
        yield context


@contextmanager
def switched(switch: Callable[[], Context]) -> Iterator[Context]:
    """Let `switch` change who is at work for a block; `acting` and the crossing to a sender are made of this."""
    before, ahead, nested = _current.get(), klok.verschuiving(), connection.in_atomic_block
    try:
        with transaction.atomic():
            opened = open_settings() if before else ("", "")
            yield switch()
            if nested:
                _untell(before, opened)
    finally:
        _current.set(before)
        klok.run_ahead(ahead)


def note(context: Context, ahead: timedelta | None) -> None:
    """The database switched by itself (a function did): follow it on this side."""
    _current.set(context)
    klok.run_ahead(ahead or klok.GELIJK)


def taak(organisatie: UUID, naam: str) -> Context:
    """The context of a job: no person, one organisation."""
    return Context(organisatie=organisatie, actor=f"taak:{naam}")


def _tell(context: Context) -> timedelta | None:
    ahead: timedelta | None = aanroep.value(
        "SELECT bind_context(%s, %s, %s, %s, %s)",
        context.organisatie,
        context.medewerker,
        context.aanstelling,
        context.actor,
        context.reden,
    )
    return ahead


def open_settings() -> tuple[str, str]:
    """Which dossier is open, with its seal: what `reopen` needs to go back to it."""
    ((dossier, zegel),) = aanroep.rows(
        "SELECT current_setting('zicht.dossier', true), current_setting('zicht.zegel', true)"
    )
    return dossier or "", zegel or ""


def reopen(settings: tuple[str, str]) -> None:
    """Go back to what was open; a seal of another transaction, person or organisation opens nothing."""
    aanroep.rows("SELECT set_config('zicht.dossier', %s, true), set_config('zicht.zegel', %s, true)", *settings)


def _untell(before: Context | None, opened: tuple[str, str]) -> None:
    """Inside a transaction that goes on: what was bound and open before is bound and open again."""
    if before is None:
        aanroep.rows("SELECT unbind_context()")
        return
    _tell(before)
    reopen(opened)
