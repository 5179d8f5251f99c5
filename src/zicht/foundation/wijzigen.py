"""Change one row, only if it is still what the form showed."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import F


@dataclass
class ChangedMeanwhile(RuntimeError):
    """A colleague changed the row first; `row` is what it is now, `eigen` what was typed. Show both."""

    row: models.Model
    eigen: dict[str, Any]

    def __str__(self) -> str:
        return (
            "Een collega heeft dit intussen gewijzigd. Hieronder staan beide: neem over wat nodig is en sla opnieuw op."
        )


def change(row: models.Model, *, versie: int, **values: Any) -> None:
    """Set `values` on a row with a `versie`, and make it the next version.

    Refused (`ChangedMeanwhile`) when the row is no longer `versie`. Under row-level security an UPDATE that reaches
    nothing says nothing; this says so: a row that is out of sight raises `DoesNotExist`.
    """
    rows = type(row)._base_manager.filter(pk=row.pk)
    if not rows.filter(versie=versie).update(versie=F("versie") + 1, **values):
        raise ChangedMeanwhile(rows.get(), values)
    row.refresh_from_db()
