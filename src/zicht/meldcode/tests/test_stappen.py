"""The five steps in their pages: recorded by who takes them, in order, stopped anywhere, taken again, never lost."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.foundation.woorden import day_in_words
from zicht.meldcode.tests.school import BESLISSEN, GESPREK, OVERLEG, SIGNAAL, SIGNALEN, STAPPEN, WEGEN, School
from zicht.protocol.doorloop.woorden import NietGesproken, Stap, Stopreden

pytestmark = pytest.mark.django_db
#: At each step, why it stops there; the second as seed 002 says it: no or too few signals were mapped.
STOPS = [
    ("signalen", Stopreden.GEEN_VERMOEDEN),
    ("overleg", Stopreden.ONVOLDOENDE_SIGNALEN),
    ("gesprek", Stopreden.ZORG_WEGGENOMEN),
    ("wegen", Stopreden.GEEN_VERMOEDEN),
    ("beslissen", Stopreden.VERGISSING),
]
ANSWERS: dict[str, dict[str, Any]] = dict(STAPPEN)


@pytest.mark.eis("R-021", "R-026", "R-033")
def test_a_teacher_walks_the_five_steps_and_each_says_who_took_it(hier: School) -> None:
    hier.walk()
    doorloop = hier.doorloop()
    assert [one.stap for one in doorloop.gezet] == list(Stap)
    assert {one.door for one in doorloop.gezet} == {str(hier.lea.medewerker.pk)}
    assert doorloop.must_report


@pytest.mark.parametrize("stap", [stap for stap, _ in STAPPEN])
def test_every_page_of_a_step_opens_before_and_after_it_is_taken(hier: School, stap: str) -> None:
    hier.walk(until=stap)
    assert hier.look(f"meldcode-{stap}").status_code == 200
    assert hier.look("meldcodedossier").status_code == 200
    hier.send(f"meldcode-{stap}", **ANSWERS[stap])
    assert hier.look(f"meldcode-{stap}").status_code == 200


@pytest.mark.eis("R-034", "R-035")
def test_a_fact_stands_apart_from_what_somebody_makes_of_it_with_who_saw_it(hier: School) -> None:
    hier.send("meldcode-signaal", **SIGNAAL, uitleg="Ik denk dat vader slaat.")
    page = hier.look("meldcodedossier").content.decode()
    assert "Twee blauwe plekken op de arm." in page
    assert f"Wat {hier.lea.medewerker} denkt:" in page


def test_step_1_is_not_done_without_a_signal(hier: School) -> None:
    answer = hier.send("meldcode-signalen", **SIGNALEN)
    assert "Er staat nog geen signaal" in answer.content.decode()


def test_a_signal_that_was_a_mistake_counts_no_more(hier: School) -> None:
    hier.send("meldcode-signaal", **SIGNAAL)
    signaal = hier.look("meldcode-signalen").context["signalen"][0]
    assert hier.look("meldcode-signaal-weg", signaal.pk).status_code == 200
    hier.send("meldcode-signaal-weg", signaal.pk)
    assert "Twee blauwe plekken" not in hier.look("meldcodedossier").content.decode()


@pytest.mark.parametrize(
    ("stap", "answers"),
    [("overleg", OVERLEG), ("gesprek", GESPREK), ("wegen", WEGEN), ("beslissen", BESLISSEN)],
)
def test_the_steps_come_in_their_order(hier: School, stap: str, answers: dict[str, Any]) -> None:
    answer = hier.send(f"meldcode-{stap}", **answers)
    assert answer.status_code == 200
    assert "is nog niet vastgelegd" in answer.content.decode()
    assert hier.doorloop().gezet == ()


@pytest.mark.eis("R-025", "R-042", "R-047")
@pytest.mark.parametrize(("stap", "reden"), STOPS)
def test_the_walk_stops_at_every_step_with_a_reason_and_goes_on_where_it_was(
    hier: School, stap: str, reden: Stopreden
) -> None:
    hier.walk(until=stap)
    hier.send("meldcode-stoppen", reden=reden.value, stoppen="Het bleek een ziekte te zijn.")
    stopped = hier.doorloop()
    assert (stopped.is_stopped, stopped.stopreden, stopped.gestopt_bij) == (True, reden, Stap(stap))
    assert "Het bleek een ziekte te zijn." in hier.look("meldcodedossier").content.decode()
    hier.send("meldcode-hervatten")
    assert hier.doorloop().stap is Stap(stap)


@pytest.mark.eis("R-025")
def test_who_moved_away_is_let_go_only_after_the_decisions_and_with_who_watches_now(hier: School) -> None:
    elsewhere = {
        "reden": "niet-meer-bij-ons",
        "stoppen": "Zij zit op een school in Zeist; Veilig Thuis Utrecht weet het.",
    }
    hier.walk(until="wegen")
    refused = hier.send("meldcode-stoppen", **elsewhere).content.decode()
    assert "Beslis eerst of een melding nodig is." in refused
    helps = dict.fromkeys(("passend", "plan", "zicht", "werken_mee", "stabiel"), "ja")
    reasons = {"mee_reden": "Zij willen.", "stabiel_reden": "Het gaat beter."}
    hier.send("meldcode-wegen", **{**WEGEN, **helps, **reasons, "structureel": "nee"})
    hier.send("meldcode-beslissen", melden="nee", hulp="ja")
    hier.send("meldcode-stoppen", **elsewhere)
    page = hier.look("meldcodedossier").content.decode()
    assert "wij zien deze mensen niet meer, en iemand anders let op" in page
    assert "Veilig Thuis Utrecht weet het." in page


def test_stopping_without_a_reason_does_not_stop(hier: School) -> None:
    hier.send("meldcode-stoppen", reden="", stoppen="")
    assert not hier.doorloop().is_stopped


def test_a_step_is_taken_again_with_what_stood_there(hier: School) -> None:
    hier.walk(until="gesprek")
    assert "Zij ziet het ook." in hier.look("meldcode-overleg").content.decode()
    hier.send("meldcode-overleg", met=["veilig-thuis"], uitkomst="Praat eerst met moeder.", advies_vt="Praat rustig.")
    page = hier.look("meldcodedossier").content.decode()
    assert "Praat rustig." in page
    assert "Zij ziet het ook." not in page


@pytest.mark.eis("R-040", "R-045")
@pytest.mark.parametrize(("stap", "answers"), [("overleg", OVERLEG), ("gesprek", GESPREK)])
def test_it_is_kept_when_one_consulted_and_talked(hier: School, stap: str, answers: dict[str, Any]) -> None:
    hier.walk(until=stap)
    form = hier.look(f"meldcode-{stap}").context["form"]
    assert form["dag"].value() == klok.today(), "what is written down on the day itself needs no day"
    tomorrow, before = (klok.today() + timedelta(days=days) for days in (1, -3))
    refused = hier.send(f"meldcode-{stap}", **answers, dag=tomorrow.isoformat())
    assert "ligt in de toekomst" in refused.content.decode()
    hier.send(f"meldcode-{stap}", **answers, dag=before.isoformat())
    for page in (hier.look("meldcodedossier"), hier.look("meldcode-uitvoer")):
        assert day_in_words(before, klok.today()) in page.content.decode()
    assert hier.look(f"meldcode-{stap}").context["form"]["dag"].value() == before


def test_what_was_written_stands_in_the_order_of_the_questions(hier: School) -> None:
    hier.walk(until="beslissen")
    page = hier.look("meldcodedossier").content.decode()
    places = [page.index(f"Over {what} ·") for what in ("het vermoeden", "acuut en structureel", "passende hulp")]
    assert places == sorted(places)


@pytest.mark.eis("R-045", "R-046")
def test_who_was_spoken_with_is_somebody_it_is_about(hier: School) -> None:
    hier.walk(until="wegen")
    assert len(hier.doorloop().gesproken_met) == 1
    assert "met Moeder" in hier.look("meldcodedossier").content.decode()


def test_not_spoken_has_its_reason(hier: School) -> None:
    hier.walk(until="gesprek")
    hier.send("meldcode-gesprek", gesproken="niet-veilig", waarom_niet="Vader dreigde.")
    assert hier.doorloop().niet_gesproken is NietGesproken.NIET_VEILIG
    assert hier.doorloop().stap is Stap.WEGEN


@pytest.mark.eis("R-012")
@pytest.mark.parametrize("stap", [stap for stap, _ in STAPPEN])
def test_acute_danger_leads_from_every_step_to_the_decisions(hier: School, stap: str) -> None:
    hier.walk(until=stap)
    page = hier.look("meldcode-gevaar").content.decode()
    assert "112" in page
    assert "0800-2000" in page
    answer = hier.send("meldcode-gevaar", gevaar="")
    assert answer["Location"].endswith("/beslissen/")
    doorloop = hier.doorloop()
    assert doorloop.stap is Stap.BESLISSEN
    assert doorloop.advies is not None
    assert doorloop.advies.melden is True
    hier.send("meldcode-beslissen", **BESLISSEN)
    done = list(Stap)[: list(Stap).index(Stap(stap))]
    skipped = [one for one in (Stap.SIGNALEN, Stap.OVERLEG, Stap.GESPREK) if one not in done]
    assert hier.doorloop().to_complete == (*skipped, Stap.WEGEN)


def test_what_danger_skipped_is_written_later(hier: School) -> None:
    hier.send("meldcode-gevaar", gevaar="Vader staat op het plein.")
    hier.send("meldcode-beslissen", **BESLISSEN)
    assert "later aanvullen" in hier.look("meldcodedossier").content.decode()
    hier.send("meldcode-overleg", **OVERLEG)
    assert Stap.OVERLEG not in hier.doorloop().to_complete


@pytest.mark.eis("R-034")
def test_a_signal_says_about_whom_it_is_once_there_are_more(hier: School) -> None:
    hier.send("meldcode-signaal", **SIGNAAL)
    assert ", over Noor" not in hier.look("meldcodedossier").content.decode()
    hier.send("meldcode-persoon-erbij", aanduiding="Broertje", rol="kind")
    _, broertje = hier.look("meldcodedossier").context["betrokkenen"]
    hier.send("meldcode-signaal", tekst="Hij heeft geen jas.", soort="gezien", over=[str(broertje.pk)])
    for naam in ("meldcodedossier", "meldcode-signalen", "meldcode-uitvoer"):
        said = hier.look(naam).content.decode()
        assert ", over Noor, groep 6. Opgeschreven" in said
        assert ", over Broertje. Opgeschreven" in said


def test_beginning_twice_is_one_file_and_somebody_else_is_another(hier: School) -> None:
    sleutel = str(new_id())
    for _ in range(2):
        hier.client.post(reverse("meldcode-nieuw"), {"aanduiding": "Sem", "rol": "kind", "sleutel": sleutel})
    other = hier.client.post(reverse("meldcode-nieuw"), {"aanduiding": "Mila", "rol": "kind", "sleutel": sleutel})
    assert "is nog niet vastgelegd" in other.content.decode()
    begun = [regel["over_wie"] for regel in hier.client.get(reverse("meldcode")).context["lopend"]]
    assert begun == ["Sem", "Noor, groep 6"]


def test_pressing_twice_is_one_signal(hier: School) -> None:
    for _ in range(2):
        hier.send("meldcode-signaal", **SIGNAAL, sleutel="7e2c6a5e-6f0b-4a1e-9b8f-0a1b2c3d4e5f")
    assert len(hier.look("meldcode-signalen").context["signalen"]) == 1


def test_what_was_typed_is_kept_for_later_and_for_nobody_else(hier: School) -> None:
    hier.walk(until="overleg")
    assert hier.send("meldcode-overleg", uitkomst="Half getypt", _concept="1").status_code == 302
    assert "Half getypt" in hier.look("meldcode-overleg").content.decode()
    hier.as_(hier.aafke)
    hier.send("meldcode-overnemen", reden="ziek")
    assert "Half getypt" not in hier.look("meldcode-overleg").content.decode()
