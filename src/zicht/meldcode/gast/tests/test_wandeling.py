"""A walk in a tab: the protocol decides as it does for everybody, nothing typed is lost, and nothing is kept."""

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


@pytest.mark.eis("R-021", "R-060", "R-061", "R-062", "R-063", "R-064", "R-067")
def test_a_doctor_walks_five_steps_in_her_own_order_to_a_report() -> None:
    guest = Gastwandeling()
    order = []
    while guest.blad != "verslag":
        order.append(guest.blad)
        guest.fill()
    assert order == ["begin", "signaal", "signalen", "gesprek", "overleg", "wegen", "beslissen"]
    for said in ("U besloot te melden.", "Blauwe polsen.", "Karin", "0800-2000", "Bel met uw melding"):
        assert said in guest.html


def test_the_norm_comes_from_the_protocol_and_who_decides_otherwise_says_why() -> None:
    guest = Gastwandeling().until("beslissen")
    assert "Melden bij Veilig Thuis is de norm" in guest.html
    guest.fill(melden="nee", hulp="ja", reden="")
    assert guest.blad == "beslissen"
    assert "U beslist anders dan de norm zegt." in guest.html
    assert guest.fill(melden="nee", hulp="ja", reden="De norm kent haar niet.").blad == "verslag"


def test_neither_reporting_nor_helping_is_for_no_suspicion_only() -> None:
    guest = Gastwandeling().until("beslissen").fill(melden="nee", hulp="nee")
    assert "Dat past alleen als er geen vermoeden meer is." in guest.html


def test_answers_that_contradict_each_other_come_back_in_words_with_all_that_was_typed() -> None:
    guest = Gastwandeling().until("wegen").fill(vermoeden="onbekend", acuut="ja", onveilig_reden="Hij dreigt.")
    assert guest.blad == "beslissen"
    guest.send("naar:wegen").fill(vermoeden="nee", acuut="ja", vermoeden_reden="Toch niet.")
    assert guest.blad == "beslissen"


@pytest.mark.eis("R-025")
@pytest.mark.parametrize("stap", ["signalen", "gesprek", "overleg", "wegen", "beslissen"])
def test_every_step_can_stop_it_and_it_goes_on_where_it_was(stap: str) -> None:
    guest = Gastwandeling().until(stap).send("naar:stoppen").fill()
    assert guest.blad == "verslag"
    assert "Gestopt: de zorgen zijn weggenomen." in guest.html
    assert "Het was de hond." in guest.html
    assert guest.send("hervat").blad == stap


@pytest.mark.parametrize("stap", ["signaal", "signalen", "gesprek", "overleg", "wegen"])
def test_danger_leads_straight_to_step_five_and_what_was_skipped_is_written_later(stap: str) -> None:
    guest = Gastwandeling().until(stap)
    if stap == "signaal":
        guest.fill()
    guest.send("naar:gevaar")
    assert 'href="tel:112"' in guest.html
    assert guest.fill().blad == "beslissen"
    guest.fill()
    assert "U zag acuut gevaar." in guest.html
    assert "Hij staat voor de deur." in guest.html
    assert "later aanvullen" in guest.html
    assert guest.send("naar:wegen").blad == "wegen"


@pytest.mark.eis("R-037", "R-038")
def test_a_child_that_may_not_be_safe_opens_the_meldcode_for_it_too() -> None:
    guest = Gastwandeling().until("gesprek")
    assert "doorloop de meldcode ook voor het kind" in guest.html
    assert "doorloop de meldcode ook voor het kind" not in Gastwandeling().until("signalen").fill(kind_veilig="ja").html


def test_who_goes_elsewhere_finds_back_what_stood_in_the_form() -> None:
    guest = Gastwandeling().until("gesprek").send("naar:signaal", gesproken="wel", reactie="Zij werd stil.")
    assert guest.blad == "signaal"
    guest.fill(tekst="Nog een plek.")
    assert guest.blad == "gesprek"
    assert "Zij werd stil." in guest.html
    assert "Nog een plek." in guest.fill().send("naar:signalen").html


def test_a_signal_that_was_not_right_goes_and_the_rest_stays() -> None:
    guest = Gastwandeling().until("signalen").send("naar:signaal").fill(tekst="Een vergissing.")
    ids = [one.id for one in wandeling.unseal(guest.draagt["staat"], guest.draagt["sleutel"]).signalen]
    guest.send(f"weg:{ids[1]}", kinderen="Drie")
    assert "Een vergissing." not in guest.html
    assert "Blauwe polsen." in guest.html
    assert "Drie" in guest.html


def test_a_step_that_is_taken_again_shows_what_was_answered() -> None:
    guest = Gastwandeling().until("wegen").send("naar:gesprek")
    assert "Zij huilde." in guest.html
    assert guest.fill(reactie="Zij lachte.").blad == "wegen"
    assert "Zij lachte." in guest.send("naar:verslag").html


@pytest.mark.parametrize("blad", ["wegen", "beslissen", "begin", "nergens", "../", ""])
def test_a_page_that_is_not_there_yet_is_the_page_where_the_walk_is(blad: str) -> None:
    guest = Gastwandeling().until("signalen")
    assert guest.send(f"naar:{blad}").blad == "signalen"
    assert guest.send(blad=blad).blad == "signalen"


def test_the_file_to_take_along_says_it_all_and_its_name_says_nothing() -> None:
    guest = Gastwandeling().until("verslag").fill()
    guest.send("bestand")
    text = guest.html
    for said in ("Blauwe polsen.", "Haar zus", "Vastgepakt?", "Zij huilde.", "Meld vandaag.", "Veilig Thuis Flevoland",
                 "KNMG 2018", "Karin", "Ik bel morgen.", "vertrouwelijk"):  # fmt: skip
        assert said in text
    assert guest.antwoord["Content-Disposition"] == 'attachment; filename="informatie.txt"'
    assert guest.antwoord["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("gemeente", "said"),
    [
        ("Almere", "Veilig Thuis Flevoland"),
        ("Den Haag", "Veilig Thuis Haaglanden"),
        ("Almeer", "Bedoelt u:"),
        ("Bergen", "Er zijn meer gemeenten met deze naam"),
        ("Atlantis in zee", "Deze gemeente kennen wij niet."),
    ],
)
def test_the_last_page_finds_the_right_veilig_thuis(gemeente: str, said: str) -> None:
    assert said in Gastwandeling().until("verslag").fill(gemeente=gemeente).html


# What is kept: nothing


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
    carried = Gastwandeling().until("gesprek").draagt["staat"]
    for word in ("Blauwe", "polsen", "partnergeweld", "mevrouw"):
        assert word not in carried


def test_the_key_of_the_tab_is_a_secret_to_the_browser_too() -> None:
    """A form with a password in it is the one whose contents a browser does not keep with its tabs."""
    page = Gastwandeling().html
    assert '<input type="password" name="sleutel"' in page
    assert page.count("<form") == 1


# What does not open


def _other_key(draagt: dict[str, str]) -> dict[str, str]:
    return {**draagt, "sleutel": tabblad.new_key()}


def _changed(draagt: dict[str, str]) -> dict[str, str]:
    return {**draagt, "staat": draagt["staat"][:-8] + "AAAAAAAA"}


@pytest.mark.parametrize("taal", ["nl", "en"])
@pytest.mark.parametrize(
    ("change", "nl", "en"),
    [
        (_other_key, "Dit kunnen wij niet meer openen", "We cannot open this any more"),
        (_changed, "Dit kunnen wij niet meer openen", "We cannot open this any more"),
        (lambda draagt: {"blad": "gesprek"}, "Dit kunnen wij niet meer openen", "We cannot open this any more"),
        (
            lambda draagt: {**draagt, "staat": "A" * 1_000_001},
            "Dit is te veel om mee te nemen",
            "This is too much to carry",
        ),
    ],
)
def test_what_does_not_open_is_said_in_words_and_what_was_typed_comes_back(
    change: Any, nl: str, en: str, taal: str
) -> None:
    guest = Gastwandeling(taal).until("gesprek")
    answer = guest.client.post(guest.adres, {**change(guest.draagt), "doe": "verder", "reactie": "Zij <zei> niets."})
    page = answer.content.decode()
    assert answer.status_code == 400
    assert {"nl": nl, "en": en}[taal] in page
    assert "Zij &lt;zei&gt; niets." in page
    assert 'href="tel:08002000"' in page
    assert guest.draagt["sleutel"] not in page


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
    sleutel = guest.draagt["sleutel"]
    other = tabblad.seal(json.dumps({"oud": 1}).encode(), sleutel, doel=wandeling.DOEL, op=klok.now())
    guest.send(staat=other, reactie="Zij zweeg.")
    assert guest.antwoord.status_code == 400
    assert "Zij zweeg." in guest.html


def test_more_than_a_tab_carries_stays_in_the_form_and_the_walk_stays_as_it_was(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    guest = Gastwandeling().until("gesprek")
    monkeypatch.setattr(tabblad, "GROOTST", len(guest.draagt["staat"]) + 400)
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
    ],
)
def test_only_our_own_page_may_send_it(headers: dict[str, str], status: int) -> None:
    guest = Gastwandeling()
    answer = Client().post(ADRES, {**guest.draagt, "doe": "verder", "aanduiding": "Noor"}, **headers)  # type: ignore[arg-type]
    assert answer.status_code == status


def test_wiping_gives_an_empty_page_with_another_key() -> None:
    guest = Gastwandeling().until("verslag")
    before = guest.draagt["sleutel"]
    guest.send("opnieuw")
    assert guest.blad == "begin"
    assert guest.draagt["sleutel"] != before
    assert "mevrouw De B." not in guest.html
