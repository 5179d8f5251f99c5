"""When something may happen in a walk. Danger to somebody is never held by a step that is missing."""

from zicht.protocol import bronnen
from zicht.protocol.bronnen import Bron
from zicht.protocol.doorloop import feiten as f
from zicht.protocol.doorloop.doorloop import STAP_VAN, Doorloop
from zicht.protocol.doorloop.woorden import Stap, Stopreden
from zicht.protocol.gebeurtenissen.feit import Feit
from zicht.protocol.station import Weigering
from zicht.protocol.weging import Besluit, TegenstrijdigeAntwoorden, weeg

NAMEN: dict[Stap, str] = {
    Stap.SIGNALEN: "signalen",
    Stap.OVERLEG: "overleg",
    Stap.GESPREK: "gesprek",
    Stap.WEGEN: "wegen",
    Stap.BESLISSEN: "beslissen",
}


def may(doorloop: Doorloop, feit: Feit) -> Weigering | None:
    """Why this cannot happen now, in words; None when it can."""
    if isinstance(feit, f.MeldcodeBegonnen):
        return (
            _not_now("Beginnen", "Deze meldcode is al begonnen.", "Ga verder waar je was.")
            if doorloop.is_begun
            else None
        )
    if not doorloop.is_begun:
        return _not_now("Dit", "Deze meldcode is nog niet begonnen.", "Begin met stap 1.")
    if isinstance(feit, f.AcuutGevaarGezien | f.MeldcodeOvergenomen | f.GeheimhoudingAfgewogen):
        return None
    if isinstance(feit, f.TerugkoppelingGehoord):
        return _heard(doorloop, feit)
    if isinstance(feit, f.MeldcodeHervat):
        words = ("Hervatten", "Deze meldcode is niet gestopt.", "Ga verder waar je was.")
        return None if doorloop.is_stopped else _not_now(*words)
    if isinstance(feit, f.LangerBewaard):
        words = ("Langer bewaren", "Deze meldcode loopt nog.", "De termijn begint pas als zij is gestopt.")
        return None if doorloop.is_stopped else _not_now(*words)
    if doorloop.is_stopped:
        return _not_now("Dit", "De meldcode is gestopt.", "Hervat de meldcode eerst; alles staat er nog.")
    if stap := STAP_VAN.get(type(feit)):
        return _out_of_order(doorloop, stap) or _of_step(doorloop, feit)
    return _of_ending(doorloop, feit) or _of_plan(doorloop, feit)


def _name(doorloop: Doorloop, stap: Stap) -> str:
    """By its place in the order of this walk: doctors count otherwise."""
    return f"Stap {doorloop.volgorde.index(stap) + 1}, {NAMEN[stap]}"


def _out_of_order(doorloop: Doorloop, stap: Stap) -> Weigering | None:
    """The steps in their order; a step taken before may be taken again, and with danger every one is open."""
    if doorloop.is_acute or doorloop.taken(stap) or doorloop.stap is stap:
        return None
    before = next((one for one in doorloop.volgorde if not doorloop.taken(one)), stap)
    waarom = f"{_name(doorloop, before)}, is nog niet vastgelegd."
    return _not_now(
        _name(doorloop, stap), waarom, "Leg die eerst vast, ook als het kort is. Is er acuut gevaar? Zeg dat dan."
    )


def _of_step(doorloop: Doorloop, feit: Feit) -> Weigering | None:
    match feit:
        case f.SignalenVastgelegd(signalen=0):
            return _not_now(
                _name(doorloop, Stap.SIGNALEN), "Er staat nog geen signaal.", "Schrijf op wat je zag of hoorde.",
                bronnen.MELDCODE_SIGNALEN,
            )  # fmt: skip
        case f.MetCollegaOverlegd(met=()):
            return _not_now(
                _name(doorloop, Stap.OVERLEG),
                "Er staat niet met wie je overlegde.",
                "Kies met wie.",
                bronnen.MELDCODE_OVERLEG,
            )
        case f.MetBetrokkenenGesproken(met=(), niet=None):
            return _not_now(
                _name(doorloop, Stap.GESPREK), "Er staat niet met wie je sprak.", "Kies met wie, of waarom niet.",
                bronnen.MELDCODE_GESPREK,
            )  # fmt: skip
        case f.Gewogen():
            return _contradiction(doorloop, feit)
        case f.TweeBeslissingenGenomen():
            return _against_the_norm(doorloop, feit)
    return None


def _contradiction(doorloop: Doorloop, feit: f.Gewogen) -> Weigering | None:
    try:
        weeg(feit.weging)
    except TegenstrijdigeAntwoorden as wrong:
        return _not_now(_name(doorloop, Stap.WEGEN), str(wrong), "Kijk de antwoorden na.", bronnen.MELDCODE_WEGEN)
    return None


def _against_the_norm(doorloop: Doorloop, feit: f.TweeBeslissingenGenomen) -> Weigering | None:
    advies = doorloop.advies
    no_suspicion = advies is not None and doorloop.weging is not None and doorloop.weging.vermoeden is False
    if not feit.melden and not feit.hulp and not no_suspicion:
        return _not_now(
            "Niet melden en ook geen hulp", "Dat past alleen als er geen vermoeden meer is.",
            "Kies melden, hulp of allebei. Is de zorg weg? Stop dan de meldcode.", bronnen.MELDCODE_BESLISSEN,
        )  # fmt: skip
    if advies is not None and deviations(advies, feit) and not feit.toegelicht:
        return _not_now(
            "Anders beslissen", "Je beslist anders dan de norm zegt.", "Schrijf in een zin waarom.",
            bronnen.MELDCODE_BESLISSEN,
        )  # fmt: skip
    return None


def deviations(advies: Besluit, feit: f.TweeBeslissingenGenomen) -> tuple[tuple[str, bool], ...]:
    """Which decision is otherwise than the norm, and what the norm says; what it leaves open cannot be deviated from."""
    pairs = (("melden", advies.melden, feit.melden), ("hulp", advies.hulp_verlenen, feit.hulp))
    return tuple((wat, norm) for wat, norm, chosen in pairs if norm is not None and norm is not chosen)


def _of_ending(doorloop: Doorloop, feit: Feit) -> Weigering | None:
    match feit:
        case f.MeldcodeGestopt() if doorloop.must_report:
            return _not_now(
                "Stoppen", "Er is besloten te melden, en de melding is nog niet verstuurd.",
                "Verstuur de melding, of weeg opnieuw.", bronnen.MELDCODE_BESLISSEN,
            )  # fmt: skip
        case f.MeldcodeGestopt(reden=Stopreden.NIET_MEER_BIJ_ONS) if doorloop.besluit is None:
            return _not_now(
                "Stoppen om deze reden", "De twee beslissingen zijn nog niet genomen.",
                "Beslis eerst of een melding nodig is. Dat zij weggaan, neemt de zorg niet weg.",
                bronnen.MELDCODE_BESLISSEN,
            )  # fmt: skip
        case f.MeldingVerstuurd() if not doorloop.must_report:
            return _not_now(
                "Melden", "Er is nog niet besloten te melden.", "Neem eerst de twee beslissingen van stap 5.",
                bronnen.MELDCODE_BESLISSEN,
            )  # fmt: skip
    return None


def _heard(doorloop: Doorloop, feit: f.TerugkoppelingGehoord) -> Weigering | None:
    if feit.ontvangst in {one.ontvangst for one in doorloop.verstuurd}:
        return None
    return _not_now("Dit", "Deze melding is niet vanuit dit dossier verstuurd.", "Ga terug naar het dossier.")


def _of_plan(doorloop: Doorloop, feit: Feit) -> Weigering | None:
    """Direct safety is never held; a later phase waits until it is safe now."""
    daarna = doorloop.daarna
    match feit:
        case f.Afgesproken() if not daarna.has_begun(feit.waarvoor):
            return _not_now(
                "Dit afspreken", "Deze fase is nog niet begonnen.", "Werk eerst aan de directe veiligheid.",
                bronnen.GEFASEERD,
            )  # fmt: skip
        case f.AfspraakBekeken() if (known := daarna.afspraak(feit.afspraak)) is None or not known.is_open:
            return _not_now("Dit", "Deze afspraak loopt niet meer.", "Maak een nieuwe afspraak.")
        case f.VeiligheidBekeken() if doorloop.besluit is None:
            return _not_now(
                "Dit", "De twee beslissingen zijn nog niet genomen.", "Ga verder met de stap waar je bent.",
                bronnen.MELDCODE_BESLISSEN,
            )  # fmt: skip
        case f.FaseBegonnen():
            return _phase(doorloop, feit)
    return None


def _phase(doorloop: Doorloop, feit: f.FaseBegonnen) -> Weigering | None:
    if feit.fase is not doorloop.daarna.next_fase:
        return _not_now("Deze fase beginnen", "Zij is niet de volgende.", "Neem de fasen in hun volgorde.")
    if doorloop.daarna.veilig is not True:
        return _not_now(
            "De volgende fase beginnen", "Het staat niet vast dat het nu veilig is.",
            "Kijk eerst met elkaar of het veilig is, en leg dat vast.", bronnen.GEFASEERD,
        )  # fmt: skip
    return None


def _not_now(wat: str, waarom: str, wat_nu: str, bron: Bron = bronnen.MELDCODE) -> Weigering:
    return Weigering(f"{wat} kan nu niet", waarom, wat_nu, bron)
