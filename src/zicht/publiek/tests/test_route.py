"""The pages of the route: every station has one, in two languages, without a cookie, with a neutral title."""

import re

import pytest
from django.test import Client

from zicht.protocol.engels import vertaling
from zicht.protocol.route import ROUTE
from zicht.protocol.station import Station
from zicht.protocol.uitleg import explain

pytestmark = pytest.mark.django_db

PREFIX = {"nl": "", "en": "/en"}
BESIDE_THE_MAP = '<aside class="zicht-blad'
STATIONS = [(taal, station) for taal in PREFIX for station in ROUTE.stations]


def page(taal: str, path: str) -> str:
    response = Client().get(f"{PREFIX[taal]}{path}")
    assert response.status_code == 200
    return response.content.decode()


def beside(shown: str) -> str:
    """What stands beside the map."""
    start = shown.index(BESIDE_THE_MAP)
    return shown[start : shown.index("</aside>", start)]


@pytest.mark.eis("R-001", "R-002")
@pytest.mark.parametrize("taal, station", STATIONS, ids=lambda value: getattr(value, "code", value))
def test_every_station_opens_its_own_explanation_with_home_back_and_source(taal: str, station: Station) -> None:
    shown = page(taal, f"/route/{station.code}/")
    uitleg = explain(station, taal)
    aside = beside(shown)
    assert f'<h2 id="uitleg-kop">{uitleg.naam}</h2>' in aside
    assert f'href="{PREFIX[taal]}/route/"' in aside
    assert {"nl": "Vorige", "en": "Back"}[taal] in aside
    assert uitleg.bron.tekst in aside
    assert not uitleg.bron.url or f'href="{uitleg.bron.url}"' in aside
    assert all(f'href="{PREFIX[taal]}/route/{weg.naar}/"' in aside for weg in uitleg.wegen)


@pytest.mark.eis("R-001")
@pytest.mark.parametrize("taal", PREFIX)
def test_the_list_is_the_whole_route_with_every_explanation(taal: str) -> None:
    shown = page(taal, "/route/")
    woord = vertaling(taal)
    for station in ROUTE.stations:
        start = shown.index(f'id="station-{station.code}"')
        part = shown[start : shown.index("</details>\n", start)]
        assert woord(station.naam) in part
    assert shown.count('class="zicht-station__doel"') == len(ROUTE.stations)


@pytest.mark.parametrize("taal", PREFIX)
@pytest.mark.parametrize("path", ["/", "/route/", "/route/melding/"])
def test_a_page_says_nothing_in_its_title_and_leaves_no_cookie(taal: str, path: str) -> None:
    response = Client().get(f"{PREFIX[taal]}{path}")
    assert re.search(r"<title>(.*?)</title>", response.content.decode())[1] in {"Informatie", "Information"}  # type: ignore[index]
    assert not response.cookies


@pytest.mark.parametrize("path", ["/route/nergens/", "/en/route/nergens/", "/route/Melding/"])
def test_an_unknown_station_is_not_found(path: str) -> None:
    assert Client().get(path).status_code == 404


@pytest.mark.parametrize("path", ["/", "/route/", "/route/melding/"])
def test_a_page_is_only_read(path: str) -> None:
    assert Client().post(path).status_code == 405


def test_no_dutch_of_the_route_is_left_on_an_english_page() -> None:
    shown = page("en", "/route/onderzoek/")
    assert ROUTE["onderzoek"].doel not in shown
    assert "Eerst vastleggen" not in shown


def test_the_first_page_opens_with_the_right_to_a_safe_home_and_whom_to_call() -> None:
    for taal, right in (("nl", "recht op een veilig thuis"), ("en", "right to a safe home")):
        shown = page(taal, "/")
        heading = re.search(r"<h1>(.*?)</h1>", shown)
        assert heading
        assert right in heading[1]
        assert 'href="tel:112"' in shown
        assert 'href="tel:08002000"' in shown
        assert f'href="{PREFIX[taal]}/route/"' in shown


@pytest.mark.eis("R-244")
def test_the_whole_route_points_to_its_animation_and_its_site() -> None:
    shown = page("nl", "/route/")
    aside = beside(shown)
    assert "https://youtu.be/YVD7rLlsXfo" in aside
    assert "https://www.geweldhoortnergensthuisbno.nl" in aside
