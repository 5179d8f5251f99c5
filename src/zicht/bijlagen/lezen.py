"""What the desk sees of files: the list of an open dossier, one of them, and in which words it stands."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import Http404

from zicht.bijlagen.models import Bijlage, Herkomst, Opschrift, Toestand
from zicht.foundation import klok
from zicht.foundation.vaste_vraag import VasteVraag

NIET_GECONTROLEERD = "nog niet gecontroleerd"


@dataclass(frozen=True)
class Rij:
    bijlage: Bijlage
    opschrift: str

    @property
    def is_nieuw(self) -> bool:
        return self.bijlage.van_melder and self.bijlage.bekeken_op is None

    @property
    def stand(self) -> str:
        return in_words(self.bijlage)


def in_words(bijlage: Bijlage) -> str:
    """Without a scanner nothing is looked at, and so it is said."""
    if bijlage.toestand == Toestand.WACHT and not settings.CLAMD:
        return NIET_GECONTROLEERD
    return Toestand(bijlage.toestand).label


def listed(dossier: UUID) -> list[Rij]:
    """Newest first. With the dossier open."""
    titles = {row.bijlage_id: row.tekst for row in Opschrift.objects.filter(dossier=dossier)}
    rows = Bijlage.objects.filter(dossier=dossier, gewist_op=None).select_related("door").order_by("-op", "-id")
    return [Rij(row, titles.get(row.pk, "")) for row in rows]


def one(dossier: UUID, id: UUID) -> Rij:
    """Http404 when it is not in this dossier, or not any more."""
    rows = Bijlage.objects.filter(dossier=dossier, pk=id, gewist_op=None).select_related("door")
    found = rows.first()
    if found is None:
        raise Http404
    title = Opschrift.objects.filter(bijlage=found).first()
    return Rij(found, title.tekst if title else "")


def looked_at(bijlage: Bijlage) -> None:
    """By whoever opens its page first: from then on it is no news."""
    if bijlage.bekeken_op is None:
        bijlage.bekeken_op = klok.now()
        bijlage.save(update_fields=["bekeken_op"])


#: One row when a melder sent something to this open dossier that nobody of the desk looked at yet.
ONBEKEKEN: VasteVraag[Any] = VasteVraag(
    lambda dossier: Bijlage.objects.filter(
        dossier=dossier, herkomst=Herkomst.MELDER, bekeken_op=None, gewist_op=None
    ).values_list("nummer")[:1],
    UUID,
)


def sent_by_melder(melding: UUID) -> int:
    return Bijlage.objects.filter(melding=melding, herkomst=Herkomst.MELDER, gewist_op=None).count()
