"""Which municipality a postcode or a place means. What is not sure says which there are around it, and people choose."""

import csv
import re
from collections import defaultdict
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from zicht.organisaties import namen
from zicht.organisaties.gemeenten import GemeenteNietEenduidig, GemeenteOnbekend, find_gemeente, one_of
from zicht.organisaties.models import Gemeente

_POSTCODE = re.compile(r"([1-9]\d{3})\s*(?:[a-z]{2})?", re.IGNORECASE)


class Postcode(NamedTuple):
    """`gemeente` is the code of the one it is in, when that is sure; else `of` are those around it."""

    postcode: str
    plaats: str
    gemeente: str
    of: tuple[str, ...]


class PostcodeOnbekend(GemeenteOnbekend):
    """No address has this postcode, as far as our copy goes."""

    def __init__(self, postcode: str) -> None:
        self.postcode = postcode
        super().__init__(())

    def __str__(self) -> str:
        return f"Postcode {self.postcode} kennen wij niet. Schrijf de naam van de gemeente."


class PlaatsNietEenduidig(GemeenteNietEenduidig):
    """We know the place, by its name or a postcode, and not for sure the municipality; `kandidaten` are what it may be."""

    def __init__(self, plaats: str, kandidaten: tuple[str, ...]) -> None:
        self.plaats = plaats
        super().__init__(kandidaten)

    def __str__(self) -> str:
        near = f" Misschien: {one_of(self.kandidaten)}." if self.kandidaten else ""
        return f"Van {self.plaats} weten wij de gemeente niet zeker. Schrijf de naam van de gemeente.{near}"


def digits_of(text: str) -> str:
    """The four digits of a postcode; empty when this is something else."""
    found = _POSTCODE.fullmatch(text.strip())
    return found.group(1) if found else ""


def find_woongemeente(text: str) -> Gemeente:
    """By its name, a place in it or a postcode, as people type where they live. Raises what `find_gemeente` raises."""
    if digits := digits_of(text):
        found = _listed().get(digits)
        if found is None:
            raise PostcodeOnbekend(digits)
        return _the_one([found])
    try:
        return find_gemeente(text)
    except GemeenteOnbekend:
        if places := _by_place().get(namen.plain(text)):
            return _the_one(places)
        raise


def _the_one(found: list[Postcode]) -> Gemeente:
    codes = dict.fromkeys(code for one in found for code in ((one.gemeente,) if one.gemeente else one.of))
    named = {gemeente.code: gemeente for gemeente in Gemeente.objects.filter(code__in=codes)}
    if len(codes) == 1 and found[0].gemeente in named:
        return named[found[0].gemeente]
    raise PlaatsNietEenduidig(found[0].plaats, tuple(named[code].naam for code in codes if code in named))


@lru_cache
def _by_place() -> dict[str, list[Postcode]]:
    places: dict[str, list[Postcode]] = defaultdict(list)
    for one in _listed().values():
        places[namen.plain(one.plaats)].append(one)
    return dict(places)


@lru_cache
def _listed() -> dict[str, Postcode]:
    text = files("zicht.organisaties").joinpath("data/postcodes.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return {
        row["postcode"]: Postcode(row["postcode"], row["plaats"], row["gemeente"], tuple(row["of"].split()))
        for row in rows
    }
