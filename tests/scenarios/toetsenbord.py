"""A workplace without a mouse: every field, link and button is reached by key, and every stop on the way is looked at."""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, Locator, Page

from tests.proefopstelling.huis import Huis
from tests.scenarios.werkplek import Werkplek

FURTHEST = 400
#: What is wrong with the place where the focus is now; nothing when the focus is nowhere yet.
STOP = """() => {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement || e.matches("main, dialog, [data-fouten]")) return null;
  const seen = (["radio", "checkbox"].includes(e.type) && e.labels[0]) || e;
  const drawn = (r) => {
    const style = getComputedStyle(r);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && !/^rgba.*, 0\\)$/.test(style.outlineColor);
  };
  const ring = seen.querySelector("[class$=__focus]");
  const shown = ring ? getComputedStyle(ring).stroke !== "none" && ring.checkVisibility()
    : [seen, seen.closest(".zicht-kaart"), seen.closest(".zicht-zoek")].filter(Boolean).some(drawn);
  const box = seen.getBoundingClientRect();
  const what = [seen.tagName.toLowerCase(), seen.id && "#" + seen.id, seen.getAttribute("class"), e.name,
    seen.textContent.trim().replace(/\\s+/g, " ").slice(0, 40)].filter(Boolean).join(" ");
  if (!shown) return "no outline: " + what;
  if (box.width < 1 || box.height < 1) return "no size: " + what;
  const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
  if (bottom - top < Math.min(box.height, 16)) return "out of sight: " + what;
  const x = Math.min(Math.max(box.left + Math.min(box.width, 24) / 2, 0), innerWidth - 1);
  const over = document.elementFromPoint(x, (top + bottom) / 2);
  if (over && over !== seen && !seen.contains(over) && !over.contains(seen)) return "covered: " + what;
  return null;
}"""
#: Whether the focus came back to where it was before; a date has several stops in one field.
ROUND = """() => {
  const e = document.activeElement, been = (window.been ||= new Set());
  const round = e === document.body || (e !== window.last && been.has(e));
  been.add((window.last = e));
  return round;
}"""
IS_HERE = "e => document.activeElement === e"
VALUE = "() => document.activeElement.value"


def tab(page: Page) -> str | None:
    """One Tab, and what is wrong where it stops."""
    page.keyboard.press("Tab")
    wrong: str | None = page.evaluate(STOP)
    return wrong


def walk(page: Page) -> list[str]:
    """Tab from the top of the page to its end; what was wrong at a stop."""
    found = []
    for _ in range(FURTHEST):
        wrong = tab(page)
        if page.evaluate(ROUND):
            return found
        found += [wrong] if wrong else []
    return [*found, f"no end after {FURTHEST} stops"]


@dataclass
class Toetsenbord(Werkplek):
    """`haltes` counts the stops, `gebreken` says what was wrong at one."""

    haltes: int = 0
    gebreken: list[str] = field(default_factory=list)

    def reach(self, what: Locator) -> Locator:
        """Tab to it; from where one is, and once around."""
        there = what.first.element_handle()
        for _ in range(FURTHEST):
            if there.evaluate(IS_HERE):
                return what
            self.press("Tab")
        raise AssertionError(f"{self.page.url}: not reached by Tab: {what.first.evaluate('e => e.outerHTML')[:200]}")

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.haltes += 1
        if wrong := self.page.evaluate(STOP):
            self.gebreken.append(wrong)

    def open(self, path: str) -> "Werkplek":
        """The address is typed in the browser's own bar; then past the navigation by the first link there is."""
        super().open(path.split("#")[0])
        self.past_the_bar()
        return self

    def past_the_bar(self) -> None:
        if self.page.locator("[data-fouten]").count():
            return
        self.press("Tab")
        if self.page.evaluate("document.activeElement.matches('.ams-skip-link')"):
            self.page.keyboard.press("Enter")

    def follow(self, what: Locator) -> "Werkplek":
        self.reach(what)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        self.after()
        return self

    def after(self) -> None:
        """A refusal is met by the focus; anything else begins at the top of its page."""
        if self.page.locator("[data-fouten]").count():
            met = self.page.evaluate("document.activeElement.matches('[data-fouten]')")
            self.gebreken += [] if met else [f"{self.page.url}: the refusal has no focus"]
        else:
            self.past_the_bar()

    def unfold(self, fold: Locator) -> None:
        self.reach(fold)
        self.page.keyboard.press("Enter")

    def tick(self, *words: str) -> "Werkplek":
        for word in words:
            box = self.page.locator("main form label").filter(has_text=word).first.get_attribute("for")
            self._tick(self.page.locator(f"[id='{box}']"))
        return self

    def _answer(self, name: str, answer: Any) -> None:
        fields = self.page.locator(f"main [name='{name}']")
        kind = fields.first.evaluate("e => e.tagName === 'SELECT' ? 'select' : (e.type || '')")
        if kind in {"radio", "checkbox"}:
            super()._answer(name, answer)
        elif kind == "select":
            self._select(fields, str(answer))
        elif kind == "date":
            self._date(fields, str(answer))
        else:
            self.reach(fields)
            self.page.keyboard.press("ControlOrMeta+a")
            self.page.keyboard.press("Delete")
            self.page.keyboard.type(str(answer))

    def _select(self, what: Locator, value: str) -> None:
        self.reach(what)
        self.page.keyboard.press("Home")
        for _ in range(FURTHEST):
            if self.page.evaluate(VALUE) == value:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{self.page.url}: not in the list by key: {value}")

    def _date(self, what: Locator, value: str) -> None:
        """In the order in which this browser asks for a date, each time from its first part."""
        year, month, day = value.split("-")
        self.reach(what)
        for order in (day + month + year, month + day + year, year + month + day):
            for _ in order:
                self.page.keyboard.press("ArrowLeft")
            self.page.keyboard.type(order)
            if what.first.input_value() == value:
                return
        raise AssertionError(f"{self.page.url}: a date cannot be typed: {value}")

    def _tick(self, box: Locator) -> None:
        """A group of choices is one stop; the arrows choose in it."""
        if box.first.get_attribute("type") != "radio":
            self.reach(box)
            self.page.keyboard.press("Space")
            return
        name = box.first.get_attribute("name")
        group = self.page.locator(f"main [name='{name}']")
        chosen = self.page.locator(f"main [name='{name}']:checked")
        self.reach(chosen if chosen.count() else group)
        self.page.keyboard.press("Space")
        for _ in range(group.count()):
            if box.first.is_checked():
                return
            self.press("ArrowDown")
        raise AssertionError(f"{self.page.url}: not chosen by arrow: {name}")


def log_in(huis: Huis, chromium: Browser, login: str, *, script: bool = True) -> Toetsenbord:
    context = chromium.new_context(viewport={"width": 1280, "height": 720}, bypass_csp=True)
    page = context.new_page()
    here = Toetsenbord(huis, page, script, [])
    here.open("/inloggen/")
    here.follow(page.get_by_role("button", name=login, exact=True))
    return here
