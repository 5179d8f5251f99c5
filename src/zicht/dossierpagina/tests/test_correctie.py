"""Putting a line of the timeline right: withdrawn or moved, refused in words, once, and only by who works on it."""

from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.wereld import wereld
from zicht.dossier.models import Concept, Fragment, Gebeurtenis
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.protocol.begrippen import Spreekuitkomst
from zicht.protocol.gebeurtenissen import Gesproken, SpoedVastgesteld

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier(client: Client) -> Bureau:
    made = bureau(wereld(), client)
    made.record(Gesproken(betrokkene=made.wie["Noor"], uitkomst=Spreekuitkomst.GESPROKEN))
    return made


def fact(hier: Bureau, soort: str) -> Gebeurtenis:
    with hier.alice.at_work():
        return Gebeurtenis.objects.get(dossier=hier.dossier, soort=soort)


def kinds(hier: Bureau) -> list[str]:
    with hier.alice.at_work():
        return list(Gebeurtenis.objects.filter(dossier=hier.dossier).values_list("soort", flat=True))


def withdraw(hier: Bureau, soort: str = "Gesproken", **answers: str) -> HttpResponse:
    given = {"wat": "niet-gebeurd", "reden": "Het was een ander kind.", **answers}
    return hier.send("gebeurtenis-herstellen", fact(hier, soort).pk, **given)


def page(hier: Bureau) -> str:
    return hier.client.get(f"/dossiers/{hier.dossier}/").content.decode()


def test_what_did_not_happen_is_withdrawn_and_both_lines_stand(hier: Bureau) -> None:
    assert withdraw(hier).status_code == 302
    assert kinds(hier)[-1] == "Ingetrokken"
    assert hier.stand().gesproken == ()
    said = page(hier)
    assert "Ingetrokken: Gesprek met Noor" in said
    assert "Later ingetrokken." in said
    assert "Het was een ander kind." in said


def test_what_happened_at_another_moment_is_moved(hier: Bureau) -> None:
    with klok.stopped_at(klok.now() + timedelta(hours=5)):
        later = timezone.localtime(klok.now() - timedelta(hours=1))
        answers = {"op_0": f"{later:%Y-%m-%d}", "op_1": f"{later:%H:%M}"}
        answer = withdraw(hier, wat="ander-moment", **answers)
        assert answer.status_code == 302
        ((_, _, op),) = hier.stand().gesproken
        assert timezone.localtime(op).strftime("%H:%M") == f"{later:%H:%M}"
        assert "Hersteld: Gesprek met Noor" in page(hier)


def test_the_ground_is_not_taken_from_under_what_came_later(hier: Bureau) -> None:
    hier.record(SpoedVastgesteld(melding=str(hier.melding)))
    answer = withdraw(hier, "Ontvangen")
    assert answer.status_code == 200
    said = answer.content.decode()
    assert "Deze verbetering kan niet" in said
    assert "Het was een ander kind." in said
    assert "Ingetrokken" not in kinds(hier)


def test_sending_twice_is_one_correction(hier: Bureau) -> None:
    sleutel = str(new_id())
    assert [withdraw(hier, sleutel=sleutel).status_code for _ in range(2)] == [302, 302]
    assert kinds(hier).count("Ingetrokken") == 1


def test_without_a_reason_nothing_is_recorded(hier: Bureau) -> None:
    answer = withdraw(hier, reden="")
    assert answer.status_code == 200
    assert "Ingetrokken" not in kinds(hier)


def test_a_moment_is_asked_for_only_when_it_matters(hier: Bureau) -> None:
    answer = withdraw(hier, wat="ander-moment")
    assert answer.status_code == 200
    assert "Hersteld" not in kinds(hier)


def test_what_was_typed_is_kept(hier: Bureau) -> None:
    withdraw(hier, reden="Nog even nadenken", _concept="1")
    with hier.alice.at_work():
        assert Concept.objects.count() == 1
    assert "Nog even nadenken" in hier.look("gebeurtenis-herstellen", fact(hier, "Gesproken").pk).content.decode()


def test_a_correction_itself_cannot_be_corrected(hier: Bureau) -> None:
    withdraw(hier)
    assert hier.look("gebeurtenis-herstellen", fact(hier, "Ingetrokken").pk).status_code == 404


def test_another_team_another_region_and_nothing_are_the_same_404(hier: Bureau) -> None:
    gesprek = fact(hier, "Gesproken").pk
    statuses = []
    for wie in (hier.hier.bob, hier.hier.charlie):
        hier.client.force_login(wie.medewerker)
        statuses.append(hier.look("gebeurtenis-herstellen", gesprek).status_code)
    hier.client.force_login(hier.alice.medewerker)
    statuses.append(hier.look("gebeurtenis-herstellen", new_id()).status_code)
    assert statuses == [404, 404, 404]


def test_the_reason_is_content_and_not_part_of_the_fact(hier: Bureau) -> None:
    withdraw(hier)
    with hier.alice.at_work():
        row = Gebeurtenis.objects.get(soort="Ingetrokken")
        assert set(row.inhoud) == {"gebeurtenis"}
        open_dossier(hier.dossier)
        assert Fragment.objects.get(gebeurtenis=row).tekst == "Het was een ander kind."
