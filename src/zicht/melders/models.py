"""A melder: which kind, and whether the family may know. Who it is lies in the vault; no name ever stands here."""

from django.db import models
from django.db.models import Q

from zicht.foundation.tabel import OrganisatieTabel
from zicht.melders.nieuw import Afschermgrond
from zicht.melders.regels import BEROEPSMATIG
from zicht.protocol.begrippen import Melderkring

_KRINGEN = [(kring.value, kring.value) for kring in Melderkring]
_GRONDEN = [
    (Afschermgrond.GEVAAR_GEZIN.value, "bekend maken brengt iemand van het gezin in gevaar"),
    (Afschermgrond.GEVAAR_MELDER.value, "bekend maken brengt de professional of collega's in gevaar"),
    (Afschermgrond.VERTROUWENSRELATIE.value, "bekend maken verstoort de vertrouwensrelatie ernstig"),
]
_BEROEPSMATIG = sorted(str(kring) for kring in BEROEPSMATIG)


class Melder(OrganisatieTabel):
    """`identiteit` is an id in the vault, empty only when Veilig Thuis itself reports."""

    soort = models.CharField(max_length=20, choices=_KRINGEN)
    anoniem_voor_gezin = models.BooleanField()
    grond = models.CharField(max_length=20, choices=_GRONDEN, blank=True)
    stemt_in_op = models.DateTimeField(null=True)
    identiteit = models.UUIDField(null=True)
    vastgelegd_op = models.DateTimeField()

    class Meta:
        verbose_name_plural = "melders"
        constraints = [
            models.CheckConstraint(
                condition=Q(soort=Melderkring.VEILIG_THUIS.value) | Q(identiteit__isnull=False),
                name="melder_bekend_bij_ons",
            ),
            models.CheckConstraint(
                condition=~Q(soort__in=_BEROEPSMATIG) | Q(anoniem_voor_gezin=False) | ~Q(grond=""),
                name="professional_anoniem_met_grond",
            ),
            models.CheckConstraint(
                condition=Q(soort__in=[*_BEROEPSMATIG, Melderkring.VEILIG_THUIS.value])
                | Q(anoniem_voor_gezin=True)
                | Q(stemt_in_op__isnull=False),
                name="burger_open_met_instemming",
            ),
        ]

    @property
    def is_veilig_thuis(self) -> bool:
        return self.soort == Melderkring.VEILIG_THUIS
