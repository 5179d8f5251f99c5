"""What is known of a person can be read: address and phone in the list, the rest one page away, also of a closed dossier."""

import pytest
from django.test import Client

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.wereld import wereld
from zicht.protocol.begrippen import Afsluitreden, Beoordelingsbesluit
from zicht.protocol.gebeurtenissen import Afgesloten

pytestmark = pytest.mark.django_db

THUIS = {"straat": "Verzinstraat", "huisnummer": "7", "postcode": "1300 AB", "woonplaats": "Almere"}


@pytest.fixture
def hier(client: Client) -> Bureau:
    return bureau(wereld(), client)


def told(hier: Bureau, wie: str, **more: object) -> None:
    answers = {"versie": "0", "rol": "ouder", "voornamen": wie, "achternaam": "Proefman", **THUIS, **more}
    assert hier.send("persoon-wijzigen", hier.wie[wie], **answers).status_code == 302


def page(hier: Bureau) -> str:
    return hier.client.get(f"/dossiers/{hier.dossier}/").content.decode()


def test_address_and_phone_stand_in_the_list_and_a_secret_address_is_marked(hier: Bureau) -> None:
    told(hier, "Marloes", telefoon="06-12345678", adres_geheim="on")
    said = page(hier).split('id="personen"')[1].split("</section>")[0]
    assert "Verzinstraat 7, 1300 AB Almere" in said
    assert "06 12345678" in said
    assert "Adres geheim" in said


def test_suspicion_stands_there_in_words_and_gezag_with_source_and_day(hier: Bureau) -> None:
    told(hier, "Ruben", rol="partner", vermoed_pleger="ja")
    hier.send(
        "gezag-vastleggen", hier.wie["Noor"], soort="eenhoofdig", houder=hier.wie["Marloes"], bron="gezagsregister"
    )
    said = page(hier).split('id="personen"')[1].split("</section>")[0]
    assert "vermoedelijk pleger" in said
    assert "eenhoofdig gezag, Marloes (gezagsregister, " in said
    noor = hier.look("persoon", hier.wie["Noor"]).content.decode()
    assert "eenhoofdig gezag bij Marloes Proefman (gezagsregister, " in noor
    assert "Noor Proefman: eenhoofdig gezag" in hier.look("persoon", hier.wie["Marloes"]).content.decode()


def test_of_a_closed_dossier_the_address_can_still_be_given_to_112(hier: Bureau) -> None:
    told(hier, "Marloes")
    hier.decided(Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN)
    hier.record(Afgesloten(redenen=tuple((id, Afsluitreden.GEEN_VERVOLGSTAPPEN) for id in hier.wie.values())))
    there = hier.address("persoon", hier.wie["Marloes"])
    assert f'href="{there}"' in page(hier)
    read = hier.client.get(there).content.decode()
    assert "Verzinstraat 7, 1300 AB Almere" in read
    assert "Gegevens wijzigen" not in read


@pytest.mark.parametrize("who", ["bob", "charlie"])
def test_another_team_and_another_region_read_nobody(hier: Bureau, who: str) -> None:
    hier.client.force_login(getattr(hier.hier, who).medewerker)
    assert hier.look("persoon", hier.wie["Noor"]).status_code == 404
