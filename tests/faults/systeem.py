"""The system of the police under fire: it sends a batch until it gets its answer, always by the same key, and keeps what it was told.

Standard library only, as whoever builds such a system would do it.
"""

import http.client
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event
from time import monotonic, sleep
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from tests.faults.balie import GEEN_ANTWOORD

PATIENCE, PAUSE = 240.0, 0.2


def an_incident(number: int, run: str) -> dict[str, Any]:
    """A household of its own, by a name that nobody else has."""
    return {
        "kanaal": "api",
        "gemeente": "Vlissingen",
        "spoed": False,
        "registratienummer": f"{run}-{number}",
        "melder": {"soort": "professional", "naam": "Pim Politieman", "telefoon": "036 5551234"},
        "positie": "veilig-thuis-neemt-over",
        "onderwerp": ["partnergeweld"],
        "omschrijving": f"Ruzie bij {run}-{number}.",
        "signalen": [],
        "betrokkenen": [{"rol": "ouder", "achternaam": f"Onder vuur {run} {number}"}],
    }


@dataclass
class Reeks:
    """One batch as its sender knows it."""

    eerste: int
    sleutel: str
    inhoud: dict[str, Any]
    tries: int = 0
    resultaten: list[dict[str, Any]] = field(default_factory=list)


@dataclass
class Zender:
    address: str
    sleutel: str = "oefen-politie"
    #: A control: a system that takes a new key for every try.
    nieuwe_sleutel: bool = False

    def send_all(self, reeksen: list[Reeks], begun: Event) -> list[Reeks]:
        for reeks in reeksen:
            self.until_answered(reeks, begun)
        return reeksen

    def until_answered(self, reeks: Reeks, begun: Event) -> None:
        end = monotonic() + PATIENCE
        while not reeks.resultaten and monotonic() < end:
            if reeks.tries:
                sleep(PAUSE)
            reeks.tries += 1
            begun.set()
            key = str(uuid4()) if self.nieuwe_sleutel else reeks.sleutel
            status, answer = self.ask("POST", "/zorgmeldingen", reeks.inhoud, key)
            if status == 200:
                reeks.resultaten = answer["resultaten"]
            assert status in {0, 200, 429, 503}, f"een reeks kreeg {status}"

    def ask(self, method: str, path: str, body: Any = None, key: str = "") -> tuple[int, Any]:
        """Status 0 when there was no answer at all."""
        line = http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=120)
        headers = {"Authorization": f"Bearer {self.sleutel}", "Content-Type": "application/json"}
        headers |= {"Idempotency-Key": key} if key else {}
        try:
            line.request(method, f"/api/v1{path}", json.dumps(body) if body else None, headers)
            answer = line.getresponse()
            return answer.status, json.loads(answer.read() or "null")
        except GEEN_ANTWOORD:
            return 0, None
        finally:
            line.close()

    def events(self, van: set[str], enough: Callable[[int], bool]) -> list[dict[str, Any]]:
        """All of the outbox about these meldingen, asked for from the beginning until there are enough."""
        end = monotonic() + PATIENCE
        while True:
            found = [one for one in self._outbox() if one["subject"] in van]
            if enough(len(found)) or monotonic() > end:
                return found
            sleep(1)

    def _outbox(self) -> list[dict[str, Any]]:
        told: list[dict[str, Any]] = []
        cursor, more = "0", True
        while more:
            status, answer = self.ask("GET", f"/gebeurtenissen?na={cursor}")
            assert status == 200
            told += answer["gebeurtenissen"]
            cursor, more = answer["volgende"], answer["meer"]
        return told


def batches(number: int, per: int) -> tuple[str, list[Reeks]]:
    """`number` incidents in order, `per` in a batch; and the name they all carry."""
    run = f"vuur-{uuid4().hex[:8]}"
    return run, [
        Reeks(first, str(uuid4()), {"meldingen": [an_incident(n, run) for n in range(first, min(first + per, number))]})
        for first in range(0, number, per)
    ]
