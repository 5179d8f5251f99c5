"""When the desks are manned, and when somebody answers."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from zicht.organisaties.models import Organisatie

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

# the moment in Amsterdam, whether the desks are manned
MOMENTS = [
    ((2026, 11, 20, 8, 29), False),  # Friday, just before opening
    ((2026, 11, 20, 8, 30), True),
    ((2026, 11, 20, 16, 59), True),
    ((2026, 11, 20, 17, 0), False),  # closing time
    ((2026, 11, 21, 12, 0), False),  # Saturday
    ((2026, 12, 25, 12, 0), False),  # Christmas, a Friday
    ((2026, 7, 1, 8, 30), True),  # summer time
]


@pytest.mark.parametrize("moment, manned", MOMENTS)
@pytest.mark.eis("R-013")
def test_veilig_thuis_answers_day_and_night_and_its_desks_keep_office_hours(
    moment: tuple[int, int, int, int, int], manned: bool
) -> None:
    here = datetime(*moment, tzinfo=AMSTERDAM)
    hours = {"kantoor_open": time(8, 30), "kantoor_dicht": time(17, 0)}
    veilig_thuis, school = Organisatie(dag_en_nacht=True, **hours), Organisatie(dag_en_nacht=False, **hours)
    assert veilig_thuis.is_office_hours(here) is manned
    assert veilig_thuis.is_reachable(here)
    assert school.is_reachable(here) is manned
