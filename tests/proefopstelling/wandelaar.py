"""Walks every address as every practice role: where a role may not look, the answer is the 404 of nothing, to the byte.

What is sent with text in it gets the text back on one page, which is the same whatever the id.
"""

import re
from collections.abc import Iterable
from itertools import islice
from urllib.parse import urlencode

from django.db import transaction
from django.http import HttpResponseBase
from django.test import Client
from django.urls import reverse

from tests.proefopstelling.adressen import Route, fillings, pool
from tests.proefopstelling.leesbaar import words_in
from tests.proefopstelling.wandelwereld import ANDER_TEAM, ANDERE_REGIO, EIGEN, NIETS, TEAMS, Plek, Wandelwereld
from zicht.accounts.oefenlogins import OEFENLOGINS
from zicht.accounts.regels import WHO_MAY
from zicht.foundation.ids import new_id

#: What the whole organisation does on the row of a dossier, without what is in it.
HELE_ORGANISATIE = {"dossier-noodtoegang", "dossier-toewijzen"}
#: A draft is of whoever made it: any id is a blank form to anybody else.
EIGEN_CONCEPT = "concept"
VINDERS = {EIGEN: "medewerker.flevoland", ANDER_TEAM: "collega.flevoland", ANDERE_REGIO: "medewerker.utrecht"}
#: One login of every role, a second partner and a second organisation with a meldcode: what is of one is nothing to the other.
WANDELAARS = (
    *{login.rol: login for login in reversed(OEFENLOGINS)}.values(),
    *(login for login in OEFENLOGINS if login.login in {"gi.flevoland", "huisarts.almere"}),
)
ROL = {login.login: login.rol for login in OEFENLOGINS}
MOST_TRIES = 80
GETYPT = {"toelichting": "Zij belde vanmiddag."}
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
TOKEN = re.compile(r'((?:name="csrfmiddlewaretoken" value=|"X-CSRFToken": )")[^"]*')
#: Where -> the address filled in with what stands there, the place, and how it was filled in.
Places = dict[str, tuple[str, Plek, dict[str, str]]]


def openers(route: Route, place: Plek) -> frozenset[str]:
    if route.naam not in HELE_ORGANISATIE or place.waar not in TEAMS:
        return place.open_voor
    code, _ = TEAMS[place.waar]
    return frozenset(login.login for login in OEFENLOGINS if login.organisatie == code)


class Wandelaar:
    """Goes past the addresses given, and keeps what should not have been answered."""

    def __init__(self, world: Wandelwereld, *, heel: bool = False) -> None:
        self.world = world
        self.heel = heel
        self.logins = OEFENLOGINS if heel else WANDELAARS
        self.anoniem = Client(raise_request_exception=False)
        self.nothing = _bytes(self.anoniem.get("/hier-is-niets/"))
        self.findings: list[str] = []
        self.requests = 0

    def walk(self, routes: Iterable[Route]) -> list[str]:
        for route in routes:
            if route.werk is None:
                continue
            if set(route.ids) <= {EIGEN_CONCEPT}:
                self.by_role_alone(route)
            else:
                self.past_ids(route)
        return self.findings

    def by_role_alone(self, route: Route) -> None:
        path = route.at({naam: str(new_id()) for naam in route.ids})
        for login in self.logins:
            for method in ("get", "post"):
                answer = self.ask(login.login, method, path)
                if self.may(login.login, route):
                    self.must_be_answered(answer, login.login, method, route, "eigen werk")
                else:
                    self.must_be_nothing(answer, login.login, method, route, "geen werk van deze rol")
        self.anonymous(route, [path])

    def past_ids(self, route: Route) -> None:
        """The role decides, and whose id it is."""
        paths = self.places(route)
        if EIGEN not in paths:
            self.findings.append(f"{route.adres}: niemand van het eigen team kan dit openen, dus er is niets bewezen")
            return
        for login in self.logins:
            self.as_login(login.login, route, paths)
        self.every_exit(route, paths)
        self.other_ids_in_our_own(route, paths)
        self.anonymous(route, [paths[waar][0] for waar in (EIGEN, NIETS)])

    def places(self, route: Route) -> Places:
        """One address that lives with the own team, the same one with others, and one of nothing."""
        found: Places = {}
        own = self.alive(route)
        if own is None:
            return found
        place, number, filled = own
        found[EIGEN] = (route.at(filled), place, filled)
        for waar in (ANDER_TEAM, ANDERE_REGIO):
            if theirs := self.like(place, waar, route):
                ways = list(islice(fillings(route, theirs), number + 1))
                found[waar] = (route.at(ways[-1]), theirs, ways[-1])
        none = {**filled, **{naam: str(new_id()) for naam in route.ids}}
        found[NIETS] = (route.at(none), Plek(NIETS, NIETS, {}, frozenset()), none)
        return found

    def alive(self, route: Route) -> tuple[Plek, int, dict[str, str]] | None:
        for place in self.holding(route, EIGEN):
            if (login := self.finder(route, place)) is None:
                continue
            for number, filled in enumerate(islice(fillings(route, place), MOST_TRIES)):
                if self.ask(login, "get", route.at(filled)).status_code not in (404, 410):
                    return place, number, filled
        return None

    def finder(self, route: Route, place: Plek) -> str | None:
        """Somebody who may: our own worker when that is one of them; a message may be for no role of this address."""
        found = sorted(login for login in openers(route, place) if self.may(login, route))
        return VINDERS[EIGEN] if VINDERS[EIGEN] in found else next(iter(found), None)

    def like(self, place: Plek, waar: str, route: Route) -> Plek | None:
        others = self.holding(route, waar)
        same = [other for other in others if other.naam.split(",")[0] == place.naam.split(",")[0]]
        return next(iter(same or others), None)

    def holding(self, route: Route, waar: str) -> list[Plek]:
        """The places that the first id of this address is about."""
        first = route.ids[0]
        found = [place for place in self.world.plekken if place.waar == waar and first in place.ids]
        rich = [place for place in found if all(place.ids.get(naam, True) for naam in route.ids)]
        return rich or found

    def as_login(self, login: str, route: Route, paths: Places) -> None:
        may, passed = self.may(login, route), self.past_the_role(login, route, paths)
        for waar, method in passed:
            path, place, filled = paths[waar]
            answer = self.ask(login, method, path)
            if may and login in openers(route, place):
                self.must_be_answered(answer, login, method, route, place.naam)
            elif answer.status_code != 405 or not may:
                self.must_be_nothing(answer, login, method, route, place.naam)
                if method == "post":
                    nothing = route.at(filled | {naam: str(new_id()) for naam in route.ids})
                    self.must_give_text_back(login, route, place.naam, path, nothing)

    def past_the_role(self, login: str, route: Route, paths: Places) -> list[tuple[str, str]]:
        """A role that may not is stopped before any id: there one id, of a dossier that opens for others, is enough.
        `heel` believes nothing and asks every login everything."""
        if self.heel or login == VINDERS[EIGEN]:
            return [(waar, method) for waar in paths for method in ("get", "post")]
        elsewhere = [(waar, "get") for waar in (ANDER_TEAM, ANDERE_REGIO) if waar in paths]
        return [(EIGEN, "get"), (EIGEN, "post"), *(elsewhere if self.may(login, route) else ())]

    def every_exit(self, route: Route, paths: Places) -> None:
        """A view that only leads on to another one must look first, too."""
        _, place, filled = paths.get(ANDER_TEAM, paths[NIETS])
        for code in pool(route, "uitgang", "", place) if "uitgang" in filled else ():
            answer = self.ask(VINDERS[EIGEN], "get", route.at({**filled, "uitgang": code}))
            self.must_be_nothing(answer, VINDERS[EIGEN], "get", route, f"{code}, {place.naam}")

    def other_ids_in_our_own(self, route: Route, paths: Places) -> None:
        """In a dossier that is ours, an id out of somebody else's is an id of nothing."""
        _, place, own = paths[EIGEN]
        login = VINDERS[EIGEN]
        if len(route.ids) < 2 or login not in place.open_voor:
            return
        inner = route.ids[1:]
        answers = {
            waar: self.ask(login, "get", route.at({**own, **{naam: filled[naam] for naam in inner}}))
            for waar, (_, _, filled) in paths.items()
            if waar != EIGEN
        }
        for waar, answer in answers.items():
            if _plain(answer) != _plain(answers[NIETS]):
                self.findings.append(
                    f"{route.adres} in ons dossier met een id van {waar}: anders dan met een id van niets"
                )

    def anonymous(self, route: Route, paths: list[str]) -> None:
        login = reverse("account_login")
        for path in paths:
            answer = self.anoniem.get(path)
            if (answer.status_code, answer.get("Location")) != (302, f"{login}?{urlencode({'next': path})}"):
                self.findings.append(f"{route.adres} zonder login: {answer.status_code}, geen weg naar het inloggen")
        kept = {_plain(self.anoniem.post(path)) for path in paths}
        if len(kept) != 1 or {status for status, _ in kept} != {401}:
            self.findings.append(f"{route.adres} verstuurd zonder login: antwoorden verschillen per id")

    # What an answer must be

    def must_be_nothing(self, answer: HttpResponseBase, login: str, method: str, route: Route, wat: str) -> None:
        if _bytes(answer) != self.nothing:
            self.findings.append(
                f"{method} {route.adres} als {login} ({wat}): {answer.status_code}, niet de 404 van niets"
            )

    def must_give_text_back(self, login: str, route: Route, wat: str, path: str, nothing: str) -> None:
        answer, of_nothing = (self.ask(login, "post", where, GETYPT) for where in (path, nothing))
        text = words_in(answer)
        if answer.status_code != 404 or GETYPT["toelichting"] not in text:
            self.findings.append(f"post {route.adres} als {login} ({wat}): getypte tekst komt niet terug")
        if _plain(answer) != _plain(of_nothing):
            self.findings.append(f"post {route.adres} als {login} ({wat}): met tekst anders dan bij een id van niets")

    def must_be_answered(self, answer: HttpResponseBase, login: str, method: str, route: Route, wat: str) -> None:
        if answer.status_code >= 500 or answer.status_code == 403:
            self.findings.append(f"{method} {route.adres} als {login} ({wat}): {answer.status_code}")

    def may(self, login: str, route: Route) -> bool:
        return route.werk is not None and ROL[login] in WHO_MAY[route.werk]

    def ask(self, login: str, method: str, path: str, sent: dict[str, str] | None = None) -> HttpResponseBase:
        """What was done is undone, so that the next one meets the same world."""
        self.requests += 1
        client = self.world.clients[login]
        if method == "get":
            return client.get(path)
        with transaction.atomic():
            answer = client.post(path, sent)
            transaction.set_rollback(True)
        return answer


def _bytes(answer: HttpResponseBase) -> tuple[int, bytes, dict[str, str]]:
    """All of it: status, content, headers."""
    return answer.status_code, getattr(answer, "content", b""), dict(answer.headers)


def _plain(answer: HttpResponseBase) -> tuple[int, str]:
    """Without the address itself and what is different on every page."""
    text = words_in(answer)
    return answer.status_code, UUID.sub("*", TOKEN.sub(r"\1*", text))
