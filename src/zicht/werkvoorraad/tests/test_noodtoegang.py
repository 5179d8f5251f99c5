"""Breaking the glass: with a reason, from a list or a search, and only within the organisation."""

import pytest

from tests.proefopstelling.wereld import Wereld, iemand, wereld
from zicht.audit.models import Leesregel
from zicht.foundation.ids import new_id
from zicht.werkvoorraad.tests.wereldje import Huishouden, as_client, household

pytestmark = pytest.mark.django_db

REDEN = "Moeder belt nu en is bang; haar collega is er niet."


@pytest.fixture
def hier() -> Wereld:
    return wereld()


@pytest.fixture
def visser(hier: Wereld) -> Huishouden:
    return household(hier.alice, "Visser", team=hier.almere)


def test_with_a_reason_it_opens(hier: Wereld, visser: Huishouden) -> None:
    bob = as_client(hier.bob)
    there = f"/dossiers/{visser.dossier}/"
    assert bob.get(there).status_code == 404
    answer = bob.post(f"{there}noodtoegang/", {"reden": REDEN})
    assert answer.headers["Location"] == there
    assert bob.get(there).status_code == 200


def test_the_reason_stands_in_the_log(hier: Wereld, visser: Huishouden) -> None:
    as_client(hier.bob).post(f"/dossiers/{visser.dossier}/noodtoegang/", {"reden": REDEN})
    with hier.bob.at_work():
        assert Leesregel.objects.filter(soort="noodtoegang", reden=REDEN).count() == 1


@pytest.mark.parametrize("reden", ["", "nodig", "   moet   "])
def test_without_a_reason_that_can_be_judged_it_stays_shut(hier: Wereld, visser: Huishouden, reden: str) -> None:
    bob = as_client(hier.bob)
    answer = bob.post(f"/dossiers/{visser.dossier}/noodtoegang/", {"reden": reden})
    assert answer.status_code == 200
    assert "data-fouten" in answer.content.decode()
    assert bob.get(f"/dossiers/{visser.dossier}/").status_code == 404


def test_another_region_and_nothing_at_all_are_the_same_404(hier: Wereld, visser: Huishouden) -> None:
    charlie = as_client(hier.charlie)
    for dossier in (visser.dossier, new_id()):
        for send in (charlie.get, lambda address: charlie.post(address, {"reden": REDEN})):
            assert send(f"/dossiers/{dossier}/noodtoegang/").status_code == 404


@pytest.mark.parametrize("rol", ["administratie", "privacy", "beheer"])
def test_who_does_not_talk_with_people_cannot_break_the_glass(hier: Wereld, visser: Huishouden, rol: str) -> None:
    client = as_client(iemand(hier.flevoland, rol))
    assert client.post(f"/dossiers/{visser.dossier}/noodtoegang/", {"reden": REDEN}).status_code == 404
