"""Every kind of page by keyboard, on a telephone and at 200 %.

Given the world of the route walker, in which a page of every kind is there to be seen
When whoever it is for goes through it by Tab, and looks at it at 390 px wide and at 200 % on a screen of 1280 px
Then the focus is seen at every stop, no page is wider than the window, and a question is met before the advice about it.
"""

from collections.abc import Iterator
from contextlib import nullcontext
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from playwright.sync_api import Browser

from beelden import soorten, vinden
from beelden.camera import LICHT, STANDEN, camera
from beelden.wereld import BEZOEKERS, echt, world_to_look_at
from tests.proefopstelling.wandelwereld import Wandelwereld
from tests.scenarios.toegankelijk import advised_before_asked, scrolls_sideways
from tests.scenarios.toetsenbord import walk

pytestmark = [pytest.mark.verhaal, pytest.mark.django_db]
SMAL = [stand for stand in STANDEN if stand.naam in {"390 px", "200 % zoom"}]


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[Wandelwereld]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield world_to_look_at()
        transaction.set_rollback(True)


@pytest.mark.lang
def test_every_kind_of_page_is_walked_by_tab_and_fits_its_window(world: Wandelwereld, chromium: Browser) -> None:
    found = []
    for route in soorten.pages().values():
        with echt if route.naam in BEZOEKERS else nullcontext(), transaction.atomic():
            there = vinden.find(world, route)
            with camera(chromium, there.client) as here:
                here.open(there.adres).look(LICHT)
                found += [f"{route.naam}, {wrong}" for wrong in walk(here.page)]
                for stand in SMAL:
                    here.look(stand)
                    found += [f"{route.naam}, {stand.naam}"] if scrolls_sideways(here.page) else []
                    found += [f"{route.naam}, {stand.naam}, advice"] if advised_before_asked(here.page) else []
            transaction.set_rollback(True)
    assert found == []


def test_a_page_that_is_too_wide_is_seen(chromium: Browser) -> None:
    with camera(chromium, Client()) as here:
        here.open("/")
        here.page.evaluate("document.querySelector('main').style.minWidth = '700px'")
        for stand in SMAL:
            here.look(stand)
            assert scrolls_sideways(here.page), stand.naam


def test_advice_that_stands_before_its_question_is_seen(chromium: Browser) -> None:
    aside = "<aside class='zicht-kolommen__rechts'><p class='zicht-blad'>Vragen die helpen</p></aside>"
    form = "<div class='zicht-kolommen__midden'><input></div>"
    with camera(chromium, Client()) as here:
        here.page.set_content(aside + form)
        assert advised_before_asked(here.page)
        here.page.set_content(form + aside)
        assert not advised_before_asked(here.page)
