"""What merging and parting change. Zicht that follows is a matter of `zichtregels`."""

from dataclasses import replace

from zicht.protocol import gebeurtenissen as g
from zicht.protocol.lopend import Samenvoeging
from zicht.protocol.stand import Stand
from zicht.protocol.toepassen.toepassing import Toepassing


def _merged(stand: Stand, feit: g.Samengevoegd, om: g.Gebeurtenis) -> Stand:
    return replace(stand, samenvoeging=Samenvoeging(feit.dossier, feit.zelfde, om.op))


TOEPASSINGEN: dict[type[g.Feit], Toepassing] = {
    g.Samengevoegd: _merged,
    g.Losgemaakt: lambda s, f, om: replace(s, samenvoeging=None),
}
