"""What can be done next on a dossier, as the dossier page lists it. Each station says its own."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from zicht.dossier.wie import Mensen
from zicht.protocol.stand import Stand


@dataclass(frozen=True)
class Stap:
    """A thing to do: its words, its page, until when, what helps to know. `gedaan` shows it as done; `uitgang` is the
    code of the exit that it takes, which need not be offered once more."""

    tekst: str
    adres: str
    uiterlijk: datetime | None = None
    toelichting: str = ""
    gedaan: bool = False
    uitgang: str = ""


#: What a station offers in this dossier now, in its order of work.
Stappen = Callable[[UUID, Stand, Mensen], Iterable[Stap]]
