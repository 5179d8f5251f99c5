"""A browser without a screen, for whoever sends by the thousand: one session, one connection, forms by name.

Standard library only: each of the processes that send starts in a blink.
"""

import http.client
import json
import re
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from time import monotonic
from urllib.parse import urlencode, urlsplit
from zlib import decompress

IDLE = 2.0
TEKEN = "a" * 32  # the token of a form is good when it is that of the cookie

GEEN_ANTWOORD = (OSError, http.client.HTTPException)
TWEE_KEER = "Dit was al vastgelegd; het staat er één keer."
NIET_VASTGELEGD = "Niet vastgelegd, maar niet kwijt"
NIET_ZEKER = "Nog niet zeker of dit is vastgelegd"


@dataclass(frozen=True)
class Antwoord:
    status: int
    text: str
    location: str = ""
    #: What the next page will say on top, as the browser keeps it: signed, and to be read.
    boodschap: str = ""

    @property
    def said(self) -> str:
        """A dot in front says that it is packed."""
        told = self.boodschap.strip('"').partition(":")[0]
        plain = b64decode(told.lstrip(".") + "===", "-_")
        return "".join(map(str, json.loads(decompress(plain) if told.startswith(".") else plain))) if plain else ""

    @property
    def is_recorded(self) -> bool:
        """The way on to the next page is shown only after it is kept."""
        return self.status == 302 and "/inloggen" not in self.location

    def field(self, naam: str) -> str:
        """The value of a hidden field, as the page has it."""
        found = re.search(rf'name="{naam}" value="([^"]*)"', self.text)
        return unescape(found[1]) if found else ""


@dataclass
class Balie:
    address: str
    sessie: str
    _line: http.client.HTTPConnection | None = field(default=None, repr=False)
    _used: float = 0.0

    def look(self, path: str, boodschap: str = "") -> Antwoord:
        return self._ask("GET", path, None, boodschap)

    def send(self, path: str, fields: Mapping[str, str]) -> Antwoord:
        """Raises one of GEEN_ANTWOORD when the line is dead: then the sender knows nothing."""
        return self._ask("POST", path, urlencode({"csrfmiddlewaretoken": TEKEN, **fields}))

    def follow(self, answer: Antwoord) -> Antwoord:
        """The page that the sender sees next, with its message on top."""
        return self.look(answer.location, answer.boodschap)

    def _ask(self, method: str, path: str, body: str | None, boodschap: str = "") -> Antwoord:
        if monotonic() - self._used > IDLE:
            self.hang_up()  # the other side does so after five seconds, and what is sent then goes nowhere
        kept = self._line is not None
        try:
            return self._once(method, path, body, boodschap)
        except GEEN_ANTWOORD as gone:
            self.hang_up()
            never_sent = isinstance(gone, BrokenPipeError)  # closed before all of it was sent: nobody read it
            if not kept or not (never_sent or method == "GET"):
                raise
            return self._once(method, path, body, boodschap)

    def _once(self, method: str, path: str, body: str | None, boodschap: str) -> Antwoord:
        if self._line is None:
            self._line = http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=90)
        cookies = f"zicht={self.sessie}; zicht-csrf={TEKEN}" + (f"; messages={boodschap}" if boodschap else "")
        headers = {"Cookie": cookies, "Content-Type": "application/x-www-form-urlencoded"}
        self._line.request(method, path, body, headers)
        answer = self._line.getresponse()
        text = answer.read().decode()
        told = re.search(r'messages=("[^"]*"|[^;]*)', "\n".join(answer.headers.get_all("Set-Cookie") or []))
        self._used = monotonic()
        if answer.headers.get("Connection") == "close":
            self.hang_up()
        return Antwoord(answer.status, text, answer.headers.get("Location") or "", told[1] if told else "")

    def hang_up(self) -> None:
        if self._line is not None:
            self._line.close()
            self._line = None
