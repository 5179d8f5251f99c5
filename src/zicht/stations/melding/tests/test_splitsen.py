"""A melding of another household gets a dossier of its own, with the clock of then; and that can be undone."""

from dataclasses import replace
from uuid import UUID

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.proefopstelling.wereld import Wereld, iemand, wereld
from zicht.dossier import controle, journaal
from zicht.dossier.models import Dossier, Dossierkoppeling, Fragment, Persoon
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.foundation.eenmaal import TWEE_KEER
from zicht.foundation.ids import new_id
from zicht.melders.actions import reveal
from zicht.personen.datum import DeelDatum
from zicht.protocol.gebeurtenissen import OordeelGegeven
from zicht.protocol.partijen import VEILIG_THUIS
from zicht.protocol.stand import Stand
from zicht.stations.melding import splitsen
from zicht.stations.melding.models import Melding
from zicht.stations.melding.nieuw import Bestemming, Signaal
from zicht.stations.melding.ontvangen import receive
from zicht.stations.melding.tests.voorbeelden import BUURMAN, NOOR, een_melding

pytestmark = pytest.mark.django_db
NEEF = replace(NOOR, sleutel="neef", voornamen="Sem", achternaam="Ander", bsn="", geboren=DeelDatum.from_text("2015"))


class Twee:
    """One dossier with two meldingen; the second is about Sem."""

    def __init__(self, hier: Wereld, client: Client) -> None:
        self.hier, self.client = hier, client
        client.force_login(hier.alice.medewerker)
        with hier.alice.at_work():
            first = receive(een_melding(), door=hier.alice.medewerker)
            self.dossier: UUID = first.dossier_id
            told = Signaal(tekst="Sem slaapt in de schuur.", soort="feit", over=("neef",))
            second = een_melding(
                melder=BUURMAN, personen=(NEEF,), signalen=(told,), bestemming=Bestemming(bij=self.dossier)
            )
            self.second = receive(second, door=hier.alice.medewerker).pk
            people = Persoon.objects.filter(dossier=self.dossier)
            self.wie = {persoon.voornamen: str(persoon.pk) for persoon in people}

    def stand(self, dossier: UUID | None = None) -> Stand:
        with self.hier.alice.at_work():
            return journaal.stand_of(open_dossier(dossier or self.dossier))

    def send(self, naam: str, dossier: UUID, **answers: object) -> HttpResponse:
        sent = {"sleutel": str(new_id()), **answers}
        return self.client.post(reverse(naam, args=[dossier]), sent)  # type: ignore[return-value]

    def split(self, **anders: object) -> HttpResponse:
        answers = {
            "meldingen": [str(self.second)],
            "personen": [self.wie["Sem"], self.wie["Marloes"]],
            "weg": [self.wie["Sem"]],
            "reden": "Sem woont bij zijn tante.",
        }
        return self.send("splitsen", self.dossier, **(answers | anders))

    def new(self) -> Dossier:
        with self.hier.alice.at_work():
            return Dossierkoppeling.objects.get(soort="gesplitst").dossier


@pytest.fixture
def twee(client: Client) -> Twee:
    return Twee(wereld(), client)


def test_the_melding_goes_on_in_a_dossier_of_its_own_with_its_people_its_term_and_its_melder(twee: Twee) -> None:
    due = twee.stand().melding(str(twee.second))
    assert due
    assert twee.split().status_code == 302
    made, here = twee.new(), twee.stand()
    there = twee.stand(made.pk)
    assert twee.wie["Sem"] not in here.ids
    assert len(here.meldingen) == 1
    assert [melding.uiterlijk for melding in there.meldingen] == [due.uiterlijk]
    assert len(there.ids) == 2
    assert {there.holder(id, klok.now()) for id in there.ids} == {VEILIG_THUIS}
    assert here.holder(twee.wie["Sem"], klok.now()) is None
    with twee.hier.alice.at_work():
        dossier = open_dossier(made.pk)
        melding = Melding.objects.select_related("melder").get(dossier=dossier)
        assert reveal(melding.melder, "terugkoppeling geven").naam == BUURMAN.naam
        texts = set(Fragment.objects.filter(dossier=dossier).values_list("tekst", flat=True))
        assert "Sem slaapt in de schuur." in texts
        assert "Het klopt niet thuis." not in texts, "that was told of the other household"
        assert list(controle.faults_of(dossier)) == []
        assert dossier.team_id == twee.hier.almere.pk
    with twee.hier.alice.at_work():
        assert list(controle.faults_of(open_dossier(twee.dossier))) == []


def test_zicht_of_who_goes_ends_here_in_the_minute_in_which_it_begins_there(twee: Twee) -> None:
    twee.split()
    there = twee.stand(twee.new().pk)
    began = {there.periodes(id)[0].van for id in there.ids}
    assert began == {twee.stand().periodes(twee.wie["Sem"])[-1].tot}


def test_a_split_that_was_a_mistake_is_undone_and_the_first_goes_on_as_it_was(twee: Twee) -> None:
    before = twee.stand()
    twee.split()
    made = twee.new().pk
    answer = twee.send("splitsing-terug", made, reden="Toch een gezin.")
    after = twee.stand()
    assert (after.ids, len(after.meldingen)) == (before.ids, 2)
    assert after.holder(twee.wie["Sem"], klok.now()) == VEILIG_THUIS
    assert twee.stand(made).is_closed
    page = twee.client.get(reverse("dossier", args=[made])).content.decode()
    assert "De splitsing is teruggedraaid" in page
    assert f"/dossiers/{twee.dossier}/" in answer["Location"], "the work goes on in the first"


def test_who_is_said_not_to_belong_here_must_belong_there(twee: Twee) -> None:
    page = twee.split(personen=[twee.wie["Marloes"]], weg=[twee.wie["Sem"]])
    assert page.status_code == 200
    assert "Kies hier alleen wie je hierboven" in page.content.decode()
    assert "Sem woont bij zijn tante." in page.content.decode()


def test_everybody_away_is_refused_in_words(twee: Twee) -> None:
    everyone = [twee.wie[naam] for naam in ("Sem", "Marloes", "Noor")]
    page = twee.split(personen=everyone, weg=everyone).content.decode()
    assert "Er blijft dan geen melding over, of niemand van het huishouden." in page
    with twee.hier.alice.at_work():
        assert Dossier.objects.count() == 1


def test_with_one_melding_there_is_nothing_to_split(twee: Twee) -> None:
    twee.split()
    assert twee.client.get(reverse("splitsen", args=[twee.new().pk])).status_code == 404


def test_who_comes_back_to_what_they_sent_hears_that_it_was_recorded(twee: Twee) -> None:
    """With the back button, or from a page that was still open: the act is gone, and no page says nothing was recorded."""
    key = {"sleutel": str(new_id())}
    page = reverse("dossier", args=[twee.dossier])
    assert twee.split(**key).status_code == 302
    twee.client.get(page)
    for again in (lambda: twee.split(**key), lambda: twee.client.get(reverse("splitsen", args=[twee.dossier]))):
        assert again()["Location"] == page
        assert TWEE_KEER in twee.client.get(page).content.decode()
    assert twee.split(reden="Om een andere reden.").status_code == 404, "other answers were never recorded"
    twee.client.force_login(iemand(twee.hier.flevoland, "backoffice", twee.hier.almere).medewerker)
    assert twee.client.get(reverse("splitsen", args=[twee.dossier])).status_code == 404, "somebody else did it"


def test_the_line_of_the_split_is_not_put_right_alone(twee: Twee) -> None:
    """It stands in two dossiers."""
    twee.split()
    line = next(fact for fact in twee.stand().verleden if type(fact.feit).__name__ == "Afgesplitst")
    address = reverse("gebeurtenis-herstellen", args=[twee.dossier, line.id])
    assert twee.client.get(address).status_code == 404
    assert address not in twee.client.get(reverse("dossier", args=[twee.dossier])).content.decode()


def test_what_a_colleague_recorded_while_the_page_was_open_goes_along(twee: Twee) -> None:
    with twee.hier.alice.at_work():
        page = open_dossier(twee.dossier)
        journaal.stand_of(page)
        danger = OordeelGegeven(betrokkene=twee.wie["Sem"], acuut=True, structureel=None)
        journaal.record(Dossier.objects.get(pk=twee.dossier), danger, door=twee.hier.alice.medewerker)
        sem = (twee.wie["Sem"],)
        made = splitsen.split(
            page,
            splitsen.Splitsing((str(twee.second),), sem, sem, "Sem woont bij zijn tante."),
            door=twee.hier.alice.medewerker,
        )
    assert twee.stand(made.pk).is_acute


def test_what_was_judged_since_is_not_lost_by_undoing(twee: Twee) -> None:
    twee.split()
    made = twee.new().pk
    with twee.hier.alice.at_work():
        wie = journaal.stand_of(open_dossier(made)).ids[0]
        fact = OordeelGegeven(betrokkene=wie, acuut=True, structureel=None)
        journaal.record(open_dossier(made), fact, door=twee.hier.alice.medewerker)
    page = twee.send("splitsing-terug", made, reden="Toch een gezin.")
    assert page.status_code == 200
    assert "een oordeel over iemands veiligheid" in page.content.decode()
    assert not twee.stand(made).is_closed
    assert twee.wie["Sem"] not in twee.stand().ids
