"""After a melding: how far it is, the promise and the call, what Veilig Thuis asks and told, and that it ended."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.urls import reverse

from tests.proefopstelling.bureau import Bureau
from tests.proefopstelling.gang import handed_over
from tests.proefopstelling.wereld import Wereld, iemand, organisatie, team
from zicht.berichten.models import Bericht
from zicht.dossier import journaal
from zicht.dossier.handelingen.informeren import tell
from zicht.dossier.models import Persoon
from zicht.dossier.openen import open_dossier
from zicht.dossier.wie import Mensen
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.meldcode.tests.school import School
from zicht.meldcode.tests.test_melden import decided, looked_over, sent
from zicht.organisaties.models import Organisatie
from zicht.organisaties.soorten import Soort
from zicht.protocol.begrippen import Beoordelingsbesluit, Informeerwijze
from zicht.protocol.informeren import BESLUIT_MELDER
from zicht.stations.melding.models import Melding
from zicht.stations.monitoring import actions as monitoring
from zicht.stations.monitoring import vragen

pytestmark = pytest.mark.django_db
GEHOORD = {"verteld": "Els belde: zij praten vrijdag met moeder.", "ook": "nee"}


@pytest.fixture
def gemeld(hier: School) -> School:
    assert sent(hier, looked_over(decided(hier))).status_code == 302
    return hier


@pytest.fixture
def daar(gemeld: School) -> Bureau:
    """Alice of Veilig Thuis, with the melding of the school in front of her."""
    flevoland = Organisatie.objects.get(code="VT03")
    almere = team(flevoland, "Almere")
    alice = iemand(flevoland, "backoffice", almere)
    with iemand(flevoland, "frontoffice").at_work():
        dossier = open_dossier(Bericht.objects.sent().get().dossier_id)  # type: ignore[arg-type]
        melding = Melding.objects.get(dossier=dossier).pk
        wie = {row.voornamen or row.aanduiding: str(row.pk) for row in Persoon.objects.filter(dossier=dossier)}
        dossier.team = almere
        dossier.save(update_fields=["team"])
    return Bureau(
        Wereld(flevoland, flevoland, almere, almere, alice, alice, alice), gemeld.client, dossier.pk, melding, wie
    )


def page(hier: School) -> str:
    return str(hier.as_(hier.lea).look("meldcodedossier").content.decode())


def asked(daar: Bureau, hier: School) -> Any:
    """Veilig Thuis asks the school how it goes; the id of the question."""
    with daar.alice.at_work():
        dossier = open_dossier(daar.dossier)
        stand, mensen = journaal.stand_of(dossier), Mensen.of(dossier)
        vraag = vragen.Vraag(hier.organisatie.pk, (daar.wie["Noor"],), (), "Komt Noor op school?")
        packed = vragen.package(dossier, stand, mensen, vraag, door=daar.alice.medewerker)
        return monitoring.ask(dossier, packed, aan=hier.organisatie.pk, door=daar.alice.medewerker)


def monitored(daar: Bureau) -> None:
    handed_over(daar, iemand(organisatie(Soort.WIJKTEAM), "ketenpartner").aanstelling.organisatie_id)


@pytest.mark.eis("R-108")
def test_the_list_says_whom_to_phone_when_the_promise_passed_until_somebody_heard(gemeld: School) -> None:
    lijst = reverse("meldcode")
    assert "Bel Veilig Thuis" not in gemeld.client.get(lijst).content.decode()
    with klok.stopped_at(klok.now() + timedelta(days=12)):
        assert "Bel Veilig Thuis: jullie zouden uiterlijk" in gemeld.client.get(lijst).content.decode()
        (one,) = gemeld.doorloop().verstuurd
        assert gemeld.send("meldcode-gehoord", one.ontvangst, **GEHOORD).status_code == 302
        assert "Bel Veilig Thuis" not in gemeld.client.get(lijst).content.decode()
        assert "Je zou uiterlijk" not in page(gemeld)
    assert "Els belde: zij praten vrijdag met moeder." in page(gemeld)


def test_a_colleague_who_takes_the_call_writes_it_down(gemeld: School) -> None:
    (one,) = gemeld.doorloop().verstuurd
    gemeld.as_(gemeld.aafke).send("meldcode-gehoord", one.ontvangst, **GEHOORD)
    assert f"Verteld aan {gemeld.aafke.medewerker}" in page(gemeld)


def test_what_was_agreed_with_veilig_thuis_stands_among_the_agreements(gemeld: School) -> None:
    (one,) = gemeld.doorloop().verstuurd
    day = klok.today() + timedelta(days=3)
    agreed = {"ook": "ja", "afspraak": "Wij bellen als Noor niet komt.", "wie": "Lea", "kijk_op": day.isoformat()}
    answer = gemeld.send("meldcode-gehoord", one.ontvangst, **{**GEHOORD, "ook": "ja"})
    assert "Vul een antwoord in bij ‘Wat spraken jullie af?’" in answer.content.decode()
    assert gemeld.send("meldcode-gehoord", one.ontvangst, **GEHOORD | agreed).status_code == 302
    assert "Wij bellen als Noor niet komt." in page(gemeld)
    assert gemeld.row().kijk_op == day


def test_what_was_heard_of_another_file_is_not_here(gemeld: School) -> None:
    assert gemeld.look("meldcode-gehoord", new_id()).status_code == 404


@pytest.mark.parametrize(
    ("besluit", "words"),
    [
        (Beoordelingsbesluit.ONDERZOEK, "Veilig Thuis gaat ermee verder."),
        (Beoordelingsbesluit.GEEN_VERVOLGSTAPPEN, "Veilig Thuis doet zelf geen vervolgstappen."),
    ],
)
def test_whether_it_goes_on_shows_after_veilig_thuis_told_it(
    gemeld: School, daar: Bureau, besluit: Beoordelingsbesluit, words: str
) -> None:
    daar.decided(besluit)
    before = page(gemeld)
    assert "Veilig Thuis heeft de veiligheid beoordeeld" in before
    assert words not in before
    with daar.alice.at_work():
        dossier = open_dossier(daar.dossier)
        to_melder = {"wijze": Informeerwijze.TELEFOON, "onderdelen": ("oordeel",), "wat": "Verteld."}
        tell(dossier, BESLUIT_MELDER.code, str(daar.melding), door=daar.alice.medewerker, **to_melder)  # type: ignore[arg-type]
    after = page(gemeld)
    assert "schreef op dat jullie het besluit hoorden" in after
    assert words in after


def test_a_question_about_one_family_is_not_in_the_file_of_another(gemeld: School, daar: Bureau) -> None:
    monitored(daar)
    bericht = asked(daar, gemeld)
    begun = gemeld.as_(gemeld.lea).client.post(
        reverse("meldcode-nieuw"), {"aanduiding": "Sem", "rol": "kind", "sleutel": str(new_id())}
    )
    sem = replace(gemeld, dossier=UUID(begun["Location"].split("/")[-3]))
    assert "Komt Noor op school?" in gemeld.look("meldcode-vraag", bericht).content.decode()
    assert sem.look("meldcode-vraag", bericht).status_code == 404
    assert "Veilig Thuis vraagt" not in page(sem)


@pytest.mark.eis("R-204")
def test_a_question_of_monitoring_stands_in_the_file_and_is_answered_there(gemeld: School, daar: Bureau) -> None:
    monitored(daar)
    bericht = asked(daar, gemeld)
    assert "vraagt jullie iets" in page(gemeld)
    assert "Veilig Thuis vraagt jullie iets" in gemeld.client.get(reverse("meldcode")).content.decode()
    assert "Komt Noor op school?" in gemeld.look("meldcode-vraag", bericht).content.decode()
    given = {"hulp": "geen-hulp", "tekst": "Zij is er elke dag.", f"veiligheid_{daar.wie['Noor']}": "direct-veilig"}
    assert gemeld.send("meldcode-vraag", bericht, **given).status_code == 302
    assert "beantwoord" in page(gemeld)
    assert gemeld.look("meldcode-vraag", bericht).status_code == 302
    with daar.alice.at_work():
        open_dossier(daar.dossier)
        (navraag,) = daar.stand().navragen
        antwoord = vragen.read_answer(daar.dossier, navraag)
    assert antwoord is not None
    assert antwoord.inhoud["tekst"] == "Zij is er elke dag."


def test_a_question_about_another_family_is_not_in_this_file(gemeld: School, daar: Bureau) -> None:
    monitored(daar)
    bericht = asked(daar, gemeld)
    gemeld.as_(gemeld.collega)
    begun = gemeld.client.post(
        reverse("meldcode-nieuw"), {"aanduiding": "Sem", "rol": "kind", "sleutel": str(new_id())}
    )
    gemeld.dossier = UUID(begun["Location"].split("/")[-3])
    assert gemeld.look("meldcode-vraag", bericht).status_code == 404


def test_that_monitoring_ended_is_said(gemeld: School, daar: Bureau) -> None:
    monitored(daar)
    assert "Veilig Thuis volgt of het veilig blijft." in page(gemeld)
    assert "Op deze dagen kijkt Veilig Thuis" in page(gemeld)
