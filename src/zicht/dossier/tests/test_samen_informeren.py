"""One talk tells more than one thing to more than one person: one form, and each its own fact."""

import pytest
from django.test import Client

from tests.proefopstelling.bureau import Bureau, bureau
from tests.proefopstelling.wereld import wereld
from zicht.dossier.models import Gebeurtenis
from zicht.protocol.begrippen import Beoordelingsbesluit

pytestmark = pytest.mark.django_db

TOLD = {"wijze": "gesprek", "wat": "Verteld wat er speelt en welke rechten zij hebben."}


@pytest.fixture
def hier(client: Client) -> Bureau:
    return bureau(wereld(), client).decided(Beoordelingsbesluit.ONDERZOEK)


def owed(hier: Bureau) -> set[str]:
    return {f"{plicht.code}:{plicht.wie}" for plicht in hier.stand().open_plichten}


def test_what_was_told_in_one_talk_is_recorded_at_once_each_with_its_own_fact(hier: Bureau) -> None:
    family = {one for one in owed(hier) if one.split(":")[1] in hier.wie.values()}
    assert len(family) > 3
    this, *others = sorted(family)
    answer = hier.send("informeren-vastleggen", *this.split(":"), ook=others, **TOLD)
    assert answer.status_code == 302
    assert not family & owed(hier)
    with hier.alice.at_work():
        assert Gebeurtenis.objects.filter(soort="Geinformeerd").count() == len(family)
    assert str(hier.melding) in {one.split(":")[1] for one in owed(hier)}


def test_the_melder_is_never_told_in_one_talk_with_the_family(hier: Bureau) -> None:
    noor = hier.wie["Noor"]
    assert str(hier.melding) not in hier.look("informeren-vastleggen", "besluit-betrokkenen", noor).content.decode()
    melder = f"besluit-melder:{hier.melding}"
    assert hier.send("informeren-vastleggen", "besluit-betrokkenen", noor, ook=[melder], **TOLD).status_code == 200
    assert melder in owed(hier)
