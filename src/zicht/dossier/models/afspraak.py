"""What was agreed, demanded and tried with the people in a dossier."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.dossier.models.dossier import Dossier
from zicht.dossier.models.persoon import Persoon
from zicht.foundation.tabel import CompositeKey, OrganisatieTabel
from zicht.protocol.begrippen import Spreekuitkomst


class Voorwaarde(OrganisatieTabel):
    """A veiligheidsvoorwaarde: what must be met, by whom, when, and who sees to it."""

    dossier = CompositeKey(Dossier, related_name="voorwaarden")
    tekst = models.TextField()
    voor = ArrayField(models.UUIDField(), default=list)
    uiterlijk = models.DateField(null=True)
    hoe_gezien = models.CharField(max_length=300, blank=True)
    wie_kijkt = models.CharField(max_length=200, blank=True)
    vastgesteld_op = models.DateTimeField()
    vervallen_op = models.DateTimeField(null=True)
    versie = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name_plural = "voorwaarden"


class Afspraak(OrganisatieTabel):
    """An agreement with somebody: a person of the dossier, a professional, a party. `ref`: the overdracht it belongs to."""

    dossier = CompositeKey(Dossier, related_name="afspraken")
    persoon = CompositeKey(Persoon, null=True, related_name="afspraken")
    met = models.CharField(max_length=200, blank=True)
    tekst = models.TextField()
    station = models.CharField(max_length=40)
    ref = models.CharField(max_length=80, blank=True)
    op = models.DateTimeField()
    uiterlijk = models.DateField(null=True)
    nagekomen_op = models.DateTimeField(null=True)
    vastgelegd_op = models.DateTimeField()
    versie = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name_plural = "afspraken"


class Contactpoging(OrganisatieTabel):
    """One try to reach or speak somebody, also when it failed; then with the day of the next try."""

    class Wijze(models.TextChoices):
        TELEFOON = "telefoon", "telefoon"
        HUISBEZOEK = "huisbezoek", "huisbezoek"
        KANTOOR = "kantoor", "gesprek op kantoor"
        ELDERS = "elders", "gesprek elders"
        BRIEF = "brief", "brief"
        BERICHT = "bericht", "bericht"

    class Uitkomst(models.TextChoices):
        """The first three are answers of the protocol; after the others somebody tries again."""

        GESPROKEN = Spreekuitkomst.GESPROKEN.value, "gesproken"
        GEZIEN = Spreekuitkomst.GEZIEN.value, "gezien, niet gesproken"
        NIET_MOGELIJK = Spreekuitkomst.NIET_MOGELIJK.value, "een gesprek is niet mogelijk"
        GEEN_GEHOOR = "geen-gehoor", "geen gehoor"
        VOICEMAIL = "voicemail", "voicemail ingesproken"
        DEUR_DICHT = "deur-dicht", "de deur ging niet open"
        AFGEBROKEN = "afgebroken", "niet gekomen, of meteen weg"

    dossier = CompositeKey(Dossier, related_name="contactpogingen")
    persoon = CompositeKey(Persoon, null=True, related_name="contactpogingen")
    met = models.CharField(max_length=200, blank=True)
    wijze = models.CharField(max_length=10, choices=Wijze)
    uitkomst = models.CharField(max_length=13, choices=Uitkomst)
    opnieuw_op = models.DateField(null=True)
    alleen = models.BooleanField(null=True)
    opmerking = models.TextField(blank=True)
    station = models.CharField(max_length=40)
    op = models.DateTimeField()
    vastgelegd_op = models.DateTimeField()
    door = models.ForeignKey("accounts.Medewerker", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "contactpogingen"
