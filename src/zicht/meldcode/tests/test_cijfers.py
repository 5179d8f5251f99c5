"""Seen earlier, helped faster, followed longer: counted from what happened, by year, for who guides."""

from datetime import datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from zicht.foundation import klok
from zicht.meldcode.cijfers import Jaar, years
from zicht.meldcode.models import Meldcodedossier
from zicht.meldcode.tests.school import BESLISSEN, SIGNAAL, School

ADRES = "/meldcode/dossiers/cijfers/"

pytestmark = pytest.mark.django_db


def counted(hier: School) -> list[Jaar]:
    with hier.aafke.at_work():
        return years(Meldcodedossier.objects.all(), klok.today())


def walked(hier: School) -> datetime:
    """A signal of nine days before the beginning, and both decisions four days after it; when it began."""
    began = klok.now()
    seen = timezone.localdate(began) - timedelta(days=9)
    assert hier.send("meldcode-signaal", **SIGNAAL, op_dag=seen.isoformat()).status_code == 302
    with klok.stopped_at(began + timedelta(days=4)):
        hier.walk()
    return began


@pytest.mark.eis("R-031")
def test_the_days_to_the_beginning_to_the_decision_and_since(hier: School) -> None:
    began = walked(hier)
    with klok.stopped_at(began + timedelta(days=34)):
        (jaar,) = counted(hier)
    assert (jaar.begonnen, jaar.eerder, jaar.sneller, jaar.langer, jaar.volgen) == (1, 9, 4, 30, 1)


def test_following_ends_when_it_is_stopped_and_another_decision_does_not_make_it_faster(hier: School) -> None:
    began = walked(hier)
    with klok.stopped_at(began + timedelta(days=10)):
        again = {"melden": "nee", "hulp": "ja", "reden": "Moeder heeft nu zelf hulp."}
        assert hier.send("meldcode-beslissen", **BESLISSEN | again).status_code == 302
    with klok.stopped_at(began + timedelta(days=24)):
        assert hier.send("meldcode-stoppen", reden="zorg-weggenomen", stoppen="Het is goed nu.").status_code == 302
    with klok.stopped_at(began + timedelta(days=90)):
        (jaar,) = counted(hier)
    assert (jaar.sneller, jaar.langer, jaar.volgen) == (4, 20, 0)


def test_what_is_not_known_yet_is_not_counted_as_nothing(hier: School) -> None:
    (jaar,) = counted(hier)
    assert (jaar.begonnen, jaar.eerder, jaar.sneller, jaar.langer) == (1, None, None, None)
    page = hier.as_(hier.aafke).client.get(ADRES).content.decode()
    for words in ("nog niet bekend", "nog niet besloten", "nog niet begonnen"):
        assert words in page


def test_only_who_guides_sees_them_and_finds_the_way(hier: School) -> None:
    assert ADRES not in hier.client.get(reverse("meldcode")).content.decode()
    assert hier.client.get(ADRES).status_code == 404
    hier.as_(hier.aafke)
    assert ADRES in hier.client.get(reverse("meldcode")).content.decode()
    page = hier.client.get(ADRES).content.decode()
    assert "Noor" not in page
