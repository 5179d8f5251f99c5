"""The building blocks in a real browser: in every light, on every width, with and without script.

Given the page with every building block, in each of the three shells
When somebody looks at it by day, in the dark, with forced colours, on a phone, at 200 %
Then axe finds nothing, nothing scrolls sideways, every target can be hit, and the policy was never broken.
"""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.proefopstelling.huis import Huis
from tests.proefopstelling.lang import lights
from tests.scenarios.toegankelijk import findings, scrolls_sideways, small_targets

pytestmark = pytest.mark.verhaal

Open = Callable[..., Page]
SHELLS = ("", "publiek/", "partner/")


@pytest.fixture
def opened(huis: Huis, chromium: Browser) -> Iterator[Open]:
    """`opened("publiek/", width=390)`: the building blocks in that shell; what the console said is kept on the page."""
    contexts: list[BrowserContext] = []

    def open_page(shell: str = "", *, width: int = 1280, height: int = 900, **options: object) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": height}, **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.said = []  # type: ignore[attr-defined]
        page.on("console", lambda message: page.said.append(message.text))  # type: ignore[attr-defined]
        page.on("pageerror", lambda error: page.said.append(str(error)))  # type: ignore[attr-defined]
        page.goto(f"{huis.address.rstrip('/')}/bouwstenen/{shell}")
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("shell", SHELLS, ids=lambda shell: shell or "medewerker")
@lights("scheme", "light", "dark")
def test_axe_finds_nothing(opened: Open, shell: str, scheme: str) -> None:
    page = opened(shell, color_scheme=scheme, bypass_csp=True)
    assert findings(page) == []
    assert small_targets(page) == []


def test_axe_notices_a_planted_fault(opened: Open) -> None:
    page = opened(bypass_csp=True)
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<button></button>')")
    assert any(line.startswith("button-name") for line in findings(page))


@pytest.mark.parametrize("shell", SHELLS, ids=lambda shell: shell or "medewerker")
@pytest.mark.parametrize("width", [320, 390, 720, 1440])
def test_nothing_scrolls_sideways(opened: Open, shell: str, width: int) -> None:
    assert not scrolls_sideways(opened(shell, width=width))


@pytest.mark.parametrize("shell", SHELLS, ids=lambda shell: shell or "medewerker")
def test_the_policy_is_never_broken(opened: Open, shell: str) -> None:
    page = opened(shell)
    page.wait_for_load_state("networkidle")
    assert page.said == []  # type: ignore[attr-defined]


def test_filled_buttons_keep_their_words_with_forced_colours(opened: Open) -> None:
    page = opened(forced_colors="active", bypass_csp=True)
    button = page.get_by_role("button", name="Leg besluit vast")
    colour, ground = button.evaluate("(b) => { const s = getComputedStyle(b); return [s.color, s.backgroundColor] }")
    assert colour != ground
    assert findings(page) == []


def test_focus_is_seen_and_never_covered(opened: Open) -> None:
    page = opened("publiek/", width=390, height=700)
    for _ in range(40):
        page.keyboard.press("Tab")
        covered = page.evaluate(
            """() => {
              const e = document.activeElement;
              if (e === document.body || e.closest(".zicht-hulpbalk, .zicht-duimbalk, .zicht-overslaan")) return null;
              const seen = (e.labels && e.labels[0]) || e;
              const box = seen.getBoundingClientRect();
              const top = document.querySelector(".zicht-hulpbalk").getBoundingClientRect().bottom;
              const bottom = document.querySelector(".zicht-duimbalk").getBoundingClientRect().top;
              return box.bottom <= top || box.top >= bottom ? e.outerHTML.slice(0, 120) : null;
            }"""
        )
        assert covered is None


def test_the_way_out_is_the_first_stop_and_blanks_the_page_at_once(opened: Open) -> None:
    page = opened("publiek/")
    page.route("**/weg/", lambda route: route.fulfill(status=200, content_type="text/html", body="<title>Weer</title>"))
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Verlaat deze site")
    entries = page.evaluate("history.length")
    page.keyboard.press("Enter")
    page.wait_for_url("**/weg/")
    assert page.title() == "Weer"
    assert page.evaluate("history.length") == entries


def test_escape_twice_leaves_too(opened: Open) -> None:
    page = opened("publiek/")
    page.route("**/weg/", lambda route: route.fulfill(status=200, content_type="text/html", body="<title>Weer</title>"))
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.wait_for_url("**/weg/")


def test_the_way_out_works_without_script(opened: Open) -> None:
    page = opened("publiek/", java_script_enabled=False)
    asked: list[str] = []
    page.context.route(
        lambda address: "127.0.0.1" not in address,
        lambda route: (asked.append(route.request.url), route.fulfill(status=200, body="weer")),
    )
    page.locator(".zicht-hulpbalk [data-verlaat]").click()
    page.wait_for_url("https://www.knmi.nl/")
    assert asked == ["https://www.knmi.nl/"]


def test_a_public_page_keeps_nothing_on_the_device(opened: Open) -> None:
    page = opened("publiek/")
    page.locator("#id_naam").fill("Noor")
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_a_question_appears_when_it_matters_and_its_stale_answer_is_not_sent(opened: Open) -> None:
    page = opened()
    phone = page.locator("#id_telefoon")
    expect(phone).to_be_hidden()
    page.get_by_text("Ja", exact=True).click()
    phone.fill("06 12345678")
    page.get_by_text("Weet ik niet", exact=True).first.click()
    expect(phone).to_be_hidden()
    assert page.evaluate("new FormData(document.querySelector('form.zicht-vorm')).has('telefoon')") is False


def test_without_script_every_question_stands_there_with_its_condition(opened: Open) -> None:
    page = opened(java_script_enabled=False)
    expect(page.locator("#id_telefoon")).to_be_visible()
    expect(page.get_by_text("Alleen als het antwoord op ‘Mogen wij je bellen?’ ‘Ja’ is.")).to_be_visible()


def test_a_refused_form_is_read_from_the_top_and_leads_to_the_field(opened: Open) -> None:
    page = opened(bypass_csp=True)
    page.locator("#id_waarom").fill("a" * 200_000)
    expect(page.locator("#id_waarom_teller")).to_have_text("198.000 tekens te veel")
    page.get_by_role("button", name="Leg vast").click()
    summary = page.locator("[data-fouten]")
    expect(summary).to_be_focused()
    expect(page.locator("#id_waarom")).to_have_value("a" * 200_000)
    assert findings(page) == []
    summary.get_by_role("link").first.click()
    expect(page.locator("#id_naam")).to_be_focused()


def test_single_keys_work_except_in_a_field_and_can_be_switched_off(opened: Open) -> None:
    page = opened()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("?")
    expect(page.locator("#toetsen")).to_be_hidden()
    page.locator("h1").click()
    page.keyboard.press("?")
    expect(page.locator("#toetsen")).to_be_visible()
    expect(page.locator("#toetsen dl")).to_contain_text("Nieuw contact")
    page.get_by_text("Losse toetsen gebruiken").click()
    page.keyboard.press("Escape")
    page.locator("h1").click()
    page.keyboard.press("?")
    expect(page.locator("#toetsen")).to_be_hidden()


def test_htmx_sends_the_csrf_token_and_runs_no_code_out_of_attributes(opened: Open) -> None:
    page = opened()
    page.wait_for_function("window.htmx")
    page.evaluate(
        """() => {
          const button = document.createElement("button");
          button.id = "proefknop";
          button.setAttribute("hx-post", "/bouwstenen/");
          button.setAttribute("hx-swap", "none");
          document.querySelector("main").append(button);
          htmx.process(button);
        }"""
    )
    with page.expect_request(lambda request: request.method == "POST") as sent:
        page.evaluate("document.getElementById('proefknop').click()")
    assert len(sent.value.headers["x-csrftoken"]) >= 32
    assert sent.value.headers["hx-request"] == "true"
    response = sent.value.response()
    assert response
    assert response.status == 200


def test_no_code_is_ever_made_out_of_an_attribute(opened: Open) -> None:
    page = opened()
    page.wait_for_function("window.htmx")
    page.evaluate(
        """() => {
          const button = document.createElement("button");
          button.setAttribute("hx-on:click", "window.stolen = 1");
          document.querySelector("main").append(button);
          htmx.process(button);
          button.click();
        }"""
    )
    assert page.evaluate("window.stolen === undefined")


def test_on_paper_there_are_no_bars_and_no_buttons(opened: Open) -> None:
    page = opened("publiek/")
    page.emulate_media(media="print")
    for gone in (".zicht-hulpbalk", ".zicht-duimbalk", ".ams-button >> nth=0"):
        expect(page.locator(gone)).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()


WATCHED = """async () => {
  const { startAutosave } = await import("/static/zicht/js/autosave.js");
  document.querySelector("form.zicht-vorm").dataset.autosave = "/proef/";
  startAutosave(document);
}"""


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({"status": 200, "json": {"opgeslagen": "14:03"}}, "Opgeslagen 14:03"),
        ({"status": 503, "body": ""}, "Nog niet opgeslagen. Je tekst staat nog op dit scherm"),
        ({"status": 302, "headers": {"Location": "/inloggen/"}}, "je bent uitgelogd"),
    ],
)
def test_what_is_typed_is_kept_within_seconds_or_the_page_says_why_not(
    opened: Open, answer: dict[str, object], said: str
) -> None:
    page = opened(bypass_csp=True)
    page.route("**/proef/", lambda route: route.fulfill(**answer))  # type: ignore[arg-type]
    page.evaluate(WATCHED)
    page.locator("#id_naam").fill("Noor")
    expect(page.locator("[data-opgeslagen]")).to_contain_text(said)
    expect(page.locator("#id_naam")).to_have_value("Noor")


def _hold_what_is_sent(page: Page) -> list[str]:
    """Whatever is sent leads nowhere, so that the page stays; what was sent."""
    sent: list[str] = []

    def keep(route: Route) -> None:
        if route.request.method != "POST":
            route.continue_()
        else:
            sent.append(route.request.url)
            route.fulfill(status=204)

    page.route("**/bouwstenen/", keep)
    return sent


def test_a_form_on_its_way_says_so_and_cannot_be_sent_twice(opened: Open) -> None:
    page = opened()
    page.clock.install()
    sent = _hold_what_is_sent(page)
    button = page.get_by_role("button", name="Leg vast")
    button.click(no_wait_after=True)
    expect(page.locator(".zicht-bezig")).to_have_text("Bezig met versturen.")
    expect(button).to_have_attribute("aria-disabled", "true")
    button.click(no_wait_after=True, force=True)
    button.press("Enter", no_wait_after=True)
    page.clock.fast_forward(11_000)
    expect(page.locator(".zicht-bezig")).to_contain_text("Dit duurt langer dan anders.")
    assert len(sent) == 1


def test_without_a_connection_nothing_is_sent_and_what_was_typed_stays(opened: Open) -> None:
    page = opened()
    page.locator("#id_naam").fill("Noor")
    page.context.set_offline(True)
    page.get_by_role("button", name="Leg vast").click()
    expect(page.locator(".zicht-bezig")).to_contain_text("Niet verstuurd: er is geen verbinding.")
    expect(page.locator("#id_naam")).to_have_value("Noor")
    page.context.set_offline(False)
    with page.expect_navigation():
        page.get_by_role("button", name="Leg vast").click()
    expect(page.locator("[data-fouten]")).to_be_focused()
