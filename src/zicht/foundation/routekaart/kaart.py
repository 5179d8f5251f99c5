"""The whole route as one SVG: three bands, their stations as links, the lines, the two endings."""

from collections.abc import Callable

from django.utils.safestring import SafeString

from zicht.foundation.routekaart import lijnen_gedwongen_kader, lijnen_handelingsprotocol, lijnen_meldcode, tekens
from zicht.foundation.routekaart.lijnen import Lijn
from zicht.foundation.routekaart.meetkunde import BREED, BREEDTE, Doos, arrowhead, path, zeshoek
from zicht.foundation.routekaart.opschriften import BESLISSINGEN as BESLISSING_OPSCHRIFTEN
from zicht.foundation.routekaart.opschriften import STATIONS, WIE_BEGINT, WOORDEN, Woorden
from zicht.foundation.routekaart.plattegrond import (
    BANDEN,
    BESLISSINGEN,
    DWANG,
    HOOGTE,
    HULP,
    MELDEN,
    PLAATSEN,
    TITEL_X,
    TITEL_Y,
    TRAP,
    Hulp,
)
from zicht.foundation.routekaart.plattegrond import WIE_BEGINT as PILLEN
from zicht.foundation.routekaart.svg import element, together
from zicht.protocol.engels import Vertaling, vertaling
from zicht.protocol.route import ROUTE, Route
from zicht.protocol.station import Band, Station, Vorm

Adres = Callable[[str], str]

LIJNEN: tuple[Lijn, ...] = (
    *lijnen_meldcode.LIJNEN,
    *lijnen_handelingsprotocol.LIJNEN,
    *lijnen_gedwongen_kader.LIJNEN,
)


def kaart(adres: Adres, taal: str = "nl", gekozen: str = "", route: Route = ROUTE) -> SafeString:
    """The map that explains. `adres` gives the page of a station, `gekozen` the code of the one being read."""
    woord, woorden = vertaling(taal), WOORDEN[taal]
    return element(
        "svg",
        element("title", woorden.titel, id="routekaart-titel"),
        element("desc", woorden.beschrijving, id="routekaart-uitleg"),
        together(_band(band, woord, woorden) for band in Band),
        _who_starts(taal, woorden),
        together(draw_line(lijn) for lijn in LIJNEN),
        together(_lettering(lijn, route, woord) for lijn in LIJNEN),
        _notes(woorden),
        together(
            together((_station(station, adres, taal, gekozen), _after(station, adres, taal, gekozen, route)))
            for station in route.stations
            if station.code in PLAATSEN
        ),
        viewBox=f"0 0 {BREEDTE} {HOOGTE}",
        class_="zicht-routekaart",
        role="group",
        aria_labelledby="routekaart-titel",
        aria_describedby="routekaart-uitleg",
    )


def draw_line(lijn: Lijn) -> SafeString:
    parts = [
        element(
            "path",
            d=path(lijn.punten, pijl=lijn.pijl),
            class_=f"zicht-routekaart__lijn zicht-routekaart__lijn--{lijn.soort}",
        )
    ]
    if lijn.pijl:
        parts.append(
            element(
                "polygon",
                points=arrowhead(lijn.punten),
                class_=f"zicht-routekaart__pijl zicht-routekaart__pijl--{lijn.soort}",
            )
        )
    return together(parts)


def shape(doos: Doos, *, keuze: bool, class_: str) -> SafeString:
    """The outline of a station, or of a choice."""
    if keuze:
        return element("polygon", points=zeshoek(doos), class_=class_)
    return element("rect", x=doos.links, y=doos.boven, width=doos.breed, height=doos.hoog, rx=8, class_=class_)


def _band(band: Band, woord: Vertaling, woorden: Woorden) -> SafeString:
    boven, onder = BANDEN[band]
    nummer = list(Band).index(band) + 1
    naam = element("tspan", woord(band), class_="zicht-routekaart__bandnaam")
    bij = woorden.banden[band]
    naast = element("tspan", bij, x=TITEL_X, dy=18) if band is Band.GEDWONGEN_KADER else element("tspan", bij, dx=12)
    return together(
        (
            element(
                "rect",
                x=0,
                y=boven,
                width=BREEDTE,
                height=onder - boven,
                rx=8,
                class_=f"zicht-routekaart__band zicht-routekaart__band--{nummer}",
            ),
            element("text", naam, naast, x=TITEL_X, y=boven + TITEL_Y, class_="zicht-routekaart__bandtitel"),
        )
    )


def _who_starts(taal: str, woorden: Woorden) -> SafeString:
    pills = [tekens.label((woorden.wie_begint,), PILLEN[0].x, TITEL_Y - 4, "zicht-routekaart__wie")]
    for doos, naam in zip(PILLEN, WIE_BEGINT[taal], strict=True):
        pills.append(
            element(
                "rect",
                x=doos.links,
                y=doos.boven,
                width=doos.breed,
                height=doos.hoog,
                rx=min(doos.hoog / 2, 12),
                class_="zicht-routekaart__pil",
            )
        )
        pills.append(tekens.label(tuple(naam.split("|")), doos.x, doos.y, "zicht-routekaart__pilwoord", 13))
    return together(pills)


def _lettering(lijn: Lijn, route: Route, woord: Vertaling) -> SafeString:
    if lijn.opschrift is None:
        return SafeString("")
    station, code = lijn.toont[0]
    naam = woord(route[station].uitgang(code).naam)
    gevaar = " zicht-routekaart__noot--gevaar" if "112" in naam else ""
    return element("text", naam, x=lijn.opschrift.x, y=lijn.opschrift.y, class_=f"zicht-routekaart__noot{gevaar}")


def _notes(woorden: Woorden) -> SafeString:
    gesloten = PLAATSEN["meldcode-gesloten"].doos
    naast_huisverbod = PLAATSEN["huisverbod"].doos.rechts + 18
    eind = HULP[0]
    return together(
        (
            element(
                "text",
                woorden.geen_vermoeden,
                x=gesloten.links - 10,
                y=TITEL_Y,
                class_="zicht-routekaart__noot zicht-routekaart__noot--eind",
            ),
            *(tekens.phase_words(hulp.x, hulp.y + 36, woorden) for hulp in HULP if hulp.breed <= BREED),
            together(
                element("text", regel, x=eind.x, y=MELDEN + 21 + nummer * 15, class_="zicht-routekaart__noot")
                for nummer, regel in enumerate(woorden.allebei)
            ),
            tekens.label(woorden.huisverbod, naast_huisverbod, DWANG, "zicht-routekaart__zin", 17),
            tekens.stairs(TRAP.x, TRAP.y, 15),
        )
    )


def _station(station: Station, adres: Adres, taal: str, gekozen: str) -> SafeString:
    plaats, woord = PLAATSEN[station.code], vertaling(taal)
    return _link(
        plaats.doos,
        STATIONS[taal][station.code],
        woord(station.naam),
        adres(station.code),
        keuze=station.vorm is Vorm.KEUZE,
        hier=station.code == gekozen,
        erbij=together(
            tekens.corner_sign(plaats.doos, teken, zeshoek=station.vorm is Vorm.KEUZE) for teken in plaats.tekens
        ),
    )


def _after(station: Station, adres: Adres, taal: str, gekozen: str, route: Route) -> SafeString:
    """What follows a station on the map and reads after it: its decisions, and help where that begins."""
    woord = vertaling(taal)
    decisions = (
        [
            _link(
                doos,
                BESLISSING_OPSCHRIFTEN[taal][code],
                woord(station.uitgang(code).naam),
                adres(station.code),
                keuze=True,
            )
            for code, doos in BESLISSINGEN.items()
        ]
        if station.code == "beslissen"
        else []
    )
    helps = [_help(hulp, adres, taal, gekozen, route) for hulp in HULP if hulp.na == station.code]
    return together((*decisions, *helps))


def _help(hulp: Hulp, adres: Adres, taal: str, gekozen: str, route: Route) -> SafeString:
    groot = hulp.breed > BREED
    draw = (
        tekens.help_large(hulp.x, hulp.y, hulp.breed, WOORDEN[taal])
        if groot
        else tekens.help_small(hulp.x, hulp.y, hulp.breed)
    )
    doos = Doos(hulp.x + hulp.breed / 2, hulp.y + (9 if groot else 6), hulp.breed, 56 if groot else 36)
    return element(
        "a",
        element("title", vertaling(taal)(route["hulp"].naam)),
        _focus(doos),
        element(
            "rect", x=doos.links, y=doos.boven, width=doos.breed, height=doos.hoog, class_="zicht-routekaart__raak"
        ),
        draw,
        href=adres("hulp"),
        class_="zicht-routekaart__hulp" + (" zicht-routekaart__hulp--hier" if gekozen == "hulp" else ""),
        aria_current="page" if gekozen == "hulp" else None,
    )


def _link(
    doos: Doos,
    opschrift: str,
    naam: str,
    adres: str,
    *,
    keuze: bool = False,
    hier: bool = False,
    erbij: str = "",
) -> SafeString:
    regels = tuple(opschrift.split("|"))
    stap = len(regels) > 1 and regels[0][-1].isdigit()
    return element(
        "a",
        element("title", naam),
        _focus(doos),
        shape(doos.ruimer(5), keuze=keuze, class_="zicht-routekaart__ring") if hier else SafeString(""),
        shape(doos, keuze=keuze, class_="zicht-routekaart__vorm"),
        _words(regels, doos, stap=stap),
        SafeString(erbij),
        href=adres,
        class_="zicht-routekaart__station" + (" zicht-routekaart__station--hier" if hier else ""),
        aria_current="page" if hier else None,
    )


def _words(regels: tuple[str, ...], doos: Doos, *, stap: bool) -> SafeString:
    """The label; the number of a step or decision stands lighter on top."""
    if not stap:
        return tekens.label(regels, doos.x, doos.y, "zicht-routekaart__naam")
    kop = tekens.label(regels[:1], doos.x, doos.boven + 13, "zicht-routekaart__stap")
    return together((kop, tekens.label(regels[1:], doos.x, doos.y + 8, "zicht-routekaart__naam", 15)))


def _focus(doos: Doos) -> SafeString:
    ring = doos.ruimer(4)
    return element(
        "rect", x=ring.links, y=ring.boven, width=ring.breed, height=ring.hoog, rx=10, class_="zicht-routekaart__focus"
    )
