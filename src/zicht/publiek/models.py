"""What the public door keeps: of which organisation a receipt code is, and that a form was sent."""

from django.db import models

from zicht.foundation.tabel import OrganisatieTabel


class Codesoort(models.TextChoices):
    MELDING = "melding", "melding"
    VRAAG = "vraag", "vraag om advies"


class Ontvangstteken(models.Model):
    """Where a receipt code leads. The token says nothing; the rest stands behind the walls of that organisation."""

    teken = models.CharField(max_length=32, primary_key=True)
    organisatie = models.ForeignKey("organisaties.Organisatie", on_delete=models.PROTECT, related_name="+")
    soort = models.CharField(max_length=10, choices=Codesoort)

    class Meta:
        verbose_name_plural = "ontvangsttekens"


class Inzending(OrganisatieTabel):
    """That a public form was sent: its id is the key of the tab, `afdruk` tells whether it is the same form again."""

    formulier = models.CharField(max_length=40)
    afdruk = models.BinaryField()
    op = models.DateTimeField()

    class Meta:
        verbose_name_plural = "inzendingen"
