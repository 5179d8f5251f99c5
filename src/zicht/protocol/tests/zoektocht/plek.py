"""A dossier at a moment, with a ledger of its own: who belongs to the household, and whether the family may be the
counterpart. Not the one the protocol keeps."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from zicht.protocol import gebeurtenissen as g
from zicht.protocol import toepassen
from zicht.protocol.begrippen import Betrokkene, Id
from zicht.protocol.kalender import begin_of_day, end_of_day
from zicht.protocol.stand import Stand

MINUUT = timedelta(minutes=1)
TOUCHED = (
    "zicht",
    "betrokkenen",
    "meldingen",
    "eergeweld",
    "oordelen",
    "dienst",
    "overdrachten",
    "kaders",
    "afgesloten_op",
)
Verblijf = tuple[datetime, datetime | None]


@dataclass(frozen=True, slots=True)
class Plek:
    stand: Stand
    nu: datetime
    verblijf: tuple[tuple[Id, tuple[Verblijf, ...]], ...] = ()
    tegenpartij: bool = False

    def recorded_in(self, feit: g.Feit) -> Stand:
        """Where this fact is recorded: what goes on with this dossier begins in one of its own, and is followed there."""
        return Stand() if isinstance(feit, g.Voortgezet) else self.stand

    def after(self, feit: g.Feit) -> "Plek":
        """One fact later, and one minute."""
        gebeurtenis = g.Gebeurtenis("g", 1, feit, self.nu, self.nu, "els")
        after = toepassen.apply_one(self.recorded_in(feit), gebeurtenis)
        return Plek(after, self.nu + MINUUT, _stays(self, feit), self.tegenpartij or _family_against(feit))

    def is_as_before(self, before: "Plek") -> bool:
        """Nothing that a promise is about was touched."""
        now, then = self.stand, before.stand
        return self.verblijf is before.verblijf and all(
            getattr(now, field) is getattr(then, field) for field in TOUCHED
        )

    def at(self, moment: datetime) -> "Plek":
        return replace(self, nu=moment)

    def switches(self) -> list[datetime]:
        """The coming moments at which something passes by itself: a planned switch of zicht, the end of a huisverbod."""
        coming = [periode.van for _, periodes in self.stand.zicht for periode in periodes if periode.gepland]
        coming += [ban.uiterlijk for ban in self.stand.huisverboden if ban.beeindigd is None]
        return sorted({moment for moment in coming if moment > self.nu})

    def landmarks(self) -> list[datetime]:
        """These, and every term that comes to its end."""
        stand, coming = self.stand, self.switches()
        coming += [melding.uiterlijk for melding in stand.open_meldingen]
        coming += [plicht.uiterlijk for plicht in stand.open_plichten if plicht.uiterlijk]
        if stand.running_dienst:
            coming.append(stand.running_dienst.uiterlijk)
        if stand.monitoring:
            next_moment = stand.monitoring.next_moment()
            coming += [begin_of_day(next_moment)] if next_moment else []
            coming.append(end_of_day(stand.monitoring.einde))
        return sorted({moment for moment in coming if moment > self.nu})


def _family_against(feit: g.Feit) -> bool:
    """It is about violence in which the whole family may be the counterpart (architecture §10)."""
    subjects = {"eergerelateerd", "huwelijksdwang", "genitale-verminking"}
    return isinstance(feit, g.EergeweldGebleken) or (
        isinstance(feit, g.Ontvangen) and not subjects.isdisjoint(feit.onderwerpen)
    )


def _stays(plek: Plek, feit: g.Feit) -> tuple[tuple[Id, tuple[Verblijf, ...]], ...]:
    stays = dict(plek.verblijf)
    match feit:
        case g.Ontvangen(betrokkenen=named):
            _come(stays, named, plek.nu)
        case g.BetrokkeneToegevoegd(betrokkene=wie):
            _come(stays, (wie,), plek.nu)
        case g.BetrokkeneVertrokken(betrokkene=id):
            _go(stays, id, plek.nu)
        case g.Voortgezet(betrokkenen=named):
            stays = {}
            _come(stays, named, plek.nu)
        case g.Afgesplitst(betrokkenen=ids):
            for id in ids:
                _go(stays, id, plek.nu)
        case g.Afgesloten() | g.RegioAanvaard() | g.Teruggevoegd():
            for id in tuple(stays):
                _go(stays, id, plek.nu)
        case _:
            return plek.verblijf
    return tuple(stays.items())


def _come(stays: dict[Id, tuple[Verblijf, ...]], named: tuple[Betrokkene, ...], nu: datetime) -> None:
    for wie in named:
        before = stays.get(wie.id, ())
        if wie.is_directbetrokkene and not (before and before[-1][1] is None):
            stays[wie.id] = (*before, (nu, None))


def _go(stays: dict[Id, tuple[Verblijf, ...]], id: Id, nu: datetime) -> None:
    if (before := stays.get(id)) and before[-1][1] is None:
        stays[id] = (*before[:-1], (before[-1][0], nu))
