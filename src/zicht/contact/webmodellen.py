"""A question for advice from the public door, and what is written about it both ways; nothing here holds a family."""

from django.db import models
from django.db.models import Q

from zicht.foundation.tabel import CompositeKey, OrganisatieTabel


class Webwijze(models.TextChoices):
    TERUGBELLEN = "terugbellen", "Bel mij terug"
    CODE = "code", "Antwoord met mijn code"


class Webvraag(OrganisatieTabel):
    """Found by the token of its receipt code. `adviesvrager` is an id in the vault: whom to call, and how to do so safely."""

    teken = models.CharField(max_length=32)
    wijze = models.CharField(max_length=11, choices=Webwijze)
    gemeente = models.ForeignKey("organisaties.Gemeente", on_delete=models.PROTECT, related_name="+")
    jong = models.BooleanField()
    adviesvrager = models.UUIDField(null=True)
    gevraagd_op = models.DateTimeField()
    afgehandeld_op = models.DateTimeField(null=True)

    class Meta:
        verbose_name_plural = "webvragen"
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "teken"], name="vraagcode_een_keer"),
            models.CheckConstraint(
                condition=~Q(wijze=Webwijze.TERUGBELLEN) | Q(adviesvrager__isnull=False), name="terugbellen_met_nummer"
            ),
        ]


class Webbericht(OrganisatieTabel):
    """Screened before it is kept: no name, number, date or address of anybody it is about."""

    vraag = CompositeKey(Webvraag, related_name="berichten")
    van_vrager = models.BooleanField()
    tekst = models.TextField()
    op = models.DateTimeField()
    door = models.ForeignKey("accounts.Medewerker", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "webberichten"
        ordering = ["op", "id"]
