"""What the machine tells the product: every environment variable Zicht reads is read here."""

import os
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, default)


def flag(name: str, default: bool = False) -> bool:
    return text(name, "1" if default else "0").lower() in {"1", "true", "ja", "yes", "on"}


def is_practice() -> bool:
    """Practice mode: made-up people, practice logins, no second factor, the banner on every page."""
    return text("ZICHT_MODUS", "oefen") == "oefen"


def data_folder() -> Path:
    """Where this installation keeps what is not code: the cluster, keys, logs."""
    return Path(text("ZICHT_DATA") or Path.cwd() / ".zicht")


def database(role: str) -> dict[str, object]:
    """Django's settings for the connection of a process with `role` app, worker or owner.

    Each role has its own URL (DATABASE_URL, DATABASE_WORKER_URL, DATABASE_OWNER_URL); a host or a `?host=` socket
    folder are both understood.
    """
    name = {"app": "DATABASE_URL", "worker": "DATABASE_WORKER_URL", "owner": "DATABASE_OWNER_URL"}[role]
    parts = urlsplit(text(name, "postgresql:///zicht"))
    query = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")) or "zicht",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.pop("host", "") or unquote(parts.hostname or ""),
        "PORT": str(parts.port or query.pop("port", "")),
    }
