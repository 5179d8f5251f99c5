"""Exits of a station in an address, and why one is not open in this dossier now."""

from django.urls import register_converter

from zicht.foundation import klok
from zicht.protocol.route import ROUTE
from zicht.protocol.stand import Stand
from zicht.protocol.station import Weigering
from zicht.protocol.toelaten.weigeren import missing_for


class _Code:
    """A piece of an address that is one of a few codes."""

    regex = ""

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


def register_exits(naam: str, *codes: str) -> None:
    """From now on `<naam:uitgang>` matches these exits only: a station shows no way to a page that is not there."""
    register_converter(type(f"Uitgangen_{naam}", (_Code,), {"regex": "|".join(codes)}), naam)


def missing_now(stand: Stand, station: str, uitgang: str, ref: str = "") -> tuple[Weigering, ...]:
    return missing_for(stand, station, ROUTE[station].uitgang(uitgang), ref, klok.now())
