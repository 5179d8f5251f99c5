"""The other dossier about this household, as the page shows it: its number, whether it opens, and who is in both."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from zicht.dossier.models import Dossier
from zicht.dossier.openen import openable
from zicht.protocol.gebeurtenissen import Gebeurtenis, Losgemaakt, Samengevoegd, ZichtGevolgd
from zicht.protocol.stand import Stand


@dataclass(frozen=True)
class Samen:
    """`wie` are ids of this dossier. `leesbaar`: the other one opens for this reader as it is. `lopen`: neither is closed,
    so that zicht in the one follows the other."""

    dossier: UUID
    nummer: str
    sinds: datetime
    wie: frozenset[str]
    leesbaar: bool
    lopen: bool


def numbers_of(verleden: Iterable[Gebeurtenis]) -> dict[str, str]:
    """The numbers of the dossiers that this journaal names; asked only when it names one."""
    facts = (fact.feit for fact in verleden)
    named = {feit.dossier for feit in facts if isinstance(feit, Samengevoegd | Losgemaakt | ZichtGevolgd)}
    if not named:
        return {}
    return {str(pk): nummer for pk, nummer in Dossier.objects.filter(pk__in=named).values_list("pk", "nummer")}


def merged(stand: Stand) -> Samen | None:
    joined, known = stand.samenvoeging, dict(stand.herkend)
    if joined is None:
        return None
    other = Dossier.objects.get(pk=UUID(joined.dossier))
    return Samen(
        dossier=other.pk,
        nummer=other.nummer,
        sinds=joined.sinds,
        wie=frozenset(known.get(wie, wie) for wie, _ in joined.zelfde),
        leesbaar=other.pk in openable([other.pk]),
        lopen=not stand.is_closed and other.gesloten_op is None,
    )
