"""What you can do now: the first thing follows what safety asks, and no link leads nowhere."""

import re
from datetime import datetime, time

import pytest
from django.test import Client

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.gang import handed_over
from tests.proefopstelling.wereld import organisatie, wereld
from zicht.foundation import klok
from zicht.organisaties.soorten import Soort
from zicht.protocol.begrippen import (
    Beoordelingsbesluit,
    Bronuitkomst,
    Informatiebron,
    Leeftijd,
    Overlegonderwerp,
    Spreekuitkomst,
    Veiligheid,
    Veiligheidsstap,
)
from zicht.protocol.gebeurtenissen import (
    BronGeraadpleegd,
    Gemonitord,
    OordeelGegeven,
    VeiligheidsstapGezet,
)
from zicht.protocol.kalender import add_werkdagen

pytestmark = pytest.mark.django_db

NEXT_WORKING_DAY_AT_TEN = datetime.combine(add_werkdagen(klok.today(), 1), time(10), klok.AMSTERDAM)
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


# Safety first


def first(hier: Bureau) -> str:
    """What the filled button says."""
    found = re.search(r"ams-button--primary[^>]*>([^<]*)<", can_do(hier))
    return found[1].strip() if found else ""


def judged(hier: Bureau, wie: str, *, acuut: bool) -> OordeelGegeven:
    return OordeelGegeven(betrokkene=hier.wie[wie], acuut=acuut, structureel=False, melding=str(hier.melding))


def assessed(hier: Bureau, *, acuut: bool) -> None:
    """Everything is there but the decision."""
    m = str(hier.melding)
    hier.record(
        *(BronGeraadpleegd(melding=m, bron=bron, uitkomst=Bronuitkomst.NIETS_BEKEND) for bron in Informatiebron),
        *(judged(hier, wie, acuut=acuut and wie == "Noor") for wie in hier.wie),
        hier.talked(Overlegonderwerp.VEILIGHEIDSBEOORDELING),
    )


def test_while_a_child_is_acutely_unsafe_a_step_for_safety_comes_first_and_handing_over_last(hier: Bureau) -> None:
    assessed(hier, acuut=True)
    assert first(hier) == "Stap voor directe veiligheid"
    assert "Noor is acuut onveilig" in can_do(hier)
    hier.record(VeiligheidsstapGezet(stap=Veiligheidsstap.POLITIE, voor=(hier.wie["Noor"],)))
    assert first(hier) == "Nieuw oordeel over Noor"
    exits = re.findall(r">(Overdragen aan een ander|Meteen onderzoek|[^<]*vervolg[^<]*)</a>", can_do(hier))
    assert exits[-1] == "Overdragen aan een ander"


def test_without_acute_danger_the_order_is_that_of_the_route(hier: Bureau) -> None:
    assessed(hier, acuut=False)
    assert first(hier) == "Geen vervolgstappen nodig"


def test_after_an_acute_moment_of_monitoring_handing_over_again_is_not_the_first_thing(hier: Bureau) -> None:
    handed_over(hier, organisatie(Soort.WIJKTEAM).pk)
    spoken = tuple((id, Spreekuitkomst.GESPROKEN) for id in hier.wie.values())
    safety = tuple((id, Veiligheid.ACUUT_ONVEILIG) for id in hier.wie.values())
    hier.record(Gemonitord(moment="x", gesproken=spoken, veiligheid=safety))
    assert first(hier) == "Stap voor directe veiligheid"
    hier.record(VeiligheidsstapGezet(stap=Veiligheidsstap.SPOEDOVERNAME))
    assert first(hier) == "Overleg: ambtshalve melding"
    hier.record(hier.talked(Overlegonderwerp.AMBTSHALVE_MELDING))
    assert first(hier) == "Ambtshalve melden"
