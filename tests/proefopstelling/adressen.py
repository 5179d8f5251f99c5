"""Every address there is: what kind of work it takes, and how to fill in the ids and codes in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from django.urls import URLPattern, URLResolver, get_resolver

from tests.proefopstelling.wandelwereld import Plek
from zicht.foundation.ids import new_id
from zicht.protocol.begrippen import Informatiebron, Overlegonderwerp
from zicht.protocol.route import ROUTE

#: Addresses that tell nothing of a family; whoever adds one says here why everybody may come there.
VOOR_IEDEREEN = {
    "": "the public door and the route, also in English",
    "route": "the public explanation",
    "weg/": "leaving at once",
    "melden": "a public form lives in the open tab; sending it is for everybody",
    "status": "opens only what a receipt code leads to",
    "advies": "a question without a family in it",
    "vertel": "the same, asked of a child",
    "chat": "a conversation without a name lives in the open tab",
    "informatie/": "what can be wrong and what can be done, for everybody",
    "meldcode": "a guest's walk lives in the open tab; nothing is read or kept here",
    "bouwstenen/": "the building blocks, practice only, without rows",
    "inloggen/": "who logs in is not known yet; tested with allauth in accounts",
    "uitloggen/": "leaving",
    "account/": "one's own account and one's own keys; tested in accounts",
    "api/v1/": "the protocol and the regions, public by intent; the rest asks for a key, tested in api",
}
#: What kind of work an address is, by its beginning; the longest that fits counts.
WERK = {
    "dossiers/<uuid:dossier_id>/": "dossier.behandelen",
    "dossiers/melding/nieuw/": "contact.voeren",
    "contact/": "contact.voeren",
    "contact/chat/tijden/": "instellingen.beheren",
    "terugkoppeling/": "contact.voeren",
    "partner/": "monitoring.beantwoorden",
    "andere-regio/": "regio.ontvangen",
    "meldcode/dossiers/": "meldcode.doorlopen",
    "meldcode/eigen/": "meldcode.lezen",
    "meldcode/eigen/wijzigen/": "meldcode.inrichten",
    "meldcode/vakanties/": "meldcode.lezen",
    "meldcode/vakanties/<uuid:vakantie>/": "meldcode.inrichten",
    "werkvoorraad/": "werkvoorraad.zien",
    "zorgmeldingen/": "werkvoorraad.zien",
    "dossiers/": "werkvoorraad.zien",
}
#: What on a dossier is wider than handling it.
WERK_BIJ_NAAM = {
    "dossier": "werkvoorraad.zien",
    "persoon": "werkvoorraad.zien",
    "melding-spoed": "dossier.spoed",
    "melding-zicht-terug": "contact.voeren",
    "melding-aanvullen": "contact.voeren",
    "melding-melder": "contact.voeren",
    "terugkoppeling-verteld": "contact.voeren",
    "melding-melder-vragen": "contact.voeren",
    "veiligheidsstap": "dossier.spoed",
    "notitie": "contact.voeren",
    **dict.fromkeys(
        (
            "bijlagen",
            "bijlage",
            "bijlage-toevoegen",
            "bijlage-openen",
            "bijlage-voorbeeld",
            "bijlage-kopie",
            "bijlage-kopie-halen",
        ),
        "contact.voeren",
    ),
    "persoon-toevoegen": "contact.voeren",
    "persoon-wijzigen": "contact.voeren",
    "persoon-vertrokken": "contact.voeren",
    "persoon-geboren": "contact.voeren",
    "gezag-vastleggen": "contact.voeren",
    "relatie-vastleggen": "contact.voeren",
    "eergeweld-vastleggen": "contact.voeren",
    "kritieke-datum": "contact.voeren",
    "persoon-verwisseld": "contact.voeren",
    "kritieke-datum-wijzigen": "contact.voeren",
    "overleg-nakijken": "besluit.meebeslissen",
    "dossier-noodtoegang": "dossier.noodtoegang",
    "dossier-toewijzen": "dossier.toewijzen",
    "dossier-samenvoegen": "dossier.samenvoegen",
    "dossier-samenvoegen-met": "dossier.samenvoegen",
    "dossier-losmaken": "dossier.samenvoegen",
}


class Onbekend(LookupError):
    """An address that the walker cannot fill in: whoever made it must say what it is."""


@dataclass(frozen=True)
class Route:
    naam: str
    adres: str
    soorten: tuple[tuple[str, str], ...]
    keuzes: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def ids(self) -> list[str]:
        return [naam for naam, soort in self.soorten if soort == "uuid"]

    @property
    def werk(self) -> str | None:
        """The kind of work it takes; None for everybody."""
        if self.naam in WERK_BIJ_NAAM:
            return WERK_BIJ_NAAM[self.naam]
        known = [begin for begin in (*WERK, *VOOR_IEDEREEN) if begin and self.adres.startswith(begin)]
        if not known and self.adres != "":
            raise Onbekend(f"{self.adres!r}: zeg in wandelaar.py wat voor werk dit is, of waarom iedereen er mag komen")
        return WERK.get(max(known, key=len, default=""))

    def at(self, gegeven: dict[str, str]) -> str:
        return "/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda found: gegeven[found[1]], self.adres)


def routes(urlconf: str | None = None) -> list[Route]:
    """Every address there is, also of resolvers within resolvers."""
    return list(_routes(get_resolver(urlconf), ""))


def _routes(resolver: URLResolver, before: str) -> Iterator[Route]:
    for pattern in resolver.url_patterns:
        address = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _routes(pattern, address)
        elif isinstance(pattern, URLPattern):
            yield _route(pattern, address)


def _route(pattern: URLPattern, address: str) -> Route:
    kinds = re.findall(r"<(?:(\w+):)?(\w+)>", address)
    converters = pattern.pattern.converters
    choices = {
        naam: tuple(converters[naam].regex.split("|"))
        for soort, naam in kinds
        if soort not in {"uuid", "slug", "str", "int", ""} and naam in converters
    }
    return Route(pattern.name or "", address, tuple((n, s or "str") for s, n in kinds), tuple(choices.items()))


def fillings(route: Route, plek: Plek) -> Iterator[dict[str, str]]:
    """The ways to fill in this address with what this place holds; an id that it lacks is one of nothing."""
    pools = [pool(route, naam, soort, plek) for naam, soort in route.soorten]
    for values in product(*pools):
        yield dict(zip((naam for naam, _ in route.soorten), values, strict=True))


def pool(route: Route, naam: str, soort: str, plek: Plek) -> list[str]:
    if naam in plek.ids:
        return plek.ids[naam] or [str(new_id())]
    if soort == "uuid":
        return [str(new_id())]
    known = {
        "uitgang": lambda: [exit.code for exit in ROUTE[route.naam.removesuffix("-uitgang")].uitgangen],
        "onderwerp": lambda: [Overlegonderwerp.ANDERS.value],
        "bron": lambda: [bron.value for bron in Informatiebron],
        "plicht": lambda: [*plek.ids.get("plicht", ()), "kennisgeving"],
        "wie": lambda: [str(new_id())],
        "nummer": lambda: [str(nummer) for nummer in range(1, 7)],
    }
    if naam in dict(route.keuzes):
        return list(dict(route.keuzes)[naam])
    if naam not in known:
        raise Onbekend(f"{route.adres!r}: de wandelaar weet niet wat er bij {naam!r} ingevuld wordt")
    return known[naam]()
