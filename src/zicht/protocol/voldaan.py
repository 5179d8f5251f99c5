"""Whether a requirement of an exit is met in a given dossier. One line of the table per requirement.

Some requirements are answered in the step itself (who watches, the four criteria, the reason per person): while no fact
is on the table yet, those do not hold an exit.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from zicht.protocol import gedwongen_kader, vereisten
from zicht.protocol.afsluitredenen import is_stable, reasons, still_running, three_options_considered
from zicht.protocol.begrippen import Conclusie, Handeling, Id, Informatiebron, Leeftijd, Overlegonderwerp
from zicht.protocol.gebeurtenissen import (
    Afgesloten,
    Beoordeeld,
    Feit,
    Ontvangen,
    OverdrachtAanvaard,
    VervolgGekozen,
)
from zicht.protocol.lopend import Aanbod, Overdracht
from zicht.protocol.partijen import Overdrachtsoort
from zicht.protocol.stand import Stand
from zicht.protocol.station import Vereiste


@dataclass(frozen=True, slots=True)
class Vraagstuk:
    """The question put to a requirement: this dossier, this station, this melding or overdracht (`ref`), now, and the
    fact that wants to take the exit, if there is one already."""

    stand: Stand
    station: str
    ref: Id
    op: datetime
    feit: Feit | None = None


def _born(stand: Stand) -> tuple[Id, ...]:
    return tuple(wie.id for wie in stand.directbetrokkenen if wie.leeftijd is not Leeftijd.ONGEBOREN)


def needs_raad(stand: Stand) -> bool:
    """The Raad is asked unless everyone is known to be an adult: then it does not apply by itself."""
    return any(wie.leeftijd is not Leeftijd.MEERDERJARIG for wie in stand.directbetrokkenen)


def sources_needed(stand: Stand) -> tuple[Informatiebron, ...]:
    needed = (Informatiebron.EIGEN, Informatiebron.ANDERE_VEILIG_THUIS)
    return (*needed, Informatiebron.RAAD) if needs_raad(stand) else needed


def sources_missing(stand: Stand, melding: Id) -> tuple[Informatiebron, ...]:
    known = stand.melding(melding)
    return tuple(bron for bron in sources_needed(stand) if known is None or bron not in known.bronnen)


def without_oordeel(stand: Stand, melding: Id) -> tuple[Id, ...]:
    judged = {id for id, oordeel, _ in stand.oordelen if oordeel.melding == melding}
    return tuple(id for id in stand.ids if id not in judged)


def not_spoken(stand: Stand) -> tuple[Id, ...]:
    """Of whom it is not on record since the dienst began that they were spoken, seen, or could not be."""
    since = stand.dienst.begonnen if stand.dienst else stand.begin
    spoken = {id for id, _, op in stand.gesproken if since is None or op >= since}
    return tuple(id for id in _born(stand) if id not in spoken)


def without_conclusie(stand: Stand) -> tuple[Id, ...]:
    return tuple(id for id in _born(stand) if stand.conclusie(id) is None)


def _something_confirmed(stand: Stand) -> bool:
    return any(conclusie is Conclusie.BEVESTIGD for id, conclusie in stand.conclusies if id in stand.ids)


_OVERLEG_PER_STATION: dict[str, Overlegonderwerp] = {
    "veiligheidsbeoordeling": Overlegonderwerp.VEILIGHEIDSBEOORDELING,
    "overdracht-na-veiligheidsbeoordeling": Overlegonderwerp.KEUZE_VERVOLG,
    "keuze-vervolg": Overlegonderwerp.KEUZE_VERVOLG,
    "voorwaarden-vervolg": Overlegonderwerp.KEUZE_VERVOLG,
    "onderzoek": Overlegonderwerp.UITKOMST_ONDERZOEK,
}


def topic_at(station: str) -> Overlegonderwerp:
    """What the overleg must be about for a decision at this station."""
    return _OVERLEG_PER_STATION.get(station, Overlegonderwerp.ANDERS)


def _since(vraagstuk: Vraagstuk) -> datetime:
    """From when an overleg counts for a decision at this station: not one held for an earlier decision."""
    stand = vraagstuk.stand
    melding = stand.melding(vraagstuk.ref)
    if vraagstuk.station == "veiligheidsbeoordeling" and melding:
        return melding.aankomst
    if vraagstuk.station == "monitoring" and stand.monitoring:
        return stand.last_moment.op if stand.last_moment else stand.monitoring.sinds
    if stand.running_dienst:
        return stand.running_dienst.sinds
    besluit = stand.last_besluit
    return (besluit.besloten_op if besluit and besluit.besloten_op else stand.begin) or vraagstuk.op


def _consulted(vraagstuk: Vraagstuk, onderwerp: Overlegonderwerp) -> bool:
    """There is an overleg that counts, and when the fact names one, that is such an overleg."""
    named = getattr(vraagstuk.feit, "overleg", "")
    counting = vraagstuk.stand.mdos_about(onderwerp, _since(vraagstuk), vraagstuk.op)
    return any(named in {"", overleg.id} for overleg in counting)


def _criteria(vraagstuk: Vraagstuk) -> bool:
    feit = vraagstuk.feit
    return not isinstance(feit, Beoordeeld | VervolgGekozen) or feit.criteria is not None


def _who_watches(vraagstuk: Vraagstuk) -> bool:
    feit = vraagstuk.feit
    if not isinstance(feit, OverdrachtAanvaard):
        return True
    overdracht = vraagstuk.stand.overdracht(feit.overdracht)
    if to_family(overdracht):
        return bool(feit.aanvaard_door)
    return bool(feit.wie_kijkt)


def _assessed(vraagstuk: Vraagstuk) -> bool:
    overdracht = vraagstuk.stand.overdracht(vraagstuk.ref)
    voor = set(overdracht.voor) if overdracht else set(vraagstuk.stand.ids)
    return not any(voor & set(melding.betrokkenen) for melding in vraagstuk.stand.open_meldingen)


def accepting_adults(stand: Stand, ids: tuple[Id, ...]) -> bool:
    """Whether these people may accept for the household: adults who belong to it, not the suspected person alone."""
    wie = [stand.betrokkene(id) for id in ids]
    adults = all(w and w.leeftijd is Leeftijd.MEERDERJARIG and w.id in stand.ids for w in wie)
    return bool(wie) and adults and any(w and w.vermoedelijk_pleger is not True for w in wie)


def to_family(overdracht: Overdracht | None) -> bool:
    return overdracht is not None and overdracht.soort is Overdrachtsoort.DIRECTBETROKKENEN


def _not_to_counterpart(vraagstuk: Vraagstuk) -> bool:
    return not (vraagstuk.stand.eergeweld and to_family(vraagstuk.stand.overdracht(vraagstuk.ref)))


def _safe_enough(vraagstuk: Vraagstuk) -> bool:
    """Asked of an overdracht to the household itself; any other party takes it on whatever the safety."""
    feit, overdracht = vraagstuk.feit, vraagstuk.stand.overdracht(vraagstuk.ref)
    if not to_family(overdracht):
        return True
    accepted = feit.aanvaard_door if isinstance(feit, OverdrachtAanvaard) else ()
    return vraagstuk.stand.is_known_safe and (not accepted or accepting_adults(vraagstuk.stand, accepted))


def _reason_per_person(vraagstuk: Vraagstuk) -> bool:
    stand, feit = vraagstuk.stand, vraagstuk.feit
    if not isinstance(feit, Afgesloten):
        return all(reasons(stand, id, vraagstuk.op) for id in stand.ids)
    given = dict(feit.redenen)
    return all(given.get(id) in reasons(stand, id, vraagstuk.op) for id in stand.ids)


def _actions_done(vraagstuk: Vraagstuk) -> bool:
    overdracht = vraagstuk.stand.overdracht(vraagstuk.ref)
    return overdracht is not None and overdracht.handelingen == frozenset(Handeling)


def _offered(vraagstuk: Vraagstuk) -> bool:
    overdracht = vraagstuk.stand.overdracht(vraagstuk.ref)
    return overdracht is not None and overdracht.toestand is Aanbod.AANGEBODEN


VOLDAAN: dict[str, Callable[[Vraagstuk], bool]] = {
    vereisten.GEWELD_IN_BEELD.code: lambda v: not isinstance(v.feit, Ontvangen) or bool(v.feit.onderwerpen),
    vereisten.MELDER_BEREIKBAAR.code: lambda v: not isinstance(v.feit, Ontvangen) or v.feit.melder_bereikbaar,
    vereisten.BRONNEN_GERAADPLEEGD.code: lambda v: not sources_missing(v.stand, v.ref),
    vereisten.OORDEEL_PER_PERSOON.code: lambda v: not without_oordeel(v.stand, v.ref),
    vereisten.NIET_ALLEEN.code: lambda v: _consulted(v, topic_at(v.station)),
    vereisten.AMBTSHALVE_MDO.code: lambda v: _consulted(v, Overlegonderwerp.AMBTSHALVE_MELDING),
    vereisten.GEEN_ONVEILIGHEID_MEER_OPEN.code: lambda v: not v.stand.is_acute,
    vereisten.CRITERIA_BEANTWOORD.code: _criteria,
    vereisten.VOORWAARDEN_VASTGESTELD.code: lambda v: bool(v.stand.running_voorwaarden),
    vereisten.IEDEREEN_GESPROKEN.code: lambda v: not not_spoken(v.stand),
    vereisten.CONCLUSIE_PER_PERSOON.code: lambda v: not without_conclusie(v.stand),
    vereisten.VOORWAARDEN_BIJ_BEVESTIGING.code: lambda v: (
        not _something_confirmed(v.stand) or bool(v.stand.running_voorwaarden)
    ),
    vereisten.IETS_BEVESTIGD.code: lambda v: _something_confirmed(v.stand) or bool(v.stand.running_voorwaarden),
    vereisten.NIETS_BEVESTIGD.code: lambda v: not _something_confirmed(v.stand),
    vereisten.VIJF_HANDELINGEN.code: _actions_done,
    vereisten.AANGEBODEN.code: _offered,
    vereisten.BEOORDELING_KLAAR.code: _assessed,
    vereisten.WIE_KIJKT.code: _who_watches,
    vereisten.VEILIG_GENOEG_VOOR_GEZIN.code: _safe_enough,
    vereisten.GEZIN_GEEN_TEGENPARTIJ.code: _not_to_counterpart,
    vereisten.ZORGEN_WEGGENOMEN.code: lambda v: all(is_stable(v.stand, id) for id in v.stand.ids),
    vereisten.DRIE_MOGELIJKHEDEN.code: lambda v: three_options_considered(v.stand, v.op),
    vereisten.GROND_MONITORING.code: lambda v: not isinstance(v.feit, Ontvangen) or v.feit.grond_monitoring is not None,
    vereisten.REDEN_PER_PERSOON.code: _reason_per_person,
    vereisten.NIETS_LOOPT_NOG.code: lambda v: not still_running(v.stand, v.op),
    gedwongen_kader.MINDERJARIG.code: lambda v: v.stand.has_children,
    gedwongen_kader.HULP_ONVOLDOENDE.code: lambda v: _consulted(v, Overlegonderwerp.GEDWONGEN_KADER),
    gedwongen_kader.VERZOEK_INGEDIEND.code: lambda v: v.stand.kader(v.ref) is not None,
}


def missing(vraagstuk: Vraagstuk, vereist: tuple[Vereiste, ...]) -> tuple[Vereiste, ...]:
    """The requirements that are not met, in the order of the route."""
    return tuple(_as_it_is(vraagstuk, v) for v in vereist if not VOLDAAN[v.code](vraagstuk))


def _as_it_is(vraagstuk: Vraagstuk, vereiste: Vereiste) -> Vereiste:
    """Where there was an overleg that does not count, the reason names who was missing from it."""
    topics = {
        vereisten.NIET_ALLEEN.code: topic_at(vraagstuk.station),
        vereisten.AMBTSHALVE_MDO.code: Overlegonderwerp.AMBTSHALVE_MELDING,
    }
    topic, since = topics.get(vereiste.code), _since(vraagstuk)
    held = [overleg for overleg in vraagstuk.stand.overleggen if overleg.onderwerp is topic and overleg.op >= since]
    if not held or any(overleg.counts_as_mdo for overleg in held):
        return vereiste
    expert = held[-1].expert
    waarom = f"Er is overlegd, maar zonder {expert}."
    if held[-1].has_expert:
        waarom = "Er is overlegd, maar met maar een persoon van Veilig Thuis."
    return replace(vereiste, waarom=waarom, wat_nu=f"Overleg ook met een {expert} en een collega, en leg dat vast.")
