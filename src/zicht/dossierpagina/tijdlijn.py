"""The timeline: what happened, newest first, grouped by day, in words; corrections are lines of their own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import groupby
from uuid import UUID

from zicht.dossier.models import Contactpoging, Fragment
from zicht.dossier.pogingen import NIET_BEREIKT
from zicht.dossierpagina.gelezen import Gelezen
from zicht.dossierpagina.noemer import Groep, Regel
from zicht.dossierpagina.woorden import in_words
from zicht.dossierpagina.woorden_elders import ELSEWHERE
from zicht.foundation import klok, woorden
from zicht.foundation.woorden import in_one_line
from zicht.protocol import gebeurtenissen as g
from zicht.protocol.verloop import IN_BOTH

ZICHTBAAR = 8
_METEEN = timedelta(minutes=30)
_CORRECTIES = (g.Ingetrokken, g.Hersteld)

FILTERS: tuple[tuple[str, str], ...] = (
    ("", "Alles"),
    (Groep.GESPREKKEN, "Gesprekken"),
    (Groep.BESLUITEN, "Besluiten"),
    (Groep.INFORMEREN, "Informeren"),
)


@dataclass(frozen=True)
class Herstelbaar:
    """A fact that a worker can put right, and about whom it is where a line is about several."""

    gebeurtenis: str
    over: str


@dataclass(frozen=True)
class Lijn:
    """One line; `herstelbaar` is empty for a text or a correction."""

    op: datetime
    regel: Regel
    tekst: str = ""
    hoe: str = ""
    door: str = ""
    later_vastgelegd: datetime | None = None
    ingetrokken: bool = False
    herstelbaar: tuple[Herstelbaar, ...] = ()
    volgnummer: int = 0

    @property
    def titel(self) -> str:
        return self.regel.zin

    def is_like(self, other: "Lijn") -> bool:
        """The same act towards somebody else: everything but the person is equal."""
        return bool(self.regel.over and other.regel.over) and self._shape() == other._shape()

    def _shape(self) -> tuple[object, ...]:
        alike = replace(self.regel, over="")
        minute = self.op.replace(second=0, microsecond=0)
        return alike, minute, self.tekst, self.hoe, self.door, self.ingetrokken, bool(self.later_vastgelegd)

    def with_earlier(self, other: "Lijn") -> "Lijn":
        """One line about both; the list is newest first, people read in the order in which it was done."""
        over = in_one_line([*(one.over for one in other.herstelbaar), *(one.over for one in self.herstelbaar)])
        return replace(self, regel=replace(self.regel, over=over), herstelbaar=(*other.herstelbaar, *self.herstelbaar))


@dataclass(frozen=True)
class Dag:
    kop: str
    lijnen: tuple[Lijn, ...]


@dataclass(frozen=True)
class Tijdlijn:
    dagen: tuple[Dag, ...]
    getoond: int
    aantal: int

    @property
    def more(self) -> int:
        return self.aantal - self.getoond


def timeline(gelezen: Gelezen, groep: str = "", *, everything: bool = False) -> Tijdlijn:
    lines = [line for line in _lines(gelezen) if not groep or line.regel.groep == groep]
    lines.sort(key=lambda line: (line.op, line.volgnummer), reverse=True)
    lines = _together(lines)
    shown = lines if everything else lines[:ZICHTBAAR]
    days = groupby(shown, key=lambda line: woorden.as_day(line.op))
    return Tijdlijn(tuple(Dag(_heading(day), tuple(group)) for day, group in days), len(shown), len(lines))


def _together(lines: list[Lijn]) -> list[Lijn]:
    """What was done towards several people in one go is one line."""
    found: list[Lijn] = []
    for line in lines:
        if found and found[-1].is_like(line):
            found[-1] = found[-1].with_earlier(line)
        else:
            found.append(line)
    return found


def _heading(day: date) -> str:
    today = klok.today()
    words = woorden.day_in_words(day, today)
    before = {today: "Vandaag, ", today - timedelta(days=1): "Gisteren, "}.get(day, "")
    return f"{before}{words}" if before else words[0].upper() + words[1:]


def _lines(gelezen: Gelezen) -> Iterator[Lijn]:
    texts = _by_fact(gelezen.fragmenten)
    tries = {(str(row.persoon_id), row.op): row for row in gelezen.pogingen}
    withdrawn = {fact.feit.gebeurtenis for fact in gelezen.verleden if isinstance(fact.feit, g.Ingetrokken)}
    for gebeurtenis in gelezen.verleden:
        yield _line(gelezen, gebeurtenis, texts.get(UUID(gebeurtenis.id), ()), tries, gebeurtenis.id in withdrawn)
    for row in gelezen.pogingen:
        if row.uitkomst in NIET_BEREIKT:
            yield _tried(gelezen, row)
    for fragment in gelezen.fragmenten:
        if fragment.gebeurtenis_id is None:
            yield _loose(gelezen, fragment)


def _by_fact(fragmenten: Iterable[Fragment]) -> dict[UUID, list[str]]:
    texts: dict[UUID, list[str]] = {}
    for fragment in fragmenten:
        if fragment.gebeurtenis_id is not None:
            texts.setdefault(fragment.gebeurtenis_id, []).append(fragment.tekst)
    return texts


def _line(
    gelezen: Gelezen,
    fact: g.Gebeurtenis,
    texts: Iterable[str],
    tries: dict[tuple[str, datetime], Contactpoging],
    withdrawn: bool,
) -> Lijn:
    corrects = isinstance(fact.feit, _CORRECTIES)
    words = _correction(gelezen, fact.feit) if corrects else in_words(fact.feit, gelezen.noemer)
    fixed = corrects or withdrawn or isinstance(fact.feit, (*ELSEWHERE, *IN_BOTH))
    mendable = () if fixed else (Herstelbaar(fact.id, words.over),)
    return Lijn(
        op=fact.op,
        regel=words,
        tekst="\n\n".join(texts),
        hoe=_how(fact, tries),
        door=gelezen.noemer.medewerkers.get(fact.door, ""),
        later_vastgelegd=fact.vastgelegd_op if fact.vastgelegd_op - fact.op > _METEEN else None,
        ingetrokken=withdrawn,
        herstelbaar=mendable,
        volgnummer=fact.volgnummer,
    )


def _how(fact: g.Gebeurtenis, tries: dict[tuple[str, datetime], Contactpoging]) -> str:
    if not isinstance(fact.feit, g.Gesproken):
        return ""
    row = tries.get((fact.feit.betrokkene, fact.op))
    return Contactpoging.Wijze(row.wijze).label if row else ""


def _correction(gelezen: Gelezen, feit: g.Feit) -> Regel:
    assert isinstance(feit, _CORRECTIES)
    target = next((fact for fact in gelezen.verleden if fact.id == feit.gebeurtenis), None)
    if target is None:
        return in_words(feit, gelezen.noemer)
    was = in_words(target.feit, gelezen.noemer)
    today = klok.today()
    moment = f"{woorden.day_in_words(target.op, today)}, {woorden.clock_time(target.op)}"
    if isinstance(feit, g.Ingetrokken):
        return Regel(f"Ingetrokken: {was.zin}", f"Dat stond bij {moment}.", was.teken, was.groep)
    new = f"{woorden.day_in_words(feit.op, today)}, {woorden.clock_time(feit.op)}"
    return Regel(f"Hersteld: {was.zin}", f"Dat was {new}, niet {moment}.", was.teken, was.groep)


def _tried(gelezen: Gelezen, row: Contactpoging) -> Lijn:
    """Somebody was not reached; nothing is answered by it."""
    again = f"Opnieuw op {woorden.day_in_words(row.opnieuw_op, klok.today())}." if row.opnieuw_op else ""
    words = Regel(
        f"{gelezen.noemer.wie(str(row.persoon_id))} niet bereikt: {Contactpoging.Uitkomst(row.uitkomst).label}",
        again,
        "gesprek",
        Groep.GESPREKKEN,
    )
    return Lijn(
        op=row.op,
        regel=words,
        tekst=row.opmerking,
        hoe=Contactpoging.Wijze(row.wijze).label,
        door=gelezen.noemer.medewerkers.get(str(row.door_id or ""), ""),
        later_vastgelegd=row.vastgelegd_op if row.vastgelegd_op - row.op > _METEEN else None,
    )


def _loose(gelezen: Gelezen, fragment: Fragment) -> Lijn:
    """A text that belongs to no fact."""
    about = gelezen.noemer.wie_allemaal(str(id) for id in fragment.over_wie)
    soort = Fragment.Soort(fragment.soort).label.capitalize()
    late = fragment.vastgelegd_op - fragment.op > _METEEN
    shown = "een afgeschermde bron" if fragment.bron_afgeschermd else fragment.bron
    words = Regel(
        f"{soort} over {about}" if about else soort,
        f"Bron: {shown}." if fragment.bron else "",
        "stuk",
        Groep.BESLUITEN if fragment.soort == Fragment.Soort.BESLUIT else None,
    )
    return Lijn(
        op=fragment.op,
        regel=words,
        tekst=fragment.tekst,
        door=gelezen.noemer.medewerkers.get(str(fragment.door_id or ""), ""),
        later_vastgelegd=fragment.vastgelegd_op if late else None,
    )
