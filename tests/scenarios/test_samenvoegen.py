"""One household in two dossiers.

Given a school that keeps an eye on Noor, and a neighbour who calls about a Noor under another surname
When Mare sees that it is one household and merges the two
Then zicht on Noor lies with Veilig Thuis in both, and each page leads to the other.

Given that it was another Noor after all
When she takes them apart
Then zicht stays where it lies, and each dossier goes its own way.
"""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.proefopstelling.huis import Huis
from tests.proefopstelling.lang import MET_EN_ZONDER
from tests.scenarios.test_verhaal_a import MELDING
from tests.scenarios.toegankelijk import scrolls_sideways, small_targets
from tests.scenarios.werkplek import Werkplek, log_in

pytestmark = pytest.mark.verhaal

SCHOOL = {
    "melder_soort": "professional",
    "naam": "Lea Leerkracht",
    "organisatie": "De Lantaarn",
    "positie": "kan-zelf-hulp-bieden",
    "behoudt": "ja",
    "houder_persoon": "Lea Leerkracht",
    "houder_telefoon": "06 12345678",
    "houder_vervanger": "Ina Intern, 06 87654321",
    "spoed": "nee",
}
NAMEN = {True: ("Dubbelman", "Anderman"), False: ("Tweemaalman", "Andermaalman")}


@MET_EN_ZONDER
def test_two_dossiers_of_one_household_are_merged_and_taken_apart(huis: Huis, chromium: Browser, script: bool) -> None:
    mare = log_in(huis, chromium, "medewerker.flevoland", script=script)
    een = _received(mare, NAMEN[script][0], SCHOOL)
    ander = _received(mare, NAMEN[script][1], {})
    _merged(mare, een, ander)
    _in_both(mare, een, ander)
    _apart(mare, een, ander)
    assert mare.axe == []


def _received(mare: Werkplek, surname: str, melder: dict[str, Any]) -> str:
    names = {f"p{row}-achternaam": surname for row in range(3)}
    mare.open("/dossiers/melding/nieuw/").send(**MELDING | names | melder)
    mare.send(**{"c-voorgelezen": "ja"})
    return mare.page.url


def _number(mare: Werkplek, dossier: str) -> str:
    found = re.search(r"VT03-\d{4}-\d{5}", mare.open(dossier).text(".zicht-blz__voor"))
    assert found
    return found[0]


def _merged(mare: Werkplek, een: str, ander: str) -> None:
    number = _number(mare, ander)
    assert "zicht op veiligheid ligt bij de melder" in mare.open(een).sentence()
    mare.go("Samenvoegen met een ander dossier").look().send(nummer="2026-99999")
    assert "Er is geen dossier met dit nummer dat je mag openen." in mare.text("[data-fouten]")
    mare.send(nummer=number.removeprefix("VT03-")).look()
    for question in mare.page.locator("main form fieldset").all():
        wie = question.locator("legend").inner_text().split()[2]
        question.locator("label").filter(has_text="Noor" if wie == "Noor" else "Niemand van hen").first.click()
    mare.send(reden="De moeder belde: zij hertrouwde, het is dezelfde Noor.").look()
    assert "Het zicht op veiligheid van Noor ligt dan in allebei bij Veilig Thuis Flevoland." in mare.text()
    assert "Nu ligt het hier bij de melder" in mare.text()
    mare.send()
    assert "De dossiers zijn samengevoegd." in mare.text()


def _in_both(mare: Werkplek, een: str, ander: str) -> None:
    for here, there in ((een, ander), (ander, een)):
        number = _number(mare, there)
        mare.open(here).look()
        assert f"Samengevoegd met dossier {number}" in mare.text("#samen")
        assert f"staat ook in dossier {number}" in mare.text("section[aria-labelledby=personen]")
        mare.page.set_viewport_size({"width": 390, "height": 844})
        assert not scrolls_sideways(mare.page)
        assert small_targets(mare.page) == []
        mare.page.set_viewport_size({"width": 1280, "height": 900})
    assert "Noor: zicht op veiligheid ligt bij Veilig Thuis Flevoland" in mare.open(een).sentence()
    assert "omdat de dossiers zijn samengevoegd" in mare.sentence()
    assert "samen met VT03-" in mare.open("/werkvoorraad/?wie=niemand").text()


def _apart(mare: Werkplek, een: str, ander: str) -> None:
    mare.open(ander).go("Losmaken").look().send(reden="Het is een nicht met dezelfde naam.")
    assert "De dossiers zijn los van elkaar." in mare.text()
    mare.open(een)
    assert mare.page.locator("#samen").count() == 0
    assert "Noor: zicht op veiligheid ligt bij Veilig Thuis Flevoland" in mare.sentence()
    assert "Losgemaakt van dossier" in mare.text("section[aria-labelledby=tijdlijn]")
