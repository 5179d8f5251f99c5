"""Axe, and what axe cannot see, on a page in a real browser."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

AXE = (Path(__file__).parents[1] / "vendor" / "axe" / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

SMALL_TARGETS = """
() => [...document.querySelectorAll("a, button, input, select, textarea, summary")]
  .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest("p, li, dd, td, small, .zicht-overslaan, .zicht-kaart"))
  .map((e) => (["radio", "checkbox"].includes(e.type) && e.labels[0]) || e)
  .filter((e) => e.getBoundingClientRect().height < 23.5)
  .map((e) => e.outerHTML.slice(0, 120))
"""

ADVISED_BEFORE_ASKED = """
() => {
  const top = (e) => e.getBoundingClientRect().top;
  const asked = document.querySelector(".zicht-kolommen__midden :is(input:not([type=hidden]), select, textarea)");
  const advised = document.querySelector(".zicht-kolommen__rechts .zicht-blad:not(:has(form))");
  return Boolean(asked && advised) && top(advised) < top(asked);
}
"""


def findings(page: Page) -> list[str]:
    """What axe finds, one line each; the page's own policy forbids eval, so the context must bypass it."""
    page.evaluate(AXE)
    result: dict[str, Any] = page.evaluate("(tags) => axe.run(document, { runOnly: tags })", RULES)
    return [f"{v['id']}: {v['help']} {[n['html'][:120] for n in v['nodes'][:3]]}" for v in result["violations"]]


def small_targets(page: Page) -> list[str]:
    """Targets lower than 24 px that do not stand in running text (WCAG 2.5.8)."""
    found: list[str] = page.evaluate(SMALL_TARGETS)
    return found


def scrolls_sideways(page: Page) -> bool:
    """Whether the page itself is wider than the screen (WCAG 1.4.10)."""
    page.wait_for_load_state()
    wider: bool = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    return wider


def advised_before_asked(page: Page) -> bool:
    """Whether somebody scrolls past advice to come to the first question."""
    return bool(page.evaluate(ADVISED_BEFORE_ASKED))
