"""What changes when the whole family may be the counterpart: the subject, critical dates, the expert."""

from dataclasses import replace

from zicht.protocol import gebeurtenissen as g
from zicht.protocol.lopend import KritiekeDatum
from zicht.protocol.stand import Stand
from zicht.protocol.toepassen.toepassing import Toepassing


def _dated(stand: Stand, feit: g.KritiekeDatumVastgesteld, om: g.Gebeurtenis) -> Stand:
    others = tuple(datum for datum in stand.kritieke_data if datum.id != feit.datum)
    datum = KritiekeDatum(feit.datum, feit.reden, feit.dag, feit.voor, om.op)
    return replace(stand, kritieke_data=(*others, datum))


def _looked(stand: Stand, feit: g.KritiekeDatumBekeken, om: g.Gebeurtenis) -> Stand:
    return replace(
        stand,
        kritieke_data=tuple(
            replace(datum, bekeken_op=om.op, uitkomst=feit.uitkomst) if datum.id == feit.datum else datum
            for datum in stand.kritieke_data
        ),
    )


TOEPASSINGEN: dict[type[g.Feit], Toepassing] = {
    g.EergeweldGebleken: lambda s, f, om: replace(s, eergeweld=s.eergeweld | {f.onderwerp}),
    g.KritiekeDatumVastgesteld: _dated,
    g.KritiekeDatumBekeken: _looked,
    g.DeskundigeBetrokken: lambda s, f, om: replace(s, deskundige=f.deskundige),
}
