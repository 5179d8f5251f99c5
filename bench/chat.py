"""Many chats that are open at once, in a house of its own: what asking for news costs while all of them do, at both sides.

Every page of a chat asks every three seconds, as a browser does; the number of dossiers does not matter here.
"""

import http.client
import re
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from html import unescape
from statistics import median, quantiles
from urllib.parse import urlencode, urlsplit

from bench.table import Table, milliseconds
from tests.faults.afdeling import superuser
from tests.faults.loket import VEILIG_THUIS, open_loket
from tests.proefopstelling.folder import temporary_folder
from tests.proefopstelling.huis import Huis, open_house

CHATS, PER_WORKER, PER_PLACE = 200, 5, 5
EVERY, ROUNDS = 3.0, 10
TOKEN = "a" * 32  # good when it is that of the cookie
_CARRIED = re.compile(r'name="_(staat|blad|sleutel)" value="([^"]*)"')
_HOURS = (
    f"SELECT bind_context(id, NULL, NULL, 'taak:meting', '') FROM organisaties_organisatie WHERE code = '{VEILIG_THUIS}'",
    "SELECT zet_chattijd(dag, '00:00', '23:59') FROM generate_series(1, 7) dag",
)


@dataclass
class Page:
    """An open page of a chat: where it asks, and what it sends along. `place` is the address of its house."""

    host: str
    path: str
    sent: dict[str, str]
    place: str = "127.0.0.1"
    cookie: str = ""

    def ask(self, method: str = "POST", accept: str = "application/json", **more: str) -> str:
        line = http.client.HTTPConnection(self.host, timeout=60, source_address=(self.place, 0))
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": accept, "Cookie": self.cookie}
        try:
            line.request(method, self.path, urlencode({**self.sent, **more}), headers)
            answer = line.getresponse()
            said = answer.read().decode()
        finally:
            line.close()
        assert answer.status < 400, (answer.status, self.path)
        return said

    def times(self, wait: float) -> list[float]:
        """How long each answer took; `wait` spreads the pages over the three seconds."""
        time.sleep(wait)
        found, due = [], time.monotonic()
        for _ in range(ROUNDS):
            began = time.perf_counter()
            assert '"regels"' in self.ask(na="9", **{"_doe": "nieuws", "doe": "nieuws"})
            found.append(time.perf_counter() - began)
            due += EVERY
            time.sleep(max(0.0, due - time.monotonic()))
        return found


def measure(size: int) -> Iterator[Table]:
    with temporary_folder() as data, open_house(data) as house:
        desks, visitors = _open_chats(house)
        table = Table(
            f"Chats die om nieuws vragen, elke {EVERY:.0f} seconden, {ROUNDS} keer",
            ("", "per seconde", "p50", "p95", "langste"),
            note="Wachttijd bij wie vraagt, over twee webprocessen op deze machine; wie vraagt rekent op dezelfde kernen.",
        )
        for chats in (10, CHATS // 2, CHATS):
            _together(
                table, f"{chats} bezoekers en {chats} bladzijden van medewerkers", visitors[:chats], desks[:chats]
            )
        yield table


def _together(table: Table, what: str, visitors: list[Page], desks: list[Page]) -> None:
    pages = [*visitors, *desks]
    began = time.monotonic()
    with ThreadPoolExecutor(len(pages)) as pool:
        waits = [number * EVERY / len(pages) for number in range(len(pages))]
        took = [one for some in pool.map(Page.times, pages, waits) for one in some]
    rate = len(took) / (time.monotonic() - began)
    table.add(
        what,
        f"{rate:.0f}",
        milliseconds(median(took)),
        milliseconds(quantiles(took, n=20)[-1]),
        milliseconds(max(took)),
    )


def _open_chats(house: Huis) -> tuple[list[Page], list[Page]]:
    """Each visitor wrote one line, and each conversation is with somebody."""
    host = urlsplit(house.address).netloc
    with superuser(house.data) as db, db.transaction():
        for statement in _HOURS:
            db.execute(statement)
    workers = [
        Page(host, "/contact/chat/", {"csrfmiddlewaretoken": TOKEN}, cookie=f"zicht={sessie}; zicht-csrf={TOKEN}")
        for sessie in open_loket(house, CHATS // PER_WORKER)
    ]
    for worker in workers:
        worker.ask(accept="text/html", doe="aanwezig")
    visitors = [_visitor(host, f"127.0.1.{number // PER_PLACE + 1}") for number in range(CHATS)]
    with superuser(house.data) as db:
        chats = [str(id) for (id,) in db.execute("SELECT id FROM contact_chat ORDER BY begonnen_op")]
    desks = []
    for number, chat in enumerate(chats):
        worker = workers[number // PER_WORKER]
        worker.ask(accept="text/html", doe=chat)
        desks.append(Page(host, f"/contact/chat/{chat}/", worker.sent, cookie=worker.cookie))
    return desks, visitors


def _visitor(host: str, place: str) -> Page:
    page = Page(host, "/chat/", {}, place)
    for method, more in (("GET", {}), ("POST", {"_doe": "verder", "tekst": "Wat kan ik doen?"})):
        shown = page.ask(method, "text/html", **more)
        page.sent = {f"_{naam}": unescape(value) for naam, value in _CARRIED.findall(shown)}
    return page
