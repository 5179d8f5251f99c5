"""Somebody at the door of the meldcode: what they fill in is counted, and kept to see whether anything was typed twice."""

import re
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser

from tests.proefopstelling.huis import Huis
from tests.scenarios.werkplek import Werkplek, log_in

SCHOOL = "oefen-school-almere"


@dataclass
class Telling:
    """How many fields were filled in, and what was typed in which; a choice is a field, but nothing typed."""

    velden: int = 0
    getypt: list[tuple[str, str]] = field(default_factory=list)
    axe: list[str] = field(default_factory=list)

    def twice(self) -> list[tuple[str, str]]:
        """What was typed in one field and stands in another as well, as a whole or as words of it."""
        return [
            (one, text)
            for number, (one, text) in enumerate(self.getypt)
            for place, (_, other) in enumerate(self.getypt)
            if number != place and re.search(rf"\\b{re.escape(text)}\\b", other, re.IGNORECASE)
        ]


@dataclass
class Bezoek:
    """One visit of one person; `plek` is their browser."""

    plek: Werkplek
    telling: Telling

    def fill(self, **answers: Any) -> "Bezoek":
        for naam, answer in answers.items():
            self.telling.velden += len(answer) if isinstance(answer, list) else 1
            if self.plek.page.locator(f"main [name='{naam}']").first.evaluate(TYPED):
                self.telling.getypt.append((naam, str(answer)))
        self.plek.fill(**answers)
        return self

    def choose(self, *words: str) -> "Bezoek":
        """Choose by the words beside it: for a name that is no code."""
        self.telling.velden += len(words)
        self.plek.tick(*words)
        return self

    def press(self, knop: str) -> "Bezoek":
        self.plek.follow(self.plek.page.get_by_role("button", name=knop, exact=True))
        errors = self.plek.page.locator("[data-fouten]")
        assert errors.count() == 0, errors.first.inner_text()
        return self

    def go(self, link: str) -> "Bezoek":
        self.plek.follow(self.plek.page.locator("main").get_by_role("link", name=link).first)
        return self

    def open(self, address: str) -> "Bezoek":
        self.plek.open(address)
        return self

    def look(self) -> str:
        """Let axe look, and read what the page says."""
        said = self.plek.look().text()
        self.telling.axe += [finding for finding in self.plek.axe if finding not in self.telling.axe]
        return said

    @property
    def address(self) -> str:
        return self.plek.page.url

    def leave(self) -> None:
        self.plek.page.context.close()


TYPED = "e => e.tagName === 'TEXTAREA' || (e.tagName === 'INPUT' && !['radio', 'checkbox', 'date'].includes(e.type))"


def visit(huis: Huis, chromium: Browser, login: str, telling: Telling, *, script: bool = True) -> Bezoek:
    return Bezoek(log_in(huis, chromium, login, script=script), telling)
