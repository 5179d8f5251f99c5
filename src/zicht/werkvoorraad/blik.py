"""Who looks at the list and when; and whose work each scope is, for that person."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from zicht.accounts.models import Medewerker
from zicht.accounts.rollen import Rol
from zicht.dossier.models import Overlegdeelnemer, Traject
from zicht.dossier.spiegel import NAKIJKEN, NAKIJKEN_MEDISCH
from zicht.foundation import klok
from zicht.foundation.vaste_vraag import VasteVraag
from zicht.protocol.kalender import end_of_day

_NIEMANDS = UUID(int=0)
_NAKIJKEN = {Rol.GEDRAGSWETENSCHAPPER: (NAKIJKEN, NAKIJKEN_MEDISCH), Rol.VERTROUWENSARTS: (NAKIJKEN_MEDISCH,)}


class Wie(StrEnum):
    """Whose work."""

    MIJ = "mij"
    TEAM = "team"
    NIEMAND = "niemand"
    OVERLEG = "overleg"
    NAKIJKEN = "nakijken"


@dataclass(frozen=True)
class Blik:
    """`vandaag` and `week` are the last moments of today and of this Sunday."""

    rol: Rol
    in_team: bool
    medewerker: UUID
    team: UUID
    nu: datetime
    vandaag: datetime
    week: datetime

    @classmethod
    def of(cls, medewerker: Medewerker) -> "Blik":
        aanstelling = medewerker.aanstelling
        assert aanstelling
        return cls(
            Rol(aanstelling.rol),
            aanstelling.team_id is not None,
            medewerker.pk,
            aanstelling.team_id or _NIEMANDS,
            klok.now(),
            end_of_day(klok.today()),
            end_of_week(),
        )

    def scope(self, wie: Wie) -> Q:
        """The dossiers in which something is to be done that this is about. Who leads no team in particular leads all."""
        running = Q(klaar_op=None)
        match wie:
            case Wie.MIJ:
                return running & Q(behandelaar=self.medewerker)
            case Wie.NIEMAND:
                return running & Q(behandelaar=None)
            case Wie.OVERLEG:
                return Q(gesloten_op=None) & self._asked()
            case Wie.NAKIJKEN:
                return running & self._to_review()
            case Wie.TEAM if self.leads_all:
                return running
        return running & Q(team=self.team) if self.in_team else running & Q(pk=_NIEMANDS)

    @property
    def leads_all(self) -> bool:
        return self.rol is Rol.TEAMLEIDER and not self.in_team

    def _asked(self) -> Q:
        """Asked into an overleg on it, from now on."""
        still = Overlegdeelnemer.objects.filter(Q(tot=None) | Q(tot__gt=self.nu), medewerker=self.medewerker)
        return Q(pk__in=still.values("dossier"))

    def _to_review(self) -> Q:
        """What the night decided without an expert, for the experts who may look at it."""
        waiting = Traject.objects.running().filter(soort__in=_NAKIJKEN.get(self.rol, ()))
        return Q(pk__in=waiting.values("dossier"))


Vraagt = Callable[..., QuerySet[Any, Any]]


def ask(blik: Blik, question: Vraagt, *form: Any) -> list[Any]:
    """What `question(blik, *form)` answers; for each role and each form its SQL is written once."""
    return _vraag(question, form, blik.rol, blik.in_team)(blik.medewerker, blik.team, blik.nu, blik.vandaag, blik.week)


@lru_cache(maxsize=1_000)
def _vraag(question: Vraagt, form: tuple[Any, ...], rol: Rol, in_team: bool) -> VasteVraag[Any]:
    return VasteVraag(
        lambda *values: question(Blik(rol, in_team, *values), *form), UUID, UUID, datetime, datetime, datetime
    )


def end_of_week() -> datetime:
    """The last moment of this Sunday; in a weekend the week that comes counts."""
    today = klok.today()
    ahead = 7 - today.isoweekday()
    return end_of_day(today + timedelta(days=ahead if ahead > 1 else ahead + 7))
