"""A dossier is offered to another region: until the yes it can be refused, taken back and overtaken by events."""

import re
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from django.test import Client

from tests.proefopstelling.wereld import iemand, team
from zicht.andere_regio.tests.twee_regios import Regios, regios
from zicht.bijlagen import bewaren
from zicht.bijlagen.inkomend import Ingekomen
from zicht.bijlagen.models import Herkomst
from zicht.dossier.handelingen.personen import change_person
from zicht.dossier.models import Persoon
from zicht.dossier.openen import open_dossier
from zicht.dossier.persoonsgegevens import told_of
from zicht.organisaties.models import Organisatie
from zicht.protocol.begrippen import Positie
from zicht.stations.melding.nieuw import Zichthouder
from zicht.stations.melding.tests.voorbeelden import een_melding

pytestmark = pytest.mark.django_db


def test_a_refusal_is_read_by_the_sender_who_can_then_ask_another(twee: Regios) -> None:
    bericht = twee.offer()
    refused = twee.send(twee.ursula, "regio-weigeren", bericht, reden="Zij wonen in Gouda, dat is Hollands Midden.")
    assert refused.status_code == 302
    page = twee.look(twee.alice, "regio-intrekken", twee.dossier).content.decode()
    assert "Hollands Midden" in page
    assert "Wat doen jullie nu?" in page
    assert twee.send(twee.alice, "regio-intrekken", twee.dossier, reden="Wij bellen hen.").status_code == 302
    assert not twee.here().is_closed
    read = twee.look(twee.ursula, "regio-bericht", bericht).content.decode()
    assert "We hebben dit niet overgenomen. Het zicht op veiligheid kwam niet naar ons." in read
    assert "niet overgenomen; het zicht" in twee.look(twee.ursula, "regio-berichten").content.decode()
    twee.offer()


def test_who_offers_a_dossier_reads_that_its_files_stay_here(twee: Regios) -> None:
    before = twee.look(twee.alice, "regio-aanbieden", twee.dossier).content.decode()
    with twee.alice.at_work():
        open_dossier(twee.dossier)
        sent = Ingekomen.of("brief.txt", b"Een brief.")
        bewaren.keep(sent, twee.dossier, herkomst=Herkomst.GEZIN, door=twee.alice.medewerker)
    said = twee.look(twee.alice, "regio-aanbieden", twee.dossier).content.decode()
    assert ("1 bijlage gaat niet mee" in before, "1 bijlage gaat niet mee" in said) == (False, True)


def test_an_offer_that_was_taken_back_opens_nothing_any_more(twee: Regios) -> None:
    bericht = twee.offer()
    twee.send(twee.alice, "regio-intrekken", twee.dossier, reden="Zij verhuizen toch niet.")
    gone = twee.look(twee.ursula, "regio-bericht", bericht)
    assert gone.status_code == 410
    assert "Proefman" not in gone.content.decode()
    assert twee.send(twee.ursula, "regio-overnemen", bericht, team=str(twee.team.pk)).status_code == 410


def test_what_was_offered_to_one_region_is_the_same_404_elsewhere_as_nothing(twee: Regios) -> None:
    bericht = twee.offer()
    rotterdam = iemand(Organisatie.objects.get(code="VT17"), "backoffice")
    for wie in (rotterdam, twee.alice):
        for page in ("regio-bericht", "regio-overnemen", "regio-weigeren"):
            assert twee.look(wie, page, bericht).status_code == twee.look(wie, page, uuid4()).status_code == 404
    assert str(bericht) not in twee.look(rotterdam, "regio-berichten").content.decode()
    assert str(bericht) in twee.look(twee.ursula, "regio-berichten").content.decode()


def test_the_list_of_messages_names_nobody(twee: Regios) -> None:
    bericht: UUID = twee.offer()
    page = twee.look(twee.ursula, "regio-berichten").content.decode()
    assert "Veilig Thuis Flevoland" in page
    assert "Proefman" not in page
    twee.take_over(bericht)
    assert (
        "overgenomen; het zicht op veiligheid kwam naar ons"
        in twee.look(twee.ursula, "regio-berichten").content.decode()
    )


def test_an_address_that_became_secret_takes_the_offer_back_which_still_shows_it(twee: Regios) -> None:
    """She fled after the offer: what lies there says where she lives and that she may be called."""
    bericht = twee.offer()
    with twee.alice.at_work():
        marloes = Persoon.objects.get(dossier=open_dossier(twee.dossier), voornamen="Marloes")
        told = replace(told_of(marloes), adres_geheim=True, veilig_hoe="Niet bellen: hij heeft haar telefoon.")
        assert change_person(marloes, told, versie=marloes.versie, door=twee.alice.medewerker)
    assert twee.look(twee.ursula, "regio-bericht", bericht).status_code == 410
    assert twee.send(twee.ursula, "regio-overnemen", bericht, team=str(twee.team.pk)).status_code == 410
    assert twee.here().open_regioaanbod is None
    made = twee.take_over(twee.offer())
    with twee.ursula.at_work():
        there = Persoon.objects.get(dossier=open_dossier(made.pk), voornamen="Marloes")
        assert there.adres_geheim
        assert there.veilig_hoe.startswith("Niet bellen")


def test_who_offers_reads_beforehand_that_whoever_watches_for_us_watches_no_more(client: Client) -> None:
    houder = Zichthouder(persoon="Juf Bedacht", telefoon="0612345678", vervanger="Meester Bedacht")
    twee = regios(client, een_melding(positie=Positie.KAN_ZELF_HULP_BIEDEN, behoudt_zicht=houder))
    page = twee.look(twee.alice, "regio-aanbieden", twee.dossier).content.decode()
    assert "blijft het zicht op veiligheid waar het ligt" in page
    assert "ook van wie het nu bij de melder ligt" in page


def test_the_team_of_who_takes_over_is_chosen_beforehand(twee: Regios) -> None:
    bericht = twee.offer()
    team(twee.utrecht, "Elders")
    page = twee.look(twee.ursula, "regio-overnemen", bericht).content.decode()
    assert re.search(rf'value="{twee.team.pk}"[^>]*checked', page)
