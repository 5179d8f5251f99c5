"""How far the clock of an organisation runs ahead, in a practice database."""

from django.db import models


class Oefenklok(models.Model):
    """Read through `klok.now()` and `clock_now()`; moved by `run_clock_ahead`, which refuses in a real database."""

    organisatie_id = models.UUIDField(primary_key=True, editable=False)
    verschuiving = models.DurationField()

    def __str__(self) -> str:
        return f"{self.organisatie_id} {self.verschuiving}"
