"""The draft of a melding that is still being typed. It holds who reports too, so all of it is locked."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from zicht.accounts.models import Medewerker
from zicht.dossier.concepten import OpSlot
from zicht.dossier.models import Concept
from zicht.foundation import aanroep

TOONT = 3
_VOOR = "melding-nieuw:"


@dataclass(frozen=True)
class Onaf:
    """A melding somebody was typing: its id and when it was last touched; nothing of what it says."""

    id: UUID
    op: datetime


def draft(id: UUID, medewerker: Medewerker) -> OpSlot:
    """What is chosen after reading out (`c-`, `w-`) is asked again."""
    return OpSlot(medewerker, f"{_VOOR}{id}", str(id), "melding", voor=("_", "c-", "w-"))


def forget_undecided(contact: UUID) -> None:
    """The contact this draft came out of did not become a melding: the draft goes unread, whoever typed it."""
    aanroep.rows("SELECT forget_melding_concept(%s)", contact)


def unfinished(medewerker: Medewerker, *, but: UUID) -> list[Onaf]:
    """The other meldingen this person was typing, the last ones first."""
    rows = Concept.objects.filter(medewerker=medewerker, dossier=None).order_by("-gewijzigd_op")
    found = [(row.formulier.removeprefix(_VOOR), row) for row in rows if row.formulier.startswith(_VOOR)]
    return [Onaf(UUID(id), row.gewijzigd_op) for id, row in found if id != str(but)][:TOONT]
