"""The explanation of every station as plain values, in Dutch or English; pages, the printed route and the docs read these."""

from collections.abc import Iterator
from dataclasses import dataclass

from zicht.protocol import bronnen
from zicht.protocol.bronnen import Bron
from zicht.protocol.engels import Vertaling, vertaling
from zicht.protocol.route import ROUTE, Route
from zicht.protocol.station import Band, Informeerplicht, Link, Station, Uitgang, Vorm, Vraag
from zicht.protocol.termijnen import Soort, Termijn
from zicht.protocol.uitleg_woorden import WOORDEN, Woorden

ROUTE_LINKS: tuple[Link, ...] = (
    Link("Animatie van de route", "https://youtu.be/YVD7rLlsXfo"),
    Link("Geweld hoort nergens thuis", bronnen.KETEN.url),
    Link("Interactief handelingsprotocol Veilig Thuis", bronnen.EERSTE_CONTACT.url),
)


@dataclass(frozen=True, slots=True)
class Bronregel:
    """A source as it is printed, with its address when there is one, or its place in docs/ when the choice is ours."""

    tekst: str
    url: str = ""
    uitgelegd: str = ""


@dataclass(frozen=True, slots=True)
class HoeLang:
    """A term in words: `5 werkdagen`, what is then done, and what makes day 0."""

    duur: str
    dan: str
    begin: str
    soort: str
    bron: Bronregel
    ook: tuple[Bronregel, ...] = ()


@dataclass(frozen=True, slots=True)
class Bericht:
    """Who is told what at this station, how, and within which term."""

    wie: str
    wat: str
    hoe: str
    wanneer: str
    bron: Bronregel
    ook: tuple[Bronregel, ...] = ()


@dataclass(frozen=True, slots=True)
class Vraagregel:
    tekst: str
    toelichting: str


@dataclass(frozen=True, slots=True)
class Weg:
    """A way on: what it is called, where it leads, what must be on record first."""

    code: str
    naam: str
    naar: str
    naar_naam: str
    vereist: tuple[str, ...]
    bron: Bronregel


@dataclass(frozen=True, slots=True)
class Uitleg:
    """One station, explained. `naam_nl` is the name as the field knows it, also on an English page."""

    code: str
    naam: str
    naam_nl: str
    band: str
    vorm: Vorm
    doel: str
    hoe_lang: HoeLang | None
    wie: str
    groepen: tuple[str, ...]
    zicht: str
    berichten: tuple[Bericht, ...]
    vragen: tuple[Vraagregel, ...]
    wegen: tuple[Weg, ...]
    altijd: str
    links: tuple[Link, ...]
    bron: Bronregel
    ook: tuple[Bronregel, ...]
    koppen: Woorden


def explain(station: Station, taal: str = "nl", route: Route = ROUTE) -> Uitleg:
    """Everything a reader may want to know about one station."""
    woord, koppen = vertaling(taal), WOORDEN[taal]
    return Uitleg(
        code=station.code,
        naam=woord(station.naam),
        naam_nl=station.naam,
        band=woord(station.band),
        vorm=station.vorm,
        doel=woord(station.doel),
        hoe_lang=_hoe_lang(station.termijn, woord, koppen) if station.termijn else None,
        wie=woord(station.wie),
        groepen=tuple(woord(groep) for groep in station.actoren),
        zicht=woord(station.zicht),
        berichten=tuple(_bericht(plicht, woord, koppen) for plicht in _told_at(station, route)),
        vragen=tuple(_vraag(vraag, woord) for vraag in station.vragen),
        wegen=tuple(_weg(uitgang, route, woord) for uitgang in station.uitgangen),
        altijd=woord(station.altijd_mogelijk),
        links=tuple(Link(woord(link.tekst), link.url) for link in station.links),
        bron=source(station.bron, woord),
        ook=tuple(source(bron, woord) for bron in station.ook),
        koppen=koppen,
    )


def explain_band(band: Band, taal: str = "nl", route: Route = ROUTE) -> tuple[Uitleg, ...]:
    return tuple(explain(station, taal, route) for station in route.in_band(band))


def source(bron: Bron, woord: Vertaling) -> Bronregel:
    parts = (woord(bron.titel), woord(bron.vindplaats))
    return Bronregel(", ".join(part for part in parts if part), bron.url, bron.uitgelegd)


def neighbours(code: str, route: Route = ROUTE) -> tuple[str, str]:
    """The codes of the stations before and after this one in the order of the map; empty at either end."""
    codes = ["", *(station.code for station in route.stations), ""]
    here = codes.index(code)
    return codes[here - 1], codes[here + 1]


def _told_at(station: Station, route: Route) -> Iterator[Informeerplicht]:
    """The duties to inform of a station and of all its exits, each once; of an ending those of the exits that arrive there, what
    most of them have first."""
    arriving = [uitgang for _, uitgang in route.exits() if uitgang.naar == station.code]
    exits = arriving if station.vorm is Vorm.EINDE else station.uitgangen
    owed = [*station.informeren, *(plicht for uitgang in exits for plicht in uitgang.informeren)]
    plichten = {plicht.code: plicht for plicht in owed}
    yield from sorted(plichten.values(), key=lambda plicht: -owed.count(plicht) if station.vorm is Vorm.EINDE else 0)


def _duur(termijn: Termijn, woord: Vertaling) -> str:
    grens = termijn.grenzen[-1]
    return f"{grens.aantal} {woord(grens.eenheid)}"


def _hoe_lang(termijn: Termijn, woord: Vertaling, koppen: Woorden) -> HoeLang:
    return HoeLang(
        duur=_duur(termijn, woord),
        dan=woord(termijn.omschrijving),
        begin=f"{koppen.dag_nul}: {woord(termijn.start)}.",
        soort=koppen.wettelijk if termijn.soort is Soort.WETTELIJK else koppen.protocol,
        bron=source(termijn.bron, woord),
        ook=tuple(source(bron, woord) for bron in termijn.ook),
    )


def _bericht(plicht: Informeerplicht, woord: Vertaling, koppen: Woorden) -> Bericht:
    wie = woord(plicht.ontvanger)
    return Bericht(
        wie=wie[:1].upper() + wie[1:],
        wat=woord(plicht.wat),
        hoe=woord(plicht.vorm),
        wanneer=f"{koppen.binnen} {_duur(plicht.termijn, woord)}" if plicht.termijn else "",
        bron=source(plicht.bron, woord),
        ook=tuple(source(bron, woord) for bron in plicht.ook),
    )


def _vraag(vraag: Vraag, woord: Vertaling) -> Vraagregel:
    return Vraagregel(woord(vraag.tekst), woord(vraag.toelichting))


def _weg(uitgang: Uitgang, route: Route, woord: Vertaling) -> Weg:
    return Weg(
        code=uitgang.code,
        naam=woord(uitgang.naam),
        naar=uitgang.naar,
        naar_naam=woord(route[uitgang.naar].naam),
        vereist=tuple(woord(vereiste.tekst) for vereiste in uitgang.vereist),
        bron=source(uitgang.bron, woord),
    )
