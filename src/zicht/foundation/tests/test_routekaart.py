"""The route map is whole and clean: every station and exit is shown, names are the protocol's, no line crosses another."""

import re
from collections.abc import Collection, Mapping
from itertools import combinations
from xml.etree import ElementTree

import pytest

from zicht.foundation.routekaart.kaart import LIJNEN, kaart
from zicht.foundation.routekaart.lijnen import Lijn, Soort, lijn
from zicht.foundation.routekaart.lijst import rows
from zicht.foundation.routekaart.meetkunde import BREED, BREEDTE, Doos, Punt, path, segments
from zicht.foundation.routekaart.opschriften import BESLISSINGEN as BESLISSING_OPSCHRIFTEN
from zicht.foundation.routekaart.opschriften import STATIONS, WIE_BEGINT, WOORDEN, whole
from zicht.foundation.routekaart.plattegrond import (
    BESLISSINGEN,
    HOOGTE,
    HULP,
    NIET_GETEKEND,
    PLAATSEN,
    Hulp,
    Plaats,
    Teken,
)
from zicht.protocol.engels import vertaling
from zicht.protocol.partijen import WHO_STARTS
from zicht.protocol.route import ROUTE
from zicht.protocol.station import Band

TALEN = ("nl", "en")
Exits = set[tuple[str, str]]


def not_drawn(plaatsen: Mapping[str, Plaats]) -> set[str]:
    """Stations of the route without a place; `hulp` is drawn as arrows at every place where help begins."""
    return {station.code for station in ROUTE.stations} - set(plaatsen) - ({"hulp"} if HULP else set())


def shown_by_lines(lines: Collection[Lijn]) -> Exits:
    return {exit_ for line in lines for exit_ in line.toont}


def shown_by_signs(plaatsen: Mapping[str, Plaats]) -> Exits:
    """Exits that a small sign at the corner of their station stands for."""
    leads_to = {Teken.TRAP: "jeugdbeschermingstafel", Teken.STOP: "afsluiten"}
    return {
        (station.code, uitgang.code)
        for station, uitgang in ROUTE.exits()
        for teken in plaatsen.get(station.code, Plaats(Doos(0, 0))).tekens
        if leads_to[teken] == uitgang.naar
    }


def exits_of_route() -> Exits:
    return {(station.code, uitgang.code) for station, uitgang in ROUTE.exits()}


def crossings(lines: Collection[Lijn]) -> list[tuple[Punt, Punt]]:
    """Where one line cuts another; touching ends and lines that run together are joins."""
    found = []
    for one, other in combinations(lines, 2):
        for a in segments(one.punten):
            for b in segments(other.punten):
                for level, upright in ((a, b), (b, a)):
                    if _cuts(level, upright):
                        found.append((a[0], b[0]))
    return found


def _cuts(level: tuple[Punt, Punt], upright: tuple[Punt, Punt]) -> bool:
    if level[0].y != level[1].y or upright[0].x != upright[1].x:
        return False
    x, y = upright[0].x, level[0].y
    left, right = sorted((level[0].x, level[1].x))
    top, bottom = sorted((upright[0].y, upright[1].y))
    return left < x < right and top < y < bottom


def through(boxes: Collection[Doos], lines: Collection[Lijn]) -> list[tuple[Doos, Punt]]:
    """Lines that run through a box instead of to its edge."""
    return [
        (box, a)
        for box in boxes
        for line in lines
        for a, b in segments(line.punten)
        if min(a.x, b.x) < box.rechts - 1
        and max(a.x, b.x) > box.links + 1
        and min(a.y, b.y) < box.onder - 1
        and max(a.y, b.y) > box.boven + 1
    ]


BOXES = [*(plaats.doos for plaats in PLAATSEN.values()), *BESLISSINGEN.values()]


@pytest.mark.eis("R-001", "R-241")
def test_every_station_of_the_route_is_drawn() -> None:
    assert not_drawn(PLAATSEN) == set()
    assert set(PLAATSEN) <= {station.code for station in ROUTE.stations}


def test_a_station_taken_from_the_layout_is_missed() -> None:
    without = {code: plaats for code, plaats in PLAATSEN.items() if code != "monitoring"}
    assert not_drawn(without) == {"monitoring"}


@pytest.mark.eis("R-001")
def test_every_exit_is_a_line_a_sign_or_a_listed_exception() -> None:
    shown = shown_by_lines(LIJNEN) | shown_by_signs(PLAATSEN) | set(NIET_GETEKEND)
    assert exits_of_route() - shown == set()
    assert shown - exits_of_route() == set()


def test_an_exception_is_not_drawn_as_well_and_has_a_reason() -> None:
    assert set(NIET_GETEKEND) & (shown_by_lines(LIJNEN) | shown_by_signs(PLAATSEN)) == set()
    assert all(reason.endswith(".") for reason in NIET_GETEKEND.values())


def test_a_line_taken_from_the_layout_is_missed() -> None:
    fewer = [line for line in LIJNEN if ("melding", "veiligheidsbeoordeling") not in line.toont]
    missed = exits_of_route() - shown_by_lines(fewer) - shown_by_signs(PLAATSEN) - set(NIET_GETEKEND)
    assert missed == {("melding", "veiligheidsbeoordeling")}


def test_a_line_ends_at_the_edge_of_the_station_it_leads_to() -> None:
    boxes = {**{code: plaats.doos for code, plaats in PLAATSEN.items()}}
    for line in LIJNEN:
        for station, code in line.toont if line.pijl else ():
            target = ROUTE[station].uitgang(code).naar
            if target != "hulp":
                assert _touches(boxes[target], line.punten[-1]), (station, code)


def _touches(box: Doos, end: Punt) -> bool:
    return box.links - 1 <= end.x <= box.rechts + 1 and box.boven - 1 <= end.y <= box.onder + 1


def test_no_line_crosses_another() -> None:
    assert crossings(LIJNEN) == []


def test_a_planted_crossing_is_seen() -> None:
    planted = lijn(Soort.ZIJ, (BREEDTE / 2, 0), (BREEDTE / 2, HOOGTE))
    assert crossings([*LIJNEN, planted])


def test_no_line_runs_through_a_station() -> None:
    assert through(BOXES, LIJNEN) == []


def test_a_planted_line_through_a_station_is_seen() -> None:
    box = PLAATSEN["melding"].doos
    assert through(BOXES, [lijn(Soort.ZIJ, (box.links - 5, box.y), (box.rechts + 5, box.y))])


def test_no_two_stations_overlap() -> None:
    for one, other in combinations(BOXES, 2):
        apart = (
            one.rechts <= other.links
            or other.rechts <= one.links
            or one.onder <= other.boven
            or other.onder <= one.boven
        )
        assert apart, (one, other)


@pytest.mark.eis("R-241")
@pytest.mark.parametrize("taal", TALEN)
def test_a_box_carries_the_first_words_of_the_name_and_no_others(taal: str) -> None:
    woord = vertaling(taal)
    for code, label in STATIONS[taal].items():
        assert woord(ROUTE[code].naam).startswith(whole(label)), code
    for code, label in BESLISSING_OPSCHRIFTEN[taal].items():
        name = woord(ROUTE["beslissen"].uitgang(code).naam).replace(":", "")
        assert name.startswith(whole(label)), code


@pytest.mark.parametrize("taal", TALEN)
def test_every_drawn_station_has_a_label(taal: str) -> None:
    assert set(STATIONS[taal]) == set(PLAATSEN)
    assert set(BESLISSING_OPSCHRIFTEN[taal]) == set(BESLISSINGEN)


@pytest.mark.eis("R-004")
@pytest.mark.parametrize("taal", TALEN)
def test_who_starts_stands_there_with_the_whole_name(taal: str) -> None:
    woord = vertaling(taal)
    assert [name.replace("-|", "-").replace("|", " ") for name in WIE_BEGINT[taal]] == [
        woord(groep) for groep in WHO_STARTS
    ]


@pytest.fixture(params=TALEN)
def drawing(request: pytest.FixtureRequest) -> tuple[str, ElementTree.Element]:
    return request.param, ElementTree.fromstring(kaart(lambda code: f"/route/{code}/", request.param, "onderzoek"))


@pytest.mark.eis("R-002", "R-241")
def test_every_station_is_a_link_that_says_its_whole_name(drawing: tuple[str, ElementTree.Element]) -> None:
    taal, svg = drawing
    woord = vertaling(taal)
    links = {(link.get("href"), link.findtext("title")) for link in svg.iter("a")}
    for station in ROUTE.stations:
        assert (f"/route/{station.code}/", woord(station.naam)) in links


@pytest.mark.eis("R-241")
def test_the_two_decisions_are_choices_that_lead_to_step_five(drawing: tuple[str, ElementTree.Element]) -> None:
    taal, svg = drawing
    for uitgang in ("melding", "hulp"):
        name = vertaling(taal)(ROUTE["beslissen"].uitgang(uitgang).naam)
        (link,) = [link for link in svg.iter("a") if link.findtext("title") == name]
        assert link.get("href") == "/route/beslissen/"
        assert [shape.tag for shape in link if shape.get("class") == "zicht-routekaart__vorm"] == ["polygon"]


def test_the_chosen_station_is_marked_once(drawing: tuple[str, ElementTree.Element]) -> None:
    _, svg = drawing
    assert [link.get("href") for link in svg.iter("a") if link.get("aria-current")] == ["/route/onderzoek/"]


def test_the_drawing_says_what_it_is(drawing: tuple[str, ElementTree.Element]) -> None:
    taal, svg = drawing
    assert svg.findtext("title") == WOORDEN[taal].titel
    assert svg.findtext("desc") == WOORDEN[taal].beschrijving
    assert {svg.get("aria-labelledby"), svg.get("aria-describedby")} == {"routekaart-titel", "routekaart-uitleg"}


@pytest.mark.eis("R-003", "R-241")
def test_the_two_endings_differ_and_help_names_its_three_phases(drawing: tuple[str, ElementTree.Element]) -> None:
    taal, svg = drawing
    drawn = [part.get("class", "") for part in svg.iter()]
    assert drawn.count("zicht-routekaart__balk") == len(HULP)
    assert drawn.count("zicht-routekaart__fase") == 3 * len(HULP)
    assert "zicht-routekaart__trap" in drawn
    assert WOORDEN[taal].veiligheid in " ".join(svg.itertext())


@pytest.mark.eis("R-241")
@pytest.mark.parametrize("hulp", HULP, ids=[hulp.na for hulp in HULP])
def test_each_place_where_help_begins_has_the_words_of_its_phases(
    drawing: tuple[str, ElementTree.Element], hulp: Hulp
) -> None:
    """Seed 002: the phase bar stands at both endings. Found by looking: one of them had numbers only."""
    taal, svg = drawing
    words = [
        "".join(text.itertext())
        for text in svg.iter("text")
        if 0 <= float(text.get("x") or 0) - hulp.x <= hulp.breed and abs(float(text.get("y") or 0) - hulp.y) < 70
    ]
    inside = [part for phase in WOORDEN[taal].fasen_gebroken for part in phase.split("|")]
    under = [f"{number} {phase}" for number, phase in enumerate(WOORDEN[taal].fasen, start=1)]
    expected = inside if hulp.breed > BREED else under
    assert [part for part in expected if not any(part in text for text in words)] == []


@pytest.mark.eis("R-241")
@pytest.mark.parametrize("taal", TALEN)
def test_the_list_has_the_words_of_the_phases_wherever_help_begins(taal: str) -> None:
    """On a telephone there is no map: the list had no words at any ending."""
    endings = {rij.uitleg.code: rij.fasen for band in Band for rij in rows(band, taal) if rij.einde == "hulp"}
    assert {"beslissen", "overdracht"} <= set(endings)
    assert set(endings.values()) == {WOORDEN[taal].fasen}


@pytest.mark.eis("R-003")
def test_the_way_to_the_compulsory_frame_is_drawn_in_its_own_line() -> None:
    to_frame = [line for line in LIJNEN for station, code in line.toont if _leads_into_frame(station, code)]
    assert to_frame
    assert {line.soort for line in to_frame} == {Soort.DWANG}


def _leads_into_frame(station: str, code: str) -> bool:
    return ROUTE[ROUTE[station].uitgang(code).naar].band.name == "GEDWONGEN_KADER"


def test_nothing_is_styled_inside_the_drawing() -> None:
    markup = kaart(lambda code: f"/route/{code}/")
    assert not re.search(r'\s(style|fill|stroke)="', markup)


def test_a_name_with_a_sign_in_it_is_escaped() -> None:
    assert "/route/?a=1&amp;b=2" in kaart(lambda code: "/route/?a=1&b=2")


CORNERS = [
    # a straight line keeps its ends
    ((Punt(0, 0), Punt(20, 0)), False, "M0 0L20 0"),
    # an arrow leaves room for its head
    ((Punt(0, 0), Punt(20, 0)), True, "M0 0L15 0"),
    # a corner is round, 8 px where there is room
    ((Punt(0, 0), Punt(20, 0), Punt(20, 20)), False, "M0 0L12 0Q20 0 20 8L20 20"),
    # and half the shortest side where there is not
    ((Punt(0, 0), Punt(6, 0), Punt(6, 20)), False, "M0 0L3 0Q6 0 6 3L6 20"),
]


@pytest.mark.parametrize("points, arrow, drawn", CORNERS)
def test_a_line_is_drawn_with_round_corners(points: tuple[Punt, ...], arrow: bool, drawn: str) -> None:
    assert path(points, pijl=arrow) == drawn
