"""An overdracht on the page: a refusal does not sink, nothing was agreed with who refused, and help has a first day."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.gang import after_assessment, after_dienst
from tests.proefopstelling.wereld import organisatie, wereld
from zicht.dossier.models import Traject
from zicht.foundation import klok, woorden
from zicht.foundation.ids import new_id
from zicht.organisaties.models import Organisatie
from zicht.organisaties.soorten import Soort
from zicht.protocol.gebeurtenissen import OverdrachtAangeboden, OverdrachtGeweigerd
from zicht.protocol.kalender import end_of_day
from zicht.protocol.partijen import Overdrachtsoort

pytestmark = pytest.mark.django_db

TYPED = {
    "soort": "lokaal-team",
    "partij": "anders",
    "partij_naam": "Thuiszorg",
    "gesprek": "warm",
    "motivering": "Zij kennen het gezin.",
}


@pytest.fixture
def hier(client: Client) -> Bureau:
    return bureau(wereld(), client)


def offered(hier: Bureau, *, voor: tuple[str, ...] = ()) -> str:
    id, aan = str(new_id()), str(organisatie(Soort.WIJKTEAM).pk)
    people = voor or tuple(hier.wie.values())
    hier.record(OverdrachtAangeboden(overdracht=id, soort=Overdrachtsoort.LOKAAL_TEAM, voor=people, aan=aan))
    return id


def test_a_refused_overdracht_says_so_on_top_and_is_due_the_same_day(hier: Bureau) -> None:
    after_assessment(hier)
    id = offered(hier)
    hier.record(OverdrachtGeweigerd(overdracht=id))
    page = hier.client.get(f"/dossiers/{hier.dossier}/").content.decode()
    who = Organisatie.objects.get(pk=hier.stand().overdrachten[0].aan).naam
    assert f"Overdracht geweigerd door {who} op " in page
    assert f"Geweigerd door {who}: een ander zoeken" in page
    assert "Er staat niets open" not in page.split('id="wanneer"')[1].split("</section>")[0]
    with hier.alice.at_work():
        row = Traject.objects.running().get(dossier=hier.dossier, soort="overdracht")
    assert row.kijken_op == end_of_day(klok.today())
    offered(hier)
    assert "geweigerd door" not in hier.client.get(f"/dossiers/{hier.dossier}/").content.decode().split("kunnen")[0]


def test_what_was_proposed_to_a_party_that_refused_is_no_agreement(hier: Bureau) -> None:
    after_dienst(hier)
    five = {"voorwaarden_gegeven": "on", "plannen": "Zij.", "monitoring": "Elke maand.", "gevolgen": "Terug."}
    hier.send("overdracht-aanbieden", **TYPED, **five, samenvatting="Kort.", voor=list(hier.wie.values()))
    (made,) = hier.stand().overdrachten
    assert agreed(hier) == "voorgesteld"
    hier.send("overdracht-geweigerd", made.id, reden="Geen plek.")
    assert agreed(hier) == "geldt niet"


def agreed(hier: Bureau) -> str:
    page = hier.client.get(f"/dossiers/{hier.dossier}/").content.decode()
    found = re.search(r"Plannen: Zij\..*?zicht-merkje[^>]*>([^<]*)<", page, re.DOTALL)
    assert found
    return found[1].strip()


def test_help_that_begins_later_does_not_run_yet(hier: Bureau) -> None:
    after_assessment(hier)
    hier.send("overdracht-aanbieden", **TYPED, voor=list(hier.wie.values()))
    (made,) = hier.stand().overdrachten
    later = klok.today() + timedelta(days=9)
    who = {"wie_kijkt": "Wim", "wie_kijkt_telefoon": "06", "vervanger": "Ans", "hulp_begint": later.isoformat()}
    hier.send("overdracht-aanvaard", made.id, **who)
    page = hier.client.get(f"/dossiers/{hier.dossier}/").content.decode()
    block = page.split('id="overdrachten"')[1].split("</section>")[0]
    assert "De hulp loopt." not in block
    assert "Wim let op de veiligheid tot de hulp begint." in block
    assert f"De hulp begint op {woorden.day_in_words(later, klok.today())}." in block
