"""Where people live, as they type it: a municipality, a place in it, or a postcode; and what is not sure is asked."""

import pytest

from zicht.organisaties.gemeenten import GemeenteOnbekend
from zicht.organisaties.models import Gemeente
from zicht.organisaties.postcodes import (
    PlaatsNietEenduidig,
    PostcodeOnbekend,
    _listed,
    digits_of,
    find_woongemeente,
)

pytestmark = [pytest.mark.django_db, pytest.mark.eis("R-014")]

# what somebody types, the municipality that it is in
AS_PEOPLE_TYPE = [
    ("1316 AB", "Almere"),
    ("1316ab", "Almere"),  # no space, small letters
    (" 1316 ", "Almere"),  # the digits alone
    ("1701", "Dijk en Waard"),  # not the municipality with this code
    ("1391 AA", "De Ronde Venen"),  # the place has another name than the municipality
    ("Abcoude", "De Ronde Venen"),
    ("2514", "'s-Gravenhage"),
    ("1251", "Laren (NH.)"),  # two places have this name: the one that lies there
    ("7551", "Hengelo (O.)"),
    ("7255", "Bronckhorst"),  # the other Hengelo
    ("5854", "Bergen (L.)"),
    ("1862", "Bergen (NH.)"),
    ("Almere", "Almere"),  # a name is a name as before
    ("GM0034", "Almere"),
]


@pytest.mark.parametrize("typed, gemeente", AS_PEOPLE_TYPE)
def test_it_is_found_as_people_type_it(typed: str, gemeente: str) -> None:
    assert find_woongemeente(typed).naam == gemeente


@pytest.mark.parametrize(
    ("typed", "plaats", "kandidaat"),
    [
        ("1145 XX", "Katwoude", "Waterland"),
        ("Katwoude", "Katwoude", "Waterland"),
        ("9307", "Steenbergen", "Noordenveld"),  # and not in Brabant, where its name is a municipality
        ("8899", "Vlieland", "Vlieland"),  # an island: nothing around it says so
    ],
)
def test_what_is_not_sure_is_asked_with_the_names_it_may_be(typed: str, plaats: str, kandidaat: str) -> None:
    with pytest.raises(PlaatsNietEenduidig) as asked:
        find_woongemeente(typed)
    assert asked.value.plaats == plaats
    assert kandidaat in asked.value.kandidaten
    assert "Schrijf de naam van de gemeente" in str(asked.value)


@pytest.mark.parametrize("typed", ["1000", "9876 ZZ"])
def test_a_postcode_that_nobody_has_is_said_to_be_unknown(typed: str) -> None:
    with pytest.raises(PostcodeOnbekend, match="kennen wij niet"):
        find_woongemeente(typed)


def test_what_is_neither_is_unknown_as_before() -> None:
    with pytest.raises(GemeenteOnbekend, match=r"Lijkt op: .*Almere"):
        find_woongemeente("Almeer")
    assert [text for text in ("0034", "13161", "1316 A", "1316 ABC", "") if digits_of(text)] == []


def test_every_municipality_of_the_list_is_one_that_there_is() -> None:
    known = set(Gemeente.objects.values_list("code", flat=True))
    listed = _listed().values()
    assert {code for one in listed for code in (one.gemeente, *one.of) if code} <= known
    assert [one.postcode for one in listed if bool(one.gemeente) == bool(one.of)] == []
