"""The one way between organisations: a frozen package from one to another. An answer is a package back."""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import F, Q

from zicht.foundation import context
from zicht.foundation.ids import new_id


class BerichtQuerySet(models.QuerySet["Bericht"]):
    def received(self) -> Self:
        return self.filter(naar_id=context.organisatie_id())

    def sent(self) -> Self:
        return self.filter(van_id=context.organisatie_id())

    def live_at(self, moment: datetime) -> Self:
        """Neither withdrawn nor expired."""
        return self.filter(Q(verval=None) | Q(verval__gt=moment), ingetrokken_op=None)

    def unanswered(self) -> Self:
        return self.filter(antwoorden=None)


class Bericht(models.Model):
    """The envelope, which both sides see. What is in it comes out through `berichten.read`, with a line in the log.

    `dossier_id` is the sender's dossier: an id that opens nothing elsewhere. Rows are made and withdrawn by functions of
    the database; nobody changes one.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    van = models.ForeignKey(
        "organisaties.Organisatie",
        on_delete=models.PROTECT,
        db_constraint=False,
        db_column="organisatie_id",
        related_name="+",
    )
    naar = models.ForeignKey(
        "organisaties.Organisatie", on_delete=models.PROTECT, db_constraint=False, related_name="+"
    )
    soort = models.CharField(max_length=40)
    dossier_id = models.UUIDField(null=True)
    antwoord_op = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, db_constraint=False, related_name="antwoorden"
    )
    door = models.UUIDField(null=True)
    verstuurd_op = models.DateTimeField()
    verval = models.DateTimeField(null=True)
    ingetrokken_op = models.DateTimeField(null=True)

    objects = BerichtQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "berichten"
        constraints = [models.CheckConstraint(condition=~Q(van=F("naar")), name="bericht_aan_een_ander")]
        indexes = [
            models.Index(fields=["naar", "verstuurd_op"], name="bericht_ontvangen"),
            models.Index(fields=["van", "verstuurd_op"], name="bericht_verstuurd"),
            models.Index(fields=["van", "dossier_id"], name="bericht_dossier"),
        ]

    def __str__(self) -> str:
        return f"{self.soort} {self.id}"

    def is_live(self, moment: datetime) -> bool:
        return self.ingetrokken_op is None and (self.verval is None or self.verval > moment)


class Pakket(models.Model):
    """What is in the envelope. No process reads or writes this table; functions of the owner do."""

    bericht = models.OneToOneField(Bericht, primary_key=True, on_delete=models.PROTECT, db_constraint=False)
    organisatie_id = models.UUIDField()
    naar_id = models.UUIDField()
    inhoud = models.JSONField(null=True)

    class Meta:
        verbose_name_plural = "pakketten"
