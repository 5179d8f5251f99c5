"""What people read: pieces of text, each said by somebody about somebody."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.dossier.models.dossier import Dossier
from zicht.dossier.models.journaal import Gebeurtenis
from zicht.foundation.tabel import CompositeKey, OrganisatieTabel


class Lezer(models.TextChoices):
    """For whom a fragment is readable beside the workers on the dossier."""

    BETROKKENEN = "betrokkenen", "de betrokkenen over wie het gaat"
    OVERDRACHTSPARTIJ = "overdrachtspartij", "de overdrachtspartij"
    MELDER = "melder", "de melder"
    RAAD = "raad", "de Raad voor de Kinderbescherming"


class Fragment(OrganisatieTabel):
    """One piece of text. It is never edited: a correction is a new fragment that replaces (`vervangt`) it.

    `over_wie` holds ids of persons in this dossier, empty for the household. Two corrections of the same fragment cannot
    both stand: the second is refused and shown beside the first (`fragmenten.replace`).
    """

    class Soort(models.TextChoices):
        FEIT = "feit", "feit"
        WAARNEMING = "waarneming", "waarneming"
        OORDEEL = "oordeel", "oordeel"
        BESLUIT = "besluit", "besluit"

    dossier = CompositeKey(Dossier, related_name="fragmenten")
    soort = models.CharField(max_length=10, choices=Soort)
    tekst = models.TextField()
    over_wie = ArrayField(models.UUIDField(), default=list, blank=True)
    bron = models.CharField(max_length=200, blank=True)
    bron_afgeschermd = models.BooleanField(default=False)
    leesbaar_voor = ArrayField(models.CharField(max_length=20, choices=Lezer), default=list, blank=True)
    station = models.CharField(max_length=40)
    onderdeel = models.CharField(max_length=60, blank=True)
    ref = models.CharField(max_length=80, blank=True)
    gebeurtenis = CompositeKey(Gebeurtenis, null=True, related_name="fragmenten")
    op = models.DateTimeField()
    vastgelegd_op = models.DateTimeField()
    door = models.ForeignKey("accounts.Medewerker", null=True, on_delete=models.PROTECT, related_name="+")
    vervangt = CompositeKey("self", null=True, related_name="vervangen_door")

    class Meta:
        verbose_name_plural = "fragmenten"
        ordering = ["vastgelegd_op", "id"]
        constraints = [models.UniqueConstraint(fields=["vervangt"], name="fragment_een_keer_vervangen")]
