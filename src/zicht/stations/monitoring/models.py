"""The typed answers of a monitoring moment that the protocol does not ask for."""

from django.db import models

from zicht.dossier.models import Dossier
from zicht.foundation.tabel import CompositeKey, OrganisatieTabel


class Moment(OrganisatieTabel):
    """One moment; its id is that in the fact, where stands who was spoken, how safe they are and what was met.

    `aandacht_voor_herstel` None is *unknown*. What was seen and said is a fragment.
    """

    dossier = CompositeKey(Dossier, related_name="monitoringsmomenten")
    aandacht_voor_herstel = models.BooleanField(null=True)
    partij_gesproken = models.BooleanField()
    op = models.DateTimeField()
    vastgelegd_op = models.DateTimeField()
    door = models.ForeignKey("accounts.Medewerker", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "momenten"
        ordering = ["op"]
