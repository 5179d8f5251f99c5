"""How a refusal is made: what, why, what now, and which rule says so."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from zicht.protocol import bronnen, voldaan
from zicht.protocol import gebeurtenissen as g
from zicht.protocol.begrippen import (
    Id,
)
from zicht.protocol.bronnen import Bron
from zicht.protocol.stand import Stand
from zicht.protocol.station import Uitgang, Vereiste, Weigering
from zicht.protocol.voldaan import Vraagstuk

Regel = Callable[[Stand, Any, datetime], Weigering | None]


def weiger(wat: str, waarom: str, wat_nu: str, bron: Bron) -> Weigering:
    return Weigering(wat, waarom, wat_nu, bron)


def from_vereiste(wat: str, vereiste: Vereiste) -> Weigering:
    return Weigering(wat, vereiste.waarom, vereiste.wat_nu, vereiste.bron)


def unknown(wat: str) -> Weigering:
    return weiger(
        f"{wat} kan niet worden vastgelegd",
        f"{wat} hoort niet bij dit dossier.",
        "Ververs de pagina en kies opnieuw.",
        bronnen.KEUZE_CORRECTIE,
    )


def not_now(wat: str, waarom: str, wat_nu: str, bron: Bron) -> Weigering:
    return weiger(f"{wat} kan nu niet", waarom, wat_nu, bron)


def missing_for(
    stand: Stand, station: str, uitgang: Uitgang, ref: Id, op: datetime, feit: g.Feit | None = None
) -> tuple[Weigering, ...]:
    """Why this exit is not open now; empty when it is."""
    vraagstuk = Vraagstuk(stand, station, ref, op, feit)
    wat = f"{uitgang.naam} kan nog niet"
    return tuple(from_vereiste(wat, vereiste) for vereiste in voldaan.missing(vraagstuk, uitgang.vereist))


def present(stand: Stand, ids: Iterable[Id]) -> Weigering | None:
    return None if all(id in stand.ids for id in ids) else unknown("Deze persoon")
