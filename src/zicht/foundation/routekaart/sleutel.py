"""The signs of the map by themselves, for the key under it and for the list."""

from enum import StrEnum

from django.utils.safestring import SafeString

from zicht.foundation.routekaart import tekens
from zicht.foundation.routekaart.kaart import shape
from zicht.foundation.routekaart.meetkunde import Doos
from zicht.foundation.routekaart.plattegrond import Teken
from zicht.foundation.routekaart.svg import element


class Sleutelteken(StrEnum):
    STATION = "station"
    KEUZE = "keuze"
    HULP = "hulp"
    TRAP = "trap"
    TRAP_KLEIN = "trap-klein"
    STOP_KLEIN = "stop-klein"


_VORM = "zicht-routekaart__vorm"
_DRAWINGS: dict[Sleutelteken, tuple[int, int, SafeString]] = {
    Sleutelteken.STATION: (34, 22, shape(Doos(17, 11, 30, 18), keuze=False, class_=_VORM)),
    Sleutelteken.KEUZE: (34, 22, shape(Doos(17, 11, 30, 18), keuze=True, class_=_VORM)),
    Sleutelteken.HULP: (96, 32, tekens.help_small(2, 13, 92)),
    Sleutelteken.TRAP: (30, 28, tekens.stairs(15, 14, 13)),
    Sleutelteken.TRAP_KLEIN: (24, 24, tekens.small_sign(12, 12, Teken.TRAP)),
    Sleutelteken.STOP_KLEIN: (24, 24, tekens.small_sign(12, 12, Teken.STOP)),
}


def key_sign(teken: Sleutelteken) -> SafeString:
    """One sign as a small drawing that a screen reader passes over: its words stand beside it."""
    breed, hoog, drawing = _DRAWINGS[teken]
    return element(
        "svg",
        drawing,
        viewBox=f"0 0 {breed} {hoog}",
        width=breed,
        height=hoog,
        class_="zicht-routekaart zicht-routekaart--teken",
        aria_hidden="true",
        focusable="false",
    )


def key() -> dict[str, SafeString]:
    """Every sign under the name by which a template asks for it."""
    return {teken.name.lower(): key_sign(teken) for teken in Sleutelteken}
