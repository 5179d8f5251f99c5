"""The typed answers of an onderzoek: what was asked of whom, on which ground."""

from django.db import models

from zicht.dossier.models import Dossier
from zicht.foundation.tabel import CompositeKey, OrganisatieTabel


class Informatievraag(OrganisatieTabel):
    """A question to a professional or somebody else who knows the household.

    A shielded informant's name lies in the vault (`identiteit`); here stands only what we call them.
    """

    class Grond(models.TextChoices):
        TOESTEMMING = "toestemming", "met toestemming van wie het aangaat"
        ZONDER_TOESTEMMING = "zonder-toestemming", "zonder toestemming, nodig voor het onderzoek (Wmo 5.2.6)"

    dossier = CompositeKey(Dossier, related_name="informatievragen")
    aan = models.CharField(max_length=200)
    afgeschermd = models.BooleanField(default=False)
    identiteit = models.UUIDField(null=True)
    vraag = models.TextField()
    grond = models.CharField(max_length=20, choices=Grond)
    betrokkene_weet_het = models.BooleanField(null=True)
    gevraagd_op = models.DateTimeField()
    beantwoord_op = models.DateTimeField(null=True)
    uitkomst = models.CharField(max_length=20, blank=True)

    class Meta:
        verbose_name_plural = "informatievragen"
        ordering = ["gevraagd_op"]
