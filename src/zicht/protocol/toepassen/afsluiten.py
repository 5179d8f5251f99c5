"""What informing and closing change."""

from dataclasses import replace

from zicht.protocol import gebeurtenissen as g
from zicht.protocol import informeren, plichten
from zicht.protocol.lopend import Navraag
from zicht.protocol.stand import Stand
from zicht.protocol.toepassen.toepassing import Toepassing


def _closed(stand: Stand, feit: g.Afgesloten, om: g.Gebeurtenis) -> Stand:
    stand = plichten.arise(stand, informeren.BIJ_AFSLUITEN, "", om)
    return replace(stand, afgesloten_op=om.op, redenen=feit.redenen)


TOEPASSINGEN: dict[type[g.Feit], Toepassing] = {
    g.MonitoringGevraagd: lambda s, f, om: replace(s, navragen=(*s.navragen, Navraag(f.vraag, f.aan, om.op))),
    g.BehandelaarToegewezen: lambda s, f, om: replace(s, behandelaar=f.medewerker),
    g.Geinformeerd: lambda s, f, om: plichten.meet(s, f.plicht, f.wie, om.op),
    g.InformerenUitgesteld: lambda s, f, om: plichten.postpone(s, f),
    g.Afgesloten: _closed,
}
