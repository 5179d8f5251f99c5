"""What somebody was typing: kept within seconds, locked, theirs alone, gone when the page is sent."""

import json

from django.http import QueryDict

from zicht.accounts.models import Medewerker
from zicht.contact.models import Concept
from zicht.foundation import klok

_NOT_KEPT = {"csrfmiddlewaretoken", "sleutel", "versie", "gezien", "getoond", "_concept"}


def keep(medewerker: Medewerker, formulier: str, typed: QueryDict) -> None:
    """Keep the fields as they stand now."""
    fields = {naam: values for naam, values in typed.lists() if naam not in _NOT_KEPT and naam[:1] != "_"}
    row = Concept.objects.filter(medewerker=medewerker, formulier=formulier).first()
    row = row or Concept(medewerker=medewerker, formulier=formulier)
    row.inhoud, row.gewijzigd_op = json.dumps(fields, ensure_ascii=False), klok.now()
    row.save()


def typed_before(medewerker: Medewerker, formulier: str) -> QueryDict | None:
    """What was typed here and not sent, or None."""
    row = Concept.objects.filter(medewerker=medewerker, formulier=formulier).first()
    if row is None:
        return None
    query = QueryDict(mutable=True)
    for naam, values in json.loads(row.inhoud).items():
        query.setlist(naam, values)
    return query


def forget(medewerker: Medewerker, formulier: str) -> None:
    Concept.objects.filter(medewerker=medewerker, formulier=formulier).delete()
