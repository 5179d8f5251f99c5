"""Closing a dossier: for everyone a reason that fits the route they walked."""

import pytest
from django.test import Client

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.wereld import wereld
from zicht.foundation import klok
from zicht.protocol.begrippen import Beoordelingsbesluit, Vertrekreden
from zicht.protocol.gebeurtenissen import BetrokkeneVertrokken, OordeelGegeven

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier(client: Client) -> Bureau:
    return bureau(wereld(), client)


def close(hier: Bureau, reden: str = "geen-vervolgstappen") -> str:
    redenen = {f"reden_{id}": reden for id in hier.stand().ids}
    page = hier.send("afsluiten", terugblik="Het is nu veilig.", **redenen)
    return "gesloten" if page.status_code == 302 else page.content.decode()


@pytest.mark.eis("R-159")
def test_without_next_steps_the_dossier_closes_and_nobody_holds_zicht_any_more(hier: Bureau) -> None:
    hier.decided(Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN)
    assert close(hier) == "gesloten"
    stand = hier.stand()
    assert stand.is_closed
    assert all(stand.holder(id, klok.now()) is None for id in hier.wie.values())


@pytest.mark.eis("R-210")
def test_the_end_must_be_confirmed_in_writing_to_everyone(hier: Bureau) -> None:
    hier.decided(Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN)
    close(hier)
    owed = {plicht.wie for plicht in hier.stand().open_plichten if plicht.code == "einde-bemoeienis-betrokkenen"}
    assert owed == set(hier.wie.values())


def test_while_something_runs_it_cannot_be_closed_and_the_page_says_so(hier: Bureau) -> None:
    hier.decided(Beoordelingsbesluit.ONDERZOEK)
    assert "Er loopt nog iets in dit dossier." in close(hier)
    assert not hier.stand().is_closed


def test_a_reason_that_does_not_fit_the_route_is_not_offered(hier: Bureau) -> None:
    hier.decided(Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN)
    assert "De zorgen zijn weggenomen" not in hier.look("afsluiten").content.decode()
    assert "Kies een van de antwoorden die hier staan." in close(hier, "zorgen-weggenomen")


@pytest.mark.eis("R-205")
def test_while_somebody_is_in_danger_the_page_says_so_and_the_dossier_leads_to_a_new_judgement(hier: Bureau) -> None:
    hier.decided(Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN)
    noor = hier.wie["Noor"]
    hier.record(OordeelGegeven(betrokkene=noor, acuut=True, structureel=None))
    assert "acuut onveilig" in close(hier)
    again = hier.address("veiligheidsbeoordeling-opnieuw", noor)
    assert again in hier.look("dossier").content.decode()
    answers = dict.fromkeys(("lichamelijk_gevaar", "komende_dagen_onzeker", "bescherming_nodig", "acuut"), "nee")
    answers |= {"structureel": "onbekend", "veel_problemen": "onbekend", "reden": "Zij slaapt vanaf nu bij oma."}
    assert hier.send("veiligheidsbeoordeling-opnieuw", noor, **answers).status_code == 302
    assert close(hier) == "gesloten"


def test_when_everyone_has_left_it_closes_whatever_was_running(hier: Bureau) -> None:
    hier.decided(Beoordelingsbesluit.ONDERZOEK)
    left = (BetrokkeneVertrokken(betrokkene=id, reden=Vertrekreden.VERTROKKEN) for id in hier.wie.values())
    hier.record(*left)
    assert close(hier) == "gesloten"
