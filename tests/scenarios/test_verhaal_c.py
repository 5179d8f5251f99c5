"""More insight.

Given a household that works along, in voorwaarden en vervolg since two weeks
When it turns out that more must be known, and the choice is made together
Then the dienst turns into an onderzoek, and its ten weeks still count from the first veiligheidsbeoordeling.

Given that onderzoek, when the police report again
Then the second melding joins the dossier with a number and five working days of its own, zicht stays with Veilig Thuis,
and deciding that the follow-up stays as it is changes nothing about the ten weeks.
"""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.proefopstelling.folder import temporary_folder
from tests.proefopstelling.huis import Huis, open_house
from tests.proefopstelling.lang import MET_EN_ZONDER
from tests.scenarios.werkplek import Werkplek, clock, log_in, until_office_hours

pytestmark = pytest.mark.verhaal

IEDEREEN = ("Fabel", "Sprook")
MELDING = {
    "feiten": "De leerling komt stil en moe op school en schrikt van harde stemmen.",
    "onderwerpen": ["kindermishandeling"],
    "p0-rol": "ouder",
    "p0-voornamen": "Fabel",
    "p0-achternaam": "Verzinsel",
    "p0-geboren": "1988",
    "p0-postcode": "1300 AB",
    "p0-huisnummer": "7",
    "p1-rol": "kind",
    "p1-voornamen": "Sprook",
    "p1-achternaam": "Verzinsel",
    "p1-geboren": "2015",
    "naam": "Lea Leerkracht",
    "telefoon": "0365550001",
    "positie": "veilig-thuis-neemt-over",
    "spoed": "nee",
    "gemeente": "GM0034",
}
WILLING = {
    "onveiligheid": "ja",
    "meer_problemen": "nee",
    "bevestigen_nodig": "nee",
    "medewerking": "ja",
    "motivering": "De moeder wil hulp.",
}
UNWILLING = WILLING | {"bevestigen_nodig": "ja", "medewerking": "nee", "motivering": "Er is meer inzicht nodig."}


@pytest.fixture
def huis_c() -> Iterator[Huis]:
    with temporary_folder() as data, open_house(data) as house:
        yield house


@pytest.mark.eis("R-169", "R-170", "R-175", "R-176")
@MET_EN_ZONDER
def test_voorwaarden_en_vervolg_turns_into_onderzoek_while_a_second_melding_comes_in(
    huis_c: Huis, chromium: Browser, script: bool
) -> None:
    until_office_hours(huis_c)
    mare = log_in(huis_c, chromium, "medewerker.flevoland", script=script)
    _received(mare, melder_soort="professional")
    _decided(mare, "Meteen voorwaarden en vervolg", WILLING)
    ten_weeks = _term(mare)
    assert "Voorwaarden en vervolg loopt · nog 70 dagen" in mare.sentence()
    clock(huis_c, dagen=14)
    _turned(mare)
    assert _term(mare) == ten_weeks
    _second_melding(mare)
    _decided(mare, "Meteen onderzoek", UNWILLING)
    assert _term(mare) == ten_weeks
    assert mare.look().axe == []


def _received(mare: Werkplek, **melder: str) -> None:
    mare.open("/dossiers/melding/nieuw/").fill(**MELDING | melder)
    mare.send()
    mare.send(**{"c-voorgelezen": "ja"})
    assert "Veiligheidsbeoordeling loopt · nog 5 werkdagen" in mare.sentence()


def _decided(mare: Werkplek, besluit: str, criteria: dict[str, str]) -> None:
    for bron in ("Eerdere meldingen bij ons", "Eerdere meldingen bij andere", "De Raad"):
        mare.do(f"Raadplegen: {bron}", uitkomst="niets-bekend")
    for wie in IEDEREEN:
        mare.do(
            f"Oordeel over {wie}",
            lichamelijk_gevaar="nee",
            komende_dagen_onzeker="onbekend",
            bescherming_nodig="nee",
            acuut="nee",
            structureel="ja",
            veel_problemen="nee",
            reden="Het herhaalt zich sinds de zomer.",
        )
    _consult(mare, "Overleg over het besluit")
    mare.do(besluit, **criteria)


def _consult(mare: Werkplek, link: str) -> None:
    dossier = mare.page.url
    mare.go(link).tick("gedragswetenschapper").send(uitkomst="Wij zien het hetzelfde.").open(dossier)


def _term(mare: Werkplek) -> str:
    """The day on which the dienst must be done, as the page says it."""
    found = re.search(r"(?:Onderzoek|Voorwaarden en vervolg) afronden .*?(\w\w \d+ \w+(?: \d{4})?) ·", _when(mare))
    assert found, _when(mare)
    return found[1]


def _when(mare: Werkplek) -> str:
    return mare.text("section[aria-labelledby=wanneer]")


def _turned(mare: Werkplek) -> None:
    dossier = mare.open(mare.page.url).page.url
    mare.go("Overleg vastleggen").fill(onderwerp="keuze-vervolg").tick("gedragswetenschapper")
    mare.send(uitkomst="Wij weten nog te weinig.").open(dossier)
    mare.do("Er is toch meer inzicht nodig", **UNWILLING)
    assert "Onderzoek loopt · nog 56 dagen" in mare.sentence()


def _second_melding(mare: Werkplek) -> None:
    """The same people by address and birth year: the desk finds the running dossier, and the worker chooses it."""
    dossier = mare.page.url
    mare.open("/dossiers/melding/nieuw/").fill(**MELDING | {"melder_soort": "politie"})
    mare.send()
    mare.page.locator("label").filter(has_text="onderzoek").first.click()
    mare.send(**{"c-voorgelezen": "ja"})
    for choice in mare.page.locator("select[name^='w-']").all():
        name = mare.page.locator(f"label[for='{choice.get_attribute('id')}']").inner_text().split()[0]
        known = choice.locator("option").filter(has_text=name).first
        choice.select_option(known.get_attribute("value"))
    mare.send()
    assert mare.page.url == dossier
    assert "Veiligheidsbeoordeling loopt · nog 5 werkdagen" in mare.sentence()
    assert "ligt bij Veilig Thuis Flevoland" in mare.sentence()
    assert "vervolgmelding" in mare.text()
