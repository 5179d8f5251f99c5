"""What somebody is typing: saved within seconds, seen by nobody else, without history."""

from django.db import models

from zicht.dossier.models.dossier import Dossier
from zicht.foundation.tabel import CompositeKey, OrganisatieTabel


class Concept(OrganisatieTabel):
    """The fields of one form as they stand; `formulier` names the form and the object it edits, `op_versie` that
    object's version. Gone when the form is sent."""

    medewerker = models.ForeignKey("accounts.Medewerker", on_delete=models.CASCADE, related_name="+")
    dossier = CompositeKey(Dossier, null=True, related_name="+", on_delete=models.CASCADE)
    formulier = models.CharField(max_length=120)
    op_versie = models.PositiveIntegerField(default=0)
    inhoud = models.JSONField()
    gewijzigd_op = models.DateTimeField()

    class Meta:
        verbose_name_plural = "concepten"
        constraints = [
            models.UniqueConstraint(
                fields=["medewerker", "organisatie", "dossier", "formulier"],
                nulls_distinct=False,
                name="een_concept_per_formulier",
            )
        ]
