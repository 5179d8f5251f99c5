"""What somebody typed comes back when it cannot be recorded here: another aanstelling, access that ended, nothing there."""

import re
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.database import AsRole, owner_at_work
from tests.proefopstelling.wereld import VAN, wereld
from zicht.accounts.models import Aanstelling
from zicht.accounts.vastgehouden import ONDER, WISSEL
from zicht.contact.models import Contact
from zicht.dossier.models import Concept, Dossier, Fragment
from zicht.dossier.openen import begin_noodtoegang, end_noodtoegang, open_dossier
from zicht.foundation.context import Context, acting
from zicht.stations.melding.tests.bureau import HEEL

pytestmark = pytest.mark.django_db

TEKST = "Zij belde, en wij spraken af dat oma komt."


@pytest.fixture
def hier(client: Client) -> Bureau:
    return bureau(wereld(), client)


def words(response: Any) -> str:
    return str(response.content.decode())


@dataclass
class Tweedelijns:
    """Alice works at Flevoland and at Utrecht too; her tab was opened at Flevoland, and she is at Utrecht now."""

    hier: Bureau
    thuis: Aanstelling
    daar: Aanstelling

    def switch(self, to: Aanstelling) -> None:
        self.hier.client.post(reverse("aanstelling_kiezen"), {"aanstelling": str(to.pk)})

    def onder(self, page: str) -> str:
        response = self.hier.client.get(page)
        (first, *_) = re.findall(rf'name="{ONDER}" value="([^"]+)"', words(response))
        return str(first)


@pytest.fixture
def tweelijns(hier: Bureau) -> Tweedelijns:
    alice = hier.alice
    with owner_at_work():
        daar = Aanstelling.objects.create(
            medewerker=alice.medewerker, organisatie=hier.hier.utrecht, rol="backoffice", van=VAN
        )
    both = Tweedelijns(hier, alice.aanstelling, daar)
    both.switch(alice.aanstelling)
    return both


SCHERMEN = {
    "een melding": lambda hier: reverse("melding-concept", args=[uuid4()]),
    "een contact": lambda hier: reverse("contact-nieuw"),
    "een persoon": lambda hier: hier.address("persoon-toevoegen"),
    "zoeken": lambda hier: reverse("dossier-zoeken"),
}
INGEVULD = {
    "een melding": HEEL | {"feiten": TEKST},
    "een contact": {"kanaal": "telefoon", "aantekeningen": TEKST},
    "een persoon": {"rol": "kind", "voornamen": "Sem", "veilig_hoe": TEKST},
    "zoeken": {"zoek": TEKST},
}


@pytest.mark.parametrize("scherm", SCHERMEN)
def test_a_form_of_one_aanstelling_records_nothing_under_another(tweelijns: Tweedelijns, scherm: str) -> None:
    address = SCHERMEN[scherm](tweelijns.hier)
    sent = INGEVULD[scherm] | {"sleutel": str(uuid4()), ONDER: tweelijns.onder("/werkvoorraad/")}
    tweelijns.switch(tweelijns.daar)
    answer = tweelijns.hier.client.post(address, sent)
    assert answer.status_code == 409
    assert TEKST in words(answer)
    assert "Werk weer als" in words(answer)
    with acting(Context(tweelijns.daar.organisatie_id, medewerker=tweelijns.hier.alice.medewerker.pk)):
        assert not Dossier.objects.exists()
        assert not Contact.objects.exists()
        assert not Concept.objects.exists()


def test_one_button_goes_back_to_that_aanstelling_and_records_it_there(tweelijns: Tweedelijns) -> None:
    sent = {"kanaal": "telefoon", "aantekeningen": TEKST, "sleutel": str(uuid4())}
    sent[ONDER] = tweelijns.onder(reverse("contact-nieuw"))
    tweelijns.switch(tweelijns.daar)
    page = words(tweelijns.hier.client.post(reverse("contact-nieuw"), sent))
    again = dict(re.findall(r'<textarea name="([^"]+)" hidden>\n([^<]*)</textarea>', page))
    assert again[ONDER] == str(tweelijns.thuis.pk)
    answer: Any = tweelijns.hier.client.post(reverse("contact-nieuw"), again | {WISSEL: "1"}, follow=True)
    assert answer.redirect_chain[0][1] == 307
    with tweelijns.hier.alice.at_work():
        assert Contact.objects.get().aantekeningen == TEKST


def test_an_aanstelling_that_ended_is_no_way_back_but_the_text_is_there(tweelijns: Tweedelijns) -> None:
    sent = {"kanaal": "telefoon", "aantekeningen": TEKST, "sleutel": str(uuid4()), ONDER: str(uuid4()), WISSEL: "1"}
    answer = tweelijns.hier.client.post(reverse("contact-nieuw"), sent)
    assert answer.status_code == 409
    assert "onder een aanstelling die nu niet meer loopt" in words(answer)
    assert TEKST in words(answer)


def test_autosave_under_another_aanstelling_keeps_nothing_and_says_so(tweelijns: Tweedelijns) -> None:
    sent = {"aantekeningen": TEKST, ONDER: str(tweelijns.thuis.pk)}
    tweelijns.switch(tweelijns.daar)
    answer = tweelijns.hier.client.post(reverse("contact-nieuw"), sent, headers={"Accept": "application/json"})
    assert (answer.status_code, answer.json()["fout"][:15]) == (409, "Niet opgeslagen")


@pytest.mark.parametrize("scherm", ["contact-nieuw", "melding-nieuw", "werkvoorraad", "contacten"])
def test_every_form_of_a_page_says_under_which_aanstelling_it_was_opened(tweelijns: Tweedelijns, scherm: str) -> None:
    page = words(tweelijns.hier.client.get(reverse(scherm), follow=True))
    forms = re.findall(r'<form[^>]*method="post".*?</form>', page, re.DOTALL)
    assert forms
    assert all(f'name="{ONDER}" value="{tweelijns.thuis.pk}"' in form for form in forms)


# Access that ended


def given_back(response: HttpResponse) -> str:
    """The page, without its token."""
    assert response.status_code == 404
    assert "Niet vastgelegd, maar niet kwijt" in words(response)
    return re.sub(r'(csrf\w+" value="|Token": ")[^"]+', "", words(response))


def test_a_dossier_that_was_given_away_meanwhile_gives_the_text_back(hier: Bureau, as_role: AsRole) -> None:
    with as_role("postgres"), acting(hier.alice.context):
        Dossier.objects.update(team=hier.hier.lelystad)
    page = given_back(hier.send("persoon-toevoegen", voornamen="Sem", veilig_hoe=TEKST))
    assert TEKST in page
    with hier.hier.bob.at_work():
        open_dossier(hier.dossier)
        assert not Fragment.objects.filter(tekst=TEKST).exists()


def test_noodtoegang_that_was_over_gives_the_text_back(hier: Bureau) -> None:
    bob = hier.hier.bob
    with bob.at_work():
        begin_noodtoegang(hier.dossier, "Moeder belt in paniek.")
    hier.client.force_login(bob.medewerker)
    assert hier.look("persoon-toevoegen").status_code == 200
    with bob.at_work():
        end_noodtoegang(hier.dossier)
    assert TEKST in given_back(hier.send("persoon-toevoegen", veilig_hoe=TEKST))


@pytest.mark.parametrize("who", ["bob", "charlie"])
def test_refused_another_region_and_missing_are_one_and_the_same_page(hier: Bureau, who: str) -> None:
    hier.client.force_login(getattr(hier.hier, who).medewerker)
    sent = {"veilig_hoe": TEKST, "sleutel": str(uuid4())}
    nothing = uuid4()
    pages = [
        given_back(hier.client.post(reverse("persoon-toevoegen", args=[id]), sent)).replace(str(id), "*")  # type: ignore[arg-type]
        for id in (hier.dossier, nothing)
    ]
    assert pages[0] == pages[1]


def test_without_text_it_is_the_404_of_nothing(hier: Bureau) -> None:
    hier.client.force_login(hier.hier.bob.medewerker)
    answer = hier.client.post(hier.address("persoon-toevoegen"), {"_concept": "1", "sleutel": str(uuid4())})
    assert answer.content == hier.client.get("/hier-is-niets/").content


def test_autosave_that_is_refused_says_so_in_words(hier: Bureau) -> None:
    hier.client.force_login(hier.hier.bob.medewerker)
    answers = [
        hier.client.post(
            reverse("persoon-toevoegen", args=[id]), {"veilig_hoe": TEKST}, headers={"Accept": "application/json"}
        )
        for id in (hier.dossier, uuid4())
    ]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].json() == answers[1].json()
    assert "staat nog op dit scherm" in answers[0].json()["fout"]
