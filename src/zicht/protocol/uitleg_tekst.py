"""The route as text: Markdown for `zicht route` and docs/route.md, Mermaid for whoever wants to draw it elsewhere."""

from collections.abc import Iterator

from zicht.protocol.engels import vertaling
from zicht.protocol.route import ROUTE, Route
from zicht.protocol.station import Band, Station, Vorm
from zicht.protocol.uitleg import ROUTE_LINKS, Bericht, Bronregel, HoeLang, Uitleg, Weg, explain_band
from zicht.protocol.uitleg_woorden import WOORDEN

_SHAPES: dict[Vorm, tuple[str, str]] = {
    Vorm.STATION: ("[", "]"),
    Vorm.KEUZE: ("{{", "}}"),
    Vorm.NAAST: ("[/", "/]"),
    Vorm.EINDE: ("([", "])"),
}


def markdown(taal: str = "nl", *, tekening: bool = False, route: Route = ROUTE) -> str:
    """The whole route to read; with `tekening` the Mermaid drawing stands on top."""
    woord, koppen = vertaling(taal), WOORDEN[taal]
    lines = [f"# {koppen.titel}", "", koppen.inleiding, ""]
    if tekening:
        lines += ["```mermaid", mermaid(taal, route).rstrip(), "```", ""]
    for band in Band:
        lines += [f"## {woord(band)}", ""]
        for uitleg in explain_band(band, taal, route):
            lines += [*_station(uitleg), ""]
    lines += [f"## {koppen.links}", "", *(f"- [{woord(link.tekst)}]({link.url})" for link in ROUTE_LINKS), ""]
    return "\n".join(lines)


def mermaid(taal: str = "nl", route: Route = ROUTE) -> str:
    """The same stations and exits as a Mermaid flowchart: a hexagon is a choice, a pill an ending."""
    woord = vertaling(taal)
    lines = ["flowchart LR"]
    for band in Band:
        lines.append(f'  subgraph {band.name.lower()}["{_quoted(woord(band))}"]')
        lines += [f"    {_node(station, woord(station.naam))}" for station in route.in_band(band)]
        lines.append("  end")
    lines += [
        f'  {station.code} -->|"{_quoted(woord(uitgang.naam))}"| {uitgang.naar}' for station, uitgang in route.exits()
    ]
    return "\n".join(lines) + "\n"


def _node(station: Station, naam: str) -> str:
    opening, closing = _SHAPES[station.vorm]
    return f'{station.code}{opening}"{_quoted(naam)}"{closing}'


def _quoted(tekst: str) -> str:
    return tekst.replace('"', "#quot;")


def _station(uitleg: Uitleg) -> Iterator[str]:
    koppen = uitleg.koppen
    yield f"### {uitleg.naam}"
    yield ""
    if uitleg.naam != uitleg.naam_nl:
        yield f"*{uitleg.naam_nl}*"
        yield ""
    yield uitleg.doel
    yield ""
    yield f"- **{koppen.hoe_lang}** {_hoe_lang(uitleg)}"
    yield f"- **{koppen.wie}** {uitleg.wie}"
    if uitleg.groepen:
        yield f"- **{koppen.groepen}:** {', '.join(uitleg.groepen)}"
    yield f"- **{koppen.zicht}** {uitleg.zicht}"
    yield from _list(koppen.berichten, [_bericht(bericht) for bericht in uitleg.berichten], koppen.geen_bericht)
    yield from _list(koppen.vragen, [f"{vraag.tekst} {vraag.toelichting}".strip() for vraag in uitleg.vragen])
    yield from _list(koppen.wegen, [_weg(weg, uitleg) for weg in uitleg.wegen], koppen.einde)
    if uitleg.altijd:
        yield f"- **{koppen.altijd}:** {uitleg.altijd}"
    yield from _list(f"{koppen.links}:", [f"[{link.tekst}]({link.url})" for link in uitleg.links])
    yield f"- **{koppen.bron}:** {_bronnen(uitleg)}"


def _list(kop: str, items: list[str], leeg: str = "") -> Iterator[str]:
    if items:
        yield f"- **{kop}**"
        yield from (f"  - {item}" for item in items)
    elif leeg:
        yield f"- **{kop}** {leeg}"


def _hoe_lang(uitleg: Uitleg) -> str:
    term = uitleg.hoe_lang
    if term is None:
        return uitleg.koppen.geen_termijn
    return f"{term.duur}. {term.dan} {term.begin} {term.soort} ({_bronnen(term)})."


def _bericht(bericht: Bericht) -> str:
    how = "; ".join(part for part in (bericht.hoe, bericht.wanneer) if part)
    return f"{bericht.wie}: {bericht.wat} ({how}; {_bronnen(bericht)})"


def _weg(weg: Weg, uitleg: Uitleg) -> str:
    vereist = f" {uitleg.koppen.vereist}: {' '.join(weg.vereist)}" if weg.vereist else ""
    return f"{weg.naam}, {uitleg.koppen.naar} *{weg.naar_naam}*.{vereist} ({_bron(weg.bron)})"


def _bronnen(item: HoeLang | Bericht | Uitleg) -> str:
    return "; ".join(_bron(bron) for bron in (item.bron, *item.ook))


def _bron(bron: Bronregel) -> str:
    address = bron.url or bron.uitgelegd
    return f"[{bron.tekst}]({address})" if address else bron.tekst
