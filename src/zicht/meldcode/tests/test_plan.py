"""The veiligheidsplan of who helps: agreements with an owner and a day, phases in their order, and what stays unsafe."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.urls import reverse

from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.meldcode.tests.school import WEGEN, School
from zicht.protocol.doorloop.woorden import FASEN, Stap

pytestmark = pytest.mark.django_db
HELPT = {"structureel": "nee", "passend": "ja", "plan": "ja", "zicht": "ja", "werken_mee": "ja", "stabiel": "ja"}
WAAROM = {"mee_reden": "Zij willen.", "stabiel_reden": "Het gaat beter."}


def over(days: int) -> date:
    return klok.today() + timedelta(days=days)


@pytest.fixture
def helpend(hier: School) -> School:
    hier.walk(until="wegen")
    hier.send("meldcode-wegen", **{**WEGEN, **HELPT, **WAAROM})
    assert hier.send("meldcode-beslissen", melden="nee", hulp="ja").status_code == 302
    return hier


def agree(hier: School, **more: Any) -> Any:
    words = {"tekst": "Oma haalt Noor uit school.", "wie": "Oma", "waarvoor": "directe-veiligheid"}
    return hier.send("meldcode-afspraak", **{**words, "kijk_op": over(7).isoformat(), **more})


def agreed(hier: School) -> UUID:
    assert agree(hier).status_code == 302
    (one,) = hier.doorloop().daarna.afspraken
    return UUID(one.id)


def page(hier: School) -> str:
    return str(hier.look("meldcodedossier").content.decode())


@pytest.mark.eis("R-233")
def test_an_agreement_says_what_who_and_when_to_look(helpend: School) -> None:
    agreed(helpend)
    shown = page(helpend)
    assert "Oma haalt Noor uit school." in shown
    assert "Dat het nu veilig is" in shown
    assert helpend.row().kijk_op == over(7)


@pytest.mark.parametrize("missing", ["tekst", "wie", "waarvoor", "kijk_op"])
def test_an_agreement_that_is_not_whole_is_asked_again(helpend: School, missing: str) -> None:
    assert agree(helpend, **{missing: ""}).status_code == 200
    assert helpend.doorloop().daarna.afspraken == ()


def test_the_list_says_that_an_agreement_must_be_looked_at(helpend: School) -> None:
    afspraak = agreed(helpend)
    assert "Kijk of een afspraak lukt" not in helpend.client.get(reverse("meldcode")).content.decode()
    with klok.stopped_at(klok.now() + timedelta(days=8)):
        assert "Kijk of een afspraak lukt" in helpend.client.get(reverse("meldcode")).content.decode()
        assert "nog niet bekeken" in page(helpend)
        seen = {"stand": "lukt", "gezien": "Noor slaapt beter.", "kijk_op": over(7).isoformat()}
        assert helpend.send("meldcode-afspraak-bekijken", afspraak, **seen).status_code == 302
        assert "Kijk of een afspraak lukt" not in helpend.client.get(reverse("meldcode")).content.decode()
        assert "Noor slaapt beter." in page(helpend)


def test_an_agreement_that_is_done_is_not_looked_at_again(helpend: School) -> None:
    afspraak = agreed(helpend)
    assert helpend.send("meldcode-afspraak-bekijken", afspraak, stand="lukt", gezien="Ja.").status_code == 200
    assert helpend.send("meldcode-afspraak-bekijken", afspraak, stand="klaar", gezien="Gedaan.").status_code == 302
    assert helpend.row().kijk_op is None
    assert helpend.look("meldcode-afspraak-bekijken", afspraak).status_code == 302
    assert helpend.look("meldcode-afspraak-bekijken", new_id()).status_code == 404


@pytest.mark.eis("R-065")
def test_what_stays_unsafe_leads_back_to_the_decisions_with_reporting_as_the_norm(helpend: School) -> None:
    answer = helpend.send("meldcode-veilig", veilig="nee", tekst="Zij heeft weer een blauwe plek.")
    assert answer["Location"].endswith("/beslissen/")
    asked = helpend.look("meldcode-beslissen").content.decode()
    assert "Melden bij Veilig Thuis is de norm" in asked
    assert "dan is melden nodig, ook al is er hulp" in asked
    assert helpend.doorloop().stap is Stap.BESLISSEN
    assert "Zij heeft weer een blauwe plek." in page(helpend)
    assert helpend.send("meldcode-beslissen", melden="ja", hulp="ja", reden="Wij blijven helpen.").status_code == 302
    assert helpend.row().toestand == "te-melden"


@pytest.mark.parametrize(("veilig", "said"), [("ja", "Veilig</b>"), ("onbekend", "Niet te zeggen</b>")])
def test_safe_or_unknown_is_written_down_and_decides_nothing(helpend: School, veilig: str, said: str) -> None:
    helpend.send("meldcode-veilig", veilig=veilig, tekst="Ik sprak Noor.")
    assert helpend.row().toestand == "hulp"
    assert said in page(helpend)


def test_the_next_phase_waits_until_it_is_safe_now(helpend: School) -> None:
    assert "Begin de volgende fase" not in page(helpend)
    assert "Kijk eerst met elkaar of het veilig is" in helpend.send(
        "meldcode-fase", tekst="Het gaat goed."
    ).content.decode()  # fmt: skip
    assert agree(helpend, waarvoor="risicogestuurde-zorg").status_code == 200
    helpend.send("meldcode-veilig", veilig="ja", tekst="Drie weken rust.")
    assert "Begin de volgende fase" in page(helpend)
    assert helpend.send("meldcode-fase", tekst="Vader begint met therapie.").status_code == 302
    assert helpend.doorloop().daarna.fase is FASEN[1]
    assert agree(helpend, waarvoor="risicogestuurde-zorg", tekst="Therapie op dinsdag.").status_code == 302
    assert "Therapie op dinsdag." in page(helpend)


def test_an_own_task_can_be_agreed_before_anything_was_decided(hier: School) -> None:
    assert agree(hier, waarvoor="eigen-taak", tekst="Ik bel de huisarts.").status_code == 302
    assert "Ik bel de huisarts." in page(hier)


def test_who_reads_along_sees_the_plan_and_changes_nothing(helpend: School) -> None:
    afspraak = agreed(helpend)
    helpend.as_(helpend.aafke)
    assert "Oma haalt Noor uit school." in page(helpend)
    for naam, *about in (("meldcode-afspraak",), ("meldcode-afspraak-bekijken", afspraak), ("meldcode-veilig",)):
        assert helpend.look(naam, *about).status_code == 302
    agree(helpend, tekst="Iets anders.")
    assert len(helpend.doorloop().daarna.afspraken) == 1


def test_the_whole_plan_goes_along_with_the_file(helpend: School) -> None:
    afspraak = agreed(helpend)
    helpend.send("meldcode-afspraak-bekijken", afspraak, stand="klaar", gezien="Oma doet het trouw.")
    helpend.send("meldcode-veilig", veilig="ja", tekst="Drie weken rust.")
    text = helpend.look("meldcode-uitvoer").content.decode()
    for words in ("Oma haalt Noor uit school.", "Oma doet het trouw.", "Drie weken rust."):
        assert words in text
