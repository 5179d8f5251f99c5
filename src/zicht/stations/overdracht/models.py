"""The typed answers of an overdracht: to whom, for whom, what was agreed, and what was answered."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.dossier.models import Dossier
from zicht.foundation.tabel import CompositeKey, OrganisatieTabel
from zicht.protocol.partijen import Overdrachtsoort


class Overdracht(OrganisatieTabel):
    """One offer to one party. `bericht` is the package that was sent, when the party works with Zicht itself."""

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
    plannen = models.TextField(blank=True)
    monitoring = models.TextField(blank=True)
    gevolgen = models.TextField(blank=True)
    bericht = models.UUIDField(null=True)
    aangeboden_op = models.DateTimeField()
    beantwoord_op = models.DateTimeField(null=True)
    wie_kijkt = models.CharField(max_length=200, blank=True)
    wie_kijkt_telefoon = models.CharField(max_length=40, blank=True)
    vervanger = models.CharField(max_length=200, blank=True)
    hulp_begint = models.DateField(null=True)
    waarom_geweigerd = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "overdrachten"
        ordering = ["aangeboden_op"]

    @property
    def naam(self) -> str:
        """Who it is offered to, in words."""
        if self.soort == Overdrachtsoort.DIRECTBETROKKENEN:
            return "de directbetrokkenen zelf"
        return str(self.partij) if self.partij else self.partij_naam
