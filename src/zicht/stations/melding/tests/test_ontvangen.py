"""A melding is received whole: dossier, people, melder in the vault, what was told, one act in the journaal."""

from datetime import timedelta

import pytest

from tests.proefopstelling.wereld import Wereld, iemand, wereld
from zicht.dossier import journaal
from zicht.dossier.models import Dossier, Fragment, Gebeurtenis, Persoon
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.stations.melding.models import Melding
from zicht.stations.melding.ontvangen import receive
from zicht.stations.melding.tests.voorbeelden import een_melding

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier() -> Wereld:
    return wereld()


@pytest.mark.eis("R-121", "R-124", "R-125")
def test_a_melding_is_received_whole_with_one_act_in_the_journaal(hier: Wereld) -> None:
    with hier.alice.at_work():
        melding = receive(een_melding(), door=hier.alice.medewerker)
        assert [row.soort for row in Gebeurtenis.objects.all()] == ["Ontvangen"]
        assert {persoon.voornamen for persoon in Persoon.objects.all()} == {"Noor", "Marloes"}
        assert [(row.soort, row.tekst) for row in Fragment.objects.all()] == [
            ("feit", "Drie keer een blauwe plek op de arm."),
            ("waarneming", "Noor kromp ineen toen moeder kwam."),
            ("oordeel", "Het klopt niet thuis."),
        ]
        assert (melding.classificatie, melding.fase) == ("eerste", "")
        assert melding.dossier.team == hier.almere
    assert "-M-" in melding.nummer


def test_a_running_dossier_of_another_team_is_added_to_unread(hier: Wereld) -> None:
    with hier.alice.at_work():
        first = receive(een_melding(), door=hier.alice.medewerker)
        Dossier.objects.filter(pk=first.dossier_id).update(behandelaar=hier.alice.medewerker)
    front = iemand(hier.flevoland, "frontoffice")
    from zicht.stations.melding.nieuw import Bestemming

    with front.at_work():
        second = receive(een_melding(bestemming=Bestemming(bij=first.dossier_id)), door=front.medewerker)
        assert (Persoon.objects.count(), Fragment.objects.count(), Melding.objects.count()) == (0, 0, 0)
        assert (second.classificatie, second.fase) == ("vervolgmelding", "tijdens-beoordeling")
    with hier.alice.at_work():
        stand = journaal.stand_of(open_dossier(first.dossier_id))
        assert len(stand.meldingen) == 2
        assert len(stand.ids) == 3
        assert set(stand.meldingen[1].betrokkenen) == set(stand.ids)
        assert klok.now() - stand.meldingen[1].aankomst < timedelta(minutes=1)
