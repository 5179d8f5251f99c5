"""One line in the log for an error that nobody expected: a code to call it by, where it was, and no word of anybody's."""

import logging
import secrets
import sys
import traceback
from pathlib import Path

from django.http import HttpRequest

logger = logging.getLogger("zicht.fouten")

_PACKAGE = Path(__file__).resolve().parents[1]
DIEPTE = 12


def write_line_of(request: HttpRequest) -> str:
    """Write the line of the exception that is being handled; answers its code, for on the page.

    The address as a pattern, the kind of the exception and the places in the code: a message, a value or an id could
    be of a person.
    """
    match, code = request.resolver_match, secrets.token_hex(4)
    pattern = match.route if match else "onbekend adres"
    logger.error("fout %s %s %s %s", code, request.method, pattern, _in_places(sys.exc_info()[1]))
    return code


def _in_places(error: BaseException | None) -> str:
    """`ValueError at dossier/concepten.py:27 keep < foundation/vraagpagina.py:68 post`, and what lay under it."""
    told: list[str] = []
    while error is not None and len(told) < DIEPTE:
        places = [_place(frame) for frame in reversed(traceback.extract_tb(error.__traceback__))]
        told.append(f"{type(error).__module__}.{type(error).__name__} at {' < '.join(places[:DIEPTE])}")
        error = error.__cause__ or error.__context__
    return " | from ".join(told) or "no exception"


def _place(frame: traceback.FrameSummary) -> str:
    path = Path(frame.filename)
    short = path.relative_to(_PACKAGE) if path.is_relative_to(_PACKAGE) else Path(*path.parts[-2:])
    return f"{short.as_posix()}:{frame.lineno} {frame.name}"
