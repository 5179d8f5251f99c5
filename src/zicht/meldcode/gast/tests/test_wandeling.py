"""A walk in a tab: the protocol decides as it does for everybody, and nothing typed is lost."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.proefopstelling.gastwandeling import Gastwandeling
from zicht.foundation.papier import lines
from zicht.meldcode.gast import wandeling

pytestmark = pytest.mark.django_db


@pytest.mark.eis("R-021", "R-060", "R-061", "R-062", "R-063", "R-064", "R-067")
def test_a_doctor_walks_five_steps_in_her_own_order_to_a_report() -> None:
    guest = Gastwandeling()
    order = []
    while guest.blad != "verslag":
        order.append(guest.blad)
        guest.fill()
    assert order == ["begin", "signaal", "signalen", "gesprek", "overleg", "wegen", "beslissen"]
    for said in ("U besloot te melden.", "Blauwe polsen.", "Karin", "0800-2000", "Ga verder met melden"):
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


def test_a_signal_says_about_whom_it_is_once_there_are_children_too() -> None:
    guest = Gastwandeling().until("signalen")
    assert "over mevrouw De B." not in guest.html
    guest.fill().send("naar:signaal").fill(tekst="Zij eten niet.", over=[_of(guest, "Twee")]).until("verslag")
    assert "over mevrouw De B." in guest.html
    assert "over Twee" in guest.html


def _of(guest: Gastwandeling, aanduiding: str) -> str:
    found = re.search(r'name="over"[^>]*value="([^"]+)"[^>]*>(?:(?!name="over").)*?' + aanduiding, guest.html, re.S)
    assert found, guest.html
    return found[1]


@pytest.mark.eis("R-056")
def test_the_framework_that_a_guest_named_is_the_one_that_is_weighed_with() -> None:
    walk = wandeling.Wandeling(kader="Kader van de tandartsen")
    assert walk.eigen.kader == "Kader van de tandartsen"


@pytest.mark.parametrize("blad", ["signaal", "gesprek", "beslissen", "verslag"])
def test_what_may_be_told_to_whom_is_at_hand_on_the_way(blad: str) -> None:
    guest = Gastwandeling().until(blad)
    for words in (
        "Mag ik dit vertellen?",
        "ook als u een beroepsgeheim hebt",
        "Aan een nieuwe school",
        "artikel 5.2.6",
    ):
        assert words in guest.html


@pytest.mark.eis("R-054")
def test_without_a_suspicion_the_other_answers_do_not_count() -> None:
    guest = Gastwandeling().until("wegen").fill(vermoeden="nee", acuut="ja", vermoeden_reden="Het was de hond.")
    assert guest.blad == "beslissen"
    assert "Er is geen vermoeden meer: sluit de meldcode af." in guest.html
    assert "melden altijd nodig" not in guest.html


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
    ids = [one.id for one in wandeling.unseal(guest.draagt["_staat"], guest.draagt["_sleutel"]).signalen]
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
    assert guest.send(_blad=blad).blad == "signalen"


@pytest.mark.parametrize(("taal", "adres"), [("nl", "/advies/"), ("en", "/en/advies/")])
def test_who_does_not_report_can_ask_veilig_thuis_and_keeps_the_walk_open(taal: str, adres: str) -> None:
    guest = Gastwandeling(taal=taal).until("beslissen")
    guest.fill(melden="nee", hulp="ja", reden="Haar zus helpt.")
    assert guest.blad == "verslag"
    assert f'href="{adres}" target="_blank"' in guest.html


def test_the_file_to_take_along_says_it_all_and_its_name_says_nothing() -> None:
    guest = Gastwandeling().until("verslag").fill()
    guest.send("bestand")
    text = guest.html
    for said in ("Blauwe polsen.", "Haar zus", "Vastgepakt?", "Zij huilde.", "Meld vandaag.", "Veilig Thuis Flevoland",
                 "KNMG 2018", "Karin", "Ik bel morgen.", "vertrouwelijk"):  # fmt: skip
        assert said in text
    assert guest.antwoord["Content-Disposition"] == 'attachment; filename="informatie.txt"'
    assert guest.antwoord["Cache-Control"] == "no-store"


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_on_paper_it_says_the_same_for_who_reads_and_for_who_listens(taal: str) -> None:
    guest = Gastwandeling(taal=taal).until("verslag").fill()
    page = guest.antwoord
    text = guest.send("bestand").html
    guest.antwoord = page
    answer = guest.send("pdf").antwoord
    name = {"nl": "informatie", "en": "information"}[taal]
    assert answer["Content-Disposition"] == f'attachment; filename="{name}.pdf"'
    assert answer["Cache-Control"] == "no-store"
    paper = PdfReader(BytesIO(answer.content))
    assert paper.metadata
    assert (paper.metadata.title, paper.metadata.author) == (name.capitalize(), None)
    assert paper.root_object["/Lang"] == taal
    assert "/StructTreeRoot" in paper.root_object
    said = "".join("".join(page.extract_text() for page in paper.pages).split())
    assert [line.tekst for line in lines(text) if "".join(line.tekst.split()) not in said] == []


@pytest.mark.parametrize(
    ("gemeente", "said"),
    [
        ("Almere", "Veilig Thuis Flevoland"),
        ("Den Haag", "Veilig Thuis Haaglanden"),
        ("1316 AB", "Veilig Thuis Flevoland"),
        ("Almeer", "Lijkt op:"),
        ("Bergen", "Er zijn meer gemeenten met deze naam"),
        ("Atlantis in zee", "Deze gemeente kennen wij niet."),
    ],
)
def test_the_last_page_finds_the_right_veilig_thuis(gemeente: str, said: str) -> None:
    assert said in Gastwandeling().until("verslag").fill(gemeente=gemeente).html


@pytest.mark.parametrize(
    ("blad", "said"),
    [
        pytest.param("signaal", "Dit staat apart van wat u zag.", marks=pytest.mark.eis("R-034")),
        pytest.param("signaal", "https://signalenkaart.nl/", marks=pytest.mark.eis("R-036", "R-244")),
        pytest.param("signalen", "Blauwe polsen.", marks=pytest.mark.eis("R-033")),
        pytest.param("signalen", "https://www.augeo.nl/kindcheck", marks=pytest.mark.eis("R-037", "R-244")),
        pytest.param("overleg", "Aandachtsfunctionaris", marks=pytest.mark.eis("R-041")),
        pytest.param("overleg", "Veilig Thuis, om advies", marks=pytest.mark.eis("R-043")),
        pytest.param("gesprek", "Kan het veilig?", marks=pytest.mark.eis("R-049")),
        pytest.param("gesprek", "Vraag en luister. Geef geen oordeel.", marks=pytest.mark.eis("R-050")),
        pytest.param("gesprek", "Vraag het zonder naam te noemen", marks=pytest.mark.eis("R-051", "R-243")),
        pytest.param("gesprek", "Wat u ziet en wat u ervan denkt, zijn twee dingen.", marks=pytest.mark.eis("R-052")),
        pytest.param("gesprek", "https://www.nji.nl/kindermishandeling/zorgen-bespreken", marks=pytest.mark.eis("R-244")),
        pytest.param("gesprek", "Een nieuw signaal opschrijven", marks=pytest.mark.eis("R-048")),
        pytest.param("wegen", "De komende dagen is de veiligheid niet zeker.", marks=pytest.mark.eis("R-057")),
        pytest.param("wegen", "Eerder geweld voorspelt het best", marks=pytest.mark.eis("R-058")),
        pytest.param("wegen", "Structureel: gebeurt het vaker, of houdt het aan?", marks=pytest.mark.eis("R-059")),
        pytest.param("wegen", "https://www.afwegingskadermeldcode.nl", marks=pytest.mark.eis("R-056", "R-244")),
        pytest.param("beslissen", "Bij een vermoeden van structurele onveiligheid is melden altijd nodig.",
                     marks=pytest.mark.eis("R-028", "R-063")),
        pytest.param("beslissen", "U kunt zelf geen passende hulp bieden of organiseren", marks=pytest.mark.eis("R-064")),
        pytest.param("beslissen", "een melding draagt de hulp niet over", marks=pytest.mark.eis("R-032", "R-067")),
        pytest.param("verslag", "Blijft het onveilig? Weeg opnieuw", marks=pytest.mark.eis("R-065")),
    ],
)  # fmt: skip
def test_a_step_says_to_a_guest_what_the_seeds_say(blad: str, said: str) -> None:
    guest = Gastwandeling().until("beslissen")
    if blad == "verslag":
        guest.send("naar:wegen").fill(acuut="nee", structureel="nee", passend="ja", plan="ja", zicht="ja", werken_mee="ja",
                                      mee_reden="Zij belt.", stabiel="ja", stabiel_reden="Hij is weg.")  # fmt: skip
        guest.fill(melden="nee", hulp="ja")
    elif blad != "beslissen":
        guest.send("naar:signaal" if blad == "signaal" else f"naar:{blad}")
    assert guest.blad == blad
    assert said in guest.html
