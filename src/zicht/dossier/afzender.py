"""At the sender of a message to us: work in the dossier that it is about, to add and not to read."""

from collections.abc import Iterator
from contextlib import contextmanager

from zicht.berichten import verkeer
from zicht.berichten.models import Bericht
from zicht.dossier.models import Dossier


class AlBeantwoord(Exception):
    """Somebody of ours answered this message already."""


def is_answered(bericht: Bericht) -> bool:
    """Only its receiver can answer a message, so this is whether we did."""
    return Bericht.objects.filter(antwoord_op=bericht).exists()


def once(bericht: Bericht) -> None:
    """Ask this within `at_sender`, where we stand one at a time."""
    if is_answered(bericht):
        raise AlBeantwoord


@contextmanager
def at_sender(bericht: Bericht) -> Iterator[Dossier]:
    """The sender's dossier, for one of us at a time."""
    with verkeer.acting_for_sender(bericht) as id:
        if id is None:
            raise verkeer.NotLive
        yield Dossier.objects.select_for_update(no_key=True).get(pk=id)
