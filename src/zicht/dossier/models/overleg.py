"""An overleg (MDO): who was asked, about which decision. What was said stands in fragments."""

from django.db import models

from zicht.dossier.models.dossier import Dossier
from zicht.foundation.tabel import CompositeKey, OrganisatieTabel
from zicht.protocol.begrippen import Overlegonderwerp


class Overleg(OrganisatieTabel):
    """Ids, codes and times only, so that who is asked sees it in a list before opening the dossier."""

    dossier = CompositeKey(Dossier, related_name="overleggen")
    onderwerp = models.CharField(
        max_length=30, choices=[(onderwerp.value, onderwerp.value) for onderwerp in Overlegonderwerp]
    )
    op = models.DateTimeField()
    telefonisch = models.BooleanField(default=False)
    medisch = models.BooleanField(default=False)
    afgerond_op = models.DateTimeField(null=True)
    versie = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name_plural = "overleggen"


class Overlegdeelnemer(OrganisatieTabel):
    """Somebody asked into an overleg: from then until `tot`, or until the dossier closes, the dossier opens for them.

    From outside only the kind of party (`partij`) is kept here; their name stands in the report.
    """

    dossier = CompositeKey(Dossier, related_name="overlegdeelnemers")
    overleg = CompositeKey(Overleg, related_name="deelnemers")
    medewerker = models.ForeignKey("accounts.Medewerker", null=True, on_delete=models.PROTECT, related_name="+")
    rol = models.CharField(max_length=30, blank=True)
    partij = models.CharField(max_length=40, blank=True)
    gevraagd_op = models.DateTimeField()
    aanwezig = models.BooleanField(null=True)
    tot = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["overleg", "medewerker"], name="deelnemer_een_keer_per_overleg"),
            models.CheckConstraint(
                condition=models.Q(medewerker__isnull=False) | ~models.Q(partij=""), name="deelnemer_is_iemand"
            ),
        ]
        indexes = [models.Index(fields=["organisatie", "medewerker", "dossier"], name="deelnemer_van_wie")]
