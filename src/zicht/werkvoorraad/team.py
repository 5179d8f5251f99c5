"""Who has how much: the load per colleague, as numbers to distribute by, never to rank by."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from zicht.accounts.models import Aanstelling, Medewerker
from zicht.accounts.regels import WHO_MAY
from zicht.dossier.models import Dossier, Gevaar
from zicht.foundation import klok
from zicht.foundation.vaste_vraag import VasteVraag, among

HOOGSTENS = 40


@dataclass(frozen=True)
class Last:
    aanstelling: Aanstelling
    aantal: int
    acuut: int
    te_laat: int

    @property
    def loopt(self) -> int:
        return max(self.aantal - self.acuut - self.te_laat, 0)


def colleagues(leider: Medewerker) -> QuerySet[Aanstelling]:
    """Everyone who can be behandelaar, of the team this person leads; of all teams when they lead none in particular."""
    mine = leider.aanstelling
    assert mine
    rows = Aanstelling.objects.active_on(klok.today()).filter(
        organisatie=mine.organisatie_id, rol__in=WHO_MAY["dossier.behandelen"]
    )
    if mine.team_id:
        rows = rows.filter(Q(team=mine.team_id) | Q(team=None))
    return rows.select_related("medewerker", "team").order_by("team__naam", "medewerker__naam")


def load(aanstellingen: QuerySet[Aanstelling]) -> list[Last]:
    """One line a person; who works under two aanstellingen is one person."""
    people: dict[UUID, Aanstelling] = {}
    for row in aanstellingen[:HOOGSTENS]:
        people.setdefault(row.medewerker_id, row)
    numbers = _numbers(list(people))
    return [Last(row, *numbers.get(medewerker, (0, 0, 0))) for medewerker, row in people.items()]


def _numbers(ids: list[UUID]) -> dict[UUID, tuple[int, int, int]]:
    """Dossiers at work per behandelaar: all, in acute danger, and too late without being acute."""
    return {behandelaar: tuple(numbers) for behandelaar, *numbers in _LASTEN(ids, klok.now())}


def _lasten(ids: list[UUID], nu: datetime) -> QuerySet[Any, Any]:
    acute = Q(gevaar__in=(Gevaar.ACUUT, Gevaar.SPOED))
    rows = Dossier.objects.at_work().filter(behandelaar__in=among(ids)).values("behandelaar")
    return rows.annotate(
        aantal=Count("pk"),
        acuut=Count("pk", filter=acute),
        te_laat=Count("pk", filter=Q(kijken_op__lt=nu) & ~acute),
    ).values_list("behandelaar", "aantal", "acuut", "te_laat")


_LASTEN = VasteVraag(_lasten, list, datetime)
