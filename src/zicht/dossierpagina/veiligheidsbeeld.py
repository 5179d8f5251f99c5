"""Safety over time as a drawing: a lane a person, with the same values in the table under it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.safestring import SafeString

from zicht.dossier.veiligheid import WOORDEN, Baan, Niveau, Stuk, lanes
from zicht.dossier.wie import Mensen
from zicht.foundation import klok, woorden
from zicht.foundation.routekaart.svg import element, together
from zicht.protocol.kalender import begin_of_day, day_of
from zicht.protocol.stand import Stand

BREED, LINKS, RECHTS = 720, 110, 700
BOVEN, BAAN, HOOG = 26, 36, 24
STREPEN = (1, 2, 5, 7, 14, 30, 61, 91, 182, 365)


@dataclass(frozen=True)
class Tabelrij:
    wie: str
    wat: str
    van: datetime
    tot: datetime | None


@dataclass(frozen=True)
class Beeld:
    svg: SafeString
    rijen: tuple[Tabelrij, ...]
    sleutel: tuple[tuple[SafeString, str], ...]


@dataclass(frozen=True)
class Schaal:
    """From the melding at `links` to now at the right edge."""

    van: datetime
    tot: datetime
    links: int = LINKS

    def x(self, moment: datetime) -> float:
        part = (moment - self.van) / (self.tot - self.van)
        return self.links + part * (RECHTS - self.links)

    def ticks(self) -> Iterator[datetime]:
        """At most six days, evenly apart, that fall inside."""
        days = (self.tot - self.van).days + 1
        step = next((step for step in STREPEN if days / step <= 6), STREPEN[-1])
        day = begin_of_day(day_of(self.van) + timedelta(days=step))
        while day < self.tot:
            yield day
            day = begin_of_day(day_of(day) + timedelta(days=step))


def drawing(stand: Stand, mensen: Mensen, op: datetime) -> Beeld | None:
    """None while nothing was judged: an empty chart says nothing."""
    rows = lanes(stand, op)
    if not any(stuk.niveau is not Niveau.ONBEKEND for row in rows for stuk in row.stukken):
        return None
    begin, end = rows[0].stukken[0].van, stand.afgesloten_op or op
    longest = max(len(mensen.short(row.wie)) for row in rows)
    scale = Schaal(begin, max(end, begin + timedelta(microseconds=1)), max(LINKS, 20 + 8 * longest))
    return Beeld(_svg(rows, scale, stand, mensen), tuple(_table(rows, mensen, end)), tuple(_key()))


def _table(rows: tuple[Baan, ...], mensen: Mensen, end: datetime) -> Iterator[Tabelrij]:
    for row in rows:
        for stuk in row.stukken:
            yield Tabelrij(mensen.short(row.wie), WOORDEN[stuk.niveau], stuk.van, stuk.tot if stuk.tot < end else None)


def _svg(rows: tuple[Baan, ...], scale: Schaal, stand: Stand, mensen: Mensen) -> SafeString:
    bottom = BOVEN + len(rows) * BAAN
    said = "; ".join(f"{mensen.short(row.wie)}: {WOORDEN[row.now]}" for row in rows)
    return element(
        "svg",
        element("title", "Hoe veilig is ieder, door de tijd?", id="veiligheid-titel"),
        element("desc", f"Laatste oordeel. {said}. Alle waarden staan in de tabel eronder.", id="veiligheid-uitleg"),
        _patterns(),
        _axis(scale, bottom),
        together(_events(stand, scale, bottom)),
        together(_lane(row, mensen, scale, BOVEN + number * BAAN) for number, row in enumerate(rows)),
        viewBox=f"0 0 {BREED} {bottom + 24}",
        class_="zicht-veiligheid",
        role="img",
        aria_labelledby="veiligheid-titel veiligheid-uitleg",
    )


def _patterns() -> SafeString:
    hatch = element("path", d="M-2 2 2 -2M-1 9 9 -1M6 10 10 6", class_="zicht-veiligheid__streep")
    dot = element("circle", cx=3, cy=3, r=1, class_="zicht-veiligheid__stip")
    return element(
        "defs",
        element("pattern", hatch, id="veiligheid-streep", width=8, height=8, patternUnits="userSpaceOnUse"),
        element("pattern", dot, id="veiligheid-stip", width=6, height=6, patternUnits="userSpaceOnUse"),
    )


def _axis(scale: Schaal, bottom: int) -> SafeString:
    today = klok.today()
    parts = []
    for day in scale.ticks():
        x = scale.x(day)
        parts.append(element("line", x1=x, x2=x, y1=BOVEN - 4, y2=bottom, class_="zicht-veiligheid__as"))
        if x < RECHTS - 45:
            text = woorden.short_day(day, today).split(" ", 1)[1]
            parts.append(element("text", text, x=x, y=bottom + 16, class_="zicht-veiligheid__dag"))
    parts.append(element("line", x1=RECHTS, x2=RECHTS, y1=BOVEN - 4, y2=bottom, class_="zicht-veiligheid__nu"))
    last = "vandaag" if day_of(scale.tot) == today else woorden.short_day(scale.tot, today).split(" ", 1)[1]
    parts.append(element("text", last, x=RECHTS, y=bottom + 16, class_="zicht-veiligheid__eind"))
    return together(parts)


def _events(stand: Stand, scale: Schaal, bottom: int) -> Iterator[SafeString]:
    """Above the lanes: each melding, the decision, each overdracht that was accepted, each critical date that has been; a
    label only where there is room."""
    events = [(melding.aankomst, "Melding") for melding in stand.meldingen]
    events += [(melding.besloten_op, "Besluit") for melding in stand.meldingen if melding.besloten_op]
    days = [(begin_of_day(datum.dag), "Kritiek") for datum in stand.kritieke_data]
    events += [(op, naam) for op, naam in days if scale.van <= op <= scale.tot]
    events += [(o.sinds, "Overdracht") for o in stand.overdrachten if o.hulp_loopt]
    if stand.afgesloten_op:
        events.append((stand.afgesloten_op, "Afgesloten"))
    free = 0.0
    for op, naam in sorted(events):
        x = scale.x(op)
        yield element("line", x1=x, x2=x, y1=BOVEN - 8, y2=bottom, class_="zicht-veiligheid__gebeurtenis")
        if x >= free:
            end = x > RECHTS - 60
            kind = "zicht-veiligheid__eind" if end else "zicht-veiligheid__naam"
            yield element("text", naam, x=x, y=BOVEN - 12, class_=kind)
            free = x + 78


def _lane(row: Baan, mensen: Mensen, scale: Schaal, top: float) -> SafeString:
    name = element("text", mensen.short(row.wie), x=scale.links - 12, y=top + 17, class_="zicht-veiligheid__wie")
    return together((name, *(_stretch(stuk, scale, top) for stuk in row.stukken)))


def _stretch(stuk: Stuk, scale: Schaal, top: float) -> SafeString:
    x, width = scale.x(stuk.van), max(scale.x(stuk.tot) - scale.x(stuk.van) - 1, 2)
    bar = _bar(stuk.niveau, x, top, width)
    if stuk.niveau is not Niveau.ACUUT or width < 14:
        return bar
    return together((bar, element("text", "!", x=x + width / 2, y=top + 17, class_="zicht-veiligheid__teken")))


def _bar(niveau: Niveau, x: float, y: float, width: float, height: float = HOOG) -> SafeString:
    """The ground first, then the pattern over it: a pattern alone would let the grid through."""
    base = {"x": x, "y": y, "width": width, "height": height, "rx": 2}
    ground = element("rect", class_=f"zicht-veiligheid__vak zicht-veiligheid__vak--{niveau}", **base)
    pattern = {Niveau.STRUCTUREEL: "veiligheid-streep", Niveau.ONBEKEND: "veiligheid-stip"}.get(niveau)
    return together((ground, element("rect", fill=f"url(#{pattern})", **base))) if pattern else ground


def _key() -> Iterator[tuple[SafeString, str]]:
    for niveau, words in WOORDEN.items():
        bang = element("text", "!", x=9, y=10.5, class_="zicht-veiligheid__teken") if niveau is Niveau.ACUUT else ""
        sample = element(
            "svg",
            _bar(niveau, 1, 1, 16, 11),
            SafeString(bang),
            width=18,
            height=13,
            viewBox="0 0 18 13",
            class_="zicht-veiligheid__proef",
            aria_hidden="true",
        )
        yield sample, words
