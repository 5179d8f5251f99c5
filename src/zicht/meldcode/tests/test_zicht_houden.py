"""Who helps as well may keep zicht until Veilig Thuis assessed: only as agreed with somebody there, with a deputy."""

from typing import Any

import pytest

from zicht.berichten.models import Bericht
from zicht.dossier.journaal import stand_of
from zicht.dossier.models import Fragment
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.meldcode.tests.school import School
from zicht.meldcode.tests.test_melden import MELDER, at_veilig_thuis, decided, looked_over, sent
from zicht.organisaties.models import Organisatie
from zicht.protocol.begrippen import Positie
from zicht.protocol.partijen import Partijsoort
from zicht.stations.melding.models import Melding

pytestmark = pytest.mark.django_db
ZELF = {
    "zicht": "wij",
    "zicht_met": "Els",
    "zicht_wie": "Lea Proef",
    "zicht_telefoon": "036 1234567",
    "zicht_vervanger": "Aafke, 036 7654321",
}


@pytest.fixture
def flevoland() -> Organisatie:
    return Organisatie.objects.get(code="VT03")


@pytest.fixture
def helpend(hier: School) -> School:
    return decided(hier, hulp="ja", reden="Wij blijven helpen.")


def holders(flevoland: Organisatie) -> set[Partijsoort]:
    with at_veilig_thuis(flevoland):
        dossier = open_dossier(Bericht.objects.sent().get().dossier_id)  # type: ignore[arg-type]
        stand = stand_of(dossier)
        assert Melding.objects.get(dossier=dossier).positie == Positie.KAN_ZELF_HULP_BIEDEN
        return {holder.soort for id in stand.ids if (holder := stand.holder(id, klok.now()))}


def test_zicht_goes_to_veilig_thuis_unless_something_else_was_agreed(helpend: School, flevoland: Organisatie) -> None:
    sent(helpend, looked_over(helpend, zicht="veilig-thuis"))
    assert holders(flevoland) == {Partijsoort.VEILIG_THUIS}


def test_who_agreed_it_keeps_zicht_and_the_agreement_goes_along(helpend: School, flevoland: Organisatie) -> None:
    page = looked_over(helpend, **ZELF)
    assert "Afgesproken met Els van Veilig Thuis." in page.content.decode()
    assert sent(helpend, page).status_code == 302
    assert holders(flevoland) == {Partijsoort.MELDER}
    with at_veilig_thuis(flevoland):
        dossier = open_dossier(Bericht.objects.sent().get().dossier_id)  # type: ignore[arg-type]
        told = "\n".join(Fragment.objects.filter(dossier=dossier).values_list("tekst", flat=True))
    assert "Afgesproken met Els van Veilig Thuis." in told


@pytest.mark.parametrize("missing", ["zicht_met", "zicht_wie", "zicht_telefoon", "zicht_vervanger"])
def test_without_a_name_a_number_or_a_deputy_it_is_asked_again(helpend: School, missing: str) -> None:
    answer = helpend.send("meldcode-melden", **MELDER, **ZELF | {missing: ""})
    assert answer.status_code == 200
    assert "Vul een antwoord in bij" in answer.content.decode()


def test_who_does_not_help_is_not_asked(hier: School, flevoland: Organisatie) -> None:
    decided(hier)
    assert "zicht_met" not in hier.look("meldcode-melden").content.decode()
    assert sent(hier, looked_over(hier, **ZELF)).status_code == 302


def test_who_stays_unknown_to_the_family_cannot_keep_zicht_and_reads_why(helpend: School) -> None:
    answers: dict[str, Any] = {**ZELF, "anoniem": "ja", "grond": "gevaar-melder"}
    answer = sent(helpend, looked_over(helpend, **answers))
    assert "De melder blijft anoniem voor het gezin." in answer.content.decode()
    assert helpend.doorloop().verstuurd == ()
