"""The page on which it is proved that somebody was told: only the ways that meet this duty are offered."""

import pytest
from django.test import Client

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.wereld import wereld
from zicht.protocol.begrippen import Afsluitreden, Beoordelingsbesluit
from zicht.protocol.gebeurtenissen import Afgesloten
from zicht.protocol.informeren import EINDE_BETROKKENEN, KENNISGEVING

pytestmark = pytest.mark.django_db

PAGINA = "informeren-vastleggen"


@pytest.fixture
def hier(client: Client) -> Bureau:
    return bureau(wereld(), client)


def closed(hier: Bureau) -> str:
    hier.decided(Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN)
    hier.record(Afgesloten(redenen=tuple((id, Afsluitreden.GEEN_VERVOLGSTAPPEN) for id in hier.stand().ids)))
    return hier.wie["Noor"]


@pytest.mark.eis("R-210", "R-247")
def test_what_must_be_in_writing_is_not_offered_as_a_call(hier: Bureau) -> None:
    noor = closed(hier)
    page = hier.look(PAGINA, EINDE_BETROKKENEN.code, noor).content.decode()
    assert "Met een brief" in page
    assert "Aan de telefoon" not in page
    hier.send(PAGINA, EINDE_BETROKKENEN.code, noor, wijze="telefoon", wat="Gebeld dat wij klaar zijn.")
    assert (EINDE_BETROKKENEN.code, noor) in {(plicht.code, plicht.wie) for plicht in hier.stand().open_plichten}
    hier.send(PAGINA, EINDE_BETROKKENEN.code, noor, wijze="brief", wat="Brief gestuurd.")
    assert (EINDE_BETROKKENEN.code, noor) not in {(plicht.code, plicht.wie) for plicht in hier.stand().open_plichten}


def test_the_legal_notice_may_be_given_in_a_talk(hier: Bureau) -> None:
    noor = hier.wie["Noor"]
    assert "Aan de telefoon" in hier.look(PAGINA, KENNISGEVING.code, noor).content.decode()
    assert hier.send(PAGINA, KENNISGEVING.code, noor, wijze="telefoon", wat="Gebeld.").status_code == 302
