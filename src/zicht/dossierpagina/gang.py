"""The walk of a dossier over the route: where it has been, where it is, where it can go.

It starts at eerste contact: a walked meldcode would tell that a professional reported.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime

from django.utils.safestring import SafeString

from zicht.dossierpagina.gelezen import Gelezen
from zicht.foundation import klok, woorden
from zicht.foundation.adres import address
from zicht.foundation.routekaart.meetkunde import Punt
from zicht.foundation.routekaart.mini import IN_WORDEN, disc
from zicht.foundation.routekaart.staat import Gang, Halte, Staat
from zicht.foundation.routekaart.svg import element
from zicht.protocol import kalender, uitgangsregels, verloop
from zicht.protocol.begrippen import Dienstsoort
from zicht.protocol.route import ROUTE
from zicht.protocol.stand import Stand
from zicht.protocol.station import Band
from zicht.protocol.termijnen import Eenheid
from zicht.protocol.toepassen import apply_one
from zicht.protocol.trajecten import Traject, trajecten
from zicht.protocol.uitgangen import exits
from zicht.protocol.zin import time_left

KEUZE = Dienstsoort.NOG_TE_KIEZEN.value
METEEN_GEKOZEN = {Dienstsoort.VOORWAARDEN_VERVOLG, Dienstsoort.ONDERZOEK}
BEGIN = (("eerste-contact", "melding"), ("melding", "veiligheidsbeoordeling"))


@dataclass
class Spoor:
    """When each station was reached, and the steps between stations."""

    sinds: dict[str, datetime] = field(default_factory=dict)
    stappen: list[tuple[str, str]] = field(default_factory=list)

    def reach(self, station: str, op: datetime) -> None:
        self.sinds.setdefault(station, op)

    def step(self, van: str, naar: str) -> None:
        if (van, naar) not in self.stappen:
            self.stappen.append((van, naar))


def walk(gelezen: Gelezen) -> Gang:
    stand, op = gelezen.stand, gelezen.op
    if not stand.is_begun:
        return Gang({})
    trail = trace(gelezen)
    here = {traject.station: traject for traject in trajecten(stand, op)}
    haltes = {code: Halte(code, Staat.GELOPEN, bij=_day(since)) for code, since in trail.sinds.items()}
    if not stand.is_closed:
        for possible in exits(stand, op):
            code = possible.uitgang.naar
            if code in here or (code in haltes and haltes[code].staat is not Staat.NOG_NIET):
                continue  # walked stays walked, also where a way leads there again
            reason = possible.nog_niet[0].waarom if possible.nog_niet else ""
            if possible.is_open or code not in haltes:
                haltes[code] = Halte(code, Staat.MOGELIJK if possible.is_open else Staat.NOG_NIET, reden=reason)
    for code, traject in here.items():
        haltes[code] = Halte(code, Staat.HIER, bij=_where(traject, op))
    drawn = {
        code: replace(halte, adres=address("route-station", code)) for code, halte in haltes.items() if _drawn(code)
    }
    return Gang(drawn, tuple(trail.stappen))


def _drawn(code: str) -> bool:
    return ROUTE[code].band is not Band.MELDCODE


def trace(gelezen: Gelezen) -> Spoor:
    """Fold the facts once more, noting at each where the dossier stood and which exit was taken."""
    trail, stand = Spoor(), Stand()
    for fact in verloop.effective(gelezen.verleden):
        taken = uitgangsregels.taken(stand, fact.feit)
        stand = apply_one(stand, fact)
        if not trail.sinds:
            for van, naar in BEGIN:
                trail.reach(van, fact.op)
                trail.step(van, naar)
        if taken:
            trail.reach(taken.station, fact.op)
            _walk_on(trail, taken.station, taken.uitgang.naar, fact.op)
        for traject in trajecten(stand, fact.op):
            if traject.station != "afsluiten" or stand.is_closed:
                trail.reach(traject.station, fact.op)
    return trail


def _walk_on(trail: Spoor, van: str, naar: str, op: datetime) -> None:
    """A dienst chosen at once: keuze vervolg counts as walked that minute (architecture 10)."""
    if van == "veiligheidsbeoordeling" and naar in METEEN_GEKOZEN:
        trail.step(van, KEUZE)
        trail.reach(KEUZE, op)
        van = KEUZE
    trail.step(van, naar)


def _where(traject: Traject, on: datetime) -> str:
    """`dag 3 van 5` for the five working days, else since when."""
    left = time_left(traject, on)
    if left and left.over < 0:
        working = left.termijn.eenheid is Eenheid.WERKDAGEN
        return woorden.workdays_left(left.over) if working else woorden.days_left(left.over)
    if left and left.termijn.eenheid is Eenheid.WERKDAGEN:
        day = kalender.werkdagen_between(kalender.day_of(traject.sinds), kalender.day_of(on))
        total = left.termijn.limit_on(kalender.day_of(traject.sinds)).aantal
        return f"dag {day} van {total}"
    return f"sinds {_day(traject.sinds)}"


def _day(moment: datetime) -> str:
    return woorden.short_day(moment, klok.today()).split(" ", 1)[1]


@dataclass(frozen=True)
class Haltenaam:
    """A line of the list that a phone shows: its mark, its words, and how it stands in words."""

    teken: SafeString
    naam: str
    staat: Staat
    bij: str


def as_list(gang: Gang) -> tuple[Haltenaam, ...]:
    """The same as the map, from top to bottom: each station walked, here, and in one line each what can come next."""
    order = [(ROUTE[code].naam, halte) for code, halte in gang.haltes.items()]
    order.sort(key=lambda pair: [station.code for station in ROUTE.stations].index(pair[1].code))
    walked = [_line(naam, halte) for naam, halte in order if halte.staat in (Staat.GELOPEN, Staat.HIER)]
    for staat in (Staat.MOGELIJK, Staat.NOG_NIET):
        names = [naam for naam, halte in order if halte.staat is staat]
        if names:
            walked.append(Haltenaam(_mark(staat), " · ".join(names), staat, IN_WORDEN[staat]))
    return tuple(walked)


def _line(naam: str, halte: Halte) -> Haltenaam:
    return Haltenaam(_mark(halte.staat), naam, halte.staat, halte.bij)


def _mark(staat: Staat) -> SafeString:
    mark = disc(staat, Punt(22, 22), keuze=False)
    kind = f"zicht-gang__halte zicht-gang__halte--{staat}"
    return element("svg", mark, viewBox="0 0 44 44", width=28, height=28, class_=kind, aria_hidden="true")
