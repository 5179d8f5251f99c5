"""Advice.

Given a teacher who calls the front office with a worry, and who does not say about whom
When she is advised, and calls again under the same code
Then nothing is kept about a family, and what looks like one gets a warning that does not block.

Given that it gets worse, that she cannot do more, and that she does not want to report
When the worker wants Veilig Thuis to report itself
Then it is refused in words while a condition or the overleg is missing, and nothing typed is lost;
with all of it on record, the melding can be made, with Veilig Thuis as melder and the names typed only there.
"""

import re

import pytest
from playwright.sync_api import Browser

from tests.proefopstelling.huis import Huis
from tests.proefopstelling.lang import MET_EN_ZONDER
from tests.scenarios.toegankelijk import scrolls_sideways, small_targets
from tests.scenarios.werkplek import Werkplek, log_in

pytestmark = pytest.mark.verhaal

BELT = {
    "kring": "professional",
    "toestemming_naam": "ja",
    "naam": "Anne Verzonnen",
    "werk": "De Verzonnen School",
    "onveiligheid": "Kind 1, ongeveer 9 jaar: stil, drie keer een blauwe plek.",
    "keuze": "advies",
}
VOORWAARDEN = ("risico", "onmacht", "geen_overeenstemming", "gegevens")
GELDT = dict.fromkeys(VOORWAARDEN, "ja")
WAAROM = {f"{naam}_waarom": "Er is elke week een nieuw letsel." for naam in VOORWAARDEN}
BESPROKEN = {"besproken_adviesvrager": "ja", "besproken_organisatie": "ja"}
BESLUIT = {"besluit": "ja", "motivering": "Wachten is te gevaarlijk."}
OVERLEG = "Er is nog geen multidisciplinair overleg"
WIE = {
    "feiten": "Veilig Thuis heeft sterke aanwijzingen dat er elke week nieuw letsel is.",
    "p0__rol": "kind",
    "p0__voornamen": "Noor",
    "p0__achternaam": "Bedachtman",
    "onderwerpen": ["kindermishandeling"],
    "herkomst": "De beller noemde de naam in het gesprek.",
    "spoed": "ja",
    "spoed_reden": "Het letsel wordt erger.",
    "gemeente": "GM0034",
}


@pytest.mark.eis("R-091", "R-094", "R-104", "R-111", "R-116", "R-118", "R-119")
@MET_EN_ZONDER
def test_advice_twice_and_then_veilig_thuis_reports_itself(huis: Huis, chromium: Browser, script: bool) -> None:
    fenna = log_in(huis, chromium, "frontoffice.flevoland", script=script)
    contact = _advised(fenna)
    _advised_again(fenna)
    _refused_until_complete(fenna, contact)
    _reported(fenna, contact)
    assert fenna.axe == []


def test_the_desk_fits_a_phone(huis: Huis, chromium: Browser) -> None:
    fenna = log_in(huis, chromium, "frontoffice.flevoland")
    fenna.page.set_viewport_size({"width": 390, "height": 844})
    for path in ("/contact/", "/contact/nieuw/"):
        fenna.open(path)
        assert not scrolls_sideways(fenna.page)
        assert small_targets(fenna.page) == []


def _advised(fenna: Werkplek) -> str:
    """The first talk: a name slips in, is shown, and is taken out; then the advies."""
    fenna.open("/contact/nieuw/").look().send(**BELT, aantekeningen="De leerkracht zegt dat Sem bang is.")
    assert "Dit lijken gegevens van het gezin" in fenna.text()
    fenna.look().send(aantekeningen="De leerkracht zegt dat kind 1 bang is.")
    assert fenna.text("h1") == "Advies"
    fenna.look().tick("Welke lokale deskundigen kun je erbij betrekken?")
    fenna.send(tips="Zeg wat je ziet, niet wat je denkt.", volgend_gesprek="ja", samengevat="telefoon")
    fenna.look()
    assert "zicht op veiligheid ligt bij de adviesvrager" in fenna.sentence()
    assert "Anne Verzonnen" not in fenna.page.content()
    assert "Niet besproken" in fenna.text()
    return fenna.page.url


def _advised_again(fenna: Werkplek) -> None:
    """She calls again and names the code."""
    code = re.sub("^Contact ", "", fenna.text("h1"))
    fenna.open("/contact/").look().fill(code=code.lower())
    fenna.follow(fenna.page.get_by_role("button", name="Begin het gesprek"))
    fenna.send(zelfde_beller=True, aantekeningen="Het wordt erger; zij wil zelf niet melden.", keuze="advies")
    fenna.send(gevraagd_te_melden=True, antwoord_op_vraag="Zij wil dat nu niet.")
    assert "Andere gesprekken over hetzelfde" in fenna.text()
    assert code in fenna.text("h1")


def _refused_until_complete(fenna: Werkplek, contact: str) -> None:
    fenna.open(contact).go("Overweeg om zelf te melden").look()
    fenna.send(**GELDT | {"gegevens": "nee"}, **WAAROM, **BESPROKEN, **BESLUIT)
    assert "Veilig Thuis weet niet om wie het gaat." in fenna.text("[data-fouten]")
    assert OVERLEG in fenna.text("[data-fouten]")
    fenna.look().send(gegevens="ja")
    assert "Veilig Thuis weet niet om wie het gaat." not in fenna.text("[data-fouten]")
    assert OVERLEG in fenna.text("[data-fouten]")
    assert fenna.page.locator("[name=motivering]").input_value() == BESLUIT["motivering"]
    fenna.tick("Gerda Gedrag").send(overleg_uitkomst="Wij zien het hetzelfde.")
    assert "Ja, Veilig Thuis meldt zelf" in fenna.text()
    fenna.look().do("Vertel de beller: Dat Veilig Thuis ambtshalve meldt", wijze="gesprek")
    assert "Vertel de beller: Dat Veilig Thuis ambtshalve meldt" not in fenna.text()


def _reported(fenna: Werkplek, contact: str) -> None:
    fenna.go("Maak de ambtshalve melding")
    assert fenna.text("h1") == "Ambtshalve melding maken"
    assert "Wie meldt?" not in fenna.text()
    fenna.look().send(**WIE)
    fenna.look().send(**{"c__nagelezen": True})
    assert "is in ontvangst genomen" in fenna.text()
    fenna.open(contact).look()
    assert "Bedachtman" not in fenna.page.content()
    assert "zicht op veiligheid ligt bij Veilig Thuis" in fenna.sentence()
    assert fenna.page.get_by_role("link", name="Maak de ambtshalve melding").count() == 0
