"""What somebody typed in the search field: a number, a BSN, an address, a telephone or a name. Never kept, never logged."""

import re
from collections.abc import Iterator
from uuid import UUID

from stdnum.nl import bsn, postcode

from zicht.dossier import zoeken
from zicht.dossier.models import Dossier
from zicht.dossier.zoeken import Soort

_NUMMER = re.compile(r"([a-z]+\d*-)?([a-z]-)?(19|20)\d{2}-\d{1,7}", re.IGNORECASE)
_ADRES = re.compile(r"(?P<postcode>\d{4}\s?[a-z]{2})[\s,]+(?P<huisnummer>\d+\s?\S*)", re.IGNORECASE)
_TELEFOON = re.compile(r"(\+31|0031|0)[\d\s-]{8,14}")
_MET_JAAR = re.compile(r"(?P<naam>.+?)\s+(?P<jaar>(19|20)\d{2})")
_VOORVOEGSELS = {"van", "de", "der", "den", "het", "ter", "ten", "te", "in", "op", "el", "al", "la", "le", "von", "'t"}


def find(vraag: str, code: str) -> list[UUID]:
    """Ids of dossiers, each once, in the order in which they were found; `code` stands before our own numbers."""
    text = " ".join(vraag.split())
    return list(dict.fromkeys(_found(text, code))) if text else []


def _found(text: str, code: str) -> Iterator[UUID]:
    if _NUMMER.fullmatch(text):
        yield from _by_number(text.upper(), code)
    elif bsn.is_valid(text):
        yield from zoeken.find(Soort.BSN, bsn.compact(text))
    elif address := _ADRES.fullmatch(text):
        yield from zoeken.find(Soort.ADRES, _postcode(address["postcode"]), address["huisnummer"])
    elif _TELEFOON.fullmatch(text):
        yield from zoeken.find(Soort.TELEFOON, zoeken.phone(text))
    else:
        yield from _by_name(text)


def _by_number(text: str, code: str) -> Iterator[UUID]:
    """Of the dossier, or of a melding in it; the code of the region may be left out."""
    whole = text if not text[0].isdigit() else f"{code}-{text}"
    yield from Dossier.objects.filter(nummer=whole).values_list("pk", flat=True)
    yield from zoeken.find(Soort.NUMMER, whole)


def _by_name(text: str) -> Iterator[UUID]:
    """By surname; `Marloes Visser` is looked for whole, and then as Visser."""
    if year := _MET_JAAR.fullmatch(text):
        yield from zoeken.find(Soort.NAAM_JAAR, surname(year["naam"]), year["jaar"])
        return
    name = surname(text)
    for tried in dict.fromkeys((name, name.split(" ")[-1])):
        yield from zoeken.find(Soort.NAAM, tried)


def surname(text: str) -> str:
    """`Ruben de Groot`, `de Groot` and `Groot` are all found as Groot; `Visser Bakker` stays whole."""
    words = text.split(" ")
    for place in range(len(words) - 1, -1, -1):
        if words[place].lower() in _VOORVOEGSELS:
            return " ".join(words[place + 1 :]) or text
    return text


def _postcode(text: str) -> str:
    return str(postcode.compact(text))
