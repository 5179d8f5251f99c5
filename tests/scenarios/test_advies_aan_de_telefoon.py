"""The desk without a mouse: how much a talk costs beside the story itself.

Given a worker with a headset, who types what the caller says
When the talk ends as advies, or turns out to be about no violence at all
Then it is registered by keyboard in at most twelve answers and presses, or in five.

Given a worker who types a name of the family
Then it is said beside the field while they type, and it goes when the name goes.

Given a caller at night who hangs up before anything is decided
Then what was typed is there when the worker comes back, and the contact stands among those that are not decided yet.
"""

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, expect

from tests.proefopstelling.huis import Huis
from tests.scenarios.toetsenbord import Toetsenbord, log_in

pytestmark = pytest.mark.verhaal
ADVIES, GEEN_GEWELD = 12, 5
VERHAAL = "Kind 1, ongeveer 9 jaar, komt vaak met blauwe plekken. De beller durft moeder niet aan te spreken."


@dataclass
class Beurten:
    """What the worker does beside typing the story: an answer given, a button or a key pressed."""

    plek: Toetsenbord
    aantal: int = 0

    def press(self, key: str) -> None:
        self.aantal += 1
        with self.plek.page.expect_navigation():
            self.plek.page.keyboard.press(key)

    def give(self, **answers: object) -> None:
        self.aantal += len(answers)
        self.plek.fill(**answers)

    def record(self) -> None:
        self.aantal += 1
        self.plek.send()


@pytest.fixture
def desk(huis: Huis, chromium: Browser) -> Beurten:
    fenna = log_in(huis, chromium, "frontoffice.flevoland")
    fenna.open("/werkvoorraad/")
    return Beurten(fenna)


def new_contact(desk: Beurten) -> None:
    key = desk.plek.page.locator("[data-toets]", has_text="Nieuw contact").first.get_attribute("data-toets")
    assert key
    desk.press(key)
    expect(desk.plek.page.get_by_role("heading", name="Nieuw contact")).to_be_visible()


@pytest.mark.eis("R-104")
def test_a_name_of_the_family_is_seen_while_it_is_typed(desk: Beurten) -> None:
    new_contact(desk)
    page = desk.plek.page
    desk.plek.fill(aantekeningen="Moeder heet Fatima, bel 06 12345678.")
    beside = page.locator("[data-kijkt-bij=aantekeningen]")
    expect(beside).to_contain_text("‘Fatima’ lijkt een naam. Schrijf een label")
    expect(beside).to_contain_text("lijkt een telefoonnummer")
    expect(page.locator("[data-opgeslagen]")).to_contain_text("Opgeslagen")
    desk.plek.fill(aantekeningen="Moeder is bang.")
    expect(beside).to_be_hidden()


@pytest.mark.eis("R-072", "R-091", "R-094")
def test_an_advies_takes_at_most_twelve_beside_the_story(desk: Beurten) -> None:
    new_contact(desk)
    desk.give(kring="professional", sector="onderwijs", gemeente="Almere", toestemming_naam="nee")
    desk.plek.fill(aantekeningen=VERHAAL)
    desk.give(keuze="advies")
    desk.record()
    assert desk.plek.text("h1") == "Advies"
    desk.give(alles_besproken=True)
    desk.plek.fill(volgende_stap="Eerst zelf met moeder praten, samen met de intern begeleider.")
    desk.give(volgend_gesprek="ja", samengevat="telefoon")
    desk.record()
    assert "zicht op veiligheid ligt bij de adviesvrager" in desk.plek.sentence()
    assert desk.aantal <= ADVIES, desk.aantal
    assert desk.plek.gebreken == []


def test_no_violence_at_all_takes_at_most_five(desk: Beurten) -> None:
    new_contact(desk)
    desk.give(kring="omstander")
    desk.plek.fill(aantekeningen="Ruzie over een schutting; er is geen geweld.")
    desk.give(keuze="einde-contact")
    desk.record()
    assert "Einde contact" in desk.plek.text()
    assert desk.aantal <= GEEN_GEWELD, desk.aantal


def test_a_caller_at_night_who_hangs_up_loses_nothing(desk: Beurten) -> None:
    new_contact(desk)
    desk.plek.fill(onveiligheid="Kind 1, ongeveer 4 jaar, huilt; er wordt geschreeuwd.", gemeente="Almere")
    expect(desk.plek.page.locator("[data-opgeslagen]")).to_contain_text("pgeslagen")
    desk.plek.open("/werkvoorraad/")
    new_contact(desk)
    assert "huilt" in desk.plek.page.locator("[name=onveiligheid]").input_value()
    desk.record()
    desk.plek.open("/contact/")
    assert "Nog niet besloten" in desk.plek.text()


def test_a_clock_runs_with_the_talk_and_follows_when_it_began(desk: Beurten) -> None:
    new_contact(desk)
    page = desk.plek.page
    clock = page.get_by_role("timer")
    expect(clock).to_contain_text(re.compile(r"Het gesprek loopt 0:0[2-9]"))
    page.evaluate(
        """() => { const [day, time] = document.querySelectorAll("[data-begon] input"), hour = new Date(Date.now() - 3600000)
          day.value = hour.toLocaleDateString("sv"), time.value = hour.toTimeString().slice(0, 5) }"""
    )
    expect(clock).to_contain_text(re.compile(r"Het gesprek loopt 1:00:\d\d"))


@pytest.mark.parametrize("luistert", [True, False])
def test_the_session_stays_while_the_form_has_focus_and_nobody_types(
    huis: Huis, chromium: Browser, luistert: bool
) -> None:
    """At the desk a sign of life goes every ten minutes; a page that was left gives none."""
    fenna = log_in(huis, chromium, "frontoffice.flevoland")
    fenna.page.clock.install()
    fenna.open("/contact/nieuw/")
    field = fenna.page.locator("[name=onveiligheid]")
    field.focus() if luistert else field.blur()
    signs: list[str] = []
    fenna.page.on("request", lambda request: signs.append(request.method))
    fenna.page.clock.run_for(11 * 60 * 1000)
    assert ("HEAD" in signs) is luistert
