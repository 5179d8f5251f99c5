"""*What happened with my report?*: found in one search, by number, by telephone or by name; no dossier opens for it."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.proefopstelling.bureau import Bureau
from tests.proefopstelling.database import owner_at_work
from tests.proefopstelling.wereld import iemand
from zicht.audit.models import Leesregel
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.protocol.begrippen import Beoordelingsbesluit
from zicht.protocol.informeren import BESLUIT_MELDER
from zicht.stations.melding.models import Melding
from zicht.stations.melding.tests.test_handelingen import received
from zicht.stations.melding.tests.voorbeelden import BUURMAN, JUF

pytestmark = [pytest.mark.django_db, pytest.mark.eis("R-140", "R-017")]
MELDER = {"maat": "gewoon", "wijze": "telefoon", "wat": "Verteld.", "onderdelen": ["oordeel"]}


@pytest.fixture
def hier(client: Client) -> Bureau:
    return received(client, melder=JUF)


def asked(hier: Bureau, vraag: str, *, als: Any = None) -> str:
    hier.client.force_login((als or iemand(hier.hier.flevoland, "frontoffice")).medewerker)
    return str(hier.client.post(reverse("terugkoppeling-opzoeken"), {"vraag": vraag}).content.decode())


def number(hier: Bureau) -> str:
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        return Melding.objects.get().nummer


@pytest.mark.parametrize(
    "typed",
    [JUF.telefoon, f"+31{JUF.telefoon[1:]}", JUF.naam, JUF.naam.upper(), ", ".join(JUF.naam.split(" ", 1)[::-1])],
)
def test_who_calls_is_found_by_what_they_say_of_themselves(hier: Bureau, typed: str) -> None:
    shown = asked(hier, typed)
    assert number(hier) in shown
    assert "Veilig Thuis beoordeelt de veiligheid." in shown


def test_by_the_number_of_the_melding_in_any_case_and_nothing_of_the_family_is_shown(hier: Bureau) -> None:
    shown = asked(hier, number(hier).lower())
    assert "De melding is ontvangen." in shown
    for words in ("Noor", "blauwe", JUF.naam):
        assert words not in shown


def test_the_promise_that_passed_is_said(hier: Bureau) -> None:
    with klok.stopped_at(klok.now() + timedelta(days=20)):
        assert "Dat is te laat" in asked(hier, number(hier))


def test_what_was_decided_is_told_by_who_works_on_it_and_then_it_shows(hier: Bureau) -> None:
    hier.decided(Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN)
    before = asked(hier, number(hier))
    assert "De melding is beoordeeld. Wat het besluit is, vertelt wie aan het dossier werkt." in before
    assert "zonder vervolgstappen" not in before
    hier.client.force_login(hier.alice.medewerker)
    assert hier.send("terugkoppeling", BESLUIT_MELDER.code, hier.melding, **MELDER).status_code == 302
    after = asked(hier, number(hier))
    assert "zonder vervolgstappen" in after
    assert f"door {hier.alice.medewerker} <small" in after
    assert "(gewoon)" in after


def test_who_works_on_the_dossier_goes_on_from_here(hier: Bureau) -> None:
    hier.decided(Beoordelingsbesluit.ONDERZOEK)
    shown = asked(hier, number(hier), als=hier.alice)
    assert hier.address("terugkoppeling", BESLUIT_MELDER.code, hier.melding) in shown


def test_another_melder_and_another_region_find_nothing(hier: Bureau) -> None:
    assert "Geen melding gevonden" in asked(hier, BUURMAN.telefoon)
    assert "Geen melding gevonden" in asked(hier, number(hier), als=hier.hier.charlie)


def test_a_part_of_a_number_or_a_name_finds_nothing(hier: Bureau) -> None:
    for typed in (number(hier)[:-1], JUF.naam.split()[0], "%"):
        assert "Geen melding gevonden" in asked(hier, typed)


def test_each_search_is_a_line_in_the_log_with_the_dossiers_that_were_shown(hier: Bureau) -> None:
    asked(hier, number(hier))
    with hier.alice.at_work(), owner_at_work():
        line = Leesregel.objects.filter(grond="terugkoppeling").latest("op")
    assert [str(id) for id in line.ids] == [str(hier.dossier)]


def test_what_is_asked_for_stands_in_no_address(hier: Bureau) -> None:
    asked(hier, "")
    answer = hier.client.get(reverse("terugkoppeling-opzoeken"), {"vraag": JUF.naam})
    assert JUF.naam not in answer.content.decode()
    assert "Vul een antwoord in" in asked(hier, "")
