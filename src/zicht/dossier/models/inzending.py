"""That a form was sent: pressing twice, or a network that tries again, is one submit."""

from django.db import models

from zicht.dossier.models.dossier import Dossier
from zicht.foundation.tabel import CompositeKey, OrganisatieTabel


class Inzending(OrganisatieTabel):
    """Its id is the key the page was made with; `afdruk` tells whether it is the same form again, without the text."""

    medewerker = models.ForeignKey("accounts.Medewerker", on_delete=models.PROTECT, related_name="+")
    dossier = CompositeKey(Dossier, null=True, related_name="+")
    formulier = models.CharField(max_length=120)
    afdruk = models.BinaryField()
    op = models.DateTimeField()

    class Meta:
        verbose_name_plural = "inzendingen"
