"""The typed answers of a melding. Who reported lies in the vault; what was told stands in fragments."""

from collections.abc import Mapping
from types import MappingProxyType
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from zicht.dossier.models import Dossier
from zicht.foundation.tabel import CompositeKey, OrganisatieTabel
from zicht.melders.models import Melder
from zicht.protocol.begrippen import Positie
from zicht.stations.melding.begrippen import Classificatie, Fase, Gezinsgesprek, Kanaal, Onderwerp
from zicht.vault.veld import Versleuteld


class Melding(OrganisatieTabel):
    """One melding, with its own number. In every answer null is *unknown or not asked*.

    `vlaggen_ja` and `vlaggen_nee` hold which red flags were answered so; a flag in neither is unknown.
    """

    dossier = CompositeKey(Dossier, related_name="meldingen")
    melder = CompositeKey(Melder, related_name="meldingen")
    nummer = models.CharField(max_length=40)
    ontvangen_op = models.DateTimeField()
    kanaal = models.CharField(max_length=10, choices=Kanaal)
    positie = models.CharField(max_length=25, choices=[(positie.value, positie.value) for positie in Positie])
    onderwerpen = ArrayField(models.CharField(max_length=30, choices=Onderwerp))
    spoed = models.BooleanField()
    nu_gevaar = models.BooleanField(null=True)
    komende_dagen_onzeker = models.BooleanField(null=True)
    bescherming_nodig = models.BooleanField(null=True)
    houder = models.UUIDField(null=True)
    vlaggen_ja = ArrayField(models.CharField(max_length=20), default=list)
    vlaggen_nee = ArrayField(models.CharField(max_length=20), default=list)
    gezin_geinformeerd = models.BooleanField(null=True)
    gesproken = models.CharField(max_length=11, choices=Gezinsgesprek, blank=True)
    meldcodestappen = ArrayField(models.PositiveSmallIntegerField(), default=list)
    kindcheck = models.BooleanField(null=True)
    eerste_signaal = models.CharField(max_length=11, blank=True)
    voorgelezen = models.BooleanField(null=True)
    classificatie = models.CharField(max_length=14, choices=Classificatie)
    fase = models.CharField(max_length=19, choices=Fase, blank=True)
    vastgelegd_op = models.DateTimeField()
    door = models.ForeignKey("accounts.Medewerker", null=True, on_delete=models.PROTECT, related_name="+")

    #: Of a melding just received: ids of its people, by the key they were told under; never stored.
    wie: Mapping[str, UUID] = MappingProxyType({})

    class Meta:
        verbose_name_plural = "meldingen"
        ordering = ["ontvangen_op", "id"]
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "nummer"], name="meldingsnummer_een_keer"),
            models.CheckConstraint(
                condition=Q(classificatie=Classificatie.VERVOLGMELDING) | Q(fase=""), name="fase_alleen_bij_vervolg"
            ),
        ]

    def __str__(self) -> str:
        return self.nummer


class Zorgmelding(OrganisatieTabel):
    """A melding that came as one of a batch of the police, for the list of them: ids, tokens and times, nothing to read.

    What has an equal `nummer_teken` (the sender's own number) or `inhoud_teken` may be the same incident once more.
    """

    dossier = CompositeKey(Dossier, related_name="zorgmeldingen")
    melding = models.UUIDField()
    nummer = models.CharField(max_length=40)
    afzender = models.ForeignKey("organisaties.Organisatie", on_delete=models.PROTECT, related_name="+")
    ontvangen_op = models.DateTimeField()
    incident_op = models.DateTimeField(null=True)
    nummer_teken = models.BinaryField(null=True)
    inhoud_teken = models.BinaryField()
    lijkt_op = models.UUIDField(null=True)

    class Meta:
        verbose_name_plural = "zorgmeldingen"
        ordering = ["ontvangen_op", "id"]
        constraints = [models.UniqueConstraint(fields=["organisatie", "melding"], name="zorgmelding_een_keer")]
        indexes = [
            models.Index(fields=["organisatie", "inhoud_teken"], name="zorgmelding_inhoud"),
            models.Index(fields=["organisatie", "nummer_teken"], name="zorgmelding_nummer"),
        ]


class Ontvangst(OrganisatieTabel):
    """The receipt of a melding that came through the public door: found by the token of its code, and by nothing else."""

    dossier = CompositeKey(Dossier, related_name="ontvangsten")
    melding = CompositeKey(Melding, related_name="ontvangsten")
    teken = models.CharField(max_length=32)
    nummer = models.CharField(max_length=40)
    op = models.DateTimeField()

    class Meta:
        verbose_name_plural = "ontvangsten"
        constraints = [models.UniqueConstraint(fields=["organisatie", "teken"], name="ontvangstcode_een_keer")]


class Melderbericht(OrganisatieTabel):
    """What the desk and a melder write to one another by the receipt code. Locked, and never part of what the family reads."""

    dossier = CompositeKey(Dossier, related_name="melderberichten")
    melding = CompositeKey(Melding, related_name="melderberichten")
    van_melder = models.BooleanField()
    tekst_versleuteld = models.BinaryField(null=True)
    tekst = Versleuteld("tekst_versleuteld")
    op = models.DateTimeField()
    door = models.ForeignKey("accounts.Medewerker", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "melderberichten"
        ordering = ["op", "id"]
