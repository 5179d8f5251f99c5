"""What is worth a word but holds nothing: at most one warning per decision, or people stop reading them."""

from dataclasses import dataclass
from datetime import datetime

from zicht.protocol import bronnen
from zicht.protocol.begrippen import Criteria, Dienstsoort, Overlegonderwerp
from zicht.protocol.bronnen import Bron
from zicht.protocol.kalender import add_werkdagen, day_of, end_of_day
from zicht.protocol.lopend import Overleg
from zicht.protocol.stand import Stand


@dataclass(frozen=True, slots=True)
class Waarschuwing:
    tekst: str
    bron: Bron


ONDERZOEK_ZONDER_REDEN = Waarschuwing(
    "Er is niet gezegd dat bevestigen of weerleggen nodig is, of dat de directbetrokkenen onvoldoende meewerken. "
    "Past voorwaarden en vervolg niet beter?",
    bronnen.ONDERZOEK,
)
VERVOLG_ZONDER_MEDEWERKING = Waarschuwing(
    "De directbetrokkenen werken onvoldoende mee. Voorwaarden en vervolg vraagt dat zij willen en kunnen meewerken.",
    bronnen.VOORWAARDEN_VERVOLG,
)


ZONDER_DESKUNDIGE = Waarschuwing(
    "Deze beslissing vraagt een deskundige op dit geweld, en er staat er nog geen in het dossier. Leg vast wie meedenkt. "
    "Kan dat nu niet, beslis dan toch en vraag het de volgende werkdag.",
    bronnen.KEUZE_EERGEWELD,
)
GEZIN_WEET_ERVAN = Waarschuwing(
    "Het gezin weet al dat iemand zich zorgen maakt. Bij dit onderwerp kan dat gevaar brengen: vraag wat er is gezegd, tegen "
    "wie, en kijk vandaag of iedereen veilig is.",
    bronnen.KEUZE_EERGEWELD,
)


def about_expert(stand: Stand) -> Waarschuwing | None:
    """An expert thinks along where the whole family may be the counterpart; without one a decision is only warned about."""
    return ZONDER_DESKUNDIGE if stand.eergeweld and not stand.deskundige else None


def about_family(stand: Stand) -> Waarschuwing | None:
    """What is good practice elsewhere, talking with the family first, is danger here: until that melding is assessed."""
    known = stand.eergeweld and any(melding.gezin_weet_ervan for melding in stand.open_meldingen)
    return GEZIN_WEET_ERVAN if known else None


def about_choice(dienst: Dienstsoort, criteria: Criteria) -> Waarschuwing | None:
    """The one warning that fits this choice of a dienst, if any."""
    if dienst is Dienstsoort.ONDERZOEK and criteria.bevestigen_nodig is not True and criteria.medewerking is not False:
        return ONDERZOEK_ZONDER_REDEN
    if dienst is Dienstsoort.VOORWAARDEN_VERVOLG and criteria.medewerking is False:
        return VERVOLG_ZONDER_MEDEWERKING
    return None


def review_due(overleg: Overleg) -> datetime | None:
    """Until when an expert must look at a decision that two took in the night without one; None when that is not
    needed. An overleg that carries no decision needs no second look."""
    decides = overleg.counts_as_mdo and overleg.onderwerp is not Overlegonderwerp.ANDERS
    if not decides or overleg.has_expert or overleg.nagekeken:
        return None
    return end_of_day(add_werkdagen(day_of(overleg.op), 1))


def waiting_for_review(stand: Stand) -> tuple[Overleg, ...]:
    return tuple(overleg for overleg in stand.overleggen if review_due(overleg) is not None)
