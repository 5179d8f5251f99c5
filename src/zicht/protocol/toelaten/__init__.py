"""Whether a fact may be recorded now. Asked once, at recording; a refusal says what, why, what to do, and which rule.

A passed term never refuses anything, and nothing here holds a step for someone's immediate safety.
"""

from datetime import datetime

from zicht.protocol import gebeurtenissen as g
from zicht.protocol import uitgangsregels
from zicht.protocol.stand import Stand
from zicht.protocol.station import Weigering
from zicht.protocol.toelaten import (
    afsluiten,
    besluiten,
    eergeweld,
    gedwongen_kader,
    melding,
    monitoring,
    overdracht,
    samenvoegen,
    voortzetten,
)
from zicht.protocol.toelaten.tijdstip import after_what_it_builds_on, in_time, open_for, zicht_in_order
from zicht.protocol.toelaten.weigeren import Regel, missing_for

REGELS: dict[type[g.Feit], Regel] = {
    **melding.REGELS,
    **eergeweld.REGELS,
    **besluiten.REGELS,
    **overdracht.REGELS,
    **monitoring.REGELS,
    **gedwongen_kader.REGELS,
    **afsluiten.REGELS,
    **voortzetten.REGELS,
    **samenvoegen.REGELS,
}


def may_one(stand: Stand, feit: g.Feit, op: datetime, nu: datetime) -> Weigering | None:
    """Why this fact, happening at `op`, may not be recorded at `nu`; None when it may. Corrections: see `verloop`."""
    refusal = in_time(stand, feit, op, nu) or open_for(stand, feit)
    rule = REGELS.get(type(feit))
    refusal = refusal or (rule(stand, feit, op) if rule else None) or after_what_it_builds_on(stand, feit, op)
    genomen = None if refusal else uitgangsregels.taken(stand, feit)
    if genomen and not isinstance(feit, g.Afgesloten):
        refusal = next(iter(missing_for(stand, genomen.station, genomen.uitgang, genomen.ref, op, feit)), None)
    return refusal or zicht_in_order(stand, feit, op)
