"""The roads beside the common one: a kindcheck that opens the code for children, and a family that may be the counterpart."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from zicht.berichten.models import Bericht
from zicht.dossier.journaal import stand_of
from zicht.dossier.models import Persoon
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.meldcode.noemen import born, first_name_in
from zicht.meldcode.tests.school import BESLISSEN, SIGNAAL, SIGNALEN, WEGEN, School
from zicht.meldcode.tests.test_melden import at_veilig_thuis, looked_over, sent
from zicht.organisaties.models import Organisatie
from zicht.protocol.begrippen import Datumreden
from zicht.protocol.doorloop.woorden import NietGesproken, Overlegrol

pytestmark = pytest.mark.django_db
KINDCHECK = {
    **SIGNALEN,
    "ernstig": "ja",
    "kind_in_zorg": "ja",
    "kinderen": "Sara, 5 jaar\n\njongen van 3\nbaby, 4 maanden",
    "kind_zwanger": "ja",
    "kind_veilig": "onbekend",
}
DWANG = {**SIGNALEN, "onderwerpen": ["huwelijksdwang"]}


@pytest.fixture
def flevoland() -> Organisatie:
    return Organisatie.objects.get(code="VT03")


def reis(dagen: int = 21) -> dict[str, object]:
    dag = klok.today() + timedelta(days=dagen)
    return {**DWANG, "kritieke_reden": "reis", "kritieke_dag": dag.isoformat()}


def of_an_adult(hier: School, **answers: object) -> School:
    """Lea begins about a mother; the kindcheck is asked when the file is about an adult."""
    begun = hier.client.post(
        "/meldcode/dossiers/nieuw/", {"aanduiding": "Patiënte, 34 jaar", "rol": "partner", "sleutel": str(new_id())}
    )
    hier.dossier = UUID(begun["Location"].split("/")[-3])
    hier.send("meldcode-signaal", **SIGNAAL)
    answer = hier.send("meldcode-signalen", **{**KINDCHECK, **answers})
    assert answer.status_code == 302, answer.content.decode()
    return hier


def people(hier: School) -> list[tuple[str, str, str]]:
    found = hier.look("meldcodedossier").context["betrokkenen"]
    return [(str(wie), wie.rol, wie.geboren_tekst) for wie in found]


@pytest.mark.eis("R-038")
def test_a_kindcheck_that_opens_the_code_makes_each_child_somebody_it_is_about(hier: School) -> None:
    of_an_adult(hier)
    this_year = klok.today().year
    assert people(hier) == [
        ("Patiënte, 34 jaar", "partner", ""),
        ("Sara, 5 jaar", "kind", f"{this_year - 5}~"),
        ("jongen van 3", "kind", f"{this_year - 3}~"),
        ("baby, 4 maanden", "kind", f"{this_year}~"),
        ("Ongeboren kind", "ongeboren-kind", ""),
    ]
    page = hier.look("meldcodedossier").content.decode()
    assert "de meldcode ook voor de kinderen" in page


def test_step_1_taken_again_adds_only_who_was_not_there(hier: School) -> None:
    of_an_adult(hier)
    hier.send("meldcode-signalen", **{**KINDCHECK, "kinderen": "Sara, 5 jaar\ntweeling van 8"})
    assert [naam for naam, *_ in people(hier)].count("Sara, 5 jaar") == 1
    assert "tweeling van 8" in [naam for naam, *_ in people(hier)]
    assert "doorloop de meldcode ook voor het kind" in hier.look("meldcode-overleg").content.decode()


@pytest.mark.eis("R-037")
@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({}, ("ook voor de kinderen", "Zorgt voor kinderen", "Iemand zwanger", "Kinderen veilig")),
        ({"ernstig": "nee"}, ("niet zo ernstig dat een kind er last van heeft",)),
        ({"ernstig": "onbekend", "kind_veilig": "nee"}, ("ook voor de kinderen", "Kinderen veilig")),
    ],
)
def test_what_the_kindcheck_asked_stands_in_the_file_and_in_the_step(
    hier: School, answers: dict[str, str], said: tuple[str, ...]
) -> None:
    of_an_adult(hier, **answers)
    for naam in ("meldcodedossier", "meldcode-uitvoer"):
        page = hier.look(naam).content.decode()
        assert [words for words in said if words not in page] == []
    form = hier.look("meldcode-signalen").context["form"]
    assert str(form["ernstig"].value()) == answers.get("ernstig", "ja")


def test_children_who_are_safe_stay_out_of_the_file(hier: School) -> None:
    of_an_adult(hier, kind_veilig="ja")
    assert [naam for naam, *_ in people(hier)] == ["Patiënte, 34 jaar"]


def test_a_story_is_no_child(hier: School) -> None:
    of_an_adult(hier, kinderen="Sara, 5 jaar")
    answer = hier.send("meldcode-signalen", **{**KINDCHECK, "kinderen": "Zij vertelde mij dat " * 6})
    assert "op een eigen regel" in answer.content.decode()


@pytest.mark.eis("R-039")
def test_the_children_and_the_unborn_child_go_along_with_the_melding(hier: School, flevoland: Organisatie) -> None:
    of_an_adult(hier)
    for stap, answers in (("gevaar", {}), ("beslissen", BESLISSEN)):
        assert hier.send(f"meldcode-{stap}", **answers).status_code == 302
    page = looked_over(hier)
    assert "Welke kinderen, en hoe oud" not in page.content.decode()
    sent(hier, page)
    with at_veilig_thuis(flevoland):
        dossier = open_dossier(Bericht.objects.sent().get().dossier_id)  # type: ignore[arg-type]
        told = set(Persoon.objects.filter(dossier=dossier).values_list("rol", "aanduiding"))
    assert {("kind", "Sara, 5 jaar"), ("kind", "jongen van 3"), ("ongeboren-kind", "Ongeboren kind")} <= told


def test_where_the_family_may_be_the_counterpart_a_day_is_asked_and_may_be_unknown(hier: School) -> None:
    hier.send("meldcode-signaal", **SIGNAAL)
    for wrong in (DWANG, {**DWANG, "kritieke_reden": "reis"}):
        assert hier.send("meldcode-signalen", **wrong).status_code == 200
    assert hier.send("meldcode-signalen", **{**DWANG, "kritieke_reden": "geen"}).status_code == 302
    assert hier.doorloop().kritieke_dag is None
    assert hier.send("meldcode-signalen", **SIGNALEN).status_code == 302


def test_the_day_stands_on_the_file_and_on_every_step_until_it_has_been(hier: School) -> None:
    hier.send("meldcode-signaal", **SIGNAAL)
    hier.send("meldcode-signalen", **reis())
    for naam in ("meldcodedossier", "meldcode-overleg", "meldcode-signaal"):
        assert "over 21 dagen" in hier.look(naam).content.decode()
    with klok.stopped_at(klok.now() + timedelta(days=22)):
        assert "Die dag is geweest" in hier.look("meldcodedossier").content.decode()


@pytest.mark.eis("R-049")
def test_veilig_thuis_comes_first_and_not_talking_is_the_answer_beforehand(hier: School) -> None:
    hier.send("meldcode-signaal", **SIGNAAL)
    hier.send("meldcode-signalen", **reis())
    assert hier.look("meldcode-overleg").context["form"].initial["met"] == (Overlegrol.VEILIG_THUIS,)
    hier.send("meldcode-overleg", met=["veilig-thuis"], uitkomst="Niet naar huis bellen.", advies_vt="Meld vandaag.")
    assert hier.look("meldcode-gesprek").context["form"].initial["gesproken"] == NietGesproken.NIET_VEILIG
    assert hier.send("meldcode-gesprek", gesproken="niet-veilig").status_code == 302


def reported(hier: School, gesprek: dict[str, object]) -> School:
    hier.send("meldcode-signaal", **SIGNAAL)
    hier.send("meldcode-signalen", **reis())
    hier.send("meldcode-overleg", met=["veilig-thuis"], uitkomst="Niet naar huis bellen.", advies_vt="Meld vandaag.")
    for stap, answers in (("gesprek", gesprek), ("wegen", WEGEN), ("beslissen", BESLISSEN)):
        answer = hier.send(f"meldcode-{stap}", **answers)
        assert answer.status_code == 302, answer.content.decode()
    return hier


def test_the_day_travels_and_stands_in_the_dossier_of_veilig_thuis(hier: School, flevoland: Organisatie) -> None:
    reported(hier, {"gesproken": "niet-veilig"})
    form = hier.look("meldcode-melden").context["form"]
    assert (form.initial["anoniem"], form.initial["grond"]) == ("ja", "gevaar-gezin")
    page = looked_over(hier, anoniem="ja", grond="gevaar-gezin")
    assert "niet met de familie gesproken, vanwege veiligheid" in page.content.decode()
    sent(hier, page)
    with at_veilig_thuis(flevoland):
        dossier = open_dossier(Bericht.objects.sent().get().dossier_id)  # type: ignore[arg-type]
        (datum,) = stand_of(dossier).open_kritieke_data
        noor = Persoon.objects.get(dossier=dossier, rol="kind")
    assert (datum.reden, datum.dag) == (Datumreden.REIS, klok.today() + timedelta(days=21))
    assert datum.voor == (str(noor.pk),)


def test_a_day_that_has_been_does_not_hold_the_melding(hier: School, flevoland: Organisatie) -> None:
    reported(hier, {"gesproken": "niet-veilig"})
    with klok.stopped_at(klok.now() + timedelta(days=30)):
        assert sent(hier, looked_over(hier)).status_code == 302
    assert hier.doorloop().verstuurd


@pytest.mark.parametrize(("whom", "said"), [("noor", "niet-veilig"), ("anders", "wel")])
def test_to_talk_with_the_girl_alone_is_not_to_talk_with_the_family(hier: School, whom: str, said: str) -> None:
    noor = str(hier.look("meldcodedossier").context["betrokkenen"][0].pk)
    who = {"met": [noor]} if whom == "noor" else {"met_anders": "Haar oom"}
    reported(hier, {"gesproken": "wel", "reactie": "Zij is bang.", **who})
    assert looked_over(hier).context["pakket"]["gesproken"] == said


#: What we call somebody -> the first name in it.
NAMEN = [
    ("Noor", "Noor"),
    ("Noor, groep 6", "Noor"),
    ("Moeder", ""),
    ("Moeder van Noor", ""),
    ("jongen uit groep 3", ""),
    ("Patiënte, 34 jaar", ""),
    ("", ""),
]


@pytest.mark.parametrize(("aanduiding", "naam"), NAMEN)
def test_a_first_name_is_not_typed_again(aanduiding: str, naam: str) -> None:
    assert first_name_in(aanduiding) == naam


@pytest.mark.parametrize(
    ("aanduiding", "jaar"),
    [("Sara, 5 jaar", -5), ("jongen van 3", -3), ("baby, 4 maanden", 0), ("Zoon", None), ("Huis 12", None)],
)
def test_an_age_is_about_a_year_of_birth(aanduiding: str, jaar: int | None) -> None:
    on = date(2026, 11, 30)
    with klok.stopped_at(klok.now().replace(year=on.year, month=on.month, day=on.day)):
        assert str(born(aanduiding)) == ("" if jaar is None else f"{on.year + jaar}~")
