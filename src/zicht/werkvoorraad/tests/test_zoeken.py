"""Searching: by what is equal, by POST, and never more than may be shown."""

import pytest
from django.http import HttpResponse

from tests.proefopstelling.wereld import Iemand, Wereld, iemand, wereld
from zicht.audit.models import Leesregel
from zicht.werkvoorraad.tests.wereldje import Huishouden, as_client, household
from zicht.werkvoorraad.zoekvraag import surname

pytestmark = pytest.mark.django_db

BSN = "999900006"


@pytest.fixture
def hier() -> Wereld:
    return wereld()


@pytest.fixture
def groot(hier: Wereld) -> Huishouden:
    return household(
        hier.alice,
        "Groot",
        team=hier.almere,
        voorvoegsel="de",
        bsn=BSN,
        postcode="1315AB",
        huisnummer="12",
        telefoon="06 12345678",
    )


def search(wie: Iemand, vraag: str) -> str:
    answer: HttpResponse = as_client(wie).post("/dossiers/zoeken/", {"zoek": vraag})  # type: ignore[assignment]
    assert answer.status_code == 200
    head, form, found = answer.content.decode().split("<h1>")[1].partition("</form>")
    return head.split("</h1>")[0] + form + found


@pytest.mark.parametrize(
    "vraag",
    [
        "Groot",
        "de groot",
        "Ruben de Groot",
        "Marloes Groot",
        "Groot 2017",
        BSN,
        "1315 AB 12",
        "1315ab, 12",
        "+31612345678",
    ],
)
def test_a_dossier_is_found_by_what_is_equal(hier: Wereld, groot: Huishouden, vraag: str) -> None:
    said = search(hier.alice, vraag)
    assert "1 dossier gevonden" in said
    assert f"/dossiers/{groot.dossier}/" in said
    assert "De Groot" in said


def test_a_dossier_is_found_by_its_number_with_or_without_the_region(hier: Wereld, groot: Huishouden) -> None:
    assert groot.nummer in search(hier.alice, groot.nummer.lower())
    code = hier.flevoland.code
    short = groot.nummer.removeprefix("VT03-")
    found = search(hier.alice, short)
    assert ("1 dossier gevonden" in found) is (code == "VT03")


@pytest.mark.parametrize("vraag", ["Klein", "Groot 1990", "1315 AC 12", "999990019", "2026-99999", "%", "' OR 1=1", ""])
def test_what_is_not_equal_is_not_found(hier: Wereld, groot: Huishouden, vraag: str) -> None:
    assert groot.nummer not in search(hier.alice, vraag)


def test_of_another_team_only_the_number_and_the_station_show(hier: Wereld, groot: Huishouden) -> None:
    said = search(hier.bob, "Groot")
    assert groot.nummer in said
    assert "Veiligheidsbeoordeling" in said
    assert "Van een ander team" in said
    assert f"/dossiers/{groot.dossier}/noodtoegang/" in said
    assert f'href="/dossiers/{groot.dossier}/"' not in said
    assert "De Groot" not in said
    assert "Noor" not in said


def test_another_region_finds_nothing(hier: Wereld, groot: Huishouden) -> None:
    assert "Niets gevonden" in search(hier.charlie, "Groot")


def test_a_search_is_never_an_address(hier: Wereld) -> None:
    assert as_client(hier.alice).get("/dossiers/zoeken/?zoek=Groot").status_code == 405


def test_the_log_says_what_was_found_and_not_what_was_typed(hier: Wereld, groot: Huishouden) -> None:
    search(hier.bob, "Groot")
    with hier.bob.at_work():
        lines = Leesregel.objects.filter(soort="zoeken")
        assert [line.ids for line in lines] == [[groot.dossier]]
        assert all("groot" not in f"{line.grond}{line.reden}".lower() for line in lines)


@pytest.mark.parametrize("rol", ["privacy", "beheer"])
def test_who_has_no_dossiers_cannot_search(hier: Wereld, rol: str) -> None:
    assert as_client(iemand(hier.flevoland, rol)).post("/dossiers/zoeken/", {"zoek": "x"}).status_code == 404


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Groot", "Groot"),
        ("de Groot", "Groot"),
        ("Ruben van der Berg", "Berg"),
        ("Visser Bakker", "Visser Bakker"),
        ("de", "de"),
    ],
)
def test_a_surname_is_what_stands_after_the_prefixes(typed: str, name: str) -> None:
    assert surname(typed) == name
