"""What an overdracht changes, from its first action to the help that stops."""

from dataclasses import replace
from typing import Any

from zicht.protocol import gebeurtenissen as g
from zicht.protocol import informeren, plichten, termijnen, uitgangsregels
from zicht.protocol.begrippen import (
    Dienstuitgang,
    Handeling,
)
from zicht.protocol.lopend import Aanbod, Monitoring, Overdracht
from zicht.protocol.stand import Stand
from zicht.protocol.toepassen.dienst import finish
from zicht.protocol.toepassen.toepassing import Toepassing


def _change_overdracht(stand: Stand, id: str, **changes: Any) -> Stand:
    return replace(
        stand,
        overdrachten=tuple(replace(o, **changes) if o.id == id else o for o in stand.overdrachten),
    )


def _prepared(stand: Stand, id: str, om: g.Gebeurtenis) -> Stand:
    if stand.overdracht(id):
        return stand
    return replace(stand, overdrachten=(*stand.overdrachten, Overdracht(id, Aanbod.VOORBEREID, om.op)))


def _action(stand: Stand, feit: g.HandelingVerricht, om: g.Gebeurtenis) -> Stand:
    stand = _prepared(stand, feit.overdracht, om)
    overdracht = stand.overdracht(feit.overdracht)
    done: frozenset[Handeling] = overdracht.handelingen if overdracht else frozenset()
    return _change_overdracht(stand, feit.overdracht, handelingen=done | {feit.handeling})


def _offered(stand: Stand, feit: g.OverdrachtAangeboden, om: g.Gebeurtenis) -> Stand:
    stand = _prepared(stand, feit.overdracht, om)
    for melding in stand.meldingen:
        stand = plichten.meet(stand, informeren.BESLUIT_OVERDRACHTSPARTIJ.code, melding.id, om.op)
    after_dienst = stand.hands_over_after_dienst
    stand = _change_overdracht(
        stand,
        feit.overdracht,
        toestand=Aanbod.AANGEBODEN,
        sinds=om.op,
        soort=feit.soort,
        aan=feit.aan,
        voor=feit.voor,
        na_dienst=after_dienst,
    )
    owed = (informeren.VOORWAARDEN_OVERDRACHTSPARTIJ,) if after_dienst else ()
    return plichten.arise(stand, owed, feit.overdracht, om)


def _not_taken_on(stand: Stand, id: str, toestand: Aanbod, om: g.Gebeurtenis) -> Stand:
    return plichten.lapse(_change_overdracht(stand, id, toestand=toestand, sinds=om.op), id)


def _replace_earlier(stand: Stand, nieuw: Overdracht) -> Stand:
    """Earlier overdrachten are history for the people for whom a new one is accepted, and run on for the others."""
    return replace(
        stand,
        overdrachten=tuple(
            _without(o, nieuw.voor) if o.toestand is Aanbod.AANVAARD and o.id != nieuw.id else o
            for o in stand.overdrachten
        ),
    )


def _without(overdracht: Overdracht, ids: tuple[str, ...]) -> Overdracht:
    others = tuple(id for id in overdracht.voor if id not in ids)
    return replace(overdracht, voor=others) if others else replace(overdracht, toestand=Aanbod.VERVANGEN)


def _accepted(stand: Stand, feit: g.OverdrachtAanvaard, om: g.Gebeurtenis) -> Stand:
    stand = _change_overdracht(stand, feit.overdracht, toestand=Aanbod.AANVAARD, sinds=om.op, hulp_loopt=True)
    overdracht = stand.overdracht(feit.overdracht)
    if overdracht is None:
        return stand
    stand = _replace_earlier(stand, overdracht)
    if not overdracht.na_dienst:
        return stand
    if ended := uitgangsregels.dienst_ends(stand):
        stand = plichten.arise_at(stand, ended, om)
    stand = finish(stand, Dienstuitgang.OVERDRACHT, om)
    if stand.monitoring:
        return stand
    return replace(stand, monitoring=Monitoring(om.op, termijnen.monitoring_moments(om.op)))


TOEPASSINGEN: dict[type[g.Feit], Toepassing] = {
    g.HandelingVerricht: _action,
    g.OverdrachtAangeboden: _offered,
    g.OverdrachtAanvaard: _accepted,
    g.OverdrachtGeweigerd: lambda s, f, om: _not_taken_on(s, f.overdracht, Aanbod.GEWEIGERD, om),
    g.AanbodIngetrokken: lambda s, f, om: _not_taken_on(s, f.overdracht, Aanbod.INGETROKKEN, om),
    g.HulpGestopt: lambda s, f, om: _change_overdracht(s, f.overdracht, hulp_loopt=False, hulp_gestopt_sinds=f.sinds),
    g.HulpHervat: lambda s, f, om: _change_overdracht(s, f.overdracht, hulp_loopt=True, hulp_gestopt_sinds=None),
}
