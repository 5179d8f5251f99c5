"""A doctor calls about a patient: the frame of her profession at hand, and the vertrouwensarts connected.

Given a huisarts who may be named herself, and who names nobody of the family
When the worker walks the frame of her profession with her and connects her to the vertrouwensarts
Then the advies says that she was connected, and zicht stays with her
And her name is in no list.
"""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.proefopstelling.huis import Huis
from tests.scenarios.werkplek import log_in

pytestmark = pytest.mark.verhaal
NAAM = "Hanna Huisarts-Zevenblad"


@pytest.mark.eis("R-072", "R-107")
def test_a_doctor_is_connected_to_the_vertrouwensarts_and_names_nobody(huis: Huis, chromium: Browser) -> None:
    fenna = log_in(huis, chromium, "frontoffice.flevoland").open("/contact/nieuw/")
    fenna.fill(kring="professional", sector="arts")
    expect(fenna.page.locator("[name=functie]")).to_be_visible()
    fenna.fill(functie="huisarts", gemeente="Almere", toestemming_naam="ja")
    fenna.fill(naam=NAAM, telefoon="036 555 0030", aantekeningen="Kind 1, 4 jaar, oude breuk. De uitleg past niet.")
    fenna.unfold(fenna.page.get_by_text("Loop het eigen afwegingskader van de beller door"))
    expect(fenna.page.get_by_role("link", name="Afwegingskaders per beroep")).to_be_visible()
    fenna.look().send(keuze="advies")
    fenna.look().send(
        alles_besproken=True, vertrouwensarts=True, samengevat="telefoon", volgende_stap="Zij belt de kinderarts."
    )
    assert "zicht op veiligheid ligt bij de adviesvrager" in fenna.sentence()
    said = fenna.look().text()
    assert re.search(r"Vertrouwensarts Verbonden", said)
    assert "huisarts" in said
    assert NAAM not in fenna.open("/contact/").look().text()
    assert fenna.axe == []
    fenna.page.context.close()
