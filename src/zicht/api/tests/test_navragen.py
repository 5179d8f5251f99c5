"""Who sent a melding hears how far it is, as far as they may know: by asking, and by what happened in order."""

from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import pytest

from tests.proefopstelling.wereld import Iemand, iemand
from zicht.api import notificeren
from zicht.api.models import Notificatie
from zicht.api.tests.systemen import Systeem
from zicht.dossier import journaal
from zicht.dossier.models import Dossier, Gebeurtenis
from zicht.foundation import aanroep
from zicht.foundation.context import acting
from zicht.foundation.ids import new_id
from zicht.organisaties.models import Organisatie
from zicht.protocol.begrippen import (
    Beoordelingsbesluit,
    Bronuitkomst,
    Deelnemer,
    Informatiebron,
    Informeerwijze,
    Overlegonderwerp,
)
from zicht.protocol.gebeurtenissen import (
    BehandelaarToegewezen,
    Beoordeeld,
    BronGeraadpleegd,
    Feit,
    Geinformeerd,
    OordeelGegeven,
    Overlegd,
)
from zicht.protocol.informeren import BESLUIT_MELDER

pytestmark = pytest.mark.django_db


@pytest.fixture
def mare(his: Systeem) -> Iemand:
    return iemand(Organisatie.objects.get(code="VT03"), "frontoffice")


def record(mare: Iemand, *feiten: Feit) -> None:
    with mare.at_work():
        journaal.record(Dossier.objects.get(), *feiten, door=mare.medewerker)


def assessed(mare: Iemand, melding: str) -> None:
    with mare.at_work():
        people = journaal.stand_of(Dossier.objects.get()).ids
    two = (Deelnemer(str(mare.medewerker.pk), "frontoffice"), Deelnemer(str(new_id()), "gedragswetenschapper"))
    record(
        mare,
        *(BronGeraadpleegd(melding=melding, bron=bron, uitkomst=Bronuitkomst.NIETS_BEKEND) for bron in Informatiebron),
        *(OordeelGegeven(betrokkene=wie, acuut=False, structureel=False, melding=melding) for wie in people),
        Overlegd(overleg=str(new_id()), onderwerp=Overlegonderwerp.VEILIGHEIDSBEOORDELING, deelnemers=two),
        Beoordeeld(melding=melding, besluit=Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN, overleg=""),
    )


def told(mare: Iemand, melding: str) -> None:
    onderdelen = tuple(part.code for part in BESLUIT_MELDER.onderdelen)
    fact = Geinformeerd(plicht=BESLUIT_MELDER.code, wie=melding, wijze=Informeerwijze.TELEFOON, onderdelen=onderdelen)
    record(mare, fact)


def standing(system: Systeem, melding: str) -> dict[str, Any]:
    answer = system.get(f"/meldingen/{melding}")
    assert answer.status_code == 200, answer.content.decode()
    return dict(answer.json())


def events(system: Systeem, **query: str) -> dict[str, Any]:
    """What is ready, after the worker did its work."""
    notificeren.work_all()
    answer = system.get("/gebeurtenissen", **query)
    assert answer.status_code == 200, answer.content.decode()
    return dict(answer.json())


@pytest.mark.eis("R-138", "R-139", "R-140")
def test_the_decision_is_theirs_to_know_when_it_was_told(his: Systeem, mare: Iemand) -> None:
    melding = his.report().json()["id"]
    first = standing(his, melding)
    assert (first["status"], first["besluit"], first["beoordeeldOp"]) == ("ontvangen", None, None)
    assert first["contact"] == {
        "organisatie": "Veilig Thuis Flevoland",
        "naam": None,
        "telefoon": first["contact"]["telefoon"],
    }
    assert {one["code"] for one in first["termijnen"]} >= {"veiligheidsbeoordeling", "terugkoppeling-melder"}
    record(mare, BehandelaarToegewezen(medewerker=str(mare.medewerker.pk)))
    assessed(mare, melding)
    assert (standing(his, melding)["status"], standing(his, melding)["besluit"]) == ("beoordeeld", None)
    assert standing(his, melding)["contact"]["naam"] == mare.medewerker.naam
    told(mare, melding)
    last = standing(his, melding)
    assert (last["status"], last["besluit"]["vervolg"]) == ("teruggekoppeld", False)


def test_the_melding_of_another_system_is_not_there(his: Systeem, politie: Systeem) -> None:
    melding = his.report().json()["id"]
    missing, theirs = (politie.get(f"/meldingen/{id}") for id in (uuid4(), melding))
    assert (theirs.status_code, theirs.content) == (404, missing.content)


def test_each_look_stands_in_the_log_of_veilig_thuis(his: Systeem, mare: Iemand) -> None:
    melding = his.report().json()["id"]
    with mare.at_work():
        before = aanroep.value("SELECT count(*) FROM audit_leesregel")
    standing(his, melding)
    with mare.at_work():
        assert aanroep.value("SELECT count(*) FROM audit_leesregel") == before + 1


@pytest.mark.eis("R-138")
def test_what_happened_stands_in_the_outbox_in_order_and_names_nobody(his: Systeem, mare: Iemand) -> None:
    melding = his.report().json()["id"]
    assessed(mare, melding)
    told(mare, melding)
    answer = events(his)
    assert [one["type"] for one in answer["gebeurtenissen"]] == [
        "nl.zicht.melding-ontvangen",
        "nl.zicht.melding-beoordeeld",
        "nl.zicht.melding-teruggekoppeld",
    ]
    assert [one["sequence"] for one in answer["gebeurtenissen"]] == ["1", "2", "3"]
    assert (answer["volgende"], answer["meer"]) == ("3", False)
    for one in answer["gebeurtenissen"]:
        assert (one["specversion"], one["subject"], one["data"]) == ("1.0", melding, {"melding": melding})
        assert one["source"].startswith("urn:nld:oin:")
        assert one["dataref"] == f"/api/v1/meldingen/{melding}"
    for name in ("Noor", "Proefman", "Hugo", "geen-vervolg"):
        assert name not in str(answer)


def test_the_cursor_goes_on_where_it_was_and_gives_the_same_again(his: Systeem, mare: Iemand) -> None:
    melding = his.report().json()["id"]
    first = events(his)
    assert events(his, na="0") == first
    assert events(his, na=first["volgende"])["gebeurtenissen"] == []
    assessed(mare, melding)
    (one,) = events(his, na=first["volgende"])["gebeurtenissen"]
    assert one["type"] == "nl.zicht.melding-beoordeeld"


def test_each_system_has_an_outbox_of_its_own(his: Systeem, politie: Systeem) -> None:
    mine, theirs = his.report().json()["id"], politie.report().json()["id"]
    assert [one["subject"] for one in events(his)["gebeurtenissen"]] == [mine]
    assert [one["subject"] for one in events(politie)["gebeurtenissen"]] == [theirs]


@pytest.mark.parametrize("na", ["-1", "abc", "1e3", "9" * 30])
def test_a_cursor_that_we_never_gave_is_a_fault(his: Systeem, na: str) -> None:
    assert his.get("/gebeurtenissen", na=na).status_code == 400


def test_more_than_fit_in_one_answer_are_asked_for_again(his: Systeem, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zicht.api.gebeurtenissen.PER_KEER", 2)
    for _ in range(3):
        his.report()
    answer = events(his)
    assert (len(answer["gebeurtenissen"]), answer["volgende"], answer["meer"]) == (2, "2", True)
    rest = events(his, na="2")
    assert (len(rest["gebeurtenissen"]), rest["meer"]) == (1, False)


def test_a_fact_that_is_worked_on_twice_is_told_once(his: Systeem, mare: Iemand) -> None:
    his.report()
    notificeren.work_all()
    with mare.at_work():
        (fact,) = Gebeurtenis.objects.filter(soort="Ontvangen").values_list("pk", flat=True)
        notificeren.notify(UUID(str(fact)))
    with acting(his.context):
        assert Notificatie.objects.count() == 1


def test_what_the_desk_took_in_is_told_to_no_system(his: Systeem, mare: Iemand) -> None:
    melding = his.report().json()["id"]
    with mare.at_work():
        dossier = Dossier.objects.get()
        received = journaal.stand_of(dossier).verleden[0].feit
        journaal.record(dossier, _another(received), door=mare.medewerker)
    assert [one["subject"] for one in events(his)["gebeurtenissen"]] == [melding]


def _another(received: Any) -> Any:
    return replace(received, melding=str(new_id()))
