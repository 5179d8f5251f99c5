"""The one sentence on top of a dossier, in words: state, time left, with whom zicht lies, since when, why, source."""

from dataclasses import dataclass, replace
from datetime import datetime

from zicht.dossier.partijnamen import Partijnamen
from zicht.dossier.wie import Mensen
from zicht.foundation import klok, woorden
from zicht.protocol import zin
from zicht.protocol.bronnen import KEUZE_REGIO, KEUZE_SAMEN, Bron
from zicht.protocol.lopend import Overdracht
from zicht.protocol.stand import Stand
from zicht.protocol.termijnen import Eenheid
from zicht.protocol.trajecten import Trajectsoort

#: From so many days left a term is printed warm, as its badge is.
BIJNA = 2

_LOOPT: dict[Trajectsoort, str] = {
    Trajectsoort.MELDING: "{station} loopt",
    Trajectsoort.DIENST: "{station} loopt",
    Trajectsoort.OVERDRACHT: "{station} loopt",
    Trajectsoort.MONITORING: "{station} loopt",
    Trajectsoort.GEDWONGEN_KADER: "{station} loopt",
    Trajectsoort.HUISVERBOD: "{station} geldt",
    Trajectsoort.AFSLUITEN: "Niets loopt meer; het dossier kan worden afgesloten",
}


@dataclass(frozen=True)
class Houderregel:
    """With whom zicht lies for these people (`voor` is empty when it is everyone), and what follows by itself."""

    voor: str
    bij: str
    sinds: str
    grond: str
    bron: Bron
    daarna: str = ""


@dataclass(frozen=True)
class Zin:
    loopt: str
    tijd: str
    dringt: bool
    houders: tuple[Houderregel, ...]
    bron: Bron

    @property
    def with_one(self) -> bool:
        """Zicht lies with the same party for everyone, though not since the same moment."""
        return len({line.bij for line in self.houders}) == 1

    @property
    def one_holder(self) -> Houderregel | None:
        return self.houders[0] if len(self.houders) == 1 else None


def sentence(stand: Stand, mensen: Mensen, namen: Partijnamen, on: datetime) -> Zin | None:
    """None while there is no melding yet."""
    made = zin.sentence(stand, on)
    if made is None:
        return None
    if made.afgesloten:
        day = woorden.day_in_words(made.traject.sinds, klok.today())
        if stand.taken_over:
            by = namen.organisatie(stand.taken_over.aan) or "Een andere regio"
            return Zin(f"{by} nam dit dossier over op {day}; zicht op veiligheid ligt daar", "", False, (), KEUZE_REGIO)
        if stand.teruggevoegd_in:
            words = f"De splitsing is teruggedraaid op {day}; zicht op veiligheid ligt in het eerste dossier"
            return Zin(words, "", False, (), KEUZE_SAMEN)
        return Zin(f"Dit dossier is afgesloten op {day}", "", False, (), made.station.bron)
    same: dict[Houderregel, list[str]] = {}
    for group in made.houders:
        same.setdefault(_line(group, namen), []).extend(group.voor)
    everyone = len(same) == 1
    lines = tuple(same) if everyone else tuple(replace(line, voor=_who(ids, mensen)) for line, ids in same.items())
    left, refused = made.tijd, stand.refused_offer(on) if made.traject.soort is Trajectsoort.OVERDRACHT else None
    return Zin(
        _refusal(refused, namen) if refused else _LOOPT[made.traject.soort].format(station=made.station.naam),
        time_in_words(left, on) if left else "zoek een ander" if refused else "",
        bool(refused or (left and left.over <= BIJNA)),
        lines,
        lines[0].bron if everyone else made.station.bron,
    )


def _refusal(refused: Overdracht, namen: Partijnamen) -> str:
    day = woorden.day_in_words(refused.sinds, klok.today()).split(" ", 1)[1]
    return f"Overdracht geweigerd door {namen.name(refused.partij)} op {day}"


def time_in_words(tijd: zin.Tijd, on: datetime) -> str:
    """`nog 2 werkdagen (vrijdag 27 november)`; in the weekend after it, no working day late yet: `te laat`."""
    day = woorden.day_in_words(tijd.uiterlijk, klok.today())
    if tijd.over == 0 and on > tijd.uiterlijk:
        return f"te laat ({day})"
    working = tijd.termijn.eenheid is Eenheid.WERKDAGEN
    return f"{woorden.workdays_left(tijd.over) if working else woorden.days_left(tijd.over)} ({day})"


def _line(group: zin.Houders, namen: Partijnamen) -> Houderregel:
    """To the day, as it is printed: who came on the same day for the same reason share a line."""
    now, later = group.periode, group.daarna
    daarna = ""
    if later:
        day = woorden.day_in_words(later.van, klok.today())
        daarna = f"daarna, vanaf {day}, bij {namen.name(later.bij)}, {later.grond.tekst}"
    since = woorden.day_in_words(now.van, klok.today()).split(" ", 1)[1]
    return Houderregel("", namen.name(now.bij), since, now.grond.tekst, now.grond.bron, daarna)


def _who(ids: list[str], mensen: Mensen) -> str:
    return woorden.in_one_line([mensen.short(id) for id in ids])
