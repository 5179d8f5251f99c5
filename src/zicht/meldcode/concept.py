"""What somebody is typing in a file: locked, readable for nobody but this person at this form, gone when it is sent."""

import base64
import json
from typing import Any

from django.http import QueryDict

from zicht.accounts.models import Medewerker
from zicht.dossier import concepten
from zicht.vault import versleuteling

_OF_THE_PAGE = {"csrfmiddlewaretoken", "sleutel"}


def keep(formulier: str, medewerker: Medewerker, typed: QueryDict) -> None:
    fields = {naam: values for naam, values in typed.lists() if naam not in _OF_THE_PAGE and not naam.startswith("_")}
    locked = versleuteling.lock(json.dumps(fields).encode(), **_place(formulier, medewerker))
    slot = QueryDict(mutable=True)
    slot["slot"] = base64.b64encode(locked).decode("ascii")
    concepten.keep(None, medewerker, formulier, slot)


def typed_before(formulier: str, medewerker: Medewerker) -> QueryDict | None:
    slot = concepten.typed_before(None, medewerker, formulier)
    if slot is None:
        return None
    plain = versleuteling.unlock(base64.b64decode(str(slot["slot"])), **_place(formulier, medewerker))
    typed = QueryDict(mutable=True)
    for naam, values in json.loads(plain).items():
        typed.setlist(naam, values)
    return typed


def forget(formulier: str, medewerker: Medewerker) -> None:
    concepten.forget(None, medewerker, formulier)


def _place(formulier: str, medewerker: Medewerker) -> dict[str, Any]:
    return {"tabel": "dossier_concept", "rij": formulier, "veld": f"meldcode:{medewerker.pk}"}
