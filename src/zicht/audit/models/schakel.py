"""The chain over the logs: a line that is changed or taken away breaks it."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.foundation.tabel import VanOrganisatie


class Schakel(VanOrganisatie):
    """One link: the lines it holds together, and a digest over their digests and the link before it."""

    class Log(models.TextChoices):
        WIJZIGING = "wijziging", "geschiedenis"
        LEESREGEL = "leesregel", "leeslog"

    id = models.BigAutoField(primary_key=True)
    log = models.CharField(max_length=9, choices=Log)
    nummer = models.BigIntegerField()
    regels = ArrayField(models.BigIntegerField())
    digest = models.BinaryField()
    op = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisatie", "log", "nummer"], name="schakel_nummer_een_keer")]
