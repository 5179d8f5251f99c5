"""A household moves, and a second melding turns out to be about another one.

Given a melding that is being assessed in Flevoland
When Mare offers the dossier to Utrecht
Then zicht stays with Flevoland, and Utrecht reads who it is about and what is due, but not who reported.

When Charlie takes it over
Then zicht lies with Utrecht, the term is the same, and Flevoland reads where it went.
"""

import re

import pytest
from playwright.sync_api import Browser

from tests.proefopstelling.huis import Huis
from tests.proefopstelling.lang import MET_EN_ZONDER
from tests.scenarios.test_verhaal_a import MELDING
from tests.scenarios.toegankelijk import scrolls_sideways
from tests.scenarios.werkplek import Werkplek, log_in

pytestmark = pytest.mark.verhaal
NAAM = {True: "Verhuisman", False: "Stilverhuisd"}


@pytest.mark.eis("R-205")
@MET_EN_ZONDER
def test_a_dossier_goes_to_the_region_to_which_the_household_moves(huis: Huis, chromium: Browser, script: bool) -> None:
    dossier, due = _received(huis, chromium, script)
    mare = log_in(huis, chromium, "medewerker.flevoland", script=script)
    _offered(mare, dossier)
    charlie = log_in(huis, chromium, "medewerker.utrecht", script=script)
    _read(charlie, script)
    _taken_over(charlie, script, due)
    mare.open(dossier).look()
    assert "Veilig Thuis Utrecht nam dit dossier over" in mare.sentence()
    assert mare.axe + charlie.axe == []


def _received(huis: Huis, chromium: Browser, script: bool) -> tuple[str, str]:
    """Its page, and the day on which the assessment must be ready, as the sentence says it."""
    cas = log_in(huis, chromium, "crisisdienst.flevoland", script=script).open("/dossiers/melding/nieuw/")
    surname = NAAM[script]
    cas.send(**MELDING | {"p0-achternaam": surname, "p1-achternaam": surname, "p2-achternaam": surname})
    cas.send(**{"c-voorgelezen": "ja"})
    return cas.page.url, _day_in(cas.sentence())


def _day_in(sentence: str) -> str:
    found = re.search(r"\((\w+ \d+ \w+)", sentence)
    assert found, sentence
    return found[1]


def _offered(mare: Werkplek, dossier: str) -> None:
    mare.open(dossier).go("Dossier naar een andere regio").look()
    assert not scrolls_sideways(mare.page)
    mare.page.locator("select[name=regio]").select_option(label="Veilig Thuis Utrecht")
    mare.send(samenvatting="Zij verhuizen vrijdag. Bel haar na negen uur.", gebeld=True)
    assert "Aangeboden aan Veilig Thuis Utrecht" in mare.text()
    assert "ligt bij Veilig Thuis Flevoland" in mare.sentence()
    mare.look()


def _read(charlie: Werkplek, script: bool) -> None:
    charlie.open("/andere-regio/").look()
    charlie.follow(charlie.page.locator("main a[href*='/berichten/']").first).look()
    page = charlie.text()
    assert NAAM[script] in page
    assert "Bel haar na negen uur." in page
    assert "Veiligheidsbeoordeling loopt daar" in page
    assert MELDING["naam"] not in page, "who reported comes along, and is not shown beforehand"


def _taken_over(charlie: Werkplek, script: bool, due: str) -> None:
    charlie.follow(charlie.page.get_by_role("link", name="Overnemen", exact=True)).look().send()
    assert NAAM[script] in charlie.text("h1")
    assert "ligt bij Veilig Thuis Utrecht" in charlie.sentence()
    assert _day_in(charlie.sentence()) == due
    assert "Overgenomen van een andere regio" in charlie.text()
    charlie.look()
