"""The typed answers of a veiligheidsbeoordeling: the three helping questions behind a judgement."""

from django.db import models

from zicht.dossier.models import Dossier, Persoon
from zicht.foundation.tabel import CompositeKey, OrganisatieTabel


class Oordeel(OrganisatieTabel):
    """What was answered about one person, for one melding or after its decision (then without); None is *unknown*.
    Whether it is acute, a person decided."""

    dossier = CompositeKey(Dossier, related_name="oordelen")
    persoon = CompositeKey(Persoon, related_name="oordelen")
    melding = models.UUIDField(null=True)
    lichamelijk_gevaar = models.BooleanField(null=True)
    komende_dagen_onzeker = models.BooleanField(null=True)
    bescherming_nodig = models.BooleanField(null=True)
    acuut = models.BooleanField(null=True)
    structureel = models.BooleanField(null=True)
    veel_problemen = models.BooleanField(null=True)
    vastgelegd_op = models.DateTimeField()
    door = models.ForeignKey("accounts.Medewerker", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "oordelen"
        ordering = ["vastgelegd_op"]
