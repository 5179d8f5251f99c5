"""Holidays: who watches while the school is closed, and when it sees the child again."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.urls import reverse

from zicht.foundation import klok
from zicht.meldcode.models import Vakantie
from zicht.meldcode.models.vakantie import VOORAF
from zicht.meldcode.tests.school import School

pytestmark = pytest.mark.django_db
VRAAGT = "Wie let er dan op"


def over(days: int) -> date:
    return klok.today() + timedelta(days=days)


def add(hier: School, van: date, tot: date, naam: str = "Kerstvakantie") -> Any:
    sent = {"naam": naam, "van": van.isoformat(), "tot": tot.isoformat()}
    return hier.as_(hier.aafke).client.post(reverse("meldcode-vakanties"), sent)


def closed(hier: School, van: int = 9, tot: int = 24) -> UUID:
    assert add(hier, over(van), over(tot)).status_code == 302
    hier.as_(hier.lea)
    return Vakantie.objects.get().pk


def watch(hier: School, vakantie: UUID, **more: Any) -> Any:
    words = {"wie": "Oma", "tekst": "Oma haalt hem elke woensdag op.", "kijk_op": over(25).isoformat()}
    return hier.send("meldcode-vakantie", vakantie, **{**words, **more})


def page(hier: School) -> str:
    return str(hier.look("meldcodedossier").content.decode())


def overview(hier: School) -> str:
    return str(hier.client.get(reverse("meldcode")).content.decode())


def test_every_running_file_asks_two_weeks_before_who_watches(hier: School) -> None:
    closed(hier)
    assert VRAAGT in page(hier)
    assert "Kerstvakantie vanaf" in overview(hier)


@pytest.mark.parametrize(
    ("van", "tot", "asks"),
    [(VOORAF.days + 1, 30, False), (VOORAF.days, 30, True), (0, 3, True), (0, 0, True)],
)
def test_it_is_asked_from_two_weeks_before_until_the_last_day(hier: School, van: int, tot: int, asks: bool) -> None:
    closed(hier, van, tot)
    assert (VRAAGT in page(hier)) is asks


def test_whoever_watches_stands_in_the_plan_with_the_day_of_seeing_again(hier: School) -> None:
    assert watch(hier, closed(hier)).status_code == 302
    shown = page(hier)
    assert "Oma, let op in de kerstvakantie, weer zien op" in shown
    assert VRAAGT not in shown
    assert "Kerstvakantie vanaf" not in overview(hier)
    assert hier.row().kijk_op == over(25)
    assert "let op in de kerstvakantie" in hier.look("meldcode-uitvoer").content.decode()


@pytest.mark.parametrize("missing", ["wie", "tekst", "kijk_op"])
def test_half_an_answer_is_asked_again(hier: School, missing: str) -> None:
    assert watch(hier, closed(hier), **{missing: ""}).status_code == 200
    assert hier.row().vakanties == []


def test_an_agreement_that_fell_away_makes_it_ask_again(hier: School) -> None:
    vakantie = closed(hier)
    watch(hier, vakantie)
    (agreed,) = hier.doorloop().daarna.afspraken
    hier.send("meldcode-afspraak-bekijken", agreed.id, stand="vervallen", gezien="Oma is ziek.")
    assert VRAAGT in page(hier)
    assert watch(hier, vakantie, wie="De trainer").status_code == 302


def test_what_was_answered_is_not_asked_twice(hier: School) -> None:
    vakantie = closed(hier)
    watch(hier, vakantie)
    assert "al afgesproken wie oplet" in watch(hier, vakantie).content.decode()
    assert len(hier.doorloop().daarna.afspraken) == 1


def test_a_colleague_reads_who_must_answer(hier: School) -> None:
    vakantie = closed(hier)
    hier.as_(hier.aafke)
    assert f"Dat legt {hier.lea.medewerker} vast." in page(hier)
    watch(hier, vakantie)
    assert hier.row().vakanties == []


def test_a_file_that_was_stopped_asks_nothing(hier: School) -> None:
    closed(hier)
    hier.send("meldcode-stoppen", reden="zorg-weggenomen", stoppen="Het bleek een ziekte.")
    assert VRAAGT not in page(hier)


def test_a_holiday_that_was_taken_away_asks_nothing_and_what_was_agreed_stays(hier: School) -> None:
    vakantie = closed(hier)
    watch(hier, vakantie)
    hier.as_(hier.aafke).client.post(reverse("meldcode-vakantie-weg", args=[vakantie]))
    assert "let op in de kerstvakantie" in page(hier)
    assert hier.look("meldcode-vakantie", vakantie).status_code == 404


def test_sent_twice_it_is_one_holiday(hier: School) -> None:
    closed(hier)
    assert add(hier, over(9), over(24)).status_code == 302
    assert Vakantie.objects.count() == 1


@pytest.mark.parametrize(
    ("van", "tot", "said"),
    [(9, 8, "ligt voor de eerste"), (9, 90, "Zo lang duurt geen vakantie"), (-900, 9, "Klopt het jaar?")],
)
def test_days_that_cannot_be_get_words(hier: School, van: int, tot: int, said: str) -> None:
    assert said in add(hier, over(van), over(tot)).content.decode()
    assert not Vakantie.objects.exists()


def test_only_who_sets_the_meldcode_sets_holidays(hier: School) -> None:
    vakantie = closed(hier)
    sent = {"naam": "Zomer", "van": over(3).isoformat(), "tot": over(4).isoformat()}
    assert hier.client.post(reverse("meldcode-vakanties"), sent).status_code == 404
    assert hier.client.post(reverse("meldcode-vakantie-weg", args=[vakantie])).status_code == 404
    assert "Zet een vakantie erbij" not in hier.client.get(reverse("meldcode-vakanties")).content.decode()
