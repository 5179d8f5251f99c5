"""Who has how much: the load per colleague, as numbers to distribute by, never to rank by."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from zicht.accounts.models import Aanstelling, Medewerker
from zicht.accounts.regels import WHO_MAY
from zicht.dossier.models import Dossier, Gevaar
from zicht.foundation import klok

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
    late = Q(kijken_op__lt=klok.now())
    acute = Q(gevaar__in=(Gevaar.ACUUT, Gevaar.SPOED))
    rows = (
        Dossier.objects.at_work()
        .filter(behandelaar__in=ids)
        .values("behandelaar")
        .annotate(
            aantal=Count("pk"),
            acuut=Count("pk", filter=acute),
            te_laat=Count("pk", filter=late & ~acute),
        )
    )
    return {row["behandelaar"]: (row["aantal"], row["acuut"], row["te_laat"]) for row in rows}
