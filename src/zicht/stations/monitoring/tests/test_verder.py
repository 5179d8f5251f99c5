"""During monitoring: help that stops, a school that is asked, the three options, the end."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import NoReverseMatch

from tests.proefopstelling.bureau import Bureau
from tests.proefopstelling.wereld import Iemand
from zicht.berichten import verkeer
from zicht.berichten.models import Bericht
from zicht.dossier.models import Afspraak
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.protocol.begrippen import Overlegonderwerp
from zicht.protocol.gebeurtenissen import MonitoringBeantwoord
from zicht.protocol.partijen import Partijsoort
from zicht.stations.monitoring import actions
from zicht.stations.monitoring.tests.ronde import holder, moment, recorded, steps

pytestmark = pytest.mark.django_db


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
    who = {"wie_kijkt": "Wim Proefpersoon", "wie_kijkt_telefoon": "06-00000018", "vervanger": "Ans"}
    hier.send("monitoring-hulp-hervat", overdracht, **who)
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
    assert {"Overleg: de drie mogelijkheden", "Overleg: ambtshalve melding"} <= words
    assert "Dwangmaatregel adviseren" not in words
    hier.record(hier.talked(Overlegonderwerp.DRIE_MOGELIJKHEDEN))
    assert "Dwangmaatregel adviseren" in {stap.tekst for stap in steps(hier)}


@pytest.mark.eis("R-207")
def test_an_advice_towards_a_measure_is_read_first_and_then_sent_to_the_party(
    hier: Bureau, overdracht: str, wijkteam: Iemand
) -> None:
    given = {"advies": "Vraag een onderzoek aan de Raad."}
    moment(hier, **{f"veiligheid_{hier.wie['Noor']}": "onveilig"})
    hier.record(hier.talked(Overlegonderwerp.DRIE_MOGELIJKHEDEN))
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


def test_help_did_not_stop_before_the_overdracht_began(hier: Bureau, overdracht: str) -> None:
    before = (klok.today() - timedelta(days=400)).isoformat()
    page = hier.send("monitoring-hulp-gestopt", overdracht, sinds=before, waarom="Nooit begonnen.").content.decode()
    assert "Die dag ligt voor de overdracht" in page
    assert "Nooit begonnen." in page


@pytest.mark.parametrize("missing", ["wie_kijkt", "wie_kijkt_telefoon", "vervanger"])
def test_help_is_resumed_with_a_name_a_number_and_a_deputy(hier: Bureau, overdracht: str, missing: str) -> None:
    hier.send("monitoring-hulp-gestopt", overdracht, sinds=klok.today().isoformat(), waarom="Gestopt.")
    who = {"wie_kijkt": "Wim Proefpersoon", "wie_kijkt_telefoon": "06-00000018", "vervanger": "Ans"}
    assert hier.send("monitoring-hulp-hervat", overdracht, **who | {missing: ""}).status_code == 200
    assert holder(hier) is Partijsoort.VEILIG_THUIS
    assert hier.send("monitoring-hulp-hervat", overdracht, **who).status_code == 302


def test_a_moment_lies_after_the_overdracht_and_the_next_one_ahead(hier: Bureau, overdracht: str) -> None:
    long_ago = klok.today() - timedelta(days=800)
    when = {"op_0": long_ago.isoformat(), "op_1": "12:00"}
    assert "binnenkomst" in moment(hier, **when).content.decode()
    assert "Deze dag is al geweest" in moment(hier, volgende=long_ago.isoformat()).content.decode()
    plan = hier.send("monitoring-plan", dag_1=long_ago.isoformat(), waarom="Eerder.").content.decode()
    assert "Deze dag is al geweest" in plan
    assert recorded(hier, "MonitoringBijgesteld") == recorded(hier, "Gemonitord") == 0


def test_what_a_partner_answered_is_shown_while_the_moment_is_filled_in(
    hier: Bureau, overdracht: str, school: Iemand
) -> None:
    with hier.alice.at_work():
        aan = school.aanstelling.organisatie_id
        bericht = actions.ask(open_dossier(hier.dossier), {"personen": []}, aan=aan, door=hier.alice.medewerker)
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
    hier.record(MonitoringBeantwoord(vraag=str(bericht), acuut=False))
    page = hier.look("monitoring-moment").content.decode()
    assert "Zij komt op tijd." in page
    assert "Wij geven geen hulp" in page
    assert any("1 antwoord" in stap.toelichting for stap in steps(hier))
    moment(hier)
    assert "Zij komt op tijd." not in hier.look("monitoring-moment").content.decode()
