"""Two dossiers of one household on one clock, recorded in as the journaal does: what must follow, follows in one go."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from zicht.protocol import verloop
from zicht.protocol.begrippen import Beoordelingsbesluit, Betrokkene, Leeftijd, Raadsuitkomst
from zicht.protocol.gebeurtenissen import (
    Feit,
    Gebeurtenis,
    Losgemaakt,
    MaatregelUitgesproken,
    RaadAfgerond,
    Samengevoegd,
)
from zicht.protocol.partijen import Partij
from zicht.protocol.samenvoegen import Samenloop, apart
from zicht.protocol.stand import Stand
from zicht.protocol.station import Weigering
from zicht.protocol.tests.loop import VRIJDAG_MIDDAG, Loop

#: Who stands in the second dossier, under an id of its own.
MOEDER_B = Betrokkene("moeder-b", leeftijd=Leeftijd.MEERDERJARIG)
KIND_B = Betrokkene("kind-b", leeftijd=Leeftijd.MINDERJARIG)
OPA_B = Betrokkene("opa-b", leeftijd=Leeftijd.MEERDERJARIG)
GEZIN_B = (MOEDER_B, KIND_B, OPA_B)
ZELFDE = (("moeder", "moeder-b"), ("kind", "kind-b"))


@dataclass
class Tweeluik:
    """`een` and `ander`; both are recorded in by `record`, which says what refused it. `held`: what was refused only because
    of the other dossier."""

    een: Loop
    ander: Loop
    volgt: bool = True
    nu: datetime = field(default=VRIJDAG_MIDDAG)
    held: list[Feit] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.nu = max(self.een.nu, self.ander.nu)

    def merge(self, zelfde: tuple[tuple[str, str], ...] = ZELFDE) -> "Tweeluik":
        assert self.try_merge(zelfde) is None
        return self

    def try_merge(self, zelfde: tuple[tuple[str, str], ...]) -> Weigering | None:
        there = tuple((als, id) for id, als in zelfde)
        facts = (Samengevoegd(dossier="ander", zelfde=zelfde), Samengevoegd(dossier="een", zelfde=there))
        for loop, feit in zip((self.een, self.ander), facts, strict=True):
            if refusal := verloop.may(loop.stand, feit, self.nu):
                return refusal
        before = self.een.stand
        self._add(self.ander, facts[1], self.nu)
        after = self._after(self.een, facts[0], self.nu)
        if refusal := Samenloop(before, after, self.ander.stand, self.nu).refusal(facts[0]):
            self.ander.take_back()
            return refusal
        self._add(self.een, facts[0], self.nu)
        self._follow(before, self.een, self.ander)
        return None

    def part(self) -> "Tweeluik":
        for loop, dossier in ((self.een, "ander"), (self.ander, "een")):
            feit = Losgemaakt(dossier=dossier)
            assert verloop.may(loop.stand, feit, self.nu) is None
            self._add(loop, feit, self.nu)
        return self

    def record(self, loop: Loop, *feiten: Feit, op: datetime | None = None) -> Weigering | None:
        """As the journaal: all of it or nothing; the refusal of the first fact that was refused."""
        other = self.ander if loop is self.een else self.een
        before, number = loop.stand, len(loop.gebeurtenissen)
        for feit in feiten:
            then = loop.stand
            refusal = verloop.may(then, feit, op or self.nu, self.nu)
            if refusal is None and self.volgt:
                after = self._after(loop, feit, op or self.nu)
                refusal = Samenloop(then, after, other.stand, self.nu).refusal(feit)
                self.held += [feit] if refusal else []
            if refusal:
                del loop.gebeurtenissen[number:]
                loop.stand = before
                return refusal
            self._add(loop, feit, op or self.nu)
        self._follow(before, loop, other)
        self.wait(minutes=1)
        return None

    def recorded(self, loop: Loop, *feiten: Feit, op: datetime | None = None) -> "Tweeluik":
        refusal = self.record(loop, *feiten, op=op)
        assert refusal is None, refusal
        return self

    def recorded_in_een(self, *feiten: Feit) -> "Tweeluik":
        return self.recorded(self.een, *feiten)

    def wait(self, **duration: float) -> "Tweeluik":
        self.nu += timedelta(**duration)
        self.een.nu = self.ander.nu = self.nu
        return self

    def holders(self, wie: str = "kind", als: str = "kind-b") -> tuple[Partij | None, Partij | None]:
        return self.een.stand.holder(wie, self.nu), self.ander.stand.holder(als, self.nu)

    @property
    def apart(self) -> tuple[tuple[str, str], ...]:
        return apart(self.een.stand, self.ander.stand, self.nu)

    def _follow(self, before: Stand, loop: Loop, other: Loop) -> None:
        if not self.volgt:
            return
        here, there = Samenloop(before, loop.stand, other.stand, self.nu).follow()
        for to, facts in ((loop, here), (other, there)):
            for feit, op in facts:
                self._add(to, feit, op)

    def _add(self, loop: Loop, feit: Feit, op: datetime) -> None:
        loop.nu = self.nu
        loop.add(feit, op)
        loop.nu = self.nu

    def _after(self, loop: Loop, feit: Feit, op: datetime) -> Stand:
        return verloop.apply(loop.stand, Gebeurtenis("erbij", len(loop.gebeurtenissen) + 1, feit, op, self.nu, "els"))


# Where one of them may stand


def handed_over() -> Loop:
    return Loop().received().assessed(Beoordelingsbesluit.OVERDRACHT).offered().accepted()


def under_measure() -> Loop:
    loop = Loop().received().assessed(Beoordelingsbesluit.ONDERZOEK).requested(met_tafel=False)
    loop.record(RaadAfgerond(verzoek="r1", uitkomst=Raadsuitkomst.VERZOEK_AAN_RECHTER))
    return loop.record(MaatregelUitgesproken(verzoek="r1", instelling="gi", voor=("kind",)))
