"""Every address, every practice role, every kind of id: where a role may not look, there is nothing, to the byte."""

import sys
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any
from uuid import UUID

import pytest
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden, HttpResponseNotFound
from django.test import override_settings
from django.urls import path

from tests.proefopstelling.adressen import Onbekend, Route, fillings, routes
from tests.proefopstelling.gemeten import GEMETEN
from tests.proefopstelling.wandelaar import Wandelaar
from tests.proefopstelling.wandelwereld import Wandelwereld, wandelwereld
from zicht.accounts.toegang import require
from zicht.config.urls import urlpatterns
from zicht.dossier.models import Dossier
from zicht.dossier.openen import open_dossier

# All of them: tests without a database go last, and the world would be made twice.
pytestmark = pytest.mark.django_db

NIGHT = 10
View = Callable[..., HttpResponse]


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[Wandelwereld]:
    """Made once, in a transaction around all tests of this file."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield wandelwereld()
        transaction.set_rollback(True)


def test_where_a_role_may_not_look_there_is_nothing_to_the_byte(world: Wandelwereld) -> None:
    walker = Wandelaar(world)
    assert not walker.walk(routes()), "\n".join(walker.findings)
    assert walker.requests > 1000


@pytest.mark.brand
def test_so_it_is_for_every_login_at_every_place_in_both_ways(
    world: Wandelwereld, request: pytest.FixtureRequest, record_property: Callable[[str, object], None]
) -> None:
    """The whole matrix takes a night; at its small size, the addresses of persons only."""
    everything = routes()
    if request.config.getoption("--rondes") < NIGHT:
        everything = [route for route in everything if route.naam in {"dossier", "persoon-wijzigen"}]
    walker = Wandelaar(world, heel=True)
    assert not walker.walk(everything), "\n".join(walker.findings)
    record_property(GEMETEN, f"wandeling, {len(everything)} adressen, {walker.requests} vragen")


@pytest.mark.parametrize("adres", ["zomaar/", "zomaar/<uuid:dossier_id>/"])
def test_an_address_that_nobody_thought_of_is_red(adres: str) -> None:
    with pytest.raises(Onbekend):
        _ = Route("zomaar", adres, ()).werk


def test_an_address_with_a_new_kind_of_value_is_red(world: Wandelwereld) -> None:
    new = Route("zomaar", "dossiers/<uuid:dossier_id>/<slug:kleur>/", (("dossier_id", "uuid"), ("kleur", "slug")))
    with pytest.raises(Onbekend):
        list(fillings(new, world.plekken[0]))


# Negative controls: a view that forgets one thing.


def _without_role(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    open_dossier(dossier_id)
    return HttpResponse("open")


@require("dossier.behandelen")
def _without_opening(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    return HttpResponse("open")


@require("dossier.behandelen")
def _forbidden(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    return _refusing(dossier_id, HttpResponseForbidden())


@require("dossier.behandelen")
def _another_404(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    return _refusing(dossier_id, HttpResponseNotFound("Dit dossier is niet van jou."))


@require("dossier.behandelen")
def _loses_text(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """A 404 is the one of nothing, but only without text; with text it is a page of its own making."""
    if request.POST:
        return HttpResponseForbidden()
    open_dossier(dossier_id)
    return HttpResponse("open")


def _refusing(dossier_id: UUID, refusal: HttpResponse) -> HttpResponse:
    """Says no to a dossier of this organisation in other words than to nothing."""
    if Dossier.objects.filter(pk=dossier_id, team__naam="Lelystad").exists():
        return refusal
    open_dossier(dossier_id)
    return HttpResponse("open")


@pytest.mark.parametrize(
    ("view", "told"),
    [
        (_without_role, "als frontoffice.flevoland"),
        (_without_opening, "niets): 200"),
        (_forbidden, "ander team): 403"),
        (_another_404, "ander team): 404, niet de 404 van niets"),
        (_loses_text, "getypte tekst komt niet terug"),
    ],
)
def test_the_walker_sees_a_view_that_leaks(world: Wandelwereld, view: View, told: str) -> None:
    adres = "dossiers/<uuid:dossier_id>/lek/"
    planted = ModuleType("proef_lek")
    planted.urlpatterns = [path(adres, view, name="lek"), *urlpatterns]  # type: ignore[attr-defined]
    sys.modules["proef_lek"] = planted
    with override_settings(ROOT_URLCONF="proef_lek"):
        findings = Wandelaar(world).walk(route for route in routes() if route.naam == "lek")
    assert any(told in finding for finding in findings), findings
