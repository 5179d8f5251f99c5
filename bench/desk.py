"""Somebody at a desk: asks for pages as the browser would, in this process, and counts what that takes."""

import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import cycle
from statistics import median, quantiles
from typing import Any

from django.conf import settings
from django.test import Client
from django.urls import Resolver404, resolve

from tests.proefopstelling.adressen import routes
from tests.proefopstelling.vragen import besides, counted
from zicht.accounts import sessie
from zicht.accounts.models import Aanstelling, Medewerker
from zicht.dossier.models import Dossier
from zicht.dossier.openen import open_dossier
from zicht.foundation.context import Context, acting

ROUNDS, WARM_UP = 60, 5
Work = Callable[[], object]
#: Of nobody's work, or the end of it.
LEFT_OUT = ("/inloggen/", "/uitloggen/", "/account/", "/weg/", "/static/")
DOSSIER = "dossiers/<uuid:dossier_id>/"


@dataclass(frozen=True)
class Cost:
    """Seconds at the middle and at the edge, of which this process computed `cpu` at the middle; and the queries of the
    request that had most. What neighbours on the same machine do shows in the seconds first."""

    p50: float
    p95: float
    cpu: float
    queries: int


class Desk:
    """One person, logged in; their own dossiers in a fixed order."""

    def __init__(self, login: str) -> None:
        settings.ALLOWED_HOSTS = ["testserver"]
        self.medewerker = Medewerker.objects.get(login=login)
        self.aanstelling = Aanstelling.objects.filter(medewerker=self.medewerker).earliest("van")
        others = Medewerker.objects.filter(aanstellingen__rol="backoffice", actief=True).exclude(pk=self.medewerker.pk)
        self.colleague = others.earliest("login").pk
        self.client = Client()
        self.client.force_login(self.medewerker)
        session = self.client.session
        sessie.choose(session, self.medewerker, str(self.aanstelling.pk))
        session.save()
        with self.at_work():
            mine = Dossier.objects.filter(behandelaar=self.medewerker, gesloten_op=None).order_by("id")
            self.dossiers = list(mine.values_list("pk", flat=True)[:ROUNDS])

    def at_work(self) -> Any:
        context = Context(
            self.aanstelling.organisatie_id, medewerker=self.medewerker.pk, aanstelling=self.aanstelling.pk
        )
        return acting(context)

    def page(self, address: str) -> Work:
        return lambda: self._get(address)

    def dossier_page(self) -> Work:
        addresses = cycle([f"/dossiers/{id}/" for id in self.dossiers])
        return lambda: self._get(next(addresses))

    def opening(self) -> Work:
        def work() -> None:
            with self.at_work():
                open_dossier(self.dossiers[0])

        return work

    def walk(self) -> dict[str, str]:
        """One address of each kind that the route walker knows and that this person comes to, by its pattern."""
        found: dict[str, str] = {}
        seen: set[str] = set()
        coming = [route.at({}) for route in routes() if not route.soorten] + [
            f"/dossiers/{id}/" for id in self.dossiers
        ]
        while coming:
            address = coming.pop(0)
            pattern = _pattern(address)
            if address.startswith(LEFT_OUT) or address in seen or (pattern in found and pattern != DOSSIER):
                continue
            seen.add(address)
            answer = self.client.get(address)
            if answer.status_code == 200 and not answer.streaming:
                found[pattern] = address
                coming += re.findall(r'href="(/[^"?#]+)"', answer.content.decode())
        return found

    def _get(self, address: str) -> bytes:
        answer = self.client.get(address, follow=True)
        assert answer.status_code == 200, (answer.status_code, re.sub(r"[0-9a-f-]{36}", "*", address))
        return answer.content


def _pattern(address: str) -> str:
    try:
        return str(resolve(address).route)
    except Resolver404:
        return ""


@dataclass
class Rounds:
    """What a number of rounds of one work took."""

    work: Work
    took: list[float] = field(default_factory=list)
    computed: list[float] = field(default_factory=list)
    queries: int = 0

    def another(self) -> None:
        with counted() as seen:
            began, cpu = time.perf_counter(), time.process_time()
            self.work()
            self.took.append(time.perf_counter() - began)
            self.computed.append(time.process_time() - cpu)
        self.queries = max(self.queries, len(besides(seen)))

    def cost(self) -> Cost:
        took, computed = self.took[WARM_UP:], self.computed[WARM_UP:]
        return Cost(median(took), quantiles(took, n=20)[-1], median(computed), self.queries)


def cost(work: Work, rounds: int = ROUNDS) -> Cost:
    measured = Rounds(work)
    for _ in range(WARM_UP + rounds):
        measured.another()
    return measured.cost()


def alternately(works: Mapping[str, Work], arrive: Callable[[str], None]) -> dict[str, Cost]:
    """The same work at several places in turn, so that what neighbours do is in all of them alike."""
    measured = {place: Rounds(work) for place, work in works.items()}
    for _ in range(WARM_UP + ROUNDS):
        for place, rounds in measured.items():
            arrive(place)
            rounds.another()
    return {place: rounds.cost() for place, rounds in measured.items()}
