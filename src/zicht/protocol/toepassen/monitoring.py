"""What monitoring changes: moments, the plan, questions and answers."""

from dataclasses import replace
from typing import Any

from zicht.protocol import gebeurtenissen as g
from zicht.protocol import informeren, plichten
from zicht.protocol.begrippen import (
    Spreekuitkomst,
)
from zicht.protocol.lopend import Moment
from zicht.protocol.stand import Stand
from zicht.protocol.toepassen.toepassing import Toepassing


def _monitored(stand: Stand, feit: g.Gemonitord, om: g.Gebeurtenis) -> Stand:
    if stand.monitoring is None:
        return stand
    moment = Moment(feit.moment, om.op, feit.gesproken, feit.veiligheid, feit.voorwaarden)
    stand = replace(stand, monitoring=replace(stand.monitoring, gehouden=(*stand.monitoring.gehouden, moment)))
    return _owe_findings(stand, feit, om)


def _owe_findings(stand: Stand, feit: g.Gemonitord, om: g.Gebeurtenis) -> Stand:
    """Who was spoken at the moment heard there what was found and when the next one is; the others are owed it."""
    unspoken = tuple(
        id for id, uitkomst in feit.gesproken if uitkomst is Spreekuitkomst.NIET_MOGELIJK and id in stand.ids
    )
    stand = plichten.arise(stand, (informeren.BEVINDINGEN_BETROKKENEN,), "", om, unspoken)
    if feit.partij_gesproken:
        return stand
    return plichten.arise(stand, (informeren.BEVINDINGEN_OVERDRACHTSPARTIJ,), "", om)


def _replanned(stand: Stand, feit: g.MonitoringBijgesteld, om: g.Gebeurtenis) -> Stand:
    if stand.monitoring is None or not feit.momenten:
        return stand
    return replace(stand, monitoring=replace(stand.monitoring, gepland=feit.momenten))


def _change_navraag(stand: Stand, vraag: str, **changes: Any) -> Stand:
    return replace(stand, navragen=tuple(replace(n, **changes) if n.vraag == vraag else n for n in stand.navragen))


TOEPASSINGEN: dict[type[g.Feit], Toepassing] = {
    g.Gemonitord: _monitored,
    g.MonitoringBijgesteld: _replanned,
    g.MonitoringBeantwoord: lambda s, f, om: _change_navraag(s, f.vraag, beantwoord_op=om.op, acuut=f.acuut),
    g.AntwoordBekeken: lambda s, f, om: _change_navraag(s, f.vraag, bekeken_op=om.op),
}
