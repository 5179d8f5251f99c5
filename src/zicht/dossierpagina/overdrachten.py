"""Each overdracht on the page: to whom, for whom, how far it is, whether the help runs."""

from dataclasses import dataclass
from datetime import datetime

from zicht.dossierpagina.gelezen import Gelezen
from zicht.foundation import klok, woorden
from zicht.protocol.stand import Aanbod, Overdracht

WOORDEN: dict[Aanbod, str] = {
    Aanbod.VOORBEREID: "wordt voorbereid",
    Aanbod.AANGEBODEN: "wacht op antwoord",
    Aanbod.AANVAARD: "aanvaard",
    Aanbod.GEWEIGERD: "geweigerd",
    Aanbod.INGETROKKEN: "teruggenomen",
    Aanbod.VERVANGEN: "vervangen door een latere",
}


@dataclass(frozen=True)
class Overdrachtsregel:
    aan: str
    voor: str
    stand: str
    sinds: datetime
    hulp: str


def handovers(gelezen: Gelezen) -> tuple[Overdrachtsregel, ...]:
    """The newest first."""
    return tuple(_row(gelezen, one) for one in reversed(gelezen.stand.overdrachten))


def _row(gelezen: Gelezen, one: Overdracht) -> Overdrachtsregel:
    noemer = gelezen.noemer
    return Overdrachtsregel(
        aan=noemer.partijen.name(one.partij) if one.soort else "nog niet gekozen",
        voor=noemer.wie_allemaal(one.voor),
        stand=WOORDEN[one.toestand],
        sinds=one.sinds,
        hulp=_help(one),
    )


def _help(one: Overdracht) -> str:
    if one.toestand is not Aanbod.AANVAARD:
        return ""
    if one.hulp_gestopt_sinds:
        return f"De hulp is gestopt sinds {woorden.day_in_words(one.hulp_gestopt_sinds, klok.today())}."
    return "De hulp loopt."
