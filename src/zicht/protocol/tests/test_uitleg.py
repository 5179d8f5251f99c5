"""The explanation of a station says all that the route knows, in both languages, and the printed route is fresh."""

import re
from pathlib import Path

import pytest

from zicht.protocol.route import ROUTE
from zicht.protocol.station import Band, Station
from zicht.protocol.uitleg import ROUTE_LINKS, explain, explain_band, neighbours
from zicht.protocol.uitleg_tekst import markdown, mermaid

ROUTE_MD = Path(__file__).parents[4] / "docs" / "route.md"
TALEN = ("nl", "en")

SEED_LINKS = (
    "https://youtu.be/YVD7rLlsXfo",
    "https://www.geweldhoortnergensthuisbno.nl",
    "https://vng.nl/sites/default/files/publicaties/2019/veiligthuis-interactief-protocol_v3.pdf",
    "https://signalenkaart.nl/",
    "https://www.rijksoverheid.nl/onderwerpen/huiselijk-geweld/meldcode",
    "https://www.augeo.nl/kindcheck",
    "https://www.aanpak-ouderenmishandeling.nl/professionals/onderzoeken-van-signalen/handvatten-voor-gespreksvoering",
    "https://www.nji.nl/kindermishandeling/zorgen-bespreken",
    "https://www.nji.nl/kindermishandeling/signaleren",
    "https://www.rijksoverheid.nl/onderwerpen/huiselijk-geweld/documenten/publicaties/2018/07/01/"
    "toolkit-meldcode-huiselijk-geweld-en-kindermishandeling",
    "https://www.afwegingskadermeldcode.nl",
    "https://www.augeo.nl/nl-nl/meldcode/afwegingskader/",
    "https://veiligthuis.nl",
    "https://www.youtube.com/watch?v=ucfhDXSVaNo",
    "https://www.kinderbescherming.nl",
    "https://www.nji.nl/jeugdbescherming/wie-doet-wat",
    "https://vng.nl/sites/default/files/2021-01/20210125-visie-gefaseerd-samenwerken-aan-veiligheid-def.pdf",
)

NAMES = (
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
    "Jeugdbescherming",
)


@pytest.mark.eis("R-241")
@pytest.mark.parametrize("name", NAMES)
def test_the_printed_route_carries_the_station_by_its_name(name: str) -> None:
    assert f"\n### {name}\n" in markdown()


@pytest.mark.eis("R-244")
@pytest.mark.parametrize("url", SEED_LINKS)
def test_the_printed_route_has_every_link_of_the_seed(url: str) -> None:
    assert f"({url})" in markdown()


@pytest.mark.parametrize("taal", TALEN)
@pytest.mark.parametrize("station", ROUTE.stations, ids=lambda station: station.code)
def test_an_explanation_has_what_a_reader_asks_first(station: Station, taal: str) -> None:
    uitleg = explain(station, taal)
    assert all((uitleg.naam, uitleg.band, uitleg.doel, uitleg.wie, uitleg.zicht, uitleg.bron.tekst))


@pytest.mark.eis("R-018")
@pytest.mark.parametrize("station", ROUTE.stations, ids=lambda station: station.code)
def test_every_way_on_says_which_rule_applies_and_what_comes_first(station: Station) -> None:
    ways = explain(station).wegen
    assert [way.naar for way in ways] == [uitgang.naar for uitgang in station.uitgangen]
    assert all(way.bron.tekst for way in ways)
    assert [len(way.vereist) for way in ways] == [len(uitgang.vereist) for uitgang in station.uitgangen]


def test_a_term_is_said_in_words_with_what_makes_day_zero() -> None:
    term = explain(ROUTE["veiligheidsbeoordeling"]).hoe_lang
    assert term is not None
    assert (term.duur, term.begin, term.soort) == (
        "5 werkdagen",
        "Dag 0: de melding komt binnen.",
        "Termijn van het protocol",
    )


def test_who_is_told_something_stands_there_once() -> None:
    told = [(bericht.wie, bericht.wat) for bericht in explain(ROUTE["veiligheidsbeoordeling"]).berichten]
    assert len(told) == len(set(told))
    assert {wie for wie, _ in told} == {"De melder", "De directbetrokkenen", "De overdrachtspartij"}


@pytest.mark.eis("R-210")
def test_the_ending_says_that_the_end_is_confirmed_in_writing() -> None:
    """Found by reading: the map said here that the protocol prescribes no notice."""
    first, second, *_ = explain(ROUTE["afsluiten"]).berichten
    assert {first.wie, second.wie} == {"De directbetrokkenen", "De overdrachtspartij"}
    assert all(bericht.hoe == "schriftelijk, verplicht" for bericht in (first, second))
    printed = markdown().split("### Afsluiten dossier Veilig Thuis")[1].split("### ")[0]
    assert "Het protocol schrijft hier geen bericht voor" not in printed


def test_an_ending_without_a_duty_still_says_so() -> None:
    assert explain(ROUTE["meldcode-gesloten"]).berichten == ()


def test_the_english_explanation_keeps_the_dutch_name_beside_it() -> None:
    uitleg = explain(ROUTE["raad"], "en")
    assert (uitleg.naam, uitleg.naam_nl) == ("Child Care and Protection Board", "Raad voor de Kinderbescherming")


def test_back_and_forth_follow_the_order_of_the_map() -> None:
    first, last = ROUTE.stations[0].code, ROUTE.stations[-1].code
    assert neighbours(first) == ("", ROUTE.stations[1].code)
    assert neighbours(last) == (ROUTE.stations[-2].code, "")


@pytest.mark.parametrize("taal", TALEN)
def test_the_drawing_in_mermaid_has_every_station_and_every_exit(taal: str) -> None:
    drawing = mermaid(taal)
    arrows = re.findall(r"^  (\S+) -->\|.*\| (\S+)$", drawing, re.MULTILINE)
    assert arrows == [(station.code, uitgang.naar) for station, uitgang in ROUTE.exits()]
    assert all(re.search(rf"^    {station.code}\W", drawing, re.MULTILINE) for station in ROUTE.stations)


def test_the_bands_together_are_the_whole_route() -> None:
    explained = [uitleg.code for band in Band for uitleg in explain_band(band)]
    assert sorted(explained) == sorted(station.code for station in ROUTE.stations)


def test_the_route_in_the_docs_is_the_route_of_the_code() -> None:
    assert ROUTE_MD.read_text() == markdown(tekening=True), (
        "verouderd; maak opnieuw: zicht route --tekening > docs/route.md"
    )


def test_the_links_of_the_whole_route_are_addresses() -> None:
    assert all(link.url.startswith("https://") for link in ROUTE_LINKS)
