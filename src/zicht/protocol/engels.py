"""The route in English: for every text of the route its English, for the public pages under `/en/`.

The Dutch sentence itself is the key, so a sentence that changes loses its English and a test says so.
"""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum

from zicht.protocol.engels_informeren import INFORMEREN
from zicht.protocol.engels_namen import NAMEN
from zicht.protocol.engels_plichten import PLICHTEN
from zicht.protocol.engels_stations import STATIONS
from zicht.protocol.engels_vervolg import VERVOLG
from zicht.protocol.partijen import Actorgroep, Ontvanger
from zicht.protocol.station import Band
from zicht.protocol.termijnen import Eenheid

ENGELS: dict[str, str] = {**NAMEN, **STATIONS, **VERVOLG, **PLICHTEN, **INFORMEREN}

Vertaling = Callable[[str], str]

_PRINTED = (Actorgroep, Band, Eenheid, Ontvanger)
_NOT_PRINTED = {"code", "naar", "url", "uitgelegd"}


def in_english(tekst: str) -> str:
    """The English of a text of the route; an empty text stays empty, an unknown one is a KeyError."""
    return ENGELS[tekst] if tekst else ""


def in_dutch(tekst: str) -> str:
    return tekst


def vertaling(taal: str) -> Vertaling:
    """What turns a text of the route into the language `nl` or `en`."""
    return in_english if taal == "en" else in_dutch


def texts(value: object) -> Iterator[str]:
    """Every text a reader can meet in a value of the protocol, however deep."""
    if isinstance(value, Enum):
        if isinstance(value, _PRINTED):
            yield str(value.value)
    elif isinstance(value, str):
        if value:
            yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in _NOT_PRINTED:
                yield from texts(getattr(value, field.name))
