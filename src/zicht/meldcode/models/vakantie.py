"""The days on which an organisation is closed and nobody there sees the people a file is about."""

from datetime import date, timedelta
from typing import Self

from django.db import models
from django.db.models import F, Q

from zicht.foundation.tabel import OrganisatieTabel

#: How long before a holiday every running file asks who watches.
VOORAF = timedelta(days=14)


class VakantieQuerySet(models.QuerySet["Vakantie"]):
    def counting(self) -> Self:
        return self.filter(ingetrokken_op=None)

    def asked_on(self, vandaag: date) -> Self:
        """Those that begin soon, or run."""
        return self.counting().filter(van__lte=vandaag + VOORAF, tot__gte=vandaag)


class Vakantie(OrganisatieTabel):
    """From its first to its last day; withdrawn, it asks nothing any more."""

    naam = models.CharField(max_length=60)
    van = models.DateField()
    tot = models.DateField()
    vastgelegd_op = models.DateTimeField()
    door = models.ForeignKey("accounts.Medewerker", on_delete=models.PROTECT, related_name="+")
    ingetrokken_op = models.DateTimeField(null=True)

    objects = VakantieQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "vakanties"
        ordering = ["van", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(van__lte=F("tot")), name="vakantie_van_voor_tot"),
            models.UniqueConstraint(
                fields=["organisatie", "van", "tot"], condition=Q(ingetrokken_op=None), name="vakantie_een_keer"
            ),
        ]

    def __str__(self) -> str:
        return self.naam
