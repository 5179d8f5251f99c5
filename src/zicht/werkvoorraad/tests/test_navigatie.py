"""The words in the bar, by role; and where a role begins its day."""

import pytest
from django.test import Client

from tests.proefopstelling.wereld import iemand, organisatie, wereld
from zicht.organisaties.soorten import Soort
from zicht.werkvoorraad.tests.wereldje import as_client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("rol", "there", "gone"),
    [
        ("backoffice", {"Werkvoorraad", "Contact", "Dossiers", "Route"}, {"Privacy", "Meldcode"}),
        ("teamleider", {"Werkvoorraad", "Dossiers"}, {"Contact", "Privacy"}),
        ("administratie", {"Werkvoorraad"}, {"Contact"}),
    ],
)
def test_the_bar_holds_what_a_role_works_with(rol: str, there: set[str], gone: set[str]) -> None:
    said = as_client(iemand(wereld().flevoland, rol)).get("/werkvoorraad/").content.decode()
    bar = said.split('id="navigatie"')[1].split("</nav>")[0]
    assert all(f">{word}</a>" in bar for word in there)
    assert not any(f">{word}</a>" in bar for word in gone)


def test_after_the_login_a_worker_comes_to_the_worklist() -> None:
    there = iemand(organisatie(Soort.ANDERS), "backoffice")
    client = Client()
    client.force_login(there.medewerker)
    assert client.get("/inloggen/verder/").headers["Location"] == "/werkvoorraad/"
