"""How many queries a page asks of the database, besides what every request asks."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

AT_MOST = 12
#: What a request has once: session (each minute written), user, aanstelling, context, opening; the first of a process
#: asks whether the walls hold it.
HOUSEKEEPING = tuple(
    re.compile(begin)
    for begin in (
        'SELECT "django_session"',
        'UPDATE "django_session"',
        "SELECT rolname",
        'SELECT "accounts_medewerker"."password"',
        'SELECT "accounts_aanstelling"',
        "SELECT bind_context",
        r"SELECT file\.\* FROM open_dossier",
    )
)


@contextmanager
def counted() -> Iterator[list[str]]:
    """The text of every query in this block; what is sent in one go is one."""
    seen: list[str] = []
    go: Any = None

    def keep(execute: Any, text: str, params: Any, many: bool, context: Any) -> Any:
        nonlocal go
        before, go = go, connection.connection._pipeline  # anew for each go
        if go and go is before:
            seen[-1] += f"; {text}"
        else:
            seen.append(text)
        return execute(text, params, many, context)

    with connection.execute_wrapper(keep):
        yield seen


def besides(seen: list[str]) -> list[str]:
    """These queries without savepoints and without one of each kind that every request has."""
    left = [text for text in seen if "SAVEPOINT" not in text]
    for kind in HOUSEKEEPING:
        if (first := next(filter(kind.match, left), None)) is not None:
            left.remove(first)
    return left
