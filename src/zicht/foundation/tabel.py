"""The shapes a table of an organisation has on Django's side; `foundation.rls` builds the database's side."""

from typing import Any

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


class CompositeKey(models.ForeignKey):
    """A ForeignKey within the organisation: Django walks it, the database holds it with a composite key (`rls`)."""

    def __init__(self, to: Any, on_delete: Any = models.PROTECT, **options: Any) -> None:
        options.setdefault("db_constraint", False)
        super().__init__(to, on_delete, **options)

    def deconstruct(self) -> Any:
        """To a migration it is an ordinary ForeignKey."""
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.ForeignKey", args, kwargs
