"""Why an exit is not open in this dossier now, for a page that says so before somebody types."""

from zicht.foundation import klok
from zicht.protocol.route import ROUTE
from zicht.protocol.stand import Stand
from zicht.protocol.station import Weigering
from zicht.protocol.toelaten import missing_for


def missing_now(stand: Stand, station: str, uitgang: str, ref: str = "") -> tuple[Weigering, ...]:
    return missing_for(stand, station, ROUTE[station].uitgang(uitgang), ref, klok.now())
