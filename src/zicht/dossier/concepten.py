"""What somebody was typing: kept within seconds, theirs alone, gone when the form is sent."""

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from zicht.accounts.models import Medewerker
from zicht.dossier.models import Concept, Dossier
from zicht.foundation import klok
from zicht.foundation.getypt import whole_number, without_nul

_NOT_KEPT = {"csrfmiddlewaretoken", "sleutel"}


def keep(dossier: Dossier | None, medewerker: Medewerker, formulier: str, typed: QueryDict) -> None:
    """Keep the fields as they stand now."""
    inhoud = {
        without_nul(naam): [without_nul(value) for value in values]
        for naam, values in typed.lists()
        if naam not in _NOT_KEPT and not naam.startswith("_")
    }
    values: dict[str, Any] = {"inhoud": inhoud, "gewijzigd_op": klok.now(), "op_versie": _versie(typed)}
    Concept.objects.update_or_create(dossier=dossier, medewerker=medewerker, formulier=formulier, defaults=values)


def typed_before(dossier: Dossier | None, medewerker: Medewerker, formulier: str) -> QueryDict | None:
    """What was typed in this form and not sent, or None."""
    row = Concept.objects.filter(dossier=dossier, medewerker=medewerker, formulier=formulier).first()
    return _as_query(row.inhoud) if row else None


def forget(dossier: Dossier | None, medewerker: Medewerker, formulier: str) -> None:
    Concept.objects.filter(dossier=dossier, medewerker=medewerker, formulier=formulier).delete()


def _versie(typed: QueryDict) -> int:
    return whole_number(typed.get("versie", ""), cijfers=8) or 0


def _as_query(inhoud: Mapping[str, list[str]]) -> QueryDict:
    query = QueryDict(mutable=True)
    for naam, values in inhoud.items():
        query.setlist(naam, values)
    return query
