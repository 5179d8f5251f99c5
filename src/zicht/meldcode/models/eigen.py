"""The organisation's own meldcode: who is who in it, which framework it weighs with, and that it is established, used, known."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from zicht.contact.begrippen import Sector
from zicht.foundation.tabel import CompositeKey, OrganisatieTabel
from zicht.protocol.doorloop.woorden import VOLGORDE, Stap

#: Years after closing where the organisation says nothing else (Jeugdwet 7.3.8, WGBO).
BEWAARJAREN = 20


def the_five_in_order() -> list[str]:
    return [stap.value for stap in VOLGORDE]


class EigenMeldcode(OrganisatieTabel):
    """A version; the one with the highest number counts. A version is never changed: there comes a next one."""

    versie = models.PositiveIntegerField()
    sector = models.CharField(max_length=20, choices=Sector)
    beroep = models.CharField(max_length=80, blank=True)
    volgorde = ArrayField(models.CharField(max_length=10), default=the_five_in_order)
    namen = models.JSONField(default=dict)
    aanwijzingen = models.JSONField(default=dict)
    dagen = models.JSONField(default=dict)
    eindverantwoordelijke = models.ForeignKey(
        "accounts.Medewerker", null=True, on_delete=models.PROTECT, related_name="+"
    )
    vervanger = models.ForeignKey("accounts.Medewerker", null=True, on_delete=models.PROTECT, related_name="+")
    kindcheck = models.BooleanField(default=False)
    kader = models.CharField(max_length=120, blank=True)
    kader_versie = models.CharField(max_length=40, blank=True)
    vastgesteld_op = models.DateField(null=True)
    vastgesteld_door = models.CharField(max_length=120, blank=True)
    bewaarjaren = models.PositiveSmallIntegerField(default=BEWAARJAREN)
    vastgelegd_op = models.DateTimeField()
    door = models.ForeignKey("accounts.Medewerker", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "eigen meldcodes"
        ordering = ["-versie"]
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "versie"], name="eigen_meldcode_versie_een_keer"),
            models.CheckConstraint(
                condition=Q(volgorde__contains=the_five_in_order(), volgorde__len=len(Stap)),
                name="minstens_de_vijf_stappen",
            ),
        ]

    def __str__(self) -> str:
        return f"meldcode versie {self.versie}"

    @property
    def kader_in_woorden(self) -> str:
        return ", ".join(filter(None, (self.kader, self.kader_versie)))


class Kennisname(OrganisatieTabel):
    """A colleague who said: I have read this version."""

    meldcode = CompositeKey(EigenMeldcode, related_name="gelezen")
    medewerker = models.ForeignKey("accounts.Medewerker", on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField()

    class Meta:
        verbose_name_plural = "kennisnames"
        constraints = [
            models.UniqueConstraint(fields=["meldcode", "medewerker"], name="kennisname_een_keer_per_versie")
        ]
