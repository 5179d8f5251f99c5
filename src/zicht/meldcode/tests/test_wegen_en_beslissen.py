"""Step 4 and 5: what is weighed is kept as it was answered, and decided by somebody, otherwise than the norm with a reason."""

from datetime import timedelta

import pytest

from zicht.foundation import klok
from zicht.meldcode.tests.school import WEGEN, School
from zicht.protocol.doorloop.woorden import Stap

pytestmark = pytest.mark.django_db


@pytest.mark.eis("R-066")
def test_each_part_of_can_i_help_is_kept_and_stands_there_again(hier: School) -> None:
    hier.walk(until="beslissen")
    page = hier.look("meldcodedossier").content.decode()
    for words in (
        "<dt>Hulp die past</dt><dd>nee",
        "<dt>Veiligheidsplan</dt><dd>weet ik niet",
        "<dt>Iemand let op</dt>",
    ):
        assert words in page
    form = hier.look("meldcode-wegen").context["form"]
    asked = ("vermoeden", "acuut", "structureel", "passend", "plan", "zicht", "werken_mee", "stabiel")
    assert {naam: str(form[naam].value()) for naam in asked} == {naam: WEGEN[naam] for naam in asked}


def test_without_a_suspicion_only_that_stands_there_again(hier: School) -> None:
    hier.walk(until="wegen").send("meldcode-wegen", vermoeden="nee", vermoeden_reden="Het was een ziekte.")
    form = hier.look("meldcode-wegen").context["form"]
    assert [str(form[naam].value()) for naam in ("vermoeden", "acuut", "passend")] == ["nee", "None", "None"]


def test_who_decides_otherwise_than_the_norm_says_why(hier: School) -> None:
    hier.walk(until="beslissen")
    answer = hier.send("meldcode-beslissen", melden="nee", hulp="ja")
    assert "Schrijf in een zin waarom" in answer.content.decode()
    assert hier.doorloop().besluit is None
    hier.send("meldcode-beslissen", melden="nee", hulp="ja", reden="Het wijkteam meldt vandaag zelf.")
    assert hier.doorloop().besluit is not None
    for page in (hier.look("meldcodedossier"), hier.look("meldcode-uitvoer")):
        said = page.content.decode()
        for words in (
            "Anders dan de norm",
            "de norm zegt: melden, de norm zegt: zelf helpen kan niet",
            "wijkteam meldt",
        ):
            assert words in said


def test_who_decides_as_the_norm_says_reads_nothing_of_it(hier: School) -> None:
    assert "Anders dan de norm" not in hier.walk().look("meldcodedossier").content.decode()


def test_no_melding_and_no_help_is_for_no_suspicion_only(hier: School) -> None:
    hier.walk(until="beslissen")
    answer = hier.send("meldcode-beslissen", melden="nee", hulp="nee", reden="Geen tijd.")
    assert "alleen als er geen vermoeden meer is" in answer.content.decode()


def test_each_answer_of_the_weighing_has_its_reason_or_is_unknown(hier: School) -> None:
    hier.walk(until="wegen")
    answer = hier.send("meldcode-wegen", **{**WEGEN, "onveilig_reden": ""})
    assert "Schrijf in een zin waarom" in answer.content.decode()
    assert hier.doorloop().weging is None
    assert "niet verplicht" not in hier.look("meldcode-wegen").content.decode()


@pytest.mark.eis("R-054")
def test_without_a_suspicion_the_other_questions_do_not_matter(hier: School) -> None:
    hier.walk(until="wegen")
    answer = hier.send("meldcode-wegen", vermoeden="nee", vermoeden_reden="Moeder legde het uit.")
    assert answer.status_code == 302
    advies = hier.doorloop().advies
    assert advies is not None
    assert advies.uitkomst == "afsluiten"


@pytest.mark.eis("R-025", "R-054")
def test_to_decide_that_nothing_is_needed_stops_it_and_it_can_go_on(hier: School) -> None:
    hier.walk(until="wegen").send("meldcode-wegen", vermoeden="nee", vermoeden_reden="Moeder legde het uit.")
    hier.send("meldcode-beslissen", melden="nee", hulp="nee")
    page = hier.look("meldcodedossier").content.decode()
    assert "<strong>Gestopt</strong>" in page
    assert "er is geen vermoeden meer" in page
    assert "Hulp leidt tot veiligheid" not in page, "it was not asked"
    assert hier.row().toestand == "gestopt"
    hier.send(
        "meldcode-langer-bewaren", tot=(klok.today() + timedelta(days=9)).isoformat(), waarom="Er loopt een klacht."
    )
    assert hier.row().bewaren_tot == klok.today() + timedelta(days=9)
    hier.send("meldcode-hervatten")
    assert (hier.row().toestand, hier.doorloop().stap) == ("loopt", Stap.WEGEN)


@pytest.mark.eis("R-065")
def test_weighing_again_after_help_brings_the_question_of_reporting_back(hier: School) -> None:
    hier.walk(until="wegen")
    helps = {"structureel": "nee", "passend": "ja", "plan": "ja", "zicht": "ja", "werken_mee": "ja", "stabiel": "ja"}
    reasons = {"mee_reden": "Zij willen.", "stabiel_reden": "Het gaat beter."}
    hier.send("meldcode-wegen", **{**WEGEN, **helps, **reasons})
    hier.send("meldcode-beslissen", melden="nee", hulp="ja")
    assert hier.row().toestand == "hulp"
    hier.send("meldcode-wegen", **{**WEGEN, **helps, **reasons, "stabiel": "nee"})
    doorloop = hier.doorloop()
    assert doorloop.besluit is None
    assert doorloop.advies is not None
    assert doorloop.advies.melden is True
