"""Names in a list: of one's own and one's team's dossiers, and of new ones at the front desk; one line in the log a list."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from zicht.dossier.models import Rol
from zicht.foundation import aanroep
from zicht.foundation.woorden import in_one_line
from zicht.personen.datum import DeelDatum


@dataclass(frozen=True)
class Naam:
    """A person of the household as a list shows them; `aanduiding` when no name is known ("kind 1")."""

    persoon: UUID
    rol: str
    leeftijd: str
    aanduiding: str
    voornamen: str
    voorvoegsel: str
    achternaam: str
    jaar: int | None
    maand: int | None
    dag: int | None
    geschat: bool

    @property
    def geboren(self) -> DeelDatum:
        return DeelDatum.of_parts(self.jaar, self.maand, self.dag, about=self.geschat and self.jaar is not None)

    def __str__(self) -> str:
        return " ".join(filter(None, (self.voornamen, self.voorvoegsel, self.achternaam))) or self.aanduiding

    @property
    def kort(self) -> str:
        """The first name, else as much as is known of who it is."""
        return self.voornamen.split(" ")[0] or str(self) or str(Rol(self.rol).label)


def names_for_list(dossiers: Iterable[UUID], lijst: str) -> dict[UUID, list[Naam]]:
    """Names per dossier for at most 200 dossiers; a dossier that is not ours is simply absent."""
    rows = aanroep.rows("SELECT * FROM names_for_list(%s::uuid[], %s)", list(dossiers), lijst)
    names: dict[UUID, list[Naam]] = defaultdict(list)
    for dossier, *fields in rows:
        names[dossier].append(Naam(*fields))
    return dict(names)


class MetAchternaam(Protocol):
    """A person of a dossier, or as a list shows one."""

    @property
    def voorvoegsel(self) -> str: ...

    @property
    def achternaam(self) -> str: ...


def household_name(people: Iterable[MetAchternaam]) -> str:
    """`Visser en De Groot`: the surnames of a household, each once; empty when none is known."""
    surnames = (
        " ".join(filter(None, (wie.voorvoegsel[:1].upper() + wie.voorvoegsel[1:], wie.achternaam)))
        for wie in people
        if wie.achternaam
    )
    return in_one_line(list(dict.fromkeys(surnames)))
