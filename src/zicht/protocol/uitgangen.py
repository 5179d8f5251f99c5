"""Which exits are open in a dossier now, and for those that are not: why not yet. The screens print exactly this."""

from dataclasses import dataclass
from datetime import datetime

from zicht.protocol import gedwongen_kader
from zicht.protocol.begrippen import Id, Leeftijd
from zicht.protocol.lopend import Aanbod
from zicht.protocol.route import ROUTE
from zicht.protocol.stand import Stand
from zicht.protocol.station import Station, Uitgang, Weigering
from zicht.protocol.toelaten.weigeren import missing_for
from zicht.protocol.trajecten import Traject, Trajectsoort, trajecten


@dataclass(frozen=True, slots=True)
class Mogelijk:
    """An exit of a station where the dossier stands, for which melding, overdracht or verzoek, and what still holds it."""

    traject: Traject
    station: Station
    uitgang: Uitgang
    ref: Id
    nog_niet: tuple[Weigering, ...] = ()

    @property
    def is_open(self) -> bool:
        return not self.nog_niet


def _refs(stand: Stand, traject: Traject, uitgang: Uitgang) -> tuple[Id, ...]:
    """For an overdracht each open offer is a question of its own; before the first offer there is one without."""
    if traject.soort is Trajectsoort.OVERDRACHT and uitgang.code == "aanvaard":
        live = [
            overdracht.id
            for overdracht in stand.overdrachten
            if overdracht.toestand in {Aanbod.VOORBEREID, Aanbod.AANGEBODEN}
        ]
        return tuple(live) or ("",)
    return (traject.ref,)


def only_adults(stand: Stand) -> bool:
    """Everyone is known to be an adult: roads for children are not shown then."""
    return all(wie.leeftijd is Leeftijd.MEERDERJARIG for wie in stand.directbetrokkenen)


def _about_children(uitgang: Uitgang) -> bool:
    return gedwongen_kader.MINDERJARIG in uitgang.vereist


def exits(stand: Stand, on: datetime) -> tuple[Mogelijk, ...]:
    """All exits of all stations where this dossier stands, in the order of the route."""
    found = []
    for traject in trajecten(stand, on):
        station = ROUTE[traject.station]
        for uitgang in station.uitgangen:
            if (uitgang.code == "voortijdig" and stand.ids) or (_about_children(uitgang) and only_adults(stand)):
                continue
            for ref in _refs(stand, traject, uitgang):
                refusals = missing_for(stand, station.code, uitgang, ref, on)
                found.append(Mogelijk(traject, station, uitgang, ref, refusals))
    return tuple(found)
