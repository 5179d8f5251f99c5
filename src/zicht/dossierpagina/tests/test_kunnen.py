"""What you can do now: the first thing follows what safety asks, and no link leads nowhere."""

import re

import pytest
from django.test import Client

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.wereld import wereld
from zicht.protocol.begrippen import Beoordelingsbesluit, Leeftijd, Overlegonderwerp

pytestmark = pytest.mark.django_db

TAFEL = "Verzoek tot onderzoek: naar de jeugdbeschermingstafel"
VOLWASSENEN = (("Marloes", "ouder", Leeftijd.MEERDERJARIG), ("Ruben", "partner", Leeftijd.MEERDERJARIG))


@pytest.fixture
def hier(client: Client) -> Bureau:
    return bureau(wereld(), client)


def can_do(hier: Bureau) -> str:
    """The block with what you can do now."""
    page = hier.client.get(f"/dossiers/{hier.dossier}/").content.decode()
    return page.split('id="kunnen"')[1].split("</section>")[0]


def links(hier: Bureau) -> list[str]:
    return re.findall(r'href="(/[^"#]*)', can_do(hier))


@pytest.mark.parametrize("besluit", ["voorwaarden-vervolg", "onderzoek", "keuze-vervolg", "overdracht"])
def test_no_link_leads_nowhere_also_after_an_overleg_about_the_gedwongen_kader(hier: Bureau, besluit: str) -> None:
    hier.decided(Beoordelingsbesluit(besluit))
    hier.record(hier.talked(Overlegonderwerp.GEDWONGEN_KADER))
    assert [(link, status) for link in links(hier) if (status := hier.client.get(link).status_code) >= 400] == []


def test_an_exit_without_a_page_stays_visible_and_says_that_it_is_done_outside_zicht(hier: Bureau) -> None:
    hier.decided(Beoordelingsbesluit.VOORWAARDEN_VERVOLG)
    hier.record(hier.talked(Overlegonderwerp.GEDWONGEN_KADER))
    said = can_do(hier)
    assert f">{TAFEL}</a>" not in said
    assert "Zicht heeft hiervoor nog geen scherm." in said.split(TAFEL)[1]


def test_a_household_without_minors_does_not_see_the_way_of_children(client: Client) -> None:
    adults = bureau(wereld(), client, VOLWASSENEN).decided(Beoordelingsbesluit.ONDERZOEK)
    assert TAFEL not in can_do(adults)
    adults.record(adults.talked(Overlegonderwerp.GEDWONGEN_KADER))
    assert TAFEL not in can_do(adults)
