"""The readlog: one line for every look."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.foundation.tabel import VanOrganisatie


class Soort(models.TextChoices):
    OPENING = "opening", "dossier geopend"
    GEWEIGERD = "geweigerd", "opening geweigerd"
    TOEVOEGING = "toevoeging", "toegevoegd zonder te lezen"
    TAAK = "taak", "geopend door een taak"
    LIJST = "lijst", "lijst getoond"
    ZOEKEN = "zoeken", "gezocht"
    KLUIS = "kluis", "uit de kluis gehaald"
    BERICHT = "bericht", "bericht gelezen"
    NOODTOEGANG = "noodtoegang", "noodtoegang begonnen"


class Leesregel(VanOrganisatie):
    """Who looked at what, when and why: ids only. Written by functions of the owner, changed by nobody."""

    id = models.BigAutoField(primary_key=True)
    soort = models.CharField(max_length=12, choices=Soort)
    dossier_id = models.UUIDField(null=True)
    ids = ArrayField(models.UUIDField())
    door = models.UUIDField(null=True)
    aanstelling = models.UUIDField(null=True)
    actor = models.CharField(max_length=120)
    grond = models.CharField(max_length=40, blank=True)
    reden = models.CharField(max_length=500)
    op = models.DateTimeField()
    schakel = models.BigIntegerField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["organisatie", "dossier_id", "id"], name="leesregel_dossier"),
            models.Index(fields=["organisatie", "door", "id"], name="leesregel_door"),
            models.Index(fields=["organisatie", "id"], condition=models.Q(schakel=None), name="leesregel_ongeketend"),
        ]
