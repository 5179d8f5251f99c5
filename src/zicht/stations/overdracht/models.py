"""The typed answers of an overdracht: to whom, for whom, how it was handed over. What was agreed is an Afspraak."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.dossier.models import Dossier
from zicht.foundation.tabel import CompositeKey, OrganisatieTabel
from zicht.protocol.partijen import Overdrachtsoort


class Overdracht(OrganisatieTabel):
    """One offer to one party. `bericht` is the package that was sent, when the party works with Zicht itself.

    How far it is, the journaal says: the receiving party answers over its message and never reads this row.
    """

    class Gesprek(models.TextChoices):
        WARM = "warm", "Ja, met een directbetrokkene erbij"
        ZONDER = "zonder", "Ja, zonder directbetrokkenen"
        NIET = "niet", "Nee"

    dossier = CompositeKey(Dossier, related_name="overdrachten")
    soort = models.CharField(max_length=30, choices=[(soort.value, soort.value) for soort in Overdrachtsoort])
    partij = models.ForeignKey(
        "organisaties.Organisatie", null=True, on_delete=models.PROTECT, db_constraint=False, related_name="+"
    )
    partij_naam = models.CharField(max_length=200, blank=True)
    voor = ArrayField(models.UUIDField())
    gesprek = models.CharField(max_length=10, choices=Gesprek)
    waarom_niet_warm = models.TextField(blank=True)
    bericht = models.UUIDField(null=True)
    aangeboden_op = models.DateTimeField()

    class Meta:
        verbose_name_plural = "overdrachten"
        ordering = ["aangeboden_op"]

    @property
    def naam(self) -> str:
        """Who it is offered to, in words."""
        if self.soort == Overdrachtsoort.DIRECTBETROKKENEN:
            return "de directbetrokkenen zelf"
        return str(self.partij) if self.partij else self.partij_naam
