"""A workplace in a browser: somebody logged in, who reads what the page says and fills in its forms by name."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from playwright.sync_api import Browser, Locator, Page

from tests.proefopstelling.huis import Huis
from tests.scenarios.toegankelijk import findings
from zicht.protocol.kalender import AMSTERDAM, in_office_hours


@dataclass
class Werkplek:
    """One page of one person. `axe` keeps what axe found on the pages where it was asked to look."""

    huis: Huis
    page: Page
    script: bool
    axe: list[str]

    @property
    def root(self) -> str:
        return self.huis.address.rstrip("/")

    def open(self, path: str) -> "Werkplek":
        self.page.goto(path if path.startswith("http") else self.root + path)
        return self

    def text(self, selector: str = "main") -> str:
        return re.sub(r"\s+", " ", self.page.locator(selector).first.inner_text())

    def look(self) -> "Werkplek":
        """Let axe look at this page once."""
        if self.script:
            self.axe += [f"{self.page.url}: {finding}" for finding in findings(self.page)]
        return self

    # The dossier page

    def sentence(self) -> str:
        return self.text(".zicht-zin")

    def can_do(self) -> str:
        return self.text("section[aria-labelledby=kunnen]")

    def must_when(self) -> str:
        return self.text("section[aria-labelledby=moet]")

    def go(self, link: str) -> "Werkplek":
        """Follow the link with these words; when it is folded away, unfold first."""
        found = self.page.locator("main").get_by_role("link", name=re.compile("^" + re.escape(link)))
        if found.count() == 0:
            folds = self.page.locator("section[aria-labelledby=kunnen] details:not([open]) > summary")
            while folds.count():
                self.unfold(folds.first)
        return self.follow(found.first)

    def unfold(self, fold: Locator) -> None:
        fold.click()

    def follow(self, what: Locator) -> "Werkplek":
        """Click what leads to another page, and be there."""
        with self.page.expect_navigation():
            what.click()
        return self

    # Forms

    def fill(self, **answers: Any) -> "Werkplek":
        for name, answer in answers.items():
            self._answer(name.replace("__", "-"), answer)
        return self

    def send(self, **answers: Any) -> "Werkplek":
        """Fill in the form and press its one filled button."""
        self.fill(**answers)
        return self.follow(
            self.page.locator("main .ams-button--primary[type=submit], main button.ams-button--primary").last
        )

    def do(self, link: str, **answers: Any) -> "Werkplek":
        """From the dossier page: follow a link, fill in what it asks, and come back."""
        back = self.page.url
        self.go(link).send(**answers)
        errors = self.page.locator("[data-fouten]")
        assert errors.count() == 0, f"{link}: {errors.first.inner_text()}"
        return self.open(back)

    def _answer(self, name: str, answer: Any) -> None:
        fields = self.page.locator(f"main [name='{name}']")
        kind = fields.first.evaluate("e => e.tagName === 'SELECT' ? 'select' : (e.type || '')")
        if kind in {"radio", "checkbox"}:
            for value in answer if isinstance(answer, list) else [answer]:
                self._tick(self.page.locator(f"[name='{name}'][value='{value}']") if value is not True else fields)
        elif kind == "select":
            fields.first.select_option(str(answer))
        else:
            fields.first.fill(str(answer))

    def tick(self, *words: str) -> "Werkplek":
        """Tick the boxes or choices whose label holds these words."""
        for word in words:
            self.page.locator("main form label").filter(has_text=word).first.click()
        return self

    def _tick(self, box: Locator) -> None:
        """As a person does: on the words beside it."""
        id = box.first.get_attribute("id")
        self.page.locator(f"label[for='{id}']").first.click()


def log_in(huis: Huis, chromium: Browser, login: str, *, script: bool = True) -> Werkplek:
    """A browser of one's own, logged in with a practice login."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=script, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{huis.address.rstrip('/')}/inloggen/")
    return Werkplek(huis, page, script, []).follow(page.get_by_role("button", name=login))


def clock(huis: Huis, *ook: str, bij: str = "VT03", dagen: int = 0, uren: int = 0) -> datetime:
    """Move the clock of Veilig Thuis Flevoland forward, or of another (`bij`), and of who goes with it; what it says then."""
    told = huis.command("klok", bij, *ook, "--dagen", str(dagen), "--uren", str(uren))
    found = re.search(bij + r": .*?(\d\d-\d\d-\d{4} \d\d:\d\d)", told)
    assert found, told
    return datetime.strptime(found[1], "%d-%m-%Y %H:%M").replace(tzinfo=AMSTERDAM)


def until_hour(huis: Huis, hour: int) -> datetime:
    """Move the clock on to the next time it is about this hour."""
    now = clock(huis, uren=1)
    return now if now.hour == hour else clock(huis, uren=(hour - now.hour) % 24)


def until_office_hours(huis: Huis) -> datetime:
    """Move the clock on to ten in the morning of a working day."""
    now = until_hour(huis, 10)
    while not in_office_hours(now):
        now = clock(huis, dagen=1)
    return now
