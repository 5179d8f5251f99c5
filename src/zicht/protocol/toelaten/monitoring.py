"""What may be recorded of monitoring: moments, the plan, questions to parties around the family."""

from datetime import datetime
from typing import Any

from zicht.protocol import bronnen
from zicht.protocol import gebeurtenissen as g
from zicht.protocol.begrippen import (
    Leeftijd,
)
from zicht.protocol.kalender import day_of
from zicht.protocol.stand import Stand
from zicht.protocol.station import Weigering
from zicht.protocol.toelaten.weigeren import Regel, not_now, unknown


def _needs_monitoring(stand: Stand, feit: Any, op: datetime) -> Weigering | None:
    if stand.monitoring:
        return None
    return not_now(
        "Een monitoringsmoment", "Er loopt geen monitoring.", "Die begint na de overdracht.", bronnen.MONITORING
    )


def _monitored(stand: Stand, feit: g.Gemonitord, op: datetime) -> Weigering | None:
    if refusal := _needs_monitoring(stand, feit, op):
        return refusal
    asked = {id for id, _ in feit.gesproken}
    needed = {wie.id for wie in stand.directbetrokkenen if wie.leeftijd is not Leeftijd.ONGEBOREN}
    if needed <= asked:
        return None
    return not_now(
        "Het moment afronden",
        "Nog niet van iedere directbetrokkene staat vast of er apart gesproken is.",
        "Spreek ieder apart; gezien of niet mogelijk is ook een antwoord.",
        bronnen.MONITORING,
    )


def _replanned(stand: Stand, feit: g.MonitoringBijgesteld, op: datetime) -> Weigering | None:
    if refusal := _needs_monitoring(stand, feit, op):
        return refusal
    monitoring = stand.monitoring
    held = len(monitoring.gehouden) if monitoring else 0
    if monitoring and any(day < day_of(monitoring.sinds) <= day_of(op) for day in feit.momenten):
        return not_now(
            "De momenten aanpassen",
            "Een van de dagen ligt voor de overdracht.",
            "Kies een dag na de overdracht; klopt het jaar?",
            bronnen.KEUZE_MONITORING,
        )
    in_order = list(feit.momenten) == sorted(set(feit.momenten))
    if in_order and len(feit.momenten) >= max(held, 1):
        return None
    return not_now(
        "De momenten aanpassen",
        "De dagen staan niet op volgorde, of er zijn er minder dan al gehouden.",
        "Geef de dagen in volgorde, met de gehouden momenten erbij.",
        bronnen.KEUZE_MONITORING,
    )


def _answers(stand: Stand, feit: g.MonitoringBeantwoord, op: datetime) -> Weigering | None:
    navraag = stand.navraag(feit.vraag)
    return None if navraag and navraag.beantwoord_op is None else unknown("Deze vraag")


def _read(stand: Stand, feit: g.AntwoordBekeken, op: datetime) -> Weigering | None:
    navraag = stand.navraag(feit.vraag)
    return None if navraag and navraag.beantwoord_op and navraag.bekeken_op is None else unknown("Dit antwoord")


REGELS: dict[type[g.Feit], Regel] = {
    g.Gemonitord: _monitored,
    g.MonitoringBijgesteld: _replanned,
    g.MonitoringGevraagd: _needs_monitoring,
    g.MonitoringBeantwoord: _answers,
    g.AntwoordBekeken: _read,
}
