"""The web process with a fault planted in it: a person is changed whatever version was on the screen."""

from typing import Any

from zicht.config.wsgi import application
from zicht.dossier.handelingen import personen
from zicht.foundation import wijzigen


def _whatever_was_on_the_screen(row: Any, *, versie: int, **values: Any) -> None:
    row.refresh_from_db(fields=["versie"])
    wijzigen.change(row, versie=row.versie, **values)


personen.change = _whatever_was_on_the_screen

__all__ = ["application"]
