"""Search without reading: equal things have equal tokens."""

from django.db import models

from zicht.dossier.models.dossier import Dossier
from zicht.dossier.models.persoon import Persoon
from zicht.foundation.tabel import CompositeKey, OrganisatieTabel


class Zoekteken(OrganisatieTabel):
    """A keyed token (`dossier.zoeken`) of something a dossier is found by. Equality only: LIKE would be slow under
    row-level security, and would need the names in the clear."""

    class Soort(models.TextChoices):
        BSN = "bsn", "burgerservicenummer"
        NAAM_GEBOORTE = "naam-geboorte", "achternaam met geboortedatum"
        NAAM_JAAR = "naam-jaar", "achternaam met geboortejaar"
        NAAM = "naam", "achternaam"
        ADRES = "adres", "postcode en huisnummer"
        TELEFOON = "telefoon", "telefoonnummer"
        NUMMER = "nummer", "nummer van dossier of melding"

    dossier = CompositeKey(Dossier, related_name="zoektekens")
    persoon = CompositeKey(Persoon, null=True, related_name="zoektekens")
    soort = models.CharField(max_length=14, choices=Soort)
    teken = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "persoon", "soort", "teken"], nulls_distinct=False, name="zoekteken_een_keer"
            )
        ]
        indexes = [models.Index(fields=["organisatie", "soort", "teken"], name="zoekteken_gelijk")]
