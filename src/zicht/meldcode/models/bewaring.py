"""How long a file is kept: the organisation's own rule, longer for a reason, erased by a job, on request before that."""

from django.db import models
from django.db.models import Q

from zicht.foundation.tabel import CompositeKey, OrganisatieTabel
from zicht.meldcode.models.ruggengraat import Meldcodedossier


class Wisverzoek(OrganisatieTabel):
    """Somebody whom a file is about asks to erase it. Who writes it down does not decide alone."""

    class Besluit(models.TextChoices):
        INGEWILLIGD = "ingewilligd", "ingewilligd"
        GEWEIGERD = "geweigerd", "geweigerd"

    dossier = CompositeKey(Meldcodedossier, related_name="wisverzoeken")
    verzoeker = models.CharField(max_length=120)
    verzocht_op = models.DateField()
    tekst = models.TextField(blank=True)
    vastgelegd_op = models.DateTimeField()
    door = models.ForeignKey("accounts.Medewerker", on_delete=models.PROTECT, related_name="+")
    besluit = models.CharField(max_length=11, choices=Besluit, blank=True)
    motivering = models.TextField(blank=True)
    besloten_op = models.DateTimeField(null=True)
    besloten_door = models.ForeignKey("accounts.Medewerker", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "wisverzoeken"
        ordering = ["vastgelegd_op", "id"]
        constraints = [
            models.UniqueConstraint(fields=["dossier"], condition=Q(besluit=""), name="een_wisverzoek_tegelijk"),
            models.CheckConstraint(
                condition=Q(besluit="", besloten_op=None, besloten_door=None)
                | (~Q(besluit="") & Q(besloten_op__isnull=False, besloten_door__isnull=False)),
                name="wisbesluit_heel",
            ),
        ]

    def __str__(self) -> str:
        return f"wisverzoek {self.id}"


class Wissing(OrganisatieTabel):
    """The proof that a file was erased: its number, when, and on which ground. It names nobody."""

    class Grond(models.TextChoices):
        TERMIJN = "termijn", "de bewaartermijn was voorbij"
        VERZOEK = "verzoek", "op verzoek van een betrokkene"

    nummer = models.CharField(max_length=40)
    grond = models.CharField(max_length=8, choices=Grond)
    rijen = models.PositiveIntegerField()
    gewist_op = models.DateTimeField()

    class Meta:
        verbose_name_plural = "wissingen"
        ordering = ["-gewist_op", "id"]
