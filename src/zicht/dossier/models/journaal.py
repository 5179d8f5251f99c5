"""The journaal: what happened, in the order in which it was recorded."""

from django.db import models

from zicht.dossier.models.dossier import Dossier
from zicht.foundation.tabel import CompositeKey, OrganisatieTabel


class Gebeurtenis(OrganisatieTabel):
    """One fact: ids, codes, times, who; never text. Nobody changes or removes a row; a mistake is a new fact.

    `op` is when it happened in the world, `vastgelegd_op` when it was recorded. `door` is empty when a partner's system
    or the public door recorded it; `actor` always says who did.
    """

    dossier = CompositeKey(Dossier, related_name="gebeurtenissen")
    volgnummer = models.PositiveIntegerField()
    soort = models.CharField(max_length=60)
    versie = models.PositiveSmallIntegerField()
    inhoud = models.JSONField()
    op = models.DateTimeField()
    vastgelegd_op = models.DateTimeField()
    door = models.ForeignKey("accounts.Medewerker", null=True, on_delete=models.PROTECT, related_name="+")
    actor = models.CharField(max_length=120)

    class Meta:
        verbose_name_plural = "gebeurtenissen"
        ordering = ["volgnummer"]
        constraints = [models.UniqueConstraint(fields=["dossier", "volgnummer"], name="volgnummer_een_keer")]
        indexes = [
            models.Index(fields=["organisatie", "soort", "op"], name="gebeurtenis_soort"),
            models.Index(fields=["organisatie", "vastgelegd_op"], name="gebeurtenis_vastgelegd"),
        ]


class Todo(models.Model):
    """Work on a new fact for one reader, ids only: taken and deleted in the transaction of its effect."""

    id = models.BigAutoField(primary_key=True)
    reader = models.CharField(max_length=40)
    gebeurtenis = models.UUIDField()
    organisatie_id = models.UUIDField()
    niet_voor = models.DateTimeField()
    pogingen = models.PositiveSmallIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["reader", "niet_voor", "id"], name="todo_reader")]
