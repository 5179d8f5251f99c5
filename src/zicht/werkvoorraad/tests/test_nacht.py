"""The morning: what was recorded while nobody was at the desks, of the dossiers that are mine to know of."""

from datetime import datetime

import pytest

from tests.proefopstelling.wereld import iemand, wereld
from zicht.protocol.begrippen import Veiligheidsstap
from zicht.protocol.gebeurtenissen import VeiligheidsstapGezet
from zicht.protocol.kalender import AMSTERDAM
from zicht.werkvoorraad.nacht import last_closing
from zicht.werkvoorraad.tests.wereldje import NU, days_before, household, page, record


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("now", "closed"),
    [
        (at(25, 9), at(24, 17)),  # a Wednesday morning
        (at(25, 3), at(24, 17)),  # the night itself
        (at(25, 18), at(25, 17)),  # that evening
        (at(23, 9), at(20, 17)),  # Monday: since Friday
        (at(22, 12), at(20, 17)),  # Sunday
    ],
)
@pytest.mark.django_db
def test_the_night_begins_when_the_desks_last_closed(now: datetime, closed: datetime) -> None:
    assert last_closing(wereld().flevoland, now) == closed


@pytest.mark.django_db
def test_what_the_night_did_stands_there_in_the_morning_and_the_day_does_not() -> None:
    hier = wereld()
    crisis = iemand(hier.flevoland, "bereikbaarheidsdienst")
    night = household(hier.alice, "Nacht", team=hier.almere, received=days_before(3))
    day = household(hier.alice, "Dag", team=hier.almere, received=days_before(3))
    step = VeiligheidsstapGezet(stap=Veiligheidsstap.GEBELD_112)
    record(crisis, night.dossier, step, at=at(25, 2, 40))
    record(hier.alice, day.dossier, step, at=at(24, 14))
    said = page(hier.alice, at=NU).split('id="vannacht"')[1]
    assert "02:40" in said
    assert "Stap voor directe veiligheid" in said
    assert night.nummer in said
    assert day.nummer not in said


@pytest.mark.django_db
def test_another_teams_night_is_not_mine() -> None:
    hier = wereld()
    made = household(hier.alice, "Nacht", team=hier.almere, behandelaar=hier.alice, received=at(25, 2))
    assert made.nummer not in page(hier.bob).split('id="vannacht"')[1]


@pytest.mark.django_db
def test_who_decides_along_sees_every_night_by_its_number() -> None:
    hier = wereld()
    made = household(hier.alice, "Nacht", team=hier.almere, received=at(25, 2))
    said = page(iemand(hier.flevoland, "gedragswetenschapper")).split('id="vannacht"')[1]
    assert made.nummer in said
    assert f"/dossiers/{made.dossier}/noodtoegang/" in said
    assert "Nacht" not in said.replace("Vannacht", "")
