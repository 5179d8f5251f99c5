"""A browser whose every question is answered in this process, and what it looks like in each light and at each width."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import copy_context
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.contrib.staticfiles import finders
from django.http import HttpResponseBase
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, Request, Route

HUIS = "http://zicht.test"
KINDS = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2"}


@dataclass(frozen=True)
class Stand:
    """One way to look at a page: how wide it is in CSS pixels, how much of its length, how large on the sheet."""

    naam: str
    breed: int
    hoog: int
    schaal: float
    media: dict[str, str]


LICHT = Stand("light", 1280, 900, 0.5, {})
STANDEN = (
    LICHT,
    Stand("dark", 1280, 900, 0.32, {"color_scheme": "dark"}),
    Stand("forced colours", 1280, 900, 0.32, {"forced_colors": "active"}),
    Stand("390 px", 390, 900, 0.5, {}),
    Stand("200 % zoom", 640, 900, 0.5, {}),
    Stand("print", 794, 1000, 0.45, {"media": "print"}),
)
#: A page that is printed on its side.
LIGGEND = tuple(replace(stand, breed=1123, hoog=720) if stand.media.get("media") else stand for stand in STANDEN)
#: For a state of a page two are enough.
TWEE_STANDEN = (Stand("light", 1280, 1100, 0.5, {}), Stand("390 px", 390, 1450, 0.5, {}))
QUALITIES = (45, 35, 25, 15, 8)
LARGEST = 200_000
#: The margins of the paper, which only a printer gives.
PAPER = "document.documentElement.style.padding = '83px 76px 76px 94px'"
NO_PAPER = "document.documentElement.style.padding = ''"
PLAIN = {"media": "screen", "color_scheme": "light", "forced_colors": "none"}


class Camera:
    """One person's browser. `client` is logged in as that person and answers for the whole house."""

    def __init__(self, context: BrowserContext, client: Client) -> None:
        self.client = client
        # The driver answers from a context of its own; ours has the connection with the world in it.
        self._ours = copy_context()
        self.instead: dict[str, HttpResponseBase] = {}
        self.page: Page = context.new_page()
        self.page.route("**/*", self._answer)
        self._cdp = context.new_cdp_session(self.page)

    def open(self, address: str) -> "Camera":
        self.page.goto(HUIS + address)
        return self

    def look(self, stand: Stand) -> None:
        self.page.emulate_media(**{**PLAIN, **stand.media})  # type: ignore[arg-type]
        self.page.set_viewport_size({"width": stand.breed, "height": 700})
        self.page.evaluate(PAPER if "media" in stand.media else NO_PAPER)
        self.page.evaluate("scrollTo(0, 0); document.fonts.ready.then(() => new Promise(requestAnimationFrame))")

    def snap(self, stand: Stand = LICHT, *, heel: bool = False) -> bytes:
        """The page as it is seen now, from its top, as PNG; `heel`: all of it, at full size."""
        self.look(stand)
        length = self.page.evaluate("Math.ceil(document.documentElement.getBoundingClientRect().height)")
        height = length if heel else min(max(length, 300), stand.hoog)
        # What is fixed to the bottom of the window belongs at the bottom of the picture.
        self.page.set_viewport_size({"width": stand.breed, "height": max(height, 300)})
        clip = {"x": 0, "y": 0, "width": stand.breed, "height": height, "scale": 1 if heel else stand.schaal}
        return self._picture("png", clip)

    def sheet(self, html: str, pictures: dict[str, bytes]) -> bytes:
        """A page made of pictures, as WebP, as well as fits in a sheet."""
        self.page.unroute("**/*")
        self.page.route("**/*", lambda route: _piece(route, html, pictures))
        self.page.emulate_media(**PLAIN)  # type: ignore[arg-type]
        self.page.goto(HUIS + "/vel")
        self.page.evaluate("Promise.all([...document.images].map((image) => image.decode()))")
        box = self.page.locator("main").bounding_box() or {}
        tries = (self._picture("webp", {**box, "scale": 1}, quality) for quality in QUALITIES)
        return next((sheet for sheet in tries if len(sheet) < LARGEST), b"")

    def _picture(self, kind: str, clip: dict[str, float], quality: int | None = None) -> bytes:
        asked: dict[str, Any] = {"format": kind, "clip": clip, "captureBeyondViewport": True}
        if quality:
            asked["quality"] = quality
        return base64.b64decode(self._cdp.send("Page.captureScreenshot", asked)["data"])

    def _answer(self, route: Route, request: Request) -> None:
        where = urlsplit(request.url)
        if not request.url.startswith(HUIS):
            route.abort()
        elif where.path.startswith("/static/"):
            found = Path(str(finders.find(where.path.removeprefix("/static/"))))
            route.fulfill(body=found.read_bytes(), content_type=KINDS.get(found.suffix, "application/octet-stream"))
        else:
            path = f"{where.path}?{where.query}"
            route.fulfill(**_said(self.instead.get(where.path) or self._ours.copy().run(self._asked, request, path)))

    def _asked(self, request: Request, path: str) -> HttpResponseBase:
        """What the house answers, after leading on to wherever it leads."""
        sent = {"data": request.post_data_buffer or b"", "content_type": request.headers.get("content-type", "")}
        told = {"HTTP_ACCEPT": request.headers.get("accept", "")}
        answer = self.client.generic(request.method, path, **(sent if request.method == "POST" else {}), **told)
        while answer.status_code in (301, 302, 303):
            answer = self.client.get(answer["Location"])
        return answer


def _said(answer: HttpResponseBase) -> dict[str, Any]:
    """With its own headers, and so with its policy."""
    body = b"".join(answer) if answer.streaming else answer.content  # type: ignore[attr-defined]
    return {"status": answer.status_code, "headers": dict(answer.headers), "body": body}


def _piece(route: Route, html: str, pictures: dict[str, bytes]) -> None:
    name = urlsplit(route.request.url).path.removeprefix("/")
    if name in pictures:
        route.fulfill(body=pictures[name], content_type="image/png")
    elif name.startswith("static/"):
        found = Path(str(finders.find(name.removeprefix("static/"))))
        route.fulfill(body=found.read_bytes(), content_type=KINDS.get(found.suffix, ""))
    else:
        route.fulfill(body=html, content_type="text/html; charset=utf-8")


@contextmanager
def camera(browser: Browser, client: Client) -> Iterator[Camera]:
    context = browser.new_context(locale="nl-NL", reduced_motion="reduce")
    try:
        yield Camera(context, client)
    finally:
        context.close()
