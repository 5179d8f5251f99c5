"""That a contact was written down as something it was not: what it was called, what it is, and why."""

from django.db import models

from zicht.contact.begrippen import Uitkomst
from zicht.foundation.tabel import CompositeKey, OrganisatieTabel


class Herindeling(OrganisatieTabel):
    """One change of what came out of a contact. `naar` melding says that it must still be received; `naar` empty that its
    melding was withdrawn and nobody chose yet what it was instead."""

    contact = CompositeKey("contact.Contact", related_name="herindelingen")
    van = models.CharField(max_length=20, choices=Uitkomst)
    naar = models.CharField(max_length=20, choices=Uitkomst, blank=True)
    reden = models.TextField()
    vastgelegd_op = models.DateTimeField()
    door = models.ForeignKey("accounts.Medewerker", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "herindelingen"
        ordering = ["vastgelegd_op", "id"]
