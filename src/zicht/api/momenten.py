"""Reads a date or date-time as people and machines write it in an address."""

import re
from datetime import date, datetime
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

EERSTE_JAAR, LAATSTE_JAAR = 1970, 2199
PATTERN = r"^\d{4}-\d{2}-\d{2}([Tt ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?([Zz]|[+ -]\d{2}:\d{2})?)?$"
_SHAPE = re.compile(PATTERN, re.ASCII)
_PLUS_LOST = re.compile(r" (\d{2}:\d{2})$")


class GeenMoment(ValueError):
    def __init__(self) -> None:
        super().__init__(
            "moet een datum of een datum met tijd zijn, bijvoorbeeld 2026-11-20 of 2026-11-20T14:03:00+01:00, "
            f"tussen {EERSTE_JAAR} en {LAATSTE_JAAR}"
        )


def read_moment(text: str) -> datetime | date:
    """A date, or a date-time with or without an offset. In an address a bare + arrives as a space. Raises GeenMoment."""
    if not _SHAPE.match(text):
        raise GeenMoment
    try:
        moment = _read(text)
    except ValueError:
        raise GeenMoment from None
    if not EERSTE_JAAR <= moment.year <= LAATSTE_JAAR:
        raise GeenMoment
    return moment


def _read(text: str) -> datetime | date:
    if len(text) == len("2026-11-20"):
        return date.fromisoformat(text)
    day, time = text[:10], text[11:]
    with_plus = _PLUS_LOST.sub(r"+\1", time)
    return datetime.fromisoformat(f"{day}T{with_plus.upper()}")


Moment = Annotated[datetime | date, PlainValidator(read_moment), WithJsonSchema({"type": "string", "pattern": PATTERN})]
