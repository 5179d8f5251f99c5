"""What a melding changes, and what becomes known of who it is about."""

from dataclasses import replace
from typing import Any

from zicht.protocol import gebeurtenissen as g
from zicht.protocol import informeren, plichten, termijnen
from zicht.protocol.begrippen import (
    Ambtshalve,
    Betrokkene,
    Eergeweld,
    Leeftijd,
)
from zicht.protocol.lopend import Melding
from zicht.protocol.stand import Stand
from zicht.protocol.toepassen.toepassing import Toepassing


def _received(stand: Stand, feit: g.Ontvangen, om: g.Gebeurtenis) -> Stand:
    melding = Melding(
        id=feit.melding,
        aankomst=om.op,
        melderkring=feit.melderkring,
        betrokkenen=tuple(dict.fromkeys(wie.id for wie in feit.betrokkenen if wie.is_directbetrokkene)),
        uiterlijk=termijnen.VEILIGHEIDSBEOORDELING.bereken(om.op).uiterlijk,
        spoed=feit.spoed,
        anoniem=feit.anoniem_voor_gezin,
        ambtshalve=feit.ambtshalve,
        gezin_weet_ervan=feit.gezin_weet_ervan,
    )
    new = tuple(id for id in feit.te_herkennen if id not in stand.gemeld_als_nieuw)
    stand = replace(
        stand,
        meldingen=(*stand.meldingen, melding),
        gemeld_als_nieuw=(*stand.gemeld_als_nieuw, *new),
        eergeweld=stand.eergeweld | Eergeweld.among(feit.onderwerpen),
    )
    for wie in feit.betrokkenen:
        stand = with_betrokkene(stand, wie)
    if feit.ambtshalve is not Ambtshalve.UIT_ADVIES:
        stand = plichten.arise(stand, (informeren.BEVESTIGING_MELDER,), feit.melding, om)
    return stand


def with_betrokkene(stand: Stand, wie: Betrokkene) -> Stand:
    """Known people stay as they are known, and what was unknown of them is filled in. Who is named as one of the
    household belongs to it from then on, also when they had left or were known as network."""
    known = stand.betrokkene(wie.id)
    if known is None:
        return replace(stand, betrokkenen=(*stand.betrokkenen, wie))
    better = _known_better(known, wie)
    return replace(
        stand,
        betrokkenen=tuple(better if each.id == wie.id else each for each in stand.betrokkenen),
        vertrokken=stand.vertrokken - {wie.id} if wie.is_directbetrokkene else stand.vertrokken,
    )


def _known_better(known: Betrokkene, named: Betrokkene) -> Betrokkene:
    return replace(
        known,
        kring=named.kring if named.is_directbetrokkene else known.kring,
        leeftijd=named.leeftijd if known.leeftijd is Leeftijd.ONBEKEND else known.leeftijd,
        vermoedelijk_pleger=(
            named.vermoedelijk_pleger if known.vermoedelijk_pleger is None else known.vermoedelijk_pleger
        ),
    )


def _added(stand: Stand, feit: g.BetrokkeneToegevoegd, om: g.Gebeurtenis) -> Stand:
    is_new = feit.betrokkene.id not in stand.ids
    stand = with_betrokkene(stand, feit.betrokkene)
    if not (is_new and feit.betrokkene.is_directbetrokkene):
        return stand
    return _owe_notice(stand, feit.betrokkene.id, om)


def _owe_notice(stand: Stand, id: str, om: g.Gebeurtenis) -> Stand:
    """The legal notice to one person who became known, or was born, after the melding."""
    wie = stand.betrokkene(id)
    born = wie is not None and wie.is_directbetrokkene and wie.leeftijd is not Leeftijd.ONGEBOREN
    return plichten.arise(stand, (informeren.KENNISGEVING,), "", om, (id,)) if born else stand


def _aged(stand: Stand, id: str, leeftijd: Leeftijd, om: g.Gebeurtenis) -> Stand:
    """Who turns out to be born is owed what a newborn is owed."""
    before = stand.betrokkene(id)
    stand = _age(stand, id, leeftijd)
    return _owe_notice(stand, id, om) if before and before.leeftijd is Leeftijd.ONGEBOREN else stand


def _recognised(stand: Stand, feit: g.BetrokkeneHerkend, om: g.Gebeurtenis) -> Stand:
    """That the two are one is how the whole course is read (`herkenning`); here only that it was answered."""
    left = tuple(id for id in stand.gemeld_als_nieuw if id != feit.betrokkene)
    pair = ((feit.betrokkene, feit.als),) if feit.als else ()
    return replace(stand, gemeld_als_nieuw=left, herkend=stand.herkend + pair)


def change_melding(stand: Stand, id: str, **changes: Any) -> Stand:
    return replace(
        stand,
        meldingen=tuple(replace(melding, **changes) if melding.id == id else melding for melding in stand.meldingen),
    )


def _age(stand: Stand, id: str, leeftijd: Leeftijd) -> Stand:
    return replace(
        stand,
        betrokkenen=tuple(replace(wie, leeftijd=leeftijd) if wie.id == id else wie for wie in stand.betrokkenen),
    )


def _source(stand: Stand, feit: g.BronGeraadpleegd, om: g.Gebeurtenis) -> Stand:
    melding = stand.melding(feit.melding)
    return change_melding(stand, feit.melding, bronnen=melding.bronnen | {feit.bron}) if melding else stand


TOEPASSINGEN: dict[type[g.Feit], Toepassing] = {
    g.Ontvangen: _received,
    g.SpoedVastgesteld: lambda s, f, om: change_melding(s, f.melding, spoed=True),
    g.BetrokkeneToegevoegd: _added,
    g.BetrokkeneVertrokken: lambda s, f, om: replace(s, vertrokken=s.vertrokken | {f.betrokkene}),
    g.Geboren: lambda s, f, om: _aged(s, f.betrokkene, Leeftijd.MINDERJARIG, om),
    g.LeeftijdVastgesteld: lambda s, f, om: _aged(s, f.betrokkene, f.leeftijd, om),
    g.BetrokkeneHerkend: _recognised,
    g.BronGeraadpleegd: _source,
}
