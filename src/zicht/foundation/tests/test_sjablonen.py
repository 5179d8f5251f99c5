"""The shells and the pages for what went wrong."""

import importlib
import re

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import OperationalError
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.utils import translation

from zicht.foundation import fouten, urls
from zicht.foundation.beeldtaal.iconen import ICONEN
from zicht.foundation.schil import Bestemming, with_current
from zicht.foundation.templatetags import zicht as tags


def public(path: str = "/") -> str:
    with translation.override("en" if path.startswith("/en/") else "nl"):
        return render_to_string("zicht/publiek.html", request=_request(path))


def _request(path: str) -> HttpRequest:
    request = RequestFactory().get(path)
    request.user = AnonymousUser()
    request.session = {}  # type: ignore[assignment]
    request._messages = []  # type: ignore[attr-defined]
    return request


@pytest.mark.eis("R-012")
def test_a_public_page_has_help_and_a_way_out_on_it() -> None:
    page = public()
    assert 'href="tel:112"' in page
    assert 'href="tel:08002000"' in page
    assert page.count("data-verlaat") == 3  # first in the tab order, in the bar, under the thumb


def test_the_way_out_is_the_first_thing_the_keyboard_meets_and_works_without_script() -> None:
    first = re.search(r"<(a|button|input)\b[^>]*>", public())
    assert first
    assert 'href="/weg/"' in first[0]


def test_a_public_title_says_nothing() -> None:
    assert "<title>Informatie</title>" in public()
    assert "<title>Information</title>" in public("/en/")


def test_a_public_page_is_also_in_english_and_says_so() -> None:
    page = public("/en/route/")
    assert '<html lang="en"' in page
    assert "Leave this site" in page
    assert 'href="/route/" lang="nl"' in page


def test_a_public_page_asks_nothing_of_anyone_else() -> None:
    assert not re.search(r"(src|href)=\"(https?:)?//", public())


def test_a_public_page_sets_no_csrf_cookie() -> None:
    assert "csrf" not in public().lower()


def test_staff_pages_send_the_csrf_token_with_htmx_and_keep_no_history() -> None:
    page = render_to_string("zicht/medewerker.html", {"csrf_token": "x" * 32}, _request("/"))
    assert re.search(r"<body hx-headers:inherited='\{\"X-CSRFToken\": \"\w{32,}\"\}' hx-history=\"false\">", page)


def test_the_practice_banner_is_on_every_shell(settings: object) -> None:
    for shell in ("publiek", "medewerker", "partner"):
        settings.PRACTICE = True  # type: ignore[attr-defined]
        assert "OEFENOMGEVING" in render_to_string(f"zicht/{shell}.html", request=_request("/"))
        settings.PRACTICE = False  # type: ignore[attr-defined]
        assert "OEFENOMGEVING" not in render_to_string(f"zicht/{shell}.html", request=_request("/"))


def test_the_building_blocks_are_there_in_practice_only(settings: object) -> None:
    for practice in (False, True):
        settings.PRACTICE = practice  # type: ignore[attr-defined]
        names = {pattern.name for pattern in importlib.reload(urls).urlpatterns}
        assert ("bouwstenen" in names) is practice
        assert "weg" in names


def test_the_longest_address_that_fits_is_where_one_is() -> None:
    items = [
        Bestemming("Dossiers", "/dossiers/"),
        Bestemming("Zoeken", "/dossiers/zoeken/"),
        Bestemming("Team", "/team/"),
    ]
    assert [item.naam for item in with_current(items, "/dossiers/zoeken/") if item.hier] == ["Zoeken"]
    assert [item.naam for item in with_current(items, "/elders/") if item.hier] == []


@pytest.mark.django_db
def test_a_missing_page_is_the_same_for_everyone_whatever_was_asked() -> None:
    pages = {Client().get(path).content for path in ("/bestaat-niet/", "/dossiers/bestaat-niet/", "/partner/niet/")}
    assert len(pages) == 1
    assert "Deze pagina is er niet" in pages.pop().decode()
    assert "This page does not exist" in Client().get("/en/bestaat-niet/").content.decode()


@pytest.mark.parametrize("status", [404, 500, 503])
def test_a_neutral_page_needs_no_request(status: int) -> None:
    page = fouten._neutral(status)
    assert page.status_code == status
    assert b"0800-2000" in page.content


def test_a_house_without_its_database_says_when_to_come_back() -> None:
    assert fouten.unavailable(RequestFactory().get("/"), OperationalError())["Retry-After"] == "60"


@pytest.mark.parametrize(
    ("recorded", "sleutel", "words"),
    [
        (False, True, "Niet vastgelegd, maar niet kwijt"),
        (None, True, "Het komt er nooit dubbel in"),  # the key is the promise
        (None, False, "Kijk over een minuut eerst of het er staat"),  # without a key it could be twice
    ],
)
def test_what_was_sent_without_a_database_comes_back_with_its_key_and_without_a_password(
    recorded: bool | None, sleutel: bool, words: str
) -> None:
    sent = {"verslag": "Zij <belde>.", **({"sleutel": "k-1"} if sleutel else {})}
    page = fouten.unavailable(RequestFactory().post("/x/?a=1", sent), OperationalError(), recorded=recorded)
    told = page.content.decode()
    assert page.status_code == 503
    assert words in told
    assert "Zij &lt;belde&gt;." in told
    assert ("k-1" in told) is sleutel
    login = fouten.unavailable(RequestFactory().post("/inloggen/", {"password": "geheim-woord"}), OperationalError())
    assert "geheim-woord" not in login.content.decode()


@pytest.mark.parametrize(("status", "handler"), [(400, fouten.bad_request), (403, fouten.permission_denied)])
def test_a_refusal_is_said_in_words(status: int, handler: object) -> None:
    page = handler(_request("/"), Exception())  # type: ignore[operator]
    assert page.status_code == status
    assert "112" in page.content.decode()


def test_every_icon_is_drawn_hidden_from_screen_readers_unless_it_has_a_label() -> None:
    for name in ICONEN:
        assert 'aria-hidden="true"' in tags.icoon(name)
    assert 'aria-label="Zoek &amp; vind"' in tags.icoon("zoek", "Zoek & vind")


@pytest.mark.parametrize(("left", "soort"), [(-1, "te-laat"), (0, "bijna"), (2, "bijna"), (3, "kaal")])
def test_a_term_is_warm_when_near_and_filled_when_late(left: int, soort: str) -> None:
    assert f"zicht-merkje--{soort}" in tags.werkdagen(left)
