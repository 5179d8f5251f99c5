"""One melding has two sides: a school with its file, Veilig Thuis with its dossier. Neither sees what is the other's.

Every address of the product is asked as everybody of the one side, with the ids of the other side in it: there is nothing,
and nowhere a word that was not sent.
"""

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice
from types import ModuleType
from uuid import UUID

import pytest
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path

from tests.proefopstelling.adressen import Route, fillings, routes
from tests.proefopstelling.leesbaar import words_in
from tests.proefopstelling.wandelwereld import Plek
from tests.proefopstelling.wereld import Iemand, iemand
from zicht.accounts.toegang import require
from zicht.berichten.models import Bericht
from zicht.config.urls import urlpatterns
from zicht.dossier.handelingen.notitie import note
from zicht.dossier.models import Fragment, Persoon
from zicht.dossier.openen import open_dossier
from zicht.foundation.context import acting
from zicht.meldcode.models import Signaal
from zicht.meldcode.openen import open_meldcode
from zicht.meldcode.tests.school import School, school
from zicht.meldcode.tests.test_melden import decided, looked_over, sent
from zicht.organisaties.models import Organisatie
from zicht.stations.melding.models import Melding

pytestmark = pytest.mark.django_db

#: Written by the one side and never sent to the other.
VAN_DE_SCHOOL, VAN_VEILIG_THUIS = "Kwartelgeheim", "Roerdompgeheim"
BIJ_VEILIG_THUIS = (
    "frontoffice",
    "bereikbaarheidsdienst",
    "backoffice",
    "gedragswetenschapper",
    "teamleider",
    "privacy",
    "beheer",
)
#: A draft is of whoever made it: to anybody else any id is an empty form.
EIGEN_CONCEPT = "concept"
NIETS_TE_ZIEN = frozenset({403, 404, 405})
FILLED_IN_WAYS = 3


@dataclass
class Kanten:
    """A school that sent a melding, and Veilig Thuis that received it; `ids` by the side they belong to."""

    hier: School
    flevoland: Organisatie
    bij_school: list[Iemand]
    bij_veilig_thuis: list[Iemand]
    van_school: Plek
    van_veilig_thuis: Plek


@pytest.fixture
def kanten(client: Client) -> Kanten:
    hier = school(client)
    hier.send("meldcode-meedenken", advies=f"Een collega zegt: {VAN_DE_SCHOOL}.")
    decided(hier)
    assert sent(hier, looked_over(hier)).status_code == 302
    flevoland = Organisatie.objects.get(code="VT03")
    people = [iemand(flevoland, rol) for rol in BIJ_VEILIG_THUIS]
    with people[0].at_work():
        dossier = open_dossier(Bericht.objects.sent().get().dossier_id)  # type: ignore[arg-type]
        told = f"Wij weten meer: {VAN_VEILIG_THUIS}."
        note(dossier, "feit", told, bron="", over=[], station="melding", door=people[0].medewerker)
        theirs = {
            "dossier_id": [str(dossier.pk)],
            "melding": [str(pk) for pk in Melding.objects.filter(dossier=dossier).values_list("pk", flat=True)],
            "wie": [str(pk) for pk in Persoon.objects.filter(dossier=dossier).values_list("pk", flat=True)],
            "bericht": [str(pk) for pk in Bericht.objects.values_list("pk", flat=True)],
        }
    seen = hier.look("meldcodedossier").context
    ours = {
        "meldcode_id": [str(hier.dossier)],
        "betrokkene": [str(wie.pk) for wie in seen["betrokkenen"]],
        "signaal": [str(signaal.pk) for signaal in seen["signalen"]],
    }
    at_school = [hier.lea, hier.aafke, hier.collega, iemand(hier.organisatie, "beheer")]
    return Kanten(hier, flevoland, at_school, people, _place(ours), _place(theirs))


def _place(ids: dict[str, list[str]]) -> Plek:
    """Every id that an address may ask for; one of another kind is the one that all of it hangs on."""
    main = next(iter(ids.values()))
    asked = {naam for route in routes() for naam in route.ids}
    return Plek("elders", "van de andere kant", {**dict.fromkeys(asked, main), **ids}, frozenset())


def walk(who: Iterable[Iemand], elsewhere: Plek, secret: str, past: list[Route] | None = None) -> list[str]:
    """What was answered that should not have been."""
    found = []
    for wie in who:
        client = Client(raise_request_exception=False)
        client.force_login(wie.medewerker)
        for route in past or [route for route in routes() if route.werk is not None]:
            for filled in islice(fillings(route, elsewhere), FILLED_IN_WAYS):
                for method in (client.get, client.post):
                    with transaction.atomic():
                        answer = method(route.at(filled))
                        transaction.set_rollback(True)
                    names = secret in words_in(answer)
                    theirs = bool(set(route.ids) - {EIGEN_CONCEPT})
                    if names or (theirs and answer.status_code not in NIETS_TE_ZIEN):
                        told = "noemt wat niet verstuurd is" if names else str(answer.status_code)
                        found.append(f"{method.__name__} {route.adres} als {wie.aanstelling.rol}: {told}")
    return found


def test_each_side_has_something_that_the_other_must_not_see(kanten: Kanten) -> None:
    assert VAN_DE_SCHOOL in kanten.hier.look("meldcodedossier").content.decode()
    with kanten.bij_veilig_thuis[0].at_work():
        open_dossier(UUID(kanten.van_veilig_thuis.ids["dossier_id"][0]))
        assert Fragment.objects.filter(tekst__contains=VAN_VEILIG_THUIS).exists()


def test_nobody_of_the_school_sees_anything_of_the_dossier(kanten: Kanten) -> None:
    assert walk(kanten.bij_school, kanten.van_veilig_thuis, VAN_VEILIG_THUIS) == []


def test_nobody_of_veilig_thuis_sees_anything_of_the_file(kanten: Kanten) -> None:
    assert walk(kanten.bij_veilig_thuis, kanten.van_school, VAN_DE_SCHOOL) == []


# Negative controls: a view that reaches over the wall, once from each side.

View = Callable[..., HttpResponse]


def _from_the_school(kanten: Kanten) -> View:
    @require("meldcode.doorlopen")
    def leaks(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
        with acting(kanten.bij_veilig_thuis[0].context):
            rows = Fragment.objects.filter(dossier=open_dossier(dossier_id))
            return HttpResponse("\n".join(row.tekst for row in rows))

    return leaks


def _from_veilig_thuis(kanten: Kanten) -> View:
    @require("werkvoorraad.zien")
    def leaks(request: HttpRequest, meldcode_id: UUID) -> HttpResponse:
        with acting(kanten.hier.lea.context):
            open_meldcode(meldcode_id)
            return HttpResponse(f"{Signaal.objects.count()} signalen")

    return leaks


@pytest.mark.parametrize(
    ("view", "id", "told"),
    [
        (_from_the_school, "dossier_id", "als professional: noemt wat niet verstuurd is"),
        (_from_veilig_thuis, "meldcode_id", "als backoffice: 200"),
    ],
)
def test_a_view_that_reaches_over_the_wall_is_seen(
    kanten: Kanten, view: Callable[[Kanten], View], id: str, told: str
) -> None:
    planted = ModuleType("proef_over_de_muur")
    planted.urlpatterns = [path(f"over/<uuid:{id}>/", view(kanten), name="over"), *urlpatterns]  # type: ignore[attr-defined]
    sys.modules["proef_over_de_muur"] = planted
    with override_settings(ROOT_URLCONF="proef_over_de_muur"):
        past = [route for route in routes() if route.naam == "over"]
        found = [
            *walk(kanten.bij_school, kanten.van_veilig_thuis, VAN_VEILIG_THUIS, past),
            *walk(kanten.bij_veilig_thuis, kanten.van_school, VAN_DE_SCHOOL, past),
        ]
    assert any(told in finding for finding in found), found
