"""A contact and what came of it. No table here has a field for a family, nor a key that leads to one.

A row's id is the key its page was made with, so that sending a page twice is one row.
"""

from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from zicht.contact.begrippen import (
    Aard,
    Gevaarstap,
    Kanaal,
    Kring,
    Plicht,
    Sector,
    Toestemming,
    Uitkomst,
    Verteld,
    Verwezen,
    Wijze,
)
from zicht.contact.chat.modellen import Aanwezig as Aanwezig
from zicht.contact.chat.modellen import Chat as Chat
from zicht.contact.chat.modellen import Chatbalie as Chatbalie
from zicht.contact.chat.modellen import Chatregel as Chatregel
from zicht.contact.chat.modellen import Chatteken as Chatteken
from zicht.contact.chat.modellen import Chattijd as Chattijd
from zicht.contact.herindeling import Herindeling as Herindeling
from zicht.contact.webmodellen import Webbericht as Webbericht
from zicht.contact.webmodellen import Webvraag as Webvraag
from zicht.foundation.tabel import CompositeKey, OrganisatieTabel
from zicht.vault.veld import Versleuteld


def _code(choices: type[models.TextChoices]) -> "models.CharField[str, str]":
    return models.CharField(max_length=20, choices=choices, blank=True)


class ContactQuerySet(models.QuerySet["Contact"]):
    def in_zaak(self, zaakcode: str) -> Self:
        return self.filter(zaakcode=zaakcode)

    def undecided(self) -> Self:
        return self.filter(uitkomst="")


class Contact(OrganisatieTabel):
    """One talk. It begins undecided: `uitkomst` is empty until the caller chose; blank elsewhere is *not known yet*.

    `zaakcode` is what the caller can name to talk on about the same. `vragen_ja` and `vragen_nee` hold which helping
    questions were answered so; a question in neither is unknown or was not asked. `adviesvrager` is an id in the vault.
    """

    zaakcode = models.CharField(max_length=9)
    begonnen_op = models.DateTimeField()
    geeindigd_op = models.DateTimeField(null=True)
    kanaal = models.CharField(max_length=10, choices=Kanaal, default=Kanaal.TELEFOON)
    kring = _code(Kring)
    sector = _code(Sector)
    functie = models.CharField(max_length=120, blank=True)
    gemeente = models.ForeignKey("organisaties.Gemeente", null=True, on_delete=models.PROTECT, related_name="+")
    aard = ArrayField(models.CharField(max_length=20, choices=Aard), default=list)
    vragen_ja = ArrayField(models.CharField(max_length=30), default=list)
    vragen_nee = ArrayField(models.CharField(max_length=30), default=list)
    gevaar_gedaan = _code(Gevaarstap)
    onveiligheid = models.TextField(blank=True)
    zelf_doen = models.TextField(blank=True)
    aantekeningen = models.TextField(blank=True)
    toestemming_naam = models.CharField(
        max_length=13, choices=Toestemming, default=Toestemming.NIET_GEVRAAGD, blank=True
    )
    adviesvrager = models.UUIDField(null=True)
    keuze = _code(Uitkomst)
    raad = _code(Uitkomst)
    raad_reden = models.TextField(blank=True)
    uitkomst = _code(Uitkomst)
    verwezen = _code(Verwezen)
    taal = models.CharField(max_length=40, blank=True)
    tolk = models.BooleanField(default=False)
    vastgelegd_op = models.DateTimeField()
    door = models.ForeignKey("accounts.Medewerker", on_delete=models.PROTECT, related_name="+")
    versie = models.PositiveIntegerField(default=0)

    objects = ContactQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "contacten"
        ordering = ["-begonnen_op", "id"]
        indexes = [
            models.Index(fields=["organisatie", "zaakcode"], name="contact_zaakcode"),
            models.Index(fields=["organisatie", "-begonnen_op"], name="contact_laatste"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(adviesvrager=None) | Q(toestemming_naam=Toestemming.JA), name="naam_alleen_met_toestemming"
            ),
            models.CheckConstraint(
                condition=Q(uitkomst="") | Q(geeindigd_op__isnull=False), name="besloten_contact_is_geeindigd"
            ),
        ]

    def __str__(self) -> str:
        return self.zaakcode

    @property
    def is_undecided(self) -> bool:
        return not self.uitkomst

    @property
    def is_advies(self) -> bool:
        return self.uitkomst == Uitkomst.ADVIES

    def answer(self, vraag: str) -> bool | None:
        return True if vraag in self.vragen_ja else False if vraag in self.vragen_nee else None


class Advies(OrganisatieTabel):
    """What was advised in a talk; the topics stand in `punten`."""

    contact = CompositeKey(Contact, related_name="adviezen")
    strafbaar = models.BooleanField(null=True)
    ondersteuning = ArrayField(models.CharField(max_length=30), default=list)
    tips = models.TextField(blank=True)
    vertrouwensarts = models.BooleanField(default=False)
    gevraagd_te_melden = models.BooleanField(default=False)
    antwoord_op_vraag = models.TextField(blank=True)
    volgende_stap = models.TextField(blank=True)
    volgend_gesprek = models.BooleanField(null=True)
    vastgelegd_op = models.DateTimeField()
    door = models.ForeignKey("accounts.Medewerker", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "adviezen"
        constraints = [models.UniqueConstraint(fields=["contact"], name="een_advies_per_gesprek")]


class Adviespunt(OrganisatieTabel):
    """One topic of the protocol, discussed or not, with what was said; null is *not recorded*."""

    advies = CompositeKey(Advies, related_name="punten")
    onderwerp = models.CharField(max_length=30)
    besproken = models.BooleanField(null=True)
    tekst = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "adviespunten"
        constraints = [models.UniqueConstraint(fields=["advies", "onderwerp"], name="onderwerp_een_keer_per_advies")]


class Geinformeerd(OrganisatieTabel):
    """Proof that the adviesvrager was told something, by whom and how."""

    contact = CompositeKey(Contact, related_name="informatie")
    plicht = models.CharField(max_length=40, choices=Plicht)
    onderdelen = ArrayField(models.CharField(max_length=20, choices=Verteld), default=list)
    wijze = models.CharField(max_length=12, choices=Wijze)
    toelichting = models.TextField(blank=True)
    op = models.DateTimeField()
    vastgelegd_op = models.DateTimeField()
    door = models.ForeignKey("accounts.Medewerker", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "geinformeerd"
        ordering = ["op", "id"]


class Overweging(OrganisatieTabel):
    """The consideration to report without the adviesvrager. None is *unknown*; `besluit` is empty until decided.

    That it was decided is all that stays here: the link with what follows lies in the vault.
    """

    contact = CompositeKey(Contact, related_name="overwegingen")
    risico = models.BooleanField(null=True)
    risico_waarom = models.TextField(blank=True)
    onmacht = models.BooleanField(null=True)
    onmacht_waarom = models.TextField(blank=True)
    geen_overeenstemming = models.BooleanField(null=True)
    geen_overeenstemming_waarom = models.TextField(blank=True)
    gegevens = models.BooleanField(null=True)
    gegevens_waarom = models.TextField(blank=True)
    besproken_adviesvrager = models.BooleanField(null=True)
    adviesvrager_waarom_niet = models.TextField(blank=True)
    besproken_organisatie = models.BooleanField(null=True)
    organisatie_waarom_niet = models.TextField(blank=True)
    besluit = models.BooleanField(null=True)
    besloten_op = models.DateTimeField(null=True)
    motivering = models.TextField(blank=True)
    vastgelegd_op = models.DateTimeField()
    door = models.ForeignKey("accounts.Medewerker", on_delete=models.PROTECT, related_name="+")
    versie = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name_plural = "overwegingen"
        constraints = [
            models.UniqueConstraint(fields=["contact"], name="een_overweging_per_contact"),
            models.CheckConstraint(
                condition=Q(besluit=None, besloten_op=None) | Q(besluit__isnull=False, besloten_op__isnull=False),
                name="besluit_met_moment",
            ),
        ]


class Overleg(OrganisatieTabel):
    """The MDO before an ambtshalve melding: contact's own record, for there is no dossier yet."""

    overweging = CompositeKey(Overweging, related_name="overleggen")
    op = models.DateTimeField()
    telefonisch = models.BooleanField()
    uitkomst = models.TextField()
    vastgelegd_op = models.DateTimeField()
    door = models.ForeignKey("accounts.Medewerker", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "overleggen"
        ordering = ["op", "id"]


class Overlegdeelnemer(OrganisatieTabel):
    overleg = CompositeKey(Overleg, related_name="deelnemers")
    medewerker = models.ForeignKey("accounts.Medewerker", on_delete=models.PROTECT, related_name="+")
    rol = models.CharField(max_length=30)

    class Meta:
        verbose_name_plural = "overlegdeelnemers"
        constraints = [
            models.UniqueConstraint(fields=["overleg", "medewerker"], name="advies_deelnemer_een_keer"),
        ]


class Inzending(OrganisatieTabel):
    """That a page of a contact was sent: its id is the key of the page, `afdruk` tells whether it is the same form again."""

    medewerker = models.ForeignKey("accounts.Medewerker", on_delete=models.PROTECT, related_name="+")
    formulier = models.CharField(max_length=120)
    afdruk = models.BinaryField()
    op = models.DateTimeField()

    class Meta:
        verbose_name_plural = "inzendingen"


class Concept(OrganisatieTabel):
    """What somebody is typing, locked: it was not screened yet and may hold the caller's name. Theirs alone, without
    history, gone when the page is sent."""

    medewerker = models.ForeignKey("accounts.Medewerker", on_delete=models.CASCADE, related_name="+")
    formulier = models.CharField(max_length=120)
    inhoud_versleuteld = models.BinaryField(null=True)
    inhoud = Versleuteld("inhoud_versleuteld")
    gewijzigd_op = models.DateTimeField()

    class Meta:
        verbose_name_plural = "concepten"
        constraints = [
            models.UniqueConstraint(
                fields=["medewerker", "organisatie", "formulier"], name="een_advies_concept_per_formulier"
            )
        ]
