"""What a fact changes. Total: whatever comes, applying never refuses; whether it was allowed was asked before."""

from dataclasses import replace

from zicht.protocol import gebeurtenissen as g
from zicht.protocol import plichten, uitgangsregels, zicht, zichtregels
from zicht.protocol.stand import Stand
from zicht.protocol.toepassen import (
    afsluiten,
    dienst,
    eergeweld,
    gedwongen_kader,
    melding,
    monitoring,
    overdracht,
    samenvoegen,
    voortzetten,
)
from zicht.protocol.toepassen.toepassing import Toepassing

TOEPASSINGEN: dict[type[g.Feit], Toepassing] = {
    **melding.TOEPASSINGEN,
    **eergeweld.TOEPASSINGEN,
    **dienst.TOEPASSINGEN,
    **overdracht.TOEPASSINGEN,
    **monitoring.TOEPASSINGEN,
    **gedwongen_kader.TOEPASSINGEN,
    **afsluiten.TOEPASSINGEN,
    **voortzetten.TOEPASSINGEN,
    **samenvoegen.TOEPASSINGEN,
}


def apply_one(stand: Stand, gebeurtenis: g.Gebeurtenis) -> Stand:
    """The Stand after this gebeurtenis, itself not added to `verleden`. Corrections are resolved by `verloop`."""
    feit, op = gebeurtenis.feit, gebeurtenis.op
    genomen = uitgangsregels.taken(stand, feit)
    moved = zicht.move(stand.zicht, zichtregels.transitions(stand, feit, op))
    change = TOEPASSINGEN.get(type(feit))
    changed = change(stand, feit, gebeurtenis) if change else stand
    after = changed if moved is changed.zicht else replace(changed, zicht=moved)
    return plichten.arise_at(after, genomen, gebeurtenis) if genomen and not after.is_closed else after
