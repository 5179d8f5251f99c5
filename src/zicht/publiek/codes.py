"""A receipt code and what it opens: one step to the organisation, one step within its walls."""

from collections.abc import Iterator
from contextlib import contextmanager

from zicht.foundation.context import Context, acting
from zicht.organisaties.models import Organisatie
from zicht.publiek.models import Codesoort, Ontvangstteken
from zicht.vault import ontvangstcode

ACTOR = "publiek"


def at(organisatie: Organisatie) -> Context:
    """Nobody of theirs: the public door is at work there."""
    return Context(organisatie.pk, actor=ACTOR)


def keep(code: str, organisatie: Organisatie, soort: Codesoort) -> str:
    """From now on this code leads there; the token that the rest is kept under."""
    teken = ontvangstcode.token_of(code)
    Ontvangstteken.objects.create(teken=teken, organisatie=organisatie, soort=soort)
    return teken


def lookup(code: str) -> Ontvangstteken | None:
    """By equality of a keyed token, in one question, whatever was typed: nothing tells how near a guess came."""
    teken = ontvangstcode.token_of(code)
    return Ontvangstteken.objects.select_related("organisatie").filter(pk=teken).first()


@contextmanager
def at_its_organisation(found: Ontvangstteken) -> Iterator[None]:
    with acting(at(found.organisatie)):
        yield
