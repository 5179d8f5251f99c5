"""When a fact may have happened: not in the future, not before what it builds on, and never so that it takes away where zicht
already lay."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from zicht.protocol import bronnen, zichtregels
from zicht.protocol import gebeurtenissen as g
from zicht.protocol.stand import Stand
from zicht.protocol.station import Weigering
from zicht.protocol.toelaten.weigeren import not_now
from zicht.protocol.zicht import began_by_fact_after

#: What may still be recorded in a closed dossier: proof of informing, the look at what was decided in the night, at a
#: critical date or at what another region still answered, steps for safety and a huisverbod (none of them opens it again),
#: that it is one household with a dossier that runs, corrections.
AFTER_CLOSING = (
    g.KritiekeDatumBekeken,
    g.Geinformeerd,
    g.InformerenUitgesteld,
    g.OverlegNagekeken,
    g.RegioBeantwoord,
    g.RegioantwoordBekeken,
    g.VeiligheidsstapGezet,
    g.HuisverbodOpgelegd,
    g.HuisverbodVerlengd,
    g.HuisverbodBeeindigd,
    g.Samengevoegd,
    g.Losgemaakt,
    g.Ingetrokken,
    g.Hersteld,
)


#: What may have happened before the melding came in: 112 and a huisverbod are often minutes earlier; and a melding that
#: lay unopened keeps its own arrival.
BEFORE_ARRIVAL = (g.VeiligheidsstapGezet, g.HuisverbodOpgelegd, g.Ontvangen)


def in_time(stand: Stand, feit: g.Feit, op: datetime, nu: datetime) -> Weigering | None:
    if op > nu:
        return not_now(
            "Vastleggen",
            "Het tijdstip ligt in de toekomst.",
            "Kies nu, of een tijdstip dat al geweest is.",
            bronnen.KEUZE_CORRECTIE,
        )
    if stand.begin and op < stand.begin and not isinstance(feit, BEFORE_ARRIVAL):
        return not_now(
            "Vastleggen",
            "Het tijdstip ligt voor de binnenkomst van de melding.",
            "Kies een later tijdstip, of herstel het tijdstip van binnenkomst.",
            bronnen.KEUZE_CORRECTIE,
        )
    return None


def open_for(stand: Stand, feit: g.Feit) -> Weigering | None:
    if not stand.is_begun and not isinstance(feit, g.Ontvangen | g.Voortgezet):
        return not_now("Vastleggen", "Er is nog geen melding.", "Neem eerst de melding in ontvangst.", bronnen.MELDING)
    if stand.goes_on_elsewhere and not isinstance(feit, AFTER_CLOSING):
        return not_now(
            "Vastleggen",
            "Dit dossier is afgesloten: een ander dossier gaat hiermee verder.",
            "Is er nu gevaar, bel dan 112. Bel Veilig Thuis met wat je wilde vastleggen: wie verdergaat, moet het weten.",
            bronnen.KEUZE_REGIO,
        )
    if stand.is_closed and not isinstance(feit, AFTER_CLOSING):
        return not_now(
            "Vastleggen",
            "Dit dossier is afgesloten.",
            "Maak van een nieuwe melding een nieuw dossier; het wordt aan dit dossier gekoppeld.",
            bronnen.AFSLUITEN,
        )
    return None


def zicht_in_order(stand: Stand, feit: g.Feit, op: datetime) -> Weigering | None:
    """A fact may not move zicht before the period that a later fact already began. Except a melding that came in
    earlier and was opened later: where Veilig Thuis holds zicht all the same, it did so from that arrival. What follows a
    merged dossier was judged there."""
    if isinstance(feit, g.ZichtGevolgd):
        return None
    for overgang in zichtregels.transitions(stand, feit, op):
        for betrokkene in overgang.voor:
            later = began_by_fact_after(stand.periodes(betrokkene), overgang.op)
            if later and not (isinstance(feit, g.Ontvangen) and all(periode.bij == overgang.naar for periode in later)):
                return not_now(
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


def _date_was_set(stand: Stand, feit: Any) -> datetime | None:
    datum = stand.kritieke_datum(feit.datum)
    return datum.sinds if datum else None


def _banned(stand: Stand, feit: Any) -> datetime | None:
    huisverbod = stand.huisverbod(feit.huisverbod)
    return huisverbod.opgelegd if huisverbod else None


def _offered_elsewhere(stand: Stand, feit: Any) -> datetime | None:
    return stand.regioaanbod.sinds if stand.regioaanbod else None


#: What a fact builds on, and since when that is there: it cannot have happened earlier.
BUILDS_ON: dict[type[g.Feit], Callable[[Stand, Any], datetime | None]] = {
    g.SpoedVastgesteld: _melding_came,
    g.ZichtTeruggegeven: _melding_came,
    g.BronGeraadpleegd: _melding_came,
    g.OordeelGegeven: _melding_came,
    g.Beoordeeld: _melding_came,
    g.Verwisseld: _melding_came,
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
    g.KritiekeDatumBekeken: _date_was_set,
    g.Afgesloten: _decided,
    g.RegioAanvaard: _offered_elsewhere,
    g.RegioGeweigerd: _offered_elsewhere,
    g.RegioaanbodIngetrokken: _offered_elsewhere,
}


def after_what_it_builds_on(stand: Stand, feit: g.Feit, op: datetime) -> Weigering | None:
    rule = BUILDS_ON.get(type(feit))
    since = rule(stand, feit) if rule else None
    if since is None or op >= since:
        return None
    return not_now(
        "Vastleggen met dit tijdstip",
        "Toen was dat waar dit op volgt er nog niet.",
        "Kies een later tijdstip, of herstel eerst het tijdstip van wat eraan voorafging.",
        bronnen.KEUZE_CORRECTIE,
    )
