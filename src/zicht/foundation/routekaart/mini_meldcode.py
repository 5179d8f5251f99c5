"""The small map of one walk of the meldcode: the steps in their order, *you are here*, and the three ways it can end."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from zicht.foundation.routekaart import tekens
from zicht.foundation.routekaart.meetkunde import Punt, path
from zicht.foundation.routekaart.mini import disc
from zicht.foundation.routekaart.mini_plattegrond import STRAAL
from zicht.foundation.routekaart.opschriften import STATIONS, whole
from zicht.foundation.routekaart.staat import Staat
from zicht.foundation.routekaart.svg import element, together
from zicht.protocol.doorloop import Doorloop
from zicht.protocol.doorloop.woorden import Stap

STEEK, RAND, MIDDEN, ONDER, HOOGTE = 138, 62, 92, 60, 218
EINDE = RAND + 5 * STEEK
BREEDTE = EINDE + 210
EINDEN: dict[str, float] = {"hulp": MIDDEN - ONDER, "melding": MIDDEN, "meldcode-gesloten": MIDDEN + ONDER}


@dataclass(frozen=True, slots=True)
class Woordenlijst:
    titel: str
    hier: str
    einden: tuple[str, str, str]
    staten: dict[Staat, str]


WOORDEN: dict[str, Woordenlijst] = {
    "nl": Woordenlijst(
        "De vijf stappen van de meldcode",
        "u bent hier",
        ("Zelf helpen of hulp regelen", "Melden bij Veilig Thuis", "Meldcode gesloten"),
        {
            Staat.GELOPEN: "gezet",
            Staat.HIER: "hier",
            Staat.MOGELIJK: "later aanvullen",
            Staat.NIET_BEREIKT: "nog niet",
        },
    ),
    "en": Woordenlijst(
        "The five steps of the reporting code",
        "you are here",
        ("Helping or arranging help", "Report to Veilig Thuis", "Reporting code closed"),
        {
            Staat.GELOPEN: "taken",
            Staat.HIER: "here",
            Staat.MOGELIJK: "to complete later",
            Staat.NIET_BEREIKT: "not yet",
        },
    ),
}


def mini_meldcode(doorloop: Doorloop, hier: str, taal: str = "nl") -> SafeString:
    """`hier` is the step of the page that is shown; empty: where the walk itself stands."""
    woorden = WOORDEN[taal]
    stappen = {stap: _step_state(doorloop, stap, hier) for stap in doorloop.volgorde}
    einden = {code: _end_state(doorloop, code) for code in EINDEN}
    return element(
        "svg",
        element("title", woorden.titel, id="gang-titel"),
        element("desc", _in_words(stappen, einden, taal), id="gang-uitleg"),
        together(_line(nummer, staat) for nummer, staat in enumerate(stappen.values()) if nummer),
        together(_branch(y, einden[code]) for code, y in EINDEN.items()),
        together(_step(nummer, stap, staat, taal) for nummer, (stap, staat) in enumerate(stappen.items())),
        together(
            _end(naam, EINDEN[code], staat) for naam, (code, staat) in zip(woorden.einden, einden.items(), strict=True)
        ),
        _key(woorden, {*stappen.values(), *einden.values()}),
        viewBox=f"0 0 {BREEDTE} {HOOGTE}",
        class_="zicht-gang zicht-gang--meldcode",
        role="img",
        aria_labelledby="gang-titel",
        aria_describedby="gang-uitleg",
    )


def _step_state(doorloop: Doorloop, stap: Stap, hier: str) -> Staat:
    if stap.value == hier or (not hier and stap is doorloop.stap):
        return Staat.HIER
    if doorloop.taken(stap):
        return Staat.GELOPEN
    return Staat.MOGELIJK if stap in doorloop.to_complete else Staat.NIET_BEREIKT


def _end_state(doorloop: Doorloop, code: str) -> Staat:
    besluit = doorloop.besluit
    reached = {
        "hulp": besluit is not None and besluit.hulp,
        "melding": besluit is not None and besluit.melden,
        "meldcode-gesloten": doorloop.is_stopped or (besluit is not None and not besluit.hulp and not besluit.melden),
    }
    return Staat.GELOPEN if reached[code] else Staat.NIET_BEREIKT


def _at(nummer: int) -> Punt:
    return Punt(RAND + nummer * STEEK, MIDDEN)


def _drawn(punten: tuple[Punt, ...], staat: Staat) -> SafeString:
    walked = Staat.GELOPEN if staat in {Staat.GELOPEN, Staat.HIER} else Staat.NIET_BEREIKT
    return element("path", d=path(punten, pijl=False), class_=f"zicht-gang__lijn zicht-gang__lijn--{walked}")


def _line(nummer: int, staat: Staat) -> SafeString:
    return _drawn((_at(nummer - 1), _at(nummer)), staat)


def _branch(y: float, staat: Staat) -> SafeString:
    """From the last step to an ending, with a bend half-way."""
    last, half = _at(4), EINDE - STEEK / 2
    bend = () if y == MIDDEN else (Punt(half, MIDDEN), Punt(half, y))
    return _drawn((last, *bend, Punt(EINDE, y)), staat)


def _step(nummer: int, stap: Stap, staat: Staat, taal: str) -> SafeString:
    plek = _at(nummer)
    _, *regels = STATIONS[taal][stap.value].split("|")
    here = (tekens.label((WOORDEN[taal].hier,), plek.x, plek.y - 34, "zicht-gang__bij"),) if staat is Staat.HIER else ()
    digit = tekens.label((str(nummer + 1),), plek.x, plek.y, "zicht-gang__cijfer")
    return element(
        "g",
        disc(staat, plek, keuze=False),
        SafeString("") if staat is Staat.GELOPEN else digit,
        *here,
        together(
            tekens.label((regel,), plek.x, plek.y + 34 + 16 * rij, "zicht-gang__naam")
            for rij, regel in enumerate(regels)
        ),
        class_=f"zicht-gang__halte zicht-gang__halte--{staat}",
    )


def _end(naam: str, y: float, staat: Staat) -> SafeString:
    plek = Punt(EINDE, y)
    return element(
        "g",
        disc(staat, plek, keuze=False),
        element("text", naam, x=plek.x + 20, y=y + 5, class_="zicht-gang__naam zicht-gang__woord--begin"),
        class_=f"zicht-gang__halte zicht-gang__halte--{staat}",
    )


def _key(woorden: Woordenlijst, used: set[Staat]) -> SafeString:
    """What the marks mean, right below; only of those that are there."""
    parts, x = [], float(RAND - STRAAL["hier"])
    for staat, naam in woorden.staten.items():
        if staat in used:
            word = element("text", naam, x=x + 18, y=HOOGTE - 15, class_="zicht-gang__sleutel")
            mark = _mark(staat, Punt(x, HOOGTE - 20))
            parts.append(element("g", mark, word, class_=f"zicht-gang__halte zicht-gang__halte--{staat}"))
            x += 56 + 7 * len(naam)
    return together(parts)


def _mark(staat: Staat, plek: Punt) -> SafeString:
    """A mark of the key: *here* smaller than on the map."""
    if staat is not Staat.HIER:
        return disc(staat, plek, keuze=False)
    ring = element("circle", cx=plek.x, cy=plek.y, r=10, class_="zicht-gang__ring")
    return together((ring, element("circle", cx=plek.x, cy=plek.y, r=6, class_="zicht-gang__vorm")))


def _in_words(stappen: dict[Stap, Staat], einden: dict[str, Staat], taal: str) -> str:
    """The same in one breath: `1. Signalen in kaart: gezet. ...`."""
    woorden = WOORDEN[taal]
    named = {stap: whole(STATIONS[taal][stap.value].partition("|")[2]) for stap in stappen}
    said = [
        f"{nummer}. {named[stap]}: {woorden.staten[staat]}." for nummer, (stap, staat) in enumerate(stappen.items(), 1)
    ]
    ends = zip(woorden.einden, einden.values(), strict=True)
    return " ".join([*said, *(f"{naam}." for naam, staat in ends if staat is Staat.GELOPEN)])
