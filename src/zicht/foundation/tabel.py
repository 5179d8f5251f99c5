"""The shapes a table of an organisation has on Django's side; `foundation.rls` builds the database's side."""

from django.db import models

from zicht.foundation.context import organisatie_id
from zicht.foundation.ids import new_id


class VanOrganisatie(models.Model):
    """A row that belongs to one organisation: the one at work when it was made. It never moves."""

    organisatie = models.ForeignKey(
        "organisaties.Organisatie",
        on_delete=models.PROTECT,
        db_constraint=False,
        db_index=False,
        default=organisatie_id,
        editable=False,
        related_name="+",
    )

    class Meta:
        abstract = True


class OrganisatieTabel(VanOrganisatie):
    """The usual shape: a random id, and an organisation."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)

    class Meta:
        abstract = True


def composite_key(to: str, **options: object) -> models.ForeignKey:
    """A ForeignKey within the organisation: Django walks it, the database holds it with a composite key (`rls`)."""
    options.setdefault("on_delete", models.PROTECT)
    return models.ForeignKey(to, db_constraint=False, **options)  # type: ignore[arg-type]
