"""The dossier page: who sees it, and what the sentence on top says."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client

from tests.proefopstelling.wereld import Iemand, Wereld, wereld
from zicht.dossier import journaal
from zicht.dossier.models import Persoon
from zicht.dossier.openen import open_dossier
from zicht.protocol.begrippen import Betrokkene, Leeftijd, Melderkring, Positie
from zicht.protocol.gebeurtenissen import Ontvangen

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier() -> Wereld:
    return wereld()


@pytest.fixture
def dossier(hier: Wereld) -> UUID:
    made = hier.dossier(hier.almere)
    with hier.alice.at_work():
        opened = open_dossier(made)
        journaal.record(opened, received(opened), door=hier.alice.medewerker)
    return made


def received(dossier: Any, **more: Any) -> Ontvangen:
    kind = Persoon.objects.get(dossier=dossier)
    given: dict[str, Any] = {"melderkring": Melderkring.PROFESSIONAL, "positie": Positie.VEILIG_THUIS_NEEMT_OVER} | more
    who = (Betrokkene(str(kind.pk), leeftijd=Leeftijd.MINDERJARIG),)
    return Ontvangen(melding=str(uuid4()), betrokkenen=who, onderwerpen=("kindermishandeling",), **given)


def as_client(iemand: Iemand) -> Client:
    client = Client()
    client.force_login(iemand.medewerker)
    return client


def test_a_worker_of_the_team_sees_the_dossier(hier: Wereld, dossier: UUID) -> None:
    answer = as_client(hier.alice).get(f"/dossiers/{dossier}/")
    assert answer.status_code == 200
    text = answer.content.decode()
    assert "Veiligheidsbeoordeling loopt" in text
    assert "zicht op veiligheid ligt bij" in text
