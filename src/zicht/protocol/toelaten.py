"""Whether a fact may be recorded now. Asked once, at recording; a refusal says what, why, what to do, and which rule.

A passed term never refuses anything, and nothing here holds a step for someone's immediate safety.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from zicht.protocol import bronnen, plichten, uitgangsregels, vereisten, voldaan, zichtregels
from zicht.protocol import gebeurtenissen as g
from zicht.protocol.begrippen import (
    MET_EERGEWELD,
    Ambtshalve,
    Dienstsoort,
    Dienstuitgang,
    Handeling,
    Id,
    Leeftijd,
    Vertrekreden,
)
from zicht.protocol.bronnen import Bron
from zicht.protocol.informeren import KENNISGEVING, PLICHTEN
from zicht.protocol.kalender import EERSTE_DAG, day_of
from zicht.protocol.partijen import RECEIVING, VEILIG_THUIS, Overdrachtsoort, Partijsoort, Rol
from zicht.protocol.route import ROUTE
from zicht.protocol.stand import Aanbod, Stand
from zicht.protocol.station import Uitgang, Vereiste, Weigering
from zicht.protocol.voldaan import Vraagstuk
from zicht.protocol.zicht import began_by_fact_after

Regel = Callable[[Stand, Any, datetime], Weigering | None]

#: What may still be recorded in a closed dossier: proof of informing, the look at what was decided in the night, steps
#: for safety and a huisverbod (none of them opens it again), corrections.
AFTER_CLOSING = (
    g.Geinformeerd,
    g.InformerenUitgesteld,
    g.OverlegNagekeken,
    g.VeiligheidsstapGezet,
    g.HuisverbodOpgelegd,
    g.HuisverbodVerlengd,
    g.HuisverbodBeeindigd,
    g.Ingetrokken,
    g.Hersteld,
)

#: What may have happened before the melding came in: 112 and a huisverbod are often minutes earlier; and a melding that
#: lay unopened keeps its own arrival.
BEFORE_ARRIVAL = (g.VeiligheidsstapGezet, g.HuisverbodOpgelegd, g.Ontvangen)


def weiger(wat: str, waarom: str, wat_nu: str, bron: Bron) -> Weigering:
    return Weigering(wat, waarom, wat_nu, bron)


def from_vereiste(wat: str, vereiste: Vereiste) -> Weigering:
    return Weigering(wat, vereiste.waarom, vereiste.wat_nu, vereiste.bron)


def _unknown(wat: str) -> Weigering:
    return weiger(
        f"{wat} kan niet worden vastgelegd",
        f"{wat} hoort niet bij dit dossier.",
        "Ververs de pagina en kies opnieuw.",
        bronnen.KEUZE_CORRECTIE,
    )


def _not_now(wat: str, waarom: str, wat_nu: str, bron: Bron) -> Weigering:
    return weiger(f"{wat} kan nu niet", waarom, wat_nu, bron)


# Algemeen


def _in_time(stand: Stand, feit: g.Feit, op: datetime, nu: datetime) -> Weigering | None:
    if op > nu:
        return _not_now(
            "Vastleggen",
            "Het tijdstip ligt in de toekomst.",
            "Kies nu, of een tijdstip dat al geweest is.",
            bronnen.KEUZE_CORRECTIE,
        )
    if stand.begin and op < stand.begin and not isinstance(feit, BEFORE_ARRIVAL):
        return _not_now(
            "Vastleggen",
            "Het tijdstip ligt voor de binnenkomst van de melding.",
            "Kies een later tijdstip, of herstel het tijdstip van binnenkomst.",
            bronnen.KEUZE_CORRECTIE,
        )
    return None


def _open(stand: Stand, feit: g.Feit) -> Weigering | None:
    if not stand.is_begun and not isinstance(feit, g.Ontvangen):
        return _not_now("Vastleggen", "Er is nog geen melding.", "Neem eerst de melding in ontvangst.", bronnen.MELDING)
    if stand.is_closed and not isinstance(feit, AFTER_CLOSING):
        return _not_now(
            "Vastleggen",
            "Dit dossier is afgesloten.",
            "Maak van een nieuwe melding een nieuw dossier; het wordt aan dit dossier gekoppeld.",
            bronnen.AFSLUITEN,
        )
    return None


def _zicht_in_order(stand: Stand, feit: g.Feit, op: datetime) -> Weigering | None:
    """A fact may not move zicht before the period that a later fact already began. Except a melding that came in
    earlier and was opened later: where Veilig Thuis holds zicht all the same, it did so from that arrival."""
    for overgang in zichtregels.transitions(stand, feit, op):
        for betrokkene in overgang.voor:
            later = began_by_fact_after(stand.periodes(betrokkene), overgang.op)
            if later and not (isinstance(feit, g.Ontvangen) and all(periode.bij == overgang.naar for periode in later)):
                return _not_now(
                    "Vastleggen met dit tijdstip",
                    "Daarna is al vastgelegd dat het zicht op veiligheid ergens anders kwam te liggen.",
                    "Kies een later tijdstip, of herstel eerst die latere gebeurtenis.",
                    bronnen.KEUZE_CORRECTIE,
                )
    return None


def _melding_came(stand: Stand, feit: Any) -> datetime | None:
    melding = stand.melding(feit.melding)
    return melding.aankomst if melding else None


def _dienst_began(stand: Stand, feit: Any) -> datetime | None:
    return stand.running_dienst.sinds if stand.running_dienst else None


def _decided(stand: Stand, feit: Any) -> datetime | None:
    return stand.last_besluit.besloten_op if stand.last_besluit else None


def _handed_over(stand: Stand, feit: Any) -> datetime | None:
    overdracht = stand.overdracht(feit.overdracht)
    return overdracht.sinds if overdracht else None


def _monitoring_began(stand: Stand, feit: Any) -> datetime | None:
    return stand.monitoring.sinds if stand.monitoring else None


def _kader_stands(stand: Stand, feit: Any) -> datetime | None:
    kader = stand.kader(feit.verzoek)
    return kader.sinds if kader else None


def _banned(stand: Stand, feit: Any) -> datetime | None:
    huisverbod = stand.huisverbod(feit.huisverbod)
    return huisverbod.opgelegd if huisverbod else None


#: What a fact builds on, and since when that is there: it cannot have happened earlier.
BUILDS_ON: dict[type[g.Feit], Callable[[Stand, Any], datetime | None]] = {
    g.SpoedVastgesteld: _melding_came,
    g.ZichtTeruggegeven: _melding_came,
    g.BronGeraadpleegd: _melding_came,
    g.OordeelGegeven: _melding_came,
    g.Beoordeeld: _melding_came,
    g.VervolgGekozen: _dienst_began,
    g.DienstAfgerond: _dienst_began,
    g.ZelfVoortgezet: _decided,
    g.OverdrachtAangeboden: _decided,
    g.OverdrachtAanvaard: _handed_over,
    g.OverdrachtGeweigerd: _handed_over,
    g.AanbodIngetrokken: _handed_over,
    g.HulpGestopt: _handed_over,
    g.HulpHervat: _handed_over,
    g.DwangGeadviseerd: _handed_over,
    g.Gemonitord: _monitoring_began,
    g.MonitoringBijgesteld: _monitoring_began,
    g.MonitoringGevraagd: _monitoring_began,
    g.VerzoekIngediend: _decided,
    g.TafelBesloten: _kader_stands,
    g.JeugdbeschermerToegewezen: _kader_stands,
    g.RaadAfgerond: _kader_stands,
    g.MaatregelUitgesproken: _kader_stands,
    g.MaatregelAfgewezen: _kader_stands,
    g.JeugdbeschermingBeeindigd: _kader_stands,
    g.DrangNaarRaad: _kader_stands,
    g.HuisverbodVerlengd: _banned,
    g.HuisverbodBeeindigd: _banned,
    g.Afgesloten: _decided,
}


def _after_what_it_builds_on(stand: Stand, feit: g.Feit, op: datetime) -> Weigering | None:
    rule = BUILDS_ON.get(type(feit))
    since = rule(stand, feit) if rule else None
    if since is None or op >= since:
        return None
    return _not_now(
        "Vastleggen met dit tijdstip",
        "Toen was dat waar dit op volgt er nog niet.",
        "Kies een later tijdstip, of herstel eerst het tijdstip van wat eraan voorafging.",
        bronnen.KEUZE_CORRECTIE,
    )


def missing_for(
    stand: Stand, station: str, uitgang: Uitgang, ref: Id, op: datetime, feit: g.Feit | None = None
) -> tuple[Weigering, ...]:
    """Why this exit is not open now; empty when it is."""
    vraagstuk = Vraagstuk(stand, station, ref, op, feit)
    wat = f"{uitgang.naam} kan nog niet"
    return tuple(from_vereiste(wat, vereiste) for vereiste in voldaan.missing(vraagstuk, uitgang.vereist))


# Wie


def _present(stand: Stand, ids: Iterable[Id]) -> Weigering | None:
    return None if all(id in stand.ids for id in ids) else _unknown("Deze persoon")


def _received(stand: Stand, feit: g.Ontvangen, op: datetime) -> Weigering | None:
    wat = "De melding in ontvangst nemen"
    if stand.melding(feit.melding):
        return _not_now(wat, "Deze melding is al vastgelegd.", "Open het dossier.", bronnen.MELDING)
    if day_of(op) < EERSTE_DAG:
        return _not_now(
            wat,
            f"Het tijdstip ligt voor {EERSTE_DAG.year}.",
            "Kijk het jaar van binnenkomst na.",
            bronnen.KEUZE_CORRECTIE,
        )
    if not any(wie.is_directbetrokkene for wie in feit.betrokkenen):
        return _not_now(
            wat,
            "Er staat nog niemand van het huishouden in de melding.",
            "Voeg ten minste een persoon toe; een naam of leeftijd mag onbekend zijn.",
            bronnen.MELDING,
        )
    for vereiste in (vereisten.GEWELD_IN_BEELD, vereisten.MELDER_BEREIKBAAR):
        if feit.ambtshalve is None and not voldaan.VOLDAAN[vereiste.code](Vraagstuk(stand, "melding", "", op, feit)):
            return from_vereiste(f"{wat} kan nu niet", vereiste)
    if feit.ambtshalve is Ambtshalve.UIT_MONITORING and stand.monitoring is None:
        return _not_now(wat, "Er loopt geen monitoring.", "Neem een gewone melding in ontvangst.", bronnen.MONITORING)
    return _keeps_zicht(feit)


def _keeps_zicht(feit: g.Ontvangen) -> Weigering | None:
    if not feit.behoudt_zicht or zichtregels.may_keep_zicht(feit):
        return None
    wat = "De melder het zicht laten houden"
    reasons = (
        (not feit.melderkring.may_keep_zicht, "Alleen een professional kan dat, politie en ambulance niet."),
        (feit.spoed, "De melding is spoedeisend."),
        (feit.anoniem_voor_gezin, "De melder blijft anoniem voor het gezin."),
        (bool(MET_EERGEWELD & set(feit.onderwerpen)), "Bij dit onderwerp houdt Veilig Thuis het zicht meteen."),
        (not feit.houder_bekend, "Er is nog geen bereikbare persoon met een vervanger genoemd."),
    )
    waarom = next((text for holds, text in reasons if holds), "De melder vraagt Veilig Thuis het zicht over te nemen.")
    return _not_now(wat, waarom, "Laat Veilig Thuis het zicht overnemen.", bronnen.KEUZE_ZICHT)


def _open_melding(stand: Stand, id: Id, wat: str) -> Weigering | None:
    melding = stand.melding(id)
    if melding is None:
        return _unknown("Deze melding")
    if melding.is_open:
        return None
    return _not_now(
        wat, "Over deze melding is al besloten.", "Leg vast wat er nu gebeurt.", bronnen.VEILIGHEIDSBEOORDELING
    )


def _given_back(stand: Stand, feit: g.ZichtTeruggegeven, op: datetime) -> Weigering | None:
    if refusal := _open_melding(stand, feit.melding, "Het zicht teruggeven"):
        return refusal
    if zichtregels.transitions(stand, feit, op):
        return None
    return _not_now(
        "Het zicht teruggeven",
        "De melder houdt nu geen zicht op veiligheid.",
        "Er hoeft niets te gebeuren: Veilig Thuis houdt het al.",
        bronnen.KEUZE_ZICHT,
    )


def _born(stand: Stand, feit: g.Geboren, op: datetime) -> Weigering | None:
    wie = stand.betrokkene(feit.betrokkene)
    if wie and wie.leeftijd is Leeftijd.ONGEBOREN and wie.id in stand.ids:
        return None
    return _not_now("De geboorte", "Dit is geen ongeboren kind.", "Kies het ongeboren kind.", bronnen.KEUZE_PER_PERSOON)


def _left(stand: Stand, feit: g.BetrokkeneVertrokken, op: datetime) -> Weigering | None:
    if feit.betrokkene not in stand.ids:
        return _unknown("Deze persoon")
    if feit.reden is Vertrekreden.HOORT_ER_NIET_BIJ and len(stand.ids) == 1:
        return _not_now(
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
        return _unknown("Deze persoon")
    if feit.als != feit.betrokkene:
        return None
    return _not_now(
        "Wie is wie",
        "Dit is een en dezelfde persoon.",
        "Kies iemand die al eerder bekend was, of ‘iemand anders’.",
        bronnen.KEUZE_PER_PERSOON,
    )


# Besluiten


def _reviewed(stand: Stand, feit: g.OverlegNagekeken, op: datetime) -> Weigering | None:
    overleg = next((overleg for overleg in stand.overleggen if overleg.id == feit.overleg), None)
    if overleg is None:
        return _unknown("Dit overleg")
    if feit.door.rol in {Rol.GEDRAGSWETENSCHAPPER, overleg.expert}:
        return None
    return _not_now(
        "Nakijken",
        "Een overleg buiten kantooruren kijkt een gedragswetenschapper na (medisch: vertrouwensarts).",
        "Vraag een van hen om te kijken.",
        bronnen.KEUZE_NIET_ALLEEN,
    )


def _consulted(stand: Stand, feit: g.Overlegd, op: datetime) -> Weigering | None:
    if len({deelnemer.medewerker for deelnemer in feit.deelnemers}) >= 2:
        return None
    return _not_now(
        "Het overleg",
        "Een overleg is met ten minste twee mensen.",
        "Kies met wie je hebt overlegd; 's nachts mag het aan de telefoon.",
        bronnen.KEUZE_NIET_ALLEEN,
    )


def _chosen(stand: Stand, feit: g.VervolgGekozen, op: datetime) -> Weigering | None:
    wat = "Dit vervolg kiezen"
    running = stand.running_dienst
    if running is None:
        return _not_now(
            wat,
            "Veilig Thuis heeft nog niet besloten zelf verder te gaan.",
            "Rond eerst de veiligheidsbeoordeling af.",
            bronnen.KEUZE_VERVOLG,
        )
    if feit.dienst is Dienstsoort.NOG_TE_KIEZEN or feit.dienst is running.soort:
        return _not_now(wat, "Dat loopt al.", "Kies een andere dienst.", bronnen.KEUZE_VERVOLG)
    if running.soort is Dienstsoort.ONDERZOEK:
        return _not_now(wat, "Het onderzoek loopt al.", "Rond het onderzoek af.", bronnen.ONDERZOEK)
    return None


def _goes_on(stand: Stand, feit: g.ZelfVoortgezet, op: datetime) -> Weigering | None:
    wat = "Zelf verdergaan"
    if not stand.after_assessment or stand.running_dienst:
        return _not_now(wat, "Er is geen besluit tot overdracht.", "Kies een andere stap.", bronnen.KEUZE_VERVOLG)
    if stand.overdrachten_in(Aanbod.AANGEBODEN):
        return _not_now(wat, "Er staat een overdracht open.", "Trek eerst het aanbod in.", bronnen.KEUZE_VERVOLG)
    about = stand.last_besluit.betrokkenen if stand.last_besluit else ()
    if any((houder := stand.holder(id, op)) and houder.soort in RECEIVING for id in about if id in stand.ids):
        return _not_now(
            wat,
            "De overdracht is al aanvaard: het zicht op veiligheid ligt bij de ander.",
            "Stopt de hulp, leg dat vast; dan ligt het zicht weer bij Veilig Thuis.",
            bronnen.KEUZE_VERVOLG,
        )
    return None


def _finished(stand: Stand, feit: g.DienstAfgerond, op: datetime) -> Weigering | None:
    running = stand.running_dienst
    if running is None or running.soort is Dienstsoort.NOG_TE_KIEZEN:
        return _not_now("De dienst afronden", "Er loopt geen dienst.", "Kies eerst een vervolg.", bronnen.KEUZE_VERVOLG)
    if running.soort is Dienstsoort.VOORWAARDEN_VERVOLG and feit.uitgang is Dienstuitgang.AFSLUITEN:
        return _not_now(
            "Meteen afsluiten",
            "Voorwaarden en vervolg eindigt met een overdracht.",
            "Draag over, of zet voort als onderzoek.",
            bronnen.VOORWAARDEN_VERVOLG,
        )
    return None


def _concluded(stand: Stand, feit: g.Geconcludeerd, op: datetime) -> Weigering | None:
    if feit.betrokkene not in stand.ids:
        return _unknown("Deze persoon")
    if stand.running_dienst and stand.running_dienst.soort is Dienstsoort.ONDERZOEK:
        return None
    return _not_now(
        "Een conclusie", "Alleen een onderzoek bevestigt of weerlegt.", "Kies eerst onderzoek.", bronnen.ONDERZOEK
    )


# Overdracht en monitoring


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
    if not feit.voor or _present(stand, feit.voor):
        return _unknown("Deze persoon")
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
    if not stand.is_known_safe or stand.hands_over_after_dienst:
        return from_vereiste(wat, vereisten.VEILIG_GENOEG_VOOR_GEZIN)
    return None


def _answerable(stand: Stand, feit: Any, op: datetime) -> Weigering | None:
    overdracht = stand.overdracht(feit.overdracht)
    if overdracht is None:
        return _unknown("Deze overdracht")
    if overdracht.toestand is Aanbod.AANGEBODEN:
        return None
    return from_vereiste("Op deze overdracht antwoorden kan niet", vereisten.AANGEBODEN)


def _accepted(stand: Stand, feit: g.OverdrachtAanvaard, op: datetime) -> Weigering | None:
    if refusal := _answerable(stand, feit, op):
        return refusal
    overdracht = stand.overdracht(feit.overdracht)
    if overdracht and (overdracht.na_dienst != stand.hands_over_after_dienst or decision_refusals(stand, op)):
        return _not_now(
            "Deze overdracht aanvaarden",
            "Veilig Thuis besloot na dit aanbod anders; wat daarvoor nodig is, is nog niet klaar.",
            "Trek het aanbod in; bied opnieuw aan zodra overdragen weer kan.",
            bronnen.OVERDRACHT,
        )
    return None


def _running_help(stand: Stand, feit: Any, op: datetime) -> Weigering | None:
    overdracht = stand.overdracht(feit.overdracht)
    if overdracht is None or overdracht.toestand is not Aanbod.AANVAARD:
        return _unknown("Deze overdracht")
    return None


def _stopped(stand: Stand, feit: g.HulpGestopt, op: datetime) -> Weigering | None:
    overdracht = stand.overdracht(feit.overdracht)
    if refusal := _running_help(stand, feit, op):
        return refusal
    if feit.sinds > day_of(op):
        return _not_now(
            "Hulp gestopt",
            "De dag waarop de hulp stopte, ligt in de toekomst.",
            "Kies de dag waarop zij echt stopte; wat nog komt, leg je vast als het zover is.",
            bronnen.KEUZE_HULP_STOPT,
        )
    if overdracht and feit.sinds < day_of(overdracht.sinds) <= day_of(op):
        return _not_now(
            "Hulp gestopt",
            "Die dag ligt voor de overdracht: toen hielp deze partij nog niet.",
            "Kies de dag van de overdracht of een latere dag.",
            bronnen.KEUZE_HULP_STOPT,
        )
    if overdracht and overdracht.hulp_loopt:
        return None
    return _not_now(
        "Hulp gestopt", "De hulp was al gestopt.", "Leg vast wanneer zij weer begint.", bronnen.KEUZE_HULP_STOPT
    )


def _resumed(stand: Stand, feit: g.HulpHervat, op: datetime) -> Weigering | None:
    overdracht = stand.overdracht(feit.overdracht)
    if refusal := _running_help(stand, feit, op):
        return refusal
    wat = "Vastleggen dat de hulp weer loopt"
    if overdracht and overdracht.hulp_loopt:
        return _not_now(wat, "De hulp loopt.", "Er hoeft niets te gebeuren.", bronnen.KEUZE_HULP_STOPT)
    if stand.running_dienst:
        return _not_now(
            wat,
            "Er loopt een dienst: tot een nieuwe overdracht houdt Veilig Thuis het zicht.",
            "Rond de dienst af en doe een nieuwe overdracht.",
            bronnen.VOORWAARDEN_VERVOLG,
        )
    if overdracht and any(stand.holder(id, op) != VEILIG_THUIS for id in overdracht.voor if id in stand.ids):
        return _not_now(
            wat,
            "Het zicht op veiligheid ligt nu bij een ander.",
            "Doe een nieuwe overdracht als het zicht naar deze partij moet.",
            bronnen.KEUZE_HULP_STOPT,
        )
    if not feit.wie_kijkt:
        return from_vereiste(f"{wat} kan nu niet", vereisten.WIE_KIJKT)
    if overdracht and not voldaan.VOLDAAN[vereisten.BEOORDELING_KLAAR.code](
        Vraagstuk(stand, "monitoring", feit.overdracht, op, feit)
    ):
        return from_vereiste(f"{wat} kan nu niet", vereisten.BEOORDELING_KLAAR)
    return None


def _needs_monitoring(stand: Stand, feit: Any, op: datetime) -> Weigering | None:
    if stand.monitoring:
        return None
    return _not_now(
        "Een monitoringsmoment", "Er loopt geen monitoring.", "Die begint na de overdracht.", bronnen.MONITORING
    )


def _monitored(stand: Stand, feit: g.Gemonitord, op: datetime) -> Weigering | None:
    if refusal := _needs_monitoring(stand, feit, op):
        return refusal
    asked = {id for id, _ in feit.gesproken}
    needed = {wie.id for wie in stand.directbetrokkenen if wie.leeftijd is not Leeftijd.ONGEBOREN}
    if needed <= asked:
        return None
    return _not_now(
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
        return _not_now(
            "De momenten aanpassen",
            "Een van de dagen ligt voor de overdracht.",
            "Kies een dag na de overdracht; klopt het jaar?",
            bronnen.KEUZE_MONITORING,
        )
    in_order = list(feit.momenten) == sorted(set(feit.momenten))
    if in_order and len(feit.momenten) >= max(held, 1):
        return None
    return _not_now(
        "De momenten aanpassen",
        "De dagen staan niet op volgorde, of er zijn er minder dan al gehouden.",
        "Geef de dagen in volgorde, met de gehouden momenten erbij.",
        bronnen.KEUZE_MONITORING,
    )


def _answers(stand: Stand, feit: g.MonitoringBeantwoord, op: datetime) -> Weigering | None:
    navraag = stand.navraag(feit.vraag)
    return None if navraag and navraag.beantwoord_op is None else _unknown("Deze vraag")


def _read(stand: Stand, feit: g.AntwoordBekeken, op: datetime) -> Weigering | None:
    navraag = stand.navraag(feit.vraag)
    return None if navraag and navraag.beantwoord_op and navraag.bekeken_op is None else _unknown("Dit antwoord")


# Gedwongen kader en huisverbod


def _requested(stand: Stand, feit: g.VerzoekIngediend, op: datetime) -> Weigering | None:
    wat = "Een verzoek tot onderzoek"
    if uitgangsregels.verzoek_station(stand) is None:
        running = bool(stand.open_meldingen)
        return _not_now(
            wat,
            "De veiligheidsbeoordeling loopt nog." if running else "Er is besloten dat er niets meer nodig is.",
            "Rond die af; is het spoed, leg dan een stap voor de veiligheid vast."
            if running
            else "Is er nieuwe onveiligheid, neem daarover dan een melding in ontvangst.",
            bronnen.JEUGDBESCHERMINGSTAFEL,
        )
    if not feit.voor or any(not (wie and wie.is_child) for wie in map(stand.betrokkene, feit.voor)):
        return _not_now(wat, "Het gaat over minderjarigen.", "Kies de kinderen.", bronnen.JEUGDBESCHERMINGSTAFEL)
    if stand.kader(feit.verzoek) or any(set(kader.voor) & set(feit.voor) for kader in stand.kaders):
        return _not_now(wat, "Voor dit kind loopt er al een.", "Leg daar de uitkomst vast.", bronnen.JEUGDWET_VERZOEK)
    return _present(stand, feit.voor)


def _at(*stations: str) -> Regel:
    def rule(stand: Stand, feit: Any, op: datetime) -> Weigering | None:
        kader = stand.kader(feit.verzoek)
        if kader is None:
            return _unknown("Dit verzoek")
        if kader.station in stations:
            return None
        return _not_now(
            "Deze uitkomst",
            f"Het verzoek ligt nu bij: {ROUTE[kader.station].naam}.",
            "Leg eerst vast wat daar is gebeurd.",
            bronnen.KEUZE_GEDWONGEN_KADER,
        )

    return rule


def _assigned(stand: Stand, feit: g.JeugdbeschermerToegewezen, op: datetime) -> Weigering | None:
    if refusal := _drang(stand, feit, op):
        return refusal
    return _covered(stand, feit)


def _covered(stand: Stand, feit: Any) -> Weigering | None:
    kader = stand.kader(feit.verzoek)
    return None if kader and feit.voor and set(feit.voor) <= set(kader.voor) else _unknown("Dit kind")


def _measure(stand: Stand, feit: g.MaatregelUitgesproken, op: datetime) -> Weigering | None:
    return _at("kinderrechter")(stand, feit, op) or _covered(stand, feit)


def _drang(stand: Stand, feit: Any, op: datetime) -> Weigering | None:
    """Drang ends where a measure begins."""
    if refusal := _at("jeugdbescherming")(stand, feit, op):
        return refusal
    kader = stand.kader(feit.verzoek)
    if kader and kader.uitvoerder and kader.uitvoerder.soort is Partijsoort.GECERTIFICEERDE_INSTELLING:
        return _not_now("Dit", "Er is al een maatregel.", "Leg het einde daarvan vast.", bronnen.JEUGDBESCHERMING)
    return None


def _house_ban(stand: Stand, feit: g.HuisverbodOpgelegd, op: datetime) -> Weigering | None:
    wie = stand.betrokkene(feit.betrokkene)
    if wie is None:
        return _unknown("Deze persoon")
    if wie.is_child:
        return _not_now(
            "Een huisverbod",
            "Een huisverbod geldt alleen voor een volwassene.",
            "Kies een volwassene.",
            bronnen.HUISVERBOD_OPLEGGEN,
        )
    return None


def _known_ban(stand: Stand, feit: Any, op: datetime) -> Weigering | None:
    huisverbod = stand.huisverbod(feit.huisverbod)
    if huisverbod is None or not huisverbod.is_running(op):
        return _unknown("Dit huisverbod")
    if isinstance(feit, g.HuisverbodVerlengd) and huisverbod.verlengd:
        return _not_now(
            "Verlengen", "Het is al verlengd.", "Langer dan vier weken kan niet.", bronnen.HUISVERBOD_VERLENGEN
        )
    return None


# Informeren en afsluiten


def _informed(stand: Stand, feit: g.Geinformeerd, op: datetime) -> Weigering | None:
    wat = "Dit informeren vastleggen"
    if plichten.is_owed(stand, feit.plicht, feit.wie):
        plicht = PLICHTEN[feit.plicht]
        if feit.wijze in plicht.wijzen:
            return None
        return _not_now(
            wat,
            "Dit moet schriftelijk. Een gesprek mag erbij, maar is niet genoeg.",
            "Stuur een brief of een bericht, of geef het persoonlijk op papier.",
            plicht.bron,
        )
    return _not_now(
        wat,
        "Dit staat niet open: het is al gedaan, of nog niet aan de orde.",
        "Leg het gesprek vast als contact.",
        bronnen.VERWACHTEN_MELDING,
    )


def _postponed(stand: Stand, feit: g.InformerenUitgesteld, op: datetime) -> Weigering | None:
    if plichten.is_owed(stand, KENNISGEVING.code, feit.betrokkene):
        begins = plichten.may_postpone_from(stand, feit.betrokkene)
        if begins is None or op >= begins:
            return None
        return _not_now(
            "Opnieuw uitstellen",
            "De verlenging waartoe al is besloten, is nog niet begonnen.",
            f"Dat kan vanaf {begins:%d-%m-%Y}: kijk dan of wachten nog nodig is.",
            bronnen.WMO_UITSTEL,
        )
    return _not_now(
        "Uitstellen", "Deze kennisgeving staat niet open.", "Er is niets uit te stellen.", bronnen.WMO_UITSTEL
    )


#: What holds the closing of a dossier in which somebody still is, in the order in which it is said.
CLOSING = (vereisten.NIETS_LOOPT_NOG, vereisten.GEEN_ONVEILIGHEID_MEER_OPEN, vereisten.REDEN_PER_PERSOON)


def _closing(stand: Stand, feit: g.Afgesloten, op: datetime) -> Weigering | None:
    wat = "Afsluiten kan nog niet"
    if not stand.ids:
        return None
    for vereiste in CLOSING:
        if not voldaan.VOLDAAN[vereiste.code](Vraagstuk(stand, "afsluiten", "", op, feit)):
            return from_vereiste(wat, vereiste)
    return None


def _question_open(stand: Stand, feit: g.InformatieOntvangen, op: datetime) -> Weigering | None:
    return None if (feit.vraag, False) in stand.vragen else _unknown("Deze vraag")


def _condition_for(stand: Stand, feit: g.VoorwaardeVastgesteld, op: datetime) -> Weigering | None:
    return _present(stand, feit.voor) if feit.voor else _unknown("Deze persoon")


def _condition_running(stand: Stand, feit: g.VoorwaardeVervallen, op: datetime) -> Weigering | None:
    running = {voorwaarde.id for voorwaarde in stand.running_voorwaarden}
    return None if feit.voorwaarde in running else _unknown("Deze voorwaarde")


def _about_person(stand: Stand, feit: Any, op: datetime) -> Weigering | None:
    return _present(stand, (feit.betrokkene,))


def _about_open_melding(wat: str) -> Regel:
    return lambda stand, feit, op: _open_melding(stand, feit.melding, wat)


def _judged(stand: Stand, feit: g.OordeelGegeven, op: datetime) -> Weigering | None:
    if feit.melding and (refusal := _open_melding(stand, feit.melding, "Dit oordeel")):
        return refusal
    return _present(stand, (feit.betrokkene,))


REGELS: dict[type[g.Feit], Regel] = {
    g.Ontvangen: _received,
    g.SpoedVastgesteld: _about_open_melding("Spoed vastleggen"),
    g.ZichtTeruggegeven: _given_back,
    g.BetrokkeneVertrokken: _left,
    g.BetrokkeneHerkend: _recognised,
    g.Geboren: _born,
    g.LeeftijdVastgesteld: _about_person,
    g.BronGeraadpleegd: _about_open_melding("Deze bron vastleggen"),
    g.OordeelGegeven: _judged,
    g.Overlegd: _consulted,
    g.OverlegNagekeken: _reviewed,
    g.Beoordeeld: _about_open_melding("Het besluit"),
    g.VervolgGekozen: _chosen,
    g.ZelfVoortgezet: _goes_on,
    g.Gesproken: _about_person,
    g.InformatieOntvangen: _question_open,
    g.VoorwaardeVastgesteld: _condition_for,
    g.VoorwaardeVervallen: _condition_running,
    g.Geconcludeerd: _concluded,
    g.DienstAfgerond: _finished,
    g.HandelingVerricht: _obliged,
    g.OverdrachtAangeboden: _offered,
    g.OverdrachtAanvaard: _accepted,
    g.OverdrachtGeweigerd: _answerable,
    g.AanbodIngetrokken: _answerable,
    g.Gemonitord: _monitored,
    g.MonitoringBijgesteld: _replanned,
    g.MonitoringGevraagd: _needs_monitoring,
    g.MonitoringBeantwoord: _answers,
    g.AntwoordBekeken: _read,
    g.HulpGestopt: _stopped,
    g.HulpHervat: _resumed,
    g.DwangGeadviseerd: _running_help,
    g.VerzoekIngediend: _requested,
    g.TafelBesloten: _at("jeugdbeschermingstafel"),
    g.JeugdbeschermerToegewezen: _assigned,
    g.RaadAfgerond: _at("raad"),
    g.MaatregelUitgesproken: _measure,
    g.MaatregelAfgewezen: _at("kinderrechter"),
    g.JeugdbeschermingBeeindigd: _at("jeugdbescherming"),
    g.DrangNaarRaad: _drang,
    g.HuisverbodOpgelegd: _house_ban,
    g.HuisverbodVerlengd: _known_ban,
    g.HuisverbodBeeindigd: _known_ban,
    g.Geinformeerd: _informed,
    g.InformerenUitgesteld: _postponed,
    g.Afgesloten: _closing,
}


def may_one(stand: Stand, feit: g.Feit, op: datetime, nu: datetime) -> Weigering | None:
    """Why this fact, happening at `op`, may not be recorded at `nu`; None when it may. Corrections: see `verloop`."""
    refusal = _in_time(stand, feit, op, nu) or _open(stand, feit)
    rule = REGELS.get(type(feit))
    refusal = refusal or (rule(stand, feit, op) if rule else None) or _after_what_it_builds_on(stand, feit, op)
    genomen = None if refusal else uitgangsregels.taken(stand, feit)
    if genomen and not isinstance(feit, g.Afgesloten):
        refusal = next(iter(missing_for(stand, genomen.station, genomen.uitgang, genomen.ref, op, feit)), None)
    return refusal or _zicht_in_order(stand, feit, op)
