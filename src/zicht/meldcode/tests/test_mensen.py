"""Who a file is about: a child that is not born yet, and somebody who was added by mistake."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.urls import reverse

from zicht.berichten.models import Bericht
from zicht.dossier.models import Persoon
from zicht.dossier.openen import open_dossier
from zicht.foundation import klok
from zicht.foundation.ids import new_id
from zicht.meldcode.models import Betrokkene
from zicht.meldcode.tests.school import School
from zicht.meldcode.tests.test_melden import at_veilig_thuis, decided, looked_over, sent
from zicht.organisaties.models import Organisatie

pytestmark = pytest.mark.django_db


def people(hier: School) -> list[Betrokkene]:
    return list(hier.look("meldcodedossier").context["betrokkenen"])


def add(hier: School, naam: str, rol: str = "kind") -> Betrokkene:
    assert hier.send("meldcode-persoon-erbij", aanduiding=naam, rol=rol).status_code == 302
    return people(hier)[-1]


def page(hier: School) -> str:
    return str(hier.look("meldcodedossier").content.decode())


def weg(hier: School, wie: Betrokkene) -> Any:
    return hier.client.post(hier.address("meldcode-persoon-weg", wie.pk), follow=True)


def test_the_expected_day_of_an_unborn_child_goes_along_with_the_melding(hier: School, flevoland: Organisatie) -> None:
    baby = add(hier, "De baby", "ongeboren-kind")
    due = klok.today() + timedelta(days=60)
    known = {"rol": "ongeboren-kind", "uitgerekend": due.isoformat()}
    assert hier.send("meldcode-persoon", baby.pk, **known).status_code == 302
    assert "verwacht" in page(hier)
    assert sent(hier, looked_over(decided(hier))).status_code == 302
    with at_veilig_thuis(flevoland):
        answer = Bericht.objects.get(antwoord_op=Bericht.objects.received().get())
        dossier = open_dossier(answer.dossier_id)  # type: ignore[arg-type]
        assert Persoon.objects.get(dossier=dossier, rol="ongeboren-kind").uitgerekend_op == due


def test_a_day_that_no_pregnancy_lasts_until_gets_words(hier: School) -> None:
    baby = add(hier, "De baby", "ongeboren-kind")
    answer = hier.send("meldcode-persoon", baby.pk, rol="ongeboren-kind", uitgerekend="2039-01-01")
    assert "te ver weg" in answer.content.decode()


def test_who_was_added_by_mistake_goes_out_and_is_in_no_melding(hier: School) -> None:
    buurman = add(hier, "De buurman", "ouder")
    assert "De buurman hoort niet meer bij dit dossier." in weg(hier, buurman).content.decode()
    assert "De buurman" not in page(hier)
    assert hier.look("meldcode-persoon", buurman.pk).status_code == 404


def test_what_was_said_of_who_went_out_still_names_them(hier: School) -> None:
    opa = add(hier, "Opa Bedacht", "ouder")
    hier.walk(until="gesprek")
    hier.send("meldcode-gesprek", gesproken="wel", met=[str(opa.pk)], reactie="Hij schrok.")
    weg(hier, opa)
    assert "met Opa Bedacht" in page(hier)


def test_whom_the_file_is_about_stays(hier: School) -> None:
    (first,) = people(hier)
    assert "Stop dan deze meldcode" in weg(hier, first).content.decode()
    assert people(hier) == [first]


def test_only_who_walks_takes_somebody_out(hier: School) -> None:
    buurman = add(hier, "De buurman", "ouder")
    assert "De buurman hoort niet meer" not in weg(hier.as_(hier.aafke), buurman).content.decode()
    assert "De buurman" in page(hier)


def test_somebody_of_another_file_is_the_same_404_as_nobody(hier: School) -> None:
    made = hier.client.post(
        reverse("meldcode-nieuw"), {"aanduiding": "Een ander", "rol": "kind", "sleutel": str(new_id())}
    )
    assert made.status_code == 302
    (stranger,) = people(replace(hier, dossier=UUID(made["Location"].split("/")[-3])))
    assert weg(hier, stranger).status_code == 404
