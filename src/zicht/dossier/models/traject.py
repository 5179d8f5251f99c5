"""What runs in a dossier, as the journaal last left it: made from the facts, so lists need not replay them."""

from datetime import datetime
from typing import Self
from uuid import UUID

from django.db import models
from django.db.models import Q

from zicht.dossier.models.dossier import Dossier
from zicht.dossier.models.persoon import Persoon
from zicht.foundation.tabel import CompositeKey, OrganisatieTabel


class TrajectQuerySet(models.QuerySet["Traject"]):
    def running(self) -> Self:
        return self.filter(afgerond_op=None)

    def of_team(self, team: UUID) -> Self:
        """What runs in the dossiers a team is at work on: both conditions, so that the archive is never walked."""
        return self.running().filter(dossier__team_id=team, dossier__klaar_op=None)

    def due_before(self, moment: datetime) -> Self:
        return self.running().filter(uiterlijk__lt=moment)


class Traject(OrganisatieTabel):
    """One of the things that run side by side: a melding, the dienst, an overdracht, monitoring, a duty to inform.

    `ref` is the id of what runs; `kijken_op` when somebody must look at it again.
    """

    dossier = CompositeKey(Dossier, related_name="trajecten")
    soort = models.CharField(max_length=40)
    ref = models.CharField(max_length=80, blank=True)
    station = models.CharField(max_length=40)
    sinds = models.DateTimeField()
    uiterlijk = models.DateTimeField(null=True)
    kijken_op = models.DateTimeField(null=True)
    afgerond_op = models.DateTimeField(null=True)

    objects = TrajectQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "trajecten"
        constraints = [models.UniqueConstraint(fields=["dossier", "soort", "ref"], name="traject_een_keer")]
        indexes = [
            models.Index(fields=["organisatie", "uiterlijk"], condition=Q(afgerond_op=None), name="traject_uiterlijk"),
            models.Index(fields=["organisatie", "kijken_op"], condition=Q(afgerond_op=None), name="traject_kijken"),
            models.Index(fields=["organisatie", "station"], condition=Q(afgerond_op=None), name="traject_station"),
        ]


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
