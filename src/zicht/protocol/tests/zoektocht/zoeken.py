"""The walk: every state that can be reached, what is wrong in it, and whether it can still lead to a closed dossier."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from time import perf_counter

from zicht.protocol import toelaten
from zicht.protocol.stand import Stand
from zicht.protocol.tests.loop import VRIJDAG_MIDDAG
from zicht.protocol.tests.zoektocht.beloften import broken_promises, says_too_little
from zicht.protocol.tests.zoektocht.blikken import Blik
from zicht.protocol.tests.zoektocht.plek import MINUUT, Plek
from zicht.protocol.tests.zoektocht.vorm import shape
from zicht.protocol.tests.zoektocht.zetten import Feiten, Zet

#: Not exits: what they would undo is over by itself, by a rule or by law.
OVER_BY_ITSELF = ("melder geeft terug", "huisverbod verlengd", "huisverbod klaar")

#: These do not count as a way out: nobody may have to leave, or to be reported anew, for a dossier to close.
NO_WAY_OUT = ("melding", "vertrek")


@dataclass
class Uitslag:
    """How large a search was, the promises broken, the dead ends, the exits that time took away, and states that
    were taken for one and the same while they are not."""

    naam: str
    toestanden: int = 0
    zetten: int = 0
    seconden: float = 0.0
    broken: list[str] = field(default_factory=list)
    dead_ends: list[str] = field(default_factory=list)
    taken_away: list[str] = field(default_factory=list)
    not_alike: list[str] = field(default_factory=list)

    @property
    def faults(self) -> list[str]:
        return self.broken + self.dead_ends + self.taken_away + self.not_alike

    def __str__(self) -> str:
        return f"{self.naam}: {self.toestanden} toestanden, {self.zetten} zetten, {self.seconden:.1f} seconden"


@dataclass
class Zoektocht:
    """One search through one lens. `alles_gelijk`: also walk on from every state whose shape was seen before, one move
    far, and compare with what was seen; and stop at the end of every term, not only at what passes by itself and after
    all of them (dear: for small searches). `stop_at_first`: for planted faults."""

    blik: Blik
    alles_gelijk: bool = False
    stop_at_first: bool = False
    uitslag: Uitslag = field(init=False)
    names: list[str] = field(default_factory=lambda: ["begin"])
    seen: dict[Hashable, int] = field(default_factory=dict)
    arrows: list[tuple[int, int]] = field(default_factory=list)
    closed: set[int] = field(default_factory=set)
    looks: dict[int, dict[str, Hashable]] = field(default_factory=dict)
    checked: set[Hashable] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.uitslag = Uitslag(f"{self.blik.naam}, {self.blik.meldingen} melding(en)")

    def walk(self) -> Uitslag:
        began = perf_counter()
        start = Plek(Stand(), VRIJDAG_MIDDAG)
        self.seen[shape(start)] = 0
        queue, doubles = [(0, start)], []
        for here, plek in queue:
            if plek.stand.is_closed:
                self.closed.add(here)
                continue
            self.looks[here] = {}
            for naam, volgende in self._from(plek, self.names[here]):
                key = shape(volgende)
                self.looks[here][naam] = key
                if key not in self.seen:
                    self.seen[key] = len(self.names)
                    self.names.append(f"{self.names[here]} > {naam}")
                    queue.append((self.seen[key], volgende))
                elif self.alles_gelijk:
                    doubles.append((self.seen[key], volgende))
                if here == 0 or not naam.startswith(NO_WAY_OUT):
                    self.arrows.append((here, self.seen[key]))
            if self.stop_at_first and self.uitslag.faults:
                break
        self._compare(doubles)
        self.uitslag.toestanden, self.uitslag.seconden = len(self.names), perf_counter() - began
        if not (self.uitslag.broken or (self.stop_at_first and self.uitslag.faults)):
            self.uitslag.dead_ends = [self.names[nummer] for nummer in self._without_end()]
        return self.uitslag

    def _from(self, plek: Plek, path: str) -> Iterator[tuple[str, Plek]]:
        """Every state one move further, and every state that comes by waiting."""
        ends = [moment + MINUUT for moment in plek.landmarks()]
        prepared: dict[int, Plek | None] = {}
        for zet in tuple(self.blik.zetten(plek)):  # all kept alive: `prepared` goes by identity
            self.uitslag.zetten += 1
            if id(zet.eerst) not in prepared:
                prepared[id(zet.eerst)] = self._play(plek, zet.eerst, path)
            ready = prepared[id(zet.eerst)]
            if ready is not None and (volgende := self._play(ready, (zet.feit,), f"{path} > {zet.naam}")) is not None:
                self._stays_open(ready, zet, ends if self.alles_gelijk else ends[-1:], path)
                yield zet.naam, volgende
        waits = ends if self.alles_gelijk else [moment + MINUUT for moment in plek.switches()]
        for nummer, moment in enumerate(waits):
            yield f"tijd {nummer}", plek.at(moment)

    def _play(self, plek: Plek, feiten: Feiten, path: str) -> Plek | None:
        """The state after these facts, or None when one is refused. The promises are checked after every fact."""
        for feit in feiten:
            refusal = toelaten.may_one(plek.recorded_in(feit), feit, plek.nu, plek.nu)
            if refusal is not None:
                if says_too_little(refusal, plek.nu):
                    self.uitslag.broken.append(f"{path}: weigering zonder woorden of bron: {refusal}")
                return None
            before, plek = plek, plek.after(feit)
            if not plek.is_as_before(before) and (found := broken_promises(plek)):
                self.uitslag.broken.append(f"{path}: {found[0]}")
                return None
        return plek

    def _stays_open(self, ready: Plek, zet: Zet, moments: list[datetime], path: str) -> None:
        """What may be done now may be done later too, whichever terms pass in between."""
        if zet.naam.startswith(OVER_BY_ITSELF):
            return
        for moment in moments:
            if toelaten.may_one(ready.recorded_in(zet.feit), zet.feit, moment, moment) is not None:
                self.uitslag.taken_away.append(f"{path}: na {moment:%d-%m-%Y} kan niet meer: {zet.naam}")
                return

    def _compare(self, doubles: list[tuple[int, Plek]]) -> None:
        """States of one shape must be able to do the same, with the same result."""
        for known, plek in doubles:
            if plek.stand.is_closed or plek.stand in self.checked:
                continue
            self.checked.add(plek.stand)
            look = {naam: shape(volgende) for naam, volgende in self._from(plek, self.names[known])}
            if _summary(look, shape(plek)) != _summary(self.looks[known], shape(plek)):
                other = {naam for naam, _ in set(look.items()) ^ set(self.looks[known].items())}
                self.uitslag.not_alike.append(f"{self.names[known]}: {sorted(other)[:4]}")

    def _without_end(self) -> list[int]:
        """The states from which no closed dossier can be reached."""
        before: list[list[int]] = [[] for _ in self.names]
        for van, naar in self.arrows:
            before[naar].append(van)
        reached, todo = set(self.closed), list(self.closed)
        while todo:
            for van in before[todo.pop()]:
                if van not in reached:
                    reached.add(van)
                    todo.append(van)
        return [nummer for nummer in range(len(self.names)) if nummer not in reached]


def _summary(look: dict[str, Hashable], own: Hashable) -> tuple[dict[str, Hashable], set[Hashable]]:
    """Where each move leads, and where waiting leads: in how many steps does not matter."""
    moves = {naam: key for naam, key in look.items() if not naam.startswith("tijd")}
    return moves, {key for naam, key in look.items() if naam.startswith("tijd")} - {own}


def search(blik: Blik, *, alles_gelijk: bool = False, stop_at_first: bool = False) -> Uitslag:
    return Zoektocht(blik, alles_gelijk, stop_at_first).walk()
