"""The small map of one dossier: where it has been, where it is, where it can go, and where not yet."""

from collections.abc import Mapping

from django.utils.safestring import SafeString

from zicht.foundation.routekaart import tekens
from zicht.foundation.routekaart.meetkunde import Punt, path, points
from zicht.foundation.routekaart.mini_plattegrond import (
    BREEDTE,
    DWANG,
    GEDWONGEN_KADER,
    LIJNEN,
    LIJNEN_GEDWONGEN_KADER,
    ONDER,
    PLAATSEN,
    RAND,
    RING,
    STRAAL,
    between,
)
from zicht.foundation.routekaart.opschriften import STATIONS, whole
from zicht.foundation.routekaart.staat import Gang, Halte, Staat
from zicht.foundation.routekaart.svg import element, together
from zicht.protocol.route import ROUTE
from zicht.protocol.station import Vorm

IN_WORDEN: dict[Staat, str] = {
    Staat.GELOPEN: "gelopen",
    Staat.HIER: "hier",
    Staat.MOGELIJK: "kan hierna",
    Staat.NOG_NIET: "nog niet",
}
_AWAKE = {Staat.GELOPEN, Staat.HIER, Staat.MOGELIJK}


def mini(gang: Gang, naam: str = "gang") -> SafeString:
    """The walk of a dossier as SVG. `naam` keeps the ids apart when a page shows more than one."""
    places = _places(gang)
    return element(
        "svg",
        element("title", "De route van dit dossier", id=f"{naam}-titel"),
        element("desc", in_words(gang), id=f"{naam}-uitleg"),
        together(_line(gang, van, naar) for van, naar in _lines(gang, places)),
        together(_stop(gang.halte(code), plek) for code, plek in places.items()),
        _key(places),
        viewBox=f"0 0 {BREEDTE} {_height(places)}",
        class_="zicht-gang",
        role="group",
        aria_labelledby=f"{naam}-titel",
        aria_describedby=f"{naam}-uitleg",
    )


def in_words(gang: Gang) -> str:
    """The same walk in one breath, for whoever listens: `Meldingen: gelopen, 20 nov. ...`."""
    parts = []
    for station in ROUTE.stations:
        halte = gang.haltes.get(station.code)
        if halte and halte.staat in IN_WORDEN:
            bij = ", ".join(part for part in (IN_WORDEN[halte.staat], halte.bij, halte.reden) if part)
            parts.append(f"{station.naam}: {bij.rstrip('.')}.")
    return " ".join(parts)


def _places(gang: Gang) -> Mapping[str, Punt]:
    """Where the stations lie; the compulsory frame only when this dossier has to do with it."""
    awake = any(gang.halte(code).staat in _AWAKE for code in GEDWONGEN_KADER)
    return {**PLAATSEN, **GEDWONGEN_KADER} if awake else PLAATSEN


def _height(places: Mapping[str, Punt]) -> int:
    return DWANG + 132 if "raad" in places else ONDER + 102


def _lines(gang: Gang, places: Mapping[str, Punt]) -> tuple[tuple[str, str], ...]:
    """The lines of the plan, and every step forward that was taken beside them; the walked ones on top."""
    drawn = LIJNEN + (LIJNEN_GEDWONGEN_KADER if "raad" in places else ())
    beside = tuple(
        (van, naar)
        for van, naar in gang.gelopen
        if (van, naar) not in drawn and van in places and naar in places and _leads_on(places[van], places[naar])
    )
    return tuple(sorted(drawn + beside, key=lambda line: line in gang.gelopen))


def _leads_on(van: Punt, naar: Punt) -> bool:
    """Forward or down: a step back runs over stations already walked and needs no line."""
    return van.x < naar.x or van.y < naar.y


def _line(gang: Gang, van: str, naar: str) -> SafeString:
    frame = " zicht-gang__lijn--dwang" if naar in GEDWONGEN_KADER else ""
    staat = gang.line(van, naar)
    return element(
        "path",
        d=path(between(van, naar), pijl=False),
        class_=f"zicht-gang__lijn zicht-gang__lijn--{staat}{frame}",
    )


def _stop(halte: Halte, plek: Punt) -> SafeString:
    station = ROUTE[halte.code]
    bij = ", ".join(part for part in (IN_WORDEN.get(halte.staat, ""), halte.bij, halte.reden) if part)
    return element(
        "a" if halte.adres else "g",
        element("title", f"{station.naam}: {bij}" if bij else station.naam),
        element("circle", cx=plek.x, cy=plek.y, r=RING + 4, class_="zicht-gang__focus"),
        disc(halte.staat, plek, keuze=station.vorm is Vorm.KEUZE),
        _words(halte, plek),
        href=halte.adres or None,
        class_=f"zicht-gang__halte zicht-gang__halte--{halte.staat}",
    )


def disc(staat: Staat, plek: Punt, *, keuze: bool) -> SafeString:
    """The mark of a station: a disc, or a tilted square for a choice; with a ring when here, with a tick when walked."""
    straal = STRAAL[staat]
    parts = [_shape(plek, straal, keuze=keuze, class_="zicht-gang__vorm")]
    if staat is Staat.HIER:
        parts.insert(0, _shape(plek, RING, keuze=keuze, class_="zicht-gang__ring"))
    if staat is Staat.GELOPEN:
        parts.append(_tick(plek))
    return together(parts)


def _shape(plek: Punt, straal: float, *, keuze: bool, class_: str) -> SafeString:
    if not keuze:
        return element("circle", cx=plek.x, cy=plek.y, r=straal, class_=class_)
    wijd = straal * 1.2
    corners = ((plek.x, plek.y - wijd), (plek.x + wijd, plek.y), (plek.x, plek.y + wijd), (plek.x - wijd, plek.y))
    return element("polygon", points=points(corners), class_=class_)


def _tick(plek: Punt) -> SafeString:
    x, y = plek.x, plek.y
    return element(
        "polyline",
        points=points(((x - 4.5, y + 0.4), (x - 1.3, y + 3.6), (x + 4.9, y - 3.4))),
        class_="zicht-gang__vink",
    )


def _words(halte: Halte, plek: Punt) -> SafeString:
    """The name below the disc with the date under it; on the spine `hier` and its name stand above."""
    regels = tuple(STATIONS["nl"][halte.code].split("|"))
    if halte.staat is not Staat.HIER:
        return _below(regels, halte.bij, plek, 12)
    bij = f"hier, {halte.bij}" if halte.bij else "hier"
    return _above(whole("|".join(regels)), bij, plek) if plek.y < ONDER else _below(regels, bij, plek, RING)


def _above(naam: str, bij: str, plek: Punt) -> SafeString:
    """On one line each; at either end of the spine the words stay inside the drawing."""
    x, kant = plek.x, ""
    if plek.x <= RAND:
        x, kant = 2, "--begin"
    elif plek.x >= BREEDTE - RAND:
        x, kant = BREEDTE - 2, "--eind"
    ankers = [f"zicht-gang__{soort}" + (f" zicht-gang__woord{kant}" if kant else "") for soort in ("bij", "naam")]
    return together(
        tekens.label((tekst,), x, y, anker)
        for tekst, y, anker in zip((bij, naam), (plek.y - 49, plek.y - 31), ankers, strict=True)
    )


def _below(regels: tuple[str, ...], bij: str, plek: Punt, straal: float) -> SafeString:
    top = plek.y + straal + 12
    parts = [
        tekens.label((regel,), plek.x, top + 16 * nummer, "zicht-gang__naam") for nummer, regel in enumerate(regels)
    ]
    if bij:
        parts.append(tekens.label((bij,), plek.x, top + 16 * len(regels), "zicht-gang__bij"))
    return together(parts)


def _key(places: Mapping[str, Punt]) -> SafeString:
    """What the four marks mean, right below."""
    y = _height(places) - 18
    return together(
        _key_item(staat, Punt(BREEDTE - RAND - naar_links, y))
        for staat, naar_links in zip(IN_WORDEN, (350, 256, 184, 76), strict=True)
    )


def _key_item(staat: Staat, plek: Punt) -> SafeString:
    ring = _shape(plek, 10, keuze=False, class_="zicht-gang__ring") if staat is Staat.HIER else SafeString("")
    straal = {Staat.HIER: 6, Staat.GELOPEN: 10}.get(staat, 9)
    return element(
        "g",
        ring,
        _shape(plek, straal, keuze=False, class_="zicht-gang__vorm"),
        _tick(plek) if staat is Staat.GELOPEN else SafeString(""),
        element("text", IN_WORDEN[staat], x=plek.x + 16, y=plek.y + 5, class_="zicht-gang__sleutel"),
        class_=f"zicht-gang__halte zicht-gang__halte--{staat}",
    )
