"""The draft of a melding that is still being typed. It holds who reports too, so all of it is locked."""

import base64
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import QueryDict

from zicht.accounts.models import Medewerker
from zicht.dossier import concepten
from zicht.dossier.models import Concept
from zicht.foundation import aanroep
from zicht.vault import versleuteling

_NOT_KEPT = {"csrfmiddlewaretoken", "sleutel"}
TOONT = 3
_VOOR = "melding-nieuw:"


@dataclass(frozen=True)
class Onaf:
    """A melding somebody was typing: its id and when it was last touched; nothing of what it says."""

    id: UUID
    op: datetime


def keep(id: UUID, medewerker: Medewerker, typed: QueryDict) -> None:
    """Keep the form as it stands, readable for nobody but this person with this page."""
    fields = {
        name: values
        for name, values in typed.lists()
        if name not in _NOT_KEPT and not name.startswith(("_", "c-", "w-"))
    }
    locked = versleuteling.lock(json.dumps(fields).encode(), **_place(id, medewerker))
    slot = QueryDict(mutable=True)
    slot["slot"] = base64.b64encode(locked).decode("ascii")
    concepten.keep(None, medewerker, f"{_VOOR}{id}", slot)


def typed_before(id: UUID, medewerker: Medewerker) -> QueryDict | None:
    slot = concepten.typed_before(None, medewerker, f"{_VOOR}{id}")
    if slot is None:
        return None
    plain = versleuteling.unlock(base64.b64decode(str(slot["slot"])), **_place(id, medewerker))
    typed = QueryDict(mutable=True)
    for name, values in json.loads(plain).items():
        typed.setlist(name, values)
    return typed


def forget(id: UUID, medewerker: Medewerker) -> None:
    concepten.forget(None, medewerker, f"{_VOOR}{id}")


def forget_undecided(contact: UUID) -> None:
    """The contact this draft came out of did not become a melding: the draft goes unread, whoever typed it."""
    aanroep.rows("SELECT forget_melding_concept(%s)", contact)


def unfinished(medewerker: Medewerker, *, but: UUID) -> list[Onaf]:
    """The other meldingen this person was typing, the last ones first."""
    rows = Concept.objects.filter(medewerker=medewerker, dossier=None).order_by("-gewijzigd_op")
    found = [(row.formulier.removeprefix(_VOOR), row) for row in rows if row.formulier.startswith(_VOOR)]
    return [Onaf(UUID(id), row.gewijzigd_op) for id, row in found if id != str(but)][:TOONT]


def _place(id: UUID, medewerker: Medewerker) -> dict[str, Any]:
    return {"tabel": "dossier_concept", "rij": id, "veld": f"melding:{medewerker.pk}"}
