"""A line of a chat that was answered is there, and once, also when the web and the database are killed while it is sent."""

import http.client
import json
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

import pytest

from tests.faults.afdeling import superuser
from tests.faults.balie import GEEN_ANTWOORD
from tests.faults.maat import size
from tests.faults.processes import descendants, kill, named
from tests.proefopstelling.gemeten import GEMETEN
from tests.proefopstelling.huis import Huis

pytestmark = pytest.mark.brand

_CARRIED = re.compile(r'name="_(staat|blad|sleutel)" value="([^"]*)"')
_OPEN = (
    "SELECT bind_context(id, NULL, NULL, 'taak:proef', '') FROM organisaties_organisatie WHERE code = 'VT20'",
    "SELECT zet_chattijd(dag, '00:00', '23:59') FROM generate_series(1, 7) dag",
    "INSERT INTO contact_chatbalie (organisatie_id, bemand_tot, aanwezig, gesprekken)"
    " VALUES (current_organisatie(), now() + interval '1 hour', 1, 0)",
)


class Bezoeker:
    """A tab that sends a line again, with its own key, until it has an answer."""

    def __init__(self, huis: Huis) -> None:
        self.host, self.again = urlsplit(huis.address).netloc, 0
        begin = self._ask("GET", "")
        self.carried = self._read(begin)
        self.carried = self._read(
            self._ask("POST", urlencode({**self.carried, "_doe": "verder", "tekst": "Wat kan ik?"}))
        )

    def say(self, tekst: str) -> None:
        body = urlencode({**self.carried, "_doe": "verder", "_regel": str(uuid4()), "tekst": tekst, "na": "999"})
        while not self._is_received(body):
            self.again += 1
            assert self.again < 3000, "no answer ever came"

    def lines(self) -> list[str]:
        told = json.loads(self._ask("POST", urlencode({**self.carried, "_doe": "nieuws", "na": "0"})))
        return [regel["tekst"] for regel in told["regels"] if regel["wie"] == "bezoeker"]

    def _is_received(self, body: str) -> bool:
        try:
            return "regels" in json.loads(self._ask("POST", body))
        except (*GEEN_ANTWOORD, ValueError):
            return False

    def _ask(self, method: str, body: str) -> str:
        line = http.client.HTTPConnection(self.host, timeout=30)
        accept = "application/json" if "_regel" in body or "nieuws" in body else "text/html"
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": accept}
        line.request(method, "/chat/", body or None, headers)
        try:
            return line.getresponse().read().decode()
        finally:
            line.close()

    def _read(self, page: str) -> dict[str, str]:
        return {f"_{naam}": unescape(value) for naam, value in _CARRIED.findall(page)}


def _running(huis: Huis) -> set[int]:
    return {pid for part in ("gunicorn", "postgres") for pid in named(descendants(huis.process.pid), part)}


def test_no_line_is_lost_or_double_when_all_is_killed(
    huis: Huis, request: pytest.FixtureRequest, record_property: Callable[[str, object], None]
) -> None:
    number = size(request, small=18, night=19)  # more at once is refused, in words
    with superuser(huis.data) as db, db.transaction():
        for statement in _OPEN:
            db.execute(statement)
    visitor, dies = Bezoeker(huis), {number // 3: "gunicorn", 2 * number // 3: "postgres"}
    before = _running(huis)
    with ThreadPoolExecutor(1) as pool:
        for nummer in range(number):
            if nummer in dies:
                pool.submit(kill, *named(descendants(huis.process.pid), dies[nummer]))
            visitor.say(f"Regel {nummer}")
    assert visitor.lines() == ["Wat kan ik?", *(f"Regel {nummer}" for nummer in range(number))]
    assert not before & _running(huis), "niets is geveld: dan bewijst dit niets"
    record_property(
        GEMETEN, f"chat: web en database geveld; {number} regels, {visitor.again} keer opnieuw, 0 kwijt, 0 dubbel"
    )
