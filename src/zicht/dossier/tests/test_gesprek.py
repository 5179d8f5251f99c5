"""A try is no answer: who was not reached must still be spoken; who cannot be spoken, of them it is said why."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.wereld import wereld
from zicht.dossier.models import Contactpoging
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.protocol.begrippen import Beoordelingsbesluit
from zicht.protocol.kalender import add_werkdagen
from zicht.protocol.voldaan import not_spoken

pytestmark = pytest.mark.django_db

#: What there is to a try, in the words of the timeline.
POGINGEN = (
    ("geen-gehoor", "telefoon", "geen gehoor"),
    ("voicemail", "telefoon", "voicemail ingesproken"),
    ("deur-dicht", "huisbezoek", "de deur ging niet open"),
)


@pytest.fixture
def hier(client: Client) -> Bureau:
    return bureau(wereld(), client).decided(Beoordelingsbesluit.ONDERZOEK)


def page(hier: Bureau) -> str:
    return hier.client.get(f"/dossiers/{hier.dossier}/").content.decode()


@pytest.mark.parametrize(("uitkomst", "wijze", "woorden"), POGINGEN)
def test_a_try_stands_in_the_timeline_and_the_conversation_stays_to_be_had(
    hier: Bureau, uitkomst: str, wijze: str, woorden: str
) -> None:
    ruben, again = hier.wie["Ruben"], klok.today() + timedelta(days=2)
    sent = {"uitkomst": "poging", "wijze": wijze, "niet_bereikt": uitkomst, "opnieuw": again.isoformat()}
    assert hier.send("gesprek-met", ruben, wie=ruben, **sent).status_code == 302
    assert ruben in not_spoken(hier.stand())
    said = page(hier)
    assert f"Ruben niet bereikt: {woorden}" in said
    assert "Gesprek met Ruben" in said
    assert "Opnieuw proberen te spreken" in said


@pytest.mark.parametrize(("uitkomst", "wijze", "woorden"), POGINGEN)
def test_one_key_records_a_try_with_the_next_one(hier: Bureau, uitkomst: str, wijze: str, woorden: str) -> None:
    ruben = hier.wie["Ruben"]
    shown = hier.client.get(reverse("gesprek-met", args=[hier.dossier, ruben])).content.decode()
    key, sleutel = (
        re.search(rf'value="{uitkomst}" data-toets="(.)"', shown),
        re.search(r'name="sleutel" value="([^"]+)"', shown),
    )
    assert key, shown
    assert sleutel
    sent = {"sleutel": sleutel[1], "wie": ruben, "_meteen": uitkomst}
    for _ in range(2):
        assert hier.client.post(reverse("gesprek-met", args=[hier.dossier, ruben]), sent).status_code == 302
    assert page(hier).count(f"Ruben niet bereikt: {woorden}") == 1, "pressed twice is once"
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        tried = Contactpoging.objects.get(persoon_id=ruben)
    assert (tried.wijze, tried.opnieuw_op) == (wijze, add_werkdagen(klok.today(), 1))
    assert ruben in not_spoken(hier.stand())


def test_one_key_leaves_what_was_typed_beside_it(hier: Bureau) -> None:
    ruben = hier.wie["Ruben"]
    adres = reverse("gesprek-met", args=[hier.dossier, ruben])
    hier.client.post(adres, {"wie": ruben, "verslag": "Hij belde om tien uur.", "_concept": "1"})
    assert hier.client.post(adres, {"sleutel": str(new_id()), "wie": ruben, "_meteen": "voicemail"}).status_code == 302
    assert "Hij belde om tien uur." in hier.client.get(adres).content.decode()


def test_a_key_that_is_not_there_records_nothing(hier: Bureau) -> None:
    ruben = hier.wie["Ruben"]
    assert hier.send("gesprek-met", ruben, wie=ruben, _meteen="verzonnen").status_code == 200
    assert "niet bereikt" not in page(hier)


def test_a_try_asks_when_the_next_one_is(hier: Bureau) -> None:
    ruben = hier.wie["Ruben"]
    sent = {"uitkomst": "poging", "wijze": "telefoon", "niet_bereikt": "voicemail"}
    assert "Wanneer probeer je het opnieuw?" in hier.send("gesprek-met", ruben, wie=ruben, **sent).content.decode()
    yesterday = (klok.today() - timedelta(days=1)).isoformat()
    answer = hier.send("gesprek-met", ruben, wie=ruben, opnieuw=yesterday, **sent)
    assert "Deze dag is al geweest." in answer.content.decode()


@pytest.mark.eis("R-180")
def test_not_possible_is_an_answer_of_its_own_and_takes_a_reason(hier: Bureau) -> None:
    ruben = hier.wie["Ruben"]
    sent = {"wie": ruben, "uitkomst": "niet-mogelijk", "wijze": "telefoon"}
    assert hier.send("gesprek-met", ruben, **sent, verslag="Voicemail ingesproken.").status_code == 200
    assert ruben in not_spoken(hier.stand())
    assert hier.send("gesprek-met", ruben, **sent, waarom="Hij is vertrokken naar zee.").status_code == 302
    assert ruben not in not_spoken(hier.stand())


def test_who_was_spoken_after_all_needs_no_next_try(hier: Bureau) -> None:
    ruben = hier.wie["Ruben"]
    again = klok.today().isoformat()
    tried = {"uitkomst": "poging", "wijze": "telefoon", "niet_bereikt": "voicemail", "opnieuw": again}
    hier.send("gesprek-met", ruben, wie=ruben, **tried)
    hier.send("gesprek-met", ruben, wie=ruben, uitkomst="gesproken", wijze="telefoon", verslag="Hij belde terug.")
    assert "Opnieuw proberen te spreken" not in page(hier)
