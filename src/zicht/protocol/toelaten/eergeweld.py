"""What may be recorded when the whole family may be the counterpart, and which ways of telling are not safe then."""

from datetime import datetime

from zicht.protocol import bronnen
from zicht.protocol import gebeurtenissen as g
from zicht.protocol.begrippen import Datumuitkomst
from zicht.protocol.kalender import day_of
from zicht.protocol.stand import Stand
from zicht.protocol.station import Weigering
from zicht.protocol.toelaten.weigeren import Regel, not_now, present, unknown


def _came_to_light(stand: Stand, feit: g.EergeweldGebleken, op: datetime) -> Weigering | None:
    if feit.onderwerp not in stand.eergeweld:
        return None
    return not_now(
        "Dit onderwerp vastleggen",
        "Dit staat al in het dossier.",
        "Leg wat je nu hoorde vast als notitie.",
        bronnen.KEUZE_EERGEWELD,
    )


def _dated(stand: Stand, feit: g.KritiekeDatumVastgesteld, op: datetime) -> Weigering | None:
    if feit.dag >= day_of(op):
        return present(stand, feit.voor)
    return not_now(
        "Een kritieke datum vastleggen",
        "Deze dag is al geweest.",
        "Is iemand nu weg of in gevaar, zet dan een stap voor directe veiligheid. Wat er is gebeurd, leg je vast als notitie.",
        bronnen.KEUZE_EERGEWELD,
    )


def _looked(stand: Stand, feit: g.KritiekeDatumBekeken, op: datetime) -> Weigering | None:
    datum = stand.kritieke_datum(feit.datum)
    if datum is None or not datum.is_open:
        return unknown("Deze kritieke datum")
    if feit.uitkomst is not Datumuitkomst.GEWEEST or day_of(op) >= datum.dag:
        return None
    return not_now(
        "Vastleggen dat de dag is geweest",
        f"Deze dag komt nog: {datum.dag:%d-%m-%Y}.",
        "Zeg dat hij nog komt, dat hij niet doorgaat, of leg een andere dag vast.",
        bronnen.KEUZE_EERGEWELD,
    )


REGELS: dict[type[g.Feit], Regel] = {
    g.EergeweldGebleken: _came_to_light,
    g.KritiekeDatumVastgesteld: _dated,
    g.KritiekeDatumBekeken: _looked,
}
