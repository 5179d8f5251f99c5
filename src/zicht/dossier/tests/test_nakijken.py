"""What two people decided in the night is seen by an expert; once, in words, and only by who may."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from django.test import Client

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.wereld import iemand, wereld
from zicht.dossier.models import Fragment, Gebeurtenis, Traject
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.protocol.begrippen import Deelnemer, Overlegonderwerp
from zicht.protocol.gebeurtenissen import Overlegd
from zicht.protocol.kalender import AMSTERDAM

pytestmark = pytest.mark.django_db

NACHT = datetime(2026, 11, 25, 2, 40, tzinfo=AMSTERDAM)
OVERLEG = str(new_id())


@pytest.fixture(autouse=True)
def _the_morning_after() -> Iterator[None]:
    with klok.stopped_at(NACHT + timedelta(hours=7)):
        yield


@pytest.fixture
def hier(client: Client) -> Bureau:
    with klok.stopped_at(NACHT):
        made = bureau(wereld(), client)
        two = (
            Deelnemer(str(made.alice.medewerker.pk), "backoffice"),
            Deelnemer(str(new_id()), "bereikbaarheidsdienst"),
        )
        made.record(Overlegd(overleg=OVERLEG, onderwerp=Overlegonderwerp.VEILIGHEIDSBEOORDELING, deelnemers=two))
    return made


def as_expert(hier: Bureau, rol: str = "gedragswetenschapper") -> None:
    """Somebody who belongs to no team: what waits for a look is what opens it."""
    hier.client.force_login(iemand(hier.hier.flevoland, rol).medewerker)


def seen(hier: Bureau) -> int:
    with hier.alice.at_work():
        return Gebeurtenis.objects.filter(soort="OverlegNagekeken").count()


def test_an_expert_says_what_they_see(hier: Bureau) -> None:
    as_expert(hier)
    assert "zonder gedragswetenschapper" in hier.look("overleg-nakijken", OVERLEG).content.decode()
    assert hier.send("overleg-nakijken", OVERLEG, bevinding="Ik zie hetzelfde.").status_code == 302
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        assert Fragment.objects.get(onderdeel="nagekeken").tekst == "Ik zie hetzelfde."
    assert seen(hier) == 1


def test_what_was_seen_need_not_be_seen_again(hier: Bureau) -> None:
    as_expert(hier)
    hier.send("overleg-nakijken", OVERLEG, bevinding="Ik zie hetzelfde.")
    assert hier.look("overleg-nakijken", OVERLEG).status_code == 404
    assert hier.client.get(f"/dossiers/{hier.dossier}/").status_code == 404


def test_what_waits_stands_first_for_an_expert_and_is_one_click_away(hier: Bureau) -> None:
    as_expert(hier)
    said = hier.client.get("/werkvoorraad/").content.decode()
    assert "Nakijken na de nacht" in said
    assert "Overleg van de nacht nakijken" in said
    assert f'href="/dossiers/{hier.dossier}/"' in said


def test_an_expert_of_another_kind_looks_only_at_what_is_medical(hier: Bureau) -> None:
    as_expert(hier, "vertrouwensarts")
    assert "Nakijken na de nacht" not in hier.client.get("/werkvoorraad/").content.decode()
    assert hier.look("overleg-nakijken", OVERLEG).status_code == 404


def test_a_talk_that_decides_nothing_and_one_that_counts_for_nothing_wait_for_nobody(hier: Bureau) -> None:
    two = (Deelnemer(str(hier.alice.medewerker.pk), "backoffice"), Deelnemer(str(new_id()), "frontoffice"))
    with klok.stopped_at(NACHT):
        hier.record(Overlegd(overleg=str(new_id()), onderwerp=Overlegonderwerp.ANDERS, deelnemers=two))
    by_day = Overlegd(overleg=str(new_id()), onderwerp=Overlegonderwerp.VEILIGHEIDSBEOORDELING, deelnemers=two)
    hier.record(by_day)
    with hier.alice.at_work():
        assert [row.ref for row in Traject.objects.running().filter(soort="nakijken")] == [OVERLEG]


def test_without_words_nothing_is_recorded(hier: Bureau) -> None:
    as_expert(hier)
    assert hier.send("overleg-nakijken", OVERLEG, bevinding="").status_code == 200
    assert seen(hier) == 0


def test_who_is_no_expert_does_not_look(hier: Bureau) -> None:
    assert hier.look("overleg-nakijken", OVERLEG).status_code == 404


def test_an_expert_elsewhere_sees_nothing(hier: Bureau) -> None:
    elders = iemand(hier.hier.utrecht, "gedragswetenschapper")
    hier.client.force_login(elders.medewerker)
    assert hier.look("overleg-nakijken", OVERLEG).status_code == 404


def test_the_page_says_that_it_waits_and_for_whom(hier: Bureau) -> None:
    said = hier.client.get(f"/dossiers/{hier.dossier}/").content.decode()
    assert "Overleg van de nacht nakijken" in said
    assert f"/overleg/{OVERLEG}/nakijken/" not in said
    as_expert(hier)
    assert f"/overleg/{OVERLEG}/nakijken/" in hier.client.get(f"/dossiers/{hier.dossier}/").content.decode()
