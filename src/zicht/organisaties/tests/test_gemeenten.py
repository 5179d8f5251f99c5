"""Which municipality somebody means, and which Veilig Thuis serves it."""

from collections import Counter
from datetime import date

import pytest

from zicht.organisaties.gebieden import rows
from zicht.organisaties.gemeenten import (
    GemeenteNietEenduidig,
    GemeenteOnbekend,
    GemeenteZonderVeiligThuis,
    find_gemeente,
    veilig_thuis_of,
)

pytestmark = pytest.mark.django_db
VANDAAG = date(2026, 11, 20)

# what somebody types, the municipality they mean, the Veilig Thuis that serves it
AS_PEOPLE_TYPE = [
    ("Almere", "GM0034", "VT03"),
    ("almere", "GM0034", "VT03"),  # case
    ("  ALMERE ", "GM0034", "VT03"),  # spaces around it
    ("GM0034", "GM0034", "VT03"),  # the code of the CBS
    ("gm0034", "GM0034", "VT03"),
    ("0034", "GM0034", "VT03"),  # the code as other systems write it
    ("Súdwest-Fryslân", "GM1900", "VT04"),  # diacritics, as written
    ("Sudwest-Fryslan", "GM1900", "VT04"),  # and without
    ("sudwest fryslan", "GM1900", "VT04"),  # and without the hyphen
    ("Hengelo", "GM0164", "VT19"),  # the suffix left out: one fits
    ("Hengelo (O.)", "GM0164", "VT19"),
    ("Bergen (NH.)", "GM0373", "VT17"),  # the suffix decides
    ("bergen (nh)", "GM0373", "VT17"),
    ("Bergen (L.)", "GM0893", "VT13"),
    ("Utrecht (Ut)", "GM0344", "VT20"),  # a suffix that the official name does not have
    ("Den Haag", "GM0518", "VT09"),  # a name that is not the official one
    ("den haag", "GM0518", "VT09"),
    ("'s-Gravenhage", "GM0518", "VT09"),
    ("’s Gravenhage", "GM0518", "VT09"),  # a curly apostrophe
    ("Den Bosch", "GM0796", "VT27"),
    ("Nuenen", "GM0820", "VT27"),
    ("Nuenen, Gerwen en Nederwetten", "GM0820", "VT27"),
]


@pytest.mark.parametrize("typed, code, veilig_thuis", AS_PEOPLE_TYPE)
@pytest.mark.eis("R-014")
def test_a_municipality_is_found_as_people_type_it(typed: str, code: str, veilig_thuis: str) -> None:
    gemeente = find_gemeente(typed)
    assert (gemeente.code, veilig_thuis_of(gemeente, on=VANDAAG).code) == (code, veilig_thuis)


@pytest.mark.parametrize("typed", ["Bergen", "bergen", "Bergen (X.)"])
def test_a_name_that_fits_two_municipalities_is_refused_with_both(typed: str) -> None:
    with pytest.raises(GemeenteNietEenduidig) as refused:
        find_gemeente(typed)
    assert refused.value.kandidaten == ("Bergen (L.)", "Bergen (NH.)")
    assert "Bergen (L.) of Bergen (NH.)" in str(refused.value)


# what is not a municipality, and a name that is offered instead
UNKNOWN = [
    ("Amstredam", "Amsterdam"),  # two letters swapped
    ("Lelystat", "Lelystad"),
    ("Bergen NH", "Bergen (NH.)"),
    ("xyzzy", None),  # looks like nothing
    ("", None),
    ("()", None),
    ("\x00", None),  # a sign the database refuses
    ("GM9999", None),  # a code nobody has
    ("34", None),  # a code without its zeros is not guessed
]


@pytest.mark.parametrize("typed, nearest", UNKNOWN)
def test_an_unknown_municipality_gives_the_nearest_names(typed: str, nearest: str | None) -> None:
    with pytest.raises(GemeenteOnbekend) as refused:
        find_gemeente(typed)
    assert (nearest in refused.value.dichtbij) if nearest else not refused.value.dichtbij


PER_REGIO = {
    "VT01": 6, "VT02": 12, "VT03": 6, "VT04": 18, "VT05": 15, "VT06": 15, "VT07": 6, "VT08": 10, "VT09": 9,
    "VT10": 18, "VT11": 11, "VT12": 8, "VT13": 14, "VT14": 22, "VT15": 11, "VT17": 17, "VT18": 13, "VT19": 14,
    "VT20": 26, "VT21": 14, "VT22": 7, "VT23": 13, "VT24": 10, "VT25": 16, "VT27": 31,
}  # fmt: skip


def test_all_342_municipalities_lead_by_code_and_by_name_to_a_veilig_thuis() -> None:
    found: Counter[str] = Counter()
    for row in rows():
        for typed in (row["gemeentecode"], row["gemeente"]):
            gemeente = find_gemeente(typed)
            assert gemeente.code == row["gemeentecode"]
            found[veilig_thuis_of(gemeente, on=VANDAAG).code] += 1
    assert {code: count // 2 for code, count in found.items()} == PER_REGIO
    assert sum(PER_REGIO.values()) == 342


def test_before_the_borders_were_drawn_nobody_serves_a_municipality() -> None:
    with pytest.raises(GemeenteZonderVeiligThuis, match="Almere"):
        veilig_thuis_of(find_gemeente("Almere"), on=date(2024, 12, 31))
