"""Who above wants to know that a contact was decided, and who can say what became of it.

The melding's draft points at the contact, never the reverse; so contact calls whoever asked to be called, and knows nobody.
"""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

OnDecision = Callable[[UUID], None]
MadeOn = Callable[[UUID], datetime | None]
_listeners: list[OnDecision] = []
_knowing: list[MadeOn] = []


def when_decided(listener: OnDecision) -> None:
    """Call `listener` with the id of every contact that was decided otherwise than as a melding; from `ready()`."""
    if listener not in _listeners:
        _listeners.append(listener)


def tell_that_it_was_decided(contact: UUID) -> None:
    for listener in _listeners:
        listener(contact)


def when_asked(knows: MadeOn) -> None:
    """`knows` says when the ambtshalve melding after a contact was made; from `ready()`."""
    if knows not in _knowing:
        _knowing.append(knows)


def melding_made_on(contact: UUID) -> datetime | None:
    return next((moment for knows in _knowing if (moment := knows(contact))), None)
