"""What is in a file: the people, the signals, and what was written at each step. It shows only while the file is open."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.dossier.models import Rol
from zicht.foundation.tabel import CompositeKey, OrganisatieTabel
from zicht.meldcode.models.ruggengraat import Meldcodedossier
from zicht.personen.datum import DeelDatum
from zicht.protocol.doorloop.woorden import Stap

STAPPEN = [(stap.value, stap.value) for stap in Stap]


class Betrokkene(OrganisatieTabel):
    """Somebody a suspicion is about. A first name or a label is enough, until a melding asks who it is.

    `uitgerekend`: when a child that is not born yet is expected; withdrawn, they never belonged here.
    """

    dossier = CompositeKey(Meldcodedossier, related_name="betrokkenen")
    rol = models.CharField(max_length=20, choices=Rol)
    aanduiding = models.CharField(max_length=80, blank=True)
    voornamen = models.CharField(max_length=120, blank=True)
    voorvoegsel = models.CharField(max_length=20, blank=True)
    achternaam = models.CharField(max_length=120, blank=True)
    geboren_tekst = models.CharField(max_length=11, blank=True)
    straat = models.CharField(max_length=120, blank=True)
    huisnummer = models.CharField(max_length=15, blank=True)
    postcode = models.CharField(max_length=7, blank=True)
    woonplaats = models.CharField(max_length=80, blank=True)
    telefoon = models.CharField(max_length=30, blank=True)
    uitgerekend = models.DateField(null=True)
    vastgelegd_op = models.DateTimeField()
    ingetrokken_op = models.DateTimeField(null=True)

    #: What a melding asks of who somebody is, besides their role and birth date.
    WIE = ("voornamen", "voorvoegsel", "achternaam", "straat", "huisnummer", "postcode", "woonplaats", "telefoon")

    class Meta:
        verbose_name_plural = "betrokkenen"
        ordering = ["vastgelegd_op", "id"]

    def __str__(self) -> str:
        return self.aanduiding or self.volle_naam or Rol(self.rol).label

    @property
    def rol_in_woorden(self) -> str:
        return "wie dit is, staat er nog niet" if self.rol == Rol.ONBEKEND else Rol(self.rol).label

    @property
    def volle_naam(self) -> str:
        return " ".join(filter(None, (self.voornamen, self.voorvoegsel, self.achternaam)))

    @property
    def geboren(self) -> DeelDatum:
        return DeelDatum.from_text(self.geboren_tekst)


class Signaal(OrganisatieTabel):
    """One thing that was seen, heard or told, and apart from it what somebody makes of it."""

    class Soort(models.TextChoices):
        GEZIEN = "gezien", "Ik zag het zelf"
        GEHOORD = "gehoord", "Ik hoorde het zelf"
        VERTELD = "verteld", "Iemand vertelde het mij"

    dossier = CompositeKey(Meldcodedossier, related_name="signalen")
    soort = models.CharField(max_length=10, choices=Soort)
    tekst = models.TextField()
    uitleg = models.TextField(blank=True)
    verteld_door = models.CharField(max_length=120, blank=True)
    waar = models.CharField(max_length=120, blank=True)
    op_dag = models.DateField(null=True)
    over = ArrayField(models.UUIDField(), default=list)
    bij_stap = models.CharField(max_length=10, choices=STAPPEN)
    waarnemer = models.ForeignKey("accounts.Medewerker", on_delete=models.PROTECT, related_name="+")
    vastgelegd_op = models.DateTimeField()
    ingetrokken_op = models.DateTimeField(null=True)

    #: Whom it is about in words, where that is not plain; `actions.signals_of` says it.
    over_wie: str = ""

    class Meta:
        verbose_name_plural = "signalen"
        ordering = ["vastgelegd_op", "id"]

    def __str__(self) -> str:
        return f"signaal {self.id}"


class Planafspraak(OrganisatieTabel):
    """The words of an agreement: what, and who does it. What came of it is told by the facts of the file."""

    dossier = CompositeKey(Meldcodedossier, related_name="afspraken")
    tekst = models.TextField()
    wie = models.CharField(max_length=120)
    vastgelegd_op = models.DateTimeField()
    door = models.ForeignKey("accounts.Medewerker", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "planafspraken"
        ordering = ["vastgelegd_op", "id"]

    def __str__(self) -> str:
        return f"afspraak {self.id}"


class Meldcodetekst(OrganisatieTabel):
    """What was written at a question of a step; of a step that was taken again, the last one counts."""

    dossier = CompositeKey(Meldcodedossier, related_name="teksten")
    volgnummer = models.PositiveIntegerField()
    stap = models.CharField(max_length=10, choices=STAPPEN)
    vraag = models.CharField(max_length=30)
    tekst = models.TextField()
    op = models.DateTimeField()
    door = models.ForeignKey("accounts.Medewerker", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "meldcodeteksten"
        ordering = ["volgnummer", "id"]
