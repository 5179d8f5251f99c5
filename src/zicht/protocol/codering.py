"""Facts as plain values and back: how the journaal keeps them, and how an older shape of a fact is read today."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints

from zicht.protocol import gebeurtenissen
from zicht.protocol.gebeurtenissen import Feit

Waarde = None | bool | int | float | str | list[Any] | dict[str, Any]
Inhoud = dict[str, Waarde]
Lezer = Callable[[Any], Any]


class OnbekendFeit(LookupError):
    """The journaal holds a kind or version of fact that this release cannot read."""


#: (kind, version) -> the content one version later. A row here for every version that was ever released.
UPCASTERS: dict[tuple[str, int], Callable[[Inhoud], Inhoud]] = {}

SOORTEN: dict[str, type[Feit]] = {
    soort.__name__: soort
    for soort in vars(gebeurtenissen).values()
    if isinstance(soort, type) and issubclass(soort, Feit) and soort is not Feit
}


def encode(feit: Feit) -> tuple[str, int, Inhoud]:
    """The kind, the version and the content of a fact, ready for JSON."""
    return type(feit).__name__, feit.VERSIE, _content(feit)


def decode(soort: str, versie: int, inhoud: Inhoud, soorten: Mapping[str, type[Feit]] = SOORTEN) -> Feit:
    """The fact that was kept as this. OnbekendFeit when this release knows no such kind or version; `soorten` are the
    facts of the journaal, or those of another course."""
    kind = soorten.get(soort)
    if kind is None or versie > kind.VERSIE:
        raise OnbekendFeit(f"{soort} versie {versie}")
    while versie < kind.VERSIE:
        upcast = UPCASTERS.get((soort, versie))
        if upcast is None:
            raise OnbekendFeit(f"{soort} versie {versie}")
        inhoud, versie = upcast(inhoud), versie + 1
    made: Feit = _object(kind, inhoud)
    return made


def _content(value: Any) -> Inhoud:
    return {veld.name: _plain(getattr(value, veld.name)) for veld in fields(value)}


def _plain(value: Any) -> Waarde:
    if isinstance(value, Feit):
        soort, versie, inhoud = encode(value)
        return {"soort": soort, "versie": versie, "inhoud": inhoud}
    if is_dataclass(value):
        return _content(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, frozenset):
        return [_plain(item) for item in sorted(value)]
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date):
        return value.isoformat()
    plain: Waarde = value
    return plain


def _object(kind: type, inhoud: Inhoud) -> Any:
    readers = _fields(kind)
    return kind(**{naam: readers[naam](value) for naam, value in inhoud.items()})


@cache
def _fields(kind: type) -> dict[str, Lezer]:
    return {naam: _reader(hint) for naam, hint in get_type_hints(kind).items()}


def _reader(hint: Any) -> Lezer:
    """What makes of a plain value the type that `hint` asks for; found once for each field of a fact."""
    if get_origin(hint) is UnionType:
        some = _reader(next(arg for arg in get_args(hint) if arg is not NoneType))
        return lambda value: None if value is None else some(value)
    if get_origin(hint) is frozenset:
        one = _reader(get_args(hint)[0])
        return lambda value: frozenset(map(one, value))
    if get_origin(hint) is tuple:
        return _tuple_reader(get_args(hint))
    if hint is Feit:
        return lambda value: decode(value["soort"], value["versie"], value["inhoud"])
    if isinstance(hint, type) and is_dataclass(hint):
        return lambda value: _object(hint, value)
    if hint in (datetime, date):
        return cast("Lezer", hint.fromisoformat)
    return hint if isinstance(hint, type) and issubclass(hint, Enum) else _as_it_is


def _tuple_reader(args: tuple[Any, ...]) -> Lezer:
    if args[-1] is ...:
        one = _reader(args[0])
        return lambda value: tuple(map(one, value))
    each = tuple(map(_reader, args))
    return lambda value: tuple(read(item) for read, item in zip(each, value, strict=True))


def _as_it_is(value: Any) -> Any:
    return value
