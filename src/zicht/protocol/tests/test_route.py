"""The map: it checks itself, it carries the names of the client's map, and every rule on it can be looked up."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from zicht.protocol import bronnen, handelingsprotocol, meldcode, vereisten, voldaan, zicht
from zicht.protocol.bronnen import Bron
from zicht.protocol.route import ROUTE, Route, faults
from zicht.protocol.station import Band, Station, Uitgang, Vereiste, Vorm
from zicht.protocol.zicht import Grond

STATIONS = ROUTE.stations
VANDAAG = date(2026, 11, 20)


def changed(code: str, **changes: Any) -> tuple[Station, ...]:
    return tuple(replace(station, **changes) if station.code == code else station for station in STATIONS)


def with_exit(code: str, naar: str, naam: str = "geplant") -> tuple[Station, ...]:
    uitgang = Uitgang(naam, "Geplant", naar, bronnen.KETEN)
    return changed(code, uitgangen=(*ROUTE[code].uitgangen, uitgang))


def nowhere_in(naar: str) -> tuple[Station, ...]:
    """Every exit that leads to this station leads to the end instead."""
    return tuple(
        replace(
            station,
            uitgangen=tuple(replace(u, naar="afsluiten") if u.naar == naar else u for u in station.uitgangen),
        )
        for station in STATIONS
    )


PLANTED = [
    # a code twice
    ((*STATIONS, ROUTE["melding"]), "melding staat er twee keer"),
    # an exit twice
    (with_exit("melding", "monitoring", "veiligheidsbeoordeling"), "melding: uitgang veiligheidsbeoordeling staat er"),
    # an exit to nowhere
    (with_exit("onderzoek", "bestaat-niet"), "onderzoek: uitgang geplant leidt naar bestaat-niet"),
    # a stop without a way out, an end with one
    (changed("monitoring", uitgangen=()), "monitoring: een einde heeft geen uitgangen"),
    (with_exit("afsluiten", "monitoring"), "afsluiten: een einde heeft geen uitgangen"),
    # a stop that no road leads to
    (nowhere_in("monitoring"), "monitoring: er leidt geen weg naartoe"),
    # a circle that never ends
    (
        tuple(
            replace(station, uitgangen=(Uitgang("rond", "Rond", "melding", bronnen.KETEN),))
            if station.code in {"melding", "veiligheidsbeoordeling"}
            else station
            for station in STATIONS
        ),
        "melding: leidt nooit naar een einde",
    ),
]


@pytest.mark.parametrize("stations, fault", PLANTED)
def test_a_fault_in_the_map_is_caught_and_the_map_cannot_be_made(stations: tuple[Station, ...], fault: str) -> None:
    assert any(fault in found for found in faults(stations))
    with pytest.raises(ValueError, match="De route klopt niet"):
        Route(stations)


def test_the_map_itself_has_no_faults() -> None:
    assert faults(STATIONS) == []


@pytest.mark.eis("R-001")
def test_three_bands_in_the_order_of_the_map() -> None:
    assert [band for band in Band if ROUTE.in_band(band)] == list(Band)
    order = [list(Band).index(station.band) for station in STATIONS]
    assert order == sorted(order)


@pytest.mark.eis("R-241")
def test_the_stations_carry_the_names_of_the_clients_map() -> None:
    names = [station.naam for station in STATIONS if station.vorm is not Vorm.EINDE or station.code == "afsluiten"]
    assert names == [
        "Stap 1 Signalen in kaart brengen",
        "Stap 2 Overleg met collega en/of Veilig Thuis",
        "Stap 3 Gesprek met cliënt",
        "Stap 4 Wegen van huiselijk geweld en kindermishandeling",
        "Stap 5 Beslissen",
        "Keuze advies of melding",
        "Advies",
        "Meldingen",
        "Veiligheidsbeoordeling",
        "Overdracht na veiligheidsbeoordeling",
        "Keuze vervolg",
        "Voorwaarden en vervolg",
        "Onderzoek",
        "Overdracht",
        "Monitoring",
        "Afsluiten dossier Veilig Thuis",
        "Jeugdbeschermingstafel",
        "Raad voor de Kinderbescherming",
        "Kinderrechter",
        "Jeugdbescherming",
        "Tijdelijk huisverbod",
    ]
    besluiten = [uitgang.naam for uitgang in ROUTE["beslissen"].uitgangen]
    for naam in ("Beslissing 1: Melding bij Veilig Thuis", "Beslissing 2: Hulpverlenen of hulp organiseren"):
        assert [besluit.startswith(naam) for besluit in besluiten].count(True) == 1


def test_the_two_decisions_of_step_five_do_not_exclude_each_other() -> None:
    """Domain 2.23: melding, help, both, or closed. An exit leads to one place, so each says that the other may be too."""
    assert ROUTE["beslissen"].uitgang("melding").naam.endswith("ook als je zelf hulp biedt")
    assert ROUTE["beslissen"].uitgang("hulp").naam.endswith("ook naast een melding")


def test_the_codes_are_those_that_others_build_on() -> None:
    assert " ".join(station.code for station in STATIONS) == (
        "signalen overleg gesprek wegen beslissen hulp meldcode-gesloten "
        "eerste-contact advies einde-contact melding veiligheidsbeoordeling overdracht-na-veiligheidsbeoordeling "
        "keuze-vervolg voorwaarden-vervolg onderzoek overdracht monitoring afsluiten "
        "jeugdbeschermingstafel raad kinderrechter jeugdbescherming huisverbod"
    )


#: From which station one can go where (domain, §2.23, read from seed 002 and 003).
ROADS = {
    # The meldcode closes from every step, and Veilig Thuis can be called from every step
    "signalen": {"overleg", "beslissen", "eerste-contact", "meldcode-gesloten"},
    "overleg": {"gesprek", "beslissen", "eerste-contact", "meldcode-gesloten"},
    "gesprek": {"wegen", "beslissen", "eerste-contact", "meldcode-gesloten"},
    "wegen": {"beslissen", "eerste-contact", "meldcode-gesloten"},
    "beslissen": {"melding", "hulp", "eerste-contact", "meldcode-gesloten"},
    # Exactly three outcomes (seed 003)
    "eerste-contact": {"einde-contact", "advies", "melding"},
    "advies": {"hulp", "einde-contact", "advies", "melding"},
    # Always (seed 003)
    "melding": {"veiligheidsbeoordeling"},
    "veiligheidsbeoordeling": {
        "afsluiten",
        "overdracht-na-veiligheidsbeoordeling",
        "keuze-vervolg",
        "voorwaarden-vervolg",
        "onderzoek",
    },
    "overdracht-na-veiligheidsbeoordeling": {"afsluiten", "keuze-vervolg", "jeugdbeschermingstafel"},
    "keuze-vervolg": {"voorwaarden-vervolg", "onderzoek", "jeugdbeschermingstafel", "afsluiten"},
    "voorwaarden-vervolg": {"overdracht", "onderzoek", "jeugdbeschermingstafel", "afsluiten"},
    "onderzoek": {"overdracht", "afsluiten", "jeugdbeschermingstafel"},
    "overdracht": {"monitoring", "jeugdbeschermingstafel", "afsluiten"},
    # ... the advice to the overdrachtspartij leaves it in monitoring (seed 002, the first option)
    "monitoring": {"afsluiten", "melding", "jeugdbeschermingstafel", "monitoring"},
    # Three outcomes (seed 002)
    "jeugdbeschermingstafel": {"hulp", "jeugdbescherming", "raad"},
    "raad": {"kinderrechter", "hulp"},
    "kinderrechter": {"jeugdbescherming", "hulp"},
    "jeugdbescherming": {"hulp", "raad"},
    # Wet tijdelijk huisverbod, article 9: it may be extended
    "huisverbod": {"hulp", "huisverbod"},
}


@pytest.mark.eis("R-025", "R-043", "R-141", "R-159", "R-165", "R-215", "R-216", "R-217")
@pytest.mark.parametrize("code", [station.code for station in STATIONS])
def test_where_one_can_go_from_each_station(code: str) -> None:
    assert {uitgang.naar for uitgang in ROUTE[code].uitgangen} == ROADS.get(code, set())


def test_advice_never_comes_back_from_a_melding() -> None:
    """§10: "turned into advice" is never an exit."""
    behind = {"melding"}
    while more := {u.naar for code in behind for u in ROUTE[code].uitgangen} - behind:
        behind |= more
    assert not behind & {"eerste-contact", "advies", "einde-contact"}


# Sources


def values(thing: Any) -> Iterator[Any]:
    """This value and every value in it."""
    yield thing
    if is_dataclass(thing) and not isinstance(thing, type):
        for field in fields(thing):
            yield from values(getattr(thing, field.name))
    elif isinstance(thing, tuple | list):
        for each in thing:
            yield from values(each)


def texts_with_source() -> list[Any]:
    return [value for value in values(ROUTE) if hasattr(value, "bron")]


@pytest.mark.eis("R-018")
def test_every_text_of_the_route_has_a_source_that_is_in_force_today() -> None:
    found = texts_with_source()
    assert len(found) > 150
    for value in found:
        assert isinstance(value.bron, Bron)
        assert value.bron.in_force(VANDAAG), value
        assert value.bron.titel


def all_sources() -> dict[str, Bron]:
    return {naam: bron for naam, bron in vars(bronnen).items() if isinstance(bron, Bron)}


def test_every_source_has_a_code_of_its_own_and_is_in_force_today() -> None:
    found = all_sources()
    assert len({bron.code for bron in found.values()}) == len(found)
    assert [naam for naam, bron in found.items() if not bron.in_force(VANDAAG)] == []


ADR_KEUZES = Path(__file__).parents[4] / "docs"


def own_choices() -> list[Bron]:
    return [bron for bron in all_sources().values() if bron.titel.startswith("Keuze van de makers")]


def test_every_choice_of_our_own_is_argued_under_a_heading_of_its_own() -> None:
    """Found by reading: they said that they were argued, and nowhere was."""
    assert len(own_choices()) >= 11
    for bron in own_choices():
        file, anchor = bron.uitgelegd.split("#")
        headings = [
            line.removeprefix("### ").replace(" ", "-")
            for line in (ADR_KEUZES / file).read_text().splitlines()
            if line.startswith("### ")
        ]
        assert headings.count(anchor) == 1, bron.vindplaats


def test_what_the_law_or_a_seed_says_is_not_cited_as_a_choice() -> None:
    cited = {value for value in values(ROUTE) if isinstance(value, Bron)}
    for rule in (
        bronnen.ALGEMENE_TERMIJNENWET_1,
        bronnen.HUISVERBOD_TERMIJNEN,
        bronnen.UB_BRONAFSCHERMING,
        bronnen.UB_ONDERZOEK,
        bronnen.UB_VERTROUWENSPERSOON,
        bronnen.WMO_MELDRECHT,
        bronnen.WMO_VERZOEK_MELDEN,
        bronnen.WMO_TERUGKOPPELING,
        bronnen.BESLUIT_KINDCHECK,
        bronnen.BESLUIT_BIJ_TWIJFEL,
    ):
        assert rule in cited, rule
    assert vereisten.AMBTSHALVE_MDO.bron is bronnen.AMBTSHALVE
    assert ROUTE["voorwaarden-vervolg"].termijn
    assert ROUTE["voorwaarden-vervolg"].termijn.bron is bronnen.VOORWAARDEN_VERVOLG


def test_a_source_is_in_force_from_its_first_day_until_the_day_it_ends() -> None:
    bron = Bron("b", "Besluit", "", date(2019, 1, 1), tot=date(2027, 1, 1))
    days = {date(2018, 12, 31): False, date(2019, 1, 1): True, date(2026, 12, 31): True, date(2027, 1, 1): False}
    assert {dag: bron.in_force(dag) for dag in days} == days


def test_every_ground_on_which_zicht_moves_has_a_source_in_force() -> None:
    grounds = [value for value in vars(zicht).values() if isinstance(value, Grond)]
    assert len({grond.code for grond in grounds}) == len(grounds) >= 16
    for grond in grounds:
        assert grond.tekst.startswith("omdat ")
        assert grond.bron.in_force(VANDAAG)


# Requirements of exits


def in_route() -> dict[str, Vereiste]:
    return {vereiste.code: vereiste for _, uitgang in ROUTE.exits() for vereiste in uitgang.vereist}


def test_every_requirement_of_an_exit_of_veilig_thuis_can_be_worked_out() -> None:
    """The meldcode keeps its own records; the conditions of an ambtshalve melding belong to the contact."""
    ours = {
        vereiste.code
        for station in (*ROUTE.in_band(Band.HANDELINGSPROTOCOL), *ROUTE.in_band(Band.GEDWONGEN_KADER))
        for uitgang in station.uitgangen
        for vereiste in uitgang.vereist
    }
    of_the_contact = {v.code for v in (*vereisten.AMBTSHALVE_VOORWAARDEN, vereisten.AMBTSHALVE_BESPROKEN)}
    assert ours - of_the_contact <= set(voldaan.VOLDAAN)


def test_every_requirement_that_can_be_worked_out_is_asked_somewhere() -> None:
    written_down = {value.code for value in vars(vereisten).values() if isinstance(value, Vereiste)}
    asked = set(in_route())
    assert set(voldaan.VOLDAAN) <= asked
    assert written_down <= asked


@pytest.mark.parametrize("vereiste", in_route().values(), ids=in_route().keys())
def test_every_requirement_says_what_why_and_what_now(vereiste: Vereiste) -> None:
    assert all(text.endswith(".") for text in (vereiste.tekst, vereiste.waarom, vereiste.wat_nu))


@pytest.mark.eis("R-012")
def test_what_is_always_possible_for_safety_stands_on_every_station_of_veilig_thuis() -> None:
    for station in ROUTE.in_band(Band.HANDELINGSPROTOCOL):
        if station.vorm is not Vorm.EINDE:
            assert "112" in station.altijd_mogelijk


def test_acute_danger_goes_straight_to_step_five() -> None:
    for station in meldcode.STATIONS[:4]:
        assert station.uitgang("acuut-gevaar").naar == "beslissen"


def test_the_topics_of_an_advice_are_seven_and_three_and_the_ways_to_support_four() -> None:
    topics = (handelingsprotocol.ADVIES_ONDERWERPEN, handelingsprotocol.STRAFBAAR_ONDERWERPEN)
    assert [len(group) for group in (*topics, handelingsprotocol.ONDERSTEUNING)] == [7, 3, 4]
