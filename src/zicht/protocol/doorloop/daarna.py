"""What comes after the two decisions: agreements to look at again, phases of the veiligheidsplan, and what Veilig Thuis told."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from zicht.protocol.begrippen import Id
from zicht.protocol.doorloop import feiten as f
from zicht.protocol.doorloop.woorden import FASEN, Aanwie, Afspraakstand, Waarvoor
from zicht.protocol.gebeurtenissen.feit import Gebeurtenis


@dataclass(frozen=True, slots=True)
class Blik:
    """Once that somebody looked at an agreement: what came of it, and beside which fact the words stand."""

    stand: Afspraakstand
    op: datetime
    volgnummer: int


@dataclass(frozen=True, slots=True)
class Afspraak:
    """`kijk_op` is the day to look at it; an agreement that is done or fell away has none."""

    id: Id
    waarvoor: Waarvoor
    kijk_op: date | None
    blikken: tuple[Blik, ...] = ()
    vakantie: Id | None = None

    @property
    def is_open(self) -> bool:
        return self.kijk_op is not None

    @property
    def counts(self) -> bool:
        """Whether it still says something: it runs, or it was done."""
        return self.is_open or not self.blikken or self.blikken[-1].stand is not Afspraakstand.VERVALLEN


@dataclass(frozen=True, slots=True)
class Geheimweging:
    """That somebody weighed whether to tell; the words stand beside fact `volgnummer`."""

    aan: Aanwie
    doorbroken: bool
    op: datetime
    volgnummer: int


@dataclass(frozen=True, slots=True)
class Daarna:
    """What runs beside the walk. `veilig` is how it was when somebody last looked at the safety itself."""

    afspraken: tuple[Afspraak, ...] = ()
    fase: Waarvoor = FASEN[0]
    veilig: bool | None = None
    bekeken_op: datetime | None = None
    gehoord: tuple[Id, ...] = ()
    teruggebeld: tuple[Id, ...] = ()
    afgewogen: tuple[Geheimweging, ...] = ()
    bewaren_tot: date | None = None

    def afspraak(self, id: Id) -> Afspraak | None:
        return next((one for one in self.afspraken if one.id == id), None)

    @property
    def open_afspraken(self) -> tuple[Afspraak, ...]:
        return tuple(one for one in self.afspraken if one.is_open)

    @property
    def kijk_op(self) -> date | None:
        """The first day on which something must be looked at."""
        return min((one.kijk_op for one in self.afspraken if one.kijk_op), default=None)

    @property
    def vakanties(self) -> tuple[Id, ...]:
        """The holidays of which it is agreed who watches."""
        return tuple(dict.fromkeys(one.vakantie for one in self.afspraken if one.vakantie and one.counts))

    @property
    def next_fase(self) -> Waarvoor | None:
        return next(iter(FASEN[FASEN.index(self.fase) + 1 :]), None)

    def has_begun(self, waarvoor: Waarvoor) -> bool:
        """Whether something may be agreed for this: a phase that is to come waits, all else never does."""
        return waarvoor not in FASEN or FASEN.index(waarvoor) <= FASEN.index(self.fase)


NOG_NIETS = Daarna()


def follow(daarna: Daarna, gebeurtenis: Gebeurtenis) -> Daarna:
    """What this fact makes of it; facts of the steps themselves change nothing here."""
    feit = gebeurtenis.feit
    match feit:
        case f.Afgesproken():
            made = Afspraak(feit.afspraak, feit.waarvoor, feit.kijk_op, vakantie=feit.vakantie)
            return replace(daarna, afspraken=(*daarna.afspraken, made))
        case f.AfspraakBekeken():
            seen = Blik(feit.stand, gebeurtenis.op, gebeurtenis.volgnummer)
            rows = tuple(_seen(one, feit, seen) if one.id == feit.afspraak else one for one in daarna.afspraken)
            return replace(daarna, afspraken=rows)
        case f.VeiligheidBekeken():
            return replace(daarna, veilig=feit.veilig, bekeken_op=gebeurtenis.op)
        case f.FaseBegonnen():
            return replace(daarna, fase=feit.fase)
        case f.TerugkoppelingGehoord():
            return replace(daarna, gehoord=(*daarna.gehoord, feit.ontvangst))
        case f.TerugbellenGevraagd():
            return replace(daarna, teruggebeld=(*daarna.teruggebeld, feit.bericht))
        case f.GeheimhoudingAfgewogen():
            made_of = Geheimweging(feit.aan, feit.doorbroken, gebeurtenis.op, gebeurtenis.volgnummer)
            return replace(daarna, afgewogen=(*daarna.afgewogen, made_of))
        case f.LangerBewaard():
            return replace(daarna, bewaren_tot=feit.tot)
    return daarna


def _seen(afspraak: Afspraak, feit: f.AfspraakBekeken, blik: Blik) -> Afspraak:
    return replace(afspraak, kijk_op=feit.kijk_op, blikken=(*afspraak.blikken, blik))
