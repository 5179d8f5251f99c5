"""Distributing: a team lead makes somebody behandelaar, without reading anything of the family."""

import pytest
from django.http import HttpResponse

from tests.proefopstelling.wereld import Iemand, Wereld, iemand, wereld
from zicht.audit.models import Leesregel
from zicht.dossier import journaal
from zicht.dossier.models import Dossier, Gebeurtenis
from zicht.foundation.ids import new_id
from zicht.protocol.begrippen import (
    Afsluitreden,
    Beoordelingsbesluit,
    Bronuitkomst,
    Deelnemer,
    Informatiebron,
    Overlegonderwerp,
)
from zicht.protocol.gebeurtenissen import Afgesloten, Beoordeeld, BronGeraadpleegd, OordeelGegeven, Overlegd
from zicht.werkvoorraad.tests.wereldje import Huishouden, as_client, household, page

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier() -> Wereld:
    return wereld()


@pytest.fixture
def leider(hier: Wereld) -> Iemand:
    return iemand(hier.flevoland, "teamleider")


@pytest.fixture
def nieuw(hier: Wereld) -> Huishouden:
    return household(hier.alice, "Nieuw", team=None)


def assign(wie: Iemand, dossier: object, aan: Iemand) -> HttpResponse:
    client = as_client(wie)
    return client.post(f"/dossiers/{dossier}/toewijzen/", {"aan": str(aan.aanstelling.pk)})  # type: ignore[return-value]


def stored(wie: Iemand, made: Huishouden) -> Dossier:
    with wie.at_work():
        return Dossier.objects.get(pk=made.dossier)


def test_who_is_assigned_gets_it_in_their_team_and_can_open_it(hier: Wereld, leider: Iemand, nieuw: Huishouden) -> None:
    bob = as_client(hier.bob)
    assert bob.get(f"/dossiers/{nieuw.dossier}/").status_code == 404
    assert assign(leider, nieuw.dossier, hier.bob).status_code == 302
    row = stored(leider, nieuw)
    assert (row.behandelaar, row.team) == (hier.bob.medewerker, hier.lelystad)
    assert bob.get(f"/dossiers/{nieuw.dossier}/").status_code == 200


def test_it_stands_in_the_journaal(hier: Wereld, leider: Iemand, nieuw: Huishouden) -> None:
    assign(leider, nieuw.dossier, hier.bob)
    with leider.at_work():
        last = Gebeurtenis.objects.filter(dossier=nieuw.dossier).last()
        assert last
        assert (last.soort, last.inhoud) == ("BehandelaarToegewezen", {"medewerker": str(hier.bob.medewerker.pk)})


def test_assigning_twice_is_one_fact(hier: Wereld, leider: Iemand, nieuw: Huishouden) -> None:
    for _ in range(2):
        assign(leider, nieuw.dossier, hier.bob)
    with leider.at_work():
        assert Gebeurtenis.objects.filter(soort="BehandelaarToegewezen").count() == 1


def test_nothing_of_the_family_is_opened_or_shown(hier: Wereld, leider: Iemand, nieuw: Huishouden) -> None:
    said = as_client(leider).get(f"/dossiers/{nieuw.dossier}/toewijzen/").content.decode()
    assert nieuw.nummer in said
    assert "Nieuw" not in said.split("<h1>")[1]
    assign(leider, nieuw.dossier, hier.bob)
    with leider.at_work():
        assert not Leesregel.objects.filter(soort="opening").exists()


def test_a_choice_shows_how_much_everyone_has(hier: Wereld, leider: Iemand, nieuw: Huishouden) -> None:
    household(hier.bob, "Een", team=hier.lelystad, behandelaar=hier.bob, acuut=True)
    said = as_client(leider).get(f"/dossiers/{nieuw.dossier}/toewijzen/").content.decode()
    assert f"{hier.bob.medewerker}, team Lelystad: 1 dossier, 1 acuut" in said


def test_a_lead_of_one_team_gives_to_that_team(hier: Wereld, nieuw: Huishouden) -> None:
    almere = iemand(hier.flevoland, "teamleider", hier.almere)
    answer = assign(almere, nieuw.dossier, hier.bob)
    assert answer.status_code == 200
    assert "Kies iemand anders" in answer.content.decode()
    assert stored(almere, nieuw).behandelaar is None


def test_the_load_of_the_team_stands_beside_the_list(hier: Wereld, leider: Iemand) -> None:
    household(hier.bob, "Een", team=hier.lelystad, behandelaar=hier.bob)
    said = page(leider).split('id="team"')[1]
    assert str(hier.bob.medewerker) in said
    assert "Verdeel" not in page(hier.alice)
    assert 'id="team"' not in page(hier.alice)


def test_a_closed_dossier_is_refused_in_words(hier: Wereld, leider: Iemand, nieuw: Huishouden) -> None:
    people = (Deelnemer(str(hier.alice.medewerker.pk), "backoffice"), Deelnemer(str(new_id()), "gedragswetenschapper"))
    with hier.alice.at_work():
        journaal.record(
            Dossier.objects.get(pk=nieuw.dossier),
            *(
                BronGeraadpleegd(melding=nieuw.melding, bron=bron, uitkomst=Bronuitkomst.NIETS_BEKEND)
                for bron in Informatiebron
            ),
            OordeelGegeven(betrokkene=nieuw.kind, acuut=False, structureel=False, melding=nieuw.melding),
            Overlegd(overleg=str(new_id()), onderwerp=Overlegonderwerp.VEILIGHEIDSBEOORDELING, deelnemers=people),
            Beoordeeld(melding=nieuw.melding, besluit=Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN, overleg=""),
            Afgesloten(redenen=((nieuw.kind, Afsluitreden.GEEN_VERVOLGSTAPPEN),)),
            door=hier.alice.medewerker,
        )
    answer = assign(leider, nieuw.dossier, hier.bob)
    assert answer.status_code == 200
    assert "Dit dossier is afgesloten" in answer.content.decode()


@pytest.mark.parametrize(
    "rol", ["backoffice", "frontoffice", "bereikbaarheidsdienst", "gedragswetenschapper", "privacy"]
)
def test_only_who_leads_distributes(hier: Wereld, nieuw: Huishouden, rol: str) -> None:
    assert assign(iemand(hier.flevoland, rol, hier.almere), nieuw.dossier, hier.alice).status_code == 404


def test_another_region_and_nothing_are_the_same_404(hier: Wereld, leider: Iemand, nieuw: Huishouden) -> None:
    elders = iemand(hier.utrecht, "teamleider")
    assert assign(elders, nieuw.dossier, hier.charlie).status_code == 404
    assert assign(leider, new_id(), hier.bob).status_code == 404
