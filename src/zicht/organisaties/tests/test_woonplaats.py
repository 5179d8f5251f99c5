"""In which region a place lies, by its name."""

from datetime import date

import pytest

from zicht.organisaties.woonplaats import streek_of

VANDAAG = date(2026, 11, 30)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("plaats", "code"),
    [
        ("Almere", "VT03"),
        ("utrecht", "VT20"),
        # with its suffix, and what people call it
        ("Bergen (NH.)", "VT17"),
        ("Bergen (L.)", "VT13"),
        ("Den Haag", "VT09"),
        # two places of one name in two regions: nobody can say
        ("Bergen", None),
        # a village that is no municipality, a typing error, nothing
        ("Swifterbant", None),
        ("Utrcht", None),
        ("", None),
    ],
)
def test_a_place_lies_in_one_region_or_nobody_can_say(plaats: str, code: str | None) -> None:
    found = streek_of(plaats, VANDAAG)
    assert (found.code if found else None) == code


@pytest.mark.django_db
def test_it_is_called_by_the_veilig_thuis_that_serves_it() -> None:
    found = streek_of("Lelystad", VANDAAG)
    assert found
    assert found.veilig_thuis == "Veilig Thuis Flevoland"
