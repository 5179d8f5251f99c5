"""A note from a phone call has a place: its kind, its source, about whom; and nothing follows from it."""

from datetime import timedelta

import pytest
from django.test import Client

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.wereld import wereld
from zicht.dossier.models import Fragment
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok

pytestmark = pytest.mark.django_db

VAN_SCHOOL = {"tekst": "Noor kwam vandaag zonder jas.", "soort": "feit", "bron": "juf van groep 6"}


@pytest.fixture
def hier(client: Client) -> Bureau:
    return bureau(wereld(), client)


def page(hier: Bureau) -> str:
    return hier.client.get(f"/dossiers/{hier.dossier}/").content.decode()


def test_a_note_stands_in_the_timeline_with_its_kind_its_source_and_about_whom(hier: Bureau) -> None:
    before = hier.stand()
    assert hier.send("notitie", over=[hier.wie["Noor"]], **VAN_SCHOOL).status_code == 302
    said = page(hier)
    assert "Feit over Noor" in said
    assert "Bron: juf van groep 6." in said
    assert "Noor kwam vandaag zonder jas." in said
    assert hier.stand() == before


def test_a_shielded_source_stands_nowhere_on_the_page_and_its_note_is_marked(hier: Bureau) -> None:
    hier.send("notitie", afgeschermd="on", **VAN_SCHOOL | {"bron": "iemand uit de buurt"})
    assert "iemand uit de buurt" not in page(hier)
    with hier.alice.at_work():
        dossier = open_dossier(hier.dossier)
        assert Fragment.objects.get(dossier=dossier).bron_afgeschermd


def test_a_note_is_not_from_tomorrow(hier: Bureau) -> None:
    tomorrow = klok.now() + timedelta(days=1)
    when = {"op_0": f"{tomorrow:%Y-%m-%d}", "op_1": "12:00"}
    assert "ligt in de toekomst" in hier.send("notitie", **VAN_SCHOOL, **when).content.decode()
