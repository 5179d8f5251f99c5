"""The organisation's own meldcode: established, used and made known; who decides, in which order, with which framework."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.urls import reverse

from tests.proefopstelling.wereld import iemand
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.foundation.woorden import day_in_words
from zicht.meldcode.models import EigenMeldcode
from zicht.meldcode.tests.school import BESLISSEN, SIGNALEN, School
from zicht.meldcode.tests.test_terugbellen import VRAAG
from zicht.protocol.doorloop.woorden import Stap

pytestmark = pytest.mark.django_db
VASTGESTELD = {
    "sector": "onderwijs",
    "vastgesteld_op": "2026-01-05",
    "vastgesteld_door": "het bestuur",
    "kader": "Afwegingskader onderwijs",
    "kader_versie": "2018",
    "kindcheck": "nee",
    "volgorde": "gewoon",
}


def establish(hier: School, **answers: Any) -> Any:
    """By the aandachtsfunctionaris, after which Lea is at work again."""
    hier.as_(hier.aafke)
    answer = hier.client.post(reverse("meldcode-eigen-wijzigen"), {**VASTGESTELD, **answers})
    assert answer.status_code == 302, answer.content.decode()
    hier.as_(hier.lea)
    return answer


@pytest.mark.eis("R-023")
def test_that_it_is_established_used_and_known_can_be_shown(hier: School) -> None:
    establish(hier)
    words = hier.client.get(reverse("meldcode-eigen")).content.decode()
    assert "5 januari" in words
    assert "het bestuur" in words
    assert f"bekend gemaakt op {day_in_words(klok.today(), klok.today())}, door {hier.aafke.medewerker}" in words
    assert f"{hier.aafke.medewerker}, aandachtsfunctionaris" in words
    hier.client.post(reverse("meldcode-eigen"))
    hier.client.post(reverse("meldcode-eigen"))
    page = hier.as_(hier.aafke).client.get(reverse("meldcode-eigen"))
    assert [one.medewerker for one in page.context["gelezen"]] == [hier.lea.medewerker]
    assert hier.collega.medewerker in page.context["nog_niet"]
    assert page.context["gebruikt"] == 1


def test_a_change_is_a_next_version_that_is_read_again(hier: School) -> None:
    establish(hier)
    hier.client.post(reverse("meldcode-eigen"))
    establish(hier, kader_versie="2026")
    with hier.lea.at_work():
        assert list(EigenMeldcode.objects.values_list("versie", "kader_versie")) == [(2, "2026"), (1, "2018")]
    assert not hier.client.get(reverse("meldcode-eigen")).context["zelf_gelezen"]


@pytest.mark.eis("R-024")
def test_names_order_and_instructions_are_the_organisations_own(hier: School) -> None:
    establish(
        hier, volgorde="eerst-gesprek", naam_gesprek="Praten met thuis", aanwijzing_gesprek="Doe dit met zijn tweeën."
    )
    answer = hier.client.post(reverse("meldcode-nieuw"), {"aanduiding": "Sem", "rol": "kind", "sleutel": str(new_id())})
    new = answer["Location"].split("/")[-3]
    assert hier.doorloop().volgorde[1] is Stap.OVERLEG
    hier.dossier = UUID(new)
    hier.walk(until="overleg")
    assert hier.doorloop().stap is Stap.GESPREK
    page = hier.look("meldcode-gesprek").content.decode()
    assert "Praten met thuis" in page
    assert "Doe dit met zijn tweeën." in page


@pytest.mark.eis("R-027")
def test_the_weighing_says_with_which_framework_and_version(hier: School) -> None:
    establish(hier)
    hier.walk(until="beslissen")
    assert hier.doorloop().kader == "Afwegingskader onderwijs, 2018"


def test_who_is_named_decides(hier: School) -> None:
    establish(hier, eindverantwoordelijke=str(hier.aafke.medewerker.pk))
    hier.walk(until="beslissen").send("meldcode-beslissen", **BESLISSEN)
    assert hier.doorloop().besluit is None
    hier.as_(hier.aafke).send("meldcode-beslissen", **BESLISSEN)
    assert hier.doorloop().besluit is not None


@pytest.mark.eis("R-037")
def test_who_sees_adults_is_always_asked_the_kindcheck(hier: School) -> None:
    hier.send("meldcode-signaal", tekst="Zij viel flauw.", soort="gezien")
    assert "Dit is de kindcheck" not in hier.look("meldcode-signalen").content.decode()
    establish(hier, kindcheck="ja")
    assert "Dit is de kindcheck" in hier.look("meldcode-signalen").content.decode()
    asked = {**SIGNALEN, "ernstig": "ja", "kind_in_zorg": "ja", "kinderen": "een, 2 jaar", "kind_zwanger": "nee"}
    hier.send("meldcode-signalen", **asked, kind_veilig="onbekend")
    assert "doorloop de meldcode ook voor het kind" in hier.look("meldcode-overleg").content.decode()


def test_longer_at_a_step_than_agreed_is_said_in_the_list_and_in_the_file(hier: School) -> None:
    establish(hier, dagen_signalen="1")
    hier.send("meldcode-signaal", tekst="Een blauwe plek.", soort="gezien")
    with klok.stopped_at(klok.now() + timedelta(days=2)):
        assert hier.send("meldcode-terugbellen", **VRAAG).status_code == 302
        assert "langer dan afgesproken" in _list(hier), "who is called back is still at step 1"
        assert "langer dan jullie afspraken" in hier.look("meldcodedossier").content.decode()
        hier.send("meldcode-signalen", **SIGNALEN)
        assert "langer dan afgesproken" not in _list(hier), "step 2 begins today"
        assert "langer dan jullie afspraken" not in hier.look("meldcodedossier").content.decode()


def _list(hier: School) -> str:
    return str(hier.client.get(reverse("meldcode")).content.decode())


@pytest.mark.parametrize(("rol", "status"), [("beheer", 200), ("professional", 404), ("ketenpartner", 404)])
def test_who_may_set_it(hier: School, rol: str, status: int) -> None:
    hier.as_(iemand(hier.organisatie, rol))
    assert hier.client.get(reverse("meldcode-eigen-wijzigen")).status_code == status
