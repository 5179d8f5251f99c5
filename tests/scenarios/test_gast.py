"""A doctor without an account walks the meldcode on a computer that others use too.

Given a house, and a browser that keeps a profile on disk,
when she walks in the order of her profession, consults, stops at step 3, takes her notes along and closes the tab,
then nothing of what she typed is in any file of the browser or of the house, with script and without;
and what would be left behind on purpose is found, so that we know that the reader reads.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.proefopstelling.browser import FLAGS, find
from tests.proefopstelling.huis import Huis
from tests.proefopstelling.lang import lights
from tests.scenarios.toegankelijk import findings, scrolls_sideways, small_targets

pytestmark = pytest.mark.verhaal

#: What she types, on one page after another. No word of it stands anywhere else in the house.
GETYPT = {
    "wie": "mevrouw Kwakkelbos",
    "signaal": "polsen zo blauw als korenbloemen",
    "uitleg": "vastgesnoerd met touwwerk",
    "zus": "zuster Hildegonda",
    "gesprek": "zij zweeg als een oesterbank",
    "kader": "Kader Vlasbloem 7",
    "overleg": "collega Zwanenvelder kijkt morgen",
    "stop": "het was een val van de schommelbank",
}
#: The long words of it: one piece, however a form, an address or a database writes them.
SPOREN = {word for text in GETYPT.values() for word in text.split() if len(word) > 8}
ACHTERGELATEN = ("expreswinkelhaak", "expreslantaarnpaal")


def left_behind(folder: Path, words: Iterable[str]) -> list[str]:
    """Which of these words stand in which file, as a browser or a database writes them."""
    spelled = [(word, form) for word in words for form in (word.encode(), word.encode("utf-16-le"))]
    return sorted(
        f"{word}: {path.relative_to(folder)}"
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
        for content in (path.read_bytes(),)
        for word, form in spelled
        if form in content
    )


@contextmanager
def own_profile(chromium: Browser, folder: Path, **options: object) -> Iterator[BrowserContext]:
    """A browser that is somebody's own: what it keeps, it keeps in this folder."""
    context = chromium.browser_type.launch_persistent_context(
        folder,
        executable_path=find(),
        args=FLAGS,
        accept_downloads=True,
        **options,  # type: ignore[arg-type]
    )
    try:
        yield context
    finally:
        context.close()


class Gast:
    """Answers in the words of the page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def choose(self, words: str, within: str = "") -> "Gast":
        where = self.page.get_by_role("group", name=within) if within else self.page.locator("#wandeling")
        where.locator("label").filter(has_text=re.compile(rf"^\s*{re.escape(words)}")).first.click()
        return self

    def type(self, question: str, words: str) -> "Gast":
        self.page.get_by_label(question).fill(words)
        return self

    def press(self, button: str, heading: str) -> "Gast":
        self.page.get_by_role("button", name=button, exact=True).click()
        expect(self.page.get_by_role("heading", level=1, name=heading)).to_be_visible()
        return self


def walk_to_step_three(page: Page) -> Gast:
    guest = Gast(page)
    guest.type("Om wie maakt u zich zorgen?", GETYPT["wie"]).choose("Een volwassene, door een partner")
    guest.choose("Signalen, gesprek, overleg").type("Welk afwegingskader gebruikt u?", GETYPT["kader"])
    guest.press("Begin met stap 1", "Een signaal opschrijven")
    guest.type("Wat zag of hoorde u?", GETYPT["signaal"]).choose("Iemand vertelde het mij")
    guest.type("Wie vertelde het?", GETYPT["zus"]).type("Wat denkt u zelf dat er speelt?", GETYPT["uitleg"])
    guest.press("Zet erbij", "Signalen in kaart")
    guest.choose("Nee", "Gaat het misschien om een collega").choose("Nee", "Zijn de problemen zo ernstig")
    guest.press("Stap 1 is klaar", "Gesprek")
    guest.choose("Ja", "Hebt u erover gesproken").type("Met iemand die hier nog niet staat?", "zichzelf")
    guest.type("Wat zeiden zij, en hoe reageerden zij?", GETYPT["gesprek"])
    return guest.press("Verder", "Overleg")


@pytest.mark.eis("R-025", "R-043", "R-047")
@pytest.mark.parametrize("script", [True, False], ids=["met script", "zonder script"])
def test_a_closed_tab_leaves_nothing_on_the_device_nor_in_the_house(
    huis: Huis, chromium: Browser, tmp_path: Path, script: bool
) -> None:
    profile = tmp_path / "profiel"
    with own_profile(chromium, profile, java_script_enabled=script) as browser:
        page = browser.new_page()
        page.goto(f"{huis.address}/meldcode/")
        guest = walk_to_step_three(page)
        expect(page.get_by_text("Stap 3 van 5")).to_be_visible()
        guest.type("Wat kwam eruit?", GETYPT["overleg"])
        guest.press("De zorg is weg: stop", "De meldcode stoppen")
        guest.choose("De zorgen zijn weggenomen").type("Leg het uit.", GETYPT["stop"])
        guest.press("Stop de meldcode", "Uw verslag")
        with page.expect_download() as taken:
            page.get_by_role("button", name="Bewaar als tekst").click()
        notes = Path(taken.value.path()).read_text(encoding="utf-8")
        assert taken.value.suggested_filename == "informatie.txt"
        assert [word for code, word in GETYPT.items() if code != "overleg" and word not in notes] == []
        assert page.title() == "Informatie"
        assert browser.cookies() == []

        again = browser.new_page()
        again.goto(f"{huis.address}/meldcode/")
        expect(again.get_by_label("Om wie maakt u zich zorgen?")).to_have_value("")
        again.goto(f"{huis.address}/route/#{ACHTERGELATEN[0]}")
        if script:
            again.evaluate("(word) => localStorage.setItem('x', word)", ACHTERGELATEN[1])
        wait_until_tabs_are_kept(again, profile)
        page.close()
        again.close()

    assert len(SPOREN) >= len(GETYPT)
    assert left_behind(profile, SPOREN) == []
    assert left_behind(huis.data, SPOREN) == []
    assert [word for word in SPOREN if word in huis.said()] == []
    assert titles(profile) == {"Informatie"}
    assert [path for path in left_behind(profile, ["/meldcode/"]) if "Cache" in path] == []
    # The reader reads: an address and, with script, the storage are found where they were left on purpose.
    seen = left_behind(profile, ACHTERGELATEN)
    assert any("History" in path for path in seen)
    assert any("Sessions" in path for path in seen)
    assert any("Local Storage" in path for path in seen) is script


def wait_until_tabs_are_kept(page: Page, profile: Path) -> None:
    """A browser writes its open tabs a few seconds later, in order: once the last address is there, all before it is."""
    tries = 0
    while not left_behind(profile / "Default" / "Sessions", ACHTERGELATEN[:1]):
        tries += 1
        assert tries < 300, "the browser keeps no tabs in this profile, so nothing would be proved"
        page.wait_for_timeout(100)


def titles(profile: Path) -> set[str]:
    """What the history calls the pages of this house."""
    database = sqlite3.connect(f"file:{profile / 'Default' / 'History'}?mode=ro&immutable=1", uri=True)
    try:
        return {title for (title,) in database.execute("SELECT title FROM urls WHERE url LIKE '%/meldcode/%'")}
    finally:
        database.close()


def test_back_reload_and_the_way_out_show_nothing_of_it(huis: Huis, chromium: Browser) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{huis.address}/route/")
    page.goto(f"{huis.address}/meldcode/")
    walk_to_step_three(page)
    assert page.locator("[name=_sleutel]").count() == 0
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.reload()
    expect(page.get_by_label("Om wie maakt u zich zorgen?")).to_have_value("")
    assert asked == ["beforeunload"]
    walk_to_step_three(page)
    page.route("https://**", lambda route: route.fulfill(body="<title>Weer</title>", content_type="text/html"))
    page.get_by_role("link", name="Verlaat deze site").last.click()
    page.wait_for_url("https://**")
    assert asked == ["beforeunload"]
    page.go_back()
    expect(page.get_by_text(GETYPT["wie"])).to_have_count(0)
    context.close()


def test_a_guest_changes_language_half_way_and_keeps_it_all(huis: Huis, chromium: Browser) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{huis.address}/meldcode/")
    guest = walk_to_step_three(page)
    guest.type("Wat kwam eruit?", GETYPT["overleg"])
    page.get_by_role("button", name="EN", exact=True).click()
    expect(page.get_by_role("heading", level=1, name="Consultation")).to_be_visible()
    expect(page.get_by_label("What came of it?")).to_have_value(GETYPT["overleg"])
    expect(page).to_have_url(f"{huis.address}/en/meldcode/")
    assert page.locator("html").get_attribute("lang") == "en"
    page.get_by_label("What is that person called?").press("Enter")
    expect(page.get_by_role("alert").first).to_contain_text("1 answer is missing")
    context.close()


def test_when_the_line_is_cut_what_was_typed_stays(huis: Huis, chromium: Browser) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{huis.address}/meldcode/")
    guest = walk_to_step_three(page)
    guest.type("Wat kwam eruit?", GETYPT["overleg"]).choose("Een andere collega")
    context.set_offline(True)
    page.get_by_role("button", name="Verder", exact=True).click()
    expect(page.get_by_text("Alles wat u typte staat er nog.")).to_be_visible()
    expect(page.get_by_label("Wat kwam eruit?")).to_have_value(GETYPT["overleg"])
    context.set_offline(False)
    guest.press("Verder", "Wegen")
    context.close()


@lights("light", "light", "dark", "forced")
def test_axe_finds_nothing_on_the_way(huis: Huis, chromium: Browser, light: str) -> None:
    colours = {"forced_colors": "active"} if light == "forced" else {"color_scheme": light}
    context = chromium.new_context(bypass_csp=True, **colours)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{huis.address}/meldcode/")

    def look() -> None:
        assert findings(page) == []
        assert small_targets(page) == []
        for width in (320, 720, 1100, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            assert not scrolls_sideways(page), width

    look()
    guest = walk_to_step_three(page)
    look()
    guest.press("Neem uw verslag mee", "Uw verslag")
    look()
    guest.press("Ga meteen naar stap 5", "Acuut gevaar")
    look()
    guest.press("Ga meteen naar stap 5", "Beslissen")
    look()
    context.close()
