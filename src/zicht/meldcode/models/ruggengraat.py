"""One walk of the meldcode as a file: its number, who walks it, what happened in it and who else may come there."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from zicht.foundation.tabel import CompositeKey, OrganisatieTabel
from zicht.protocol.doorloop.woorden import Stap


class Toestand(models.TextChoices):
    """Where the file stands, as a list shows it."""

    LOOPT = "loopt", "loopt"
    TE_MELDEN = "te-melden", "besloten te melden, nog niet verstuurd"
    GEMELD = "gemeld", "gemeld"
    HULP = "hulp", "eigen hulp"
    GESTOPT = "gestopt", "gestopt"


class MeldcodedossierQuerySet(models.QuerySet["Meldcodedossier"]):
    def running(self) -> "MeldcodedossierQuerySet":
        return self.exclude(toestand=Toestand.GESTOPT)


class Meldcodedossier(OrganisatieTabel):
    """The file itself, without a name or a text. Who may not open it does not see that it is there.

    From `stap` on it is a mirror of what happened: `vastleggen.record` writes it, and replay makes it again. `bel_na`: the
    day until which Veilig Thuis promised to tell something; `kijk_op`: when an agreement must be looked at; `vakanties`: of
    which it is agreed who watches; `ontvangst`:
    the receipt of the last melding; `bewaren_tot`: kept longer than the rule, until this day; `eerst_gezien`: the
    day of the first signal, `besloten_op`: of the first two decisions. Only `te_wissen` is more
    than a mirror: it was decided that the file goes, and it counts until the walk goes on.
    """

    nummer = models.CharField(max_length=40)
    uitvoerder = models.ForeignKey("accounts.Medewerker", on_delete=models.PROTECT, related_name="+")
    begonnen_op = models.DateTimeField()
    stap = models.CharField(max_length=10, choices=[(stap.value, stap.value) for stap in Stap], blank=True)
    bewogen_op = models.DateTimeField()
    #: None: nothing was recorded since this is kept.
    staat_sinds = models.DateTimeField(null=True)
    toestand = models.CharField(max_length=10, choices=Toestand, default=Toestand.LOOPT)
    acuut = models.BooleanField(default=False)
    aan_te_vullen = models.BooleanField(default=False)
    bel_na = models.DateField(null=True)
    kijk_op = models.DateField(null=True)
    vakanties = ArrayField(models.UUIDField(), default=list)
    ontvangst = models.UUIDField(null=True)
    bewaren_tot = models.DateField(null=True)
    te_wissen = models.BooleanField(default=False)
    eerst_gezien = models.DateField(null=True)
    besloten_op = models.DateTimeField(null=True)
    gestopt_op = models.DateTimeField(null=True)

    objects = MeldcodedossierQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "meldcodedossiers"
        constraints = [models.UniqueConstraint(fields=["organisatie", "nummer"], name="meldcodenummer_een_keer")]

    def __str__(self) -> str:
        return self.nummer

    @property
    def stap_nummer(self) -> int:
        return [stap.value for stap in Stap].index(self.stap) + 1 if self.stap else 0


class Meldcodefeit(OrganisatieTabel):
    """One thing that happened, in order; ids, codes and times only."""

    dossier = CompositeKey(Meldcodedossier, related_name="feiten")
    volgnummer = models.PositiveIntegerField()
    soort = models.CharField(max_length=40)
    versie = models.PositiveSmallIntegerField()
    inhoud = models.JSONField()
    op = models.DateTimeField()
    vastgelegd_op = models.DateTimeField()
    door = models.ForeignKey("accounts.Medewerker", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "meldcodefeiten"
        constraints = [models.UniqueConstraint(fields=["dossier", "volgnummer"], name="meldcodefeit_in_volgorde")]


class Deelname(OrganisatieTabel):
    """A colleague who may open one file: to take over when its walker is away, or to read along and advise."""

    class Rol(models.TextChoices):
        VERVANGER = "vervanger", "vervanger: kan het overnemen"
        MEELEZER = "meelezer", "leest mee en denkt mee"

    dossier = CompositeKey(Meldcodedossier, related_name="deelnames")
    medewerker = models.ForeignKey("accounts.Medewerker", on_delete=models.PROTECT, related_name="+")
    rol = models.CharField(max_length=10, choices=Rol)
    van = models.DateTimeField()
    tot = models.DateTimeField(null=True)

    class Meta:
        verbose_name_plural = "deelnames"
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "medewerker", "rol"], condition=Q(tot=None), name="deelname_loopt_een_keer"
            )
        ]
