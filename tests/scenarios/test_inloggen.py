"""Logging in to practise.

Given somebody who is new here
When they open the login page, with or without script, on a desk or a phone
Then one click makes them somebody, the menu says who and where, and logging out ends it.

Given a vertrouwensarts who works in Flevoland and in Utrecht
When she logs in
Then she is asked where she works now, and can change that.
"""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.proefopstelling.huis import Huis
from tests.scenarios.toegankelijk import findings, scrolls_sideways, small_targets

pytestmark = pytest.mark.verhaal

At = Callable[..., Page]


@pytest.fixture
def at_the_login(huis: Huis, chromium: Browser) -> Iterator[At]:
    """A browser of one's own at the login page; what its console said is kept on the page."""
    contexts: list[BrowserContext] = []

    def arrive(*, width: int = 1280, **options: object) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": 900}, **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.said = []  # type: ignore[attr-defined]
        page.on("console", lambda message: page.said.append(message.text))  # type: ignore[attr-defined]
        page.goto(f"{huis.address.rstrip('/')}/inloggen/")
        return page

    yield arrive
    for context in contexts:
        context.close()


def _become(page: Page, login: str) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=login).click()


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_newcomer_clicks_a_name_and_is_in_and_out_again(at_the_login: At, huis: Huis, script: bool) -> None:
    page = at_the_login(java_script_enabled=script)
    _become(page, "medewerker.flevoland")
    expect(page.get_by_role("button", name="Mare Medewerker")).to_be_visible()
    page.goto(f"{huis.address.rstrip('/')}/uitloggen/")
    page.get_by_role("button", name="Log uit").click()
    expect(page.get_by_role("heading", name="Inloggen")).to_be_visible()
    page.go_back()
    page.reload()
    expect(page.get_by_role("button", name="Mare Medewerker")).to_have_count(0)


def test_a_wrong_password_is_said_in_words_and_the_name_stays(at_the_login: At) -> None:
    page = at_the_login()
    page.get_by_label("Inlognaam").fill("medewerker.flevoland")
    page.get_by_label("Wachtwoord", exact=True).fill("verkeerd")
    page.get_by_role("button", name="Inloggen", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("horen niet bij elkaar")
    expect(page.get_by_label("Inlognaam")).to_have_value("medewerker.flevoland")


def test_the_vertrouwensarts_chooses_where_she_works_and_changes_it(at_the_login: At, huis: Huis) -> None:
    page = at_the_login()
    _become(page, "vertrouwensarts.flevoland")
    expect(page.get_by_role("heading", name="Waarvoor werk je nu?")).to_be_visible()
    page.get_by_role("button", name="Veilig Thuis Utrecht").click()
    page.goto(f"{huis.address.rstrip('/')}/account/")
    page.get_by_role("button", name="Vera Vertrouwensarts").click()
    expect(page.locator("#gebruiker")).to_contain_text("Vertrouwensarts bij Veilig Thuis Utrecht")
    page.locator("#gebruiker").get_by_role("link", name="Werk onder een andere aanstelling").click()
    page.get_by_role("button", name="Veilig Thuis Flevoland").click()
    page.goto(f"{huis.address.rstrip('/')}/account/")
    page.get_by_role("button", name="Vera Vertrouwensarts").click()
    expect(page.locator("#gebruiker")).to_contain_text("Vertrouwensarts bij Veilig Thuis Flevoland")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_way_in(at_the_login: At, huis: Huis, scheme: str) -> None:
    page = at_the_login(color_scheme=scheme, bypass_csp=True)
    _without_fault(page)
    page.get_by_role("button", name="Inloggen", exact=True).click()  # nothing filled in: the page with its faults
    _without_fault(page)
    _become(page, "vertrouwensarts.flevoland")
    _without_fault(page)
    page.goto(f"{huis.address.rstrip('/')}/account/")
    _without_fault(page)


def _without_fault(page: Page) -> None:
    assert (page.url, findings(page), small_targets(page)) == (page.url, [], [])


def test_on_a_phone_nothing_scrolls_sideways_and_the_policy_is_never_broken(at_the_login: At) -> None:
    page = at_the_login(width=320)
    assert not scrolls_sideways(page)
    _become(page, "vertrouwensarts.flevoland")
    assert not scrolls_sideways(page)
    assert page.said == []  # type: ignore[attr-defined]
