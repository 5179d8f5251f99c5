"""What tells two states apart: all that a rule can read, with moments replaced by what they decide.

No rule reads whether a term passed; that time takes nothing away is checked at every state instead. That two states of
one shape can do the same is checked too (`zoeken`, gelijkheid).
"""

from collections.abc import Hashable
from datetime import datetime

from zicht.protocol import voldaan
from zicht.protocol.afsluitredenen import ground_in_monitoring, of_the_route, three_options_considered
from zicht.protocol.begrippen import Beoordelingsbesluit, Id, Overlegonderwerp
from zicht.protocol.lopend import Aanbod, Melding
from zicht.protocol.stand import Stand
from zicht.protocol.tests.zoektocht.plek import Plek

LIVE = (Aanbod.AANGEBODEN, Aanbod.AANVAARD)


def shape(plek: Plek) -> Hashable:
    stand = plek.stand
    if stand.is_closed:
        return "gesloten"
    return (
        tuple((wie.id, _person(plek, wie.id)) for wie in stand.betrokkenen),
        len(stand.meldingen),
        bool(stand.eergeweld),
        tuple(_melding(stand, melding) for melding in open_meldingen(stand)),
        _last_decision(stand),
        _dienst(stand),
        bool(stand.running_voorwaarden),
        offers(stand),
        stand.open_regioaanbod is not None,
        stand.monitoring is not None and (ground_in_monitoring(stand), three_options_considered(stand, plek.nu)),
        tuple((kader.station, kader.voor, kader.uitvoerder) for kader in stand.kaders),
        tuple((ban.is_running(plek.nu), ban.verlengd) for ban in stand.huisverboden),
    )


def open_meldingen(stand: Stand) -> list[Melding]:
    """The open meldingen in an order that does not depend on which came first."""
    first = stand.meldingen[0] if stand.meldingen else None
    return sorted(
        stand.open_meldingen, key=lambda melding: (melding is not first, melding.betrokkenen, _ready(stand, melding))
    )


def _person(plek: Plek, id: Id) -> Hashable:
    """Of who left too: they may come back, and what was found about them with them."""
    stand, nu = plek.stand, plek.nu
    serving = stand.running_dienst is not None
    since = _talks_count_from(stand)
    spoken = since is not None and any(who == id and op >= since for who, _, op in stand.gesproken)
    oordeel = stand.last_oordeel(id) if _safety_is_read(stand) else None
    return (
        tuple((p.bij.soort, p.bij.ref) for p in stand.periodes(id) if p.tot is None or p.tot > nu),
        serving and stand.conclusie(id),
        spoken,
        oordeel and (oordeel.acuut, oordeel.structureel),
        id in stand.ids,
        of_the_route(stand, id, nu),
        stand.is_acutely_unsafe(id),
    )


def _talks_count_from(stand: Stand) -> datetime | None:
    """During a dienst from its beginning; when Veilig Thuis may still go on itself, from that decision."""
    if stand.running_dienst:
        return stand.running_dienst.begonnen
    besluit = stand.last_besluit
    return besluit.besloten_op if besluit and stand.after_assessment else None


def _safety_is_read(stand: Stand) -> bool:
    """At an offer to the household, and at a decision once everyone was judged for that melding."""
    to_household = stand.after_assessment and stand.monitoring is None
    return to_household or any(not voldaan.without_oordeel(stand, melding.id) for melding in stand.open_meldingen)


def _ready(stand: Stand, melding: Melding) -> tuple[bool, bool, bool]:
    """Who keeps zicht by agreement is one of the first melding: see `open_meldingen`."""
    return (
        not voldaan.sources_missing(stand, melding.id),
        not voldaan.without_oordeel(stand, melding.id),
        stand.mdo_about(Overlegonderwerp.VEILIGHEIDSBEOORDELING, melding.aankomst) is not None,
    )


def _melding(stand: Stand, melding: Melding) -> Hashable:
    return (melding is stand.meldingen[0], melding.betrokkenen, _ready(stand, melding))


def _last_decision(stand: Stand) -> Hashable:
    """Read while something may still follow from it: for whom it was, when it was to hand over; that it was nothing."""
    besluit = stand.last_besluit
    if besluit is None:
        return None
    none_needed = stand.dienst is None and besluit.besluit is Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN
    return (stand.after_assessment and besluit.betrokkenen, none_needed)


def _dienst(stand: Stand) -> Hashable:
    dienst = stand.dienst
    if dienst is None:
        return None
    if not dienst.is_running:
        return dienst.uitgang
    return (dienst.soort, stand.mdo_about(Overlegonderwerp.UITKOMST_ONDERZOEK, dienst.sinds) is not None)


def offers(stand: Stand) -> frozenset[Hashable]:
    return frozenset(
        (o.toestand, o.soort, o.aan, frozenset(o.voor), o.toestand is Aanbod.AANGEBODEN and o.na_dienst, o.hulp_loopt)
        for o in stand.overdrachten
        if o.toestand in LIVE
    )
