"""Two dossiers about one household: with whom zicht lies of who stands in both, and what therefore cannot be.

Nothing is moved between the two. What moves zicht of such a person in the one is followed by a fact in the other, so that
they never have two different holders while both dossiers run. The rule is `together`; see docs/adr/0023.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from zicht.protocol import bronnen, vereisten
from zicht.protocol import gebeurtenissen as g
from zicht.protocol.begrippen import Id
from zicht.protocol.kalender import in_amsterdam
from zicht.protocol.partijen import IN_KADER, MELDER, RECEIVING, VEILIG_THUIS, Partij, Partijsoort
from zicht.protocol.stand import Stand
from zicht.protocol.station import Vereiste, Weigering
from zicht.protocol.toelaten import may_one
from zicht.protocol.zicht import Periodes, current

#: From when zicht lies with whom, each party once in a row.
Treden = tuple[tuple[datetime, Partij], ...]
Paar = tuple[Id, Id]
#: A fact that follows, and when it happened.
Volgend = tuple[g.ZichtGevolgd, datetime]

_ANDER = "een ander dossier"
#: What endangers somebody when the whole family may be the counterpart.
_TOWARDS_FAMILY = (g.OverdrachtAangeboden, g.OverdrachtAanvaard, g.HulpHervat, g.Geinformeerd)
_WAT = {
    g.OverdrachtAangeboden: "Deze overdracht aanbieden",
    g.OverdrachtAanvaard: "Deze overdracht aanvaarden",
    g.HulpHervat: "Vastleggen dat de hulp weer loopt",
}


def together(own: Partij, other: Partij) -> Partij | None:
    """With whom zicht of one person in two dossiers lies from their merging on. None: two parties say that a court or the
    tafel gave it to them, and which is right nobody here can say."""
    if own == other and own != MELDER:
        return own
    in_kader = {partij for partij in (own, other) if partij.soort in IN_KADER}
    if len(in_kader) == 2:
        return None
    return in_kader.pop() if in_kader else VEILIG_THUIS


def pairs(own: Stand, other: Stand) -> tuple[Paar, ...]:
    """Who stands in both, by the id here and there: while both dossiers run, and this person belongs to each of them."""
    if own.samenvoeging is None or own.is_closed or other.is_closed:
        return ()
    here, there = dict(own.herkend), dict(other.herkend)
    known = dict.fromkeys((here.get(id, id), there.get(als, als)) for id, als in own.samenvoeging.zelfde)
    return tuple((id, als) for id, als in known if id in own.ids and als in other.ids)


def apart(own: Stand, other: Stand, on: datetime) -> tuple[Paar, ...]:
    """Of whom zicht lies here with another party than there, now or by what is planned. There must be none."""
    return tuple(pair for pair in pairs(own, other) if _steps(own, pair[0], on) != _steps(other, pair[1], on))


@dataclass(frozen=True, slots=True)
class Samenloop:
    """What was recorded in one of two merged dossiers, from `before` to `after`, beside the `other`. `nummer` is how the
    other dossier is called in a refusal; empty for who may not hear that there is one."""

    before: Stand
    after: Stand
    other: Stand
    nu: datetime
    nummer: str = "het andere dossier"

    def refusal(self, feit: g.Feit) -> Weigering | None:
        """Why `feit`, which made `after` of `before`, cannot be beside the other dossier."""
        if isinstance(feit, g.Samengevoegd) and self.after.is_closed and self.other.is_closed:
            return _both_closed()
        found = (self._refused(feit, pair) for pair in pairs(self.after, self.other))
        return next((refusal for refusal in found if refusal), None) or self._before_the_family(feit)

    def follow(self) -> tuple[tuple[Volgend, ...], tuple[Volgend, ...]]:
        """What must be recorded besides: here, and in the other dossier."""
        here, there = list[tuple[datetime, Partij, Id]](), list[tuple[datetime, Partij, Id]]()
        known = pairs(self.before, self.other)
        for own, als in pairs(self.after, self.other):
            if (own, als) in known:
                there += ((van, bij, als) for van, bij in self._moved(own, als))
                continue
            for stand, id, moves in ((self.after, own, here), (self.other, als, there)):
                bij = self._agreed(own, als)
                if bij and _steps(stand, id, self.nu) != ((self.nu, bij),):
                    moves.append((self.nu, bij, id))
        return tuple(_facts(self.after, here)), tuple(_facts(self.other, there))

    def _before_the_family(self, feit: g.Feit) -> Weigering | None:
        """It is one household: where the other dossier says that the whole family may be the counterpart, the same is not
        done here either."""
        subjects = self.before.eergeweld | self.other.eergeweld
        if not isinstance(feit, _TOWARDS_FAMILY) or subjects == self.before.eergeweld:
            return None
        if not pairs(self.after, self.other):
            return None
        refusal = may_one(replace(self.before, eergeweld=subjects), feit, self.nu, self.nu)
        return refusal and replace(refusal, waarom=f"{refusal.waarom} Dat blijkt uit {self.nummer or _ANDER}.")

    def _agreed(self, own: Id, als: Id) -> Partij | None:
        """For who is in both only now."""
        return together(lies(self.after, own, self.nu), lies(self.other, als, self.nu))

    def _changed(self, own: Id) -> datetime | None:
        return _first_difference(self.before.periodes(own), self.after.periodes(own))

    def _moved(self, own: Id, als: Id) -> Treden:
        """How zicht lies in the other dossier from now on, from the first moment at which what was recorded changed it."""
        changed = self._changed(own)
        if changed is None or self.after.samenvoeging is None:
            return ()
        since = max(changed, self.after.samenvoeging.sinds)
        differs = _first_difference(self.other.periodes(als), self.after.periodes(own), since)
        return _steps(self.after, own, differs) if differs else ()

    def _refused(self, feit: g.Feit, pair: Paar) -> Weigering | None:
        own, als = pair
        if pair not in pairs(self.before, self.other):
            return None if self._agreed(own, als) else _two_courts(self.nummer)
        moved = [bij for _, bij in self._moved(own, als)]
        if any(bij.soort is Partijsoort.DIRECTBETROKKENEN for bij in moved):
            rule = _against_household(self.other, als)
            if rule:
                return _not_to_household(rule, self.nummer)
        receives = bool(moved) and moved[-1].soort in RECEIVING
        offered = isinstance(feit, g.OverdrachtAangeboden) and own in feit.voor
        if (receives or offered) and (busy := _at_work(self.other, als)):
            return _busy(feit, busy, self.nummer)
        changed, since = self._changed(own), self.after.samenvoeging.sinds if self.after.samenvoeging else self.nu
        if MELDER in moved or (receives and changed is not None and changed < since):
            return _before_merging(since, self.nummer)
        return None


def _steps(stand: Stand, id: Id, since: datetime) -> Treden:
    """From `since` on: when zicht comes to lie with another party, the first of them at `since`."""
    found = list[tuple[datetime, Partij]]()
    for periode in stand.periodes(id):
        over = periode.tot is not None and periode.tot <= max(since, periode.van)
        if not over and not (found and found[-1][1] == periode.bij):
            found.append((max(periode.van, since), periode.bij))
    return tuple(found)


def lies(stand: Stand, id: Id, on: datetime) -> Partij:
    """With whom zicht lies as far as can be seen; what a melder keeps for a while lies with the melder."""
    parties = [bij for _, bij in _steps(stand, id, on)]
    if MELDER in parties:
        return MELDER
    return parties[-1] if parties else VEILIG_THUIS


def _first_difference(before: Periodes, after: Periodes, since: datetime | None = None) -> datetime | None:
    """The first moment, from `since` on, at which zicht lies otherwise than it lay."""
    both = (*before, *after)
    moments = {periode.van for periode in both} | {periode.tot for periode in both if periode.tot}
    if since:
        moments = {since} | {moment for moment in moments if moment > since}
    for moment in sorted(moments):
        was, lies = (current(periodes, moment) for periodes in (before, after))
        if (was and was.bij) != (lies and lies.bij):
            return moment
    return None


def _facts(stand: Stand, moves: Iterable[tuple[datetime, Partij, Id]]) -> Iterator[Volgend]:
    """One fact for all whose zicht goes to the same party at the same moment, in the order of the moments."""
    grouped: dict[tuple[datetime, Partij], list[Id]] = {}
    for op, bij, id in sorted(moves, key=lambda move: move[0]):
        grouped.setdefault((op, bij), []).append(id)
    dossier = stand.samenvoeging.dossier if stand.samenvoeging else ""
    for (op, bij), ids in grouped.items():
        yield g.ZichtGevolgd(dossier=dossier, voor=tuple(dict.fromkeys(ids)), bij=bij), op


def _at_work(stand: Stand, id: Id) -> str:
    """What Veilig Thuis is doing about this person in this dossier; empty when it is nothing."""
    if any(id in melding.betrokkenen for melding in stand.open_meldingen):
        return "een veiligheidsbeoordeling"
    return "een dienst" if stand.running_dienst else ""


def _busy(feit: g.Feit, busy: str, nummer: str) -> Weigering:
    wat = f"{_WAT.get(type(feit), 'Vastleggen')} kan nog niet"
    if not nummer:
        return Weigering(
            wat,
            "Veilig Thuis is nog aan het werk voor iemand om wie het gaat, en houdt zo lang het zicht op veiligheid.",
            "Neem contact op met Veilig Thuis.",
            bronnen.KEUZE_SAMENVOEGEN,
        )
    return Weigering(
        wat,
        f"Iemand om wie het gaat, staat ook in {nummer}. Daar loopt nog {busy}: zo lang houdt Veilig Thuis het zicht op "
        "veiligheid.",
        "Rond die daar af, of maak de dossiers los.",
        bronnen.KEUZE_SAMENVOEGEN,
    )


def _before_merging(since: datetime, nummer: str) -> Weigering:
    return Weigering(
        "Vastleggen met dit tijdstip kan nu niet",
        f"Ook in {nummer or _ANDER} zou het zicht op veiligheid dan anders liggen, vanaf een moment voor het samenvoegen.",
        f"Kies een tijdstip na {in_amsterdam(since):%d-%m-%Y om %H:%M}, of maak de dossiers eerst los.",
        bronnen.KEUZE_SAMENVOEGEN,
    )


def _against_household(stand: Stand, id: Id) -> Vereiste | None:
    """What this dossier says that keeps zicht of this person from the household."""
    if stand.eergeweld:
        return vereisten.GEZIN_GEEN_TEGENPARTIJ
    last = stand.last_oordeel(id)
    unsafe = stand.is_acutely_unsafe(id) or (last is not None and last.structureel is True)
    return vereisten.VEILIG_GENOEG_VOOR_GEZIN if unsafe else None


def _not_to_household(rule: Vereiste, nummer: str) -> Weigering:
    waarom = f"{rule.waarom} Dat blijkt uit {nummer or _ANDER}."
    return Weigering("Het zicht bij het gezin leggen kan niet", waarom, rule.wat_nu, rule.bron)


def _both_closed() -> Weigering:
    return Weigering(
        "Samenvoegen kan nu niet",
        "Beide dossiers zijn afgesloten.",
        "Komt er een nieuwe melding, koppel het nieuwe dossier dan aan deze twee.",
        bronnen.KEUZE_SAMENVOEGEN,
    )


def _two_courts(nummer: str) -> Weigering:
    return Weigering(
        "Samenvoegen kan nu niet",
        f"Van iemand die in beide staat, ligt het zicht hier bij een andere jeugdbescherming dan in {nummer or _ANDER}.",
        "Vraag na wie de maatregel uitvoert, en leg dat in beide dossiers vast.",
        bronnen.KEUZE_SAMENVOEGEN,
    )
