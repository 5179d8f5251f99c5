"""The own meldcode of the organisation at work, or what holds while there is none."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from zicht.accounts.models import Aanstelling, Medewerker
from zicht.accounts.rollen import Rol
from zicht.foundation import context, klok
from zicht.foundation.woorden import as_day
from zicht.meldcode.models import EigenMeldcode
from zicht.meldcode.models.eigen import BEWAARJAREN
from zicht.protocol.doorloop.woorden import VOLGORDE, Stap

KORT: dict[Stap, str] = {
    Stap.SIGNALEN: "Signalen in kaart",
    Stap.OVERLEG: "Overleg",
    Stap.GESPREK: "Gesprek",
    Stap.WEGEN: "Wegen",
    Stap.BESLISSEN: "Beslissen",
}


@dataclass(frozen=True)
class Eigen:
    """What the walk needs to know of it: order and names of the steps, who decides, which framework, days a step."""

    rij: EigenMeldcode | None
    volgorde: tuple[Stap, ...] = VOLGORDE
    werkt_hier: frozenset[UUID] = frozenset()

    def name(self, stap: Stap) -> str:
        """The organisation's own word for the step; the place in the order stands before it."""
        return self.own("namen", stap) or KORT[stap]

    def instruction(self, stap: Stap) -> str:
        return self.own("aanwijzingen", stap)

    def days(self, stap: Stap) -> int | None:
        found = self.own("dagen", stap)
        return int(found) if found else None

    def is_too_long(self, stap: Stap | None, sinds: datetime, today: date) -> bool:
        """Longer at this step than was agreed here; it warns and holds nothing."""
        most = self.days(stap) if stap else None
        return most is not None and (today - as_day(sinds)).days > most

    def own(self, wat: str, stap: Stap) -> str:
        return str(getattr(self.rij, wat).get(stap.value, "")) if self.rij else ""

    @property
    def kader(self) -> str:
        return self.rij.kader_in_woorden if self.rij else ""

    @property
    def bewaarjaren(self) -> int:
        return self.rij.bewaarjaren if self.rij else BEWAARJAREN

    @property
    def kindcheck(self) -> bool:
        return bool(self.rij and self.rij.kindcheck)

    @property
    def vastgesteld_op(self) -> date | None:
        return self.rij.vastgesteld_op if self.rij else None

    @property
    def deciders(self) -> tuple[Medewerker, ...]:
        """Who decides in step 5, the deputy last; nobody, or nobody who still works here: who walks it."""
        return tuple(one for one in self._named if one.pk in self.werkt_hier)

    @property
    def gone(self) -> tuple[Medewerker, ...]:
        """Who is named to decide and does not work here any more."""
        return tuple(one for one in self._named if one.pk not in self.werkt_hier)

    @property
    def _named(self) -> tuple[Medewerker, ...]:
        found = (self.rij.eindverantwoordelijke, self.rij.vervanger) if self.rij else ()
        return tuple(one for one in found if one is not None)

    def decides(self, medewerker: Medewerker) -> bool:
        return not self.deciders or medewerker in self.deciders


def own_meldcode() -> Eigen:
    rij = EigenMeldcode.objects.select_related("eindverantwoordelijke", "vervanger").first()
    if rij is None:
        return Eigen(None)
    here = frozenset(one.pk for one in at_work())
    return Eigen(rij, tuple(Stap(stap) for stap in rij.volgorde), here)


def at_work(*rollen: Rol) -> set[Medewerker]:
    """Who walks or guides the meldcode at this organisation today; with `rollen`, only who does it in one of those."""
    asked: Iterable[Rol] = rollen or (Rol.PROFESSIONAL, Rol.AANDACHTSFUNCTIONARIS)
    rows = Aanstelling.objects.active_on(klok.today()).filter(rol__in=[*asked], organisatie=context.organisatie_id())
    return {row.medewerker for row in rows.select_related("medewerker")}


def guides() -> list[Medewerker]:
    """Who is aandachtsfunctionaris here."""
    return sorted(at_work(Rol.AANDACHTSFUNCTIONARIS), key=str)
