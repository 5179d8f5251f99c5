"""What somebody was typing: kept within seconds, locked, theirs alone, gone when the page is sent."""

import json
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import QueryDict

from zicht.accounts.models import Medewerker
from zicht.contact.models import Concept
from zicht.foundation import getypt, klok

_NOT_KEPT = frozenset({"versie", "gezien", "getoond"})


@dataclass(frozen=True)
class InContact:
    medewerker: Medewerker
    formulier: str

    def keep(self, typed: QueryDict) -> None:
        row = self._rows.first() or Concept(medewerker=self.medewerker, formulier=self.formulier)
        row.inhoud, row.gewijzigd_op = json.dumps(getypt.to_keep(typed, _NOT_KEPT), ensure_ascii=False), klok.now()
        row.save()

    def typed_before(self) -> QueryDict | None:
        row = self._rows.first()
        return getypt.kept(json.loads(row.inhoud)) if row else None

    def forget(self) -> None:
        self._rows.delete()

    @property
    def _rows(self) -> QuerySet[Concept]:
        return Concept.objects.filter(medewerker=self.medewerker, formulier=self.formulier)
