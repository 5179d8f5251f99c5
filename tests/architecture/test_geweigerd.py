"""Who comes to the address of a dossier that is not theirs leaves a line in the log, however far they came."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.wereld import iemand, organisatie, wereld
from zicht.audit.models import Leesregel

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier(client: Client) -> Bureau:
    return bureau(wereld(), client)


@pytest.mark.parametrize("rol", ["privacy", "beheer", "ketenpartner", "professional"])
@pytest.mark.parametrize("naam", ["dossier", "persoon-toevoegen", "dossier-noodtoegang", "dossier-toewijzen"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_role_that_may_not_leaves_a_line(hier: Bureau, rol: str, naam: str, method: str) -> None:
    somebody = iemand(hier.hier.flevoland if rol in {"privacy", "beheer"} else organisatie(), rol)
    hier.client.force_login(somebody.medewerker)
    assert getattr(hier.client, method)(hier.address(naam)).status_code == 404
    assert refusals(somebody) == [hier.dossier]


def test_noodtoegang_on_the_dossier_of_another_region_leaves_a_line_here(hier: Bureau) -> None:
    charlie = hier.hier.charlie
    hier.client.force_login(charlie.medewerker)
    hier.client.post(hier.address("dossier-noodtoegang"), {"reden": "Ik wil het toch zien."})
    assert refusals(charlie) == [hier.dossier]


def test_a_refused_opening_is_one_line_and_a_page_that_is_gone_in_an_open_dossier_none(hier: Bureau) -> None:
    hier.client.get(hier.address("persoon-wijzigen", uuid4()))
    assert refusals(hier.alice) == []
    hier.client.force_login(hier.hier.bob.medewerker)
    hier.client.get(hier.address("dossier"))
    assert refusals(hier.hier.bob) == [hier.dossier]


def refusals(somebody: Any) -> list[Any]:
    with somebody.at_work():
        rows = Leesregel.objects.filter(soort="geweigerd", door=somebody.medewerker.pk)
        return list(rows.values_list("dossier_id", flat=True))
