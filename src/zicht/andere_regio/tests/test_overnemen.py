"""A whole dossier goes to another region: zicht at the minute of the yes, clocks as they were, nothing asked twice."""

from uuid import uuid4

import pytest
from django.urls import reverse

from tests.proefopstelling.wereld import iemand, team
from zicht.andere_regio import overnemen
from zicht.andere_regio.tests.twee_regios import Regios
from zicht.berichten import verkeer
from zicht.berichten.models import Bericht
from zicht.dossier import controle, zoeken
from zicht.dossier.afzender import AlBeantwoord
from zicht.dossier.handelingen.personen import let_go
from zicht.dossier.models import Fragment, Gezag, Persoon, Relatie, Zoekteken
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.melders.actions import reveal
from zicht.protocol.begrippen import Betrokkene, Leeftijd, Vertrekreden
from zicht.protocol.gebeurtenissen import (
    BetrokkeneToegevoegd,
    BetrokkeneVertrokken,
    HuisverbodOpgelegd,
    OordeelGegeven,
)
from zicht.protocol.partijen import VEILIG_THUIS
from zicht.stations.melding.models import Melding
from zicht.stations.melding.tests.voorbeelden import JUF, NOOR

pytestmark = pytest.mark.django_db


@pytest.mark.eis("R-205")
def test_until_the_other_says_yes_nothing_changes_and_then_zicht_lies_there_from_that_minute(twee: Regios) -> None:
    bericht = twee.offer()
    waiting = twee.here()
    assert {waiting.holder(id, klok.now()) for id in waiting.ids} == {VEILIG_THUIS}
    made = twee.take_over(bericht)
    here, there = twee.here(), twee.stand(twee.ursula, made.pk)
    assert here.is_closed
    assert len(here.ids) == len(there.ids) == 2
    ends = {here.periodes(id)[-1].tot for id in here.ids}
    begins = {there.periodes(id)[0].van for id in there.ids}
    assert ends == begins
    assert len(ends) == 1
    assert {there.holder(id, klok.now()) for id in there.ids} == {VEILIG_THUIS}


def test_every_term_runs_on_and_everybody_is_still_owed_what_they_were_owed(twee: Regios) -> None:
    before = twee.here()
    there = twee.stand(twee.ursula, twee.take_over(twee.offer()).pk)
    assert [melding.uiterlijk for melding in there.meldingen] == [melding.uiterlijk for melding in before.meldingen]
    assert sorted((p.code, p.uiterlijk) for p in there.open_plichten if p.uiterlijk) == sorted(
        (p.code, p.uiterlijk) for p in before.open_plichten if p.uiterlijk
    )
    assert len(there.open_plichten) == len(before.open_plichten)
    assert twee.here().open_plichten == ()


def test_people_texts_and_relations_come_along_whole_and_are_found_there(twee: Regios) -> None:
    twee.record(OordeelGegeven(betrokkene=twee.here().ids[0], acuut=True, structureel=None))
    made = twee.take_over(twee.offer())
    with twee.ursula.at_work():
        dossier = open_dossier(made.pk)
        noor = Persoon.objects.get(dossier=dossier, voornamen="Noor")
        assert (noor.bsn, noor.woonplaats, str(noor.geboortejaar)) == (NOOR.bsn, "Almere", "2017")
        assert Persoon.objects.filter(dossier=dossier, kring="netwerk").count() == 1
        assert Relatie.objects.get(dossier=dossier).naar_id == noor.pk
        texts = Fragment.objects.filter(dossier=dossier)
        assert texts.filter(tekst="Drie keer een blauwe plek op de arm.", over_wie=[noor.pk], bron_afgeschermd=True)
        assert "Het gezin verhuist vrijdag." in texts.get(onderdeel="overgenomen").tekst
        soort = Zoekteken.Soort.BSN
        assert Zoekteken.objects.filter(dossier=dossier, soort=soort, teken=zoeken.token(soort, NOOR.bsn))
        assert dossier.gemeente
        assert dossier.gemeente.naam == "Almere"
        assert list(controle.faults_of(dossier)) == []
        assert not Gezag.objects.filter(dossier=dossier)
    there = twee.stand(twee.ursula, made.pk)
    assert there.is_acutely_unsafe(str(noor.pk))


def test_who_reported_lies_in_the_vault_there_and_stays_shielded(twee: Regios) -> None:
    made = twee.take_over(twee.offer())
    with twee.ursula.at_work():
        melding = Melding.objects.select_related("melder").get(dossier=open_dossier(made.pk))
        assert melding.melder.anoniem_voor_gezin
        assert reveal(melding.melder, "terugkoppeling geven").naam == JUF.naam
        assert melding.nummer.startswith("VT20-M-")
        assert melding.vlaggen_ja == ["wurging"]


def test_what_is_sent_is_locked_and_the_page_does_not_show_who_reported(twee: Regios) -> None:
    bericht = twee.offer()
    with twee.ursula.at_work():
        sent = verkeer.read(bericht)
    assert set(sent) == {"plaats", "gesloten"}
    page = twee.look(twee.ursula, "regio-bericht", bericht).content.decode()
    assert "Noor Proefman" in page
    assert JUF.naam not in page
    assert NOOR.bsn not in page


def test_the_old_number_finds_it_in_the_new_region(twee: Regios) -> None:
    with twee.alice.at_work():
        number = open_dossier(twee.dossier).nummer
    made = twee.take_over(twee.offer())
    with twee.ursula.at_work():
        soort = Zoekteken.Soort.NUMMER
        found = Zoekteken.objects.filter(soort=soort, teken=zoeken.token(soort, number)).values_list(
            "dossier", flat=True
        )
        assert list(found) == [made.pk]


def test_who_was_recognised_as_somebody_comes_over_once(twee: Regios) -> None:
    from zicht.protocol.gebeurtenissen import BetrokkeneHerkend

    with twee.alice.at_work():
        dossier = open_dossier(twee.dossier)
        known = Persoon.objects.get(dossier=dossier, voornamen="Noor")
        double = Persoon.objects.create(
            dossier=dossier, kring="huishouden", rol="kind", voornamen="Noortje", vastgelegd_op=klok.now()
        )
    twee.record(
        BetrokkeneToegevoegd(betrokkene=Betrokkene(str(double.pk), leeftijd=Leeftijd.MINDERJARIG)),
        BetrokkeneHerkend(betrokkene=str(double.pk), als=str(known.pk)),
    )
    made = twee.take_over(twee.offer())
    with twee.ursula.at_work():
        assert Persoon.objects.filter(dossier=open_dossier(made.pk), rol="kind").count() == 1
    assert len(twee.stand(twee.ursula, made.pk).ids) == 2


def test_when_somebody_came_in_after_the_offer_it_says_so_and_nothing_happens(twee: Regios) -> None:
    bericht = twee.offer()
    with twee.alice.at_work():
        late = Persoon.objects.create(
            dossier=open_dossier(twee.dossier),
            kring="huishouden",
            rol="kind",
            voornamen="Sem",
            vastgelegd_op=klok.now(),
        )
    twee.record(BetrokkeneToegevoegd(betrokkene=Betrokkene(str(late.pk), leeftijd=Leeftijd.MINDERJARIG)))
    answer = twee.send(twee.ursula, "regio-overnemen", bericht, team=str(twee.team.pk))
    assert "kwam er een persoon of een melding bij" in answer.content.decode()
    assert not twee.here().is_closed
    assert not twee.send(twee.alice, "regio-intrekken", twee.dossier, reden="Sem kwam erbij.").content
    twee.take_over(twee.offer())


def test_taking_over_twice_makes_one_dossier(twee: Regios) -> None:
    bericht = twee.offer()
    twee.take_over(bericht)
    again = twee.send(twee.ursula, "regio-overnemen", bericht, team=str(twee.team.pk))
    assert again["Location"] == reverse("regio-bericht", args=[bericht])
    with twee.ursula.at_work():
        assert Melding.objects.count() == 0, "no dossier is open"


def test_of_two_colleagues_at_one_moment_the_second_is_told(twee: Regios) -> None:
    """Both saw the page before either answered."""
    bericht = twee.offer()
    twee.send(twee.ursula, "regio-weigeren", bericht, reden="Zij wonen in Gouda.")
    with twee.ursula.at_work(), pytest.raises(AlBeantwoord):
        overnemen.refuse(Bericht.objects.get(pk=bericht), "Zij wonen in Gouda.", door=twee.ursula.medewerker)


def test_who_never_belonged_here_does_not_go_to_another_region(twee: Regios) -> None:
    bericht = twee.offer()
    with twee.alice.at_work():
        dossier = open_dossier(twee.dossier)
        wie = str(Persoon.objects.get(dossier=dossier, voornamen="Marloes").pk)
        reden = Vertrekreden.HOORT_ER_NIET_BIJ
        assert let_go(dossier, wie, reden, toelichting="Verkeerde moeder.", door=twee.alice.medewerker)
    assert twee.look(twee.ursula, "regio-bericht", bericht).status_code == 410
    made = twee.take_over(twee.offer())
    with twee.ursula.at_work():
        assert not Persoon.objects.filter(dossier=open_dossier(made.pk), voornamen="Marloes")


def test_who_left_because_of_a_huisverbod_is_known_by_name_in_the_new_region_and_watched_by_nobody(
    twee: Regios,
) -> None:
    wie = next(wie.id for wie in twee.here().directbetrokkenen if not wie.is_child)
    twee.record(
        HuisverbodOpgelegd(huisverbod=str(uuid4()), betrokkene=wie),
        BetrokkeneVertrokken(betrokkene=wie, reden=Vertrekreden.VERTROKKEN),
    )
    made = twee.take_over(twee.offer())
    there = twee.stand(twee.ursula, made.pk)
    (ban,) = there.huisverboden
    assert ban.betrokkene in there.vertrokken
    assert ban.betrokkene not in there.ids
    assert there.holder(ban.betrokkene, klok.now()) is None
    with twee.ursula.at_work():
        dossier = open_dossier(made.pk)
        assert Persoon.objects.get(pk=ban.betrokkene).voornamen == "Marloes"
        assert list(controle.faults_of(dossier)) == []
    assert "Hoort er niet meer bij" in twee.look(twee.ursula, "dossier", made.pk).content.decode()


def test_an_offer_that_was_taken_over_leads_to_the_dossier_here(twee: Regios) -> None:
    bericht = twee.offer()
    made = twee.take_over(bericht)
    page = twee.look(twee.ursula, "regio-bericht", bericht).content.decode()
    assert reverse("dossier", args=[made.pk]) in page
    assert "zie je als jullie het dossier overnemen" not in page
    other = iemand(twee.utrecht, "backoffice", team(twee.utrecht, "Elders"))
    assert str(made.pk) not in twee.look(other, "regio-bericht", bericht).content.decode(), "another team opens it not"


def test_the_old_address_does_not_send_the_dossier_back(twee: Regios) -> None:
    made = twee.take_over(twee.offer())
    page = twee.look(twee.ursula, "dossier", made.pk).content.decode()
    assert "Van Noor staat hier nog een adres bij Veilig Thuis Flevoland." in page
    assert "Volgens de regel leidt" not in page
