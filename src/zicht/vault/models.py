"""The one table of the vault that Django knows; the rest stands behind functions of the database."""

from django.db import models


class Tempo(models.Model):
    """How many tries one place has left for one thing. The place is a token; a row that is full again is thrown away."""

    teken = models.CharField(max_length=32, primary_key=True)
    tegoed = models.FloatField()
    op = models.DateTimeField()

    class Meta:
        verbose_name_plural = "tempo"
