"""Who thinks along as expert on a kind of violence: a colleague, or somebody outside, whose name is content."""

from django.db import models
from django.db.models import Q

from zicht.dossier.models.dossier import Dossier
from zicht.foundation.tabel import CompositeKey, OrganisatieTabel
from zicht.protocol.begrippen import Deskundigesoort


class Deskundige(OrganisatieTabel):
    """The last one named counts; who was asked before stays readable on the timeline."""

    dossier = CompositeKey(Dossier, related_name="deskundigen")
    soort = models.CharField(max_length=10, choices=[(soort.value, soort.value) for soort in Deskundigesoort])
    medewerker = models.ForeignKey("accounts.Medewerker", null=True, on_delete=models.PROTECT, related_name="+")
    naam = models.CharField(max_length=200, blank=True)
    telefoon = models.CharField(max_length=40, blank=True)
    vastgelegd_op = models.DateTimeField()

    class Meta:
        verbose_name_plural = "deskundigen"
        constraints = [
            models.CheckConstraint(condition=Q(medewerker__isnull=False) | ~Q(naam=""), name="deskundige_is_iemand")
        ]
