"""A neighbour sends a photo; a colleague at the desk looks at it.

Given a neighbour who reported and has the code in front of him,
when he sends a photo from there, and a program that is called a photo,
then the photo is received, the other is refused by its name, and he sees what he sent when he comes back.

Given a colleague at a house without a virus scanner,
when she opens the dossier, then it says that the melder sent something,
and she sees a drawing of it, reads that nobody looked at it for viruses, and opens it only by saying that she knows.
No file of the house holds the name of the photo, or the place that stood in it.
"""

import re

import pytest
from playwright.sync_api import Browser, FilePayload, expect

from tests.proefopstelling.huis import Huis
from tests.scenarios.publiek import Bezoeker, neighbour_to_the_choice
from tests.scenarios.test_gast import left_behind
from tests.scenarios.test_publieke_deur import open_melder
from tests.scenarios.werkplek import log_in
from zicht.bijlagen.maten import EEN
from zicht.bijlagen.tests import bestanden

pytestmark = pytest.mark.verhaal

NAAM = "schuurtje-achterom.jpg"


def bestand(naam: str, inhoud: bytes) -> FilePayload:
    return {"name": naam, "mimeType": "image/jpeg", "buffer": inhoud}


@pytest.mark.eis("R-133")
@pytest.mark.parametrize("script", [True, False], ids=["met script", "zonder script"])
def test_a_neighbour_sends_a_photo_and_the_desk_looks_at_it(huis: Huis, chromium: Browser, script: bool) -> None:
    photo = bestanden.jpeg("purple" if script else "orange")
    context = chromium.new_context(java_script_enabled=script, bypass_csp=True)
    buurman = Bezoeker(huis, context.new_page()).open("/melden/")
    neighbour_to_the_choice(buurman)
    buurman.choose("Alleen Veilig Thuis").press("Verder", "Hoe bereiken wij u veilig?")
    buurman.type(naam="Theodoor Achterburen", telefoon="06 87654321").press("Verder", "Klopt het zo?")
    buurman.press("Verstuur de melding", "Uw melding is ontvangen")
    code, nummer = buurman.code(), buurman.page.get_by_text(re.compile(r"-M-")).inner_text()

    buurman.press("Stuur een foto of papieren", "Foto’s of papieren sturen")
    chooser = buurman.page.locator("input[type=file]")
    if script:
        buurman.look()
        chooser.set_input_files(bestand("groot.jpg", bytes(EEN + 1)))
        buurman.page.get_by_role("button", name="Verstuur", exact=True).click()
        expect(buurman.page.get_by_text("Dit is te veel of te groot om te sturen")).to_be_visible()
    chooser.set_input_files([bestand(NAAM, photo), bestand("vakantie.jpg", b"MZ" + bytes(400))])
    buurman.page.get_by_role("button", name="Verstuur", exact=True).click()
    expect(buurman.page.get_by_role("alert").get_by_text("een programma (.exe)").first).to_be_visible()
    expect(buurman.page.get_by_role("heading", name="Wat u stuurde")).to_be_visible()
    chooser.set_input_files(bestand("brief.pdf", bestanden.pdf()))
    buurman.page.get_by_role("button", name="Verstuur", exact=True).click()
    expect(buurman.page.get_by_text("Ontvangen. Veilig Thuis kijkt ernaar.")).to_be_visible()
    if script:
        buurman.look()
    buurman.open("/status/").type(code=code).press("Kijk", "Hoe gaat het?")
    expect(buurman.page.get_by_text("Foto (JPEG)")).to_have_count(1)

    desk = log_in(huis, chromium, "frontoffice.flevoland", script=script)
    open_melder(desk, nummer)
    desk.follow(desk.page.get_by_role("link", name="2 bijlagen van deze melder"))
    desk.look().follow(desk.page.get_by_role("link", name=NAAM)).look()
    assert "Het gezin krijgt het nooit" in desk.text()
    assert "nog niet gecontroleerd op virussen" in desk.text()
    shown = desk.page.get_by_role("img", name="Verkleind voorbeeld")
    expect(shown).to_be_visible()
    assert shown.evaluate("image => image.complete && image.naturalWidth") == 640
    desk.page.get_by_text("Ik weet wat dit is").click()
    with desk.page.expect_download() as saved:
        desk.page.get_by_role("button", name="Open het toch").click()
    assert saved.value.suggested_filename == "melder-1.jpg"
    assert saved.value.path().read_bytes() == photo
    assert desk.axe == []
    assert left_behind(huis.data, {NAAM, "schuurtje", bestanden.TOESTEL}) == []
    context.close()
    desk.page.context.close()
