"""The line of a sender who does not give up: the same request again, by the same key, until it is answered.

Each has an address of its own on this machine (127.x.y.z), so that the limits of the public door count them apart.
"""

import http.client
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from time import monotonic, sleep
from typing import Any
from urllib.parse import urlencode, urlsplit

from tests.faults.balie import GEEN_ANTWOORD, TEKEN

PATIENCE, PAUSE = 300.0, 0.2
#: Not now: the database is away, or this one asks too often.
NOG_EENS = frozenset({0, 429, 503})
_places = count(2)


def _place() -> str:
    number = next(_places)
    return f"127.{number >> 16 & 63}.{number >> 8 & 255}.{number & 255}"


@dataclass(frozen=True)
class Antwoord:
    status: int
    content: bytes = b""
    location: str = ""


@dataclass
class Lijn:
    """`sessie`: of who is logged in. `herhaald` is how often the last request went again, `opnieuw` how often any did."""

    address: str
    sessie: str = ""
    vandaan: str = field(default_factory=_place)
    herhaald: int = 0
    opnieuw: int = 0

    def get(self, path: str) -> Antwoord:
        return self._until_answered("GET", path, None, {})

    def post(self, path: str, fields: Mapping[str, Any]) -> Antwoord:
        token = {"csrfmiddlewaretoken": TEKEN} if self.sessie else {}
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        return self._until_answered("POST", path, urlencode({**token, **fields}, doseq=True), form)

    def post_json(self, path: str, body: Any, sleutel: str, idempotency_key: str) -> Antwoord:
        headers = {"Authorization": f"Bearer {sleutel}", "Idempotency-Key": idempotency_key}
        return self._until_answered("POST", path, json.dumps(body), {**headers, "Content-Type": "application/json"})

    def _until_answered(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> Antwoord:
        self.herhaald, end = 0, monotonic() + PATIENCE
        while (answer := self._once(method, path, body, headers)).status in NOG_EENS:
            assert monotonic() < end, f"{method} kreeg na {PATIENCE:.0f} s nog geen antwoord"
            self.herhaald, self.opnieuw = self.herhaald + 1, self.opnieuw + 1
            sleep(PAUSE)
        assert answer.status in {200, 201, 302}, f"{method} {path.split('?')[0]} kreeg {answer.status}"
        return answer

    def _once(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> Antwoord:
        host = urlsplit(self.address).netloc
        line = http.client.HTTPConnection(host, timeout=90, source_address=(self.vandaan, 0))
        cookies = {"Cookie": f"zicht={self.sessie}; zicht-csrf={TEKEN}"} if self.sessie else {}
        try:
            line.request(method, path, body, {**cookies, **headers})
            answer = line.getresponse()
            return Antwoord(answer.status, answer.read(), answer.headers.get("Location") or "")
        except GEEN_ANTWOORD:
            return Antwoord(0)
        finally:
            line.close()
