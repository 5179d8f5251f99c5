"""Every kind of page, by the name of its address: on which sheet it stands, or why there is no picture of it."""

from dataclasses import dataclass

from tests.proefopstelling.adressen import Route, routes

#: Whole corners without pictures, by how their addresses begin.
HOEKEN = {
    "api/": "answers machines",
}
#: Addresses that show no page of their own.
ZONDER_BEELD = {
    "weg": "leaves for another site",
    **dict.fromkeys(
        [f"{naam}-gezegd" for naam in ("melden", "status", "advies", "vertel", "chat", "meldcode", "route")],
        "leads on to the page with its last stroke",
    ),
    "aanmelden_verder": "leads on, to wherever somebody was going",
    "melding-nieuw": "begins a draft and leads to it (`melding-concept`)",
    "meldcode-uitvoer": "is a file of plain text",
    "meldcode-uitvoer-pdf": "is that file on paper",
    "meldcode-vakantie-weg": "is only sent to, from `meldcode-vakanties`",
    "contact-naam": "is only sent to, from `contact`",
    "dossier-zoeken": "is only sent to, from `dossiers`; what it finds stands on the sheet *staten*",
    "overdracht-uitgang": "leads on to the page of that exit",
    "overdracht-na-veiligheidsbeoordeling-uitgang": "leads on to the page of that exit",
    "monitoring-uitgang": "leads on to the page of that exit",
    "bijlage-openen": "is the file itself, to save",
    "bijlage-voorbeeld": "is an image; it stands on `bijlage`",
    "bijlage-kopie-halen": "is a file, to save",
    "mfa_login_webauthn": "answers the script that asks the browser for a passkey",
    "mfa_reauthenticate_webauthn": "needs a passkey of a real device; the same page as `mfa_reauthenticate`",
    "mfa_remove_webauthn": "needs a passkey of a real device; the same page as `mfa_deactivate_totp`",
}
#: What is printed on its side.
LIGGEND = frozenset({"route", "route-station"})
#: Sheets in the order of the chain, by how the address begins; the longest that fits counts.
VELLEN = {
    "": "publiek",
    "route/": "publiek",
    **dict.fromkeys(("melden/", "status/", "advies/", "vertel/", "informatie/"), "publiek"),
    "bouwstenen/": "bouwstenen",
    "inloggen/": "inloggen",
    "uitloggen/": "inloggen",
    "account/": "inloggen",
    "werkvoorraad/": "werkvoorraad",
    "zorgmeldingen/": "werkvoorraad",
    "dossiers/": "werkvoorraad",
    "dossiers/<uuid:dossier_id>/noodtoegang/": "werkvoorraad",
    "dossiers/<uuid:dossier_id>/toewijzen/": "werkvoorraad",
    "contact/": "contact",
    **dict.fromkeys(("chat/", "vertel/chat/", "contact/chat/"), "chat"),
    "dossiers/melding/": "melding",
    "dossiers/<uuid:dossier_id>/melding/": "melding",
    "dossiers/<uuid:dossier_id>/wie-is-wie/": "melding",
    "dossiers/<uuid:dossier_id>/splits": "melding",
    "dossiers/<uuid:dossier_id>/": "dossier",
    "dossiers/<uuid:dossier_id>/bijlagen/": "bijlagen",
    "dossiers/<uuid:dossier_id>/veiligheidsbeoordeling/": "veiligheidsbeoordeling",
    "dossiers/<uuid:dossier_id>/keuze-vervolg/": "vervolg",
    "dossiers/<uuid:dossier_id>/voorwaarden-vervolg/": "vervolg",
    "dossiers/<uuid:dossier_id>/onderzoek/": "onderzoek",
    "dossiers/<uuid:dossier_id>/overdracht": "overdracht",
    "dossiers/<uuid:dossier_id>/monitoring/": "monitoring",
    "dossiers/<uuid:dossier_id>/afsluiten/": "monitoring",
    "meldcode/": "meldcode",
    "terugkoppeling/": "contact",
    "partner/": "partner",
    "andere-regio/": "andere-regio",
    "dossiers/<uuid:dossier_id>/andere-regio/": "andere-regio",
}
OP_EEN_VEL = 3


class Ongeplaatst(LookupError):
    """An address of which nobody said on which sheet it stands, or why it has no picture."""


@dataclass(frozen=True)
class Vel:
    """Some kinds of pages that stand together on one picture."""

    naam: str
    routes: tuple[Route, ...]

    @property
    def bestand(self) -> str:
        return f"vel-{self.naam}.webp"


def pages() -> dict[str, Route]:
    """Each kind of page that has a picture, by its name; two addresses with one name are one kind."""
    return {route.naam: route for route in routes() if not reason(route)}


def reason(route: Route) -> str:
    """Why this kind has no picture; empty when it has."""
    corner = next((why for begin, why in HOEKEN.items() if route.adres.startswith(begin)), "")
    return corner or ZONDER_BEELD.get(route.naam, "")


def sheet_of(route: Route) -> str:
    fits = [begin for begin in VELLEN if begin and route.adres.startswith(begin)]
    if not fits and route.adres:
        raise Ongeplaatst(
            f"{route.adres!r}: say in beelden/soorten.py on which sheet it stands, or why it has no picture"
        )
    return VELLEN[max(fits, key=len, default="")]


def sheets() -> list[Vel]:
    """All sheets, each with few enough pages to be read."""
    found: dict[str, list[Route]] = {name: [] for name in VELLEN.values()}
    for route in pages().values():
        found[sheet_of(route)].append(route)
    return [vel for name, there in found.items() for vel in _divided(name, there)]


def _divided(name: str, there: list[Route]) -> list[Vel]:
    parts = [tuple(there[start : start + OP_EEN_VEL]) for start in range(0, len(there), OP_EEN_VEL)]
    if len(parts) == 1:
        return [Vel(name, parts[0])]
    return [Vel(f"{name}-{number}", part) for number, part in enumerate(parts, 1)]
