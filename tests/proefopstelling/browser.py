"""A real browser for the stories: the system's Chromium, driven by Playwright.

`python -m tests.proefopstelling.browser` finds it before the tests begin, and installs it where it can.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
#: Of the browser itself, in Debian a package of its own (chromium-l10n); without it a date is asked in the American order.
DUTCH = {"LANGUAGE": "nl"}
WORDS = """De verhalen in de browser kunnen niet draaien: Chromium is niet gevonden.
Wat nu: installeer het (Debian, Ubuntu: sudo apt install chromium) en probeer het opnieuw."""


def find() -> str | None:
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def install() -> None:
    """With apt, as root: no other system lets a test install a browser unasked."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    print("zicht: Chromium wordt met apt geinstalleerd", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "-y", "--no-install-recommends", "chromium", "chromium-l10n"]):
        subprocess.run(["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0", *step], env=environment, stdin=subprocess.DEVNULL)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser; a story asks it for a `new_context()` of its own."""
    path = find()
    if path is None:
        pytest.fail(WORDS)
    # Playwright keeps an event loop running on this thread, and Django then refuses its ORM in every later test.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS, env={**os.environ, **DUTCH})
        yield browser
        browser.close()


def main() -> int:
    if find() is None:
        install()
    if find() is None:
        print(WORDS, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
