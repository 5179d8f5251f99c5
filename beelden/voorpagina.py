"""Make the pictures of the README from a running practice system, in daylight and in the dark.

make run                                                             (in another window; wait until it is filled)
.venv/bin/python -m beelden.voorpagina http://127.0.0.1:8000         (all, or name some: route dossier ...)
"""

import base64
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.proefopstelling.browser import DUTCH, FLAGS, WORDS, find

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "beelden"
LARGEST = 200_000
# As WebP, which Chromium can write: in PNG the route map is a quarter of a megabyte.
AS_WEBP = """async png => {
  const picture = await createImageBitmap(await (await fetch("data:image/png;base64," + png)).blob())
  const canvas = new OffscreenCanvas(picture.width, picture.height)
  canvas.getContext("2d").drawImage(picture, 0, 0)
  const webp = new Uint8Array(await (await canvas.convertToBlob({type: "image/webp", quality: 0.92})).arrayBuffer())
  return btoa(webp.reduce((text, byte) => text + String.fromCharCode(byte), ""))
}"""
SCHEMES = {"licht": "light", "donker": "dark"}


def address(path: str) -> Callable[[Page, str], str]:
    return lambda page, base: base + path


def first_dossier(page: Page, base: str) -> str:
    """The one on top of the werkvoorraad: what asks for attention most."""
    page.goto(f"{base}/werkvoorraad/")
    return base + str(page.locator("main a[href^='/dossiers/']").first.get_attribute("href"))


@dataclass(frozen=True)
class Beeld:
    """A page as `login` sees it; nobody is logged in when that is empty."""

    where: Callable[[Page, str], str]
    login: str = ""
    width: int = 1280
    height: int = 860


BEELDEN = {
    "route": Beeld(address("/route/"), width=1440, height=900),
    "werkvoorraad": Beeld(address("/werkvoorraad/"), "medewerker.flevoland", width=1440),
    "dossier": Beeld(first_dossier, "medewerker.flevoland"),
    "melding": Beeld(address("/dossiers/melding/nieuw/"), "frontoffice.flevoland"),
    "telefoon": Beeld(address("/"), width=390, height=760),
}


def take(browser: Browser, base: str, beeld: Beeld, scheme: str, to: Path) -> None:
    context = browser.new_context(
        viewport={"width": beeld.width, "height": beeld.height}, color_scheme=SCHEMES[scheme], locale="nl-NL"
    )
    page = context.new_page()
    if beeld.login:
        log_in(page, base, beeld.login)
    page.goto(beeld.where(page, base))
    page.evaluate("document.fonts.ready")
    png = page.screenshot(animations="disabled")
    context.close()
    empty = browser.new_page()
    to.write_bytes(base64.b64decode(empty.evaluate(AS_WEBP, base64.b64encode(png).decode())))
    empty.close()


def log_in(page: Page, base: str, login: str) -> None:
    page.goto(f"{base}/inloggen/")
    page.get_by_role("button", name=login, exact=True).click()
    page.wait_for_url(lambda url: "/inloggen/" not in url)


def main(base: str, *names: str) -> int:
    chromium = find()
    if chromium is None:
        print(WORDS, file=sys.stderr)
        return 1
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS, env={**os.environ, **DUTCH})
        for name in names or BEELDEN:
            for scheme in SCHEMES:
                to = FOLDER / f"{name}-{scheme}.webp"
                take(browser, base.rstrip("/"), BEELDEN[name], scheme, to)
                size = to.stat().st_size
                print(f"{to.name:<26} {size / 1000:5.0f} kB{'  te groot' if size >= LARGEST else ''}")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) > 1 else __doc__)
