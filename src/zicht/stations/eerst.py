"""What comes before everything else: with somebody acutely unsafe, a step for their safety, until one was taken."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from zicht.dossier.stap import Stap
from zicht.dossier.veiligheid import Niveau, danger, lanes
from zicht.dossier.wie import Mensen
from zicht.foundation import klok
from zicht.foundation.adres import address
from zicht.foundation.woorden import in_one_line
from zicht.protocol.gebeurtenissen import VeiligheidsstapGezet
from zicht.protocol.stand import Stand
from zicht.protocol.verloop import effective

#: Where an exit leads that hands over: never the first thing while somebody is acutely unsafe.
OVERDRAGEN = {"overdracht", "overdracht-na-veiligheidsbeoordeling"}


def is_acute(stand: Stand) -> bool:
    return danger(stand) is Niveau.ACUUT


def first_for_safety(dossier: UUID, stand: Stand, mensen: Mensen) -> tuple[Stap, ...]:
    """The step for safety, for whom nothing was done yet since they were found acutely unsafe. What a partner says is
    read first: that is a step of monitoring."""
    waiting = list(_without_step(stand))
    if not waiting or stand.alarms:
        return ()
    who = in_one_line([mensen.short(id) for id in waiting])
    verb = "is" if len(waiting) == 1 else "zijn"
    words = f"{who} {verb} acuut onveilig: 112, politie, huisverbod of overname"
    return (Stap("Stap voor directe veiligheid", address("veiligheidsstap", dossier), toelichting=words),)


def _without_step(stand: Stand) -> Iterator[str]:
    for lane in lanes(stand, klok.now()):
        if lane.now is Niveau.ACUUT and not _stepped_for(stand, lane.wie, lane.stukken[-1].van):
            yield lane.wie


def _stepped_for(stand: Stand, wie: str, since: datetime) -> bool:
    return any(
        isinstance(fact.feit, VeiligheidsstapGezet) and fact.op >= since and wie in (fact.feit.voor or (wie,))
        for fact in effective(stand.verleden)
    )
