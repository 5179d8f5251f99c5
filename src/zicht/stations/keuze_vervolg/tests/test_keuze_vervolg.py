"""Choosing a dienst: after the wait, out of a running one, and instead of an overdracht."""

import pytest
from django.test import Client

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.wereld import wereld
from zicht.protocol.begrippen import Beoordelingsbesluit, Dienstsoort, Overlegonderwerp
from zicht.protocol.lopend import Dienst

pytestmark = pytest.mark.django_db

WILLING = {
    "onveiligheid": "ja",
    "meer_problemen": "nee",
    "bevestigen_nodig": "nee",
    "medewerking": "ja",
    "motivering": "Zij willen allebei hulp.",
}
UNWILLING = WILLING | {"bevestigen_nodig": "ja", "medewerking": "nee"}


def after(client: Client, besluit: Beoordelingsbesluit) -> Bureau:
    return bureau(wereld(), client).decided(besluit)


def dienst(hier: Bureau) -> Dienst:
    running = hier.stand().running_dienst
    assert running is not None
    return running


def talk(hier: Bureau) -> None:
    hier.record(hier.talked(Overlegonderwerp.KEUZE_VERVOLG))


@pytest.mark.eis("R-166", "R-167", "R-168", "R-169")
def test_the_choice_may_come_later_and_the_ten_weeks_already_run(client: Client) -> None:
    hier = after(client, Beoordelingsbesluit.KEUZE_VERVOLG)
    waiting = dienst(hier)
    talk(hier)
    assert hier.send("keuze-vervolg-uitgang", "voorwaarden-vervolg", **WILLING).status_code == 302
    chosen = dienst(hier)
    assert chosen.soort is Dienstsoort.VOORWAARDEN_VERVOLG
    assert chosen.uiterlijk == waiting.uiterlijk


def test_a_choice_is_never_made_alone(client: Client) -> None:
    hier = after(client, Beoordelingsbesluit.KEUZE_VERVOLG)
    page = hier.send("keuze-vervolg-uitgang", "onderzoek", **UNWILLING)
    assert "geen overleg vastgelegd" in page.content.decode()
    assert dienst(hier).soort is Dienstsoort.NOG_TE_KIEZEN


@pytest.mark.eis("R-170")
def test_more_insight_needed_after_all_turns_voorwaarden_en_vervolg_into_onderzoek(client: Client) -> None:
    hier = after(client, Beoordelingsbesluit.VOORWAARDEN_VERVOLG)
    before = dienst(hier)
    talk(hier)
    hier.send("keuze-vervolg-uitgang", "onderzoek", **UNWILLING)
    assert dienst(hier).soort is Dienstsoort.ONDERZOEK
    assert dienst(hier).uiterlijk == before.uiterlijk


@pytest.mark.eis("R-177")
def test_an_onderzoek_without_a_reason_for_it_warns_once_before_it_is_recorded_and_goes_on(client: Client) -> None:
    hier = after(client, Beoordelingsbesluit.KEUZE_VERVOLG)
    talk(hier)
    page = hier.send("keuze-vervolg-uitgang", "onderzoek", **WILLING).content.decode()
    assert "Past voorwaarden en vervolg niet beter?" in page
    assert 'name="gewaarschuwd" value="onderzoek"' in page
    assert dienst(hier).soort is Dienstsoort.NOG_TE_KIEZEN
    hier.send("keuze-vervolg-uitgang", "onderzoek", **WILLING, gewaarschuwd="onderzoek")
    assert dienst(hier).soort is Dienstsoort.ONDERZOEK


@pytest.mark.eis("R-177")
def test_a_choice_that_fits_is_not_warned_about(client: Client) -> None:
    hier = after(client, Beoordelingsbesluit.KEUZE_VERVOLG)
    talk(hier)
    assert hier.send("keuze-vervolg-uitgang", "onderzoek", **UNWILLING).status_code == 302


@pytest.mark.eis("R-164")
def test_when_nobody_takes_it_on_veilig_thuis_goes_on_itself(client: Client) -> None:
    hier = after(client, Beoordelingsbesluit.OVERDRACHT)
    talk(hier)
    assert hier.send("keuze-vervolg-zelf-verder", motivering="Niemand heeft plek.").status_code == 302
    assert dienst(hier).soort is Dienstsoort.NOG_TE_KIEZEN
