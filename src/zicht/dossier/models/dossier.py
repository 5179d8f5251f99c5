"""The dossier itself: a number, a place, who works on it. No names: the whole organisation sees this row."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from zicht.foundation.tabel import CompositeKey, OrganisatieTabel
from zicht.protocol.stand import Stand


class DossierQuerySet(models.QuerySet["Dossier"]):
    def at_work(self) -> Self:
        """In which something is still to be done: not closed, or closed while somebody must still be told."""
        return self.filter(klaar_op=None)

    def unassigned(self) -> Self:
        return self.filter(behandelaar=None)


class Gevaar(models.TextChoices):
    """What a list puts first: the worst that anyone was last judged to be in, or a melding that cannot wait."""

    ACUUT = "acuut", "Acuut"
    SPOED = "spoed", "Spoed"
    STRUCTUREEL = "structureel", "Structureel"


class Dossier(OrganisatieTabel):
    """One file per household. `aangemaakt_op` is when it was made here, `gesloten_op` when Veilig Thuis ended it, `klaar_op`
    when nothing was left to do in it either: everyone was told. What lists order by follows from the journaal: the
    `station` its sentence is about, when somebody must look first (`kijken_op`), the danger."""

    nummer = models.CharField(max_length=40)
    gemeente = models.ForeignKey("organisaties.Gemeente", null=True, on_delete=models.PROTECT, related_name="+")
    team = CompositeKey("organisaties.Team", null=True, related_name="+")
    behandelaar = models.ForeignKey("accounts.Medewerker", null=True, on_delete=models.PROTECT, related_name="+")
    aangemaakt_op = models.DateTimeField()
    gesloten_op = models.DateTimeField(null=True)
    klaar_op = models.DateTimeField(null=True)
    station = models.CharField(max_length=40, blank=True)
    kijken_op = models.DateTimeField(null=True)
    gevaar = models.CharField(max_length=11, choices=Gevaar, blank=True)
    versie = models.PositiveIntegerField(default=0)

    #: Where it stood when its journaal was last read through this object; of `dossier.journaal` alone, never stored.
    stand_as_read: Stand | None = None

    objects = DossierQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisatie", "nummer"], name="dossiernummer_een_keer")]
        indexes = [
            models.Index(fields=["organisatie", "team"], condition=Q(klaar_op=None), name="dossier_lopend_team"),
            models.Index(
                fields=["organisatie", "behandelaar"], condition=Q(klaar_op=None), name="dossier_lopend_behandelaar"
            ),
            models.Index(fields=["organisatie", "aangemaakt_op"], name="dossier_aangemaakt"),
        ]

    def __str__(self) -> str:
        return self.nummer


class Dossierkoppeling(OrganisatieTabel):
    """A link between two dossiers; nothing moves, and a link can end."""

    class Soort(models.TextChoices):
        HERMELDING = "hermelding", "nieuwe melding na sluiten"
        SAMENGEVOEGD = "samengevoegd", "samengevoegd"
        GESPLITST = "gesplitst", "gesplitst"

    dossier = CompositeKey(Dossier, related_name="koppelingen")
    eerder = CompositeKey(Dossier, related_name="latere_koppelingen")
    soort = models.CharField(max_length=14, choices=Soort)
    van = models.DateTimeField()
    tot = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(dossier=F("eerder")), name="koppeling_met_een_ander"),
            models.UniqueConstraint(
                fields=["dossier", "eerder", "soort"], condition=Q(tot=None), name="lopende_koppeling_een_keer"
            ),
        ]


class Teller(OrganisatieTabel):
    """How far a series of numbers is; see `dossier.nummers`."""

    naam = models.CharField(max_length=40)
    stand = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisatie", "naam"], name="teller_een_keer")]
