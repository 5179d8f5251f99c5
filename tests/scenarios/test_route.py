"""The route map in a real browser: read, walked through by keyboard, listened to, on a phone and on paper.

Given the public route, in Dutch and in English, with no station chosen and with one
When somebody reads it by day, in the dark, with forced colours, without script, on a phone, with the keyboard, on paper
Then axe finds nothing, every station leads to its explanation and back, and the map fills one page by itself.
"""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.proefopstelling.huis import Huis
from tests.proefopstelling.lang import lights
from tests.scenarios.toegankelijk import findings, scrolls_sideways
from zicht.protocol.route import ROUTE

pytestmark = pytest.mark.verhaal

Open = Callable[..., Page]
PAGES = ("/", "/en/", "/route/", "/en/route/", "/route/veiligheidsbeoordeling/", "/en/route/raad/")


@pytest.fixture
def opened(huis: Huis, chromium: Browser) -> Iterator[Open]:
    contexts: list[BrowserContext] = []

    def open_page(path: str, *, width: int = 1288, height: int = 900, **options: object) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": height}, **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.said = []  # type: ignore[attr-defined]
        page.on("console", lambda message: page.said.append(message.text))  # type: ignore[attr-defined]
        page.goto(huis.address.rstrip("/") + path)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("path", PAGES)
@lights("light", "light", "dark", "forced")
def test_axe_finds_nothing(opened: Open, path: str, light: str) -> None:
    colours = {"forced_colors": "active"} if light == "forced" else {"color_scheme": light}
    assert findings(opened(path, bypass_csp=True, **colours)) == []


@pytest.mark.parametrize("path", ["/route/", "/en/route/veiligheidsbeoordeling/"])
def test_axe_finds_nothing_on_a_phone(opened: Open, path: str) -> None:
    assert findings(opened(path, width=390, height=844, bypass_csp=True)) == []


@pytest.mark.parametrize("path", PAGES)
def test_nothing_scrolls_sideways(opened: Open, path: str) -> None:
    page = opened(path)
    for width in (320, 720, 1000, 1100, 1280, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        assert not scrolls_sideways(page), width


@pytest.mark.parametrize("path", ["/route/", "/en/route/"])
@pytest.mark.parametrize("width", [1000, 1280, 1440])
def test_every_label_stays_inside_its_box_and_is_no_smaller_than_twelve_pixels(
    opened: Open, path: str, width: int
) -> None:
    page = opened(path, width=width)
    page.evaluate("document.fonts.ready")
    outside = page.evaluate(
        """() => [...document.querySelectorAll(".zicht-routekaart__station")].flatMap((link) => {
          const box = link.querySelector(".zicht-routekaart__vorm").getBoundingClientRect();
          return [...link.querySelectorAll("text")].filter((text) => {
            const word = text.getBoundingClientRect();
            return word.left < box.left + 1 || word.right > box.right - 1;
          }).map((text) => text.textContent);
        })"""
    )
    assert outside == []
    smallest = page.evaluate(
        """() => { const map = document.querySelector(".zicht-routevlak__kaart > svg");
          const scale = map.getBoundingClientRect().width / map.viewBox.baseVal.width;
          return Math.min(...[...map.querySelectorAll("text")].map((t) => parseFloat(getComputedStyle(t).fontSize) * scale)) }"""
    )
    assert smallest >= 12


@pytest.mark.eis("R-002")
def test_a_station_opens_its_explanation_and_leads_back_home(opened: Open) -> None:
    page = opened("/route/")
    page.locator("svg").get_by_role("link", name="Onderzoek", exact=True).click()
    expect(page).to_have_url(re.compile(r"/route/onderzoek/$"))
    explanation = page.get_by_role("complementary", name="Onderzoek")
    expect(explanation).to_contain_text("10 weken")
    explanation.get_by_role("link", name="Vorige").click()
    expect(page.get_by_role("complementary", name="Voorwaarden en vervolg")).to_be_visible()
    page.get_by_role("link", name="Hele route").click()
    expect(page).to_have_url(re.compile(r"/route/$"))


def test_the_map_is_walked_with_the_keyboard_alone(opened: Open) -> None:
    page = opened("/route/")
    link = page.locator("svg").get_by_role("link", name="Meldingen", exact=True)
    for _ in range(60):
        page.keyboard.press("Tab")
        if link.evaluate("(link) => link === document.activeElement"):
            break
    expect(link).to_be_focused()
    ring = link.locator(".zicht-routekaart__focus")
    assert ring.evaluate("(ring) => getComputedStyle(ring).stroke") != "none"
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Meldingen", level=2)).to_be_visible()


@pytest.mark.parametrize("path", ["/route/", "/en/route/raad/"])
def test_without_script_the_list_opens_and_nothing_is_missing(opened: Open, path: str) -> None:
    page = opened(path, java_script_enabled=False, width=390, height=844)
    item = page.locator("#station-advies")
    item.locator("summary").first.click()
    expect(item.locator(".zicht-station").first).to_be_visible()
    expect(page.locator(".zicht-routevlak__kaart")).to_be_hidden()


def test_on_a_phone_the_explanation_stands_open_under_its_station(opened: Open) -> None:
    page = opened("/route/monitoring/#station-monitoring", width=390, height=844)
    item = page.locator("#station-monitoring")
    expect(item.locator(".zicht-station").first).to_be_visible()
    expect(item).to_be_in_viewport()


@pytest.mark.parametrize("path", ["/route/", "/en/route/", "/route/onderzoek/"])
def test_on_paper_the_map_is_one_landscape_page_and_the_explanations_follow(opened: Open, path: str) -> None:
    sheets = _sheets(opened(path).pdf(prefer_css_page_size=True))
    assert [_shape(sheet) for sheet in sheets[:2]] == ["landscape", "portrait"]
    assert {_shape(sheet) for sheet in sheets[1:]} == {"portrait"}


def test_on_paper_every_explanation_is_printed_whole(opened: Open) -> None:
    page = opened("/route/")
    assert _hidden_lines(page, "melding") > 0
    page.emulate_media(media="print")
    for station in ROUTE.stations:
        assert _hidden_lines(page, station.code) == 0, station.code
    expect(page.locator(".zicht-hulpbalk")).to_be_hidden()


def _hidden_lines(page: Page, code: str) -> int:
    lines = page.locator(f"#station-{code} .zicht-station :is(dt, dd, li)")
    hidden: int = lines.evaluate_all("(lines) => lines.filter((line) => !line.checkVisibility()).length")
    return hidden


def _sheets(pdf: bytes) -> list[tuple[float, float]]:
    """The width and height of every page of a PDF, in order."""
    return [
        (float(width), float(height))
        for width, height in re.findall(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]", pdf)
    ]


def _shape(sheet: tuple[float, float]) -> str:
    return "landscape" if sheet[0] > sheet[1] else "portrait"


@pytest.mark.parametrize("path", ["/route/", "/route/onderzoek/"])
def test_the_policy_is_never_broken(opened: Open, path: str) -> None:
    page = opened(path)
    page.wait_for_load_state("networkidle")
    assert page.said == []  # type: ignore[attr-defined]
