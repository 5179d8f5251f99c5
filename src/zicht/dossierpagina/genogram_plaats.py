"""Where everyone stands in the genogram: generations under one another, partners side by side, the network outside."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from zicht.dossier.models import Persoon, Relatie, Rol
from zicht.protocol.begrippen import Kring, Leeftijd

KOLOM, RIJ, BOVEN, STRAAL = 104, 108, 52, 18

_OMHOOG = {Relatie.Soort.OUDER: 1, Relatie.Soort.STIEFOUDER: 1, Relatie.Soort.VERZORGER: 1, Relatie.Soort.GROOTOUDER: 2}
_PAREN = {Relatie.Soort.PARTNER, Relatie.Soort.EX_PARTNER}
_NAAST = {*_PAREN, Relatie.Soort.BROER_ZUS}
_KINDEREN = {Rol.KIND, Rol.ONGEBOREN_KIND}


@dataclass(frozen=True)
class Plek:
    persoon: Persoon
    x: float
    y: float

    @property
    def in_household(self) -> bool:
        return self.persoon.kring == Kring.HUISHOUDEN


def places(personen: Sequence[Persoon], relaties: Sequence[Relatie]) -> dict[str, Plek]:
    """A place for everyone, by id: the household in the middle; the network left, right or above."""
    level = generations(personen, relaties)
    inside, outside = _rows(personen, level, Kring.HUISHOUDEN), _rows(personen, level, Kring.NETWERK)
    edge = max((len(people) for people in inside.values()), default=0) * KOLOM / 2 + KOLOM / 2
    across: dict[str, float] = {}
    for row in sorted(inside):
        across |= _spread(partners_together(_in_order(inside[row], relaties, across), relaties), 0.0)
        across |= _beside(outside.get(row, []), relaties, edge)
    for row in outside.keys() - inside.keys():
        across |= _above(outside[row], relaties, across)
    left, top = min(across.values(), default=0.0), min(level.values(), default=0)
    return {
        str(persoon.pk): Plek(
            persoon, across[str(persoon.pk)] - left + KOLOM / 2, BOVEN + (level[str(persoon.pk)] - top) * RIJ
        )
        for persoon in personen
    }


def generations(personen: Sequence[Persoon], relaties: Sequence[Relatie]) -> dict[str, int]:
    """0 for adults, 1 for children, higher up by relation; settled in as many rounds as there are people."""
    level = {str(persoon.pk): 1 if _is_child(persoon) else 0 for persoon in personen}
    for _ in personen:
        for relatie in relaties:
            van, naar = str(relatie.van_id), str(relatie.naar_id)
            if van not in level or naar not in level:
                continue
            soort = Relatie.Soort(relatie.soort)
            if soort in _OMHOOG:
                level[van] = min(level[van], level[naar] - _OMHOOG[soort])
            elif soort in _NAAST:
                level[van] = level[naar] = min(level[van], level[naar])
    return level


def partners_together(people: Sequence[Persoon], relaties: Sequence[Relatie]) -> list[Persoon]:
    """The same people, partners next to each other; who has two partners stands between them."""
    couples: dict[str, list[str]] = {}
    for relatie in relaties:
        if relatie.soort in _PAREN:
            couples.setdefault(str(relatie.van_id), []).append(str(relatie.naar_id))
            couples.setdefault(str(relatie.naar_id), []).append(str(relatie.van_id))
    by_id = {str(persoon.pk): persoon for persoon in people}
    waiting, ordered = list(by_id), list[str]()
    while waiting:
        first = waiting.pop(0)
        right = _line_of(first, couples, waiting)
        left = _line_of(first, couples, waiting)
        ordered += [*reversed(left), first, *right]
    return [by_id[id] for id in ordered]


def _line_of(start: str, couples: dict[str, list[str]], waiting: list[str]) -> list[str]:
    """The partner of `start`, that partner's other partner, and so on; taken out of `waiting`."""
    line: list[str] = []
    while more := [id for id in couples.get((line or [start])[-1], ()) if id in waiting]:
        line.append(more[0])
        waiting.remove(more[0])
    return line


def _rows(personen: Sequence[Persoon], level: dict[str, int], kring: Kring) -> dict[int, list[Persoon]]:
    rows: dict[int, list[Persoon]] = {}
    for persoon in personen:
        if persoon.kring == kring:
            rows.setdefault(level[str(persoon.pk)], []).append(persoon)
    return dict(sorted(rows.items()))


def _in_order(people: Sequence[Persoon], relaties: Sequence[Relatie], across: dict[str, float]) -> list[Persoon]:
    """From left to right as their parents stand; whoever has a former partner at the left, then the oldest first."""
    former = _former(relaties)

    def rank(persoon: Persoon) -> tuple[float, bool, int]:
        over = [
            across[str(relatie.van_id)]
            for relatie in relaties
            if relatie.naar_id == persoon.pk and relatie.soort in _OMHOOG and str(relatie.van_id) in across
        ]
        mean = sum(over) / len(over) if over else 0.0
        return mean, persoon.pk not in former, persoon.geboortejaar or 9999

    return sorted(people, key=rank)


def _former(relaties: Sequence[Relatie]) -> set[UUID]:
    return {id for r in relaties if r.soort == Relatie.Soort.EX_PARTNER for id in (r.van_id, r.naar_id)}


def _spread(people: Sequence[Persoon], centre: float) -> dict[str, float]:
    first = centre - (len(people) - 1) * KOLOM / 2
    return {str(persoon.pk): first + number * KOLOM for number, persoon in enumerate(people)}


def _beside(people: Sequence[Persoon], relaties: Sequence[Relatie], edge: float) -> dict[str, float]:
    """Former partners at the left, the others at the right."""
    former = _former(relaties)
    left = [persoon for persoon in people if persoon.pk in former]
    right = [persoon for persoon in people if persoon.pk not in former]
    places = {str(persoon.pk): -edge - number * KOLOM for number, persoon in enumerate(left)}
    return places | {str(persoon.pk): edge + number * KOLOM for number, persoon in enumerate(right)}


def _above(people: Sequence[Persoon], relaties: Sequence[Relatie], across: dict[str, float]) -> dict[str, float]:
    """Over whoever they belong to."""
    mine = {persoon.pk for persoon in people}
    under = [across[str(r.naar_id)] for r in relaties if r.van_id in mine and str(r.naar_id) in across]
    return _spread(partners_together(people, relaties), sum(under) / len(under) if under else 0.0)


def _is_child(persoon: Persoon) -> bool:
    return persoon.rol in _KINDEREN or persoon.leeftijd in {Leeftijd.ONGEBOREN, Leeftijd.MINDERJARIG}
