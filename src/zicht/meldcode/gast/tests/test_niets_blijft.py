"""Nothing of a guest's walk is kept, and what the tab carried opens only where it was sealed."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection
from django.test import Client

from tests.proefopstelling.gastwandeling import ADRES, Gastwandeling, every_page
from tests.proefopstelling.vragen import counted
from zicht.foundation import klok
from zicht.meldcode.gast import wandeling
from zicht.vault import tabblad

pytestmark = pytest.mark.django_db


def rows_written() -> int:
    """How many rows this transaction made, changed or took away, in any table."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_xact_all_tables")
        (number,) = cursor.fetchone()
    return int(number)


def test_a_whole_walk_leaves_no_row_no_cookie_and_asks_the_database_nothing_of_it() -> None:
    before = rows_written()
    with counted() as asked:
        guest = Gastwandeling().until("verslag")
        guest.send("bestand")
    assert rows_written() == before
    assert not guest.client.cookies
    assert not any(word in text for text in asked for word in ("meldcode", "INSERT", "UPDATE", "DELETE"))


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_no_page_may_be_stored_or_names_itself_or_remembers_a_field(taal: str) -> None:
    for name, page in every_page(taal).items():
        assert f"<title>{'Information' if taal == 'en' else 'Informatie'}</title>" in page, name
        assert "csrfmiddlewaretoken" not in page, name
        fields = [
            tag for tag in page.replace("\n", " ").split("<") if tag.startswith(("textarea", "input", "select", "form"))
        ]
        shown = [tag for tag in fields if 'type="hidden"' not in tag and 'type="password"' not in tag]
        assert [tag for tag in shown if 'autocomplete="off"' not in tag] == [], name
    answer = Gastwandeling(taal).fill().antwoord
    assert answer["Cache-Control"] == "no-store"
    assert answer.status_code == 200


def test_a_row_that_is_written_would_be_seen() -> None:
    before = rows_written()
    SessionStore().create()
    assert rows_written() > before


def test_what_the_page_carries_cannot_be_read_in_it() -> None:
    carried = Gastwandeling().until("gesprek").draagt["_staat"]
    for word in ("Blauwe", "polsen", "partnergeweld", "mevrouw"):
        assert word not in carried


def test_the_key_of_the_tab_is_a_secret_to_the_browser_too() -> None:
    """A form with a password in it is the one whose contents a browser does not keep with its tabs."""
    page = Gastwandeling().html
    assert '<input type="password" name="_sleutel"' in page
    assert page.count("<form") == 1


# What does not open


def _other_key(draagt: dict[str, str]) -> dict[str, str]:
    return {**draagt, "_sleutel": tabblad.new_key()}


def _changed(draagt: dict[str, str]) -> dict[str, str]:
    return {**draagt, "_staat": draagt["_staat"][:-8] + "AAAAAAAA"}


@pytest.mark.parametrize("taal", ["nl", "en"])
@pytest.mark.parametrize(
    ("change", "nl", "en"),
    [
        (_other_key, "Dit kunnen wij niet meer openen", "We cannot open this any more"),
        (_changed, "Dit kunnen wij niet meer openen", "We cannot open this any more"),
        (lambda draagt: {"_blad": "gesprek"}, "Dit kunnen wij niet meer openen", "We cannot open this any more"),
        (
            lambda draagt: {**draagt, "_staat": "A" * 1_000_001},
            "Dit is te veel om mee te nemen",
            "This is too much to carry",
        ),
    ],
)
def test_what_does_not_open_is_said_in_words_and_what_was_typed_comes_back(
    change: Any, nl: str, en: str, taal: str
) -> None:
    guest = Gastwandeling(taal).until("gesprek")
    answer = guest.client.post(guest.adres, {**change(guest.draagt), "_doe": "verder", "reactie": "Zij <zei> niets."})
    page = answer.content.decode()
    assert answer.status_code == 400
    assert {"nl": nl, "en": en}[taal] in page
    assert "Zij &lt;zei&gt; niets." in page
    assert 'href="tel:08002000"' in page
    assert guest.draagt["_sleutel"] not in page


def test_a_tab_that_stood_open_too_long_is_shut(monkeypatch: pytest.MonkeyPatch) -> None:
    guest = Gastwandeling().until("gesprek")
    late = klok.now() + tabblad.GELDIG + timedelta(minutes=1)
    monkeypatch.setattr(wandeling.klok, "now", lambda: late)
    guest.fill()
    assert guest.antwoord.status_code == 400
    assert "Dit tabblad stond te lang open" in guest.html
    assert "Zij huilde." in guest.html


def test_another_release_that_shapes_the_walk_otherwise_says_so() -> None:
    guest = Gastwandeling().until("gesprek")
    sleutel = guest.draagt["_sleutel"]
    other = tabblad.seal(json.dumps({"oud": 1}).encode(), sleutel, doel=wandeling.DOEL, op=klok.now())
    guest.send(_staat=other, reactie="Zij zweeg.")
    assert guest.antwoord.status_code == 400
    assert "Zij zweeg." in guest.html


def test_more_than_a_tab_carries_stays_in_the_form_and_the_walk_stays_as_it_was(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    guest = Gastwandeling().until("gesprek")
    monkeypatch.setattr(tabblad, "GROOTST", len(guest.draagt["_staat"]) + 400)
    long = "Zij vertelde veel. " * 60
    for doe in ("verder", "naar:signaal", "naar:verslag"):
        guest.send(doe, gesproken="wel", met_anders="Karin", reactie=long)
        assert guest.blad == "gesprek"
        assert "Dit is meer tekst dan een tabblad kan bewaren." in guest.html
        assert long.strip() in guest.html
    assert "Blauwe polsen." in guest.send("naar:verslag", reactie="").html


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"HTTP_SEC_FETCH_SITE": "same-origin", "HTTP_ORIGIN": "http://testserver"}, 200),
        ({"HTTP_SEC_FETCH_SITE": "cross-site"}, 403),
        ({"HTTP_SEC_FETCH_SITE": "same-site"}, 403),
        ({"HTTP_ORIGIN": "https://elders.example"}, 403),
        ({"HTTP_ORIGIN": "null"}, 403),
        ({"HTTP_ORIGIN": "https://testserver"}, 200),  # behind a proxy that does TLS
    ],
)
def test_only_our_own_page_may_send_it(headers: dict[str, str], status: int) -> None:
    guest = Gastwandeling()
    answer = Client().post(ADRES, {**guest.draagt, "_doe": "verder", "aanduiding": "Noor"}, **headers)  # type: ignore[arg-type]
    assert answer.status_code == status


def test_wiping_gives_an_empty_page_with_another_key() -> None:
    guest = Gastwandeling().until("verslag")
    before = guest.draagt["_sleutel"]
    guest.send("opnieuw")
    assert guest.blad == "begin"
    assert guest.draagt["_sleutel"] != before
    assert "mevrouw De B." not in guest.html
