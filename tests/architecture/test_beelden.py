"""Every kind of page is pictured, or somebody says why not; what the index says is what is there."""

import re
from types import ModuleType

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import override_settings
from django.urls import path

from beelden import register, soorten, staten
from tests.proefopstelling.adressen import routes
from zicht.config.urls import urlpatterns

SHEETS = {vel.bestand for vel in soorten.sheets()} | {f"vel-staten-{naam}.webp" for naam in register.STATEN}
WHOLE = 12_000_000


def test_every_address_is_pictured_or_listed_with_a_reason() -> None:
    pictured = {route.naam for vel in soorten.sheets() for route in vel.routes}
    assert sorted({route.naam for route in routes() if not soorten.reason(route)} - pictured) == []


def test_a_reason_is_of_an_address_that_is_there() -> None:
    assert sorted(set(soorten.ZONDER_BEELD) - {route.naam for route in routes()}) == []


def test_an_address_that_nobody_placed_is_seen() -> None:
    def view(request: HttpRequest) -> HttpResponse:
        return HttpResponse()

    planted = ModuleType("proef_ongeplaatst")
    planted.urlpatterns = [path("zomaar/", view, name="zomaar"), *urlpatterns]  # type: ignore[attr-defined]
    with (
        override_settings(ROOT_URLCONF=planted),
        pytest.raises(soorten.Ongeplaatst),
    ):
        soorten.sheets()


def test_the_index_is_what_the_addresses_say() -> None:
    assert register.INDEX.read_text() == register.index(), "run `make beelden`"


def test_index_and_files_agree() -> None:
    there = {file.name for file in register.FOLDER.glob("vel-*.webp")}
    assert there == SHEETS
    assert set(re.findall(r"\((vel-[\w-]+\.webp)\)", register.INDEX.read_text())) == there


def test_all_pictures_together_stay_small() -> None:
    assert sum(file.stat().st_size for file in register.FOLDER.glob("vel-*.webp")) < WHOLE


def test_every_state_says_of_which_page_it_is() -> None:
    kinds = {route.naam for route in routes()}
    assert [staat.naam for staat in staten.STATEN if staat.van and staat.van not in kinds] == []
