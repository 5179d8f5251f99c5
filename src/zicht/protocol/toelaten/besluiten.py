"""What may be decided, consulted and concluded while Veilig Thuis is at work."""

from datetime import datetime

from zicht.protocol import bronnen
from zicht.protocol import gebeurtenissen as g
from zicht.protocol.begrippen import (
    Dienstsoort,
    Dienstuitgang,
)
from zicht.protocol.lopend import Aanbod
from zicht.protocol.partijen import RECEIVING, Rol
from zicht.protocol.stand import Stand
from zicht.protocol.station import Weigering
from zicht.protocol.toelaten.weigeren import Regel, not_now, unknown


def _reviewed(stand: Stand, feit: g.OverlegNagekeken, op: datetime) -> Weigering | None:
    overleg = next((overleg for overleg in stand.overleggen if overleg.id == feit.overleg), None)
    if overleg is None:
        return unknown("Dit overleg")
    if feit.door.rol in {Rol.GEDRAGSWETENSCHAPPER, overleg.expert}:
        return None
    return not_now(
        "Nakijken",
        "Een overleg buiten kantooruren kijkt een gedragswetenschapper na (medisch: vertrouwensarts).",
        "Vraag een van hen om te kijken.",
        bronnen.KEUZE_NIET_ALLEEN,
    )


def _consulted(stand: Stand, feit: g.Overlegd, op: datetime) -> Weigering | None:
    if len({deelnemer.medewerker for deelnemer in feit.deelnemers}) >= 2:
        return None
    return not_now(
        "Het overleg",
        "Een overleg is met ten minste twee mensen.",
        "Kies met wie je hebt overlegd; 's nachts mag het aan de telefoon.",
        bronnen.KEUZE_NIET_ALLEEN,
    )


def _chosen(stand: Stand, feit: g.VervolgGekozen, op: datetime) -> Weigering | None:
    wat = "Dit vervolg kiezen"
    running = stand.running_dienst
    if running is None:
        return not_now(
            wat,
            "Veilig Thuis heeft nog niet besloten zelf verder te gaan.",
            "Rond eerst de veiligheidsbeoordeling af.",
            bronnen.KEUZE_VERVOLG,
        )
    if feit.dienst is Dienstsoort.NOG_TE_KIEZEN or feit.dienst is running.soort:
        return not_now(wat, "Dat loopt al.", "Kies een andere dienst.", bronnen.KEUZE_VERVOLG)
    if running.soort is Dienstsoort.ONDERZOEK:
        return not_now(wat, "Het onderzoek loopt al.", "Rond het onderzoek af.", bronnen.ONDERZOEK)
    return None


def _goes_on(stand: Stand, feit: g.ZelfVoortgezet, op: datetime) -> Weigering | None:
    wat = "Zelf verdergaan"
    if not stand.after_assessment or stand.running_dienst:
        return not_now(wat, "Er is geen besluit tot overdracht.", "Kies een andere stap.", bronnen.KEUZE_VERVOLG)
    if stand.overdrachten_in(Aanbod.AANGEBODEN):
        return not_now(wat, "Er staat een overdracht open.", "Trek eerst het aanbod in.", bronnen.KEUZE_VERVOLG)
    about = stand.last_besluit.betrokkenen if stand.last_besluit else ()
    if any((houder := stand.holder(id, op)) and houder.soort in RECEIVING for id in about if id in stand.ids):
        return not_now(
            wat,
            "De overdracht is al aanvaard: het zicht op veiligheid ligt bij de ander.",
            "Stopt de hulp, leg dat vast; dan ligt het zicht weer bij Veilig Thuis.",
            bronnen.KEUZE_VERVOLG,
        )
    return None


def _finished(stand: Stand, feit: g.DienstAfgerond, op: datetime) -> Weigering | None:
    running = stand.running_dienst
    if running is None or running.soort is Dienstsoort.NOG_TE_KIEZEN:
        return not_now("De dienst afronden", "Er loopt geen dienst.", "Kies eerst een vervolg.", bronnen.KEUZE_VERVOLG)
    if running.soort is Dienstsoort.VOORWAARDEN_VERVOLG and feit.uitgang is Dienstuitgang.AFSLUITEN:
        return not_now(
            "Meteen afsluiten",
            "Voorwaarden en vervolg eindigt met een overdracht.",
            "Draag over, of zet voort als onderzoek.",
            bronnen.VOORWAARDEN_VERVOLG,
        )
    return None


def _concluded(stand: Stand, feit: g.Geconcludeerd, op: datetime) -> Weigering | None:
    if feit.betrokkene not in stand.ids:
        return unknown("Deze persoon")
    if stand.running_dienst and stand.running_dienst.soort is Dienstsoort.ONDERZOEK:
        return None
    return not_now(
        "Een conclusie", "Alleen een onderzoek bevestigt of weerlegt.", "Kies eerst onderzoek.", bronnen.ONDERZOEK
    )


REGELS: dict[type[g.Feit], Regel] = {
    g.Overlegd: _consulted,
    g.OverlegNagekeken: _reviewed,
    g.VervolgGekozen: _chosen,
    g.ZelfVoortgezet: _goes_on,
    g.Geconcludeerd: _concluded,
    g.DienstAfgerond: _finished,
}
