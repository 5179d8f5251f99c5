"""That a melder was told something: about which melding, how much, by whom. The words lie in the vault."""

from django.db import models

from zicht.dossier.models import Dossier
from zicht.foundation.tabel import CompositeKey, OrganisatieTabel
from zicht.protocol.informeren import PLICHTEN
from zicht.protocol.partijen import Ontvanger
from zicht.stations.melding.models import Melding

#: Whatever is owed to who reported, also what is told along with the decision.
AAN_MELDER = sorted(code for code, plicht in PLICHTEN.items() if plicht.ontvanger is Ontvanger.MELDER)


class Maat(models.TextChoices):
    """How much a melder hears: the least that serves (Q21; the amount depends on the situation, seed 000)."""

    KORT = "kort", "Kort"
    GEWOON = "gewoon", "Gewoon"
    UITGEBREID = "uitgebreid", "Uitgebreid"


class Terugkoppeling(OrganisatieTabel):
    """One talk or letter. `tekst` is an id in the vault, where what was said lies locked."""

    dossier = CompositeKey(Dossier, related_name="terugkoppelingen")
    melding = CompositeKey(Melding, related_name="terugkoppelingen")
    plicht = models.CharField(max_length=40, choices=[(code, code) for code in AAN_MELDER])
    maat = models.CharField(max_length=10, choices=Maat)
    tekst = models.UUIDField()
    op = models.DateTimeField()
    vastgelegd_op = models.DateTimeField()
    door = models.ForeignKey("accounts.Medewerker", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "terugkoppelingen"
        ordering = ["op", "id"]
