"""What the product was made of at a former start: when that is the same, its preparations need not be done again."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from zicht.config import omgeving

PACKAGE = Path(__file__).resolve().parents[2]


def of_code() -> str:
    """Our own code and SQL, and the locked packages: what migrations and practice logins come from."""
    return _digest(path for suffix in ("py", "sql", "json", "csv") for path in PACKAGE.rglob(f"*.{suffix}"))


def of_static() -> str:
    """Our own style, script and pictures, and the locked packages that bring some."""
    return _digest(path for path in PACKAGE.glob("**/static/**/*") if path.is_file())


def _digest(paths: Iterator[Path]) -> str:
    lock = omgeving.checkout() / "requirements.txt"
    digest = hashlib.sha256(lock.read_bytes() if lock.exists() else b"")
    for path in sorted(paths):
        digest.update(str(path.relative_to(PACKAGE)).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
