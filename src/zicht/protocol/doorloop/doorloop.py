"""Where a walk stands, folded from what happened in it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import reduce

from zicht.protocol.begrippen import Eergeweld, Id
from zicht.protocol.doorloop import feiten as f
from zicht.protocol.doorloop.daarna import NOG_NIETS, Daarna, follow
from zicht.protocol.doorloop.woorden import (
    VOLGORDE,
    Hulpdelen,
    Kindcheck,
    KritiekeDag,
    NietGesproken,
    Overlegrol,
    Stap,
    Stopreden,
)
from zicht.protocol.gebeurtenissen.feit import Feit, Gebeurtenis
from zicht.protocol.weging import Besluit, Weging, weeg

#: Which step a fact takes.
STAP_VAN: dict[type[Feit], Stap] = {
    f.SignalenVastgelegd: Stap.SIGNALEN,
    f.MetCollegaOverlegd: Stap.OVERLEG,
    f.MetBetrokkenenGesproken: Stap.GESPREK,
    f.Gewogen: Stap.WEGEN,
    f.TweeBeslissingenGenomen: Stap.BESLISSEN,
}
#: What is known when somebody saw acute danger and nothing else was weighed.
BIJ_GEVAAR = Weging(vermoeden=True, acuut=True)


@dataclass(frozen=True, slots=True)
class GezetteStap:
    """A step as it was last taken: when, and by whom."""

    stap: Stap
    op: datetime
    door: Id
    volgnummer: int


@dataclass(frozen=True, slots=True)
class Doorloop:
    """Everything a rule or a page needs to know of one walk. It was last added to on `bewogen_op`, and stands where it is
    since `staat_sinds`."""

    volgorde: tuple[Stap, ...] = VOLGORDE
    begonnen_op: datetime | None = None
    begonnen_door: Id = ""
    uitvoerder: Id = ""
    gezet: tuple[GezetteStap, ...] = ()
    onderwerpen: tuple[str, ...] = ()
    beroepskracht: bool | None = None
    kindcheck: Kindcheck | None = None
    kritieke_dag: KritiekeDag | None = None
    overlegd_met: tuple[Overlegrol, ...] = ()
    overlegd_op: date | None = None
    gesproken_met: tuple[Id, ...] = ()
    gesproken_op: date | None = None
    niet_gesproken: NietGesproken | None = None
    weging: Weging | None = None
    hulpdelen: Hulpdelen | None = None
    kader: str = ""
    besluit: f.TweeBeslissingenGenomen | None = None
    besloten_op: datetime | None = None
    acuut_sinds: datetime | None = None
    gestopt_op: datetime | None = None
    gestopt_bij: Stap | None = None
    stopreden: Stopreden | None = None
    verstuurd: tuple[f.MeldingVerstuurd, ...] = ()
    verstuurd_na_besluit: bool = False
    daarna: Daarna = NOG_NIETS
    bewogen_op: datetime | None = None
    staat_sinds: datetime | None = None
    volgnummer: int = 0

    @property
    def is_begun(self) -> bool:
        return self.begonnen_op is not None

    @property
    def is_stopped(self) -> bool:
        return self.gestopt_op is not None

    @property
    def is_acute(self) -> bool:
        return self.acuut_sinds is not None

    def taken(self, stap: Stap) -> GezetteStap | None:
        """How this step was last taken; None when it was not, or must be taken again."""
        return next((one for one in self.gezet if one.stap is stap), None)

    @property
    def stap(self) -> Stap | None:
        """The step to take now; None when all is decided or the walk stopped."""
        if not self.is_begun or self.is_stopped:
            return None
        if self.is_acute and self.besluit is None:
            return Stap.BESLISSEN
        if self.besluit is not None:
            return None
        return next((stap for stap in self.volgorde if not self.taken(stap)), None)

    @property
    def to_complete(self) -> tuple[Stap, ...]:
        """Steps that acute danger skipped: they are written down when everybody is safe."""
        if not self.is_acute:
            return ()
        return tuple(stap for stap in self.volgorde if stap is not Stap.BESLISSEN and not self.taken(stap))

    @property
    def family_is_counterpart(self) -> bool:
        return bool(Eergeweld.among(self.onderwerpen))

    @property
    def advies(self) -> Besluit | None:
        """Both decisions as the norm has them, from the weighing or from danger that was seen; None: nothing weighed."""
        known = self.weging or (BIJ_GEVAAR if self.is_acute else None)
        if known is None:
            return None
        acute = self.is_acute and known.vermoeden is not False and known.acuut is None
        return weeg(replace(known, acuut=True) if acute else known)

    @property
    def must_report(self) -> bool:
        """It was decided that a melding follows, and none has left since."""
        return self.besluit is not None and self.besluit.melden and not self.verstuurd_na_besluit

    @property
    def promised(self) -> date | None:
        """The first day that passes a promise of Veilig Thuis to tell something, as long as nobody heard it."""
        waiting = [one for one in self.verstuurd if one.ontvangst not in self.daarna.gehoord]
        return min((one.uiterlijk for one in waiting if one.uiterlijk), default=None)

    @property
    def changed_since_weighing(self) -> bool:
        """Signals or a talk came after the weighing: what was weighed is not all there is."""
        weighed = self.taken(Stap.WEGEN)
        later = (self.taken(stap) for stap in (Stap.SIGNALEN, Stap.GESPREK))
        return weighed is not None and any(one and one.volgnummer > weighed.volgnummer for one in later)


def replay(course: Iterable[Gebeurtenis]) -> Doorloop:
    return reduce(apply, course, Doorloop())


def apply(doorloop: Doorloop, gebeurtenis: Gebeurtenis) -> Doorloop:
    """What this fact makes of the walk; total, it never refuses."""
    daarna = follow(doorloop.daarna, gebeurtenis)
    moved = replace(doorloop, bewogen_op=gebeurtenis.op, volgnummer=gebeurtenis.volgnummer, daarna=daarna)
    if stap := STAP_VAN.get(type(gebeurtenis.feit)):
        moved = _take(moved, stap, gebeurtenis)
    changed = _changed(moved, gebeurtenis)
    return changed if _place(changed) == _place(doorloop) else replace(changed, staat_sinds=gebeurtenis.op)


def _place(doorloop: Doorloop) -> tuple[Stap | None, bool, bool]:
    return doorloop.stap, doorloop.is_stopped, doorloop.must_report


def _take(doorloop: Doorloop, stap: Stap, gebeurtenis: Gebeurtenis) -> Doorloop:
    """A step that was weighed again is decided again."""
    falls = {stap, Stap.BESLISSEN} if stap is Stap.WEGEN else {stap}
    kept = tuple(one for one in doorloop.gezet if one.stap not in falls)
    taken = GezetteStap(stap, gebeurtenis.op, gebeurtenis.door, gebeurtenis.volgnummer)
    return replace(doorloop, gezet=(*kept, taken))


def _changed(doorloop: Doorloop, gebeurtenis: Gebeurtenis) -> Doorloop:
    feit, op = gebeurtenis.feit, gebeurtenis.op
    match feit:
        case f.MeldcodeBegonnen():
            door = gebeurtenis.door
            return replace(doorloop, volgorde=feit.volgorde, begonnen_op=op, begonnen_door=door, uitvoerder=door)
        case f.SignalenVastgelegd():
            return replace(
                doorloop, onderwerpen=feit.onderwerpen, beroepskracht=feit.beroepskracht, kindcheck=feit.kindcheck,
                kritieke_dag=feit.kritieke_dag,
            )  # fmt: skip
        case f.MetCollegaOverlegd():
            return replace(doorloop, overlegd_met=feit.met, overlegd_op=feit.dag)
        case f.MetBetrokkenenGesproken():
            return replace(doorloop, gesproken_met=feit.met, niet_gesproken=feit.niet, gesproken_op=feit.dag)
        case f.Gewogen():
            return replace(
                doorloop, weging=feit.weging, hulpdelen=feit.hulpdelen, kader=feit.kader, besluit=None,
                verstuurd_na_besluit=False,
            )  # fmt: skip
        case f.TweeBeslissingenGenomen():
            return _decided(doorloop, feit, op)
        case f.AcuutGevaarGezien():
            return _endangered(doorloop, op)
        case f.MeldcodeGestopt():
            return replace(doorloop, gestopt_op=op, gestopt_bij=feit.bij, stopreden=feit.reden)
        case f.MeldcodeHervat():
            return _resumed(doorloop)
        case f.MeldcodeOvergenomen():
            return replace(doorloop, uitvoerder=feit.wie)
        case f.MeldingVerstuurd():
            return replace(doorloop, verstuurd=(*doorloop.verstuurd, feit), verstuurd_na_besluit=True)
        case f.VeiligheidBekeken(veilig=False):
            return _unsafe(doorloop)
    return doorloop


def _decided(doorloop: Doorloop, feit: f.TweeBeslissingenGenomen, op: datetime) -> Doorloop:
    """Neither a melding nor help: there is no suspicion any more, and with it the meldcode stops."""
    first = doorloop.besloten_op or op
    decided = replace(doorloop, besluit=feit, besloten_op=first, verstuurd_na_besluit=False)
    if feit.melden or feit.hulp:
        return decided
    return replace(decided, gestopt_op=op, gestopt_bij=Stap.BESLISSEN, stopreden=Stopreden.GEEN_VERMOEDEN)


def _resumed(doorloop: Doorloop) -> Doorloop:
    """Where it was; when it was decided that nothing was needed, it is weighed again."""
    running = replace(doorloop, gestopt_op=None, gestopt_bij=None, stopreden=None)
    decided = running.besluit
    if decided is None or decided.melden or decided.hulp:
        return running
    return replace(running, weging=None, hulpdelen=None, besluit=None, gezet=_before_weighing(running))


def _before_weighing(doorloop: Doorloop) -> tuple[GezetteStap, ...]:
    return tuple(one for one in doorloop.gezet if one.stap not in {Stap.WEGEN, Stap.BESLISSEN})


def _endangered(doorloop: Doorloop, op: datetime) -> Doorloop:
    """What was weighed and decided before somebody saw danger no longer holds; a walk that stopped runs again."""
    kept = _before_weighing(doorloop)
    running = replace(doorloop, gestopt_op=None, gestopt_bij=None, stopreden=None)
    return replace(
        running, acuut_sinds=op, weging=None, hulpdelen=None, besluit=None, verstuurd_na_besluit=False, gezet=kept
    )


def _unsafe(doorloop: Doorloop) -> Doorloop:
    """It stays unsafe although there is help: weighed so, and both decisions are to be taken again."""
    known = replace(doorloop.weging or BIJ_GEVAAR, hulp_leidt_tot_veiligheid=False)
    kept = tuple(one for one in doorloop.gezet if one.stap is not Stap.BESLISSEN)
    return replace(doorloop, weging=known, besluit=None, verstuurd_na_besluit=False, gezet=kept)
