"""What runs in a dossier, as the journaal last left it: made from the facts, so lists need not replay them."""

from datetime import datetime
from typing import Any, Self

from django.db import models
from django.db.models import Case, Q, When

from zicht.dossier.models.dossier import Dossier
from zicht.dossier.models.persoon import Persoon
from zicht.foundation.tabel import CompositeKey, OrganisatieTabel


class TrajectQuerySet(models.QuerySet["Traject"]):
    def running(self) -> Self:
        return self.filter(afgerond_op=None)


class Traject(OrganisatieTabel):
    """One of the things that run side by side: a melding, the dienst, an overdracht, monitoring, a duty to inform.

    `ref` is the id of what runs; `kijken_op` when somebody must look at it again; `stap` what is done next, as a code of
    `protocol.vervolgstap`, about whom or what (`stap_over`).
    """

    dossier = CompositeKey(Dossier, related_name="trajecten")
    soort = models.CharField(max_length=40)
    ref = models.CharField(max_length=80, blank=True)
    station = models.CharField(max_length=40)
    stap = models.CharField(max_length=40, blank=True)
    stap_over = models.CharField(max_length=80, blank=True)
    sinds = models.DateTimeField()
    uiterlijk = models.DateTimeField(null=True)
    kijken_op = models.DateTimeField(null=True)
    afgerond_op = models.DateTimeField(null=True)

    objects = TrajectQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "trajecten"
        constraints = [models.UniqueConstraint(fields=["dossier", "soort", "ref"], name="traject_een_keer")]
        indexes = [
            models.Index(fields=["organisatie", "soort"], condition=Q(afgerond_op=None), name="traject_lopend_soort"),
        ]


class ZichtStandQuerySet(models.QuerySet["ZichtStand"]):
    def held_at(self, moment: datetime) -> Any:
        """With `houder` and `houder_ref`, at a moment not before `sinds`: the planned switch comes by itself."""
        passed = Q(daarna_vanaf__lte=moment)
        return self.annotate(
            houder=Case(When(passed, then="daarna"), default="bij"),
            houder_ref=Case(When(passed, then="daarna_ref"), default="bij_ref"),
        )


class ZichtStand(OrganisatieTabel):
    """With whom zicht on one person lies now, and with whom by itself from a moment that is already known.

    The switch is stored because no fact happens at 00:00 of the 6th working day.
    """

    dossier = CompositeKey(Dossier, related_name="zichtstanden")
    persoon = CompositeKey(Persoon, related_name="zichtstanden")
    bij = models.CharField(max_length=40)
    bij_ref = models.CharField(max_length=80, blank=True)
    sinds = models.DateTimeField()
    grond = models.CharField(max_length=40)
    daarna = models.CharField(max_length=40, blank=True)
    daarna_ref = models.CharField(max_length=80, blank=True)
    daarna_vanaf = models.DateTimeField(null=True)
    daarna_grond = models.CharField(max_length=40, blank=True)

    objects = ZichtStandQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "zichtstanden"
        constraints = [
            models.UniqueConstraint(fields=["dossier", "persoon"], name="een_zichtstand_per_persoon"),
            models.CheckConstraint(
                condition=Q(daarna="", daarna_vanaf=None) | (~Q(daarna="") & Q(daarna_vanaf__isnull=False)),
                name="daarna_met_moment",
            ),
        ]
        indexes = [models.Index(fields=["organisatie", "daarna_vanaf"], name="zicht_gaat_over")]
