"""The check says nothing when lists follow from the journaal, and names each thing that does not."""

from datetime import timedelta
from uuid import UUID

import pytest

from tests.proefopstelling.wereld import Wereld, wereld
from zicht.dossier import controle, journaal
from zicht.dossier.models import Dossier, Persoon, Traject, ZichtStand
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.protocol.begrippen import Betrokkene, Melderkring, Positie
from zicht.protocol.gebeurtenissen import Ontvangen

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier() -> Wereld:
    return wereld()


def begun(hier: Wereld) -> UUID:
    """A melding whose melder keeps zicht, so that a switch is planned."""
    dossier = open_dossier(hier.dossier(hier.almere))
    feit = Ontvangen(
        melding="m1",
        melderkring=Melderkring.PROFESSIONAL,
        positie=Positie.KAN_ZELF_HULP_BIEDEN,
        behoudt_zicht=True,
        houder_bekend=True,
        betrokkenen=(Betrokkene(str(Persoon.objects.get().pk)),),
        onderwerpen=("kindermishandeling",),
    )
    journaal.record(dossier, feit, door=hier.alice.medewerker)
    return dossier.id


def test_a_dossier_that_follows_from_its_journaal_has_no_faults(hier: Wereld) -> None:
    with hier.alice.at_work():
        begun(hier)
        assert list(controle.faults()) == []


def test_it_still_follows_after_the_planned_switch(hier: Wereld) -> None:
    """Nothing is recorded at 00:00 of the 6th working day, so nothing in the lists may have to change."""
    with hier.alice.at_work():
        begun(hier)
        klok.run_ahead(timedelta(days=30))
        assert list(controle.faults()) == []


@pytest.mark.parametrize(
    "spoil, sentence",
    [
        (lambda: Traject.objects.all().delete(), "de trajecten in de lijsten"),
        (lambda: Traject.objects.update(uiterlijk=klok.now()), "de trajecten in de lijsten"),
        (lambda: ZichtStand.objects.update(bij="veilig-thuis"), "zicht op veiligheid ligt, staat anders"),
        (lambda: ZichtStand.objects.all().delete(), "zicht op veiligheid ligt, staat anders"),
    ],
)
def test_what_does_not_follow_is_named_by_number(hier: Wereld, spoil: object, sentence: str) -> None:
    with hier.alice.at_work():
        dossier = begun(hier)
        assert callable(spoil)
        spoil()
        (fault,) = controle.faults()
        assert fault.startswith(Dossier.objects.get(id=dossier).nummer)
        assert sentence in fault
