"""The tour of the README, walked sentence by sentence in a browser.

Given a practice system that has just started
When somebody opens the map, takes a call and a melding, opens the dossier, looks at it from Utrecht, and moves the clock
Then each sentence of the tour is true.
"""

import json
import re
import urllib.request
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from tests.proefopstelling.folder import temporary_folder
from tests.proefopstelling.huis import Huis, open_house
from tests.scenarios.test_verhaal_a import MELDING
from tests.scenarios.werkplek import Werkplek, clock, log_in
from zicht.protocol.route import ROUTE
from zicht.protocol.uitleg import explain

pytestmark = pytest.mark.verhaal

OF_A_FAMILY = re.compile(r"voornaam|voornamen|achternaam|geboren|bsn|straat|postcode|p\d", re.IGNORECASE)


@pytest.fixture
def oefenhuis(chromium: Browser) -> Iterator[Huis]:
    """A house of its own, because the tour ends by moving the clock."""
    with temporary_folder() as data, open_house(data) as house:
        yield house


def test_the_tour_of_the_readme(oefenhuis: Huis, chromium: Browser) -> None:
    _a_station_is_clicked(oefenhuis, chromium)
    _a_call_has_no_place_for_a_family(log_in(oefenhuis, chromium, "frontoffice.flevoland"))
    dossier = _a_melding_with_much_unknown(log_in(oefenhuis, chromium, "frontoffice.flevoland"))
    mare = log_in(oefenhuis, chromium, "medewerker.flevoland")
    _the_dossier_from_the_list(mare, dossier)
    _another_region_sees_nothing(oefenhuis, chromium, dossier)
    _twelve_days_later(oefenhuis, mare)
    _as_an_api(oefenhuis)


def _a_station_is_clicked(huis: Huis, chromium: Browser) -> None:
    page = chromium.new_context().new_page()
    root = huis.address.rstrip("/")
    for taal, start in (("nl", "/route/"), ("en", "/en/route/")):
        said = explain(ROUTE["onderzoek"], taal)
        page.goto(root + start)
        page.locator("svg").get_by_role("link", name=said.naam, exact=True).click()
        beside = page.get_by_role("complementary", name=said.naam)
        expect(beside).to_contain_text(said.doel)
        expect(beside).to_contain_text(said.wie)
        expect(beside).to_contain_text(said.bron.tekst)
        assert page.locator("html").get_attribute("lang") == taal


def _a_call_has_no_place_for_a_family(fenna: Werkplek) -> None:
    fenna.open("/contact/nieuw/")
    assert fenna.page.locator("main [name=keuze]:checked").input_value() == ""
    assert _places_for_a_family(fenna) == []
    fenna.send(kring="omstander", toestemming_naam="nee", keuze="melding")
    assert _places_for_a_family(fenna)


def _places_for_a_family(fenna: Werkplek) -> list[str]:
    names = fenna.page.locator("main [name]").evaluate_all("fields => fields.map(field => field.name)")
    return [name for name in names if OF_A_FAMILY.search(name)]


def _a_melding_with_much_unknown(fenna: Werkplek) -> str:
    fenna.open("/dossiers/melding/nieuw/")
    with fenna.page.expect_response(lambda answer: "vertrouwt" in (answer.request.post_data or "")):
        fenna.fill(feiten="Een buurman belt: er valt iets om.", oordeel="Hij vertrouwt het niet.")
    fenna.page.reload()
    assert fenna.page.locator("[name=feiten]").input_value() == "Een buurman belt: er valt iets om."
    assert fenna.page.locator("[name=oordeel]").input_value() == "Hij vertrouwt het niet."
    known = {name: answer for name, answer in MELDING.items() if not name.startswith(("p1", "p2", "spoed"))}
    fenna.send(**known, spoed="nee", p0__achternaam="Rondman")
    fenna.send(**{"c-voorgelezen": "ja"})
    link = fenna.page.locator("main a[href^='/dossiers/']").first.get_attribute("href") or ""
    return urlsplit(fenna.page.url).path if "/melding/" not in fenna.page.url else link


def _the_dossier_from_the_list(mare: Werkplek, dossier: str) -> None:
    assert urlsplit(mare.page.url).path == "/werkvoorraad/"
    mare.open("/werkvoorraad/?wie=team")
    mare.follow(mare.page.locator(f"main a[href='{dossier}']").first)
    for said in (r"Veiligheidsbeoordeling loopt", r"nog \d werkdag", r"ligt bij Veilig Thuis Flevoland sinds", "omdat"):
        assert re.search(said, mare.sentence()), said
    assert mare.page.locator("main svg").first.is_visible()
    assert "Marloes" in mare.text()
    assert "Raadplegen" in mare.can_do()
    assert "Nog niet alle drie de bronnen zijn geraadpleegd." in mare.can_do()


def _another_region_sees_nothing(huis: Huis, chromium: Browser, dossier: str) -> None:
    charlie = log_in(huis, chromium, "medewerker.utrecht")
    answer = charlie.page.goto(charlie.root + dossier)
    assert answer
    assert answer.status == 404
    assert "Rondman" not in charlie.page.content()


def _twelve_days_later(huis: Huis, mare: Werkplek) -> None:
    before = clock(huis, uren=1)
    assert (clock(huis, dagen=12) - before).days == 12
    mare.page.reload()
    assert "te laat" in mare.sentence()
    assert "te laat" in mare.open("/werkvoorraad/?wie=team").text()


def _as_an_api(huis: Huis) -> None:
    with urllib.request.urlopen(f"{huis.address.rstrip('/')}/api/v1/openapi.json") as answer:
        assert any("/protocol/route" in path for path in json.load(answer)["paths"])
