"""Monitoring at the desk: each person separately, the plan, help that stops, the three options, the question to a school."""

from datetime import timedelta
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import NoReverseMatch

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.gang import handed_over
from tests.proefopstelling.wereld import Iemand, iemand, organisatie, wereld
from zicht.berichten import verkeer
from zicht.berichten.models import Bericht
from zicht.dossier.models import Afspraak, Concept, Fragment, Gebeurtenis
from zicht.dossier.openen import open_dossier
from zicht.dossier.stap import Stap
from zicht.dossier.wie import Mensen
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.organisaties.soorten import Soort
from zicht.protocol.begrippen import Overlegonderwerp, Veiligheid
from zicht.protocol.kalender import day_of
from zicht.protocol.partijen import Partijsoort
from zicht.protocol.termijnen import monitoring_moments
from zicht.stations.monitoring.models import Moment
from zicht.stations.monitoring.stappen import stappen

pytestmark = pytest.mark.django_db


@pytest.fixture
def wijkteam() -> Iemand:
    return iemand(organisatie(Soort.WIJKTEAM), "ketenpartner")


@pytest.fixture
def school() -> Iemand:
    return iemand(organisatie(Soort.SCHOOL), "aandachtsfunctionaris")


@pytest.fixture
def hier(client: Client) -> Bureau:
    return bureau(wereld(), client)


@pytest.fixture
def overdracht(hier: Bureau, wijkteam: Iemand) -> str:
    return handed_over(hier, wijkteam.aanstelling.organisatie_id)


def answers(hier: Bureau, **more: Any) -> dict[str, Any]:
    given: dict[str, Any] = {"herstel": "ja", "bevindingen": "Het gaat beter.", "partij_gesproken": "on"}
    for id in hier.wie.values():
        given |= {f"gesproken_{id}": "gesproken", f"veiligheid_{id}": "direct-veilig"}
    given |= {f"voorwaarde_{row.id}": "gehaald" for row in hier.stand().running_voorwaarden}
    return given | more


def moment(hier: Bureau, **more: Any) -> HttpResponse:
    return hier.send("monitoring-moment", **answers(hier, **more))


def holder(hier: Bureau, naam: str = "Noor") -> Partijsoort | None:
    party = hier.stand().holder(hier.wie[naam], klok.now())
    return party.soort if party else None


def steps(hier: Bureau) -> list[Stap]:
    with hier.alice.at_work():
        dossier = open_dossier(hier.dossier)
        return list(stappen(hier.dossier, hier.stand(), Mensen.of(dossier)))


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


def recorded(hier: Bureau, soort: str) -> int:
    with hier.alice.at_work():
        return Gebeurtenis.objects.filter(soort=soort).count()


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


def test_help_that_stopped_brings_zicht_back_now_and_shows_the_gap(hier: Bureau, overdracht: str) -> None:
    before = klok.now()
    page = hier.send("monitoring-hulp-gestopt", overdracht, sinds=klok.today().isoformat(), waarom="Geen afspraken.")
    assert page.status_code == 302
    assert holder(hier) is Partijsoort.VEILIG_THUIS
    stand = hier.stand()
    period = stand.periodes(hier.wie["Noor"])[-1]
    assert period.van >= before
    assert stand.overdracht(overdracht).hulp_gestopt_sinds == klok.today()  # type: ignore[union-attr]
    assert any("Zonder hulp sinds" in stap.toelichting for stap in steps(hier))


def test_help_cannot_stop_in_the_future(hier: Bureau, overdracht: str) -> None:
    tomorrow = klok.today() + timedelta(days=1)
    page = hier.send("monitoring-hulp-gestopt", overdracht, sinds=tomorrow.isoformat(), waarom="Stopt morgen.")
    assert "ligt in de toekomst" in page.content.decode()
    assert "Stopt morgen." in page.content.decode()


def test_help_begins_again_only_with_somebody_who_watches(hier: Bureau, overdracht: str) -> None:
    hier.send("monitoring-hulp-gestopt", overdracht, sinds=klok.today().isoformat(), waarom="Ziek.")
    page = hier.send("monitoring-hulp-hervat", overdracht, wie_kijkt="")
    assert "wie op de veiligheid let tot de hulp begint" in page.content.decode()
    assert holder(hier) is Partijsoort.VEILIG_THUIS
    hier.send("monitoring-hulp-hervat", overdracht, wie_kijkt="Wim Proefpersoon", vervanger="Ans")
    assert holder(hier) is Partijsoort.OVERDRACHTSPARTIJ
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        assert "Wim Proefpersoon" in Afspraak.objects.get(station="monitoring").tekst


@pytest.mark.eis("R-206")
def test_when_safety_falls_short_the_three_options_are_steps_and_else_not(hier: Bureau, overdracht: str) -> None:
    moment(hier)
    assert "Dwangmaatregel adviseren" not in {stap.tekst for stap in steps(hier)}
    moment(hier, **{f"veiligheid_{hier.wie['Noor']}": "onveilig"})
    words = {stap.tekst for stap in steps(hier)}
    assert {"Overleg: de drie mogelijkheden", "Dwangmaatregel adviseren", "Overleg: ambtshalve melding"} <= words


@pytest.mark.eis("R-207")
def test_an_advice_towards_a_measure_is_read_first_and_then_sent_to_the_party(
    hier: Bureau, overdracht: str, wijkteam: Iemand
) -> None:
    given = {"advies": "Vraag een onderzoek aan de Raad."}
    page: Any = hier.send("monitoring-dwang", overdracht, **given)
    assert "Er is nog niets verstuurd" in page.content.decode()
    assert recorded(hier, "DwangGeadviseerd") == 0
    hier.send("monitoring-dwang", overdracht, **given, gezien=page.context["zending"].kenmerk)
    assert recorded(hier, "DwangGeadviseerd") == 1
    with wijkteam.at_work():
        assert "Raad" in str(verkeer.read(Bericht.objects.received().get(soort="dwangadvies").pk)["advies"])


@pytest.mark.eis("R-205", "R-208", "R-209")
@pytest.mark.parametrize(
    ("exit", "page"),
    [
        ("zorgen-weggenomen", "afsluiten"),
        ("geen-mogelijkheden", "afsluiten"),
        ("ambtshalve", "melding-ambtshalve"),
    ],
)
def test_the_ways_out_of_monitoring_lead_to_the_page_where_they_are_walked(
    hier: Bureau, overdracht: str, exit: str, page: str
) -> None:
    assert hier.look("monitoring-uitgang", exit)["Location"] == hier.address(page)


def test_an_exit_without_a_page_has_no_address(hier: Bureau, overdracht: str) -> None:
    with pytest.raises(NoReverseMatch):
        hier.address("monitoring-uitgang", "dwangmaatregel")


@pytest.mark.eis("R-205", "R-210")
@pytest.mark.parametrize(
    ("safety", "considered", "reason"),
    [
        ("stabiel-veilig", False, "zorgen-weggenomen"),  # concerns gone
        ("onveilig", True, "geen-mogelijkheden"),  # the three options were considered
    ],
)
def test_monitoring_ends_by_closing_with_a_reason_a_person(
    hier: Bureau, overdracht: str, safety: str, considered: bool, reason: str
) -> None:
    moment(hier, **{f"veiligheid_{id}": safety for id in hier.wie.values()})
    if considered:
        hier.record(hier.talked(Overlegonderwerp.DRIE_MOGELIJKHEDEN))
    reasons = {f"reden_{id}": reason for id in hier.wie.values()}
    hier.send("afsluiten", terugblik="Het is klaar.", **reasons)
    stand = hier.stand()
    assert stand.is_closed
    assert {"einde-bemoeienis-betrokkenen", "einde-bemoeienis-overdrachtspartij"} <= {
        plicht.code for plicht in stand.open_plichten
    }


@pytest.mark.eis("R-202", "R-204", "R-239")
def test_a_school_that_gives_no_help_is_asked_what_it_can_see(
    hier: Bureau, overdracht: str, school: Iemand, wijkteam: Iemand
) -> None:
    noor = hier.wie["Noor"]
    given = {"aan": str(school.aanstelling.organisatie_id), "over": [noor], "vraag": "Komt zij op tijd?"}
    page: Any = hier.send("monitoring-vraag", **given)
    assert "Er is nog niets verstuurd" in page.content.decode()
    hier.send("monitoring-vraag", **given, gezien=page.context["zending"].kenmerk)
    with school.at_work():
        asked = verkeer.read(Bericht.objects.received().get().pk)
    assert (asked["overdracht"], [wie["naam"] for wie in asked["personen"]]) == ("", ["Noor Proefman"])  # type: ignore[attr-defined]
    assert "Ruben" not in str(asked)
    with wijkteam.at_work():
        assert not Bericht.objects.received().exists()


def test_what_a_partner_answered_is_shown_while_the_moment_is_filled_in(
    hier: Bureau, overdracht: str, school: Iemand
) -> None:
    with hier.alice.at_work():
        bericht = verkeer.send(
            school.aanstelling.organisatie_id, "monitoringvraag", {"personen": []}, dossier=hier.dossier
        )
    assert "Nog geen antwoord" in hier.look("monitoring-moment").content.decode()
    said = {
        "wie": "Juf Proef",
        "hulp": "geen-hulp",
        "sinds": "",
        "veiligheid": [{"id": hier.wie["Noor"], "naam": "Noor", "oordeel": "direct-veilig"}],
        "voorwaarden": [],
        "tekst": "Zij komt op tijd.",
    }
    with school.at_work():
        verkeer.answer(Bericht.objects.get(pk=bericht), "monitoringantwoord", said)
    page = hier.look("monitoring-moment").content.decode()
    assert "Zij komt op tijd." in page
    assert "Wij geven geen hulp" in page
    assert any("1 antwoord" in stap.toelichting for stap in steps(hier))
    moment(hier)
    assert "Zij komt op tijd." not in hier.look("monitoring-moment").content.decode()


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
