"""A file that belongs to a dossier: a line that says that it is there, what it is called, and its pieces.

The line holds ids, codes, numbers and times. What it is called and its pieces are content: locked, and seen only while the
dossier is open. The key of the pieces lies in the vault, so that no file opens without a line in the log, and a file whose
key was erased there is gone, also out of the copies of the database.
"""

from django.db import models

from zicht.bijlagen.soorten import Soort
from zicht.dossier.models import Dossier
from zicht.foundation.tabel import CompositeKey, OrganisatieTabel
from zicht.vault.veld import Versleuteld


class Herkomst(models.TextChoices):
    """From whom it came. What a melder gave never leaves as a copy: it would say who they are."""

    MELDER = "melder", "Van de melder"
    GEZIN = "gezin", "Van iemand uit het gezin"
    VEILIG_THUIS = "veilig-thuis", "Van Veilig Thuis zelf"
    ANDER = "ander", "Van een ander, zoals school of hulpverlener"


def numbered_with(herkomst: Herkomst) -> list[Herkomst]:
    """What is counted in one row: what a melder sent by itself, so that no number that goes out tells of it."""
    apart = herkomst is Herkomst.MELDER
    return [one for one in Herkomst if (one is Herkomst.MELDER) == apart]


class Toestand(models.TextChoices):
    WACHT = "wacht", "wacht op controle"
    SCHOON = "schoon", "schoon"
    BESMET = "besmet", "besmet"


class Bijlage(OrganisatieTabel):
    """`nummer` counts per dossier, and apart for what a melder sent (`numbered_with`)."""

    dossier = CompositeKey(Dossier, related_name="bijlagen")
    melding = models.UUIDField(null=True)
    herkomst = models.CharField(max_length=12, choices=Herkomst)
    nummer = models.PositiveSmallIntegerField()
    soort = models.CharField(max_length=5, choices=Soort)
    omvang = models.PositiveIntegerField()
    sleutel = models.UUIDField()
    inhoud_teken = models.BinaryField()
    op = models.DateTimeField()
    door = models.ForeignKey("accounts.Medewerker", null=True, on_delete=models.PROTECT, related_name="+")
    toestand = models.CharField(max_length=6, choices=Toestand, default=Toestand.WACHT)
    gecontroleerd_op = models.DateTimeField(null=True)
    bekeken_op = models.DateTimeField(null=True)
    gewist_op = models.DateTimeField(null=True)

    class Meta:
        verbose_name_plural = "bijlagen"
        ordering = ["op", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisatie", "dossier", "melding", "herkomst", "inhoud_teken"],
                condition=models.Q(gewist_op=None),
                nulls_distinct=False,
                name="bijlage_een_keer",
            ),
            models.UniqueConstraint(
                fields=["organisatie", "dossier", "herkomst", "nummer"], name="bijlagenummer_een_keer"
            ),
        ]
        indexes = [
            models.Index(fields=["organisatie", "op"], condition=models.Q(toestand="wacht"), name="bijlage_wacht"),
        ]

    @property
    def van_melder(self) -> bool:
        return self.herkomst == Herkomst.MELDER

    @property
    def bestandsnaam(self) -> str:
        """What it is called where it is saved: nothing of what is in it, and nobody's name."""
        begin = "melder" if self.van_melder else "bijlage"
        return f"{begin}-{self.nummer}.{Soort(self.soort).achtervoegsel}"


class Opschrift(OrganisatieTabel):
    """What it is: the words of the desk, or what the file was called by who sent it."""

    dossier = CompositeKey(Dossier, related_name="opschriften")
    bijlage = CompositeKey(Bijlage, related_name="opschriften")
    tekst_versleuteld = models.BinaryField(null=True)
    tekst = Versleuteld("tekst_versleuteld")

    class Meta:
        verbose_name_plural = "opschriften"


class Stuk(OrganisatieTabel):
    """One piece, locked with the key of its file and bound to its place in it."""

    dossier = CompositeKey(Dossier, related_name="stukken")
    bijlage = CompositeKey(Bijlage, related_name="stukken")
    volgnummer = models.PositiveSmallIntegerField()
    inhoud = models.BinaryField()

    class Meta:
        verbose_name_plural = "stukken"
        ordering = ["volgnummer"]
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "bijlage", "volgnummer"], name="stuk_een_keer"),
        ]


class Uitgave(OrganisatieTabel):
    """That a clean copy was made to give away: for whom, by whom, when."""

    class Voor(models.TextChoices):
        GEZIN = "gezin", "Iemand uit het gezin, of hun advocaat"
        RAAD = "raad", "De Raad voor de Kinderbescherming of het jeugdbeschermingsplein"
        POLITIE = "politie", "Politie of OM"
        HULP = "hulp", "Een hulpverlener of andere organisatie"

    dossier = CompositeKey(Dossier, related_name="uitgaven")
    bijlage = CompositeKey(Bijlage, related_name="uitgaven")
    voor = models.CharField(max_length=7, choices=Voor)
    op = models.DateTimeField()
    door = models.ForeignKey("accounts.Medewerker", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "uitgaven"
        ordering = ["op", "id"]
