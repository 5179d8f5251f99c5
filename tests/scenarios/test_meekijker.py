"""A mother looks on a telephone that her husband reads too, and must leave.

Given a browser that keeps a profile on disk,
when she reads, begins to report, hears the door, leaves this site at once, and he presses Back five times,
then nothing of what she typed is on any page, nor in any file of the browser or of the house.

Given the same without script, where a form is an ordinary one,
when she leaves and nobody goes back, then nothing is left either. (Who goes back there is asked to send again: ADR 36.)
"""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.proefopstelling.huis import Huis
from tests.scenarios.publiek import Bezoeker, neighbour_to_the_choice
from tests.scenarios.test_gast import ACHTERGELATEN, left_behind, own_profile, wait_until_tabs_are_kept

pytestmark = pytest.mark.verhaal

KIND, GEHOORD = "Tjitske-Roosmarijn", "hij smeet de soepterrine kapot"
SPOREN = {"Tjitske-Roosmarijn", "soepterrine", "Verzinstraat"}
#: The page that leads away first, and what comes after it.
WEG = "https://**"


@pytest.mark.eis("R-134")
@pytest.mark.parametrize("script", [True, False], ids=["met script", "zonder script"])
def test_who_leaves_at_once_leaves_nothing_of_what_she_typed(
    huis: Huis, chromium: Browser, tmp_path: Path, script: bool
) -> None:
    profile = tmp_path / "profiel"
    with own_profile(chromium, profile, java_script_enabled=script, viewport={"width": 390, "height": 844}) as browser:
        page = browser.new_page()
        page.route(WEG, lambda route: route.fulfill(body="<title>Weer</title><h1>Weer</h1>", content_type="text/html"))
        moeder = Bezoeker(huis, page).open("/").follow("Het gaat over mij", "Het gaat over mij")
        moeder.follow("Doe een melding", "Een melding doen")
        neighbour_to_the_choice(moeder, kind=KIND, gehoord=GEHOORD)
        page.get_by_role("link", name="Verlaat deze site").last.click()
        page.wait_for_url(WEG)
        for _ in range(5 if script else 0):
            page.go_back()
            assert not [word for word in SPOREN if word in page.content()]
            assert page.title() in {"Informatie", "Weer", ""}
        assert browser.cookies() == []
        again = browser.new_page()
        again.goto(f"{huis.address}/route/#{ACHTERGELATEN[0]}")
        wait_until_tabs_are_kept(again, profile)
        expect(again.get_by_role("heading", level=1)).to_be_visible()
        page.close()
        again.close()

    assert left_behind(profile, SPOREN) == []
    assert left_behind(huis.data, SPOREN - {"Verzinstraat"}) == []
    assert [word for word in SPOREN if word in huis.said()] == []
    assert any("Sessions" in path for path in left_behind(profile, ACHTERGELATEN)), "the reader reads"
