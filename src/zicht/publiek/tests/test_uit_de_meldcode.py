"""A guest's walk of the meldcode ends in a melding, and nothing is typed twice."""

import pytest

from tests.proefopstelling.gastwandeling import Gastwandeling
from tests.proefopstelling.meldende import Meldende, veilig_thuis_van
from tests.proefopstelling.wereld import iemand
from zicht.dossier.models import Fragment
from zicht.dossier.openen import open_dossier
from zicht.stations.melding.models import Melding, Ontvangst

pytestmark = pytest.mark.django_db


def taken_along(guest: Gastwandeling) -> Meldende:
    mee = guest.html.split('name="_mee" value="')[1].split('"')[0]
    form = Meldende(client=guest.client)
    form.antwoord = guest.client.post("/melden/", {**guest.draagt, "_mee": mee, "_doe": "mee"})  # type: ignore[assignment]
    return form


@pytest.mark.eis("R-067")
def test_what_was_written_in_the_walk_goes_along_to_the_melding() -> None:
    flevoland = veilig_thuis_van("Almere")
    form = taken_along(Gastwandeling().until("verslag"))
    assert form.blad == "gevaar"
    asked = []
    while form.blad != "controle":
        asked.append(form.blad)
        assert form.fill().blad != asked[-1], form.html
    assert asked == ["gevaar", "waar", "anoniem", "bereik"], "only what the walk does not know"
    assert all(
        words in form.html for words in ("mevrouw De B.", "Karin", "Blauwe polsen.", "Vastgepakt?", "Zij huilde.")
    )
    form.fill()
    with iemand(flevoland, "frontoffice").at_work():
        open_dossier(Ontvangst.objects.get().dossier_id)
        assert Melding.objects.get().onderwerpen == ["partnergeweld"]
        assert "Blauwe polsen." in {row.tekst for row in Fragment.objects.all()}


def test_danger_in_the_walk_comes_first_at_the_form_too() -> None:
    guest = Gastwandeling().until("signaal").fill().send("naar:gevaar").fill().fill()
    form = taken_along(guest)
    assert form.blad == "waar"
    assert form.send("naar:bellen").html.count("Hij staat voor de deur.") == 1


def test_the_key_of_another_tab_opens_nothing() -> None:
    guest = Gastwandeling().until("verslag")
    mee = guest.html.split('name="_mee" value="')[1].split('"')[0]
    other = Meldende()
    refused = other.client.post("/melden/", {**other.draagt, "_mee": mee})
    assert refused.status_code == 400
    assert "Dit kunnen wij niet meer openen" in refused.content.decode()
