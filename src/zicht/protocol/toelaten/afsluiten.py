"""What may be recorded of informing, of questions and voorwaarden, and of closing."""

from datetime import datetime

from zicht.protocol import bronnen, eergeweld, plichten, vereisten, voldaan
from zicht.protocol import gebeurtenissen as g
from zicht.protocol.informeren import KENNISGEVING, PLICHTEN
from zicht.protocol.stand import Stand
from zicht.protocol.station import Weigering
from zicht.protocol.toelaten.weigeren import Regel, from_vereiste, not_now, present, unknown
from zicht.protocol.voldaan import Vraagstuk


def _informed(stand: Stand, feit: g.Geinformeerd, op: datetime) -> Weigering | None:
    wat = "Dit informeren vastleggen"
    if plichten.is_owed(stand, feit.plicht, feit.wie):
        return _unsafe_way(stand, feit, wat) or _not_in_writing(stand, feit, wat)
    return not_now(
        wat,
        "Dit staat niet open: het is al gedaan, of nog niet aan de orde.",
        "Leg het gesprek vast als contact.",
        bronnen.VERWACHTEN_MELDING,
    )


def _not_in_writing(stand: Stand, feit: g.Geinformeerd, wat: str) -> Weigering | None:
    plicht = PLICHTEN[feit.plicht]
    if feit.wijze in plicht.wijzen:
        return None
    return not_now(
        wat,
        "Dit moet schriftelijk. Een gesprek mag erbij, maar is niet genoeg.",
        "Geef het op papier als deze persoon alleen is, op een veilige plek, of via een professional die deze persoon "
        "vertrouwt."
        if eergeweld.unsafe_ways(stand, feit.plicht, feit.wie)
        else "Stuur een brief of een bericht, of geef het persoonlijk op papier.",
        plicht.bron,
    )


def _unsafe_way(stand: Stand, feit: g.Geinformeerd, wat: str) -> Weigering | None:
    if feit.wijze not in eergeweld.unsafe_ways(stand, feit.plicht, feit.wie):
        return None
    why, happened = _WAAROM_ONVEILIG[feit.wijze in eergeweld.LEESBAAR]
    wait = "stel het dan uit" if feit.plicht == KENNISGEVING.code else "wacht dan: dit houdt niets anders tegen"
    return not_now(
        wat,
        f"In dit dossier kan de hele familie tegenpartij zijn. {why}",
        f"Vertel het alleen aan deze persoon, op een veilige plek, of via een professional die deze persoon vertrouwt. Kan "
        f"dat nog niet, {wait}. {happened}",
        bronnen.KEUZE_EERGEWELD,
    )


#: Why a way is not safe, and what to do when it was taken already; by whether somebody else can read it.
_WAAROM_ONVEILIG = {
    True: (
        "Een brief of bericht kan een ander in huis lezen; dat brengt iemand in gevaar.",
        "Is er al een brief of bericht weg, maak dan een notitie en kijk meteen of iedereen veilig is.",
    ),
    False: (
        "Er staat niet bij dat deze persoon alleen was; een ander kan meeluisteren.",
        "Was er familie bij, leg dat dan vast als gesprek.",
    ),
}


def _postponed(stand: Stand, feit: g.InformerenUitgesteld, op: datetime) -> Weigering | None:
    if plichten.is_owed(stand, KENNISGEVING.code, feit.betrokkene):
        begins = plichten.may_postpone_from(stand, feit.betrokkene)
        if begins is None or op >= begins:
            return None
        return not_now(
            "Opnieuw uitstellen",
            "De verlenging waartoe al is besloten, is nog niet begonnen.",
            f"Dat kan vanaf {begins:%d-%m-%Y}: kijk dan of wachten nog nodig is.",
            bronnen.WMO_UITSTEL,
        )
    return not_now(
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
    return None if (feit.vraag, False) in stand.vragen else unknown("Deze vraag")


def _condition_for(stand: Stand, feit: g.VoorwaardeVastgesteld, op: datetime) -> Weigering | None:
    return present(stand, feit.voor) if feit.voor else unknown("Deze persoon")


def _condition_running(stand: Stand, feit: g.VoorwaardeVervallen, op: datetime) -> Weigering | None:
    running = {voorwaarde.id for voorwaarde in stand.running_voorwaarden}
    return None if feit.voorwaarde in running else unknown("Deze voorwaarde")


REGELS: dict[type[g.Feit], Regel] = {
    g.InformatieOntvangen: _question_open,
    g.VoorwaardeVastgesteld: _condition_for,
    g.VoorwaardeVervallen: _condition_running,
    g.Geinformeerd: _informed,
    g.InformerenUitgesteld: _postponed,
    g.Afgesloten: _closing,
}
