"""What may be recorded of a melding and of who it is about."""

from datetime import datetime
from typing import Any

from zicht.protocol import bronnen, vereisten, voldaan, zichtregels
from zicht.protocol import gebeurtenissen as g
from zicht.protocol.begrippen import (
    Ambtshalve,
    Eergeweld,
    Id,
    Leeftijd,
    Vertrekreden,
)
from zicht.protocol.kalender import EERSTE_DAG, day_of
from zicht.protocol.stand import Stand
from zicht.protocol.station import Weigering
from zicht.protocol.toelaten import samenvoegen
from zicht.protocol.toelaten.weigeren import Regel, from_vereiste, not_now, present, unknown
from zicht.protocol.voldaan import Vraagstuk


def _received(stand: Stand, feit: g.Ontvangen, op: datetime) -> Weigering | None:
    wat = "De melding in ontvangst nemen"
    if stand.melding(feit.melding):
        return not_now(wat, "Deze melding is al vastgelegd.", "Open het dossier.", bronnen.MELDING)
    if day_of(op) < EERSTE_DAG:
        return not_now(
            wat,
            f"Het tijdstip ligt voor {EERSTE_DAG.year}.",
            "Kijk het jaar van binnenkomst na.",
            bronnen.KEUZE_CORRECTIE,
        )
    if not any(wie.is_directbetrokkene for wie in feit.betrokkenen):
        return not_now(
            wat,
            "Er staat nog niemand van het huishouden in de melding.",
            "Voeg ten minste een persoon toe; een naam of leeftijd mag onbekend zijn.",
            bronnen.MELDING,
        )
    for vereiste in (vereisten.GEWELD_IN_BEELD, vereisten.MELDER_BEREIKBAAR):
        if feit.ambtshalve is None and not voldaan.VOLDAAN[vereiste.code](Vraagstuk(stand, "melding", "", op, feit)):
            return from_vereiste(f"{wat} kan nu niet", vereiste)
    if feit.ambtshalve is Ambtshalve.UIT_MONITORING and stand.monitoring is None:
        return not_now(wat, "Er loopt geen monitoring.", "Neem een gewone melding in ontvangst.", bronnen.MONITORING)
    return _keeps_zicht(feit)


def _keeps_zicht(feit: g.Ontvangen) -> Weigering | None:
    if not feit.behoudt_zicht or zichtregels.may_keep_zicht(feit):
        return None
    wat = "De melder het zicht laten houden"
    reasons = (
        (not feit.melderkring.may_keep_zicht, "Alleen een professional kan dat, politie en ambulance niet."),
        (feit.spoed, "De melding is spoedeisend."),
        (feit.anoniem_voor_gezin, "De melder blijft anoniem voor het gezin."),
        (bool(Eergeweld.among(feit.onderwerpen)), "Bij dit onderwerp houdt Veilig Thuis het zicht meteen."),
        (not feit.houder_bekend, "Er is nog geen bereikbare persoon met een vervanger genoemd."),
    )
    waarom = next((text for holds, text in reasons if holds), "De melder vraagt Veilig Thuis het zicht over te nemen.")
    return not_now(wat, waarom, "Laat Veilig Thuis het zicht overnemen.", bronnen.KEUZE_ZICHT)


def open_melding(stand: Stand, id: Id, wat: str) -> Weigering | None:
    melding = stand.melding(id)
    if melding is None:
        return unknown("Deze melding")
    if melding.is_open:
        return None
    return not_now(
        wat, "Over deze melding is al besloten.", "Leg vast wat er nu gebeurt.", bronnen.VEILIGHEIDSBEOORDELING
    )


def _given_back(stand: Stand, feit: g.ZichtTeruggegeven, op: datetime) -> Weigering | None:
    if refusal := open_melding(stand, feit.melding, "Het zicht teruggeven"):
        return refusal
    if zichtregels.transitions(stand, feit, op):
        return None
    return not_now(
        "Het zicht teruggeven",
        "De melder houdt nu geen zicht op veiligheid.",
        "Er hoeft niets te gebeuren: Veilig Thuis houdt het al.",
        bronnen.KEUZE_ZICHT,
    )


def _born(stand: Stand, feit: g.Geboren, op: datetime) -> Weigering | None:
    wie = stand.betrokkene(feit.betrokkene)
    if wie and wie.leeftijd is Leeftijd.ONGEBOREN and wie.id in stand.ids:
        return None
    return not_now("De geboorte", "Dit is geen ongeboren kind.", "Kies het ongeboren kind.", bronnen.KEUZE_PER_PERSOON)


def _left(stand: Stand, feit: g.BetrokkeneVertrokken, op: datetime) -> Weigering | None:
    if feit.betrokkene not in stand.ids:
        return unknown("Deze persoon")
    if feit.reden is Vertrekreden.HOORT_ER_NIET_BIJ and len(stand.ids) == 1:
        return not_now(
            "Deze persoon weghalen",
            "Dit is de enige directbetrokkene.",
            "Voeg eerst toe om wie het wel gaat.",
            bronnen.KEUZE_PER_PERSOON,
        )
    return None


def _recognised(stand: Stand, feit: g.BetrokkeneHerkend, op: datetime) -> Weigering | None:
    """Somebody else is an answer only where it was asked; the same as somebody can turn out of anyone who is there."""
    known = {wie.id for wie in stand.betrokkenen}
    asked = feit.betrokkene in (known - stand.vertrokken if feit.als else set(stand.te_herkennen))
    if not asked or (feit.als and feit.als not in known):
        return unknown("Deze persoon")
    if feit.als != feit.betrokkene:
        return samenvoegen.two_in_one(stand, feit)
    return not_now(
        "Wie is wie",
        "Dit is een en dezelfde persoon.",
        "Kies iemand die al eerder bekend was, of ‘iemand anders’.",
        bronnen.KEUZE_PER_PERSOON,
    )


def _swapped(stand: Stand, feit: g.Verwisseld, op: datetime) -> Weigering | None:
    """Two of the household. Names go from the one to the other only where that is all that goes."""
    if feit.melding and stand.melding(feit.melding) is None:
        return unknown("Deze melding")
    if feit.een == feit.ander or (refusal := present(stand, (feit.een, feit.ander))):
        return unknown("Deze persoon") if feit.een == feit.ander else refusal
    return None if feit.melding else _names_can_go(stand, feit)


def _names_can_go(stand: Stand, feit: g.Verwisseld) -> Weigering | None:
    wat = "Hun gegevens verwisselen"
    unborn = [
        wie for wie in stand.betrokkenen if wie.leeftijd is Leeftijd.ONGEBOREN and wie.id in (feit.een, feit.ander)
    ]
    if len(unborn) == 1:
        return not_now(
            wat, "Een van beiden is nog niet geboren.", "Wijzig van elk apart de gegevens.", bronnen.KEUZE_PER_PERSOON
        )
    joined, known = stand.samenvoeging, dict(stand.herkend)
    both = {known.get(wie, wie) for wie, _ in joined.zelfde} if joined else set()
    if both & {feit.een, feit.ander}:
        return not_now(
            wat,
            "Een van beiden staat ook in het samengevoegde dossier.",
            "Maak de dossiers los, verwissel hier, en voeg ze opnieuw samen.",
            bronnen.KEUZE_SAMEN,
        )
    return None


def _about_person(stand: Stand, feit: Any, op: datetime) -> Weigering | None:
    return present(stand, (feit.betrokkene,))


def _about_open_melding(wat: str) -> Regel:
    return lambda stand, feit, op: open_melding(stand, feit.melding, wat)


def _judged(stand: Stand, feit: g.OordeelGegeven, op: datetime) -> Weigering | None:
    if feit.melding and (refusal := open_melding(stand, feit.melding, "Dit oordeel")):
        return refusal
    return present(stand, (feit.betrokkene,))


REGELS: dict[type[g.Feit], Regel] = {
    g.Ontvangen: _received,
    g.SpoedVastgesteld: _about_open_melding("Spoed vastleggen"),
    g.ZichtTeruggegeven: _given_back,
    g.BetrokkeneVertrokken: _left,
    g.BetrokkeneHerkend: _recognised,
    g.Verwisseld: _swapped,
    g.Geboren: _born,
    g.LeeftijdVastgesteld: _about_person,
    g.BronGeraadpleegd: _about_open_melding("Deze bron vastleggen"),
    g.OordeelGegeven: _judged,
    g.Beoordeeld: _about_open_melding("Het besluit"),
    g.Gesproken: _about_person,
}
