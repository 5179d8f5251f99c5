"""Monitoring at the desk: each person separately, and the plan."""

from datetime import timedelta

import pytest

from tests.proefopstelling.bureau import Bureau
from zicht.dossier.models import Concept, Fragment
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.protocol.begrippen import Veiligheid
from zicht.protocol.kalender import day_of
from zicht.protocol.partijen import Partijsoort
from zicht.protocol.termijnen import monitoring_moments
from zicht.stations.monitoring.models import Moment
from zicht.stations.monitoring.tests.ronde import holder, moment, recorded, steps

pytestmark = pytest.mark.django_db


@pytest.mark.eis("R-196", "R-197")
def test_moments_come_at_3_6_12_and_18_months_and_the_first_is_a_step(hier: Bureau, overdracht: str) -> None:
    monitoring = hier.stand().monitoring
    assert monitoring
    assert monitoring.gepland == monitoring_moments(monitoring.sinds)
    first = next(stap for stap in steps(hier) if stap.tekst == "Monitoringsmoment vastleggen")
    assert first.uiterlijk
    assert day_of(first.uiterlijk) == monitoring.gepland[0]


@pytest.mark.eis("R-198", "R-199", "R-200", "R-201")
def test_a_moment_answers_the_three_checks_and_keeps_the_words(hier: Bureau, overdracht: str) -> None:
    noor = hier.wie["Noor"]
    assert moment(hier, **{f"gezien_{noor}": "Ze lacht weer."}).status_code == 302
    last = hier.stand().last_moment
    assert last
    assert dict(last.veiligheid)[noor] is Veiligheid.DIRECT_VEILIG
    assert len(last.voorwaarden) == 1
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        row = Moment.objects.get()
        assert (row.aandacht_voor_herstel, row.partij_gesproken) == (True, True)
        texts = dict(Fragment.objects.filter(station="monitoring").values_list("onderdeel", "tekst"))
        assert texts == {"gezien": "Ze lacht weer.", "bevindingen": "Het gaat beter."}


@pytest.mark.eis("R-202")
@pytest.mark.parametrize("naam", ["Marloes", "Ruben", "Noor"])
@pytest.mark.parametrize("question", ["gesproken", "veiligheid"])
def test_a_moment_asks_of_each_directbetrokkene_separately(
    hier: Bureau, overdracht: str, naam: str, question: str
) -> None:
    page = moment(hier, **{f"{question}_{hier.wie[naam]}": ""})
    assert "Kies een antwoord bij" in page.content.decode()
    assert hier.stand().last_moment is None


def test_who_could_not_be_spoken_is_an_answer(hier: Bureau, overdracht: str) -> None:
    ruben = hier.wie["Ruben"]
    answer = moment(hier, **{f"gesproken_{ruben}": "niet-mogelijk", f"veiligheid_{ruben}": "onbekend"})
    assert answer.status_code == 302


def test_an_acute_finding_brings_zicht_of_that_person_to_veilig_thuis_at_once(hier: Bureau, overdracht: str) -> None:
    assert holder(hier) is Partijsoort.OVERDRACHTSPARTIJ
    moment(hier, **{f"veiligheid_{hier.wie['Noor']}": "acuut-onveilig"})
    assert holder(hier, "Noor") is Partijsoort.VEILIG_THUIS
    assert holder(hier, "Ruben") is Partijsoort.OVERDRACHTSPARTIJ


def test_another_day_for_the_next_moment_stands_in_the_plan(hier: Bureau, overdracht: str) -> None:
    soon = klok.today() + timedelta(days=30)
    assert moment(hier, volgende=soon.isoformat()).status_code == 302
    monitoring = hier.stand().monitoring
    assert monitoring
    assert monitoring.next_moment() == soon
    assert moment(hier).status_code == 302  # untouched, the plan stays as it is
    assert recorded(hier, "MonitoringBijgesteld") == 1


@pytest.mark.eis("R-196")
@pytest.mark.parametrize(
    ("days", "accepted"),
    [
        ((60, 120), True),  # fewer moments, an earlier end
        ((60, 120, 300, 540, 720), True),  # one more, a later end
        ((120, 60), False),  # not in order
        ((), False),  # a monitoring without a moment
    ],
)
def test_the_plan_can_be_changed_with_days_in_order(
    hier: Bureau, overdracht: str, days: tuple[int, ...], accepted: bool
) -> None:
    plan = [klok.today() + timedelta(days=number) for number in days]
    given = {f"dag_{number}": day.isoformat() for number, day in enumerate(plan, 1)}
    page = hier.send("monitoring-plan", waarom="Het gaat zo beter.", **given)
    monitoring = hier.stand().monitoring
    assert monitoring
    assert (monitoring.gepland == tuple(plan)) is accepted
    assert accepted or "De dagen staan niet op volgorde" in page.content.decode()


def test_the_day_that_is_planned_is_filled_in_as_a_browser_reads_it(hier: Bureau, overdracht: str) -> None:
    monitoring = hier.stand().monitoring
    assert monitoring
    assert f'value="{monitoring.gepland[1].isoformat()}"' in hier.look("monitoring-moment").content.decode()
    plan = hier.look("monitoring-plan").content.decode()
    assert all(f'value="{day.isoformat()}"' in plan for day in monitoring.gepland)


def test_sending_a_moment_twice_records_it_once(hier: Bureau, overdracht: str) -> None:
    sleutel = str(new_id())
    for _ in range(2):
        assert moment(hier, sleutel=sleutel).status_code == 302
    assert recorded(hier, "Gemonitord") == 1


def test_a_half_moment_is_kept_as_a_draft_and_gone_when_recorded(hier: Bureau, overdracht: str) -> None:
    address = hier.address("monitoring-moment")
    hier.client.post(address, {"bevindingen": "Half af"}, headers={"Accept": "application/json"})
    assert "Half af" in hier.client.get(address).content.decode()
    moment(hier)
    with hier.alice.at_work():
        assert not Concept.objects.exists()


@pytest.mark.parametrize("who", ["bob", "charlie"])
def test_another_team_and_another_region_get_the_same_404_as_nothing(hier: Bureau, overdracht: str, who: str) -> None:
    hier.client.force_login(getattr(hier.hier, who).medewerker)
    assert hier.look("monitoring-moment").status_code == 404


def test_without_monitoring_there_is_no_moment_and_no_step(hier: Bureau) -> None:
    assert hier.look("monitoring-moment").status_code == 404
    assert steps(hier) == []
