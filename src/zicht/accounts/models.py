"""Who works where, in which role, from when until when; and which sessions they began and ended."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Self
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from rules.permissions import has_perm

from zicht.accounts.rollen import Rol, exists_at
from zicht.foundation.ids import new_id
from zicht.organisaties.models import Organisatie, Team
from zicht.organisaties.soorten import Soort

LOGIN = RegexValidator(r"^[a-z0-9][a-z0-9._-]*$", "Gebruik kleine letters, cijfers en punten.")
REGISTRATIENUMMER = RegexValidator(r"^\d{5,11}$", "Een registratienummer is 5 tot 11 cijfers.")


class Register(models.TextChoices):
    SKJ = "SKJ", "Kwaliteitsregister Jeugd (SKJ)"
    BIG = "BIG", "BIG-register"


class MedewerkerManager(BaseUserManager["Medewerker"]):
    def get_by_natural_key(self, login: str | None) -> "Medewerker":
        return self.get(login=(login or "").lower())

    def create_medewerker(self, login: str, *, naam: str, password: str | None = None, **fields: Any) -> "Medewerker":
        medewerker = self.model(login=login.lower(), naam=naam, **fields)
        medewerker.set_password(password)
        medewerker.save(using=self._db)
        return medewerker


class Medewerker(AbstractBaseUser):
    """A person who works at one or more organisations of the chain; what they may do comes from an aanstelling."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    login = models.CharField(max_length=80, unique=True, validators=[LOGIN])
    naam = models.CharField(max_length=120)
    functie = models.CharField(max_length=120, blank=True)
    telefoon = models.CharField("telefoon werk", max_length=20, blank=True)
    register = models.CharField(max_length=3, choices=Register, blank=True)
    registratienummer = models.CharField(max_length=11, blank=True, validators=[REGISTRATIENUMMER])
    actief = models.BooleanField(default=True)

    objects = MedewerkerManager()

    USERNAME_FIELD = "login"
    REQUIRED_FIELDS = ["naam"]

    #: Under which aanstelling this person works in this request; set by `AanstellingMiddleware`, never stored.
    aanstelling: "Aanstelling | None" = None
    #: Whether there is another one to change to; found with it.
    can_switch = False

    class Meta:
        verbose_name_plural = "medewerkers"
        constraints = [
            models.CheckConstraint(condition=Q(login=Lower("login")), name="login_in_kleine_letters"),
            models.CheckConstraint(
                condition=Q(register="", registratienummer="") | (~Q(register="") & ~Q(registratienummer="")),
                name="register_met_nummer",
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def is_active(self) -> bool:  # type: ignore[override]
        return self.actief

    def get_full_name(self) -> str:
        return self.naam

    def has_perm(self, perm: str, obj: object = None) -> bool:
        """What the rules say (`zicht.accounts.regels`): there are no groups, and nobody stands above the rules."""
        return self.actief and bool(has_perm(perm, self, obj))

    def has_perms(self, perms: Iterable[str], obj: object = None) -> bool:
        return all(self.has_perm(perm, obj) for perm in perms)


class AanstellingQuerySet(models.QuerySet["Aanstelling"]):
    def active_on(self, day: date) -> Self:
        """Running on that day, of an active person, at an organisation that then exists."""
        return self.filter(
            Q(tot=None) | Q(tot__gt=day),
            Q(organisatie__geldig_tot=None) | Q(organisatie__geldig_tot__gt=day),
            van__lte=day,
            organisatie__geldig_van__lte=day,
            medewerker__actief=True,
        )

    def of(self, medewerker: Medewerker | UUID) -> Self:
        return self.filter(medewerker=medewerker)

    def with_names(self) -> Self:
        return self.select_related("medewerker", "organisatie", "team").order_by("organisatie__naam", "rol")


class Aanstelling(models.Model):
    """A person's role at an organisation, from the first day `van` until the day `tot` on which it no longer holds."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="aanstellingen")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="aanstellingen")
    rol = models.CharField(max_length=30, choices=Rol)
    team = models.ForeignKey(Team, null=True, blank=True, on_delete=models.PROTECT, related_name="aanstellingen")
    van = models.DateField()
    tot = models.DateField(null=True, blank=True)

    objects = AanstellingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "aanstellingen"
        constraints = [
            models.CheckConstraint(condition=Q(tot=None) | Q(tot__gt=F("van")), name="aanstelling_eindigt_na_begin"),
            models.UniqueConstraint(
                fields=["medewerker", "organisatie", "rol", "team"],
                condition=Q(tot=None),
                nulls_distinct=False,
                name="lopende_aanstelling_een_keer",
                violation_error_message="Deze aanstelling loopt al.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_rol_display()} bij {self.organisatie}"

    def clean(self) -> None:
        """A role exists at its own kinds of organisation; the database itself refuses another organisation's team."""
        if not exists_at(Rol(self.rol), Soort(self.organisatie.soort)):
            raise ValidationError({"rol": f"{self.get_rol_display()} is geen rol bij {self.organisatie.naam}."})


class Sessieregel(models.Model):
    """One line for every session that began, changed its aanstelling or ended, and for every change of a password or
    second factor; the database refuses to change one.

    A failed attempt keeps only the medewerker it was for: what was typed may be a password in the wrong field.
    """

    class Soort(models.TextChoices):
        INGELOGD = "ingelogd", "Ingelogd"
        GEKOZEN = "gekozen", "Aanstelling gekozen"
        UITGELOGD = "uitgelogd", "Uitgelogd"
        VERLOPEN = "verlopen", "Sessie verlopen"
        MISLUKT = "mislukt", "Inloggen mislukt"
        WACHTWOORD = "wachtwoord", "Wachtwoord gewijzigd"
        STAP_ERBIJ = "stap-erbij", "Tweede stap toegevoegd"
        STAP_WEG = "stap-weg", "Tweede stap verwijderd"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="sessieregels")
    aanstelling = models.ForeignKey(Aanstelling, null=True, on_delete=models.PROTECT, related_name="sessieregels")
    soort = models.CharField(max_length=10, choices=Soort)
    op = models.DateTimeField()

    class Meta:
        verbose_name_plural = "sessieregels"
        indexes = [models.Index(fields=["medewerker", "op"])]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} {self.op:%d-%m-%Y %H:%M}"
