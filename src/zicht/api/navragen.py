"""How far a melding is, for the system that sent it."""

from datetime import date, datetime
from typing import Any

from zicht.api.meldvormen import BesluitVorm, ContactVorm, MeldingstandVorm, TermijnUiterlijk
from zicht.api.models import Aanlevering
from zicht.api.vormen import VeiligThuisVorm
from zicht.berichten import verkeer
from zicht.berichten.models import Bericht
from zicht.stations.melding.per_bericht import Meldingstatus
from zicht.stations.melding.per_systeem import ask


def standing(aanlevering: Aanlevering) -> MeldingstandVorm:
    """Each look is a line in the log of who asks, and in that of Veilig Thuis."""
    told: dict[str, Any] = verkeer.read(aanlevering.ontvangst, "api")
    uiterlijk = date.fromisoformat(told["uiterlijk"])
    known, contact = ask(Bericht.objects.get(pk=aanlevering.ontvangst), told["melding"], uiterlijk)
    naar = aanlevering.naar
    return MeldingstandVorm(
        id=aanlevering.pk,
        nummer=told["nummer"],
        veilig_thuis=VeiligThuisVorm(code=naar.code, naam=naar.naam),
        status=_status(known),
        ontvangen_op=datetime.fromisoformat(told["ontvangen_op"]),
        beoordeeld_op=known.beoordeeld_op,
        besluit=BesluitVorm(verteld_op=known.verteld_op, vervolg=known.vervolg) if known.verteld_op else None,
        afgesloten_op=known.afgesloten_op,
        te_laat=known.is_overdue,
        termijnen=[TermijnUiterlijk(**one) for one in told["termijnen"]],
        contact=ContactVorm(organisatie=naar.naam, naam=contact.naam or None, telefoon=contact.telefoon),
    )


def _status(known: Meldingstatus) -> Any:
    if known.afgesloten_op:
        return "afgesloten"
    if known.verteld_op:
        return "teruggekoppeld"
    return "beoordeeld" if known.beoordeeld_op else "ontvangen"
