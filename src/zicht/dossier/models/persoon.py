"""A person as mentioned inside one dossier. There is no shared person: another dossier has its own row."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from zicht.dossier.models.dossier import Dossier
from zicht.foundation.tabel import CompositeKey, OrganisatieTabel
from zicht.protocol.begrippen import Kring, Leeftijd
from zicht.vault.veld import Versleuteld


class Rol(models.TextChoices):
    KIND = "kind", "kind"
    ONGEBOREN_KIND = "ongeboren-kind", "ongeboren kind"
    OUDER = "ouder", "ouder"
    VERZORGER = "verzorger", "verzorger"
    PARTNER = "partner", "partner"
    EX_PARTNER = "ex-partner", "ex-partner"
    OUDERE = "oudere", "oudere"
    ANDER_HUISHOUDLID = "ander-huishoudlid", "ander lid van het huishouden"
    NETWERK = "netwerk", "iemand uit het netwerk"
    ONBEKEND = "onbekend", "onbekend"


class Geslacht(models.TextChoices):
    VROUW = "V", "vrouw"
    MAN = "M", "man"
    ANDERS = "X", "anders"
    ONBEKEND = "", "onbekend"


class Geboortesoort(models.TextChoices):
    """How sure the birth date is; month and day may be missing in each."""

    BEKEND = "bekend", "bekend"
    GESCHAT = "geschat", "geschat"
    ONBEKEND = "onbekend", "onbekend"


class Persoon(OrganisatieTabel):
    """Who it is about, as far as known here. `vermoed_*` None is *unknown*; a conclusion is a fact in the journaal.

    The BSN is locked in its column: one field in a stolen backup would be an identity. Search goes by zoekteken.
    """

    dossier = CompositeKey(Dossier, related_name="personen")
    kring = models.CharField(max_length=10, choices=[(kring.value, kring.value) for kring in Kring])
    rol = models.CharField(max_length=20, choices=Rol)
    leeftijd = models.CharField(
        max_length=13,
        choices=[(leeftijd.value, leeftijd.value) for leeftijd in Leeftijd],
        default=Leeftijd.ONBEKEND.value,
    )
    aanduiding = models.CharField(max_length=80, blank=True)
    voornamen = models.CharField(max_length=120, blank=True)
    voorvoegsel = models.CharField(max_length=20, blank=True)
    achternaam = models.CharField(max_length=120, blank=True)
    geslacht = models.CharField(max_length=1, choices=Geslacht, blank=True)
    geboortejaar = models.PositiveSmallIntegerField(null=True)
    geboortemaand = models.PositiveSmallIntegerField(null=True)
    geboortedag = models.PositiveSmallIntegerField(null=True)
    geboortesoort = models.CharField(max_length=8, choices=Geboortesoort, default=Geboortesoort.ONBEKEND)
    uitgerekend_op = models.DateField(null=True)
    overleden_op = models.DateField(null=True)
    bsn_versleuteld = models.BinaryField(null=True)
    straat = models.CharField(max_length=120, blank=True)
    huisnummer = models.CharField(max_length=20, blank=True)
    postcode = models.CharField(max_length=7, blank=True)
    woonplaats = models.CharField(max_length=80, blank=True)
    adres_geheim = models.BooleanField(default=False)
    telefoon = models.CharField(max_length=40, blank=True)
    email = models.CharField(max_length=120, blank=True)
    veilig_wanneer = models.CharField(max_length=200, blank=True)
    veilig_hoe = models.CharField(max_length=200, blank=True)
    veilig_codewoord = models.CharField(max_length=80, blank=True)
    talen = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    vermoed_slachtoffer = models.BooleanField(null=True)
    vermoed_pleger = models.BooleanField(null=True)
    vastgelegd_op = models.DateTimeField()
    versie = models.PositiveIntegerField(default=0)

    bsn = Versleuteld("bsn_versleuteld")

    class Meta:
        verbose_name_plural = "personen"
        constraints = [
            models.CheckConstraint(
                condition=Q(geboortejaar__isnull=False) | Q(geboortemaand=None), name="geboortemaand_met_jaar"
            ),
            models.CheckConstraint(
                condition=Q(geboortemaand__isnull=False) | Q(geboortedag=None), name="geboortedag_met_maand"
            ),
            models.CheckConstraint(
                condition=Q(geboortemaand=None) | Q(geboortemaand__range=(1, 12)), name="geboortemaand_bestaat"
            ),
            models.CheckConstraint(
                condition=Q(geboortedag=None) | Q(geboortedag__range=(1, 31)), name="geboortedag_bestaat"
            ),
            models.CheckConstraint(
                condition=Q(geboortejaar=None) | ~Q(leeftijd=Leeftijd.ONGEBOREN.value), name="ongeboren_zonder_geboorte"
            ),
        ]
