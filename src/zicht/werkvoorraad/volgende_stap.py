"""The next step of a row, in a few words; from the Stand alone, so that a list of fifty asks no more than a list of one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from zicht.dossier.handelingen.informeren import PLICHTEN
from zicht.dossier.partijnamen import Partijnamen
from zicht.dossier.spiegel import INFORMEREN, NAKIJKEN, NAKIJKEN_MEDISCH
from zicht.dossier.wie import Mensen
from zicht.foundation import klok, woorden
from zicht.protocol.begrippen import Dienstsoort, Informatiebron, Overlegonderwerp
from zicht.protocol.route import ROUTE
from zicht.protocol.stand import Aanbod, Stand
from zicht.protocol.trajecten import Traject, Trajectsoort, trajecten
from zicht.protocol.voldaan import not_spoken, sources_missing, without_conclusie, without_oordeel
from zicht.protocol.zin import leading

_BRONNEN: dict[Informatiebron, str] = {
    Informatiebron.EIGEN: "Eerdere meldingen nagaan",
    Informatiebron.ANDERE_VEILIG_THUIS: "Andere Veilig Thuis bevragen",
    Informatiebron.RAAD: "De Raad bevragen",
}


@dataclass(frozen=True)
class Plek:
    """What a step is worded from."""

    stand: Stand
    mensen: Mensen
    partijen: Partijnamen
    traject: Traject


def next_step(stand: Stand, mensen: Mensen, partijen: Partijnamen, on: datetime, due: tuple[str, str] | None) -> str:
    """`due` is the kind and the ref of what must be done this week; without it the step is of what leads."""
    if due and due[0] in {NAKIJKEN, NAKIJKEN_MEDISCH}:
        return "Overleg van de nacht nakijken"
    owed = due[1].split(":", 1)[0] if due and due[0] == INFORMEREN else None
    if owed is None and stand.is_closed and stand.open_plichten:
        owed = stand.open_plichten[0].code
    if owed:
        return f"Informeren: {PLICHTEN[owed].ontvanger.value}"
    first = _running(stand, on, due) if due else None
    first = first or leading(stand, on)
    return _WOORDEN[first.soort](Plek(stand, mensen, partijen, first)) if first else "De melding vastleggen"


def _running(stand: Stand, on: datetime, due: tuple[str, str]) -> Traject | None:
    return next((traject for traject in trajecten(stand, on) if (traject.soort.value, traject.ref) == due), None)


def _about(plek: Plek, words: str, wie: str, else_words: str) -> str:
    """With the name where the list shows names."""
    return f"{words} {plek.mensen.short(wie)}" if wie in plek.mensen.personen else else_words


def _assess(plek: Plek) -> str:
    melding = plek.traject.ref
    if missing := sources_missing(plek.stand, melding):
        return _BRONNEN[missing[0]]
    if missing_people := without_oordeel(plek.stand, melding):
        return _about(plek, "Oordeel over", missing_people[0], "Oordeel geven")
    if plek.stand.mdo_about(Overlegonderwerp.VEILIGHEIDSBEOORDELING, plek.traject.sinds) is None:
        return "Overleg over het besluit"
    return "Besluit nemen"


def _serve(plek: Plek) -> str:
    stand = plek.stand
    if plek.traject.station == Dienstsoort.NOG_TE_KIEZEN:
        talked = stand.mdo_about(Overlegonderwerp.KEUZE_VERVOLG, plek.traject.sinds)
        return "Vervolg kiezen" if talked else "Overleg over de keuze"
    if missing := not_spoken(stand):
        return _about(plek, "Gesprek met", missing[0], "Gesprek voeren")
    if plek.traject.station == Dienstsoort.VOORWAARDEN_VERVOLG:
        return "Overdragen" if stand.running_voorwaarden else "Voorwaarden vaststellen"
    if any(not answered for _, answered in stand.vragen):
        return "Antwoord afwachten"
    if unknown := without_conclusie(stand):
        return _about(plek, "Conclusie over", unknown[0], "Conclusie trekken")
    return "Onderzoek afronden"


def _hand_over(plek: Plek) -> str:
    offered = plek.stand.overdrachten_in(Aanbod.AANGEBODEN)
    if offered:
        return f"Aanvaarding door {plek.partijen.name(offered[0].partij)}"
    prepared = plek.stand.overdrachten_in(Aanbod.VOORBEREID)
    return "Overdracht verder voorbereiden" if prepared else "Overdracht aanbieden"


def _monitor(plek: Plek) -> str:
    if any(not one.hulp_loopt for one in plek.stand.overdrachten_in(Aanbod.AANVAARD)):
        return "De hulp is gestopt: opnieuw regelen"
    day = plek.stand.monitoring.next_moment() if plek.stand.monitoring else None
    return f"Monitoringsmoment {woorden.short_day(day, klok.today())}" if day else "Afsluiten of langer volgen"


_WOORDEN: dict[Trajectsoort, Callable[[Plek], str]] = {
    Trajectsoort.MELDING: _assess,
    Trajectsoort.DIENST: _serve,
    Trajectsoort.OVERDRACHT: _hand_over,
    Trajectsoort.MONITORING: _monitor,
    Trajectsoort.GEDWONGEN_KADER: lambda plek: f"Uitkomst: {ROUTE[plek.traject.station].naam.lower()}",
    Trajectsoort.HUISVERBOD: lambda plek: "Volgen tot het huisverbod eindigt",
    Trajectsoort.AFSLUITEN: lambda plek: "Dossier afsluiten",
}
