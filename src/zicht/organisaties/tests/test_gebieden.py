"""Loading the borders: complete, safe to repeat, and able to move."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.db import IntegrityError, transaction

from tests.proefopstelling.database import owner_at_work
from zicht.organisaties import gebieden
from zicht.organisaties.gemeenten import find_gemeente, veilig_thuis_of
from zicht.organisaties.models import Gemeente, GemeenteInRegio, Organisatie, Regio

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _loaded_as_migrations_do(db: None) -> Iterator[None]:
    with owner_at_work():
        yield


def _counts() -> list[int]:
    found = (Regio.objects, Gemeente.objects, GemeenteInRegio.objects, Organisatie.objects.veilig_thuis())
    return [rows.count() for rows in found]


def test_there_are_25_regions_and_342_municipalities_and_each_region_has_its_veilig_thuis() -> None:
    assert _counts() == [25, 342, 342, 25]
    assert all(veilig_thuis.dag_en_nacht for veilig_thuis in Organisatie.objects.veilig_thuis())


def test_loading_again_changes_nothing() -> None:
    before = {organisatie.code: organisatie.id for organisatie in Organisatie.objects.all()}
    gebieden.load()
    assert _counts() == [25, 342, 342, 25]
    assert {organisatie.code: organisatie.id for organisatie in Organisatie.objects.all()} == before


def test_what_an_administrator_changed_stays() -> None:
    Organisatie.objects.filter(code="VT03").update(naam="Veilig Thuis Flevoland en omstreken")
    gebieden.load()
    assert Organisatie.objects.get(code="VT03").naam == "Veilig Thuis Flevoland en omstreken"


def test_a_border_that_moves_ends_one_row_and_begins_another(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = gebieden.rows()
    (zeewolde,) = (row for row in listed if row["gemeente"] == "Zeewolde")
    moved = [row for row in listed if row is not zeewolde]
    moved += [zeewolde | {"vt_tot": "2027-01-01"}]
    moved += [zeewolde | {"vt_code": "VT05", "vt_regio": "Gelderland-Midden", "vt_van": "2027-01-01"}]
    monkeypatch.setattr(gebieden, "rows", lambda: moved)
    gebieden.load()
    gemeente = find_gemeente("Zeewolde")
    assert veilig_thuis_of(gemeente, on=date(2026, 12, 31)).code == "VT03"
    assert veilig_thuis_of(gemeente, on=date(2027, 1, 1)).code == "VT05"


@pytest.mark.parametrize(
    "wrong",
    [
        {"regio_id": "VT05", "geldig_van": date(2026, 1, 1)},  # a second region at the same time
        {"regio_id": "VT05", "geldig_van": date(2025, 1, 1), "geldig_tot": date(2026, 1, 1)},  # begins twice a day
        {"regio_id": "VT05", "geldig_van": date(2026, 1, 1), "geldig_tot": date(2026, 1, 1)},  # ends as it begins
    ],
)
def test_the_database_refuses_a_municipality_in_two_regions(wrong: dict[str, object]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        GemeenteInRegio.objects.create(gemeente_id="GM0034", **wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        {"code": "VT99", "regio_id": None},  # a Veilig Thuis without a region
        {"code": "VT98", "regio_id": "VT03"},  # a second Veilig Thuis in a region
    ],
)
def test_the_database_refuses_a_veilig_thuis_that_is_not_the_one_of_its_region(wrong: dict[str, object]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Organisatie.objects.create(naam="x", soort="veilig-thuis", geldig_van=date(2025, 1, 1), **wrong)
