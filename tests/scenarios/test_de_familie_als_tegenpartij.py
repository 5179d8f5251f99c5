"""A girl who must marry.

Given a teacher on the telephone: a girl of sixteen told him that she must marry in the holidays
When the front office takes the melding, and names the subject
Then not having spoken with the family is the answer beforehand, and the dossier says on top that all of it may be the counterpart.

The worker records who is the expert, and the day of the trip. A letter home is refused in words; told alone it is proved.
"""

from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser

from tests.proefopstelling.huis import Huis
from tests.proefopstelling.lang import MET_EN_ZONDER
from tests.scenarios.toegankelijk import scrolls_sideways, small_targets
from tests.scenarios.werkplek import Werkplek, log_in

pytestmark = pytest.mark.verhaal

MELDING = {
    "gevaar": "nee",
    "feiten": "Aylin zei dat zij in de vakantie moet trouwen.",
    "onderwerpen": ["huwelijksdwang"],
    "p0-rol": "kind",
    "p0-voornamen": "Aylin",
    "p0-geboren": "16 jaar",
    "p1-rol": "ouder",
    "p1-voornamen": "Baran",
    "melder_soort": "professional",
    "naam": "Wil Verzonnen",
    "telefoon": "0612345678",
    "organisatie": "De Lantaarn",
    "positie": "veilig-thuis-neemt-over",
    "spoed": "nee",
    "gemeente": "GM0034",
}
BOVENAAN = "section[aria-labelledby=tegenpartij]"


@pytest.mark.eis("R-049", "R-247")
@MET_EN_ZONDER
def test_a_girl_who_must_marry_is_told_alone(huis: Huis, chromium: Browser, script: bool) -> None:
    dossier, axe = _at_the_desk(huis, chromium, script)
    mare = log_in(huis, chromium, "medewerker.flevoland", script=script).open(dossier)
    today = date.fromisoformat(mare.page.locator("#bekend").input_value())
    _expert_and_day(mare, today + timedelta(days=21))
    _told_alone(mare)
    assert axe + mare.axe == []


def _at_the_desk(huis: Huis, chromium: Browser, script: bool) -> tuple[str, list[str]]:
    fenna = log_in(huis, chromium, "frontoffice.flevoland", script=script).open("/dossiers/melding/nieuw/")
    name = "Verzonnenkind" if script else "Bedachtkind"  # so that nobody is found as reported before
    fenna.send(**MELDING | {"p0-achternaam": name, "p1-achternaam": name}).look()
    assert "Stap 3 van de meldcode telt als: niet gesproken, vanwege veiligheid." in fenna.text()
    fenna.send(**{"c-voorgelezen": "ja"}).look()
    assert "zicht op veiligheid ligt bij Veilig Thuis Flevoland" in fenna.sentence()
    line = "Huwelijksdwang of achterlating: de hele familie kan tegenpartij zijn. Schrijf en app niet naar huis"
    assert line in fenna.text(BOVENAAN)
    return fenna.page.url, fenna.axe


def _expert_and_day(mare: Werkplek, day: date) -> None:
    mare.go("Deskundige vastleggen").look().send(soort="lec-egg", naam="Agent Verzonnen")
    mare.go("Kritieke datum vastleggen").look()
    mare.send(reden="reis", dag=day.isoformat(), wat="School hoorde van tickets.").look()
    said = mare.text(BOVENAAN)
    assert "Agent Verzonnen (LEC EGG)" in said
    assert "Reis naar het buitenland" in said
    assert "over 21 dagen" in said
    assert day.isoformat() not in mare.page.url
    mare.page.set_viewport_size({"width": 390, "height": 800})
    assert not scrolls_sideways(mare.page)
    assert small_targets(mare.page) == []
    mare.page.set_viewport_size({"width": 1280, "height": 900})


def _told_alone(mare: Werkplek) -> None:
    dossier = mare.page.url
    mare.follow(mare.page.locator("section[aria-labelledby=wanneer] a").filter(has_text="Aylin").first)
    mare.send(wijze="brief", wat="Brief gestuurd.").look()
    assert "Een brief of bericht kan een ander in huis lezen" in mare.text("[data-fouten]")
    assert "Stel het twee weken uit" in mare.text()
    mare.send(wijze="gesprek-alleen", wat="Op school, bij de mentor.")
    assert mare.page.url == dossier
    assert "Verteld aan Aylin, in een gesprek, alleen en op een veilige plek" in mare.text(
        "section[aria-labelledby=tijdlijn]"
    )
