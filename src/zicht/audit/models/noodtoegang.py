"""Break-glass: somebody opened what was not theirs, with a reason and an end."""

from django.db import models
from django.db.models import F, Q

from zicht.foundation.tabel import OrganisatieTabel


class Noodtoegang(OrganisatieTabel):
    """Begun from a list or a search (`dossier.openen.begin_noodtoegang`), never from a refused page."""

    medewerker = models.ForeignKey("accounts.Medewerker", on_delete=models.PROTECT, related_name="+")
    dossier_id = models.UUIDField()
    reden = models.CharField(max_length=500)
    van = models.DateTimeField()
    tot = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(tot__gte=F("van")), name="noodtoegang_eindigt_na_begin")]
        indexes = [models.Index(fields=["organisatie", "medewerker", "dossier_id"], name="noodtoegang_van_wie")]
