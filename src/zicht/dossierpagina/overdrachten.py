"""Each overdracht on the page: to whom, for whom, how far it is, whether the help runs."""

from dataclasses import dataclass
from datetime import datetime

from zicht.dossier.models import Afspraak
from zicht.dossierpagina.gelezen import Gelezen
from zicht.foundation import klok, woorden
from zicht.protocol.gebeurtenissen import HulpHervat, OverdrachtAanvaard
from zicht.protocol.lopend import Aanbod, Overdracht
from zicht.protocol.partijen import Overdrachtsoort
from zicht.protocol.verloop import effective

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
        hulp=_help(gelezen, one),
    )


def _help(gelezen: Gelezen, one: Overdracht) -> str:
    if one.toestand is not Aanbod.AANVAARD:
        return ""
    today = klok.today()
    if one.hulp_gestopt_sinds:
        return f"De hulp is gestopt sinds {woorden.day_in_words(one.hulp_gestopt_sinds, today)}."
    if one.soort is Overdrachtsoort.DIRECTBETROKKENEN:
        return "Bij het gezin belegd, besluit van Veilig Thuis."
    promise = _promise(gelezen, one.id)
    if promise is None:
        return "Wanneer de hulp begint, staat er niet."
    if promise.uiterlijk is None:
        return f"{promise.tekst} Wanneer dat is, staat er niet."
    begun = promise.uiterlijk <= today
    return (
        f"De hulp begon volgens afspraak op {woorden.day_in_words(promise.uiterlijk, today)}."
        if begun
        else promise.tekst
    )


def _promise(gelezen: Gelezen, overdracht: str) -> Afspraak | None:
    """Who watches until help begins, as promised last."""
    said = [
        fact.feit.wie_kijkt
        for fact in effective(gelezen.verleden)
        if isinstance(fact.feit, OverdrachtAanvaard | HulpHervat) and fact.feit.overdracht == overdracht
    ]
    return next((row for row in gelezen.afspraken if said and str(row.pk) == said[-1]), None)
