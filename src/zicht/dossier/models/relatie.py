"""What people are to one another, and who decides for a child."""

from django.db import models
from django.db.models import F, Q

from zicht.dossier.models.dossier import Dossier
from zicht.dossier.models.persoon import Persoon
from zicht.foundation.tabel import CompositeKey, OrganisatieTabel


class Relatie(OrganisatieTabel):
    """From one person to another, read as "`van` is the `soort` `naar`"; violence runs the same way."""

    class Soort(models.TextChoices):
        PARTNER = "partner", "partner van"
        EX_PARTNER = "ex-partner", "ex-partner van"
        OUDER = "ouder", "ouder van"
        STIEFOUDER = "stiefouder", "stiefouder van"
        VERZORGER = "verzorger", "verzorger van"
        GROOTOUDER = "grootouder", "grootouder van"
        BROER_ZUS = "broer-zus", "broer of zus van"
        FAMILIE = "familie", "familie van"
        BEKENDE = "bekende", "bekende van"

    class Geweld(models.TextChoices):
        NIET_BEKEND = "", "geen bekend"
        VERMOED = "vermoed", "vermoed"
        VASTGESTELD = "vastgesteld", "vastgesteld"
        WEERLEGD = "weerlegd", "weerlegd"

    dossier = CompositeKey(Dossier, related_name="relaties")
    van = CompositeKey(Persoon, related_name="relaties")
    naar = CompositeKey(Persoon, related_name="relaties_naar")
    soort = models.CharField(max_length=12, choices=Soort)
    naar_afhankelijk = models.BooleanField(null=True)
    geweld = models.CharField(max_length=12, choices=Geweld, blank=True)
    vastgelegd_op = models.DateTimeField()
    versie = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["van", "naar", "soort"], name="relatie_een_keer"),
            models.CheckConstraint(condition=~Q(van=F("naar")), name="relatie_met_een_ander"),
        ]


class Gezag(OrganisatieTabel):
    """Who has gezag over a child, as known on a day from a source. *Unknown* is a finding too."""

    class Soort(models.TextChoices):
        GEZAMENLIJK = "gezamenlijk", "gezamenlijk gezag"
        EENHOOFDIG = "eenhoofdig", "eenhoofdig gezag"
        VOOGDIJ_PERSOON = "voogdij-persoon", "voogdij van een persoon"
        VOOGDIJ_INSTELLING = "voogdij-instelling", "voogdij van een instelling"
        ONDERTOEZICHTSTELLING = "ondertoezichtstelling", "gezag met ondertoezichtstelling"
        GEEN = "geen", "niemand"
        ONBEKEND = "onbekend", "onbekend"

    dossier = CompositeKey(Dossier, related_name="gezag")
    kind = CompositeKey(Persoon, related_name="gezag")
    houder = CompositeKey(Persoon, null=True, related_name="gezag_over")
    instelling = models.CharField(max_length=120, blank=True)
    soort = models.CharField(max_length=22, choices=Soort)
    vanaf = models.DateField(null=True)
    tot = models.DateField(null=True)
    bron = models.CharField(max_length=200)
    bron_op = models.DateField()
    vastgelegd_op = models.DateTimeField()

    class Meta:
        verbose_name_plural = "gezag"
        constraints = [
            models.CheckConstraint(condition=Q(houder=None) | ~Q(kind=F("houder")), name="gezag_over_een_ander"),
            models.CheckConstraint(condition=~Q(bron=""), name="gezag_met_bron"),
        ]
