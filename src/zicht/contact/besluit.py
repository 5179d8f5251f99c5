"""Who above wants to know that a contact was decided: a melding's draft that points at it goes in that transaction.

The draft points at the contact, never the reverse; so contact calls whoever asked to be called, and knows nobody.
"""

from collections.abc import Callable
from uuid import UUID

OnDecision = Callable[[UUID], None]
_listeners: list[OnDecision] = []


def when_decided(listener: OnDecision) -> None:
    """Call `listener` with the id of every contact that was decided otherwise than as a melding; from `ready()`."""
    if listener not in _listeners:
        _listeners.append(listener)


def tell_that_it_was_decided(contact: UUID) -> None:
    for listener in _listeners:
        listener(contact)
