"""What the machine tells the product: every environment variable Zicht reads is read here."""

import json
import os
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

DATABASE_URLS = {
    "app": "DATABASE_URL",
    "worker": "DATABASE_WORKER_URL",
    "owner": "DATABASE_OWNER_URL",
    "loader": "DATABASE_LOADER_URL",
}
CONNECTIONS_FILE = "verbindingen.json"


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, default)


def flag(name: str, default: bool = False) -> bool:
    return text(name, "1" if default else "0").lower() in {"1", "true", "ja", "yes", "on"}


def is_practice() -> bool:
    """Practice mode: made-up people, practice logins, no second factor, the banner on every page."""
    return text("ZICHT_MODUS", "oefen") == "oefen"


def checkout() -> Path:
    """The folder that Zicht was cloned into; the working folder when it was installed without one."""
    root = Path(__file__).resolve().parents[3]
    return root if (root / "pyproject.toml").exists() else Path.cwd()


def starts_empty() -> bool:
    """A practice system without its made-up households: for tests, which each make what they need."""
    return flag("ZICHT_LEEG")


def data_folder() -> Path:
    """Where this installation keeps what is not code: the cluster, keys, logs."""
    return Path(text("ZICHT_DATA") or default_data_folder()).absolute()


def default_data_folder() -> Path:
    return checkout() / ".zicht"


def postgres_binaries() -> str:
    """A folder with postgres and initdb to use instead of the ones Zicht finds by itself."""
    return text("ZICHT_POSTGRES")


def began() -> float | None:
    """When `make` was typed, in seconds since 1970: the start tells how long a person waited."""
    return float(text("ZICHT_BEGIN")) if text("ZICHT_BEGIN") else None


def own_environment() -> dict[str, str]:
    """The environment for a child, less what would point libpq or Zicht somewhere else.

    A machine that wants no compiled Python beside the source gets it in the data folder: five processes that each compile
    all of Django would double the wait for a first start.
    """
    own = {name: value for name, value in os.environ.items() if name not in DATABASE_URLS.values()}
    if own.pop("PYTHONDONTWRITEBYTECODE", ""):
        own["PYTHONPYCACHEPREFIX"] = str(data_folder() / "bytecode")
    return own


def given_database_url(role: str) -> str:
    """The address of a database that somebody else runs; empty means the embedded one."""
    return text(DATABASE_URLS[role])


def database_url(role: str) -> str:
    """The given address, else the one that a running `zicht start` wrote down in the data folder."""
    if given := given_database_url(role):
        return given
    file = data_folder() / CONNECTIONS_FILE
    return json.loads(file.read_text())[role] if file.exists() else "postgresql:///zicht"


def database(role: str) -> dict[str, object]:
    """Django's settings for the connection of a process with `role` app, worker, owner or (practice only) loader.

    Each role has its own URL (`DATABASE_URLS`); a host or a `?host=` socket folder are both understood.
    """
    parts = urlsplit(database_url(role))
    query = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")) or "zicht",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.pop("host", "") or unquote(parts.hostname or ""),
        "PORT": str(parts.port or query.pop("port", "")),
    }
