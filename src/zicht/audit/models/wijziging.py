"""History: every change of every row, written by the database itself."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.foundation.tabel import VanOrganisatie


class Soort(models.TextChoices):
    TOEGEVOEGD = "I", "toegevoegd"
    GEWIJZIGD = "U", "gewijzigd"
    VERWIJDERD = "D", "verwijderd"


class Regel(VanOrganisatie):
    """Who changed which columns of which row, when and why. `dossier_id` when the row is of a dossier."""

    id = models.BigAutoField(primary_key=True)
    dossier_id = models.UUIDField(null=True)
    tabel = models.CharField(max_length=63)
    rij = models.CharField(max_length=63)
    soort = models.CharField(max_length=1, choices=Soort)
    kolommen = ArrayField(models.CharField(max_length=63))
    door = models.UUIDField(null=True)
    actor = models.CharField(max_length=120)
    reden = models.CharField(max_length=500)
    op = models.DateTimeField()

    class Meta:
        abstract = True


class Wijziging(Regel):
    """A change with what was there before and after. Erasure takes `inhoud` and `zout` and leaves the digest.

    No process can write here: a trigger of the owner does. Of a dossier's rows only those of the open dossier are seen.
    """

    inhoud = models.JSONField(null=True)
    zout = models.BinaryField(null=True)
    digest = models.BinaryField()
    schakel = models.BigIntegerField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["organisatie", "dossier_id", "id"], name="wijziging_dossier"),
            models.Index(fields=["organisatie", "tabel", "rij"], name="wijziging_rij"),
            models.Index(fields=["organisatie", "id"], condition=models.Q(schakel=None), name="wijziging_ongeketend"),
        ]


class Wijzigingskop(Regel):
    """The same lines without what changed: that something happened, visible to the whole organisation."""

    class Meta:
        managed = False
        db_table = "audit_wijzigingskop"
