"""The organisations of the chain, their teams, and which Veilig Thuis serves which municipality from when."""

from datetime import date, datetime, time
from typing import Self, TypeVar

from django.db import models
from django.db.models import F, Q

from zicht.foundation.ids import new_id
from zicht.organisaties.soorten import Soort
from zicht.protocol.kalender import in_amsterdam, is_werkdag

M = TypeVar("M", bound=models.Model)


class ValidQuerySet(models.QuerySet[M]):
    """Rows with a first day `geldig_van` and, once ended, the first day `geldig_tot` on which they no longer hold."""

    def valid_on(self, day: date) -> Self:
        return self.filter(Q(geldig_tot=None) | Q(geldig_tot__gt=day), geldig_van__lte=day)


def _ends_after_it_begins(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(condition=Q(geldig_tot=None) | Q(geldig_tot__gt=F("geldig_van")), name=name)


class Regio(models.Model):
    """The area of one Veilig Thuis."""

    code = models.CharField(max_length=4, primary_key=True)
    naam = models.CharField(max_length=80)

    class Meta:
        verbose_name_plural = "regio's"

    def __str__(self) -> str:
        return self.naam


class Gemeente(models.Model):
    """A municipality as it stood in the register on `peildatum`."""

    code = models.CharField(max_length=6, primary_key=True)
    naam = models.CharField(max_length=80)
    provincie = models.CharField(max_length=40)
    veiligheidsregio = models.CharField(max_length=4)
    peildatum = models.DateField()
    zoeknaam = models.CharField(max_length=80, db_index=True)
    zoeksuffix = models.CharField(max_length=20, blank=True)

    class Meta:
        verbose_name_plural = "gemeenten"

    def __str__(self) -> str:
        return self.naam


class GemeenteInRegio(models.Model):
    """A municipality belongs to one region at a time; a border that moves is a row that ends and a row that begins."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="indelingen")
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="indelingen")
    geldig_van = models.DateField()
    geldig_tot = models.DateField(null=True, blank=True)

    objects = ValidQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "gemeenten in regio"
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "geldig_van"], name="gemeente_begint_een_keer_per_dag"),
            models.UniqueConstraint(fields=["gemeente"], condition=Q(geldig_tot=None), name="gemeente_nu_in_een_regio"),
            _ends_after_it_begins("indeling_eindigt_na_begin"),
        ]

    def __str__(self) -> str:
        return f"{self.gemeente_id} in {self.regio_id} vanaf {self.geldig_van}"


class OrganisatieQuerySet(ValidQuerySet["Organisatie"]):
    def veilig_thuis(self) -> Self:
        return self.filter(soort=Soort.VEILIG_THUIS)

    def of_regio(self, regio: str) -> Self:
        return self.filter(regio_id=regio)


class Organisatie(models.Model):
    """An organisation that works with Zicht: a Veilig Thuis, or a partner in the chain."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    code = models.CharField(max_length=40, unique=True)
    naam = models.CharField(max_length=120)
    soort = models.CharField(max_length=30, choices=Soort)
    regio = models.ForeignKey(Regio, null=True, blank=True, on_delete=models.PROTECT, related_name="organisaties")
    telefoon = models.CharField(max_length=20, blank=True)
    dag_en_nacht = models.BooleanField(default=False)
    kantoor_open = models.TimeField(default=time(8, 30))
    kantoor_dicht = models.TimeField(default=time(17, 0))
    geldig_van = models.DateField()
    geldig_tot = models.DateField(null=True, blank=True)

    objects = OrganisatieQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(soort=Soort.VEILIG_THUIS) | Q(regio__isnull=False), name="veilig_thuis_heeft_regio"
            ),
            models.UniqueConstraint(
                fields=["regio"],
                condition=Q(soort=Soort.VEILIG_THUIS, geldig_tot=None),
                name="een_veilig_thuis_per_regio",
            ),
            _ends_after_it_begins("organisatie_eindigt_na_begin"),
        ]

    def __str__(self) -> str:
        return self.naam

    def is_office_hours(self, moment: datetime) -> bool:
        """Whether the desks are manned: a working day between opening and closing, Amsterdam time."""
        here = in_amsterdam(moment)
        return is_werkdag(here.date()) and self.kantoor_open <= here.time() < self.kantoor_dicht

    def is_reachable(self, moment: datetime) -> bool:
        """Whether somebody answers: always where it is manned day and night, else in office hours."""
        return self.dag_en_nacht or self.is_office_hours(moment)


class Team(models.Model):
    """A team of one organisation: dossiers are assigned to it, and its members see them."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="teams")
    naam = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "naam"], name="teamnaam_een_keer_per_organisatie"),
            models.UniqueConstraint(fields=["organisatie", "id"], name="team_met_organisatie"),
        ]

    def __str__(self) -> str:
        return self.naam
