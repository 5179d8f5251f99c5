"""The page on which it is proved that somebody was told: only the ways that meet this duty are offered."""

import pytest
from django.test import Client

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.wereld import wereld
from zicht.foundation.ids import new_id
from zicht.protocol.begrippen import Afsluitreden, Beoordelingsbesluit, Melderkring, Positie
from zicht.protocol.gebeurtenissen import Afgesloten, InformerenUitgesteld, Ontvangen
from zicht.protocol.informeren import BESLUIT_MELDER, EINDE_BETROKKENEN, KENNISGEVING
from zicht.protocol.plichten import parts
from zicht.protocol.tests.loop import Loop

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


@pytest.mark.eis("R-135")
@pytest.mark.parametrize("missing", ["grond", "reden"])
def test_a_parent_is_told_unless_there_is_a_ground_and_a_reason_why_that_endangers_somebody(
    hier: Bureau, missing: str
) -> None:
    marloes = hier.wie["Marloes"]
    given = {"grond": "bron-herkenbaar", "reden": "Hij dreigde wie dit vertelt iets aan te doen."}
    refused = hier.send("informeren-uitstellen", marloes, **given | {missing: ""})
    assert refused.status_code == 200
    assert hier.send("informeren-uitstellen", marloes, **given).status_code == 302
    (fact,) = [one.feit for one in hier.stand().verleden if isinstance(one.feit, InformerenUitgesteld)]
    assert (fact.betrokkene, fact.grond.value) == (marloes, "bron-herkenbaar")
    assert (KENNISGEVING.code, marloes) in {(plicht.code, plicht.wie) for plicht in hier.stand().open_plichten}
    assert given["reden"] in hier.client.get(f"/dossiers/{hier.dossier}/").content.decode()


@pytest.mark.eis("R-150")
def test_a_resident_who_reported_hears_it_in_short() -> None:
    loop = Loop().received(melderkring=Melderkring.OMSTANDER).assessed(Beoordelingsbesluit.ONDERZOEK)
    assert parts(loop.stand, BESLUIT_MELDER.code, "m1") == ()


@pytest.mark.eis("R-155", "R-133")
@pytest.mark.parametrize("anoniem", [True, False])
def test_with_a_hidden_melder_the_agreements_with_them_stay_out(hier: Bureau, anoniem: bool) -> None:
    again = Ontvangen(
        melding=str(new_id()),
        melderkring=Melderkring.PROFESSIONAL,
        positie=Positie.VEILIG_THUIS_NEEMT_OVER,
        betrokkenen=tuple(wie for wie in hier.stand().betrokkenen),
        onderwerpen=("kindermishandeling",),
        anoniem_voor_gezin=anoniem,
    )
    hier.record(again)
    page = hier.look(PAGINA, KENNISGEVING.code, hier.wie["Noor"]).content.decode()
    assert ("zeg niets over wie meldde" in page) == anoniem
