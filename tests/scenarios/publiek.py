"""Somebody at the public door, who answers in the words of the page."""

import re
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.proefopstelling.huis import Huis
from tests.scenarios.toegankelijk import findings, scrolls_sideways, small_targets

GLUED = """() => [...document.querySelectorAll("form .ams-field, form .ams-field-set")].filter((question) => {
  const before = question.previousElementSibling?.getBoundingClientRect(), air = question.getBoundingClientRect().top - before?.bottom
  return before?.height && question.checkVisibility() && air > -1 && air < 16 }).map((question) => question.innerText)"""
"""Questions that stand against the one above: then nobody sees which words belong to which field."""

BROKEN = r"""() => {
  const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = walker.nextNode(); text; text = walker.nextNode())
    for (const number of text.data.matchAll(/\b0\d{2,3}-\d{4,7}\b/g)) {
      const range = document.createRange()
      range.setStart(text, number.index), range.setEnd(text, number.index + number[0].length)
      if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) found.push(text.data)
    }
  return found }"""
"""Telephone numbers that go on at the next line: then nobody reads them at a glance."""


@dataclass
class Bezoeker:
    huis: Huis
    page: Page

    @property
    def root(self) -> str:
        return self.huis.address.rstrip("/")

    def open(self, path: str) -> "Bezoeker":
        self.page.goto(self.root + path)
        return self

    def choose(self, words: str, within: str = "") -> "Bezoeker":
        where = self.page.get_by_role("group", name=within) if within else self.page.locator("form")
        where.locator("label").filter(has_text=re.compile(rf"^\s*{re.escape(words)}")).first.click()
        return self

    def type(self, **answers: str) -> "Bezoeker":
        for question, words in answers.items():
            self.page.locator(f"[name='{question}']").fill(words)
        return self

    def press(self, button: str, heading: str) -> "Bezoeker":
        self.page.get_by_role("button", name=button, exact=True).click()
        return self.sees(heading)

    def follow(self, link: str, heading: str) -> "Bezoeker":
        self.page.locator("main").get_by_role("link", name=link, exact=True).click()
        return self.sees(heading)

    def sees(self, heading: str) -> "Bezoeker":
        expect(self.page.get_by_role("heading", level=1, name=heading)).to_be_visible()
        return self

    def code(self) -> str:
        return self.page.locator(".zicht-code").inner_text()

    def look(self) -> "Bezoeker":
        """What axe finds, too small, glued together, broken off, or wider than the screen."""
        assert findings(self.page) == []
        assert small_targets(self.page) == []
        assert self.page.evaluate(GLUED) == []
        assert not scrolls_sideways(self.page)
        assert self.page.evaluate(BROKEN) == []
        return self


def neighbour_to_the_choice(visitor: Bezoeker, *, kind: str = "Noor", gehoord: str = "Gebonk en gehuil.") -> Bezoeker:
    """From the first page of the form to who may know."""
    visitor.choose("Nee").press("Verder", "Om wie maakt u zich zorgen?")
    visitor.choose("Een kind of jongere").type(voornamen=kind, geboren="9").press("Verder", "Waar wonen zij?")
    visitor.type(gemeente="Almere", straat="Verzinstraat", huisnummer="12").press("Verder", "Wat is er gebeurd?")
    visitor.type(tekst=gehoord).choose("Ik hoorde het zelf").press("Verder", "Wat denkt u ervan?")
    visitor.press("Verder", "Wie bent u?").choose("Een buur")
    return visitor.press("Verder", "Wie mag het weten?")
