"""Start Django for a command: one connection under one role, and words when the database does not answer."""

import os

from zicht.config.refusal import Refusal


def set_up(rol: str) -> None:
    """A command works alone, so without the pool, which would go on trying in the background."""
    os.environ["ZICHT_ROL"] = rol
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zicht.config.settings")
    import django

    django.setup()
    from django.db import OperationalError, connection

    connection.settings_dict["OPTIONS"].pop("pool", None)
    try:
        connection.ensure_connection()
    except OperationalError:
        raise Refusal(
            "De database antwoordt niet.",
            "Zicht draait niet, of het adres van de database klopt niet",
            "start Zicht (make run), of geef het adres met DATABASE_URL, DATABASE_WORKER_URL of DATABASE_OWNER_URL",
        ) from None
