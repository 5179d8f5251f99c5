"""Somebody at a desk: asks for pages as the browser would, in this process, and counts what that takes."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import cycle
from statistics import median, quantiles
from typing import Any

from django.conf import settings
from django.test import Client

from tests.proefopstelling.vragen import besides, counted
from zicht.accounts import sessie
from zicht.accounts.models import Aanstelling, Medewerker
from zicht.dossier.models import Dossier
from zicht.foundation.context import Context, acting

ROUNDS, WARM_UP = 60, 5


@dataclass(frozen=True)
class Cost:
    """Seconds at the middle and at the edge, and the queries of the request that had most."""

    p50: float
    p95: float
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

    def page(self, address: str) -> Cost:
        return cost(lambda: self._get(address))

    def dossier_page(self) -> Cost:
        addresses = cycle([f"/dossiers/{id}/" for id in self.dossiers])
        return cost(lambda: self._get(next(addresses)))

    def links(self) -> list[str]:
        """Every page of a dossier that one of its dossier pages leads to, one address of each kind."""
        found: dict[str, str] = {}
        for id in self.dossiers:
            content = self._get(f"/dossiers/{id}/").decode()
            for address in re.findall(rf'href="(/dossiers/{id}/[^"?#]+)"', content):
                found.setdefault(re.sub(r"[0-9a-f-]{36}", "*", address), address)
        return sorted(found.values())

    def _get(self, address: str) -> bytes:
        answer = self.client.get(address, follow=True)
        assert answer.status_code == 200, (answer.status_code, re.sub(r"[0-9a-f-]{36}", "*", address))
        return answer.content


def cost(work: Callable[[], object], rounds: int = ROUNDS) -> Cost:
    for _ in range(WARM_UP):
        work()
    took, queries = [], 0
    for _ in range(rounds):
        with counted() as seen:
            began = time.perf_counter()
            work()
            took.append(time.perf_counter() - began)
        queries = max(queries, len(besides(seen)))
    return Cost(median(took), quantiles(took, n=20)[-1], queries)
