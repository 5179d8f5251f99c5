"""Which region leads when the people of one household live in more than one (ADR 18, naar een andere regio)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from zicht.protocol.begrippen import Id


@dataclass(frozen=True, slots=True)
class Bewoner:
    """Somebody of the household: where they live (a code; empty is unknown), and what the rule looks at. An unborn child
    lives where its mother lives: give it that place."""

    id: Id
    plaats: str
    is_child: bool = False
    geboren: date | None = None
    ongeboren: bool = False
    slachtoffer: bool | None = None


def leading(bewoners: Iterable[Bewoner]) -> Bewoner | None:
    """Whose residence leads: of the youngest child, without minors of the victim, else of anyone; None when no place is
    known. Of children without a birth date nobody knows which is youngest: they come after those with one."""
    known = [wie for wie in bewoners if wie.plaats]
    return min(known, key=_rank, default=None)


def _rank(wie: Bewoner) -> tuple[int, bool, bool, int]:
    kind = 0 if wie.is_child or wie.ongeboren else 1 if wie.slachtoffer else 2
    return kind, not wie.ongeboren, wie.geboren is None, -(wie.geboren.toordinal() if wie.geboren else 0)


def elsewhere(bewoners: Iterable[Bewoner], leidend: str) -> tuple[Bewoner, ...]:
    """Who lives in another place than the one that leads: there another Veilig Thuis is asked to do something."""
    return tuple(wie for wie in bewoners if wie.plaats and wie.plaats != leidend)
