"""Colleagues in one file: who reads along advises, a deputy takes over, and who is responsible decides."""

from datetime import date
from uuid import UUID

import pytest
from django.urls import reverse

from tests.proefopstelling.database import owner_at_work
from tests.proefopstelling.wereld import Iemand
from zicht.accounts.models import Aanstelling
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.meldcode import openen, views
from zicht.meldcode.models import EigenMeldcode
from zicht.meldcode.tests.school import BESLISSEN, GESPREK, OVERLEG, SIGNALEN, School

pytestmark = pytest.mark.django_db


def directeur_decides(hier: School) -> None:
    """The own meldcode says that Aafke decides, and the colleague when she is away."""
    with hier.lea.at_work():
        EigenMeldcode.objects.create(
            versie=1,
            sector="onderwijs",
            eindverantwoordelijke=hier.aafke.medewerker,
            vervanger=hier.collega.medewerker,
            vastgesteld_op=date(2026, 1, 5),
            vastgelegd_op=klok.now(),
            door=hier.aafke.medewerker,
        )


def leave(*wie: Iemand) -> None:
    """They work here no more, from today."""
    with owner_at_work():
        ids = [one.medewerker.pk for one in wie]
        Aanstelling.objects.filter(medewerker__in=ids).update(tot=klok.today())


def test_the_aandachtsfunctionaris_reads_along_and_advises_but_takes_no_step(hier: School) -> None:
    hier.walk(until="overleg").as_(hier.aafke)
    assert hier.look("meldcodedossier").status_code == 200
    assert hier.look("meldcode-overleg").status_code == 302
    answer = hier.send("meldcode-overleg", **OVERLEG)
    assert "Neem het dan over" in answer.content.decode()
    hier.send("meldcode-meedenken", advies="Bel Veilig Thuis om advies.")
    assert "Bel Veilig Thuis om advies." in hier.look("meldcodedossier").content.decode()
    assert hier.doorloop().overlegd_met == ()


def test_a_deputy_takes_over_and_the_steps_keep_their_authors(hier: School) -> None:
    hier.walk(until="gesprek").send("meldcode-collega", wie=str(hier.collega.medewerker.pk), rol="vervanger")
    hier.as_(hier.collega).send("meldcode-overnemen", reden="ziek")
    hier.send("meldcode-gesprek", **GESPREK)
    doorloop = hier.doorloop(hier.collega)
    authors = [one.door for one in doorloop.gezet]
    lea, collega = str(hier.lea.medewerker.pk), str(hier.collega.medewerker.pk)
    assert authors == [lea, lea, collega]
    assert doorloop.uitvoerder == collega
    hier.as_(hier.lea)
    assert hier.look("meldcodedossier").status_code == 200, "who was ill reads along when she is back"


@pytest.mark.parametrize(("reden", "status"), [("vrij", 200), ("weg", 404), ("anders", 404)])
def test_who_comes_back_reads_along_and_who_left_does_not(hier: School, reden: str, status: int) -> None:
    hier.walk(until="gesprek").as_(hier.aafke).send("meldcode-overnemen", reden=reden)
    assert hier.as_(hier.lea).look("meldcodedossier").status_code == status


def test_who_is_finally_responsible_decides_and_not_who_walks(hier: School) -> None:
    directeur_decides(hier)
    hier.walk(until="beslissen")
    assert f"beslist {hier.aafke.medewerker}" in hier.look("meldcode-beslissen").content.decode()
    hier.send("meldcode-beslissen", **BESLISSEN)
    assert hier.doorloop().besluit is None
    hier.as_(hier.collega).send("meldcode-beslissen", **BESLISSEN)
    assert hier.doorloop().besluit is not None


def test_when_nobody_who_decides_works_here_any_more_who_walks_decides(hier: School) -> None:
    directeur_decides(hier)
    hier.walk(until="beslissen")
    leave(hier.aafke, hier.collega)
    page = hier.client.get(reverse("meldcode-eigen")).content.decode()
    assert f"{hier.collega.medewerker} werkt hier niet meer. Nu beslist wie de meldcode doorloopt." in page
    assert "er is nog geen aandachtsfunctionaris" in page
    hier.send("meldcode-beslissen", **BESLISSEN)
    assert hier.doorloop().besluit is not None


def test_a_deputy_who_left_is_no_deputy_and_the_file_says_nobody_can_take_over(hier: School) -> None:
    hier.send("meldcode-collega", wie=str(hier.collega.medewerker.pk), rol="vervanger")
    page = hier.look("meldcodedossier").content.decode()
    assert str(hier.collega.medewerker) in page
    assert "Nog niemand kan dit overnemen" not in page
    leave(hier.aafke, hier.collega)
    page = hier.look("meldcodedossier").content.decode()
    assert "vervanger: kan het overnemen" not in page
    assert "Nog niemand kan dit overnemen als jij er niet bent." in page
    answer = hier.look("meldcode-collega")
    assert answer.status_code == 302, "there is nobody to ask"


def test_who_is_more_than_one_thing_here_stands_there_once(hier: School) -> None:
    directeur_decides(hier)
    hier.send("meldcode-collega", wie=str(hier.aafke.medewerker.pk), rol="vervanger")
    said = [(wie, rollen) for wie, rollen in hier.look("meldcodedossier").context["kring"].roles]
    aafke, collega = hier.aafke.medewerker, hier.collega.medewerker
    assert said == [
        (aafke, "vervanger: kan het overnemen; aandachtsfunctionaris: leest mee; beslist in stap 5"),
        (collega, "beslist in stap 5"),
    ]


def test_with_danger_whoever_is_there_decides(hier: School) -> None:
    directeur_decides(hier)
    hier.send("meldcode-gevaar", gevaar="Nu.")
    hier.send("meldcode-beslissen", **BESLISSEN)
    assert hier.doorloop().besluit is not None


def test_the_overview_shows_every_running_file_to_who_guides_and_only_ones_own_to_a_teacher(hier: School) -> None:
    hier.walk(until="overleg")
    assert "Noor, groep 6" in hier.client.get(reverse("meldcode")).content.decode()
    page = hier.as_(hier.aafke).client.get(reverse("meldcode")).content.decode()
    assert "Noor, groep 6" in page
    assert "2. Overleg" in page
    assert str(hier.lea.medewerker) in page
    assert "Noor, groep 6" not in hier.as_(hier.collega).client.get(reverse("meldcode")).content.decode()


def test_who_reads_along_takes_back_no_signal_of_another(hier: School) -> None:
    hier.walk(until="signalen")
    signaal = hier.look("meldcode-signalen").context["signalen"][0]
    hier.as_(hier.aafke).send("meldcode-signaal-weg", signaal.pk)
    assert signaal in hier.look("meldcodedossier").context["signalen"]


@pytest.mark.parametrize(
    ("answers", "warned"),
    [
        ({**SIGNALEN, "onderwerpen": ["huwelijksdwang"], "kritieke_reden": "geen"}, "Spreek niet met de familie"),
        ({**SIGNALEN, "beroepskracht": "ja"}, "andere plichten eerst"),
    ],
)
def test_step_1_opens_the_roads_that_are_not_the_common_one(
    hier: School, answers: dict[str, object], warned: str
) -> None:
    hier.walk(until="signalen").send("meldcode-signalen", **answers)
    assert warned in hier.look("meldcode-overleg").content.decode()


@pytest.mark.eis("R-027")
def test_without_a_framework_the_weighing_warns_and_goes_on(hier: School) -> None:
    hier.walk(until="wegen")
    assert "Er staat geen afwegingskader" in hier.look("meldcode-wegen").content.decode()
    hier.walk()
    assert hier.doorloop().kader == ""


def test_what_runs_is_in_the_list_however_much_has_stopped(hier: School, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openen, "PER_KEER", 2)
    monkeypatch.setattr(views, "GESTOPT_IN_LIJST", 2)
    for naam in ("Sem", "Mila", "Levi"):
        answer = hier.client.post(
            reverse("meldcode-nieuw"), {"aanduiding": naam, "rol": "kind", "sleutel": str(new_id())}
        )
        hier.dossier = UUID(answer["Location"].split("/")[-3])
        hier.send("meldcode-stoppen", reden="vergissing", stoppen="Verkeerd begonnen.")
    shown = hier.client.get(reverse("meldcode")).context
    assert [regel["over_wie"] for regel in shown["lopend"]] == ["Noor, groep 6"]
    assert [regel["over_wie"] for regel in shown["gestopt"]] == ["Levi", "Mila"]
