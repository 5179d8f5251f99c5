"""What the page of the route shows: the map, the chosen explanation, and the same route as a list."""

from dataclasses import dataclass
from functools import cache

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from zicht.foundation.routekaart.kaart import kaart
from zicht.foundation.routekaart.lijst import Rij, rows, who_starts
from zicht.foundation.routekaart.opschriften import WOORDEN
from zicht.foundation.routekaart.sleutel import key
from zicht.protocol.engels import vertaling
from zicht.protocol.route import ROUTE
from zicht.protocol.station import Band, Link
from zicht.protocol.uitleg import ROUTE_LINKS, Uitleg, explain, neighbours


@dataclass(frozen=True, slots=True)
class Bandlijst:
    naam: str
    bij: str
    wie_begint: tuple[str, ...]
    rijen: tuple[Rij, ...]


@dataclass(frozen=True, slots=True)
class Buur:
    naam: str
    adres: str


@dataclass(frozen=True, slots=True)
class Routepagina:
    taal: str
    kaart: SafeString
    sleutel: dict[str, SafeString]
    banden: tuple[Bandlijst, ...]
    links: tuple[Link, ...]
    uitleg: Uitleg | None = None
    vorige: Buur | None = None
    volgende: Buur | None = None


def address(code: str) -> str:
    """The page of a station, in the language of this request."""
    return reverse("route-station", args=[code])


@cache
def route_page(taal: str, gekozen: str = "") -> Routepagina:
    """Nothing on it depends on the visitor, so each page is made once; `taal` is the language that is active."""
    woord = vertaling(taal)
    before, after = neighbours(gekozen) if gekozen else ("", "")
    return Routepagina(
        taal=taal,
        kaart=kaart(address, taal, gekozen),
        sleutel=key(),
        banden=_bands(taal),
        links=tuple(Link(woord(link.tekst), link.url) for link in ROUTE_LINKS),
        uitleg=explain(ROUTE[gekozen], taal) if gekozen else None,
        vorige=_neighbour(before, taal),
        volgende=_neighbour(after, taal),
    )


@cache
def route_list(taal: str, gekozen: str = "") -> SafeString:
    """The list on that page as it is printed: all that the protocol says, in some thousand lines of a template."""
    return render_to_string("zicht/publiek/deel/routelijst.html", {"pagina": route_page(taal, gekozen)})


@cache
def _bands(taal: str) -> tuple[Bandlijst, ...]:
    woord = vertaling(taal)
    return tuple(
        Bandlijst(
            naam=woord(band),
            bij=WOORDEN[taal].banden[band],
            wie_begint=who_starts(taal) if band is Band.MELDCODE else (),
            rijen=rows(band, taal),
        )
        for band in Band
    )


def _neighbour(code: str, taal: str) -> Buur | None:
    return Buur(vertaling(taal)(ROUTE[code].naam), address(code)) if code else None
