"""The two windows of a worker: the list of what is due, and the dossier.

Given an urgent melding that came in by phone and that nobody works on yet
When the team lead gives it to Mare
Then it stands on top of her list, opens by key, says where it stands, and a mistake in it is put right by a new line.

Given a colleague of the other team
When he searches the name
Then he sees a number, gives a reason, and the dossier opens for him.
"""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from tests.proefopstelling.huis import Huis
from tests.proefopstelling.lang import MET_EN_ZONDER
from tests.scenarios.test_verhaal_a import MELDING
from tests.scenarios.toegankelijk import scrolls_sideways, small_targets
from tests.scenarios.werkplek import Werkplek, log_in

pytestmark = pytest.mark.verhaal

NAAM = {True: "Vensterman", False: "Zonderscript"}


@pytest.mark.eis("R-172")
@MET_EN_ZONDER
def test_from_the_phone_to_the_list_to_the_dossier(huis: Huis, chromium: Browser, script: bool) -> None:
    dossier = _received(huis, chromium, script)
    _distributed(huis, chromium, script, dossier)
    mare = log_in(huis, chromium, "medewerker.flevoland", script=script)
    _on_top_of_the_list(mare, script)
    _read(mare, dossier)
    _put_right(mare)
    colin = log_in(huis, chromium, "collega.flevoland", script=script)
    _glass_broken(colin, dossier, NAAM[script])
    assert mare.axe + colin.axe == []


def _received(huis: Huis, chromium: Browser, script: bool) -> str:
    cas = log_in(huis, chromium, "crisisdienst.flevoland", script=script).open("/dossiers/melding/nieuw/")
    surname = NAAM[script]
    cas.send(**MELDING | {"p0-achternaam": surname, "p1-achternaam": surname, "p2-achternaam": surname})
    cas.send(**{"c-voorgelezen": "ja"})
    assert "ligt bij Veilig Thuis Flevoland" in cas.sentence()
    return cas.page.url


def _distributed(huis: Huis, chromium: Browser, script: bool, dossier: str) -> None:
    tijn = log_in(huis, chromium, "teamleider.flevoland", script=script).open("/werkvoorraad/?wie=niemand").look()
    assert NAAM[script] not in tijn.page.content()
    tijn.follow(tijn.page.locator(f"a[href^='{urlsplit(dossier).path}']", has_text=re.compile("^Verdeel")).first)
    tijn.look().tick("Mare Medewerker").send()
    assert "Mare Medewerker is nu de behandelaar" in tijn.text()
    assert tijn.axe == []


def _on_top_of_the_list(mare: Werkplek, script: bool) -> None:
    mare.open("/werkvoorraad/").look()
    assert small_targets(mare.page) == []
    now = mare.page.locator("tbody").first
    expect(now).to_contain_text("Nu")
    row = now.locator("[data-rij]").filter(has_text=NAAM[script])
    expect(row).to_contain_text("Spoed")
    if script:
        for _ in range(now.locator("[data-rij]").count()):
            if row.get_attribute("aria-selected") != "true":
                mare.page.keyboard.press("j")
        with mare.page.expect_navigation():
            mare.page.keyboard.press("o")
    else:
        mare.follow(row.get_by_role("link").first)
    expect(mare.page.get_by_role("heading", level=1)).to_contain_text(NAAM[script])


def _read(mare: Werkplek, dossier: str) -> None:
    mare.look()
    assert mare.page.url == dossier
    assert "Veiligheidsbeoordeling loopt" in mare.sentence()
    assert "Stap voor directe veiligheid" in mare.can_do()
    assert "Behandelaar Mare Medewerker" in mare.text(".zicht-dossier__kop")
    assert small_targets(mare.page) == []
    for width in (320, 390, 720):
        mare.page.set_viewport_size({"width": width, "height": 900})
        assert not scrolls_sideways(mare.page), width
    mare.page.set_viewport_size({"width": 1280, "height": 900})
    mare.follow(mare.page.get_by_role("link", name="Besluiten"))
    assert "Melding ontvangen" not in mare.text("section[aria-labelledby=tijdlijn]")
    mare.open(dossier)


def _put_right(mare: Werkplek) -> None:
    dossier = mare.page.url
    mare.go("Gesprek vastleggen").tick("Marloes")
    mare.send(uitkomst="gesproken", wijze="telefoon", verslag="Zij voelt zich veilig.").open(dossier)
    timeline = mare.page.locator("section[aria-labelledby=tijdlijn]")
    expect(timeline).to_contain_text("Gesprek met Marloes")
    timeline.get_by_role("link", name=re.compile("^herstel ?: Gesprek met Marloes")).focus()
    with mare.page.expect_navigation():
        mare.page.keyboard.press("Enter")
    mare.look().send(wat="niet-gebeurd", reden="Het was een ander gezin.")
    expect(timeline).to_contain_text("Ingetrokken: Gesprek met Marloes")
    expect(timeline).to_contain_text("Later ingetrokken.")


def _glass_broken(colin: Werkplek, dossier: str, surname: str) -> None:
    colin.open(dossier)
    assert "Marloes" not in colin.page.content()
    colin.open("/dossiers/").look().send(zoek=surname)
    colin.look()
    assert "Van een ander team" in colin.text()
    assert "Marloes" not in colin.page.content()
    colin.follow(colin.page.get_by_role("link", name="Noodtoegang").first).look().send(
        reden="Moeder belt nu; haar behandelaar is er niet."
    )
    expect(colin.page.get_by_role("heading", level=1)).to_contain_text(surname)
