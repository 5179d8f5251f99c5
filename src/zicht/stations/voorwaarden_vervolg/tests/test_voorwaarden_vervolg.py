"""Voorwaarden en vervolg ends in a hand-over, once there is something to hand over."""

import pytest
from django.test import Client

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.wereld import wereld
from zicht.foundation import klok
from zicht.protocol.begrippen import Beoordelingsbesluit
from zicht.protocol.gebeurtenissen import VoorwaardeVastgesteld
from zicht.protocol.partijen import VEILIG_THUIS

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier(client: Client) -> Bureau:
    return bureau(wereld(), client).decided(Beoordelingsbesluit.VOORWAARDEN_VERVOLG)


@pytest.mark.eis("R-173", "R-174")
def test_without_a_voorwaarde_it_is_not_done(hier: Bureau) -> None:
    page = hier.send("voorwaarden-vervolg-uitgang", "overdracht", terugblik="Klaar.")
    assert "nog geen veiligheidsvoorwaarden" in page.content.decode()


@pytest.mark.eis("R-175")
def test_done_it_is_handed_over_and_until_then_zicht_stays(hier: Bureau) -> None:
    hier.record(VoorwaardeVastgesteld(voorwaarde="v", voor=(hier.wie["Noor"],)))
    assert hier.send("voorwaarden-vervolg-uitgang", "overdracht", terugblik="Klaar.").status_code == 302
    assert hier.stand().running_dienst is None
    assert hier.stand().holder(hier.wie["Noor"], klok.now()) == VEILIG_THUIS


def test_a_switch_to_onderzoek_is_made_at_the_choice(hier: Bureau) -> None:
    answer = hier.look("voorwaarden-vervolg-uitgang", "onderzoek")
    assert answer["Location"].endswith("/keuze-vervolg/onderzoek/")


def test_an_exit_that_does_not_exist_is_a_404(hier: Bureau) -> None:
    there = hier.address("voorwaarden-vervolg-uitgang", "overdracht").replace("/overdracht/", "/afsluiten/")
    assert hier.client.get(there).status_code == 404
