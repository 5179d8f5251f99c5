"""What may be recorded of the gedwongen kader and of a huisverbod."""

from datetime import datetime
from typing import Any

from zicht.protocol import bronnen, uitgangsregels
from zicht.protocol import gebeurtenissen as g
from zicht.protocol.partijen import Partijsoort
from zicht.protocol.route import ROUTE
from zicht.protocol.stand import Stand
from zicht.protocol.station import Weigering
from zicht.protocol.toelaten.weigeren import Regel, not_now, present, unknown


def _requested(stand: Stand, feit: g.VerzoekIngediend, op: datetime) -> Weigering | None:
    wat = "Een verzoek tot onderzoek"
    if uitgangsregels.verzoek_station(stand) is None:
        running = bool(stand.open_meldingen)
        return not_now(
            wat,
            "De veiligheidsbeoordeling loopt nog." if running else "Er is besloten dat er niets meer nodig is.",
            "Rond die af; is het spoed, leg dan een stap voor de veiligheid vast."
            if running
            else "Is er nieuwe onveiligheid, neem daarover dan een melding in ontvangst.",
            bronnen.JEUGDBESCHERMINGSTAFEL,
        )
    if not feit.voor or any(not (wie and wie.is_child) for wie in map(stand.betrokkene, feit.voor)):
        return not_now(wat, "Het gaat over minderjarigen.", "Kies de kinderen.", bronnen.JEUGDBESCHERMINGSTAFEL)
    if stand.kader(feit.verzoek) or any(set(kader.voor) & set(feit.voor) for kader in stand.kaders):
        return not_now(wat, "Voor dit kind loopt er al een.", "Leg daar de uitkomst vast.", bronnen.JEUGDWET_VERZOEK)
    return present(stand, feit.voor)


def _at(*stations: str) -> Regel:
    def rule(stand: Stand, feit: Any, op: datetime) -> Weigering | None:
        kader = stand.kader(feit.verzoek)
        if kader is None:
            return unknown("Dit verzoek")
        if kader.station in stations:
            return None
        return not_now(
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
    return None if kader and feit.voor and set(feit.voor) <= set(kader.voor) else unknown("Dit kind")


def _measure(stand: Stand, feit: g.MaatregelUitgesproken, op: datetime) -> Weigering | None:
    return _at("kinderrechter")(stand, feit, op) or _covered(stand, feit)


def _drang(stand: Stand, feit: Any, op: datetime) -> Weigering | None:
    """Drang ends where a measure begins."""
    if refusal := _at("jeugdbescherming")(stand, feit, op):
        return refusal
    kader = stand.kader(feit.verzoek)
    if kader and kader.uitvoerder and kader.uitvoerder.soort is Partijsoort.GECERTIFICEERDE_INSTELLING:
        return not_now("Dit", "Er is al een maatregel.", "Leg het einde daarvan vast.", bronnen.JEUGDBESCHERMING)
    return None


def _house_ban(stand: Stand, feit: g.HuisverbodOpgelegd, op: datetime) -> Weigering | None:
    wie = stand.betrokkene(feit.betrokkene)
    if wie is None:
        return unknown("Deze persoon")
    if wie.is_child:
        return not_now(
            "Een huisverbod",
            "Een huisverbod geldt alleen voor een volwassene.",
            "Kies een volwassene.",
            bronnen.HUISVERBOD_OPLEGGEN,
        )
    return None


def _known_ban(stand: Stand, feit: Any, op: datetime) -> Weigering | None:
    huisverbod = stand.huisverbod(feit.huisverbod)
    if huisverbod is None or not huisverbod.is_running(op):
        return unknown("Dit huisverbod")
    if isinstance(feit, g.HuisverbodVerlengd) and huisverbod.verlengd:
        return not_now(
            "Verlengen", "Het is al verlengd.", "Langer dan vier weken kan niet.", bronnen.HUISVERBOD_VERLENGEN
        )
    return None


REGELS: dict[type[g.Feit], Regel] = {
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
}
