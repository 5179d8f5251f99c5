"""After acceptance: what is asked and when, help that stops, questions, and that it ended."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from tests.proefopstelling.bureau import Bureau
from tests.proefopstelling.wereld import Iemand
from zicht.audit.models import Leesregel
from zicht.berichten import verkeer
from zicht.berichten.models import Bericht
from zicht.dossier import journaal
from zicht.dossier.models import Dossier
from zicht.dossier.openen import open_dossier
from zicht.dossier.wie import Mensen
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.partners.tests.deur import WIE, Deur, asked, holder, party
from zicht.protocol.begrippen import Melderkring, Positie, Veiligheidsstap
from zicht.protocol.gebeurtenissen import MonitoringBijgesteld, Ontvangen, VeiligheidsstapGezet
from zicht.protocol.partijen import VEILIG_THUIS
from zicht.stations.monitoring import vragen
from zicht.stations.monitoring.stappen import stappen

pytestmark = pytest.mark.django_db


def answer(hier: Bureau, **more: Any) -> dict[str, Any]:
    (condition,) = hier.stand().running_voorwaarden
    return {
        "hulp": "loopt",
        f"veiligheid_{hier.wie['Noor']}": "direct-veilig",
        f"voorwaarde_{condition.id}": "deels-gehaald",
        "tekst": "Zij slaapt vaak bij oma.",
    } | more


def close_moment(hier: Bureau) -> None:
    hier.client.force_login(hier.alice.medewerker)
    (condition,) = hier.stand().running_voorwaarden
    safe = {f"veiligheid_{id}": "stabiel-veilig" for id in hier.wie.values()}
    spoken = {f"gesproken_{id}": "gesproken" for id in hier.wie.values()}
    more = {"herstel": "ja", "bevindingen": "Het is goed.", f"voorwaarde_{condition.id}": "gehaald"}
    assert hier.send("monitoring-moment", **safe, **spoken, **more).status_code == 302


def close(hier: Bureau) -> None:
    close_moment(hier)
    reasons = {f"reden_{id}": "zorgen-weggenomen" for id in hier.wie.values()}
    assert hier.send("afsluiten", terugblik="Het is klaar.", **reasons).status_code == 302


@pytest.mark.eis("R-203")
def test_after_acceptance_we_see_when_veilig_thuis_looks_also_when_the_days_move(
    hier: Bureau, wijkteam: Iemand, door: Deur
) -> None:
    bericht = door.accepted(hier, wijkteam)
    monitoring = hier.stand().monitoring
    assert monitoring
    page: Any = door.look(wijkteam, "partner-bericht", bericht)
    assert page.context["voortgang"].momenten == monitoring.gepland
    day = klok.today() + timedelta(days=40)
    hier.record(MonitoringBijgesteld(momenten=(day,)))
    page = door.look(wijkteam, "partner-bericht", bericht)
    assert page.context["voortgang"].momenten == (day,)


def test_when_zicht_of_one_of_them_is_elsewhere_the_page_does_not_say_that_it_is_ours(
    hier: Bureau, wijkteam: Iemand, door: Deur
) -> None:
    bericht = door.accepted(hier, wijkteam)
    assert "ligt bij jullie" in door.look(wijkteam, "partner-bericht", bericht).content.decode()
    hier.record(VeiligheidsstapGezet(stap=Veiligheidsstap.SPOEDOVERNAME, voor=(hier.wie["Noor"],)))
    said = door.look(wijkteam, "partner-bericht", bericht).content.decode()
    assert "niet meer voor iedereen bij jullie, wel voor Marloes Proefman, Ruben Proefman." in said
    hier.record(VeiligheidsstapGezet(stap=Veiligheidsstap.SPOEDOVERNAME))
    assert "ligt nu niet bij jullie" in door.look(wijkteam, "partner-bericht", bericht).content.decode()


def test_help_that_stopped_brings_zicht_back_and_help_that_runs_again_brings_it_to_us(
    hier: Bureau, wijkteam: Iemand, door: Deur
) -> None:
    bericht = door.accepted(hier, wijkteam)
    today = klok.today().isoformat()
    door.send(wijkteam, "partner-hulp-gestopt", bericht, sinds=today, waarom="Het gezin kwam niet.")
    assert holder(hier) == VEILIG_THUIS
    assert "ligt bij Veilig Thuis" in door.look(wijkteam, "partner-bericht", bericht).content.decode()
    door.send(wijkteam, "partner-hulp-hervat", bericht, **WIE)
    assert holder(hier) == party(wijkteam)


def test_help_cannot_have_stopped_tomorrow(hier: Bureau, wijkteam: Iemand, door: Deur) -> None:
    bericht = door.accepted(hier, wijkteam)
    tomorrow = (klok.today() + timedelta(days=1)).isoformat()
    page = door.send(wijkteam, "partner-hulp-gestopt", bericht, sinds=tomorrow, waarom="Stopt morgen.").content.decode()
    assert "ligt in de toekomst" in page
    assert "Stopt morgen." in page


@pytest.mark.eis("R-199", "R-202")
def test_our_answer_reaches_veilig_thuis(hier: Bureau, wijkteam: Iemand, door: Deur) -> None:
    door.accepted(hier, wijkteam)
    bericht = asked(hier, wijkteam)
    assert door.send(wijkteam, "partner-antwoord", bericht, **answer(hier)).status_code == 302
    hier.client.force_login(hier.alice.medewerker)
    page = hier.look("monitoring-moment").content.decode()
    assert "Zij slaapt vaak bij oma." in page
    assert "Lukt deels" in page
    assert door.send(wijkteam, "partner-antwoord", bericht, **answer(hier)).status_code == 302
    with hier.alice.at_work():
        assert Bericht.objects.received().filter(soort=vragen.ANTWOORD).count() == 1


def test_an_answer_that_help_stopped_brings_zicht_back_in_the_same_minute(
    hier: Bureau, wijkteam: Iemand, door: Deur
) -> None:
    door.accepted(hier, wijkteam)
    bericht = asked(hier, wijkteam)
    given = answer(hier, hulp="gestopt", sinds=klok.today().isoformat())
    assert door.send(wijkteam, "partner-antwoord", bericht, **given).status_code == 302
    assert holder(hier) == VEILIG_THUIS


@pytest.mark.parametrize("missing", ["hulp", "veiligheid", "voorwaarde"])
def test_an_answer_that_is_not_whole_gets_words_and_stays(
    hier: Bureau, wijkteam: Iemand, door: Deur, missing: str
) -> None:
    door.accepted(hier, wijkteam)
    given = {naam: value for naam, value in answer(hier).items() if not naam.startswith(missing)}
    page = door.send(wijkteam, "partner-antwoord", asked(hier, wijkteam), **given).content.decode()
    assert "Kies een antwoord bij" in page
    assert "Zij slaapt vaak bij oma." in page


@pytest.mark.eis("R-204", "R-239")
def test_a_school_that_gives_no_help_sees_its_contact_what_is_asked_and_when_it_ended(
    hier: Bureau, wijkteam: Iemand, school: Iemand, door: Deur
) -> None:
    door.accepted(hier, wijkteam)
    bericht = asked(hier, school)
    page = door.look(school, "partner-bericht", bericht).content.decode()
    assert str(hier.alice.medewerker) in page
    assert "Hoe gaat het?" in page
    assert "Op deze dagen kijkt Veilig Thuis" in page
    assert door.send(school, "partner-antwoord", bericht, **answer(hier, hulp="geen-hulp")).status_code == 302
    assert holder(hier) == party(wijkteam)
    close(hier)
    assert "De monitoring is klaar." in door.look(school, "partner-bericht", bericht).content.decode()


def test_who_answers_that_somebody_is_acutely_unsafe_is_told_to_call_and_veilig_thuis_sees_it_on_the_envelope(
    hier: Bureau, wijkteam: Iemand, door: Deur
) -> None:
    door.accepted(hier, wijkteam)
    bericht = asked(hier, wijkteam)
    given = answer(hier) | {f"veiligheid_{hier.wie['Noor']}": "acuut-onveilig"}
    door.send(wijkteam, "partner-antwoord", bericht, **given)
    assert "Bel nu Veilig Thuis" in door.look(wijkteam, "partner-bericht", bericht).content.decode()
    with hier.alice.at_work():
        steps = list(stappen(hier.dossier, journaal.stand_of(open_dossier(hier.dossier)), Mensen({})))
        assert not Leesregel.objects.filter(soort="bericht").exists()
    assert steps[0].tekst.startswith("Acuut onveilig volgens")


def acutely_answered(hier: Bureau, wie: Iemand, door: Deur) -> UUID:
    door.accepted(hier, wie)
    bericht = asked(hier, wie)
    door.send(wie, "partner-antwoord", bericht, **answer(hier) | {f"veiligheid_{hier.wie['Noor']}": "acuut-onveilig"})
    return bericht


def gevaar(hier: Bureau) -> str:
    with hier.alice.at_work():
        return Dossier.objects.get(pk=hier.dossier).gevaar


def test_an_acute_answer_puts_the_dossier_on_top_until_a_worker_looked_at_it(
    hier: Bureau, wijkteam: Iemand, door: Deur
) -> None:
    bericht = acutely_answered(hier, wijkteam, door)
    hier.client.force_login(hier.alice.medewerker)
    assert gevaar(hier) == "acuut"
    assert "Acuut antwoord van" in hier.client.get("/werkvoorraad/?wie=team").content.decode()
    assert "Zij slaapt vaak bij oma." in hier.look("monitoring-antwoord", bericht).content.decode()
    assert gevaar(hier) == "acuut"
    assert hier.send("monitoring-antwoord", bericht, vervolg="Gebeld: zij is bij oma.").status_code == 302
    assert gevaar(hier) == ""
    again = hier.look("monitoring-antwoord", bericht)
    assert again["Location"] == hier.address("dossier"), "who looked at it is told so, on the dossier"


def test_an_answer_is_seen_also_when_the_clock_of_the_partner_is_behind_ours(
    hier: Bureau, wijkteam: Iemand, door: Deur, as_role: Any
) -> None:
    door.accepted(hier, wijkteam)
    close_moment(hier)
    bericht = asked(hier, wijkteam)
    door.send(wijkteam, "partner-antwoord", bericht, **answer(hier))
    with as_role("postgres"):
        Bericht.objects.filter(antwoord_op=bericht).update(verstuurd_op=klok.now() - timedelta(days=40))
    hier.client.force_login(hier.alice.medewerker)
    assert "Zij slaapt vaak bij oma." in hier.look("monitoring-moment").content.decode()


def test_an_acute_answer_is_the_first_thing_to_do_also_while_a_new_melding_is_assessed(
    hier: Bureau, wijkteam: Iemand, door: Deur
) -> None:
    acutely_answered(hier, wijkteam, door)
    hier.record(
        Ontvangen(
            melding=str(new_id()),
            melderkring=Melderkring.OMSTANDER,
            positie=Positie.VEILIG_THUIS_NEEMT_OVER,
            betrokkenen=hier.stand().betrokkenen,
            onderwerpen=("partnergeweld",),
        )
    )
    hier.client.force_login(hier.alice.medewerker)
    page = hier.client.get(f"/dossiers/{hier.dossier}/").content.decode()
    assert "Acuut onveilig volgens" in page.split("ams-button--primary")[1].split("</a>")[0]
    assert "Acuut antwoord bekijken" in page.split('id="wanneer"')[1]


def test_question_answer_and_look_stand_in_the_timeline(hier: Bureau, wijkteam: Iemand, door: Deur) -> None:
    bericht = acutely_answered(hier, wijkteam, door)
    hier.client.force_login(hier.alice.medewerker)
    hier.send("monitoring-antwoord", bericht, vervolg="Gebeld: zij is bij oma.")
    page = hier.client.get(f"/dossiers/{hier.dossier}/").content.decode()
    name = wijkteam.aanstelling.organisatie.naam
    assert f"Vraag bij de monitoring aan {name}" in page
    assert "Volgens hen is iemand acuut onveilig." in page
    assert f"Antwoord van {name} bekeken" in page
    assert "Gebeld: zij is bij oma." in page


def test_a_question_that_expired_says_so_and_takes_no_answer(hier: Bureau, wijkteam: Iemand, door: Deur) -> None:
    door.accepted(hier, wijkteam)
    with hier.alice.at_work():
        packed = {"nummer": "", "overdracht": "", "personen": [], "voorwaarden": []}
        aan, past = wijkteam.aanstelling.organisatie_id, klok.now() - timedelta(seconds=1)
        bericht = verkeer.send(aan, vragen.VRAAG, packed, verval=past, dossier=hier.dossier)
    assert door.look(wijkteam, "partner-bericht", bericht).status_code == 410
    assert door.send(wijkteam, "partner-antwoord", bericht, hulp="loopt", tekst="x").status_code == 410
    assert str(bericht) not in door.look(wijkteam).content.decode()
