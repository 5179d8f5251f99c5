"""What a melder hears: how much, in words that lie in the vault, and where the old page leads."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.proefopstelling.bureau import Bureau
from tests.proefopstelling.database import AsRole
from zicht.dossier.models import Fragment
from zicht.dossier.openen import open_dossier
from zicht.foundation.ids import new_id
from zicht.melders.nieuw import NieuweMelder
from zicht.protocol.begrippen import Beoordelingsbesluit, Positie
from zicht.protocol.informeren import BESLUIT_MELDER, BEVESTIGING_MELDER, KENNISGEVING
from zicht.stations.melding.models import Melding
from zicht.stations.melding.nieuw import Bestemming
from zicht.stations.melding.ontvangen import receive
from zicht.stations.melding.tests.test_geheim import tables_with
from zicht.stations.melding.tests.test_handelingen import HOUDER, received
from zicht.stations.melding.tests.voorbeelden import BUURMAN, JUF, een_melding
from zicht.terugkoppeling.maten import proposed, sayable
from zicht.terugkoppeling.models import Maat, Terugkoppeling

pytestmark = [pytest.mark.django_db, pytest.mark.eis("R-138", "R-139")]
PAGINA, PLICHT = "terugkoppeling", BESLUIT_MELDER.code
GESPREK = {"maat": "kort", "wijze": "telefoon", "wat": "Juf Xanthippe schrok, en blijft op hem letten."}


@pytest.fixture
def hier(client: Client) -> Bureau:
    return received(client).decided(Beoordelingsbesluit.ONDERZOEK)


def page(answer: Any) -> str:
    return str(answer.content.decode())


def told(hier: Bureau, **more: Any) -> Any:
    parts = {"onderdelen": ["oordeel", "afspraken"]}
    return hier.send(PAGINA, PLICHT, hier.melding, **{**GESPREK, **parts, **more})


def owed(hier: Bureau) -> set[str]:
    return {one.code for one in hier.stand().open_plichten if one.wie == str(hier.melding)}


def test_what_was_said_lies_in_the_vault_and_stands_in_no_table(hier: Bureau, as_role: AsRole) -> None:
    assert told(hier).status_code == 302
    assert PLICHT not in owed(hier)
    with as_role("postgres"):
        assert tables_with("Xanthippe") == []
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        row = Terugkoppeling.objects.get()
        assert (row.maat, str(row.melding_id)) == ("kort", str(hier.melding))
        assert not Fragment.objects.filter(onderdeel=PLICHT).exists()
    assert "Xanthippe schrok" in page(hier.look("terugkoppeling-verteld", hier.melding))


@pytest.mark.eis("R-150", "R-151", "R-152", "R-153", "R-154", "R-247")
def test_with_a_professional_who_reported_the_talk_has_four_parts(hier: Bureau) -> None:
    shown = page(hier.look(PAGINA, PLICHT, hier.melding))
    assert all(part.tekst in shown for part in BESLUIT_MELDER.onderdelen)
    assert "Kies wat jullie hebben besproken" in page(told(hier, onderdelen=[]))
    assert told(hier).status_code == 302
    said = page(hier.client.get(reverse("dossier", args=[hier.dossier])))
    assert "Besproken: het oordeel van Veilig Thuis over de veiligheid; afspraken, als ook Veilig Thuis" in said
    assert "Xanthippe" not in said


@pytest.mark.parametrize(
    ("melder", "positie", "maat"),
    [
        (BUURMAN, Positie.VEILIG_THUIS_NEEMT_OVER, Maat.KORT),
        (JUF, Positie.VEILIG_THUIS_NEEMT_OVER, Maat.GEWOON),
        (JUF, Positie.KAN_ZELF_HULP_BIEDEN, Maat.UITGEBREID),
    ],
)
def test_how_much_follows_from_who_reported_and_what_they_do(
    client: Client, melder: NieuweMelder, positie: Positie, maat: Maat
) -> None:
    kept = {"behoudt_zicht": HOUDER} if positie is Positie.KAN_ZELF_HULP_BIEDEN else {}
    hier = received(client, melder=melder, positie=positie, **kept).decided(Beoordelingsbesluit.ONDERZOEK)
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        assert proposed(Melding.objects.select_related("melder").get()) is maat
    assert f"{maat.label} (past bij deze melder)" in page(hier.look(PAGINA, PLICHT, hier.melding))


def test_a_larger_size_says_all_of_a_smaller_one_and_none_says_what_others_told(hier: Bureau) -> None:
    with hier.alice.at_work():
        dossier = open_dossier(hier.dossier)
        said = sayable(dossier, hier.stand(), Melding.objects.get())
    assert said[Maat.KORT][1] == "Veilig Thuis doet onderzoek."
    assert set(said[Maat.KORT]) <= set(said[Maat.GEWOON]) <= set(said[Maat.UITGEBREID])
    assert not [zin for zin in said[Maat.UITGEBREID] if "blauwe" in zin or "Noor" in zin]


def test_before_the_decision_there_is_nothing_to_tell(client: Client) -> None:
    hier = received(client)
    assert hier.look(PAGINA, PLICHT, hier.melding).status_code == 404


def test_the_page_of_the_dossier_leads_here_and_loses_nothing(hier: Bureau) -> None:
    answer = hier.send("informeren-vastleggen", PLICHT, hier.melding, **GESPREK)
    assert (answer.status_code, answer["Location"]) == (307, hier.address(PAGINA, PLICHT, hier.melding))


def test_what_a_directbetrokkene_hears_is_no_terugkoppeling(hier: Bureau) -> None:
    assert hier.look(PAGINA, KENNISGEVING.code, hier.wie["Noor"]).status_code == 404


def test_another_melder_of_the_same_dossier_was_not_in_this_talk(hier: Bureau) -> None:
    again = een_melding(melder=BUURMAN, bestemming=Bestemming(bij=hier.dossier))
    with hier.alice.at_work():
        other = receive(again, door=hier.alice.medewerker)
    assert f"{BEVESTIGING_MELDER.code}:{other.pk}" in {f"{one.code}:{one.wie}" for one in hier.stand().open_plichten}
    assert str(other.pk) not in page(hier.look(PAGINA, PLICHT, hier.melding))


def test_what_is_told_along_lies_in_the_vault_too(hier: Bureau, as_role: AsRole) -> None:
    assert told(hier, ook=[f"{BEVESTIGING_MELDER.code}:{hier.melding}"]).status_code == 302
    assert BEVESTIGING_MELDER.code not in owed(hier)
    with as_role("postgres"):
        assert tables_with("Xanthippe") == []


def test_half_an_answer_comes_back_with_what_was_typed(hier: Bureau) -> None:
    answer = page(told(hier, maat=""))
    assert "Xanthippe schrok" in answer
    assert PLICHT in owed(hier)


def test_pressed_twice_it_was_told_once(hier: Bureau) -> None:
    sleutel = str(new_id())
    for _ in range(2):
        assert told(hier, sleutel=sleutel).status_code == 302
    with hier.alice.at_work():
        open_dossier(hier.dossier)
        assert Terugkoppeling.objects.count() == 1


def test_who_does_not_work_on_the_dossier_reads_no_word_of_it(hier: Bureau) -> None:
    told(hier)
    for who in (hier.hier.bob, hier.hier.charlie):
        hier.client.force_login(who.medewerker)
        assert hier.look("terugkoppeling-verteld", hier.melding).status_code == 404
    assert hier.look("terugkoppeling-verteld", new_id()).status_code == 404
