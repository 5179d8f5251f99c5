"""What may be prepared, offered and answered in an overdracht, and when its help may stop and go on."""

from datetime import datetime
from typing import Any

from zicht.protocol import bronnen, vereisten, voldaan
from zicht.protocol import gebeurtenissen as g
from zicht.protocol.begrippen import (
    Dienstsoort,
    Handeling,
    Id,
)
from zicht.protocol.kalender import day_of
from zicht.protocol.lopend import Aanbod
from zicht.protocol.partijen import VEILIG_THUIS, Overdrachtsoort
from zicht.protocol.route import ROUTE
from zicht.protocol.stand import Stand
from zicht.protocol.station import Weigering
from zicht.protocol.toelaten.voortzetten import while_offered_elsewhere
from zicht.protocol.toelaten.weigeren import Regel, from_vereiste, missing_for, not_now, present, unknown, weiger
from zicht.protocol.voldaan import Vraagstuk


def _obliged(stand: Stand, feit: g.HandelingVerricht, op: datetime) -> Weigering | None:
    """There is nothing in writing to give while there are no voorwaarden."""
    if feit.handeling is not Handeling.VOORWAARDEN_GEGEVEN or stand.running_voorwaarden:
        return None
    return from_vereiste("De voorwaarden geven kan nog niet", vereisten.VOORWAARDEN_VASTGESTELD)


def decision_refusals(stand: Stand, op: datetime) -> tuple[Weigering, ...]:
    """Why an overdracht does not fit where the dossier stands; empty when it does."""
    wat = "Overdragen kan nog niet"
    running = stand.running_dienst
    if stand.open_meldingen and not stand.hands_over_after_dienst and not stand.after_assessment:
        return (from_vereiste(wat, vereisten.BEOORDELING_KLAAR),)
    if running and running.soort is Dienstsoort.NOG_TE_KIEZEN:
        return (weiger(wat, "Het vervolg is nog niet gekozen.", "Kies eerst een dienst.", bronnen.KEUZE_VERVOLG),)
    if running:
        return missing_for(stand, running.soort, ROUTE[running.soort].uitgang("overdracht"), "", op)
    if not (stand.hands_over_after_dienst or stand.after_assessment):
        return (weiger(wat, "Er is niet besloten tot overdracht.", "Kies een andere stap.", bronnen.OVERDRACHT),)
    return ()


def offer_refusals(stand: Stand, op: datetime) -> tuple[Weigering, ...]:
    """Why nothing can be handed over now, whatever the party; empty when it can."""
    if refusals := decision_refusals(stand, op):
        return refusals
    if refusal := while_offered_elsewhere(stand, "Overdragen kan nog niet"):
        return (refusal,)
    if stand.ids and not without_offer(stand):
        wat = "Nog een keer overdragen kan nu niet"
        waarom, wat_nu = "Voor iedereen staat al een overdracht open.", "Wacht op het antwoord, of trek dat aanbod in."
        return (weiger(wat, waarom, wat_nu, bronnen.OVERDRACHT),)
    return ()


def without_offer(stand: Stand) -> tuple[Id, ...]:
    """For whom no offer waits for an answer now."""
    waiting = {id for offer in stand.overdrachten_in(Aanbod.AANGEBODEN) for id in offer.voor}
    return tuple(id for id in stand.ids if id not in waiting)


def _offered(stand: Stand, feit: g.OverdrachtAangeboden, op: datetime) -> Weigering | None:
    wat = "Overdragen kan nog niet"
    if refusals := offer_refusals(stand, op):
        return refusals[0]
    if not feit.voor or present(stand, feit.voor):
        return unknown("Deze persoon")
    known = stand.overdracht(feit.overdracht)
    if known and known.toestand is not Aanbod.VOORBEREID:
        return weiger(wat, "Deze overdracht is al aangeboden.", "Begin een nieuwe overdracht.", bronnen.OVERDRACHT)
    if any(set(other.voor) & set(feit.voor) for other in stand.overdrachten_in(Aanbod.AANGEBODEN)):
        return weiger(
            wat, "Voor een van hen staat al een overdracht open.", "Wacht, of trek dat aanbod in.", bronnen.OVERDRACHT
        )
    if feit.soort is Overdrachtsoort.DIRECTBETROKKENEN:
        return _to_household(stand, wat)
    if not feit.aan:
        return weiger(wat, "Er staat nog niet aan wie.", "Kies de ontvangende partij.", bronnen.OVERDRACHT)
    if stand.hands_over_after_dienst and not voldaan.VOLDAAN[vereisten.VIJF_HANDELINGEN.code](
        Vraagstuk(stand, "overdracht", feit.overdracht, op, feit)
    ):
        return from_vereiste(wat, vereisten.VIJF_HANDELINGEN)
    return None


def _to_household(stand: Stand, wat: str) -> Weigering | None:
    if stand.eergeweld:
        return from_vereiste(wat, vereisten.GEZIN_GEEN_TEGENPARTIJ)
    if not stand.is_known_safe or stand.hands_over_after_dienst:
        return from_vereiste(wat, vereisten.VEILIG_GENOEG_VOOR_GEZIN)
    return None


def answerable(stand: Stand, feit: Any, op: datetime) -> Weigering | None:
    overdracht = stand.overdracht(feit.overdracht)
    if overdracht is None:
        return unknown("Deze overdracht")
    if overdracht.toestand is Aanbod.AANGEBODEN:
        return None
    return from_vereiste("Op deze overdracht antwoorden kan niet", vereisten.AANGEBODEN)


def _accepted(stand: Stand, feit: g.OverdrachtAanvaard, op: datetime) -> Weigering | None:
    if refusal := answerable(stand, feit, op):
        return refusal
    overdracht = stand.overdracht(feit.overdracht)
    if overdracht and (overdracht.na_dienst != stand.hands_over_after_dienst or decision_refusals(stand, op)):
        return not_now(
            "Deze overdracht aanvaarden",
            "Veilig Thuis besloot na dit aanbod anders; wat daarvoor nodig is, is nog niet klaar.",
            "Trek het aanbod in; bied opnieuw aan zodra overdragen weer kan.",
            bronnen.OVERDRACHT,
        )
    return None


def running_help(stand: Stand, feit: Any, op: datetime) -> Weigering | None:
    overdracht = stand.overdracht(feit.overdracht)
    if overdracht is None or overdracht.toestand is not Aanbod.AANVAARD:
        return unknown("Deze overdracht")
    return None


def _stopped(stand: Stand, feit: g.HulpGestopt, op: datetime) -> Weigering | None:
    overdracht = stand.overdracht(feit.overdracht)
    if refusal := running_help(stand, feit, op):
        return refusal
    if feit.sinds > day_of(op):
        return not_now(
            "Hulp gestopt",
            "De dag waarop de hulp stopte, ligt in de toekomst.",
            "Kies de dag waarop zij echt stopte; wat nog komt, leg je vast als het zover is.",
            bronnen.KEUZE_HULP_STOPT,
        )
    if overdracht and feit.sinds < day_of(overdracht.sinds) <= day_of(op):
        return not_now(
            "Hulp gestopt",
            "Die dag ligt voor de overdracht: toen hielp deze partij nog niet.",
            "Kies de dag van de overdracht of een latere dag.",
            bronnen.KEUZE_HULP_STOPT,
        )
    if overdracht and overdracht.hulp_loopt:
        return None
    return not_now(
        "Hulp gestopt", "De hulp was al gestopt.", "Leg vast wanneer zij weer begint.", bronnen.KEUZE_HULP_STOPT
    )


def _resumed(stand: Stand, feit: g.HulpHervat, op: datetime) -> Weigering | None:
    overdracht = stand.overdracht(feit.overdracht)
    if refusal := running_help(stand, feit, op):
        return refusal
    wat = "Vastleggen dat de hulp weer loopt"
    if overdracht and overdracht.hulp_loopt:
        return not_now(wat, "De hulp loopt.", "Er hoeft niets te gebeuren.", bronnen.KEUZE_HULP_STOPT)
    if stand.running_dienst:
        return not_now(
            wat,
            "Er loopt een dienst: tot een nieuwe overdracht houdt Veilig Thuis het zicht.",
            "Rond de dienst af en doe een nieuwe overdracht.",
            bronnen.VOORWAARDEN_VERVOLG,
        )
    if overdracht and any(stand.holder(id, op) != VEILIG_THUIS for id in overdracht.voor if id in stand.ids):
        return not_now(
            wat,
            "Het zicht op veiligheid ligt nu bij een ander.",
            "Doe een nieuwe overdracht als het zicht naar deze partij moet.",
            bronnen.KEUZE_HULP_STOPT,
        )
    if stand.eergeweld and voldaan.to_family(overdracht):
        return from_vereiste(f"{wat} kan nu niet", vereisten.GEZIN_GEEN_TEGENPARTIJ)
    if not feit.wie_kijkt:
        return from_vereiste(f"{wat} kan nu niet", vereisten.WIE_KIJKT)
    if overdracht and not voldaan.VOLDAAN[vereisten.BEOORDELING_KLAAR.code](
        Vraagstuk(stand, "monitoring", feit.overdracht, op, feit)
    ):
        return from_vereiste(f"{wat} kan nu niet", vereisten.BEOORDELING_KLAAR)
    return None


REGELS: dict[type[g.Feit], Regel] = {
    g.HandelingVerricht: _obliged,
    g.OverdrachtAangeboden: _offered,
    g.OverdrachtAanvaard: _accepted,
    g.OverdrachtGeweigerd: answerable,
    g.AanbodIngetrokken: answerable,
    g.HulpGestopt: _stopped,
    g.HulpHervat: _resumed,
    g.DwangGeadviseerd: running_help,
}
