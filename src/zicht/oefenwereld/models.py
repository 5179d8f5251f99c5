"""How far the practice region is filled: for the banner, and so that it is filled once."""

from django.db import models


class Voortgang(models.Model):
    """One row per Veilig Thuis organisation with a practice region."""

    organisatie = models.OneToOneField(
        "organisaties.Organisatie", primary_key=True, on_delete=models.PROTECT, related_name="+"
    )
    huishoudens = models.PositiveIntegerField()
    gereed = models.PositiveIntegerField(default=0)
    klaar_op = models.DateTimeField(null=True)

    class Meta:
        verbose_name_plural = "voortgang"
