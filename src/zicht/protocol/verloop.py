"""The course of a dossier: gebeurtenissen make a Stand, and a Stand says what may happen next.

Two functions carry everything. `may` is asked once, when a fact is recorded. `apply` folds a recorded gebeurtenis into
the Stand and never refuses. Order is the journaal's volgnummer; `op` feeds clocks and periods only.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from zicht.protocol import bronnen, herkenning
from zicht.protocol.gebeurtenissen import (
    Afgesplitst,
    BetrokkeneHerkend,
    Feit,
    Gebeurtenis,
    Hersteld,
    Ingetrokken,
    Losgemaakt,
    RegioaanbodIngetrokken,
    RegioAangeboden,
    RegioAanvaard,
    RegioBeantwoord,
    RegioGevraagd,
    RegioGeweigerd,
    Samengevoegd,
    Teruggevoegd,
    Verwisseld,
    Voortgezet,
    ZichtGevolgd,
)
from zicht.protocol.kalender import in_amsterdam
from zicht.protocol.stand import Stand
from zicht.protocol.station import Weigering
from zicht.protocol.toelaten import may_one
from zicht.protocol.toelaten.weigeren import weiger
from zicht.protocol.toepassen import apply_one

_CORRECTIES = (Ingetrokken, Hersteld)
#: On these another dossier leans.
_ELSEWHERE = (Voortgezet, RegioAanvaard, Teruggevoegd)
#: What another region was sent or answered is taken back by an act of its own: this line alone would leave the message open.
_SENT = (RegioAangeboden, RegioGeweigerd, RegioaanbodIngetrokken, RegioGevraagd, RegioBeantwoord)
#: Moved names that lie outside the journaal.
_NAMES = (Verwisseld,)
#: Stand in two journaals and are put right in both or in neither.
IN_BOTH = (Samengevoegd, Losgemaakt, ZichtGevolgd)
#: After these the whole course is read anew.
_READ_ANEW = (*_CORRECTIES, BetrokkeneHerkend)


def effective(verleden: Iterable[Gebeurtenis]) -> tuple[Gebeurtenis, ...]:
    """What counts as having happened, with everyone under the id they are known by."""
    return herkenning.read(corrected(verleden))


def corrected(verleden: Iterable[Gebeurtenis]) -> tuple[Gebeurtenis, ...]:
    """Without what was withdrawn, and with what was put right in its own place."""
    all_of_it = tuple(verleden)
    corrections = {g.feit.gebeurtenis: g.feit for g in all_of_it if isinstance(g.feit, _CORRECTIES)}
    found = []
    for gebeurtenis in all_of_it:
        correction = corrections.get(gebeurtenis.id)
        if isinstance(gebeurtenis.feit, _CORRECTIES) or isinstance(correction, Ingetrokken):
            continue
        if isinstance(correction, Hersteld):
            gebeurtenis = replace(gebeurtenis, feit=correction.nieuw, op=correction.op)
        found.append(gebeurtenis)
    return tuple(found)


def replay(verleden: Iterable[Gebeurtenis]) -> Stand:
    """The Stand that these gebeurtenissen, in the order of the journaal, make."""
    all_of_it = tuple(sorted(verleden, key=lambda gebeurtenis: gebeurtenis.volgnummer))
    stand = Stand()
    for gebeurtenis in effective(all_of_it):
        stand = apply_one(stand, gebeurtenis)
    return replace(stand, verleden=all_of_it)


def apply(stand: Stand, gebeurtenis: Gebeurtenis) -> Stand:
    """The Stand after one more gebeurtenis. A correction makes the whole course anew, and so does recognising somebody.
    What names somebody who was recognised is of who they are."""
    verleden = (*stand.verleden, gebeurtenis)
    if isinstance(gebeurtenis.feit, _READ_ANEW) or stand.herkend:
        return replay(verleden)
    return replace(apply_one(stand, gebeurtenis), verleden=verleden)


def may(stand: Stand, feit: Feit, op: datetime, nu: datetime | None = None) -> Weigering | None:
    """Why `feit`, which happened at `op`, may not be recorded at `nu` (default: as it happens); None when it may."""
    nu = nu or op
    if isinstance(feit, _CORRECTIES):
        return _may_correct(stand, feit, nu)
    return may_one(stand, feit, op, nu)


def known_on(verleden: Iterable[Gebeurtenis], moment: datetime) -> tuple[Gebeurtenis, ...]:
    """What was known at `moment`: what had been recorded by then."""
    return tuple(gebeurtenis for gebeurtenis in verleden if gebeurtenis.vastgelegd_op <= moment)


def _may_correct(stand: Stand, feit: Ingetrokken | Hersteld, nu: datetime) -> Weigering | None:
    """A correction may not take the ground from under what was recorded later: then that comes first."""
    target = next((g for g in stand.verleden if g.id == feit.gebeurtenis), None)
    if target is None or isinstance(target.feit, _CORRECTIES):
        return _refused("Die gebeurtenis staat niet in dit dossier.", "Kies een gebeurtenis uit de tijdlijn.")
    if isinstance(target.feit, _ELSEWHERE):
        return _refused(
            "Een ander dossier gaat hiermee verder.", "Bel de andere regio, of draai de splitsing daar terug."
        )
    if isinstance(target.feit, _SENT):
        return _refused("Dit staat ook bij een andere regio.", "Trek het aanbod in, of bel hen.")
    if any(isinstance(g.feit, Ingetrokken) and g.feit.gebeurtenis == target.id for g in stand.verleden):
        return _refused("Die gebeurtenis is al ingetrokken.", "Leg vast wat er wel is gebeurd.")
    if isinstance(target.feit, _NAMES):
        return _refused("Daarbij wisselden ook hun gegevens.", "Verwissel dezelfde twee nog een keer.")
    if isinstance(target.feit, IN_BOTH):
        return _refused(
            "Dit staat ook in het samengevoegde dossier.",
            "Klopt niet wie wie is: maak de dossiers los en voeg ze opnieuw samen. Klopt niet bij wie het zicht ligt: herstel "
            "de gebeurtenis waarop dit volgt.",
        )
    if isinstance(feit, Hersteld) and type(feit.nieuw) is not type(target.feit):
        return _refused(
            "De verbetering is van een andere soort dan de gebeurtenis.",
            "Trek de gebeurtenis in en leg de juiste vast.",
        )
    if isinstance(target.feit, Afgesplitst) and stand.is_closed:
        return _refused(
            "Dit dossier is afgesloten: niemand zou dan nog zicht hebben op wat werd afgesplitst.",
            "Ga verder in het dossier dat ervan is afgesplitst.",
        )
    correction = Gebeurtenis("correctie", target.volgnummer, feit, nu, nu, "")
    course = corrected((*stand.verleden, correction))
    return _first_refusal(course, target.volgnummer, nu) or _unknown_elsewhere(stand, correction)


def _unknown_elsewhere(stand: Stand, correction: Gebeurtenis) -> Weigering | None:
    """Who comes back in a dossier that ended because another goes on with it, is watched by nobody: not there either."""
    if not stand.goes_on_elsewhere:
        return None
    after = replay((*stand.verleden, correction))
    if set(after.ids) == set(stand.ids) and len(after.meldingen) == len(stand.meldingen):
        return None
    return _refused(
        "Een ander dossier gaat hiermee verder, en weet niets van de persoon of de melding om wie het gaat.",
        "Bel wie verdergaat: leg het daar vast. Zo houdt iemand zicht.",
    )


def _first_refusal(course: tuple[Gebeurtenis, ...], van: int, nu: datetime) -> Weigering | None:
    """The first gebeurtenis from volgnummer `van` on that this course would no longer have allowed. What was said of one
    who turned out to be another is not asked again: it may well have been said of both."""
    stand = Stand()
    for recorded, gebeurtenis in zip(course, herkenning.read(course), strict=True):
        same = recorded.feit is gebeurtenis.feit and not isinstance(gebeurtenis.feit, BetrokkeneHerkend)
        asked = same and gebeurtenis.volgnummer >= van
        refusal = may_one(stand, gebeurtenis.feit, gebeurtenis.op, nu) if asked else None
        if refusal and gebeurtenis.volgnummer == van:
            return refusal
        if refusal:
            return _refused(
                f"Wat daarna is vastgelegd, op {in_amsterdam(gebeurtenis.op):%d-%m-%Y om %H:%M}, steunt erop: "
                f"{refusal.waarom}",
                "Trek eerst die latere gebeurtenis in, of herstel haar.",
            )
        stand = apply_one(stand, gebeurtenis)
    return None


def _refused(waarom: str, wat_nu: str) -> Weigering:
    return weiger("Deze verbetering kan niet", waarom, wat_nu, bronnen.KEUZE_CORRECTIE)
