"""What the world of the route walker has no need of, and a picture has: names that differ, what a partner did, a second factor."""

from collections.abc import Callable

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client, override_settings
from django.urls import reverse

from beelden.scholen import schools
from tests.proefopstelling.wandelwereld import Wandelwereld, wandelwereld
from zicht.accounts.oefenlogins import PASSWORD
from zicht.foundation import klok

GEZINNEN = (
    "Verzonnen",
    "Visserman",
    "Oefenaar",
    "Bakkerman",
    "De Proef",
    "Yıldızoğlu",
    "Voorbeeld",
    "Van Doen",
    "Halma",
)
PARTNER = "wijkteam.almere"
KIJKT = {"wie_kijkt": "Wieke Wijkteam", "wie_kijkt_telefoon": "0365550003", "vervanger": "Wim Oefenaar"}
ZONDER_APP, MET_APP = "beheer.flevoland", "raad.lelystad"


def world_to_look_at() -> Wandelwereld:
    world = wandelwereld(*GEZINNEN)
    _accepted(world)
    world.plekken += schools(world)
    return world


def _accepted(world: Wandelwereld) -> None:
    """The partner takes on what two other teams offered; with one of them the help stops again."""
    client = world.clients[PARTNER]
    offered = [
        plek.ids["bericht"][0]
        for plek in world.plekken
        if "bericht" in plek.ids and not plek.naam.endswith("eigen team") and PARTNER in plek.open_voor
    ]
    taken = [bericht for bericht in offered if _sent(client, "partner-aanvaarden", bericht, KIJKT)]
    stopped = {"sinds": klok.today().isoformat(), "waarom": "Zij kwamen niet meer."}
    assert any(_sent(client, "partner-hulp-gestopt", bericht, stopped) for bericht in taken)


def _sent(client: Client, naam: str, bericht: str, form: dict[str, str]) -> bool:
    """Whether this page was there for this message, and took what was sent."""
    address = reverse(naam, args=[bericht])
    return client.get(address).status_code == 200 and client.post(address, form).status_code == 302


def _logged_in(login: str) -> Client:
    client = Client()
    client.post(reverse("account_login"), {"login": login, "password": PASSWORD})
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    return client


def _with_app() -> Client:
    client = _logged_in(MET_APP)
    page = client.get(reverse("mfa_activate_totp"))
    code = format_hotp_value(hotp_value(page.context["form"].secret, next(yield_hotp_counters_from_time())))
    client.post(reverse("mfa_activate_totp"), {"code": code})
    return client


def _halfway() -> Client:
    """The password was right; the code is asked for."""
    _with_app()
    client = Client()
    client.post(reverse("account_login"), {"login": MET_APP, "password": PASSWORD})
    return client


def _earlier() -> Client:
    """Logged in with both steps, but not just now."""
    client = _with_app()
    session = client.session
    session["account_authentication_methods"] = [
        {"method": "password", "at": 1},
        {"method": "mfa", "type": "totp", "at": 1},
    ]
    session.save()
    return client


#: Who comes to the pages of logging in: as whom the page says that one looks, and the browser of that person.
BEZOEKERS: dict[str, tuple[str, Callable[[], Client]]] = {
    "mfa_authenticate": (MET_APP, _halfway),
    "mfa_reauthenticate": (MET_APP, _earlier),
    "mfa_index": (MET_APP, _with_app),
    "mfa_deactivate_totp": (MET_APP, _with_app),
    "mfa_view_recovery_codes": (MET_APP, _with_app),
    "mfa_generate_recovery_codes": (MET_APP, _with_app),
    "mfa_activate_totp": (ZONDER_APP, lambda: _logged_in(ZONDER_APP)),
    "mfa_list_webauthn": (ZONDER_APP, lambda: _logged_in(ZONDER_APP)),
    "mfa_add_webauthn": (ZONDER_APP, lambda: _logged_in(ZONDER_APP)),
    "account_change_password": (ZONDER_APP, lambda: _logged_in(ZONDER_APP)),
    "account_reauthenticate": (ZONDER_APP, lambda: _logged_in(ZONDER_APP)),
    "account_logout": (ZONDER_APP, lambda: _logged_in(ZONDER_APP)),
}
echt = override_settings(TWEEDE_FACTOR_VERPLICHT=True)
