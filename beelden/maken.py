"""`make beelden`: look at every kind of page in every light and at every width, and write the sheets and their index.

It runs in the rig of the tests, on the world of the route walker: there a page of every kind is there to be seen.
"""

import os
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from playwright.sync_api import Browser

from beelden import register, soorten, staten, vinden
from beelden.camera import LIGGEND, STANDEN, TWEE_STANDEN, Stand, camera
from beelden.vellen import Rij, page_of
from beelden.wereld import BEZOEKERS, echt, world_to_look_at
from tests.proefopstelling.wandelwereld import Wandelwereld

pytestmark = pytest.mark.django_db
#: A folder for each page at full size too, for who works on the look.
LOS = os.environ.get("LOS", "")


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[Wandelwereld]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield world_to_look_at()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def browser(chromium: Browser) -> Browser:
    return chromium


def _stands(naam: str) -> tuple[Stand, ...]:
    return LIGGEND if naam in soorten.LIGGEND else STANDEN


def _rows(world: Wandelwereld, browser: Browser, vel: soorten.Vel) -> Iterator[Rij]:
    for route in vel.routes:
        with echt if route.naam in BEZOEKERS else nullcontext(), transaction.atomic():
            found = vinden.find(world, route)
            with camera(browser, found.client) as here:
                here.open(found.adres)
                yield Rij(route.naam, found.login, {stand.naam: here.snap(stand) for stand in _stands(route.naam)})
                if LOS:
                    Path(LOS, f"{route.naam}.png").write_bytes(here.snap(heel=True))
            transaction.set_rollback(True)


@pytest.mark.parametrize("vel", soorten.sheets(), ids=lambda vel: vel.naam)
def test_a_sheet(vel: soorten.Vel, world: Wandelwereld, browser: Browser) -> None:
    html, pictures = page_of(list(_rows(world, browser, vel)))
    with camera(browser, Client()) as here:
        sheet = here.sheet(html, pictures)
    assert sheet, f"{vel.naam}: te veel voor een vel"
    (register.FOLDER / vel.bestand).write_bytes(sheet)


@pytest.mark.parametrize("naam", register.STATEN)
def test_the_states(naam: str, world: Wandelwereld, browser: Browser) -> None:
    rows = []
    for staat in (staat for staat in staten.STATEN if staat.vel == naam):
        with transaction.atomic():
            seen: dict[str, bytes] = {}
            staten.played(
                staat, world, browser, lambda here, seen=seen: seen.update({s.naam: here.snap(s) for s in TWEE_STANDEN})
            )
            rows.append(Rij(staat.naam, staat.login, seen))
            transaction.set_rollback(True)
    html, pictures = page_of(rows, naast=2)
    with camera(browser, Client()) as here:
        sheet = here.sheet(html, pictures)
    assert sheet, f"{naam}: te veel voor een vel"
    (register.FOLDER / f"vel-staten-{naam}.webp").write_bytes(sheet)


def test_the_index() -> None:
    register.INDEX.write_text(register.index())
