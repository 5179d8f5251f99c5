"""What a line of the timeline is, and what the ids in the facts of one dossier are called."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from zicht.dossier.handelingen.kritieke_datum import REDENEN
from zicht.dossier.partijnamen import Partijnamen
from zicht.dossier.wie import Mensen
from zicht.foundation.woorden import in_one_line
from zicht.protocol.stand import Stand


class Groep(StrEnum):
    """The filters of the timeline."""

    GESPREKKEN = "gesprekken"
    BESLUITEN = "besluiten"
    INFORMEREN = "informeren"


@dataclass(frozen=True)
class Regel:
    """A line: its title, one plain line more, its mark, and under which filter it stands.

    `over` is whom it is about; lines that differ in nothing else become one line about all of them. Their `titel` then
    has the place of the name in it, as `{over}`."""

    titel: str
    erbij: str = ""
    teken: str = "feit"
    groep: Groep | None = None
    over: str = ""

    @property
    def zin(self) -> str:
        return self.titel.replace("{over}", self.over)


@dataclass(frozen=True)
class Noemer:
    """Who and what the ids in the facts of one dossier are called."""

    mensen: Mensen
    partijen: Partijnamen
    medewerkers: Mapping[str, str]
    stand: Stand
    today: date
    voorwaarden: Mapping[str, str] = field(default_factory=dict)
    vragen: Mapping[str, str] = field(default_factory=dict)
    deskundigen: Mapping[str, str] = field(default_factory=dict)
    dossiers: Mapping[str, str] = field(default_factory=dict)

    def wie(self, id: str) -> str:
        return self.mensen.short(id)

    def wie_allemaal(self, ids: Iterable[str]) -> str:
        return in_one_line([self.wie(id) for id in dict.fromkeys(map(self.mensen.known_as, ids))])

    def medewerker(self, id: str) -> str:
        return self.medewerkers.get(id, "een collega")

    def partij(self, overdracht: str) -> str:
        known = self.stand.overdracht(overdracht)
        return self.partijen.name(known.partij) if known and known.soort else "de ontvangende partij"

    def datum(self, id: str) -> str:
        """`Reis naar het buitenland: `, as what is said of that date begins."""
        known = self.stand.kritieke_datum(id)
        return f"{REDENEN[known.reden]}: " if known else "Uitkomst: "

    def gevraagde(self, vraag: str) -> str:
        """To whom a question of monitoring went."""
        known = self.stand.navraag(vraag)
        return (self.partijen.organisatie(known.aan) if known else "") or "een partner"

    def dossier(self, id: str) -> str:
        """Another dossier of ours, by its number."""
        return f"dossier {self.dossiers[id]}" if id in self.dossiers else "een ander dossier"

    def ontvanger(self, id: str, ontvanger: str) -> str:
        return (
            self.wie(id)
            if self.mensen.known_as(id) in self.mensen.personen
            else self.partijen.organisatie(id) or ontvanger
        )


Woorden = Callable[[Any, Noemer], Regel]
