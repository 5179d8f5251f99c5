"""Who is let in: the same 404 as a missing page for who may not, and nothing lost for who must log in first."""

from importlib import import_module
from typing import Any

import pytest
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from zicht.accounts import toegang
from zicht.accounts.models import Medewerker
from zicht.accounts.rollen import Rol

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]

MARE, PIEN = "medewerker.flevoland", "privacy.flevoland"


def _page(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"binnen als {request.user}: {request.POST.get('tekst', '')}")


urlpatterns = [
    *import_module(settings.ROOT_URLCONF).urlpatterns,
    path("behandelen/", toegang.require("dossier.behandelen")(_page)),
    path("rol/", toegang.require_rol(Rol.BACKOFFICE)(_page)),
    path("iedereen/", toegang.require_aanstelling(_page)),
    path("vers/", toegang.require_aanstelling(toegang.require_fresh_login(_page))),
    path("open/", _page),
]
handler404 = "zicht.foundation.fouten.page_not_found"


def _as(login: str) -> Client:
    client = Client()
    client.force_login(Medewerker.objects.get(login=login))
    return client


@pytest.mark.parametrize("page", ["/behandelen/", "/rol/"])
def test_who_may_comes_in_and_who_may_not_sees_a_missing_page(oefenaars: dict[str, Medewerker], page: str) -> None:
    assert _as(MARE).get(page).status_code == 200
    refused, missing = _as(PIEN).get(page), _as(PIEN).get("/bestaat-niet/")
    assert (refused.status_code, missing.status_code) == (404, 404)
    assert refused.content == missing.content
    assert dict(refused.headers) == dict(missing.headers)


def test_without_the_guard_that_page_would_have_been_open(oefenaars: dict[str, Medewerker]) -> None:
    assert _as(PIEN).get("/open/").status_code == 200


def test_everyone_with_an_aanstelling_comes_into_a_page_for_everyone(oefenaars: dict[str, Medewerker]) -> None:
    assert _as(PIEN).get("/iedereen/").status_code == 200


@pytest.mark.parametrize("method", ["get", "head"])
def test_who_is_not_logged_in_logs_in_and_comes_back(client: Client, db: None, method: str) -> None:
    response = getattr(client, method)("/behandelen/?lijst=2")
    assert response["Location"] == "/inloggen/?next=%2Fbehandelen%2F%3Flijst%3D2"


def test_who_has_no_aanstelling_yet_chooses_one_first(oefenaars: dict[str, Medewerker]) -> None:
    response = _as("vertrouwensarts.flevoland").get("/behandelen/")
    assert response["Location"] == "/inloggen/verder/?next=%2Fbehandelen%2F"


def test_a_form_sent_after_the_session_ended_comes_back_with_everything_in_it(client: Client, db: None) -> None:
    typed = 'Regel 1\nRegel 2 "met" <tekens> & zo'
    response = client.post("/behandelen/", {"tekst": typed, "keuze": ["a", "b"]})
    page = response.content.decode()
    assert response.status_code == 401
    assert "Regel 2 &quot;met&quot; &lt;tekens&gt; &amp; zo</textarea>" in page
    assert page.count('name="keuze"') == 2
    assert 'action="/behandelen/"' in page
    assert 'target="_blank"' in page


def test_and_it_can_be_sent_again_after_logging_in(oefenaars: dict[str, Medewerker]) -> None:
    client = Client(enforce_csrf_checks=True)
    client.get("/inloggen/")
    lost = client.post("/behandelen/", {"tekst": "hallo", "csrfmiddlewaretoken": _token(client)})
    token_on_the_page = _token(client)
    assert lost.status_code == 401
    client.post(
        "/inloggen/", {"login": MARE, "password": "oefenen-is-veilig", "csrfmiddlewaretoken": token_on_the_page}
    )
    again = client.post("/behandelen/", {"tekst": "hallo", "csrfmiddlewaretoken": token_on_the_page})
    assert again.content.decode() == "binnen als Mare Medewerker: hallo"


def _token(client: Client) -> str:
    return client.cookies["zicht-csrf"].value


# the headers a browser sends with a form whose token is too old, and whether what was typed comes back
STALE = [
    ({"Sec-Fetch-Site": "same-origin"}, True),
    ({"Sec-Fetch-Site": "cross-site"}, False),  # somebody else's page: nothing of it is shown
    ({}, False),
]


@pytest.mark.parametrize("headers, kept", STALE)
def test_a_form_with_an_old_token_comes_back_only_to_our_own_page(
    oefenaars: dict[str, Medewerker], headers: dict[str, str], kept: bool
) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(oefenaars[MARE])
    response = client.post("/behandelen/", {"tekst": "hallo daar"}, headers=headers)
    assert response.status_code == (401 if kept else 403)
    assert ("hallo daar" in response.content.decode()) is kept


@pytest.mark.parametrize(
    "address, field",
    [
        ("/inloggen/", "password"),
        ("/inloggen/opnieuw/", "password"),
        ("/account/wachtwoord/", "oldpassword"),
        ("/behandelen/", "code"),
    ],
)
def test_a_secret_never_comes_back(oefenaars: dict[str, Medewerker], address: str, field: str) -> None:
    """An old token on the login page: the password stood readable in the answer."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(oefenaars[MARE])
    sent = {"login": MARE, field: "geheim-en-lang", "csrfmiddlewaretoken": "x" * 64}
    stale: Any = client.post(f"{address}?next=/werkvoorraad/", sent, headers={"Sec-Fetch-Site": "same-origin"})
    assert (stale.status_code, stale["Location"]) == (302, f"{address}?next=/werkvoorraad/")
    assert "geheim-en-lang" not in stale.content.decode()


def test_a_stale_login_is_asked_again_in_words(client: Client, db: None) -> None:
    client = Client(enforce_csrf_checks=True)
    sent = {"login": MARE, "password": "geheim-en-lang"}
    again: Any = client.post("/inloggen/", sent, headers={"Sec-Fetch-Site": "same-origin"}, follow=True)
    assert "De pagina stond te lang open. Vul het hieronder nog een keer in." in again.content.decode()
    assert "geheim-en-lang" not in again.content.decode()


def test_a_form_kept_at_the_end_of_a_session_leaves_secrets_out(client: Client, db: None) -> None:
    page = client.post("/behandelen/", {"tekst": "hallo", "password": "geheim-en-lang"}).content.decode()
    assert "hallo" in page
    assert "geheim-en-lang" not in page


def test_a_part_of_a_page_is_not_replaced_by_a_login_page(client: Client, db: None) -> None:
    response = client.post("/behandelen/", {"tekst": "x"}, headers={"HX-Request": "true"})
    assert (response.status_code, response["HX-Trigger"], response.content) == (401, "zicht:uitgelogd", b"")


def test_what_asks_for_a_fresh_login_asks_once_and_then_lets_in_for_a_while(
    oefenaars: dict[str, Medewerker],
) -> None:
    client = _as(MARE)
    assert client.get("/vers/")["Location"] == "/inloggen/opnieuw/?next=%2Fvers%2F"
    wrong = client.post("/inloggen/opnieuw/", {"password": "verkeerd", "next": "/vers/"})
    assert "Dit wachtwoord klopt niet" in wrong.content.decode()
    right: Any = client.post("/inloggen/opnieuw/", {"password": "oefenen-is-veilig", "next": "/vers/"})
    assert right["Location"] == "/vers/"
    assert client.get("/vers/").status_code == 200
