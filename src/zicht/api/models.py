"""Whose system may come in at the door for machines, by which key; what it sent, and what it delivered."""

from datetime import date, datetime
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from zicht.foundation.ids import new_id
from zicht.foundation.tabel import OrganisatieTabel
from zicht.organisaties.models import Organisatie


class Mag(models.TextChoices):
    """What a system may do, beside asking after its own meldingen."""

    MELDEN = "melden", "Meldingen sturen"
    ZORGMELDEN = "zorgmelden", "Zorgmeldingen sturen, in één keer vele"


class AansluitingQuerySet(models.QuerySet["Aansluiting"]):
    def active_on(self, day: date) -> Self:
        """Running on that day, of an organisation that then exists."""
        return self.filter(
            Q(tot=None) | Q(tot__gt=day),
            Q(organisatie__geldig_tot=None) | Q(organisatie__geldig_tot__gt=day),
            van__lte=day,
            organisatie__geldig_van__lte=day,
        )


class Aansluiting(models.Model):
    """The system of one organisation, from the first day `van` until the day `tot` on which it no longer holds."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    naam = models.CharField(max_length=80, unique=True)
    mag = ArrayField(models.CharField(max_length=20, choices=Mag))
    van = models.DateField()
    tot = models.DateField(null=True, blank=True)

    objects = AansluitingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "aansluitingen"
        constraints = [
            models.CheckConstraint(condition=Q(tot=None) | Q(tot__gt=F("van")), name="aansluiting_eindigt_na_begin")
        ]

    def __str__(self) -> str:
        return self.naam


class ToegangssleutelQuerySet(models.QuerySet["Toegangssleutel"]):
    def live_at(self, moment: datetime) -> Self:
        """Neither withdrawn nor expired."""
        return self.filter(Q(verval=None) | Q(verval__gt=moment), ingetrokken_op=None)


class Toegangssleutel(models.Model):
    """A bearer token, of which only a print is kept: whoever reads this table comes in nowhere with it.

    `oefenen` is a word that everybody knows, good in a practice system alone.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    aansluiting = models.ForeignKey(Aansluiting, on_delete=models.PROTECT, related_name="sleutels")
    afdruk = models.BinaryField(unique=True)
    oefenen = models.BooleanField()
    gemaakt_op = models.DateTimeField()
    verval = models.DateTimeField(null=True)
    ingetrokken_op = models.DateTimeField(null=True)

    objects = ToegangssleutelQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "toegangssleutels"


class Inzending(OrganisatieTabel):
    """What a system sent under one Idempotency-Key: its print, and the answer it got, which it gets again.

    Its id is made of system and key (`eenmaal.id_of`), so the same key of two systems are two rows.
    """

    aansluiting = models.ForeignKey(Aansluiting, on_delete=models.PROTECT, related_name="+")
    afdruk = models.BinaryField()
    op = models.DateTimeField()
    status = models.PositiveSmallIntegerField(null=True)
    antwoord = models.JSONField(null=True)

    class Meta:
        verbose_name_plural = "inzendingen"


class Aanlevering(OrganisatieTabel):
    """A melding as its sender knows it: its id is that of the melding; `ontvangst` the receipt of Veilig Thuis."""

    aansluiting = models.ForeignKey(Aansluiting, on_delete=models.PROTECT, related_name="+")
    naar = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    bericht = models.UUIDField()
    ontvangst = models.UUIDField()
    zorgmelding = models.BooleanField()
    op = models.DateTimeField()

    class Meta:
        verbose_name_plural = "aanleveringen"


class Notificatie(OrganisatieTabel):
    """Something that happened with a melding, for the system that sent it; numbered when it was certain, without gaps."""

    class Soort(models.TextChoices):
        ONTVANGEN = "ontvangen", "De melding is ontvangen"
        BEOORDEELD = "beoordeeld", "De veiligheidsbeoordeling is gedaan"
        TERUGGEKOPPELD = "teruggekoppeld", "Veilig Thuis heeft het besluit verteld"
        AFGESLOTEN = "afgesloten", "Het dossier is afgesloten"

    aansluiting = models.ForeignKey(Aansluiting, on_delete=models.PROTECT, related_name="+")
    volgnummer = models.PositiveBigIntegerField()
    soort = models.CharField(max_length=20, choices=Soort)
    melding = models.UUIDField()
    gebeurtenis = models.UUIDField()
    op = models.DateTimeField()

    class Meta:
        verbose_name_plural = "notificaties"
        ordering = ["volgnummer"]
        constraints = [
            models.UniqueConstraint(fields=["aansluiting", "volgnummer"], name="notificatie_genummerd"),
            models.UniqueConstraint(fields=["aansluiting", "melding", "gebeurtenis"], name="notificatie_een_keer"),
        ]
