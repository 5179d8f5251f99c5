"""What somebody was typing: kept within seconds, theirs alone, gone when the form is sent."""

import base64
import json
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict

from zicht.accounts.models import Medewerker
from zicht.dossier.models import Concept, Dossier
from zicht.foundation import getypt, klok
from zicht.vault import versleuteling


@dataclass(frozen=True)
class InDossier:
    """About an open dossier: behind its wall."""

    dossier: Dossier
    medewerker: Medewerker
    formulier: str

    def keep(self, typed: QueryDict) -> None:
        values = {"inhoud": getypt.to_keep(typed), "op_versie": _versie(typed)}
        _keep(self.dossier, self.medewerker, self.formulier, values)

    def typed_before(self) -> QueryDict | None:
        row = _rows(self.dossier, self.medewerker, self.formulier).first()
        return getypt.kept(row.inhoud) if row else None

    def forget(self) -> None:
        _rows(self.dossier, self.medewerker, self.formulier).delete()


@dataclass(frozen=True)
class OpSlot:
    """Behind no wall of a dossier: locked, readable for nobody but this person with this form. `voor`: what is not kept."""

    medewerker: Medewerker
    formulier: str
    rij: str
    veld: str
    voor: tuple[str, ...] = ("_",)

    def keep(self, typed: QueryDict) -> None:
        fields = json.dumps(getypt.to_keep(typed, voor=self.voor)).encode()
        slot = base64.b64encode(versleuteling.lock(fields, **self._place)).decode("ascii")
        _keep(None, self.medewerker, self.formulier, {"inhoud": {"slot": [slot]}, "op_versie": 0})

    def typed_before(self) -> QueryDict | None:
        row = _rows(None, self.medewerker, self.formulier).first()
        if row is None:
            return None
        plain = versleuteling.unlock(base64.b64decode(row.inhoud["slot"][0]), **self._place)
        return getypt.kept(json.loads(plain))

    def forget(self) -> None:
        _rows(None, self.medewerker, self.formulier).delete()

    @property
    def _place(self) -> dict[str, Any]:
        return {"tabel": "dossier_concept", "rij": self.rij, "veld": f"{self.veld}:{self.medewerker.pk}"}


def _rows(dossier: Dossier | None, medewerker: Medewerker, formulier: str) -> QuerySet[Concept]:
    return Concept.objects.filter(dossier=dossier, medewerker=medewerker, formulier=formulier)


def _keep(dossier: Dossier | None, medewerker: Medewerker, formulier: str, values: dict[str, Any]) -> None:
    defaults = {**values, "gewijzigd_op": klok.now()}
    Concept.objects.update_or_create(dossier=dossier, medewerker=medewerker, formulier=formulier, defaults=defaults)


def _versie(typed: QueryDict) -> int:
    return getypt.whole_number(typed.get("versie", ""), cijfers=8) or 0
