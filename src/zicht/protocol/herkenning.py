"""Who turned out to be whom: a person who was reported anew and was known already is one person, from the beginning.

Nothing is moved and nothing rewritten. Every fact that names the one is read as if it had named the other, so that zicht,
clocks and duties come out as they would have if the desk had known who it was. Withdrawing the fact parts them again.
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from zicht.protocol.begrippen import Id
from zicht.protocol.gebeurtenissen import BetrokkeneHerkend, Feit, Gebeurtenis

#: Says who was reported, under the id of then.
_AS_TOLD = frozenset({"te_herkennen"})


def names(course: Iterable[Gebeurtenis]) -> dict[Id, Id]:
    """Each id that was recognised, with the id it is read as; who was recognised twice is read as the last."""
    found: dict[Id, Id] = {}
    for gebeurtenis in course:
        feit = gebeurtenis.feit
        if not isinstance(feit, BetrokkeneHerkend) or not feit.als or feit.betrokkene in found:
            continue
        known = found.get(feit.als, feit.als)
        if known != feit.betrokkene:
            found = {id: known if als == feit.betrokkene else als for id, als in found.items()}
            found[feit.betrokkene] = known
    return found


def read(course: tuple[Gebeurtenis, ...]) -> tuple[Gebeurtenis, ...]:
    """The course with everyone under the id they are known by; what names nobody who was recognised stays the same object."""
    known_as = names(course)
    return tuple(_read_one(gebeurtenis, known_as) for gebeurtenis in course) if known_as else course


def _read_one(gebeurtenis: Gebeurtenis, known_as: Mapping[Id, Id]) -> Gebeurtenis:
    feit = gebeurtenis.feit
    if isinstance(feit, BetrokkeneHerkend):
        als = known_as.get(feit.als, feit.als)
        return gebeurtenis if als == feit.als else replace(gebeurtenis, feit=replace(feit, als=als))
    said: Feit = read_as(feit, known_as)
    return gebeurtenis if said is feit else replace(gebeurtenis, feit=said)


def read_as(value: Any, known_as: Mapping[Id, Id]) -> Any:
    """`value` with the ids in it read anew; the very same value when there are none. A list names each id once."""
    if type(value) is str:
        return known_as.get(value, value)
    if isinstance(value, tuple):
        items = tuple(read_as(item, known_as) for item in value)
        if all(new is old for new, old in zip(items, value, strict=True)):
            return value
        return tuple(dict.fromkeys(items)) if all(type(item) is str for item in items) else items
    if is_dataclass(value) and not isinstance(value, type):
        told = {veld.name: getattr(value, veld.name) for veld in fields(value) if veld.name not in _AS_TOLD}
        changed = {naam: new for naam, old in told.items() if (new := read_as(old, known_as)) is not old}
        return replace(value, **changed) if changed else value
    return value
