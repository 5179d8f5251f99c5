"""Which address of a kind to look at, and as whom: the first that answers with a page."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from django.http import HttpResponseBase
from django.test import Client

from beelden.wereld import BEZOEKERS
from tests.proefopstelling.adressen import Route, fillings
from tests.proefopstelling.wandelaar import ROL, VINDERS, openers
from tests.proefopstelling.wandelwereld import ANDER_TEAM, EIGEN, Plek, Wandelwereld
from zicht.accounts.oefenlogins import OEFENLOGINS
from zicht.accounts.regels import WHO_MAY
from zicht.foundation.ids import new_id

ALS_NIEMAND = ""
MEEST = 80
#: Kinds of pages that look best, or only, somewhere in particular: how its place is called.
LIEFST = {"dossier": "_in_monitoring", "persoon": "_in_monitoring", "dossier-noodtoegang": "onderzoek"}
#: What the walker does not know: values in an address, and who comes to an address that is everybody's.
WAARDEN = {"schil": "publiek", "station": "veiligheidsbeoordeling", "nummer": "1"}
WIE = {
    "account": "medewerker.flevoland",
    "aanstelling_kiezen": "vertrouwensarts.flevoland",
    "aanmelden_klaar": "medewerker.flevoland",
    "account_login": ALS_NIEMAND,
    "account_inactive": ALS_NIEMAND,
    "bouwstenen": "medewerker.flevoland",
}
#: Whom a page is for, when more than one may see it.
VOOR = {
    "meldcode": "aandachtsfunctionaris.almere",
    "meldcode-eigen": "aandachtsfunctionaris.almere",
    "meldcode-eigen-wijzigen": "aandachtsfunctionaris.almere",
    "meldcode-vakanties": "aandachtsfunctionaris.almere",
    "werkvoorraad": "medewerker.flevoland",
    "dossier-toewijzen": "teamleider.flevoland",
}


@dataclass(frozen=True)
class Bladzijde:
    """One page as one login sees it; nobody is logged in when that is empty."""

    login: str
    adres: str
    client: Client


class Geen(LookupError):
    """Nowhere in the world is there a page of this kind."""


def find(world: Wandelwereld, route: Route) -> Bladzijde:
    said: Counter[str] = Counter()
    for login, address in _candidates(world, route):
        login, client = _visitor(world, route, login)
        answer = client.get(address)
        if _is_page(answer):
            return Bladzijde(login, address, client)
        said[f"{answer.status_code} {answer.headers.get('Location', '')}"] += 1
    raise Geen(f"{route.naam}: nergens in de wandelwereld geeft {route.adres} een bladzijde: {dict(said)}")


def _visitor(world: Wandelwereld, route: Route, login: str) -> tuple[str, Client]:
    if route.naam in BEZOEKERS:
        login, logged_in = BEZOEKERS[route.naam]
        return login, logged_in()
    return login, world.clients[login] if login else Client()


def _candidates(world: Wandelwereld, route: Route) -> Iterator[tuple[str, str]]:
    if route.werk is None:
        begin = max((name for name in WIE if route.naam.startswith(name)), key=len, default="")
        yield WIE.get(begin, ALS_NIEMAND), route.at(WAARDEN)
    elif set(route.ids) <= {"concept"}:
        for login in _workers(route):
            yield login, route.at({naam: str(new_id()) for naam in route.ids})
    else:
        for place in _places(world, route):
            for login in [login for login in _workers(route) if login in openers(route, place)]:
                yield from ((login, route.at(way)) for way in islice(fillings(route, place), MEEST))


def _workers(route: Route) -> list[str]:
    may = [login.login for login in OEFENLOGINS if ROL[login.login] in WHO_MAY[route.werk or ""]]
    first = VOOR.get(route.naam, VINDERS[EIGEN])
    return sorted(may, key=lambda login: login != first)


def _places(world: Wandelwereld, route: Route) -> list[Plek]:
    """Ours first; among them the ones that the kind likes best, then those that have every id that it asks for."""
    there = [place for place in world.plekken if route.ids[0] in place.ids]
    best = LIEFST.get(route.naam, "?")
    return sorted(
        there,
        key=lambda place: (
            place.waar != (ANDER_TEAM if route.naam == "dossier-noodtoegang" else EIGEN),
            best not in place.naam,
            not all(place.ids.get(naam, True) for naam in route.ids),
        ),
    )


def _is_page(answer: HttpResponseBase) -> bool:
    return answer.status_code == 200 and answer.headers.get("Content-Type", "").startswith("text/html")
